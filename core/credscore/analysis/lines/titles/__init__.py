"""The title: which of the lines above the text says what the text is about."""

from credscore.analysis.lines.titles.find import find_title
from credscore.analysis.lines.titles.stated import stated_title

__all__ = ["find_title", "stated_title"]
