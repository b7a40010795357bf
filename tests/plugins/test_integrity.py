"""Integrity: each flag, what raises it, and what must not."""

from pathlib import Path

import pytest

from credscore import Article
from credscore_integrity import Integrity

TITLE = "Harbour council weighs new ferry timetable"
STORY = [
    "The harbour council met on Monday evening to weigh a timetable that would move the first "
    "ferry of the day to half past five, earlier than at any time since the line was opened.",
    "Several members said that the earlier boat would help those who work at the mill, while "
    "others worried about the noise that it would bring to the houses along the lower quay.",
    "Jonna Reet, who runs the bakery beside the landing, said that she would gladly open earlier "
    "if the council could promise that the boat would run through the winter as well.",
    "A decision is expected in the spring, when the ferry company has to say how many crews it "
    "can put on the line, and what the mill is ready to pay for the additional crossing.",
    "Until then the boat leaves at half past six, as it has since the days when the quay was "
    "lit by gas and the mill blew its whistle twice before the gates were shut.",
]


def flags(*lines: str) -> dict[str, list[str]]:
    article = Article("\n\n".join([TITLE, *lines]))
    return {
        found.name: [article.quote(span) for span in found.evidence]
        for found in Integrity().score(article)
        if found.value == 1
    }


def test_a_clean_article_has_no_flag() -> None:
    assert flags(*STORY) == {}


def test_each_flag_is_answered_with_one_or_nought() -> None:
    found = list(Integrity().score(Article("\n".join([TITLE, *STORY]))))
    assert [measured.name for measured in found] == [signal.name for signal in Integrity.signals]
    assert {measured.value for measured in found} == {0.0}


def test_a_text_too_short_to_tell_its_language_is_assessed() -> None:
    found = {
        one.name: one.value for one in Integrity().score(Article("Vote for the Harbour List!"))
    }
    assert found["partisan_appeal"] == 1


@pytest.mark.parametrize(
    ("text", "language", "reason"),
    [("", "", "no_text"), (" \n ", "", "no_text"), (STORY[0], "de", "not_english")],
)
def test_what_cannot_be_assessed_is_missing(text: str, language: str, reason: str) -> None:
    found = list(Integrity().score(Article(text, language=language)))
    assert {(measured.value, measured.reason) for measured in found} == {(None, reason)}


def test_a_generated_block_and_an_appeal_show_their_lines() -> None:
    block = [
        "## Harbour Voice Interview",
        "**(Interviewer):** Dr. Okafor, why does this timetable matter so much?",
        "**(Dr. Okafor):** It is about far more than boats. It is about how a town sees itself.",
        "**(Interviewer):** And what comes next?",
        "**(Dr. Okafor):** A period of adjustment.",
    ]
    appeal = "Vote with ballot No. 3 for the Harbour List!"
    assert flags(*STORY, appeal, *block) == {"generated_block": block, "partisan_appeal": [appeal]}


@pytest.mark.parametrize(
    "end",
    [
        "The company said that it would run the line at a loss for the",
        "The company said that it would run the line at a loss for years, or so it was told,",
        "The company said that it would run the line at a loss in hope of a better winter seas",
        "The company said that it would run the line at a loss… [+2113 chars]",
        "The company said that it would run the line at a loss for years to come... Read more",
        "The company said that it would run the line at a loss for some time (until",
    ],
)
def test_a_text_that_breaks_off_is_truncated(end: str) -> None:
    assert flags(*STORY, end) == {"truncated": [end]}


def test_a_block_that_breaks_off_is_truncated() -> None:
    block = [
        "## Harbour Voice Interview",
        "**Interviewer:** Dr. Okafor, why does this timetable matter so much?",
        "**Dr. Okafor:** It is about far more than boats. It is about how a town sees itself.",
        "**Interviewer:**",
        "**Key Takeaways**",
        "- **Community:** the timetable is more than a list of hours, it is the",
    ]
    assert flags(*STORY, *block)["truncated"] == [block[3], block[-1]]


@pytest.mark.parametrize("line", ["**(Interviewer):", "**Host:", "[+845 chars]", "Read more…"])
def test_a_mark_below_the_text_shows_that_it_is_truncated(line: str) -> None:
    assert flags(*STORY, line) == {"truncated": [line]}


@pytest.mark.parametrize(
    "end",
    [
        'The company answered with a single word: "Never"',
        "Follow the ferry and all that happens on the quay and the mill on Twitter @harbourferry",
        "***",
        "Related stories",
    ],
)
def test_other_ends_without_a_full_stop_are_not(end: str) -> None:
    assert flags(*STORY, end) == {}


LONG_AGO = "The old timetable has not been seen on any wall of the quay for thirty years now"


@pytest.mark.parametrize(
    "below",
    [
        [
            "Sarv said of the boat that he had once steered as a boy,",
            "It was mine, and it was fast.",
        ],
        [LONG_AGO, "Ove Lind", "Ove Lind is a writer who covers the harbour for this paper."],
        ["The ferry is not what it once was"],
    ],
)
def test_a_text_that_goes_on_or_has_come_to_its_end_is_not_truncated(below: list[str]) -> None:
    assert "truncated" not in flags(*STORY, *below)


def test_a_teaser_far_below_the_text_breaks_off_for_itself() -> None:
    menu = ["Home", "Tides", "Contact us", "More from the quay"]
    teaser = "In the years since the mill closed the lower quay has become a place where people […]"
    assert "truncated" in flags(*STORY, teaser)
    assert "truncated" not in flags(*STORY, "Leave a Comment", *menu, teaser, *menu)
    assert "truncated" not in flags(*STORY, *[teaser, "Read more…"] * 3)


def test_a_missing_full_stop_says_nothing_in_a_text_that_has_none() -> None:
    assert flags(*[line.rstrip(".") for line in STORY]) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Translation: V. Moss",
        "Translated from the Danish by Ib Moss",
        "This page was machine translated",
    ],
)
def test_a_credit_declares_a_translation(line: str) -> None:
    assert flags(*STORY, line) == {"translation_declared": [line]}


@pytest.mark.parametrize(
    "line", ["Читайте также: паром и пекарня", "<< Read also: the mill closes early"]
)
def test_foreign_lines_and_chevrons_are_residue(line: str) -> None:
    assert flags(*STORY, line)["translation_residue"] == [line]


def test_an_orphaned_fragment_is_residue() -> None:
    assert flags(f"{STORY[0]} an official.", *STORY[1:]) == {
        "translation_residue": ["an official."]
    }


@pytest.mark.parametrize(
    "words",
    [
        "The word for it is «паром» here.",
        "They call it the паром (паром).",
        "It was over. She left.",
        'He only shouted "Never!" at him.',
    ],
)
def test_a_quoted_word_or_a_short_sentence_is_not(words: str) -> None:
    assert "translation_residue" not in flags(f"{STORY[0]} {words.replace('the паром', 'it')}")


def test_a_menu_of_languages_is_no_residue() -> None:
    assert "translation_residue" not in flags(*STORY, "Русский", "العربية", "中文")
    menu = ["Home", "About us", "Prospectus (EN)", "نشرة الإصدار (عربي)", "Prospekt (DE)"]
    assert "translation_residue" not in flags(*menu, *STORY)


def test_short_lines_of_several_foreign_words_are_no_menu_of_languages() -> None:
    buttons = ["글자크기 조절", "많이본뉴스 보기"]
    assert flags(*STORY, *buttons)["translation_residue"] == buttons
    assert flags(*STORY, "Қазақ тілі", "Русский") == {}


def test_marks_of_a_merge_are_no_chevrons() -> None:
    assert "translation_residue" not in flags(*STORY, "<<<<<<< HEAD of the harbour branch")


def test_a_passage_that_stands_twice_is_repeated() -> None:
    assert flags(*STORY, *STORY[1:3]) == {"repeated": STORY[1:3]}


def test_one_sentence_said_twice_is_not() -> None:
    assert flags(*STORY, STORY[1]) == {}


@pytest.mark.parametrize("mask", ["@ @ @ @", "██", "■■■■■", "****", "[REDACTED]", "[redacted]"])
def test_words_that_are_blacked_out_are_masked_text(mask: str) -> None:
    line = f"The company named {mask} as the one who had signed the paper on that day."
    assert flags(*STORY, line) == {"masked_text": [mask]}


@pytest.mark.parametrize("sign", ["@harbour", "a * b", "**never**", "[sic]", "■ no"])
def test_signs_that_stand_for_themselves_are_not(sign: str) -> None:
    assert flags(*STORY, f"The company named {sign} as the one who had signed it that day.") == {}


WALLS = [
    "Subscribe now to continue reading this story.",
    "Become a member today to keep reading.",
    "This article is for subscribers only.",
    "The rest is open to subscribers",
    "To read the full story, please subscribe.",
    "You've reached your limit of free articles.",
    "You have used all of your free stories this month.",
    "Register free of charge to unlock this story.",
    "Unlock this article for one krone a week",
]


@pytest.mark.parametrize("wall", WALLS)
def test_a_wall_below_a_short_text_is_masked_text(wall: str) -> None:
    assert flags(*STORY[:2], wall)["masked_text"] == [wall]


def test_a_paragraph_that_breaks_off_above_a_wall_is_truncated() -> None:
    offer = "Then nine kroner a month. Complete access to all that we write, on all your devices."
    cut = "The council had hoped that the mill would pay for the boat within"
    assert flags(*STORY[:2], cut, WALLS[0], "Only one krone today", offer)["truncated"] == [cut]
    assert "truncated" not in flags(*STORY[:3], WALLS[0], "Only one krone today", offer)


@pytest.mark.parametrize("wall", WALLS)
def test_a_wall_below_a_long_text_has_kept_nothing_back(wall: str) -> None:
    assert "masked_text" not in flags(*STORY, STORY[0].replace("Monday", "Friday"), wall)


@pytest.mark.parametrize(
    "line", ["Subscribe to our newsletter.", f"{WALLS[0]} {'So it is. ' * 25}"]
)
def test_an_offer_or_a_whole_paragraph_is_no_wall(line: str) -> None:
    assert "masked_text" not in flags(*STORY[:2], line)


REPEATED = "The old boat was sold to a museum across the bay, said the harbour master on Monday. "


@pytest.mark.parametrize(("times", "raised"), [(1, False), (2, False), (3, False), (4, True)])
def test_a_passage_is_repeated_and_a_single_sentence_is_not(times: int, raised: bool) -> None:
    assert ("repeated" in flags(*STORY, REPEATED * times)) == raised


def test_short_sentences_may_come_back_as_often_as_they_like() -> None:
    assert flags(*STORY, "Nobody on the quay was told of it. " * 20) == {}


def test_the_five_pages_have_the_flags_that_people_gave_them(shared: Path) -> None:
    pages = sorted((shared / "seeds").glob("*.txt"))
    found = {}
    for page in pages:
        measured = Integrity().score(Article(page.read_text("utf-8")))
        found[page.name[:3]] = {flag.name for flag in measured if flag.value}
    grave = {"generated_block", "partisan_appeal", "truncated"}
    assert {name: flags & grave for name, flags in found.items() if flags & grave} == {"003": grave}
    assert {name for name, flags in found.items() if "translation_declared" in flags} == {
        "001",
        "003",
    }


def test_another_script_is_seen_behind_characters_of_no_width() -> None:
    line = "Чи\u200bта\u200bйте та\u200bкже: па\u200bром"
    assert flags(*STORY, line)["translation_residue"] == [line]
