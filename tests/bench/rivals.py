"""What everything is compared with: the naive way to such numbers, and the floor of any way."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from credscore import Article
from credscore_sentiment import passage, vader
from tests.bench.texts import body_of
from tests.plugins.textstats import Phones, modules

FUNCTIONS = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "coleman_liau_index",
    "automated_readability_index",
    "dale_chall_readability_score",
    "difficult_words",
    "lexicon_count",
    "sentence_count",
    "syllable_count",
)
"""The functions of textstat that a first script calls."""

_CLAUSE = 40  # words, at most, as in `sentiment`

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


@contextmanager
def textstat() -> Iterator[Any]:
    """Give textstat, its dictionary of pronunciations replaced by the shipped table."""
    import textstat

    patched = {m: m.get_cmudict for m in modules() if "get_cmudict" in vars(m)}
    phones = Phones()
    for module in patched:
        vars(module)["get_cmudict"] = lambda lang: phones
    try:
        yield textstat.textstat
    finally:
        for module, original in patched.items():
            vars(module)["get_cmudict"] = original


def readability() -> Callable[[Article], object]:
    """Return the naive readability: each function on the whole body."""

    def measure(article: Article) -> object:
        body = body_of(article)
        with textstat() as library:
            return [getattr(library, name)(body) for name in FUNCTIONS]

    return measure


def tone() -> Callable[[Article], object]:
    """Return the naive tone: VADER, built once, on each sentence."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()

    def measure(article: Article) -> object:
        return [analyzer.polarity_scores(article.quote(s)) for s in article.sentences]

    return measure


def clauses_of(article: Article) -> list[Sequence[str]]:
    """Return the words of each part of a sentence that one voice speaks, as `sentiment` reads them.

    Names are masked, and marks around words are gone: VADER and
    `sentiment` give equal numbers for them.
    """
    stretches = map(article.masked_words, article.stretches)
    return [
        read.words[at : at + _CLAUSE]
        for read in (passage.read(words, aimed=False) for words in stretches)
        for at in range(0, len(read.words), _CLAUSE)
    ]


def clause_tones() -> Callable[[Sequence[str]], float]:
    """Return VADER's compound of a clause, from the library with the lexicon of `sentiment`."""
    library = vader.analyzer()
    return lambda words: float(library.polarity_scores(" ".join(words))["compound"])


def naive() -> Callable[[Article], object]:
    """Return the naive way to both."""
    readability_of, tone_of = readability(), tone()
    return lambda article: (readability_of(article), tone_of(article))


def floor(path: Path) -> object:
    """Read a file, take each token in lower case, hash it: less than any measure can do with."""
    return set(_WORD.findall(path.read_text("utf-8").lower()))
