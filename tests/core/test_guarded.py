"""Writers of plugins: whatever fails in one is told by the name of its output."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from credscore import Output, Profile, hookimpl
from credscore.config import Config
from credscore.errors import OutputError
from credscore.profile import Identity
from credscore.registry import Origin, Plugin
from credscore.scoring.plan import Plan, make_plan
from credscore.writers import headed, outputs_for
from tests.core.scorers import Calm, registry_of

PROFILE = Profile(Identity("a-pier"), "ok")


def nothing(*_: Any) -> Any:
    return None


@dataclass(frozen=True)
class Odd:
    """A table and a sink in one, of which single steps do something odd."""

    header: Callable[..., Any] = nothing
    rows: Callable[..., Any] = nothing
    write: Callable[..., Any] = nothing
    close: Callable[..., Any] = nothing
    discard: Callable[..., Any] = nothing


def plan_with(outputs: Callable[[], Any]) -> Plan:
    class OddWriter:
        name, suffix, about = "odd", ".odd", "Odd."

        def outputs(self, path: Path, plan: Plan) -> Any:
            return outputs()

    @hookimpl
    def credscore_writers() -> Sequence[Any]:
        return [OddWriter]

    registry = registry_of(Calm)
    offered = SimpleNamespace(credscore_writers=credscore_writers)
    registry.add(Plugin(Origin("third-party", "1", "odd"), lambda: offered))
    return make_plan(Config(), registry)


def put_through(**steps: Callable[..., Any]) -> str:
    odd: Any = Odd(**steps)
    [output] = outputs_for("x.odd", plan_with(lambda: [Output(odd, odd)]))
    text = headed(output).table.rows(PROFILE)
    output.sink.write(text)
    output.sink.close()
    return text


def fail(*_: Any) -> Any:
    raise RuntimeError("no")


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ({"header": fail}, "RuntimeError: no"),
        ({"rows": fail}, "RuntimeError: no"),
        ({"rows": lambda _: sys.exit(3)}, "SystemExit: 3"),
        ({"rows": lambda _: 5}, "TypeError: its table gave int, not a text"),
        ({"write": fail}, "RuntimeError: no"),
        ({"close": fail}, "RuntimeError: no"),
    ],
)
def test_a_step_that_fails_is_told(steps: dict[str, Callable[..., Any]], told: str) -> None:
    with pytest.raises(OutputError, match=f"x.odd: its writer failed: {told}"):
        put_through(**steps)


@pytest.mark.parametrize("outputs", [fail, nothing])
def test_a_writer_without_outputs_is_told(outputs: Callable[[], Any]) -> None:
    with pytest.raises(OutputError, match=r"x.odd: its writer failed: (Runtime|Type)Error"):
        outputs_for("x.odd", plan_with(outputs))


def test_a_table_may_have_nothing_to_say() -> None:
    assert put_through() == ""
    assert put_through(header=lambda: "# odd", rows=lambda _: "row") == "row"


def test_an_output_that_cannot_be_given_up_keeps_no_other() -> None:
    odd: Any = Odd(discard=fail)
    [output] = outputs_for("x.odd", plan_with(lambda: [Output(odd, odd)]))
    output.sink.discard()
