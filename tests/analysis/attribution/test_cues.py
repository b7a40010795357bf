"""Cues: what is an attribution, of which tier, and what is none."""

import pytest

from tests.analysis.attribution.support import read, voices


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The ministry said that the dam was safe.", "The ministry", "said"),
        ("The dam was safe, the ministry said on Monday.", "the ministry", "said"),
        ("According to the river office, the water fell.", "the river office", "According to"),
        ("The water fell, according to a study by Delft.", "a study by Delft", "according to"),
        ("Experts believe that the dam will hold.", "Experts", "believe"),
        ("Jana Weber, the head of the union, said the dam leaks.", None, "said"),
        ("Jana Weber (of the union) said that the dam leaks.", "Jana Weber (of the union)", "said"),
        ("According to Jana Weber (61), the dam leaks.", "Jana Weber (61)", "According to"),
        ("The mayor made it clear that the dam stays.", "The mayor", "made it clear"),
        ('"It leaks," warned Weber, who built it.', "Weber", "warned"),
        ("It leaks, because of its age, said Ada Holm, an engineer.", "Ada Holm", "said"),
        ('"It leaks," the tall mayor crooned.', "the tall mayor", "crooned"),
        ('"It leaks," crooned Weber.', "Weber", "crooned"),
        ("The report states that it leaks.", "The report", "states"),
        ('WEBER: "It leaks and it will go on leaking for years."', "WEBER", ":"),
        ("Reports indicate that the dam leaks.", "Reports", "indicate"),
        ("The engineers have no doubt that the dam leaks.", "The engineers", "doubt"),
        ('The union called the plan "a bad joke."', "The union", "called"),
        ("Officials briefed on the plan said the dam leaks.", "Officials", "said"),
        ("People who live there say they hear it.", "People", "say"),
        ("Experts warn a leak could flood the town.", "Experts", "warn"),
        ("The mayor would only say that the dam holds.", "The mayor", "say"),
        ("The skipper bragged the dam would hold for years.", "The skipper", "bragged"),
        ('"It leaks, and nobody cares," raged skipper Ove Lind.', "skipper Ove Lind", "raged"),
        ('"It leaks, and nobody cares," she sobbed.', "she", "sobbed"),
        ("It leaks, as per Reuters.", "Reuters", "as per"),
        ('The letter states, "The dam leaks."', "The letter", "states"),
        ("The suit alleges Hydro was aware of the leak.", "The suit", "alleges"),
        ("The dam leaks, a new study published in May showed.", "a new study", "showed"),
        ("As Ada Holm and Jan Lund report, the dam will leak.", "Ada Holm and Jan Lund", "report"),
        ("The ministry has hinted for many weeks that it leaks.", "The ministry", "hinted"),
        ("OSTBURG — Hydro, a large firm, said that the dam leaks.", "Hydro", "said"),
        ("Hydro sued the town, claiming the dam would leak.", "Hydro", "claiming"),
        ("The old dam leaks, Delft Today reported.", "Delft Today", "reported"),
        ("The union issued a short statement saying that it leaks.", "The union", None),
        ('"It leaks," said Ada Holm in a letter to the town.', "Ada Holm", "said"),
        ("Hydro has in a letter said that it leaks.", "Hydro", "said"),
        ("The report published in May said that the dam leaks.", "The report", "said"),
        ("May had said in the old town that the dam leaks.", "May", "said"),
        ("It is so old that Europeans wonder whether it leaks.", "Europeans", "wonder"),
        ("Ove Lind himself said that the dam leaks.", "Ove Lind himself", "said"),
        ("Half of those surveyed say that the dam leaks.", "those surveyed", "say"),
        ("Ada Holm, of the river union, who was there, said it leaks.", "Ada Holm", "said"),
        ("They met in May, with Lind saying that the dam leaks.", "Lind", "saying"),
        ("Delft, he stressed, supports the union in its plans.", "he", "stressed"),
        ("The old dam leaks badly, Weber told the Echo on Monday.", "Weber", "told"),
        ("As the paper notes, the dam leaks.", "the paper", "notes"),
        ("The expert is convinced that the dam leaks.", "The expert", "convinced"),
        ("In court Ada Holm, of the river police, said that it leaks.", "court Ada Holm", "said"),
        ("The dam leaks, Weber was quoted as saying.", "Weber", "quoted as saying"),
        ("As noted by the minister, the dam leaks.", "the minister", "noted"),
        ("It was reported by Reuters that the dam leaks.", "Reuters", "reported"),
        ("The expert is sure that the dam leaks.", "The expert", "sure"),
        ("The expert expressed the opinion that it leaks.", "The expert", "expressed"),
        (
            "The old dam, warns Ada Holm of Hydro (HY), is leaking.",
            "Ada Holm of Hydro (HY)",
            "warns",
        ),
        ("The dam, she points out, can hardly hold.", "she", "points out"),
        ("Figures held by the Senate show that it leaks.", "Figures held by the Senate", "show"),
        ("Engineers at Holm & Lind claim that it leaks.", "Engineers at Holm & Lind", "claim"),
        ("Lind said by text message that the dam leaks.", "Lind", "said"),
        ("The women who sell bread on the quay say it leaks.", "The women", "say"),
        ("The mayor promised that the dam would hold.", "The mayor", "promised"),
        ("It leaks, according to a note sent by Hydro.", "a note sent by Hydro", "according to"),
        ("The judge ruled in March that the dam leaks.", "The judge", "ruled"),
        ("The mayor suggested the dam spoke for itself.", "The mayor", "suggested"),
        ("He reminded the old skippers in May that it leaks.", "He", "reminded"),
        ("Reports in the press claim that it leaks.", "Reports in the press", "claim"),
        ("A letter obtained by Hydro says that it leaks.", "A letter obtained by Hydro", "says"),
        ("In the expert's opinion, the dam leaks.", "the expert's", "opinion"),
        ("In his view, the dam leaks.", "his", "view"),
        ("The dam leaks, in the words of a diver.", "a diver", "in the words of"),
        ("It leaks, as per the latest figures of Hydro.", "the latest figures of Hydro", "as per"),
        ("Lind was of the view that the dam leaks.", "Lind", "view"),
        ("The union reaffirmed that the dam leaks.", "The union", "reaffirmed"),
        ("Noting that the dam leaks, Lind asked for more money.", "Lind", "Noting"),
        ("The town, she said, can hardly complain.", "she", "said"),
    ],
)
def test_what_somebody_says_or_thinks_is_a_core_attribution(
    text: str, source: str | None, cue: str | None
) -> None:
    ((tier, found_source, found_cue), *_) = read(text)
    assert (tier, found_cue) == ("core", cue or "issued a short statement saying")
    assert found_source == source or (source is None and found_source.startswith("Jana Weber"))


@pytest.mark.parametrize(
    "text",
    [
        "The mayor refused to open the gate.",
        "The union criticized the mayor.",
        "The mayor praised her work.",
        "The dam is expected to hold.",
        "The union rejected claims that the dam leaks.",
        "The mayor emphasized the importance of the dam.",
        "The mayor did not say whether the dam leaks.",
        "I think the dam will hold.",
        "The town has no say in it and the mayor knows it.",
        "The mayor warned the union not to strike.",
        "The mayor rejected that.",
        "The mayor is not sure that the dam leaks.",
        "Did the mayor think that the dam leaks?",
        "The agreement assumes that the dam holds.",
        "It has rules, which tell divers to rest.",
        "On Monday, the mayor expressed regret over the leak.",
        "Asked last year whether it leaks, the mayor left.",
    ],
)
def test_looser_ones_are_extended(text: str) -> None:
    found = read(text)
    assert found
    assert {tier for tier, _, _ in found} == {"extended"}


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will say that the dam holds.",
        "The report of the state of the dam is long.",
        "The campaign debate in the Swing States ended.",
        "A think tank stands by the river.",
        "The dam keeps the water of two rivers back.",
        "The dam is a flagship project that will set a standard.",
        "PHOTO_ID: Published at noon.",
        "RBF: www.riverfund.example; +44 20 7946 0000",
        "NHL Plus: 109 dollars for every member of the club and each month",
        "That said, the dam is old.",
        "That is to say that the dam is old.",
        "The top posts are filled by men, and other posts were empty.",
        "And the dam, as they say, is old.",
        "In the town there are talks of a new dam.",
        "The dam was built as per the contract.",
        "The mayor would doubtless reply that the dam holds.",
        "The guide has many phone numbers and some business questions that nobody needs.",
    ],
)
def test_what_is_no_attribution(text: str) -> None:
    assert read(text) == []


def test_alleged_is_no_attribution_before_a_noun() -> None:
    assert read("The bank closed accounts and alleged fraud schemes were stopped.") == []


@pytest.mark.parametrize(
    "text",
    [
        "It is not much different compared to that of, say, a small ferry.",
        "Compare the plans that Ada Holm drew.",
        "CEO: Eric Lund (Harbour Works)",
    ],
)
def test_examples_requests_and_lists_are_nobodys_words(text: str) -> None:
    assert not [found for found in voices(text).attributions if found.tier == "core"]


def test_thoughts_inside_reported_speech_are_not_counted() -> None:
    text = "The mayor said that she hopes to open the gate."
    assert [source for _, source, _ in read(text)] == ["The mayor"]


def test_a_signature_without_a_mark_has_no_cue() -> None:
    speech = '"That the bridge was opened before the inspection shows that nobody cares for us."'
    (found,) = voices(f"{speech}\nAda Holm, head of the Harbour Union").attributions
    assert (found.source_name, found.cue, found.family) == ("Ada Holm", None, "label")


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The mine was never inspected, the lawsuit claims.", "the lawsuit", "claims"),
        ("The mine was never inspected, the filing states.", "the filing", "states"),
        ('"It leaks and it is old," the report notes.', "the report", "notes"),
        ("The union proposed that the gates be shut.", "The union", "proposed"),
        ('The mayor branded it "a disgrace for the town".', "The mayor", "branded"),
        ("The gates were shut after what engineers believe was a leak.", "engineers", "believe"),
        (
            'She said it leaks, while the head of the union urged her to "look again".',
            "the head of the union",
            "urged",
        ),
    ],
)
def test_papers_and_rivals_tell_as_well(text: str, source: str, cue: str) -> None:
    assert ("core", source, cue) in read(text)


def test_a_place_in_capitals_is_no_speaker_before_what_another_one_says() -> None:
    text = "DELFT: Nobody opposed the dam, mayor Ada Holm announced here on Monday."
    assert read(text) == [("core", "mayor Ada Holm", "announced")]
    assert read("HOLM: The dam will be closed for a week.") == [("core", "HOLM", ":")]


def test_a_question_told_is_a_clause() -> None:
    assert read("Holm asked me last week whether it leaks.") == [("core", "Holm", "asked")]
    assert [tier for tier, _, _ in read("Holm asked me last week for a boat.")] == ["extended"]


@pytest.mark.parametrize(
    "text",
    [
        "She bases this claim on a walk by the dam.",
        "The dam broke in that report on the flood.",
        "In its annual trends report, the mill has a page on rye.",
        "The dam was built in the Badger State.",
        "The rules that would close the mill are old.",
        "The jobs report cheered the town.",
        "The walk was led by Holm campaign volunteer Jan Lund.",
        "The course took eight weeks of work stress away.",
        "The baker's bold promises do little for the dam.",
        "It goes on sale tomorrow.",
        "Delft went on to win the cup.",
        "The works have gone on for years.",
        "It is a good bet.",
    ],
)
def test_a_noun_that_looks_like_a_verb_is_no_cue(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Experts claim that it leaks.", ("core", "Experts", "claim")),
        ("The court rules that the dam must close.", ("core", "The court", "rules")),
        ("Letters that claim the dam leaks were sent.", ("core", "that", "claim")),
        ("Holm is likely to stress that it leaks.", ("core", "Holm", "stress")),
        ("Holm went on to claim that it leaks.", ("core", "Holm", "went on to claim")),
        ("Experts in Delft report that it leaks.", ("core", "Experts in Delft", "report")),
        ("Holm is a friend, experts report.", ("core", "experts", "report")),
    ],
)
def test_a_verb_that_looks_like_a_noun_is_a_cue(text: str, found: tuple[str, str, str]) -> None:
    assert found in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Holm leads a firm called Lund Mills.",
        'They gave a new play called "The Long Morning".',
        "Let all the clients know you are there.",
        "This is a wise move, considering that the dam is old.",
        "My next thought was to leave.",
        "She drew up a plan that seeks a new dam.",
    ],
)
def test_an_idiom_is_no_cue(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A spokesman called the plan a joke.", ("extended", "A spokesman", "called")),
        ("Holm called the firm a joke.", ("extended", "Holm", "called")),
        ("Holm is considering whether it leaks.", ("core", "Holm", "considering")),
        ("Holm thought it was a joke.", ("core", "Holm", "thought")),
        ("It is what Holm thought was best.", ("core", "Holm", "thought")),
        ("She drew a sign that said that it leaks.", ("core", "that", "said")),
        ("The men of Delft know you are there.", ("core", "The men of Delft", "know")),
        ("Such tests rarely show that a dam leaks.", ("extended", "Such tests", "show")),
        ("The tests show modest gains compared to the last.", ("extended", "The tests", "show")),
        (
            "The town knows the worth of these advanced mills.",
            ("extended", "The town", "knows"),
        ),
    ],
)
def test_what_looks_like_an_idiom_may_be_a_cue(text: str, found: tuple[str, str, str]) -> None:
    assert found in read(text)


def test_what_only_helps_explain_has_not_said_it() -> None:
    (found,) = read("The rain filled the lake, which helps explain why it holds.")
    assert found[0] == "extended"
