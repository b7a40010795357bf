"""Blocks appended to an article: an invented interview, an appeal to vote."""

from collections.abc import Sequence

from credscore.spans import Span


def appended_blocks(text: str, spans: Sequence[Span]) -> dict[int, tuple[str, str]]:
    """Return kind and reason of the lines of appended blocks, by their place among the spans."""
    return {}
