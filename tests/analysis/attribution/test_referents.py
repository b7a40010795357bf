"""Referents: whom a pronoun, a surname or a description stands for."""

import pytest

from credscore import Article
from tests.analysis.attribution.support import names, voices


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Holm and Ove Lind said it leaks.", ["Ada Holm", "Ove Lind"]),
        (
            "Mayor Ada Holm and Gull editor Dr. Ove Lind said it leaks.",
            ["Ada Holm", "Ove Lind"],
        ),
        ("The Gull's Ada Holm and Tern's Ove Lind said it leaks.", ["Ada Holm", "Ove Lind"]),
        (
            "Ada Holm and Ove Lind said no. Democrat Holm and Republican Lind said it leaks.",
            ["Ada Holm", "Ove Lind"] * 2,
        ),
        ("Lind's lawyer and Ada Holm said it leaks.", ["Ada Holm"]),
        ("A friend of Ada Holm and Ove Lind said no.", ["A friend of Ada Holm and Ove Lind"]),
        ("Ada Holm, a friend of Ove Lind and Jan Weber, said it leaks.", ["Ada Holm"]),
        ("The Holm and Lind Company said it leaks.", ["The Holm and Lind Company"]),
        ("It was said that it leaks.", []),
    ],
)
def test_each_person_of_a_source_of_several_has_a_name(text: str, expected: list[str]) -> None:
    assert [name for found in voices(text).attributions for name in found.source_names] == expected


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
        (
            "Ada Holm said it leaks. Ove Lind said it holds. Both Ms. Holm and Mr. Lind said no.",
            ["Ada Holm", "Ove Lind", "Ada Holm and Ove Lind"],
        ),
        (
            "Ada Holm and Ove Lind said it leaks. They said that it stinks.",
            ["Ada Holm and Ove Lind"] * 2,
        ),
        ("Weber said it leaks. It is old, said Jana Weber.", ["Jana Weber"] * 2),
        ("Sergio Núñez said it leaks. Nunez said it is old.", ["Sergio Núñez"] * 2),
        ("The WHO said it leaks. It said it is old.", ["World Health Organization"] * 2),
        (
            "A spokesman for Delft mayor Ada Holm said it leaks.",
            ["A spokesman for Delft mayor Ada Holm"],
        ),
        (
            "An aide to committee head Sen. Ada Holm said it leaks.",
            ["An aide to committee head Sen. Ada Holm"],
        ),
        ("Mayor Ove Lind's transition team said it leaks.", ["Mayor Ove Lind's transition team"]),
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
            ["Anna Lind and Peter Lind", "Anna Lind"],
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


def test_initials_before_a_colon_are_whose_they_are() -> None:
    text = "The dam\n\nAda Holm met Ove Lind.\n\nAH: It leaks and it is old.\n\nOL: We know that."
    assert [found.source_name for found in Article(text).attributions] == ["Ada Holm", "Ove Lind"]


def test_labels_of_a_transcript_are_whose_they_are() -> None:
    text = (
        "The dam\n\nThe town met.\n\nROSIE HOLM: It leaks and it is old.\n\n"
        "HOLM: But Ove Núñez says it holds. He says so often.\n\n"
        "NUNEZ: It is new and it holds.\n\nDELFT NEWS: It is all very bad."
    )
    assert [found.source_name for found in Article(text).attributions] == [
        "Rosie Holm",
        "Rosie Holm",
        "Ove Núñez",
        "Ove Núñez",
        "Ove Núñez",
        "DELFT NEWS",
    ]


def test_who_means_the_person_and_not_the_support_of_one() -> None:
    text = "It came with support of the expert who said that it leaks."
    assert names(text) == ["the expert"]
    assert names("He was the son of a mayor who said that it leaks.") == ["the son of a mayor"]


def test_a_pronoun_is_whoever_the_sentence_before_began_with() -> None:
    text = (
        '"The plan is old," Eric Lund said.\n'
        "Michael Reet spent most of the speech on the ferry. He said it was safe."
    )
    assert [found.source_name for found in Article(text).attributions] == [
        "Eric Lund",
        "Michael Reet",
    ]


def test_one_who_is_told_apart_is_nobody_met_before() -> None:
    text = "An expert said that it leaks. The person in the audience said that it stinks."
    assert names(text)[1] != names(text)[0]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Lund's agent, Ove Holm, said that it leaks.", "Ove Holm"),
        ("Her mother, Renee, said that it leaks.", "Renee"),
        ("Its author, the former trustee Ove Holm, said that it leaks.", "Ove Holm"),
        ("The boss, then-director Ada Holm, said that it leaks.", "Ada Holm"),
        ("An expert, citing Ada Holm, said that it leaks.", "An expert"),
        ("One resident, a friend of Ada Holm, said that it leaks.", "One resident"),
    ],
)
def test_a_name_between_commas_is_that_of_the_source(text: str, last: str) -> None:
    assert Article(f"The dam\n\n{text}").attributions[-1].source_name == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Outside, Jana Weber, whose son was there, wept. She said it leaks.", "Jana Weber"),
        ("The council's leader, Ove Novak, came late. He said it leaks.", "Ove Novak"),
        ("Her neighbour Colin was calm. He said it leaks.", "Colin"),
        ("Ove Novak, in his first race since May, won. The sprinter said it leaks.", "Ove Novak"),
        ("The letter claims that it leaks. It accuses the town of sleep.", "The letter"),
        ('"My friend, Ove Novak, is calm," she said.', "Ada Holm"),
        ("Jan Lund, an Italian, said so. The Italian said that it leaks.", "Jan Lund"),
        ("The group said it leaks.", "The group"),
        ("Chileans in the dam's town wept. They said that it leaks.", "Chileans"),
        ("Hydro Bank met. Republicans wept. It said that it leaks.", "Hydro Bank"),
        ("A protester said so. The woman said that it leaks.", "The woman"),
        ("Another resident, retired clerk Ove Lind, was calm. He said it leaks.", "Ove Lind"),
        ("It rained, and the dam's keeper, Ove Lind, slept. He said it leaks.", "Ove Lind"),
    ],
)
def test_who_was_told_of_last_is_meant_before_the_last_source(text: str, last: str) -> None:
    assert _last_source(text) == last


def test_one_of_several_is_the_whole_phrase() -> None:
    assert names("One of them said that it leaks.") == ["One of them"]
    assert names("One of the two ministers said that it leaks.") == ["One of the two ministers"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("U.S. Magistrate Judge Ove Lind ruled. The magistrate said no.", "Ove Lind"),
        ("Sen. Ove Lind came, and Rep. Jan Novak. The senator said no.", "Ove Lind"),
        ("Sen. Ove Lind came. The Utah senator said no.", "Ove Lind"),
        ("Sen. Ove Lind came. Sen. Jan Novak left. The Utah senator said no.", "The Utah senator"),
        ("Vice President Ove Lind came. The president said no.", "The president"),
        (
            "Vice President Ove Lind and President Jan Novak came. The president said no.",
            "Jan Novak",
        ),
        ("Secretary of State Ove Lind came. The secretary said no.", "Ove Lind"),
        ("Secretary of State Ove Lind came. The state said no.", "The state"),
        ("Governor's spokesman Ove Lind came. The governor said no.", "The governor"),
        ("Ove Lind, a retired baker from Delft, came. The baker said no.", "Ove Lind"),
        ("Ove Lind, 45, a plumber and poet, came. The poet said no.", "Ove Lind"),
        ("Ove Lind, said the baker, is a thief. The baker left, and said no.", "The baker"),
        ("Ove Lind sent a letter to the town. The letter said no.", "The letter"),
        (
            "Republican nominee Ove Lind came. The Democratic nominee said no.",
            "The Democratic nominee",
        ),
        (
            "Republican nominee Ove Lind came. The Democratic nominee said no."
            " The Republican nominee said yes.",
            "Ove Lind",
        ),
    ],
)
def test_a_description_is_whoever_was_called_so(text: str, last: str) -> None:
    assert _last_source(text) == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Hydro Bank said it leaks. Work went on in Chile. It said no.", "Hydro Bank"),
        ("Hydro Bank said it leaks. The Delft Council met. It said no.", "Delft Council"),
        ("Delft University met. The court said no.", "The court"),
        ("According to the Hydro Foundation, it leaks. The group said no.", "Hydro Foundation"),
        (
            "Hydro Foundation said it leaks. A group of nurses said no. The group said more.",
            "A group of nurses",
        ),
        ("Hydro Foundation said it leaks. It is old, adds the source.", "Hydro Foundation"),
        ("Hydro Bank said it leaks. Ove Lind said it holds. The source said no.", "The source"),
        (
            "Hydro Bank said it leaks. It is old, adds the source. The Delft Council said no."
            " It stinks, adds the source.",
            "Delft Council",
        ),
    ],
)
def test_a_body_is_the_last_that_the_words_can_mean(text: str, last: str) -> None:
    assert _last_source(text) == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Delft Water Board (DWB) said it leaks. The DWB said it is old.", "Delft Water Board"),
        ("The Delft Water Board met in May. DWB said that the dam leaks.", "Delft Water Board"),
        ("The DWB said it leaks. In May the Delft Water Board met.", "Delft Water Board"),
        ("The Delft Water Board met the Dutch Works Bureau. DWB said it leaks.", "DWB"),
    ],
)
def test_a_body_that_is_named_by_its_initials_as_well_is_one_source(
    text: str, expected: str
) -> None:
    told = Article(f"{text} It was built by many hands long ago, and it is of stone and of wood.")
    assert {found.source_name for found in told.attributions} == {expected}


def _last_source(text: str) -> str:
    """Return what the last source stands for where a woman was a source before."""
    found = Article(f"The dam\n\nMs. Ada Holm said it was old. {text}").attributions
    return found[-1].source_name
