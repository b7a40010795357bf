"""Appended blocks: what is found below an article, and what is left alone."""

import pytest

from credscore.analysis.lines.appended import appended_blocks
from credscore.spans import Span

STORY = [
    "Harbour council weighs new ferry timetable",
    "The harbour council met on Monday evening to weigh a timetable that would move the first "
    "ferry of the day to half past five, earlier than at any time since the line was opened.",
    "Several members said that the earlier boat would help those who work at the mill, while "
    "others worried about the noise that it would bring to the houses along the lower quay.",
    "Jonna Reet, who runs the bakery beside the landing, said that she would gladly open earlier "
    "if the council could promise that the boat would run through the winter as well.",
    "A decision is expected in the spring, when the ferry company has to say how many crews it can "
    "put on the line, and what the mill is ready to pay for the additional crossing.",
]


def kinds(lines: list[str]) -> dict[int, str]:
    text, spans, start = "\n\n".join(lines), [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 2
    return {at: kind for at, (kind, _) in appended_blocks(text, spans).items()}


INTERVIEW = [
    "## Harbour Voice Interview: Ferries and the Future",
    "**(Interviewer):** Dr. Okafor, why does this timetable matter so much?",
    "**(Dr. Okafor):** It is about far more than boats. It is about how a town sees itself.",
    "**(Interviewer):** And what comes next?",
    "**(Dr. Okafor):** A period of adjustment, followed by new habits.",
]


def test_an_invented_interview_below_a_story_is_generated_line_by_line() -> None:
    assert kinds([*STORY, *INTERVIEW]) == dict.fromkeys(range(5, 10), "generated")


def test_the_block_ends_before_what_the_site_adds() -> None:
    page = [*STORY, *INTERVIEW, "Leave a Comment", "© Harbour Voice"]
    assert kinds(page) == dict.fromkeys(range(5, 10), "generated")


def test_its_closing_paragraph_belongs_to_the_block() -> None:
    end = "The debate about the ferries shows how much a small change can come to mean to a town."
    assert max(kinds([*STORY, *INTERVIEW, "**Conclusion**", end])) == 11


def test_a_genuine_interview_whose_guest_the_article_introduces_is_left_alone() -> None:
    page = [
        *STORY,
        "Q: Ms. Reet, when would you open the bakery?",
        "Reet: At five, if the boat really comes.",
        "Q: And if it does not?",
        "Reet: Then I stay in bed. Thank you for your time.",
    ]
    assert kinds(page) == {}


def test_an_interview_from_top_to_bottom_is_left_alone() -> None:
    page = ["Five questions for a pilot", *INTERVIEW[1:], *INTERVIEW[1:]]
    assert kinds(page) == {}


def test_markup_proves_nothing_where_the_whole_text_is_written_in_it() -> None:
    marked = ["# " + STORY[0], *STORY[1:], "## Background", STORY[1], "## Summary", STORY[2]]
    assert kinds(marked) == {}


def test_what_asks_for_money_right_beside_an_appeal_belongs_to_it() -> None:
    appeal = "On Sunday, vote for Jonna Reet and the Harbour List!"
    money = "Chip in five euros today and help us paint a thousand more boats."
    paid = "Paid for by the Friends of Jonna Reet"
    appended = [money, appeal, paid]
    assert kinds([*STORY, *appended]) == dict.fromkeys(range(5, 8), "partisan")
    imprint = "Promoted and printed by T. Sarv on behalf of the Harbour List, 3 Quay Road."
    assert kinds([*STORY, appeal, imprint]) == dict.fromkeys((5, 6), "partisan")
    assert kinds([*STORY, money, paid]) == {}
    assert kinds([*STORY, appeal, STORY[1], paid]) == {5: "partisan"}


@pytest.mark.parametrize(
    "line",
    [
        "As an AI language model, I cannot confirm these events.",
        "Here is a rewritten version of the article in plain English:",
    ],
)
def test_a_generators_own_words_are_enough_where_they_stand(line: str) -> None:
    assert kinds([line, *STORY]) == {0: "generated"}
    assert kinds([*STORY, f'"{line}" it answered.']) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Vote with ballot No. 3 for the Harbour List and its leader Tiit Sarv.",
        "Vote for the Mill Party on Sunday!",
        "On Sunday, vote with ballot No. 3 for the Harbour List",
        "Please vote for Jonna Reet, your candidate.",
        "Donate to the Reet campaign today.",
        "Re-elect Mayor Sarv.",
        "On Sunday 3 May put your cross beside list K, Harbour Party, and bring a friend with you.",
    ],
)
def test_an_appeal_in_the_pages_voice_is_partisan(line: str) -> None:
    assert kinds([*STORY, line]) == {5: "partisan"}


@pytest.mark.parametrize(
    "line",
    [
        "Reet urged her neighbours to vote for the Harbour List.",
        '"Vote for the Mill Party," the leaflet read.',
        "Vote for the Harbour List may decide the budget, clerks expect.",
        "Vote for your favourite ferry photo of the year!",
        "Support for the Mill Party was at a record high.",
        "Mark Sarv, who led the campaign for mayor, has left the council.",
        "Vote Now",
        "Council votes on amendment number 14",
        "Candidate number 2 on the Harbour List resigns",
        "Ballot number 3: what you need to know",
        "The vote in Orsund: question number 5",
        "Will you support Reet, Sarv or another candidate? Tell us below!",
        "And elect another?",
        "The Clean Hands for Every Child campaign offers leaflets to you and your family.",
        "The settings help with completion for AI tools working in your folders.",
    ],
)
def test_reports_quotes_and_other_votes_are_not(line: str) -> None:
    assert kinds([*STORY, line]) == {}


@pytest.mark.parametrize("text", ["", "\0", "**" * 5000, ":" * 9999, "a: " * 5000, "\ud800:", "["])
def test_odd_lines_do_no_harm(text: str) -> None:
    assert kinds([text] if text.strip() else []) == {}


def test_a_given_line_of_several_breaks_points_at_no_other() -> None:
    appeal = "Vote for the Mill Party on Sunday!"
    assert kinds(["One\ntwo\nthree donate now", *STORY, appeal]) == {6: "partisan"}
