"""The story view on real pages and on the sample corpus: what a reader finds, it finds."""

from pathlib import Path

import pytest

from credscore.cli import main
from credscore.story import Story, Voice, tell_story
from credscore.story.render import tones_grid
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def visit(shared: Path) -> Story:
    """Give the story of five real pages on a state visit."""
    return tell_story([shared / "seeds"])


@pytest.fixture(scope="module")
def harbour() -> Story:
    """Give the story of the sample corpus."""
    return tell_story([REPOSITORY / "seeds"])


def voice(story: Story, last_name: str) -> Voice:
    return next(v for v in story.voices if v.named and v.name.split()[-1] == last_name)


def heard_in(story: Story, last_name: str) -> set[str]:
    return {label[:3] for label in voice(story, last_name).counts}


def used_in(story: Story, word: str, *, by: str = "any") -> set[str]:
    found = [w for w in story.event_words if w.word == word]
    counts = [x for w in found for x in ((w.author, w.quoted) if by == "any" else (w.author,))]
    return {label[:3] for count in counts for label in count}


@pytest.mark.parametrize(
    ("last_name", "side", "pages"),
    [
        ("Maslov", "Russia", {"000", "003"}),
        ("Kortunov", "Russia", {"000"}),
        ("Peskov", "Russia", {"003"}),
        ("Wenbin", "China", {"001", "003"}),
        ("Hanhui", "China", {"003"}),
        ("Kuleba", "Ukraine", {"003"}),
        ("Podolyak", "Ukraine", {"003"}),
        ("Blinken", "United States", {"002"}),
        ("House", "United States", {"002"}),
    ],
)
def test_voices_of_the_visit(visit: Story, last_name: str, side: str, pages: set[str]) -> None:
    assert heard_in(visit, last_name) == pages
    assert voice(visit, last_name).side == side


def test_only_one_page_lets_ukrainians_speak(visit: Story) -> None:
    found = [v for v in visit.voices if v.named and v.side == "Ukraine"]
    assert {label[:3] for v in found for label in v.counts} == {"003"}


def test_the_press_service_is_one_voice_under_two_wordings(visit: Story) -> None:
    [found] = [v for v in visit.voices if "press service" in v.name]
    assert {label[:3] for label in found.counts} == {"003", "004"}
    assert found.side == "Russia"


def test_who_is_left_unnamed_on_the_visit(visit: Story) -> None:
    unnamed = {v.name: {label[:3] for label in v.counts} for v in visit.voices if not v.named}
    assert unnamed["experts"] == {"000", "003"}
    assert unnamed["russian experts"] == unnamed["observers"] == {"000"}
    assert unnamed["reports"] == {"001"}


@pytest.mark.parametrize(
    ("word", "pages"),
    [
        ("invasion", {"000", "001"}),
        ("war", {"001", "004"}),
        ("atrocity", {"002"}),
        ("occupied territory", {"004"}),
        ("case", {"003"}),
    ],
)
def test_names_of_the_war(visit: Story, word: str, pages: set[str]) -> None:
    assert used_in(visit, word) == pages


def test_atrocities_are_the_word_of_others_alone(visit: Story) -> None:
    assert used_in(visit, "atrocity", by="author") == set()
    [found] = [w for w in visit.event_words if w.word == "atrocity"]
    assert [p.line for p in found.places] == [26, 28]


def test_one_page_says_neither_war_nor_invasion(visit: Story) -> None:
    avoided = {w.word for w in visit.event_words if any(x[:3] == "003" for x in w.unused_in)}
    assert avoided >= {"war", "invasion"}
    assert used_in(visit, "conflict") >= {"002", "003"}
    assert used_in(visit, "hostility") == {"003", "004"}


def test_no_two_pages_share_more_than_a_communique(visit: Story) -> None:
    first, second, *others = visit.overlaps
    assert [label[:3] for label in first.articles] == ["001", "004"]
    assert (first.shared, first.narration_shared) == (7, 0)
    assert first.containment == pytest.approx(0.017, abs=0.002)
    assert "a number of important bilateral documents" in {s.words for s in first.strings}
    assert [label[:3] for label in second.articles] == ["003", "004"]
    assert second.strings[0].words == "According to the press service of the Kremlin"
    assert all(overlap.shared <= 2 for overlap in others)


def test_tones_stand_only_where_three_mentions_are(visit: Story) -> None:
    tones = [tone for actor in visit.tones for tone in actor.tones.values()]
    assert all(tone.author is None or tone.author_n >= 3 for tone in tones)
    assert all(tone.quoted is None or tone.quoted_n >= 3 for tone in tones)
    assert {actor.actor for actor in visit.tones[:2]} == {"Russia", "China"}
    assert all(tone.lines for tone in tones if tone.author is not None)


def test_a_tone_stands_with_its_mentions_and_their_lines(harbour: Story) -> None:
    grid = tones_grid(harbour, {label: label for label in harbour.articles})
    rows = list(grid.rows)
    [norway] = [one for one in harbour.tones if one.actor == "Norway"]
    tone = norway.tones["meridian-review.md"]
    lines = ", ".join(map(str, tone.lines[:6])) + (", ..." if len(tone.lines) > 6 else "")
    at = next(n for n, row in enumerate(rows) if row[:2] == ("meridian-review.md", "author"))
    column = grid.columns.index("Norway")
    assert rows[at][column] == f"{tone.author:+.2f} ({tone.author_n})"
    assert rows[at + 1][column] == f"l. {lines}"


def test_voices_of_the_harbour(harbour: Story) -> None:
    thule = voice(harbour, "Thule")
    assert thule.side == "Denmark"
    assert {"northern-ledger", "globe-minute"} <= set(thule.counts)
    assert "norrhav-newsroom" in thule.unheard_in
    biologist = voice(harbour, "Marthinussen-Dahl")
    assert set(biologist.counts) == {"northern-ledger", "veldvik-gazette", "meridian-review.md"}


def test_who_is_left_unnamed_on_the_harbour(harbour: Story) -> None:
    unnamed = {v.name: set(v.counts) for v in harbour.voices if not v.named}
    assert unnamed["insiders"] == {"daily-clarion"}
    assert unnamed["company circles"] == unnamed["leading economists"] == {"norrhav-newsroom"}
    assert "northern-ledger" not in {label for labels in unnamed.values() for label in labels}


def test_names_of_the_agreement(harbour: Story) -> None:
    assert used_in(harbour, "surrender") == {"fre"}
    assert used_in(harbour, "stitch-up") == {"dai"}
    assert used_in(harbour, "dispute", by="author") >= {"glo"}
    assert used_in(harbour, "agreement") >= {"nor", "vel", "mer", "fre"}
    assert "dai" not in used_in(harbour, "agreement")


def test_a_quote_that_two_pages_have(harbour: Story) -> None:
    first = harbour.overlaps[0]
    assert first.articles == ("free-coast", "northern-ledger")
    assert first.strings[0].words == "through the place where the fish are born"
    assert first.strings[0].in_quotes == (True, True)
    assert first.narration_shared == 0


@pytest.mark.parametrize("format_", ["table", "md", "json"])
def test_the_command_tells_it_in_every_form(
    format_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["story", str(REPOSITORY / "seeds"), "--format", format_])
    out, err = capsys.readouterr()
    assert (leaving.value.code, err) == (0, "")
    assert "through the place where the fish are born" in " ".join(out.split())
    assert "Lene Marthinussen-Dahl" in out
    if format_ == "json":
        import json

        assert len(json.loads(out)["articles"]) == len(list((REPOSITORY / "seeds").iterdir()))


def test_one_article_is_no_story(capsys: pytest.CaptureFixture[str], story: Path) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(["story", str(story), str(story.parent / "nowhere.txt")])
    assert leaving.value.code == 2
    err = capsys.readouterr().err
    assert "nowhere.txt: left out: does not exist" in err
    assert "two articles or more" in err


@pytest.mark.parametrize("format_", ["table", "md", "json"])
def test_hostile_pages_are_told_too(
    format_: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "[bold]The war[/bold] of Norway | <script>\n\n"
        "The ferry <b>sailed</b> \u202e to the island, and the [red]war[/red] of Norway was over. "
        "Anna Lund said that the *war* of \x1b[31m Norway would be remembered by the islanders.\n"
    )
    (story.parent / "other.txt").write_text(text, "utf-8")
    with pytest.raises(SystemExit) as leaving:
        main(["story", str(story), str(story.parent / "other.txt"), "--format", format_])
    out = capsys.readouterr().out
    assert leaving.value.code == 0
    assert "\x1b" not in out
    assert "war" in out
    assert format_ == "json" or "\u202e" not in out
    assert format_ != "md" or "<script>" not in out
