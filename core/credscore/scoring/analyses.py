"""Checking what analyzers give: what scorers count on holds, and a fault names the analyzer."""

from collections import Counter
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, fields
from functools import cache
from itertools import pairwise
from reprlib import repr as shortly
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

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
            return f"{shortly(value)}, which is no {kind.__name__}"
        for name, hint in _hints(kind).items():
            if not _fits(held := getattr(value, name), hint):
                return f"{kind.__name__} whose {name} is {shortly(held)}, not {_spelled(hint)}"
        if odd := [span for span in _spans_in(value) if not _is_sound(span, article)]:
            return f"{odd[0]}, which is no stretch of the text"
        if isinstance(value, Actor) and not _is_in_order(value.mentions):
            return f"mentions of {value.name!r} that overlap or are out of order, or none"
    if twice := _twice([value.name for value in found if isinstance(value, Actor)]):
        return f"two actors of one name, {twice!r}: join their mentions"
    return ""


@cache
def _hints(kind: type) -> dict[str, Any]:
    """Return the fields of a kind of value, each with its type."""
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _fits(value: object, hint: Any) -> bool:
    """Say whether a value is of a type, as far as these kinds of values have types."""
    parts = get_args(hint)
    if get_origin(hint) is Literal:
        return value in parts
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(isinstance(one, parts[0]) for one in value)
    return isinstance(value, parts or hint)


def _spelled(hint: Any) -> str:
    """Return a type in words: `Span or None`, `person, state, organisation or other`."""
    if get_origin(hint) is tuple:
        return "a tuple of Span"
    parts = [one if isinstance(one, str) else one.__name__ for one in get_args(hint) or (hint,)]
    parts = ["None" if one == "NoneType" else one for one in parts]
    return " or ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _twice(names: Sequence[str]) -> str:
    return next((name for name, times in Counter(names).items() if times > 1), "")


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
    return bool(mentions) and all(one.end <= other.start for one, other in pairwise(mentions))
