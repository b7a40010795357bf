"""The crew of a cluster, without one: no actor gets work while another batch of its is not kept."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

from credscore.api import plan_for
from credscore.engines.batches import Batch
from credscore.engines.cluster import Crew
from credscore.errors import ConfigError
from credscore.readers import Input


@dataclass(eq=False)
class Reference:
    answer: list[Any] | LookupError


class Actor:
    """Answers at once what it is asked, and notes how many inputs it got."""

    def __init__(self) -> None:
        """Begin with none."""
        self.got = 0
        self.unlike: Any = SimpleNamespace(
            options=lambda **_: self.unlike, remote=lambda: Reference([])
        )
        self.score = SimpleNamespace(remote=self._score)

    def _score(self, inputs: Sequence[Input]) -> Reference:
        self.got += len(inputs)
        return Reference([(given.path,) for given in inputs])


@pytest.fixture
def _ray(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a module in Ray's place that gives answers as they are."""
    faults = SimpleNamespace(RayError=LookupError)

    def wait(references: list[Reference], num_returns: int) -> tuple[list[Reference], ...]:
        return references[:num_returns], references[num_returns:]

    def get(reference: Reference) -> list[Any]:
        if isinstance(reference.answer, BaseException):
            raise reference.answer
        return reference.answer

    module = SimpleNamespace(wait=wait, get=get, exceptions=faults)
    monkeypatch.setitem(sys.modules, "ray", module)


@pytest.mark.usefixtures("_ray")
@pytest.mark.parametrize("number", [1, 3])
def test_what_is_done_is_kept_before_its_actor_gets_more(number: int) -> None:
    actors = [Actor() for _ in range(number)]
    batches = [Batch(at, (Input(f"{at}.txt"),), b"") for at in range(20)]
    kept = list[int]()
    for done in Crew(plan_for(), (), actors).run(batches):
        assert sum(actor.got for actor in actors) - len(kept) <= number
        kept.append(done.batch.number)
    assert sorted(kept) == list(range(20))


class Refusal(LookupError):
    """What Ray makes of an error of the actor's own."""

    cause = ConfigError("no worker process gets ready")


@pytest.mark.usefixtures("_ray")
def test_an_actor_that_cannot_work_ends_the_run() -> None:
    actor = Actor()
    actor.score = SimpleNamespace(remote=lambda _: Reference(Refusal()))
    with pytest.raises(ConfigError, match="no worker process gets ready"):
        list(Crew(plan_for(), (), [actor]).run([Batch(0, (Input("0.txt"),), b"")]))
