"""Rows of tables and JSON files: which keys hold the text and the metadata of an article."""

from credscore.rows.article import content_of
from credscore.rows.columns import addresses_only, check_columns, notes_on_columns
from credscore.rows.presets import FIELDS, PRESETS, USUAL, RowField

__all__ = [
    "FIELDS",
    "PRESETS",
    "USUAL",
    "RowField",
    "addresses_only",
    "check_columns",
    "content_of",
    "notes_on_columns",
]
