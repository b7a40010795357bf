"""What plugins may offer beside scorers: analyzers, readers and writers, held to contracts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

from credscore import Actor, Article, Output, Profile, hookimpl
from credscore.config.load import check_config
from credscore.contract import hookspecs
from credscore.errors import ConfigError
from credscore.registry import Origin, Plugin, Registry
from credscore.registry.offers import KINDS
from credscore.scoring.articles import prepared, profile_article
from credscore.scoring.plan import make_plan
from credscore.writers import outputs_for
from credscore.writers.sinks import FileSink
from tests.conftest import REPOSITORY
from tests.core.scorers import Calm, registry_of
from tests.support import STORY


@dataclass(frozen=True)
class Councils:
    """Finds councils, and nobody else."""

    name: ClassVar[str] = "councils"
    analysis: ClassVar[str] = "actors"
    word: str = "council"

    def analyse(self, article: Article) -> Sequence[Actor]:
        """Return one actor with all its mentions."""
        found = [w for w in article.words if article.quote(w).lower() == self.word]
        return [Actor(self.word, "organisation", tuple(found))]


class Titles:
    """Writes nothing but titles."""

    name: ClassVar[str] = "titles"
    suffix: ClassVar[str] = ".titles"
    about: ClassVar[str] = "A title a line."

    def header(self) -> str:
        """Return a first line."""
        return "titles\n"

    def rows(self, profile: Profile) -> str:
        """Return a title."""
        return f"{profile.identity.title}\n"

    def outputs(self, path: Path, plan: Any) -> list[Output]:
        """Return the one table, which is the writer itself."""
        return [Output(self, FileSink(path))]


def offering(entry: str = "x", **hooks: Any) -> Plugin:
    """Return a plugin that answers the given hooks."""
    functions = {}
    for hook, answer in hooks.items():
        functions[f"credscore_{hook}"] = hookimpl(lambda answer=answer: answer)
    return Plugin(Origin("other", "1", entry), lambda: SimpleNamespace(**functions))


@pytest.fixture
def registry() -> Registry:
    made = registry_of(Calm)
    made.add(offering(analyzers=[Councils], writers=[Titles]))
    assert not made.broken
    return made


def test_an_analyzer_takes_the_place_of_an_analysis(registry: Registry) -> None:
    table = {"analyzers": {"actors": {"use": "councils", "word": "vote"}}}
    plan = make_plan(check_config(table), registry)
    article = prepared(Article(STORY), plan)
    [actor] = article.actors
    assert actor.name == "vote"
    assert [article.quote(span) for span in actor.mentions] == ["vote"]
    assert profile_article(article, plan).status == "ok"
    plain = prepared(Article(STORY), make_plan(check_config({}), registry))
    assert "vote" not in [actor.name for actor in plain.actors]


@dataclass(frozen=True)
class Needy(Councils):
    """Has an option without a default."""

    name: ClassVar[str] = "needy"
    key: str = field(kw_only=True)


def test_an_option_that_an_analyzer_needs_is_told_and_can_be_given() -> None:
    registry = registry_of(Calm)
    registry.add(offering(analyzers=[Needy]))
    with pytest.raises(ConfigError, match=r"analyzers\.actors: .*missing .*'key'"):
        make_plan(check_config({"analyzers": {"actors": {"use": "needy"}}}), registry)
    given = {"analyzers": {"actors": {"use": "needy", "key": "x"}}}
    assert make_plan(check_config(given), registry).analyzers == {"actors": Needy(key="x")}


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"actors": {"use": "nobody"}}, "no analyzer 'nobody' for it; known: councils"),
        ({"actors": {"use": "councils", "wrod": "x"}}, "did you mean 'word'?"),
        ({"actors": {"use": "councils", "word": 3}}, "valid string"),
        ({"quotes": {"use": "councils"}}, "no analyzer 'councils' for it"),
        ({"lines": {"use": "councils"}}, "no such analysis; known: actors, attributions, quotes"),
    ],
)
def test_a_false_choice_of_analyzer_is_told(
    registry: Registry, table: dict[str, Any], told: str
) -> None:
    with pytest.raises(ConfigError) as fault:
        make_plan(check_config({"analyzers": table}), registry)
    assert told in str(fault.value)


def test_a_writer_takes_names_by_its_suffix(registry: Registry, tmp_path: Path) -> None:
    plan = make_plan(check_config({}), registry)
    [output] = outputs_for(f"{tmp_path}/x.titles", plan)
    output.sink.write(output.table.rows(profile_article(Article(STORY, title="Given"), plan)))
    output.sink.close()
    assert (tmp_path / "x.titles").read_text() == "titles\nGiven\n"


class NoSuffix:
    """Is no reader."""

    suffixes = "txt"

    def read(self, data: bytes) -> list[Article]:
        """Return nothing."""
        return []


@dataclass(frozen=True)
class Elsewhere(Councils):
    """Claims an analysis that others build on."""

    name: ClassVar[str] = "elsewhere"
    analysis: ClassVar[str] = "sentences"


@pytest.mark.parametrize(
    ("hooks", "told"),
    [
        ({"readers": [NoSuffix]}, "needs suffixes, a tuple"),
        ({"readers": [NoSuffix()]}, "is no class: offer the class"),
        ({"writers": [NoSuffix]}, "needs a suffix such as '.csv'"),
        ({"writers": [Titles, Titles]}, "'.titles' is offered twice"),
        ({"analyzers": [Elsewhere]}, "elsewhere.analysis is 'sentences', not one of"),
        ({"analyzers": [NoSuffix]}, "NoSuffix is no dataclass: write @dataclass"),
    ],
)
def test_what_does_not_keep_the_contract_is_left_out_whole(
    hooks: dict[str, Any], told: str
) -> None:
    registry = Registry()
    registry.add(offering(scorers=[Calm], **hooks))
    [why] = registry.broken.values()
    assert told in why
    assert not registry.scorers


def test_kinds_do_not_share_names(registry: Registry) -> None:
    @dataclass(frozen=True)
    class CalmAnalyzer(Councils):
        """Has the name of a scorer."""

        name: ClassVar[str] = "calm"

    registry.add(offering("y", analyzers=[CalmAnalyzer]))
    assert "calm" in registry.scorers
    assert "calm" in registry.analyzers


def test_every_hook_is_documented() -> None:
    page = (REPOSITORY / "docs" / "plugins.md").read_text("utf-8")
    assert {kind.hook for kind in KINDS.values()} == {
        name for name in vars(hookspecs) if name.startswith("credscore_")
    }
    for kind in KINDS.values():
        assert f"| `{kind.hook}` |" in page
