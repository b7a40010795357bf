"""From a row to its article, or to the web page that it holds."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from credscore.article import Article
from credscore.contract.reader import Record, Row
from credscore.errors import InputError
from credscore.rows.columns import check_columns
from credscore.rows.presets import HTML, USUAL, RowField, keys_for
from credscore.rows.values import body_of, date_of, has, is_markup, names_of, text_of, value_in

_LONGEST_ID = 100
_MASKED = re.compile(r"@(?:\s+@){3,}")
_TOLD = {"published": date_of, "author": names_of}
_MASK_NOTE = ("masked", "words are masked by `@`, as NELA-GT does: counts and sentences suffer")


def content_of(row: Row, named: Mapping[RowField, str], preset: str = "") -> Article | Record:
    """Return the article of a row; if it holds a web page, a record for the reader of pages.

    So if its text is marked up as one. A row whose text is empty is an article without words.
    `named` maps fields to the keys that the user has given for them; the keys of the other fields
    are those of the preset, or of the kind of rows that the row's keys show. Raises InputError
    with the code `no_text`.
    """
    check_columns(list(row), named, preset)
    lowered = {key.strip().lower(): key for key in reversed(list(row))}
    keys = keys_for(lowered, preset)
    found = {
        field: [row[lowered[key]] for key in names if key in lowered]
        for field, names in keys.items()
    }
    found |= {field: [value_in(row, key)] for field, key in named.items() if has(row, key)}
    fields = _fields(found)
    text = next(filter(None, map(body_of, found.get("text", ()))), "")
    if is_markup(text):
        return _page(_with_title(text, fields.get("title", "")), fields)
    if text:
        notes = (_MASK_NOTE,) if _MASKED.search(text) else ()
        return Article(text, notes=notes, **fields)  # type: ignore[arg-type]
    for key in HTML:
        if isinstance(page := row.get(lowered.get(key, "")), str) and page:
            return _page(page, fields)
    _refuse_nested(row, [lowered[key] for key in keys.get("text", ()) if key in lowered])
    return Article("", **fields)  # type: ignore[arg-type]


def _with_title(text: str, title: str) -> str:
    """Return marked up text below the row's title, lest a heading in it be taken for that."""
    return f"<title>{escape(title)}</title>\n{text}" if title else text


def _page(text: str, fields: Mapping[str, str]) -> Record:
    return Record("", text.encode("utf-8", "replace"), ".html", tuple(fields.items()))


def _refuse_nested(row: Row, keys: Sequence[str]) -> None:
    """Raise InputError where the text stands deeper in a row: the user can say where."""
    for key in keys:
        inner = row[key]
        for name in inner if isinstance(inner, Mapping) else ():
            if name.lower() in USUAL["text"]:
                mend = f"name the text with --text-column {key}.{name}"
                raise InputError("no_text", f"its {key!r} is an object, and no text: {mend}")


def _fields(found: Mapping[RowField, list[object]]) -> dict[str, str]:
    fields: dict[str, str] = {}
    for field, values in found.items():
        if field != "text":
            told = _TOLD.get(field, text_of)
            if value := next(filter(None, map(told, values)), ""):
                fields[field] = value
    if "id" in fields:
        fields["id"] = fields["id"][:_LONGEST_ID]
    return fields
