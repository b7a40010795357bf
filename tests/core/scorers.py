"""Small scorers and registries for the tests of the host."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, make_dataclass
from types import SimpleNamespace
from typing import Any, ClassVar

from credscore import Article, Measurement, Scorer, Signal, hookimpl
from credscore.readers import text
from credscore.registry import Origin, Plugin, Registry
from credscore.writers import builtin


@dataclass(frozen=True)
class Calm:
    """Prose without exclamation marks."""

    name: ClassVar[str] = "calm"
    signals: ClassVar[Sequence[Signal]] = (
        Signal("exclamations", unit="per sentence", worst=0.2, best=0.0, low=0, high=1),
        Signal("length", unit="sentences"),
        Signal("shouted", kind="flag"),
    )
    limit: int = 3
    marks: tuple[str, ...] = ("!",)

    def score(self, article: Article) -> Iterable[Measurement]:
        """Count the sentences that shout."""
        shouts = [s for s in article.sentences if article.quote(s).endswith(self.marks)]
        share = len(shouts) / len(article.sentences)
        yield Measurement("exclamations", share, n=len(article.sentences), evidence=shouts)
        yield Measurement("length", len(article.sentences))
        yield Measurement("shouted", len(shouts) >= self.limit, evidence=shouts)


def plugin(*scorers: Any, distribution: str = "third-party", entry: str = "x") -> Plugin:
    """Return a plugin that offers the given scorers."""

    @hookimpl
    def credscore_scorers() -> list[Any]:
        return list(scorers)

    offered = SimpleNamespace(credscore_scorers=credscore_scorers)
    return Plugin(Origin(distribution, "1.0", entry), lambda: offered)


def registry_of(*scorers: Any) -> Registry:
    """Return a registry that holds the given scorers, and our own readers and writers."""
    registry = Registry()
    registry.add(Plugin(Origin("credscore", "0", "text"), lambda: text))
    registry.add(Plugin(Origin("credscore", "0", "tables"), lambda: builtin))
    registry.add(plugin(*scorers))
    assert not registry.broken
    return registry


def scorer_of(score: Callable[[Article], Any], *signals: Signal, name: str = "odd") -> type[Scorer]:
    """Return a scorer class that answers whatever `score` does."""
    made: type[Scorer] = make_dataclass(
        name.title(),
        [],
        namespace={"name": name, "signals": signals, "score": lambda _, article: score(article)},
        frozen=True,
    )
    return made
