"""Integrity: to be written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, hookimpl


@dataclass(frozen=True)
class Integrity:
    """To be written."""

    name: ClassVar[str] = "integrity"
    signals: ClassVar[tuple[Signal, ...]] = ()

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield nothing yet."""
        return ()


@hookimpl
def credscore_scorers() -> list[type[Integrity]]:
    """Offer the scorer."""
    return [Integrity]
