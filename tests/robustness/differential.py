"""Two ways to one number: readability by textstat's own functions, tone by VADER's own analyzer."""

import random
from collections.abc import Iterator, Sequence
from functools import cache

import pytest

from credscore import Span
from credscore.analysis.words import find_words
from credscore.text import plain
from credscore_readability import formulas
from credscore_readability.signals import FORMULAS
from credscore_sentiment.vader import analyzer, compound
from tests.plugins.textstats import Textstat, forget
from tests.robustness.strategies import PIECES, listed

AT_MOST = 1e-12
"""How far two numbers may be apart."""


def texts(number: int, seed: int = 7) -> Iterator[str]:
    """Yield texts of words and of pieces that are none, the same ones for a seed."""
    chance = random.Random(seed)
    listed = _words()
    for _ in range(number):
        size = chance.randint(3, 120)
        parts = chance.choices(listed, k=size) + chance.choices(PIECES, k=size // 6)
        chance.shuffle(parts)
        yield " ".join(parts)


def clauses(number: int, seed: int = 11) -> Iterator[list[str]]:
    """Yield clauses as the scorer sees them: words, many of which VADER knows, some in capitals."""
    chance = random.Random(seed)
    modifiers = sorted({*_telling(), *listed("not|no|never|but|very|so|this|least|of")})
    lexicon = sorted(word for word in analyzer().lexicon if word.isalpha())
    for _ in range(number):
        size = chance.randint(1, 40)
        pools = (lexicon, modifiers, _words())
        drawn = [chance.choice(chance.choice(pools)) for _ in range(size)]
        yield [word.upper() if chance.random() < 0.1 else word for word in drawn]


@cache
def _words() -> Sequence[str]:
    return listed(
        "the|mayor|of|a|harbour|town|said|that|its|council|would|vote|on|an|old|plan|and|it|is"
        "|extraordinary|irreplaceable|councillors|isn't|well-known|state-of-the-art|x1|3rd|1200"
        "|committee|refurbishment|nobody|laughed|rhythm|shh|B2B|they've|café|naïve"
    )


def _telling() -> Iterator[str]:
    from vaderSentiment import vaderSentiment as library

    for phrase in (*library.NEGATE, *library.BOOSTER_DICT, *library.SPECIAL_CASES):
        yield from phrase.split(" ")


def readability_apart(text: str, sentences: int, theirs: Textstat) -> float:
    """Return how far any formula is from textstat's, on the same words and sentences."""
    simple = plain(text).text
    forms = find_words(simple, [Span(0, len(simple))]).forms
    counts = formulas.count(forms, sentences)
    expected = theirs.numbers(forms, sentences)
    ours = {signal.name: formula(counts) for signal, formula in FORMULAS.items()}
    return max(abs(ours[name] - value) for name, value in expected.items())


def tone_apart(clause: list[str]) -> float:
    """Return how far the compound of a clause is from VADER's."""
    theirs = analyzer().polarity_scores(" ".join(clause))["compound"]
    return abs(compound(clause) - float(theirs))


def farthest(number: int) -> dict[str, float]:
    """Return the farthest that the two ways of each number are apart, over so many texts each."""
    with pytest.MonkeyPatch.context() as patch:
        theirs = Textstat(patch)
        of_readability = max(
            readability_apart(text, 1 + at % 9, theirs) for at, text in enumerate(texts(number))
        )
    forget()
    return {"readability": of_readability, "tone": max(map(tone_apart, clauses(number)))}
