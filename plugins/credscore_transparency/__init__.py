"""Transparency: to be written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, hookimpl


@dataclass(frozen=True)
class Transparency:
    """To be written."""

    name: ClassVar[str] = "transparency"
    signals: ClassVar[tuple[Signal, ...]] = ()

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield nothing yet."""
        return ()


@hookimpl
def credscore_scorers() -> list[type[Transparency]]:
    """Offer the scorer."""
    return [Transparency]
