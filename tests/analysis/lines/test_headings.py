"""Headings: those above paragraphs stay, those above what is no text are none of the article's."""

from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.groups.headings import bare_headings
from credscore.analysis.lines.kinds import Name

HEADING = ("Where the ships went", "subhead")
PARAGRAPH = ("The ships that could not wait went on to the harbour of Odde.", "body")
CREDIT = ("Reporting by Ines Mardell", "credit")
MENU = [("Tides", "nav"), ("Jobs", "nav"), ("Boats", "nav")]


def bare(*lines: tuple[str, str]) -> set[int]:
    """Return the places of lines, given with their kinds, that are headings of nothing."""
    names: dict[int, Name] = {at: (kind, "") for at, (_, kind) in enumerate(lines)}
    return set(bare_headings([facts_of(text) for text, _ in lines], names))


def test_a_heading_above_lines_that_are_no_text_is_bare() -> None:
    assert bare(PARAGRAPH, HEADING, CREDIT, *MENU) == {1}


def test_a_heading_at_the_end_is_bare() -> None:
    assert bare(PARAGRAPH, HEADING) == {1}


def test_a_heading_with_a_caption_between_it_and_its_text_stays() -> None:
    assert bare(HEADING, ("A ship off Larvel in June", "caption"), PARAGRAPH) == set()


def test_a_question_that_ends_the_text_stays() -> None:
    assert bare(PARAGRAPH, ("And who will pay?", "subhead"), CREDIT) == set()
