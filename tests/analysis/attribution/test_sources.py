"""Sources: the phrase that says or thinks, and no word beside it."""

import pytest

from tests.analysis.attribution.support import names, read, voices


def test_an_owner_ends_at_its_preposition() -> None:
    text = "A walk on Monday may sell voters on Lund's proposal for a dam."
    assert ("extended", "Lund's", "proposal") in read(text)


def test_a_pronoun_before_a_verb_is_its_subject() -> None:
    (found,) = read("The gains that he claimed came late were small.")
    assert found[1:] == ("he", "claimed")


def test_a_time_is_no_source() -> None:
    text = 'The mill began a campaign this week praising the "long morning" of the mayor.'
    assert voices(text).quotes[0].speaker_name != "this week"
    (found,) = [found for found in voices(text).attributions if found.family == "evaluate"]
    assert found.source_name == "The mill"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Some members who sat in on Holm's hearing are saying that it leaks.", "Some members"),
        ("Neighbours who live near the dam in Delft said that it leaks.", "Neighbours"),
        ("The aides are not people who wait in the rain, Ada Holm said.", "Ada Holm"),
        ("It is a man who the mayor said was there.", "the mayor"),
    ],
)
def test_a_clause_with_who_is_part_of_its_phrase(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_a_fragment_after_the_tag_is_no_source() -> None:
    text = 'Weber spoke first. "It leaks and it is old," he said. an expert.'
    assert names(text) == ["Weber"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Holm on Monday said that it leaks.", "Holm"),
        ("Holm earlier Thursday said that it leaks.", "Holm"),
        ("The union less than two weeks ago said that it leaks.", "The union"),
        ("Holm over the weekend denied that it leaks.", "Holm"),
        ("The union last year announced that it leaks.", "The union"),
        ("In 2014 engineers said that it leaks.", "engineers"),
        ("The woman of the year said that it leaks.", "The woman of the year"),
        ("Hours later, Holm met the press, saying that it leaks.", "Holm"),
        ("Asked whether it leaks, Holm shook her head and said that it holds.", "Holm"),
    ],
)
def test_a_time_belongs_to_no_source(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Holm, who built mills in Delft, said he doubts it.", "Holm"),
        ('Ada Holm, author of "The Long Dam," said he doubts it.', "Ada Holm"),
        ('Holm, who calls it a "sieve," estimates the town will pay.', "Holm"),
        ('"It leaks," Ada Holm, author of "The Long Dam," said in a call.', "Ada Holm"),
        ('"It leaks," said he, "and it is old."', "he"),
        (
            'As Ada Holm, author of "The Long Dam," put it, "Everybody knew that it leaks."',
            "Ada Holm",
        ),
    ],
)
def test_a_clause_behind_the_verb_is_no_speaker(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_a_participle_is_not_done_by_whom_a_noun_belongs_to() -> None:
    text = "Holm met Lund's denial of the leak with scorn, saying that it was late."
    assert read(text)[-1] == ("core", "Holm", "saying")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "A woman walking near the school said that it leaks.",
            "A woman walking near the school",
        ),
        ("One expert inside the room said that it leaks.", "One expert inside the room"),
        (
            "It leaks, according to a study published on Monday in Delft Notes.",
            "a study published on Monday in Delft Notes",
        ),
        ("The poll shows that 40 percent of voters said so.", "40 percent of voters"),
        ('"It leaks and it stinks," wrote @dam_watch.', "@dam_watch"),
    ],
)
def test_what_tells_a_source_apart_belongs_to_it(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_an_object_before_a_comma_is_no_part_of_the_source() -> None:
    assert read("Holm opposed the plan, local residents said.")[-1][1] == "local residents"
    assert read("The tall, grey man said it leaks.")[0][1] == "The tall, grey man"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Holm noted that experts say it leaks.", "experts"),
        ('It is a plan that critics call "too dear".', "critics"),
        ("Experts not involved in the study said that it leaks.", "Experts"),
    ],
)
def test_small_words_before_it_are_no_source(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_a_noun_behind_a_quoted_word_speaks_to_nobody() -> None:
    text = 'The council made a "fair" offer remained closed to all.'
    assert [source for _, source, _ in read(text)] == []


def test_the_short_name_of_a_state_is_no_source() -> None:
    assert read("Sen. Ada Holm, R-S.C., said that it leaks.") == [("core", "Sen. Ada Holm", "said")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sen. Joe Donnelly said that it leaks.", "Sen. Joe Donnelly"),
        ("Connolly said that it leaks.", "Connolly"),
        ('"It leaks and it stinks," Donnelly recently said.', "Donnelly"),
        ('"It leaks and it stinks," Jared Holm said.', "Jared Holm"),
        ('"It leaks and it stinks," Rose Holm said.', "Rose Holm"),
        ("Reportedly, Holm said that it leaks.", "Holm"),
    ],
)
def test_a_name_that_looks_like_another_word_is_one(text: str, source: str) -> None:
    assert [found[1] for found in read(text) if found[0] == "core"] == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "As another neighbour marched by, railing against the dam, it broke.",
            "another neighbour",
        ),
        ("That meeting was short, saying little of the dam.", "That meeting"),
        ("Last week a tall woman in Delft, Ohio, said it leaks.", "a tall woman in Delft"),
        ("On Monday Ada Holm gave a speech, saying that it leaks.", "Ada Holm"),
        ("Ada Holm and Eva Lund both said that it leaks.", "Ada Holm and Eva Lund"),
        ("The unions all said that it leaks.", "The unions"),
        ("The mill has not yet said whether it leaks.", "The mill"),
        ("The former first lady said that it leaks.", "The former first lady"),
        ("The mill chief and founder said that it leaks.", "The mill chief and founder"),
        ("She left the room, and water engineers said that it leaks.", "water engineers"),
        (
            "Ada Holm, vice president of the Delft Mills told us that it leaks.",
            "Ada Holm",
        ),
        ("In Old Delft, a spokesman told us that it leaks.", "a spokesman"),
        ('Lund\'s "friend" told Holm that it leaks.', 'Lund\'s "friend"'),
        ('The "mayor" said that it leaks.', 'The "mayor"'),
    ],
)
def test_a_subject_is_read_whole(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The dam is old and will not last, states Holm.", "Holm"),
        ('"The dam is old," states Ada Holm, an engineer.', "Ada Holm"),
        ("In the hall, the former mayor, said the report, had warned them.", "the report"),
        ("The tank heats, which breaks the salt and lets it fall, notes the report.", "the report"),
        ("And Lund, said Holm, does not forget.", "Holm"),
        ("Holm, the mayor, said the dam, a relic of the war, leaks.", "Holm"),
    ],
)
def test_who_stands_behind_the_verb_is_the_source(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_a_verb_before_a_time_or_by_name_has_no_such_object() -> None:
    assert ("core", "Holm", "said") in read("Holm, in a book released last year, said it leaks.")
    assert [found[1] for found in read("The dam is not mentioned by name in the report.")] == [""]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("While most engineers called for a dam, Holm drew a mill, noting that it rains.", "Holm"),
        ("When Lund asked the firm to stop, it refused, citing the cost.", "it"),
        ("Holm left, while Lund stayed for lunch, saying that it leaks.", "Holm"),
        ("As Lund said, the dam leaks and is old, adding that it rains.", "Lund"),
        ("Holm came to the hall as the bell rang, saying that it leaks.", "Holm"),
        ("The guild sent a letter to the mayor on Monday asking him to stay.", "The guild"),
        ("Holm spent much of her speech defending the dam.", "Holm"),
        ("She walked in with Lund calling it a joke.", "Lund"),
        ("He held up a sign saying that it leaks.", "a sign"),
        ("Holm first said it holds, but in a later interview said that it leaks.", "Holm"),
        ("Lund, who in the past has said that it holds, left.", "who"),
        ("The guild also requested that the mill be closed.", "The guild"),
    ],
)
def test_a_verb_without_a_subject_beside_it_has_that_of_its_clause(text: str, source: str) -> None:
    told = [found[1] for found in read(text) if found[2] != "refused"]
    assert source in told[-1:]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Others in the port said that it leaks.", "Others in the port"),
        ("Many on the council believe that it leaks.", "Many on the council"),
        ("Friends within the party said that it leaks.", "Friends within the party"),
        ("Someone in the hall said that it leaks.", "Someone in the hall"),
        ("About four in 10 voters said that it leaks.", "four in 10 voters"),
        ("Two in five said that it leaks.", "Two in five"),
        ("All but two said that it leaks.", "All but two"),
        ("Half of those at the meeting said that it leaks.", "Half of those at the meeting"),
    ],
)
def test_people_of_a_place_or_share_are_not_the_place(text: str, source: str) -> None:
    assert names(text) == [source]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The two said that it leaks.", "The two"),
        ("The mother of two said that it leaks.", "The mother of two"),
        ("Three said that it leaks.", "Three"),
    ],
)
def test_a_number_may_speak(text: str, source: str) -> None:
    assert names(text) == [source]


def test_a_number_may_count_what_a_verb_form_describes() -> None:
    assert read("The two accused men met three said friends.") == []


@pytest.mark.parametrize(
    "text",
    [
        "No minister said that it leaks.",
        "Nobody in the party has said that it leaks.",
        "None of the engineers believe that it leaks.",
    ],
)
def test_what_nobody_says_is_attributed_to_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "clause",
    ["who asked not to be named", "who declined to be identified", "who wished not to be quoted"],
)
def test_to_stay_unnamed_is_no_statement(clause: str) -> None:
    assert names(f"The dam leaks, said an engineer {clause}.") == ["an engineer"]


@pytest.mark.parametrize("whom", ["an engineer", "a trader in Delft", "a friend who left"])
def test_anybody_may_stand_behind_the_verb_of_a_short_clause(whom: str) -> None:
    assert names(f"The dam leaks, said {whom}.")[0].startswith(" ".join(whom.split()[:2]))
