"""What a reader may give: anything else becomes a fault of its row, and no error of the run."""

from collections.abc import Iterator
from typing import Any

import pytest

from credscore import Article, InputError, Line, Record, Span
from credscore.readers import Input, Reading, Source, read_input


class Giving:
    """A reader that gives what it was made with."""

    name = "giving"
    suffixes = (".x",)
    about = "Anything."

    def __init__(self, given: Any) -> None:
        """Take what it gives."""
        self.given = given

    def read(self, data: bytes) -> Iterator[Any]:
        if isinstance(self.given, Exception):
            raise self.given
        yield self.given


def source_of(given: Any) -> Source:
    [source] = read_input(Input("a.x", record=Record("", b"x")), Reading({".x": Giving(given)}))
    return source


LINE = Line(Span(0, 3), 1, "body")


def article(**odd: Any) -> Article:
    return Article(**({"text": "The pier stays."} | odd))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("The pier stays.", "gives 'The pier stays.', which is no Article, row or Record"),
        (article(text=b"The pier"), "gives an Article whose text is b'The pier', not a text"),
        (article(title=None), "gives an Article whose title is None, not a text"),
        (article(given_lines=["The pier"]), "'The pier' in given_lines"),
        (article(given_lines=[Line(Span(9, 99), 1, "body")]), "no line of the text"),
        (article(given_lines=[Line(Span(0, 3), 1, "heading")]), "no line of the text"),
        (article(notes=[("Bad code; x", "it is")]), "not a reason code and a sentence"),
        (article(notes=["damaged"]), "not a reason code and a sentence"),
        (InputError("Bad code; x", "is bad"), r"InputError('Bad code; x', 'is bad')"),
        (InputError("bad", 7), "InputError('bad', 7)"),  # type: ignore[arg-type]
        (Record("1", fault=InputError("Bad; x", "is bad")), "InputError('Bad; x', 'is bad')"),
    ],
)
def test_what_no_reader_may_give_is_a_fault_of_the_reader(given: Any, told: str) -> None:
    fault = source_of(given).fault
    assert fault
    assert fault.code == "reader_failed"
    assert told in str(fault)


@pytest.mark.parametrize(
    "given",
    [article(given_lines=[LINE]), article(notes=[("odd_page", "is odd")]), {"text": "The pier."}],
)
def test_what_a_reader_may_give_is_an_article(given: Any) -> None:
    assert source_of(given).article
