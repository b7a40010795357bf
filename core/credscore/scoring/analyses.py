"""Checking what analyzers give: what scorers count on holds, and a fault names the analyzer."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from credscore.analysis.actors import Actor
from credscore.analysis.attribution import Attribution, Quote
from credscore.article import Article
from credscore.contract.analyzer import Analyzer
from credscore.errors import PluginError, in_one_line_with_place
from credscore.spans import Span, move_spans
from credscore.system.deadline import TooSlow

VALUES: Final = {"actors": Actor, "attributions": Attribution, "quotes": Quote}
"""The type of the values of each analysis that may be replaced."""

_MADE_OF_THEM: Final = {*VALUES, "stretches", "_masked"}
"""What an article keeps that hangs on who does these analyses."""


@dataclass(frozen=True, slots=True)
class CheckedAnalyzer:
    """An analyzer whose answers are checked, in the form that `Article.analyzers` takes."""

    analyzer: Analyzer

    def __call__(self, article: Article) -> list[Any]:
        """Return the analyzer's values for an article.

        Where the analyzer asks the article for the analysis that it does itself, it gets what
        credscore's own finds, and so can build on that. Raises PluginError, which names the
        analyzer, where it raises or a value is wrong.
        """
        seen = self._as_seen(article)
        try:
            found = list(self.analyzer.analyse(seen))
            fault = fault_in(found, self.analyzer.analysis, article)
        except (KeyboardInterrupt, GeneratorExit, TooSlow):
            raise
        except BaseException as error:
            told = f"analyzer {self.analyzer.name!r} failed: {in_one_line_with_place(error)}"
            raise PluginError(told) from error
        if fault:
            raise PluginError(f"analyzer {self.analyzer.name!r} gives {fault}")
        kept = {*vars(article), *_MADE_OF_THEM}
        vars(article).update({name: of for name, of in vars(seen).items() if name not in kept})
        return found

    def _as_seen(self, article: Article) -> Article:
        """Return a copy of the article that does not ask this analyzer."""
        seen = copy(article)
        others = {
            name: one for name, one in article.analyzers.items() if name != self.analyzer.analysis
        }
        object.__setattr__(seen, "analyzers", others)
        return seen


def fault_in(found: Sequence[Any], analysis: str, article: Article) -> str:
    """Return what is wrong with the values of an analysis; nothing if nothing is."""
    kind = VALUES[analysis]
    for value in found:
        if not isinstance(value, kind):
            return f"{value!r}, which is no {kind.__name__}"
        if odd := [span for span in _spans_in(value) if not _is_sound(span, article)]:
            return f"{odd[0]}, which is no stretch of the text"
        if isinstance(value, Actor) and not _is_in_order(value.mentions):
            return f"mentions of {value.name!r} that overlap, are out of order or no spans, or none"
    return ""


def _spans_in(value: Any) -> list[Span]:
    found: list[Span] = []

    def note(span: Span) -> Span:
        found.append(span)
        return span

    move_spans(value, note)
    return found


def _is_sound(span: Span, article: Article) -> bool:
    return 0 <= span.start < span.end <= len(article.text)


def _is_in_order(mentions: Sequence[Span]) -> bool:
    are_spans = bool(mentions) and all(isinstance(one, Span) for one in mentions)
    return are_spans and all(one.end <= other.start for one, other in pairwise(mentions))
