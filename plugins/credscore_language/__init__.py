"""Language: to be written."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, hookimpl


@dataclass(frozen=True)
class Language:
    """To be written."""

    name: ClassVar[str] = "language"
    signals: ClassVar[tuple[Signal, ...]] = ()

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield nothing yet."""
        return ()


@hookimpl
def credscore_scorers() -> list[type[Language]]:
    """Offer the scorer."""
    return [Language]
