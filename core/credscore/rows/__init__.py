"""Rows: objects and records of tables, and which of their keys hold what of an article."""

from credscore.rows.article import content_of
from credscore.rows.columns import addresses_only, check_columns
from credscore.rows.presets import FIELDS, PRESETS, USUAL, RowField

__all__ = [
    "FIELDS",
    "PRESETS",
    "USUAL",
    "RowField",
    "addresses_only",
    "check_columns",
    "content_of",
]
