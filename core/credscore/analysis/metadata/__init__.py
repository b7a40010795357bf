"""Metadata that the text itself states: title, author, date, publisher, origin."""

from credscore.analysis.metadata.find import find_metadata
from credscore.analysis.metadata.types import Field, Metadata

__all__ = ["Field", "Metadata", "find_metadata"]
