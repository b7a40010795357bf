"""Attributions: sources, cues, contents, tiers, names and speakers, on invented sentences."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credscore import Article
from credscore.analysis.attribution import Attribution, Voices, find_voices
from credscore.analysis.names import find_names
from credscore.analysis.sentences import find_sentences
from credscore.analysis.words import find_words
from tests.analysis.test_segments import body_of


def voices(text: str) -> Voices:
    body = body_of(text)
    return find_voices(text, body, find_sentences(text, body), find_words(text, body))


def read(text: str) -> list[tuple[str, str, str]]:
    """Return tier, source and cue of each attribution."""
    return [
        (
            found.tier,
            text[slice(*found.source)] if found.source else "",
            text[slice(*found.cue)] if found.cue else "",
        )
        for found in voices(text).attributions
    ]


def only(text: str) -> Attribution:
    (found,) = voices(text).attributions
    return found


def content(text: str) -> str:
    found = only(text)
    assert found.content is not None
    return text[slice(*found.content)]


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
        ('"It leaks and it is old," summed up the expert.', "the expert", "summed up"),
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
        "The agreement assumes that the dam holds.",
        "The mayor warned the union not to strike.",
        "The mayor rejected that.",
        "The mayor is not sure that the dam leaks.",
        "On the last day in May, the mayor told a joke.",
        "Did the mayor think that the dam leaks?",
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
        "A Reuters report last May was long.",
        "The dam was built as per the contract.",
        "The mayor would doubtless reply that the dam holds.",
        "The guide has many phone numbers and some business questions that nobody needs.",
    ],
)
def test_what_is_no_attribution(text: str) -> None:
    assert read(text) == []


def test_an_infinitive_after_another_is_none_that_happened() -> None:
    text = "It would be wrong to read the report and conclude that the dam leaks."
    assert [tier for tier, _, _ in read(text)] == ["extended"]


def test_an_owner_ends_at_its_preposition() -> None:
    text = "A walk on Monday may sell voters on Lund's proposal for a dam."
    assert ("extended", "Lund's", "proposal") in read(text)


def test_content_runs_to_the_end_of_the_clause() -> None:
    assert content("The ministry said that the dam was safe.") == "that the dam was safe"


def test_a_tag_has_its_content_before_it() -> None:
    assert content("The dam was safe, the ministry said.") == "The dam was safe"


def test_a_contrasting_source_ends_the_content() -> None:
    text = "The mayor believes that it holds, but some engineers believe that it leaks."
    assert [(tier, source) for tier, source, _ in read(text)] == [
        ("core", "The mayor"),
        ("core", "some engineers"),
    ]


def test_thoughts_inside_reported_speech_are_not_counted() -> None:
    text = "The mayor said that she hopes to open the gate."
    assert [source for _, source, _ in read(text)] == ["The mayor"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('"The dam leaks," Weber said.', "direct"),
        ('Weber said the dam was "full of holes" by May.', "mixed"),
        ("Weber said the dam leaks.", "indirect"),
    ],
)
def test_an_attribution_is_direct_mixed_or_indirect(text: str, form: str) -> None:
    assert only(text).form == form


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("Jana Weber", True),
        ("The Kremlin", True),
        ("China's foreign ministry", True),
        ("The press service of the university", True),
        ("An aide for river affairs Jan Novak", True),
        ("A spokesman for the ministry", True),
        ("The mayor", True),
        ("The ambassador", True),
        ("The charity", True),
        ("The head of the department", True),
        ("Both governments", True),
        ("The two sides", True),
        ("Both countries", True),
        ("A TV exec", False),
        ("Bosses", False),
        ("A rep for Hydro", True),
        ("Both men", False),
        ("The United Nations", True),
        ("The businessman", False),
        ("Democrats", False),
        ("A Hydro spokesman", True),
        ("A Hydro lawyer", False),
        ("Weber's wife", True),
        ("Weber's spokeswoman", True),
        ("It", False),
        ("A new Pew survey", True),
        ("A survey conducted by Pew", True),
        ("A report by the ombudsman", True),
        ("A report by the river", False),
        ("Polls in Delft", False),
        ("His attorney", True),
        ("Experts", False),
        ("Russian experts", False),
        ("Some officials", False),
        ("Weber aides", False),
        ("A senior official", False),
        ("Reports", False),
        ("Companies", False),
        ("EDGE", True),
        ("One resident of Delft", False),
    ],
)
def test_named_means_that_one_could_phone(source: str, named: bool) -> None:
    assert only(f"{source} said that the dam leaks.").named is named


def names(text: str) -> list[str]:
    return [found.source_name for found in voices(text).attributions if found.tier == "core"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Union head Jana Weber said it leaks. Weber said it is old.", ["Jana Weber"] * 2),
        ("Maria Lopez said it leaks. She said it is old.", ["Maria Lopez"] * 2),
        (
            "Maria Lopez said it leaks. John Novak said it holds. She said it is old.",
            ["Maria Lopez", "John Novak", "Maria Lopez"],
        ),
        (
            "John Podolyak, an analyst, said it leaks. Podoliak said that it is old.",
            ["John Podolyak"] * 2,
        ),
        (
            'John Novak, a professor from Delft, said it leaks. "It is old," the expert said.',
            ["John Novak"] * 2,
        ),
        ("The US said it leaks. The United States said it holds.", ["United States"] * 2),
        ("Its chairman, Ove Lind, said it leaks. Lind said it is old.", ["Ove Lind"] * 2),
        ("A spokesman for Hydro, Ove Lind, said it leaks.", ["Ove Lind"]),
        ("The Chancellor, Dame Ada Holm, said it leaks.", ["Ada Holm"]),
        ("Her niece, Ada Holm, said it leaks.", ["Ada Holm"]),
        ("His ex, painter Ada Holm, said it leaks.", ["Ada Holm"]),
        ("Hydro's lead counsel, Ada Holm, said it leaks.", ["Ada Holm"]),
        ("In turn, the head of the dam, Ove Lind, said it leaks.", ["Ove Lind"]),
        ("Its author, Ada Holm of the union, said it leaks.", ["Ada Holm"]),
        ("A spokesman for Ada Holm said it leaks.", ["A spokesman for Ada Holm"]),
        ("Ada Holm left. The Holm campaign said it leaks.", ["The Holm campaign"]),
        ("One Holm confidant said it leaks.", ["One Holm confidant"]),
        ("A lawyer for Ove Lind said it leaks. He said it is old.", ["A lawyer for Ove Lind"] * 2),
        ("My father said it leaks. He said it is old.", ["My father"] * 2),
        ("Weber and Lind said that it leaks.", ["Weber and Lind"]),
        ("Weber spokesman Ove Lind said it leaks.", ["Ove Lind"]),
        (
            "John Novak said it leaks. Mary Novak said it holds. Novak said it is old.",
            ["John Novak", "Mary Novak", "John Novak"],
        ),
        (
            "John Novak said it leaks. Mary Novak said it holds. Later, Ms. Novak said more.",
            ["John Novak", "Mary Novak", "Mary Novak"],
        ),
        (
            "According to the press office of the Senate, it leaks."
            " The Senate press office said it is old.",
            ["the press office of the Senate"] * 2,
        ),
        ("Theresa May said it leaks. Mrs May said it holds, in May.", ["Theresa May"] * 2),
        ("Ada Novak said it leaks. Ada said that it is old.", ["Ada Novak"] * 2),
        ("Ada von der Ostra said it leaks.", ["Ada von der Ostra"]),
        ("Ada J. Holm said it leaks.", ["Ada J. Holm"]),
        ("It leaks, said Do Minh Tru, an engineer.", ["Do Minh Tru"]),
        ("Ada Holm said it leaks. The 69-year-old said it is old.", ["Ada Holm"] * 2),
        ("Ada Holm said it leaks. The business mogul said it is old.", ["Ada Holm"] * 2),
        (
            "Ada Holm said it leaks. The reporter said it holds. The tycoon said it is old.",
            ["Ada Holm", "The reporter", "Ada Holm"],
        ),
        (
            "Anna and Peter Lind said it leaks. Lind said it is old.",
            ["Anna and Peter Lind", "Anna Lind"],
        ),
    ],
)
def test_sources_are_resolved(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("John Novak said it leaks. The aide said that it was old.", "The aide"),
        ("John Novak said it leaks. The expert said that it was old.", "John Novak"),
        ("Work went on in Chile. The newspaper said that it was old.", "The newspaper"),
        ("Chile said it leaks. The government said that it was old.", "Chile"),
        ("Peru said it leaks. The Chilean government said that it was old.", "Chile"),
        ("Hydro Corporation said it leaks. The company said it was old.", "Hydro Corporation"),
        ("Hydro Corporation said it leaks. Her campaign said it was old.", "Her campaign"),
        ("Ada Holm told a man nearby who said it leaks. She said it was old.", "Ada Holm"),
        ("The pipes seem to leak. They said that it was old.", "They"),
        ("The Ports and Waters Secretary Ada Holm said it leaks. They said it was old.", "They"),
        ("John Novak said it leaks. She said that it was old.", "She"),
        ("John Novak said it leaks. Novak's wife said that it was old.", "Novak's wife"),
        (
            "Ove Lind cited a list of officers who believed that it leaks. He said it was old.",
            "Ove Lind",
        ),
    ],
)
def test_a_description_or_pronoun_means_only_whom_it_can(text: str, last: str) -> None:
    assert names(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ada Holm left. Everyone said it leaks. She said that it was old.", "Ada Holm"),
        ("Ada Holm left. The young man said it leaks. She said it was old.", "Ada Holm"),
        ("Hydro Bank left. The first minister's office said no.", "The first minister's office"),
        (
            "Delft Council met. The union said it leaks."
            + 60 * " Then it rained for days and days."
            + " Hydro Corporation said it holds. The council said that it was old.",
            "Delft Council",
        ),
    ],
)
def test_a_description_or_pronoun_means_somebody_named_before(text: str, last: str) -> None:
    found = Article(f"The dam\n\n{text}").attributions
    assert found[-1].source_name == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Minister Ada Holm left. The minister said that it was old.", "Ada Holm"),
        ("Minister Ada Holm left. Her minister said that it was old.", "Her minister"),
        ("Mayor Ada Holm met Mayor Ove Lind. The mayor said that it was old.", "The mayor"),
        ("Mayor Ove Lind said it leaks. Delft's MP, Jan Novak, left. He said no.", "Jan Novak"),
        ("Mayor Ove Lind said it leaks. Hydro founder Jan Novak left. He said no.", "Jan Novak"),
        ('Mayor Ove Lind said it leaks. "Jan Novak left us," he said.', "Ove Lind"),
    ],
)
def test_an_office_or_pronoun_means_whom_the_sentence_before_told_of(text: str, last: str) -> None:
    found = Article(f"The dam\n\n{text}").attributions
    assert found[-1].source_name == last


def test_names_that_are_known_already_give_the_same_sources() -> None:
    text = "Maria Lopez said it leaks. Later that day, she said it is old. Lopez said so before."
    body, words = body_of(text), find_words(text, body_of(text))
    found = find_voices(text, body, find_sentences(text, body), words, find_names(text, body))
    assert [each.source_name for each in found.attributions] == ["Maria Lopez"] * 3


def test_initials_before_a_colon_are_whose_they_are() -> None:
    text = "The dam\n\nAda Holm met Ove Lind.\n\nAH: It leaks and it is old.\n\nOL: We know that."
    assert [found.source_name for found in Article(text).attributions] == ["Ada Holm", "Ove Lind"]


def speakers(text: str) -> list[tuple[str, str]]:
    return [(quote.kind, quote.speaker_name) for quote in voices(text).quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It leaks and it is old," Weber said. "We know it."', [("full", "Weber")] * 2),
        ('"Does it leak?" Weber asked.', [("full", "Weber")]),
        ('Weber said it was "full of holes" in May.', [("partial", "Weber")]),
        ('Weber spoke on Delft TV\'s "The Long Morning" and said that it leaks.', [("term", "")]),
        ('The so-called "plan of the river people" failed.', [("term", "")]),
        ('The head of "Hydro" left.', [("term", "")]),
        ('"It leaks," he said. "We know it."\n\n"It is old."', [("full", "he")] * 3),
        ('Novak left. "It leaks.\n\n"It is old," Weber said.', [("full", "Weber")] * 2),
        ('Weber denied this:\n\n"It does not leak at all."', [("full", "Weber")]),
        (
            'Weber said it leaks.\n\nOthers were heard as well:\n\n"It holds and it will."',
            [("full", "")],
        ),
        (
            'When Novak asked him, Jana Weber\'s only reply was, "We do not know it yet."',
            [("full", "Jana Weber")],
        ),
        (
            'Pressed on the "river fund," Weber said, "We know it."',
            [("term", ""), ("full", "Weber")],
        ),
        ('Asked whether it leaks, "It does leak," Weber said.', [("full", "Weber")]),
        ('He left the room and said:\n\n"Ada...You\'re late."', [("partial", "He")]),
        (
            '"It does leak," Weber said of it, after which a neighbour added: "It always did."',
            [("full", "Weber"), ("full", "a neighbour")],
        ),
        (
            'Weber said: "It leaks.\n\nIt is old and it will break."\n\nHe left.',
            [("full", "Weber"), ("full", "Weber")],
        ),
        (
            'Weber added that it was a "bad joke," a word he did not like, Reuters reports.',
            [("partial", "Weber")],
        ),
        ('"It leaks and it will break," Weber reportedly said.', [("full", "Weber")]),
        (
            '"It leaks and it will break.\n\nIt will flood the town."\n\nThe union says no.',
            [("full", "")] * 2,
        ),
        ('On Delft TV\'s "Face to Face," Weber said it leaks.', [("term", "")]),
    ],
)
def test_a_quote_has_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert speakers(text) == expected


def test_speech_after_a_colon_and_a_line_break_is_what_was_said() -> None:
    found = only('Weber told Delft TV:\n\n"It does not leak at all, and it never did."')
    assert (found.tier, found.form) == ("core", "direct")
    assert found.content is not None


def test_who_means_the_person_and_not_the_support_of_one() -> None:
    text = "It came with support of the expert who said that it leaks."
    assert names(text) == ["the expert"]
    assert names("He was the son of a mayor who said that it leaks.") == ["the son of a mayor"]


def test_a_pronoun_before_a_verb_is_its_subject() -> None:
    (found,) = read("The gains that he claimed came late were small.")
    assert found[1:] == ("he", "claimed")


def test_a_signature_without_a_mark_has_no_cue() -> None:
    speech = '"That the bridge was opened before the inspection shows that nobody cares for us."'
    (found,) = voices(f"{speech}\nAda Holm, head of the Harbour Union").attributions
    assert (found.source_name, found.cue, found.family) == ("Ada Holm", None, "label")


def test_a_pronoun_is_whoever_the_sentence_before_began_with() -> None:
    text = (
        '"The plan is old," Eric Lund said.\n'
        "Michael Reet spent most of the speech on the ferry. He said it was safe."
    )
    assert [found.source_name for found in Article(text).attributions] == [
        "Eric Lund",
        "Michael Reet",
    ]


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


def test_a_time_is_no_source() -> None:
    text = 'The mill began a campaign this week praising the "long morning" of the mayor.'
    assert voices(text).quotes[0].speaker_name != "this week"
    (found,) = [found for found in voices(text).attributions if found.family == "evaluate"]
    assert found.source_name == "The mill"


@pytest.mark.parametrize(
    ("below", "speaker"),
    [
        (
            "— Host Ada Holm to former harbour master Eric Lund on the Long Morning, May 10.",
            "Ada Holm",
        ),
        ("- May 10 note by actor Michael Reet, from the quay", "Michael Reet"),
        ("— Ada Holm, Harbour Post", "Ada Holm"),
        ("Ada Holm, head of the Harbour Union (in a call on May 10)", "Ada Holm"),
        ("Ada Holm, who never saw the bridge, and her union", ""),
        ("- With assistance by Ada Holm and Eric Lund", ""),
        ("- The plan was made long before that and the ferry has run every day since May.", ""),
    ],
)
def test_a_line_below_a_quote_may_tell_whose_it_is(below: str, speaker: str) -> None:
    speech = '"That the bridge was opened before the inspection shows that nobody cares for us."'
    assert speakers(f"{speech}\n\n{below}") == [("full", speaker)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Some members who sat in on Holm's hearing are saying that it leaks.", "Some members"),
        ("Neighbours who live near the dam in Delft said that it leaks.", "Neighbours"),
        ("The aides are not people who wait in the rain, Ada Holm said.", "Ada Holm"),
        ("It is a man who the mayor said was there.", "the mayor"),
        ("The set that closed the mill, and closed the dam now hopes it holds.", "The set"),
    ],
)
def test_a_clause_with_who_is_part_of_its_phrase(text: str, source: str) -> None:
    assert source in [found[1] for found in read(text)]


def test_a_quote_is_not_said_by_what_follows_from_it() -> None:
    text = 'It was agreed "in spring, before the flood," which suggests that it is old.'
    assert [quote.speaker for quote in voices(text).quotes] == [None]


def test_alleged_is_no_attribution_before_a_noun() -> None:
    assert read("The bank closed accounts and alleged fraud schemes were stopped.") == []


def test_one_who_is_told_apart_is_nobody_met_before() -> None:
    text = "An expert said that it leaks. The person in the audience said that it stinks."
    assert names(text)[1] != names(text)[0]


def test_a_fragment_after_the_tag_is_no_source() -> None:
    text = 'Weber spoke first. "It leaks and it is old," he said. an expert.'
    assert names(text) == ["Weber"]


def test_a_signed_pull_quote_is_an_attribution_of_its_own() -> None:
    speech = "That the bridge was opened before the inspection shows that nobody cares for safety."
    found = only(f"{speech}- Jana Weber, the head of the union")
    assert (found.tier, found.form, found.source_name) == ("core", "direct", "Jana Weber")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        '"',
        "😀" * 10_000,
        '"' * 5_000,
        "said " * 5_000,
        "said, " * 5_000,
        '"a," said ' * 3_000,
        "Aaaa" * 5_000 + " said",
        "He said (" * 3_000,
        "- X - Y said " * 3_000,
        "of the man of the " * 3_000 + "said so",
    ],
)
def test_hostile_text_neither_crashes_nor_hangs(text: str) -> None:
    begun = time.process_time()
    voices(text)
    assert time.process_time() - begun < 5


@settings(max_examples=60)
@given(st.text(alphabet='Xa ".,:-()\nsaid', max_size=120))
def test_spans_lie_in_the_text_and_in_order(text: str) -> None:
    found = voices(text)
    for attribution in found.attributions:
        spans = [attribution.source, attribution.cue, attribution.content, *attribution.continued]
        assert all(0 <= span.start < span.end <= len(text) for span in spans if span)
    starts = [quote.span.start for quote in found.quotes]
    assert starts == sorted(starts)
