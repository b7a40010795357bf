"""Finding quotes and attributions."""

from collections.abc import Sequence

from credscore.analysis.attribution.types import Voices
from credscore.analysis.words import Words
from credscore.spans import Span


def find_voices(text: str, body: Sequence[Span], sentences: Sequence[Span], words: Words) -> Voices:
    """Return the quotes and attributions in the body of a plain text."""
    return Voices()
