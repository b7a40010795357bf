"""Refusing tables without a column of texts, with a message that says what to do."""

from collections.abc import Collection, Mapping

from credscore.errors import InputError
from credscore.rows.presets import HTML, RowField, keys_for

_EXPORTS = (
    ("Media Cloud", {"stories_id", "media_name"}),
    ("Media Cloud", {"stories_id", "media_id"}),
    ("Media Cloud", {"media_name", "media_url", "publish_date"}),
    ("GDELT", {"gkgrecordid"}),
    ("GDELT", {"globaleventid"}),
    ("GDELT", {"documentidentifier"}),
    ("GDELT", {"seendate", "url"}),
    ("GDELT", {"mobileurl", "url", "title"}),
    ("GDELT", {"url_mobile", "url", "title"}),
)
_MOST_SHOWN = 12


def check_columns(
    columns: Collection[str], named: Mapping[RowField, str], preset: str = ""
) -> None:
    """Raise InputError where rows of these columns hold no article's text.

    `named` are the keys that the user has named. The code is `no_text`; the message says what to
    do, and of an export of Media Cloud or GDELT that it holds addresses only.
    """
    if (text := named.get("text")) is not None:
        if not _is_among(text, columns):
            raise InputError("no_text", f"has no column {text!r}: {_shown(columns)}")
        return
    lowered = {column.strip().lower() for column in columns}
    if lowered & {*keys_for(lowered, preset).get("text", ()), *HTML}:
        return
    for service, signs in _EXPORTS:
        if signs <= lowered:
            raise addresses_only(service)
    if preset:
        wanted = " or ".join(map(repr, keys_for((), preset)["text"]))
        raise InputError("no_text", f"has no {wanted}, as rows of {preset} have: {_shown(columns)}")
    raise InputError("no_text", f"{_shown(columns)}: name the text with --text-column")


def notes_on_columns(
    columns: Collection[str], named: Mapping[RowField, str]
) -> tuple[tuple[str, str], ...]:
    """Return a note for each key that the user has named and a table does not have."""
    return tuple(
        ("no_column", f"has no column {key!r} for the field {field}: {_shown(columns)}")
        for field, key in named.items()
        if not _is_among(key, columns)
    )


def _is_among(key: str, columns: Collection[str]) -> bool:
    """Say whether there is a column of that name, or one that may hold the path that it spells."""
    return key in columns or key.partition(".")[0] in columns


def addresses_only(service: str) -> InputError:
    """Return the fault of an export that has no text in it."""
    return InputError(
        "no_text",
        f"is an export of {service}, which holds addresses and no texts: save the pages behind "
        "its addresses, as trafilatura or news-please do, and score those",
    )


def _shown(columns: Collection[str]) -> str:
    if not columns:
        return "it has no columns"
    names = [repr(name[:40]) for name in columns]
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return f"its columns are {', '.join(names[:_MOST_SHOWN])}{more}"
