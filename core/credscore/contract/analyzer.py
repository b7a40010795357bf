"""What an analyzer is: it does one of the shared analyses in place of credscore's own."""

from collections.abc import Sequence
from typing import Any, Protocol

from credscore.article import REPLACEABLE, Article

__all__ = ["REPLACEABLE", "Analyzer", "AnalyzerClass"]


class Analyzer(Protocol):
    """Does one of the article's analyses in another way, such as by a trained model.

    Like a scorer, an analyzer is a frozen dataclass whose fields are its options. A config chooses
    it by `[analyzers.<analysis>]` with `use = "<name>"` and the options beside.
    """

    @property
    def name(self) -> str:
        """The analyzer's name: a class variable, an identifier."""
        ...

    @property
    def analysis(self) -> str:
        """Which of the article's analyses it does: one of `REPLACEABLE`."""
        ...

    def analyse(self, article: Article) -> Sequence[Any]:
        """Return the values for the article's property of that name (`actors`, say).

        Their spans are offsets into `article.text`; mentions of an actor stand in reading order.
        """
        ...


class AnalyzerClass(Protocol):
    """An analyzer's class, as the host holds it before it is built from its options."""

    @property
    def name(self) -> str:
        """The analyzer's name."""
        ...

    @property
    def analysis(self) -> str:
        """Which analysis it does."""
        ...

    def __call__(self) -> Analyzer:
        """Build the analyzer with the defaults of its options."""
        ...
