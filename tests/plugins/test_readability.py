"""Readability: textstat's numbers from our sentences and words, and none where none is due."""

import itertools
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import Article, Measurement, Span
from credscore.analysis.words import find_words
from credscore.text import plain
from credscore_readability import Readability, formulas, words
from credscore_readability.familiar import is_familiar
from credscore_readability.signals import FORMULAS
from tests.plugins.said import prose, value
from tests.plugins.textstats import Textstat, forget
from tests.validity.sets import rows_of

PLAIN = (
    "The harbour town of Velmora voted on Tuesday to keep its old fish market open. "
    "Councillors had argued for months about the well-known hall, which doesn't meet the rules. "
    "An architect called the extraordinary building irreplaceable; its owner didn't agree. "
    '"It\'s 1,200 square metres of rot," she said. Nobody laughed. '
    "The mayor, who once sold eels there himself, promised that repairs would begin in spring.\n"
    "Traders fear otherwise. They remember the library, whose refurbishment took eleven years, "
    "cost three times its estimate and left the reading-room without windows. "
    "A committee will now examine four competing proposals before the summer recess, and it'll "
    "publish whatever conclusions its members reach."
)
ODD = "Rock'n'roll o'clock İstanbul naïve x² don't we've state-of-the-art 'twas mmm shh B2B 3rd. "
TEXTS = [PLAIN, ODD * 20, "Rhythms. " * 120, "Go on now. " * 60]


def measured(article: Article, **options: int) -> dict[str, Measurement]:
    return {found.name: found for found in Readability(**options).score(article)}


def forms_of(text: str) -> tuple[str, ...]:
    simple = plain(text).text
    return find_words(simple, [Span(0, len(simple))]).forms


@pytest.fixture
def textstat(monkeypatch: pytest.MonkeyPatch) -> Iterator[Textstat]:
    patched = Textstat(monkeypatch)
    yield patched
    monkeypatch.undo()
    forget()


def assert_textstat_agrees(textstat: Textstat, forms: Sequence[str], sentences: int) -> None:
    theirs = textstat.numbers(forms, sentences)
    counts = formulas.count(forms, sentences)
    ours = {s.name: formula(counts) for s, formula in FORMULAS.items() if s.name in theirs}
    assert ours == pytest.approx(theirs, abs=1e-12, rel=0)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("sentences", [1, 3, 8])
def test_numbers_are_those_of_textstat(textstat: Textstat, text: str, sentences: int) -> None:
    assert_textstat_agrees(textstat, forms_of(text), sentences)


def test_numbers_are_those_of_textstat_on_news(textstat: Textstat, shared: Path) -> None:
    for row in rows_of(shared / "bench/m3_polnear_dev.jsonl.gz")[:20]:
        article = prose(row["text"])
        assert_textstat_agrees(textstat, article.words.forms, len(article.sentences))


def test_the_table_needs_no_import_of_textstat() -> None:
    import subprocess

    code = (
        "import sys; from credscore_readability.words import word_facts; word_facts('grumpily');"
        "assert not {'textstat', 'nltk'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("word", "syllables"), [("fire", 2), ("extraordinary", 6), ("zorbletonic", 4), ("don't", 1)]
)
def test_syllables_come_from_the_dictionary_then_from_hyphenation(
    word: str, syllables: int
) -> None:
    assert words.word_facts(word).syllables == syllables


def test_the_table_loads_fast() -> None:
    words._syllables.cache_clear()
    start = time.process_time()
    words._syllables()
    assert time.process_time() - start < 0.2  # .03 s on an idle core


_INFLECTED = (
    "window's mustn't that'd that'll who're there've cities wishes windows copied buried wanted"
    " baked opening dirtier greener biggest happiest prettily quietly gently hen-house 1999"
)


@pytest.mark.parametrize("word", _INFLECTED.split())
def test_inflections_compounds_and_numbers_are_familiar(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize("word", ["councillor", "thing-theory", "ss", "s", "refurbishment"])
def test_other_words_are_not_familiar(word: str) -> None:
    assert not is_familiar(word)


def test_an_unfamiliar_word_counts_when_it_is_met_and_again_after_a_while() -> None:
    quiet = ["the"] * (formulas.MEMORY - 1)
    assert formulas.count(["zygote", *quiet, "zygote"], 1).met == 2
    assert formulas.count(["zygote", *quiet[1:], "zygote"], 1).met == 1


def test_short_texts_have_no_number() -> None:
    few = measured(prose("One small fish swam. It sank. " * 5))
    assert {found.reason for found in few.values()} == {"too_few_words"}
    one = measured(prose("fish " * 120))
    assert {found.reason for found in one.values()} == {"too_few_sentences"}
    assert all(found.value is None for found in [*few.values(), *one.values()])


def test_the_least_numbers_of_words_and_sentences_are_enough() -> None:
    article = prose("One small fish swam far. " * 20)
    assert (len(article.words), len(article.sentences)) == (100, 20)
    assert measured(article, min_words=100, min_sentences=20)["grade"].value is not None
    assert measured(article, min_words=101)["grade"].reason == "too_few_words"
    assert measured(article, min_sentences=21)["grade"].reason == "too_few_sentences"


def test_other_languages_have_no_number() -> None:
    found = measured(prose(PLAIN, language="de"))
    assert {measurement.reason for measurement in found.values()} == {"not_english"}


@pytest.mark.parametrize("text", ["", "\0", "😀" * 10_000, "...!?", "'-" * 5_000])
def test_wordless_texts_have_no_number(text: str) -> None:
    found = measured(prose(text), min_words=0, min_sentences=0)
    assert all(measurement.value is None for measurement in found.values())


def test_evidence_shows_the_longest_sentences_and_the_hard_words() -> None:
    article = prose(PLAIN)
    found = measured(article, max_evidence=4)
    assert [article.quote(span)[:8] for span in found["grade"].evidence] == ["They rem"]
    hard = [article.quote(span) for span in found["smog"].evidence]
    assert hard == ["Councillors", "architect", "extraordinary", "irreplaceable"]


def test_harder_prose_gets_a_higher_grade() -> None:
    easy = prose("The cat sat on the mat. It saw a dog and ran off to the big red barn. " * 10)
    assert number(easy, "grade") < number(prose(PLAIN), "grade")
    assert number(easy, "cloze") > number(prose(PLAIN), "cloze")


@given(st.text(max_size=400))
def test_any_text_is_measured_or_missing(text: str) -> None:
    for found in measured(prose(text), min_words=1, min_sentences=1).values():
        assert (found.value is None) == bool(found.reason)


def number(article: Article, signal: str) -> float:
    return value(measured(article)[signal])


def test_rewritten_news_gets_easier_level_by_level(shared: Path) -> None:
    levels: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows_of(shared / "bench/m5_onestop_train.jsonl.gz"):
        levels[row["article"]][row["label"]] = number(prose(row["text"]), "flesch_ease")
    ordered = [
        article[easy] > article[hard]
        for article in levels.values()
        for easy, hard in itertools.combinations(["elementary", "intermediate", "advanced"], 2)
    ]
    assert sum(ordered) / len(ordered) > 0.95
