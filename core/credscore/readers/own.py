"""Telling what credscore itself has written: results lie in many a folder of articles."""

from collections.abc import Collection

from credscore.errors import InputError

_OWN = (
    {"article_id", "config_hash", "versions"},  # profiles, in every kind of table
    {"article_id", "signal", "subject", "n"},  # signals
    {"article_id", "signal", "subject", "start"},  # evidence, whose `text` is that of no article
    {"article_id", "signal", "delta", "cause"},  # what `compare` prints
    {"article_id", "composites", "provenance"},  # profiles, as JSON
    {"config_hash", "versions", "libraries"},  # the account of a run
    {"table", "column", "about", "empty"},  # the codebook
)
_PAGE = b'<meta name="generator" content="credscore">'
_HEAD = 2_000
"""Bytes of a page within which a report says that it is one."""

_MESSAGE = "holds what credscore has written, and no article"


def refuse_own_rows(columns: Collection[str]) -> None:
    """Raise InputError (`empty`) where rows of these columns are results of credscore."""
    if any(own.issubset(columns) for own in _OWN):
        raise InputError("empty", _MESSAGE)


def refuse_own_page(data: bytes) -> None:
    """Raise InputError (`empty`) for a page of a report."""
    if _PAGE in data[:_HEAD]:
        raise InputError("empty", _MESSAGE)
