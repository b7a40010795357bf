"""What the measures ask of the public face: scorers by name, and their values."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from types import ModuleType

import credscore
from credscore import Article, Measurement, Scorer, Span
from tests.validity.sets import Row


@cache
def plugin(name: str) -> ModuleType:
    """Return the module of a built-in scorer."""
    return import_module(f"credscore_{name}")


@cache
def scorer(name: str, **options: int) -> Scorer:
    """Return a built-in scorer, with its default options but for those given."""
    for offered in plugin(name).credscore_scorers():
        if offered.name == name:
            return offered(**options)  # type: ignore[no-any-return]
    raise LookupError(f"no scorer is called {name}")


def measured(name: str, article: Article, **options: int) -> dict[str, Measurement]:
    """Return what a scorer could measure of an article, by signal; per-actor signals left out."""
    found = scorer(name, **options).score(article)
    return {m.name: m for m in found if m.value is not None and not m.subject}


def values(name: str, article: Article, **options: int) -> dict[str, float]:
    """Return the values of what a scorer could measure of an article, by signal."""
    found = measured(name, article, **options).items()
    return {signal: m.value for signal, m in found if m.value is not None}


def article_of(row: Row) -> Article:
    """Return the article of a row, with the metadata that the set gives."""
    return Article(
        text=row["text"],
        id=row["id"],
        title=row.get("title") or "",
        outlet=row.get("source") or "",
        published=row.get("date") or "",
    )


def composites(articles: Iterable[Article], name: str) -> list[float | None]:
    """Return one composite of each article under the default config, None where it is missing."""
    profiles = credscore.score(articles)
    assert isinstance(profiles, credscore.Profiles)
    return [profile.value(name) for profile in profiles]


def touches(span: Span, spans: Iterable[Iterable[int]]) -> bool:
    """Say whether a span shares a character with one of the given (start, end) pairs."""
    return any(span.overlaps(Span(*pair)) for pair in spans)
