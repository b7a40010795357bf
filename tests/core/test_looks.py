"""A text that is no plain text is told, since its numbers are those of its markup."""

import pytest

from credscore.readers.looks import notes_on
from credscore.readers.text import TextReader
from tests.support import STORY


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ('{"title": "Pier", "text": "The pier."}\n{"title": "Boats"}\n', "jsonl"),
        ('\n{"text": "' + "The pier. " * 1000 + '"}\n', "jsonl"),
        ('{\n  "title": "Pier"\n}\n', "json"),
        ('[{"title": "Pier"}]', "json"),
        ("<!DOCTYPE html><p>The pier.", "html"),
        ("  <HTML lang=en>", "html"),
        ("url,title,text\nx,y,z\n", "csv"),
        ('"Headline";"Content"\n"x";"y"\n', "csv"),
    ],
)
def test_other_formats_are_told(text: str, format_: str) -> None:
    [article] = TextReader().read(text.encode())
    [(code, message)] = article.notes
    assert code == f"looks_like_{format_}"
    assert message.endswith(f"--input-format {format_} reads it as such")


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        "",
        "Story",
        "Text; body",
        "The story, the title and the date\n",
        "<p>The pier.</p>",
        "[The pier] {was} “built”: so",
        " " * 100_000,
        "[ { " * 1000,
        '"Title, text and date", she said.\n',
    ],
)
def test_texts_are_not(text: str) -> None:
    assert notes_on(text) == ()
