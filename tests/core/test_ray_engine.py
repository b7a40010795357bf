"""A Ray cluster gives the bytes that this machine gives, whatever happens to an actor or a node."""

import gc
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from credscore.api import plan_for
from credscore.contract.writer import Output, Table
from credscore.engines import Batch, Done, Texts, batches_of, in_order, local_engine, ray_engine
from credscore.engines.host import Host
from credscore.readers import find_inputs
from credscore.runs import Journal, gather, pour
from credscore.scoring.plan import Plan
from credscore.writers.wide import WideTable
from tests.support import LEFT_OUT, STORY, Ran

if find_spec("ray") is None:
    pytest.skip("needs the extra `ray`", allow_module_level=True)

pytestmark = pytest.mark.loopback

DEADLY = '''
"""A scorer that ends its process over one article."""

import os
from dataclasses import dataclass
from typing import ClassVar

from credscore import Measurement, Signal, hookimpl


@dataclass(frozen=True)
class Deadly:
    name: ClassVar = "deadly"
    signals: ClassVar = (Signal("letters"),)

    def score(self, article):
        if "leave at once" in article.text:
            os._exit(1)
        yield Measurement("letters", len(article.text))


@hookimpl
def credscore_scorers():
    return [Deadly]
'''


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """Give a cluster of two nodes with a core each, on the loopback, that we have joined.

    Ray gives a node 30 seconds to start, however busy the machine is: so it starts no process that
    no test needs.
    """
    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Ray's own
        patch.setenv("CREDSCORE_LOOPBACK", "1")
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")  # the address is 127.0.0.1
        import ray
        from ray.cluster_utils import Cluster

        node = {"num_cpus": 1, "include_log_monitor": False}
        head = {**node, "include_dashboard": False, "no_monitor": True}
        made = Cluster(initialize_head=True, head_node_args=head)
        made.add_node(**node)
        ray.init(made.address, log_to_driver=False)
        yield made
        ray.shutdown()
        made.shutdown()
        gc.collect()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of four batches, one article of which is deadly."""
    made = tmp_path_factory.mktemp("news")
    for n in range(200):
        (made / f"{n:03}.txt").write_text(STORY * (n % 7) if n % 10 else "")
    (made / "111.txt").write_text(f"{STORY}Then the mayor had to leave at once.")
    return made


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    file = tmp_path_factory.mktemp("plugins") / "deadly.py"
    file.write_text(DEADLY)
    return plan_for({"plugins": {"skip": list(LEFT_OUT)}}, files=[file])


@pytest.fixture(scope="module")
def expected(folder: Path, plan: Plan) -> list[Texts]:
    return articles(local_engine(1)(*given(folder, plan)))


def given(folder: Path, plan: Plan) -> tuple[Iterator[Batch], Plan, list[Table]]:
    return batches_of(find_inputs([folder])), plan, [WideTable(plan)]


def articles(done: Iterable[Done]) -> list[Texts]:
    return [texts for one in in_order(done) for texts in one.articles]


def test_neither_a_killed_actor_nor_a_deadly_article_makes_a_difference(
    cluster: Any,
    folder: Path,
    plan: Plan,
    expected: list[Texts],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import ray

    from credscore.engines import cluster as engine

    actors: list[Any] = []
    make = engine._actors

    def remembered(*args: Any) -> list[Any]:
        actors.extend(make(*args))
        return actors

    monkeypatch.setattr(engine, "_actors", remembered)
    running = ray_engine()(*given(folder, plan))
    found = [next(running)]
    ray.kill(actors[0], no_restart=False)
    found += running
    assert len(actors) == 2
    assert articles(found) == expected
    assert [at for at, [row] in enumerate(expected) if "worker_died" in row] == [111]


def test_the_command_writes_the_same_file(
    cluster: Any, folder: Path, tmp_path: Path, run: Callable[..., Ran]
) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for n in range(3):
        (news / f"{n}.txt").write_text(STORY * n)
    for engine in ("local", "ray"):
        assert run(news, "-o", tmp_path / engine / "p.csv", "--engine", engine, "-q").code == 0
    assert (tmp_path / "local/p.csv").read_bytes() == (tmp_path / "ray/p.csv").read_bytes()


def test_a_run_begun_here_goes_on_there_though_a_node_is_lost(
    cluster: Any, folder: Path, plan: Plan, expected: list[Texts], tmp_path: Path
) -> None:
    def stopped(batches: Iterable[Batch], plan: Plan, tables: Sequence[Table]) -> Iterator[Done]:
        yield next(local_engine(1)(batches, plan, tables))
        raise KeyboardInterrupt

    def go_on(more: int, *, before: bool = False) -> None:
        pass

    def lose_a_node(more: int, *, before: bool = False) -> None:
        for node in list(cluster.worker_nodes):
            cluster.remove_node(node, allow_graceful=False)

    kept = Kept()
    outputs = [Output(WideTable(plan), kept)]
    batches, *_ = given(folder, plan)
    with Journal(tmp_path / "journal") as journal:
        journal.begin({})
        with pytest.raises(KeyboardInterrupt):
            gather(batches, plan, outputs, stopped, go_on, journal)
        assert len(journal) == 1
        batches, *_ = given(folder, plan)
        gather(batches, plan, outputs, ray_engine(), lose_a_node, journal)
        pour([journal], outputs)
    assert kept.text == "".join(text for [text] in expected)


class Kept:
    """A sink that keeps what it is given."""

    text = ""

    def write(self, text: str) -> None:
        self.text += text

    def close(self) -> None: ...

    def discard(self) -> None: ...


def test_a_machine_with_other_versions_is_told(plan: Plan) -> None:
    other = f"{plan.versions} credscore==0.0.1 nowhere==1 calm.py==sha256:1"
    assert Host(other, b"", {}).unlike() == ["credscore==0.0.1", "nowhere==1"]


def test_engines_are_asked_for_as_they_should_be(
    story: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "choose local, ray" in run(story, "--engine", "cloud").err
    assert run(story, "--address", "127.0.0.1:1").code == 2
    nobody = run(story, "--engine", "ray", "--address", "127.0.0.1:1")
    assert (nobody.code, "no Ray cluster answers" in nobody.err) == (2, True)
    monkeypatch.setitem(sys.modules, "ray", None)
    told = run(story, "--engine", "ray")
    assert (told.code, 'pip install "credscore[ray]"' in told.err) == (2, True)
