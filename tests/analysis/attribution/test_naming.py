"""Naming: whether a source is somebody one could phone."""

import pytest

from tests.analysis.attribution.support import only


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("Jana Weber", True),
        ("The Kremlin", True),
        ("China's foreign ministry", True),
        ("The press service of the university", True),
        ("A spokesman for the ministry", True),
        ("The mayor", True),
        ("The ambassador", True),
        ("The charity", True),
        ("The head of the department", True),
        ("A TV exec", False),
        ("Bosses", False),
        ("A rep for Hydro", True),
        ("Both governments", True),
        ("Both men", False),
        ("The United Nations", True),
        ("The businessman", False),
        ("Democrats", False),
        ("A Hydro spokesman", True),
        ("A Hydro lawyer", False),
        ("A Hydro representative", True),
        ("Hydro representatives", False),
        ("The announcement", True),
        ("A release", False),
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
        ("Witnesses to the flood in Delft", False),
        ("No 10", True),
        ("The prime minister's official spokesman", True),
        ("The leader of the Delft Union", True),
        ("A leader of the Delft Union", False),
        ("Its director", True),
    ],
)
def test_named_means_that_one_could_phone(source: str, named: bool) -> None:
    assert only(f"{source} said that the dam leaks.").named is named


def test_where_it_was_published_names_a_study() -> None:
    assert only("It leaks, according to a study published in Delft Notes.").named
    assert not only("It leaks, according to a study published in spring.").named
