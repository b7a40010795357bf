"""Tails: the lines about an author or a firm at the end, and what stands below the end."""

import pytest

from credscore.analysis.lines import find_lines
from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.groups.tails import bio_lines, firm_lines, rest_lines

TEXT = (
    "The ferry to Osk will sail twice a day from Monday, the island's council decided last night.",
    "It has sailed once a day since the spring, when its second engine broke down off the cape.",
    "The council will pay for the second captain with the money that was meant for a new pier.",
)
NEWS = "The school of Vess will be shut on Friday, as nobody has found a second teacher for it."


@pytest.mark.parametrize(
    "life",
    [
        "Ada Holm has covered the islands for the Osk Daily since 2009.",
        "Ada Holm, who lives in Vess, writes about the sea for the Osk Daily.",
        "Ada Holm was born in Vess, and her stories have appeared in many a journal.",
        "Ada Holm is a junior who studies the tides at the college.",
        "Ada Holm is a surveyor of piers and slips. ada@osk.example",
    ],
)
def test_a_last_paragraph_may_tell_the_authors_life(life: str) -> None:
    facts = [facts_of(line) for line in (*TEXT, life)]
    assert list(bio_lines(facts, [True] * len(facts), None)) == [3]
    facts = [facts_of(line) for line in (life, *TEXT, *TEXT)]
    assert bio_lines(facts, [True] * len(facts), None) == {}


def test_the_name_of_a_firm_stands_early_in_the_line_about_it() -> None:
    about = "Founded in 1904, Osk Boats builds ferries for islands that have no bridge."
    facts = [facts_of(line) for line in (*TEXT, *TEXT, "About Osk Boats", about)]
    assert sorted(firm_lines(facts, [True] * len(facts))) == [6, 7]
    facts = [facts_of(line) for line in (*TEXT, *TEXT, "About Osk Boats", NEWS)]
    assert firm_lines(facts, [True] * len(facts)) == {}


@pytest.mark.parametrize("end", ["ENDS", "Tags: ferry, council", "About the author"])
def test_nothing_below_a_mark_of_the_end_is_text(end: str) -> None:
    page = "\n\n".join((*TEXT, *TEXT, end, NEWS))
    assert find_lines(page)[-1].is_body is False


def test_a_mark_further_up_ends_nothing() -> None:
    facts = [facts_of(line) for line in ("Tags: ferry", *TEXT)]
    names = {0: ("nav", "the tags of a text")} | dict.fromkeys(range(1, 4), ("body", ""))
    assert rest_lines(facts, names) == {}
