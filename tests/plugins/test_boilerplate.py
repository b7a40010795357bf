"""The boilerplate scorer."""

import pytest

from credscore import Article, Measurement
from credscore.analysis.lines import KINDS
from credscore_boilerplate import Boilerplate
from credscore_boilerplate.parts import PARTS

BODY = (
    "The council of Norhamn has voted to close the old bridge over the river to lorries, which "
    "must now take the longer road through the hills.\n"
    "Residents of the lower town had asked for the change for years, because the noise of the "
    "lorries kept them awake at night, they said.\n"
    "The owners of the two mills by the river say that the longer road will cost them a tenth of "
    "what they earn, and that they will go to court.\n"
)
DIRT = "Share: Facebook | Twitter\nLeave a Comment\n"


def measured(text: str) -> dict[str, Measurement]:
    return {found.name: found for found in Boilerplate().score(Article(text))}


def test_a_clean_text_has_none() -> None:
    found = measured(BODY)
    assert [found[name].value for name in ("ratio", "line_ratio", "char_ratio")] == [0, 0, 0]


def test_ratios_by_words_lines_and_characters_differ() -> None:
    words, found = len(BODY.split()), measured(BODY + DIRT)
    assert found["ratio"].value == pytest.approx(6 / (words + 6))
    assert found["line_ratio"].value == pytest.approx(2 / 5)
    characters = [len(line) for line in (BODY + DIRT).splitlines()]
    assert found["char_ratio"].value == pytest.approx(sum(characters[3:]) / sum(characters))


def test_the_evidence_is_the_boilerplate_lines() -> None:
    article = Article(BODY + DIRT)
    found = {m.name: m for m in Boilerplate().score(article)}
    assert [article.quote(span) for span in found["ratio"].evidence] == DIRT.splitlines()


def test_metadata_counts_in_the_whole_only() -> None:
    bare, signed = measured(BODY + DIRT), measured("By Ines Mardell\n" + BODY + DIRT)
    assert signed["ratio"].n == (bare["ratio"].n or 0) + 3
    assert (signed["ratio"].value or 0) < (bare["ratio"].value or 0)


def test_parts_add_up_to_the_ratio() -> None:
    found = measured(f"Home\nSports\n{BODY}{DIRT}About the author\n")
    parts = [found[name].value or 0.0 for name in PARTS]
    assert sum(parts) == pytest.approx(found["ratio"].value)


def test_every_kind_of_boilerplate_stands_in_one_part() -> None:
    named = sorted(kind for kinds in PARTS.values() for kind in kinds)
    assert named == sorted(kind for kind, of in KINDS.items() if of == "boilerplate")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "no_text"), ("---\n***", "no_text"), ("Корабль не вошёл в порт. " * 9, "not_english")],
)
def test_what_cannot_be_measured_is_missing(text: str, reason: str) -> None:
    assert {(m.value, m.reason) for m in measured(text).values()} == {(None, reason)}
