"""What a reader gives, held to the contract: what is wrong with it costs one row, and no run."""

from collections.abc import Mapping
from dataclasses import fields
from reprlib import repr as shortly

from credscore.analysis.lines import Line
from credscore.analysis.lines.kinds import KINDS
from credscore.article import Article
from credscore.contract.reader import Record
from credscore.errors import PluginError, is_code

_TEXTS = tuple(field.name for field in fields(Article) if field.type in (str, "str"))


def refuse_unless_sound(given: object) -> None:
    """Raise PluginError for what no reader may give, and for fields of another type."""
    if isinstance(given, Article):
        _refuse_unless_whole(given)
    elif not isinstance(given, Mapping | Record):
        raise PluginError(f"it gives {shortly(given)}, which is no Article, row or Record")


def _refuse_unless_whole(article: Article) -> None:
    for name in _TEXTS:
        if not isinstance(value := getattr(article, name), str):
            raise PluginError(f"it gives an Article whose {name} is {shortly(value)}, not a text")
    for line in article.given_lines:
        if not _is_line_of(line, len(article.text)):
            raise PluginError(
                f"it gives {shortly(line)} in given_lines, which is no line of the text"
            )
    for note in article.notes:
        if not _is_note(note):
            raise PluginError(
                f"it gives {shortly(note)} in notes, not a reason code and a sentence"
            )


def _is_line_of(line: object, length: int) -> bool:
    return (
        isinstance(line, Line)
        and 0 <= line.span.start < line.span.end <= length
        and line.kind in KINDS
    )


def _is_note(note: object) -> bool:
    return (
        isinstance(note, tuple)
        and len(note) == 2
        and all(isinstance(part, str) for part in note)
        and is_code(note[0])
    )
