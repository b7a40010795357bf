"""How errors are told: on one line, with the line of the plugin that they come from."""

from collections.abc import Callable

import pytest

from credscore import Article
from credscore.errors import MOST_TOLD, PluginError, in_one_line, in_one_line_with_place
from credscore.scoring.measure import measure
from tests.core.scorers import scorer_of


def message_of(score: Callable[[Article], object]) -> str:
    _, [notice] = measure(scorer_of(score)(), Article("The ferry stays."))
    return notice.message


def refuse(_: Article) -> None:
    raise PluginError("analyzer 'ferries' gives\nnothing")


def test_what_a_plugin_raises_has_its_line() -> None:
    line = message_of.__code__.co_firstlineno
    told = message_of(lambda _: 1 / 0)
    assert told.startswith("ZeroDivisionError: division by zero (test_errors.py, line ")
    assert int(told.removesuffix(")").rpartition(" ")[2]) > line


def test_a_fault_that_is_reported_on_purpose_speaks_for_itself() -> None:
    assert message_of(refuse) == "analyzer 'ferries' gives nothing"


def test_a_long_message_leaves_room_for_the_place() -> None:
    def fail(_: Article) -> None:
        raise ValueError("x" * 1000)

    told = message_of(fail)
    assert len(told) == MOST_TOLD
    assert "xxx (test_errors.py, line " in told


@pytest.mark.parametrize("told", [in_one_line, in_one_line_with_place])
def test_an_error_that_was_never_raised_has_no_place(told: Callable[[Exception], str]) -> None:
    assert told(ValueError("a\nb")) == "ValueError: a b"
