"""The story view on invented articles: voices, sides, names of the event, shared text."""

from dataclasses import replace

import pytest

from credscore import Article, Measurement
from credscore.errors import InputError
from credscore.profile import Identity, Profile
from credscore.story import EventWord, Story, Telling, story_of, tell_story
from credscore.story.events import event_words_of
from credscore.story.render import grids, tones_grid
from credscore.story.reuse import overlaps_of
from credscore.story.sides import side_of
from credscore.story.spellings import names_as_one
from credscore.story.tones import tones_of
from credscore.story.voices import voices_of

FILLER = (
    "The ferry between the two harbours has sailed every day for sixty years, in summer and in "
    "winter, and most people on the island have never known a week without it."
)


def tellings(**texts: str) -> list[Telling]:
    return [
        Telling(label, Article(f"{FILLER}\n\n{text}", id=label), Profile(Identity(label), "ok"))
        for label, text in texts.items()
    ]


def words(**texts: str) -> dict[str, EventWord]:
    return {word.word: word for word in event_words_of(tellings(**texts))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Alexei Maslenko", "Alexey Maslenko"),
        ("Mykhailo Petrenyak", "Petreniak"),
        ("Harbour Ministry press service", "the press service of the Harbour Ministry"),
        ("Norway's foreign ministry", "Norwegian Foreign Ministry"),
        ("Danish MFA", "the Foreign Ministry of Denmark"),
        ("Odd Arne Lund", "Arne Lund"),
    ],
)
def test_one_source_is_known_under_several_names(one: str, other: str) -> None:
    assert len(set(names_as_one([one, other]).values())) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Lund", "Peter Lund"),
        ("Norwegian Foreign Ministry", "Danish Foreign Ministry"),
        ("Norway", "Norwegian Coast Guard"),
    ],
)
def test_two_sources_are_told_apart(one: str, other: str) -> None:
    assert len(set(names_as_one([one, other]).values())) == 2


def test_a_last_name_that_two_share_stays_by_itself() -> None:
    as_one = names_as_one(["Anna Lund", "Peter Lund", "Lund"])
    assert as_one["Lund"] == "Lund"


def test_the_usual_name_is_that_of_most_mentions() -> None:
    as_one = names_as_one(["Lund", "Lund", "Anna Lund", "Mayor Anna Lund", "Anna Lund"])
    assert set(as_one.values()) == {"Anna Lund"}


@pytest.mark.parametrize(
    ("text", "source", "side"),
    [
        ("Danish Environment Minister Kirsten Thule said no.", "Kirsten Thule", "Denmark"),
        ("Kirsten Thule, a senior Danish official, said no.", "Kirsten Thule", "Denmark"),
        ("Kirsten Thule, the Danish ambassador to Norway, said no.", "Kirsten Thule", "Denmark"),
        ("Officials in Copenhagen told us no.", "Officials in Copenhagen", "Denmark"),
        ("Kirsten Thule, who was born in Denmark, said no.", "Kirsten Thule", None),
        ("Kirsten Thule, in Denmark for talks, said no.", "Kirsten Thule", None),
        ("They met the Danish officers Thule says had left.", "the Danish officers Thule", None),
        ("Chad Griffin said no.", "Chad Griffin", None),
        ("Danish lawyer Chad Griffin said no.", "Danish lawyer Chad Griffin", "Denmark"),
        ("The Danish Harbour Ministry said no.", "The Danish Harbour Ministry", "Denmark"),
        ("After Norway had won, Thule said no.", "Thule", None),
    ],
)
def test_the_side_is_told_by_the_words_around_a_name(
    text: str, source: str, side: str | None
) -> None:
    from credscore import Span

    start = text.index(source)
    people = {"Thule": "Kirsten Thule", "Griffin": "Chad Griffin"}
    name = people.get(source.split()[-1], source)
    found = side_of(Article(text), Span(start, start + len(source)), name)
    assert (found and found[0]) == side


def test_of_two_who_speak_together_each_is_heard_on_a_side_of_its_own() -> None:
    text = "Danish engineer Ada Holm and Norwegian captain Ove Lind said that it leaks."
    assert [(voice.name, voice.side) for voice in voices_of(tellings(a=text))] == [
        ("Ada Holm", "Denmark"),
        ("Ove Lind", "Norway"),
    ]


def test_voices_tell_where_each_is_heard_and_where_not() -> None:
    found = voices_of(
        tellings(
            a="The mayor, Anna Lund, said the pier was safe. Anna Lund said the work was done.",
            b="According to Lund, the pier was safe. Experts say that the pier may sink.",
            c="Anna Lund said the pier was safe.",
            d="The pier was built a hundred years ago and has been mended several times since.",
        )
    )
    voices = {voice.name: voice for voice in found}
    assert voices["Anna Lund"].named
    assert set(voices["Anna Lund"].counts) >= {"a", "c"}
    assert "d" in voices["Anna Lund"].unheard_in
    assert not voices["experts"].named
    assert voices["experts"].unheard_in == ("a", "c", "d")
    assert [(p.article, p.line) for p in voices["experts"].places] == [("b", 3)]
    assert [v.named for v in found] == sorted([v.named for v in found], reverse=True)


def test_words_for_the_event_are_counted_by_article_with_their_phrases() -> None:
    found = words(
        a="Norway's all-out invasion of Denmark went on. The war was in its second week.",
        b="The Danish conflict went on. The situation in Denmark was grave.",
    )
    assert found["invasion"].author == {"a": 1}
    assert found["invasion"].unused_in == ("b",)
    assert found["invasion"].places[0].words == "Norway's all-out invasion of Denmark"
    assert (found["war"].kind, found["war"].unused_in) == ("war", ("b",))
    assert found["situation"].author == {"b": 1}
    assert found["conflict"].places[0].line == 3


def test_what_others_call_it_is_kept_apart() -> None:
    found = words(
        a='"The invasion of our harbour is a disgrace and will not stand," Anna Lund said.',
        b="Anna Lund said the invasion was a disgrace.",
    )
    assert found["invasion"].author == {}
    assert found["invasion"].quoted == {"a": 1, "b": 1}


@pytest.mark.parametrize(
    "text",
    [
        "It was a relic of the Cold War and of two world wars.",
        "They spoke of questions of war and peace.",
        "The rebels attack at dawn and the ships visit at noon.",
        "The situation was grave, and the case was closed.",
        "The Foreign Affairs committee of Norway met.",
        "Norway's peace plan was read aloud.",
        "He will deal with it.",
    ],
)
def test_other_senses_name_no_event(text: str) -> None:
    assert words(a=text) == {}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The two crises and the allies' hostilities went on.", "crisis"),
        ("Ministers sign ferry deal in the old harbour of the town.", "deal"),
        ("The deadly attack was on a Monday.", "attack"),
        ("What some call a 'war' is over.", "war"),
        ("Their special military operation went on.", "special military operation"),
    ],
)
def test_nouns_are_found_in_every_form(text: str, word: str) -> None:
    assert word in words(a=text)


COPY = (
    "The harbour office will close its doors at the end of the month because the roof has to be "
    "mended before the storms of the autumn begin."
)


def test_the_words_that_most_articles_have_come_first_by_kind() -> None:
    found = event_words_of(
        tellings(
            a="The attack on the harbour was over. The war was in its second week.",
            b="The war went on. The talks on the harbour began.",
            c="The war went on in the north.",
        )
    )
    kinds = [word.kind for word in found]
    reach = {kind: max(3 - len(w.unused_in) for w in found if w.kind == kind) for kind in kinds}
    assert found[0].word == "war"
    assert len(reach) > 1
    assert [reach[kind] for kind in kinds] == sorted((reach[k] for k in kinds), reverse=True)


def _toward(label: str, author: dict[str, int], quoted: dict[str, int]) -> Telling:
    """Return an article with a tone toward each actor, by how often the two voices name it."""
    [telling] = tellings(**{label: COPY})
    found = {
        signal: tuple(Measurement(signal, 0.5, n, (), actor) for actor, n in by_actor.items())
        for signal, by_actor in (("sentiment.tone", author), ("sentiment.tone_quoted", quoted))
    }
    return replace(telling, profile=Profile(Identity(label), "ok", measurements=found))


def test_the_actors_with_most_mentions_in_both_voices_come_first() -> None:
    found = tones_of(
        [
            _toward("a", {"Norway": 5, "Denmark": 3}, {}),
            _toward("b", {"Denmark": 3}, {"Denmark": 4, "Sweden": 3}),
        ]
    )
    assert [one.actor for one in found] == ["Denmark", "Norway", "Sweden"]
    tone = found[0].tones["b"]
    assert (tone.author, tone.author_n, tone.quoted, tone.quoted_n) == (0.5, 3, 0.5, 4)
    assert found[1].tones["a"].quoted is None


def test_a_tone_that_may_as_well_be_0_is_told_from_one_that_is_not() -> None:
    made = tellings(a=COPY, b=COPY)
    for at, (low, high) in enumerate([(0.1, 0.9), (-0.1, 0.7)]):
        tone = Measurement("sentiment.tone", (low + high) / 2, 3, (), "Norway", low=low, high=high)
        profile = Profile(Identity(f"a-{at}"), "ok", measurements={tone.name: (tone,)})
        made[at] = replace(made[at], profile=profile)
    story = story_of(made)
    assert story.tones[0].tones["a"].author_interval == (0.1, 0.9)
    grid = tones_grid(story, {"a": "A", "b": "B"})
    assert [row[2] for row in grid.rows if row[1] == "author"] == ["+0.50* (3)", "+0.30 (3)"]


def test_a_copied_paragraph_is_found_with_its_lines() -> None:
    texts = {"a": COPY, "b": f"Something else came first.\n\n{COPY}"}
    made = [
        Telling(label, Article(text, id=label), Profile(Identity(label), "ok"))
        for label, text in texts.items()
    ]
    [found] = overlaps_of(made)
    assert found.articles == ("a", "b")
    assert found.containment == 1.0
    assert found.narration_containment == 1.0
    assert found.strings[0].words == COPY.removesuffix(".")
    assert found.strings[0].lines == (1, 3)


def test_quotes_are_told_from_narration() -> None:
    said = "We will not leave this harbour before the last boat has come home"
    found = overlaps_of(
        [
            Telling("a", Article(f'"{said}," Anna Lund said on Monday.'), _profile("a")),
            Telling("b", Article(f'Anna Lund was calm. "{said}," she told us.'), _profile("b")),
            Telling("c", Article(f"{said}, and nobody disagreed."), _profile("c")),
        ]
    )
    shared = {overlap.articles: overlap for overlap in found}
    assert set(shared) == {("a", "b"), ("a", "c"), ("b", "c")}
    assert all(overlap.narration_shared == 0 for overlap in found)
    assert shared["a", "c"].strings[0].in_quotes == (True, False)
    assert shared["a", "b"].strings[0].length == len(said.split())


def test_shared_runs_do_not_cross_paragraphs() -> None:
    parted, whole = Article(f"{FILLER}\n\n{COPY}"), Article(f"{FILLER} {COPY}")
    [found] = overlaps_of([Telling("a", parted, _profile("a")), Telling("b", whole, _profile("b"))])
    assert [string.lines for string in found.strings] == [(1, 1), (3, 1)]
    assert found.containment == 1.0


def test_text_that_repeats_itself_costs_no_square() -> None:
    long = Telling("a", Article("ferry " * 20_000), _profile("a"))
    other = Telling("b", Article("ferry " * 20_000), _profile("b"))
    [overlap] = overlaps_of([long, other])
    assert overlap.shared == 1


@pytest.mark.parametrize("text", ["", "\0" * 50, "war " * 5_000, '"' * 3_000, "\ud800 war of"])
def test_hostile_texts_are_told_as_well(text: str) -> None:
    made = tellings(a=text, b=FILLER)
    places = [place for voice in voices_of(made) for place in voice.places]
    places += [place for word in event_words_of(made) for place in word.places]
    assert {(place.article, place.line) for place in places} <= {("a", 3)}
    [overlap] = overlaps_of(made)
    assert FILLER.startswith(overlap.strings[0].words)


def test_a_story_takes_two_articles() -> None:
    with pytest.raises(InputError, match="two articles or more, and here is 1"):
        tell_story([Article(FILLER, id="a-one")])


def test_the_same_articles_give_the_same_story() -> None:
    given = [Article(f"{FILLER}\n\n{COPY}", id=f"a-{i}") for i in range(3)]
    story = tell_story(given)
    assert story == tell_story(given)
    assert isinstance(story, Story)
    assert story.pairs == len(story.overlaps) == 3


def _profile(label: str) -> Profile:
    return Profile(Identity(label), "ok")


def test_the_tables_of_a_story_say_what_stands_in_them() -> None:
    said = '"The night ferry will stay in the port until the gearbox is mended," Anna Lund said.'
    war = "The war was in its second week. Experts said that the war would be long."
    given = [
        Article(f"{FILLER}\n\n{text}", id=f"a-{i}") for i, text in enumerate((said, war, said))
    ]
    shown = {grid.title: grid for grid in grids(tell_story(given))}
    voices, unnamed = shown["Whose voices"], shown["Left unnamed"]
    events, reuse = shown["What each calls the event"], shown["Text reuse"]
    articles = shown["Articles"]
    assert articles.columns == ("", "article", "outlet", "title")
    assert [row[:2] for row in articles.rows] == [("A", "0"), ("B", "1"), ("C", "2")]
    assert voices.columns == ("side", "source", "heard in", "not in")
    assert [row[1:] for row in voices.rows] == [("Anna Lund", "A 1 (l. 3); C 1 (l. 3)", "B")]
    assert [row[:2] for row in unnamed.rows] == [("experts", "B 1 (l. 3)")]
    assert events.columns == ("kind", "word", "author", "others", "never in", "phrases")
    [war_row] = [row for row in events.rows if row[1] == "war"]
    assert war_row[2:5] == ("B 1", "B 1", "A, C")
    assert all(grid.note for grid in (voices, events, reuse))
    [both] = [row for row in reuse.rows if row[0] == "A + C"]
    assert "(A l. 3 in quotes, C l. 3 in quotes)" in both[-1]
    assert "(A l. 1, C l. 1)" in both[-1]


def test_notes_below_the_tables_count_in_plain_words() -> None:
    states = ("Norway", "Denmark", "Sweden", "Finland", "Iceland", "Estonia", "Latvia")
    told = "\n\n".join([" ".join(f"{name} said that the port was full." for name in states)] * 3)
    given = [Article(f"{FILLER}\n\n{text}", id=f"a-{i}") for i, text in enumerate((COPY, told))]
    shown = {grid.title: grid.note for grid in grids(tell_story(given))}
    assert shown["Tone toward each actor"].endswith(" 1 more actor in --format json.")
    assert "share none" not in shown["Text reuse"]
