"""The JSON Schema of a config: what an editor completes and refuses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import pytest

from credscore import Article, Signal
from credscore.config.schema import config_schema
from credscore.registry import Origin, Plugin
from tests.core.scorers import Calm, registry_of, scorer_of

MOOD = scorer_of(lambda _: (), Signal("tone", per_actor=True, about="A tone."), name="mood")


class Lexicon:
    """What no config can hold."""


@dataclass(frozen=True)
class Learned(Calm):
    """Has an object of a class among its options."""

    name: ClassVar[str] = "learned"
    lexicon: Lexicon = field(default_factory=Lexicon)


@dataclass(frozen=True)
class Finder:
    """Finds actors."""

    name: ClassVar[str] = "finder"
    analysis: ClassVar[str] = "actors"

    def analyse(self, article: Article) -> tuple[()]:
        """Find none."""
        return ()


@pytest.fixture
def schema() -> dict[str, Any]:
    registry = registry_of(Calm, MOOD)
    registry.analyzers["finder"] = Finder
    return config_schema(registry)


def test_it_says_what_it_is_and_refuses_unknown_tables(schema: dict[str, Any]) -> None:
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == "credscore config"
    assert schema["additionalProperties"] is False
    assert {"about", "limits", "scorers", "composites", "scales"} <= set(schema["properties"])


def test_it_knows_each_scorer_and_its_options(schema: dict[str, Any]) -> None:
    scorers = schema["properties"]["scorers"]
    assert (scorers["type"], scorers["additionalProperties"]) == ("object", False)
    assert set(scorers["properties"]) == {"calm", "mood"}
    calm = scorers["properties"]["calm"]
    assert (calm["type"], calm["additionalProperties"]) == ("object", False)
    assert calm["description"] == "Prose without exclamation marks."
    assert set(calm["properties"]) == {"limit", "marks"}
    assert calm["properties"]["limit"]["type"] == "integer"
    assert calm["properties"]["limit"]["default"] == 3


def test_a_scorer_whose_options_no_config_can_hold_costs_the_others_nothing() -> None:
    scorers = config_schema(registry_of(Calm, Learned))["properties"]["scorers"]["properties"]
    assert scorers["learned"]["properties"]["lexicon"] == {}
    assert scorers["calm"]["properties"]["limit"]["type"] == "integer"


def test_it_knows_which_analyzer_does_what(schema: dict[str, Any]) -> None:
    analyzers = schema["properties"]["analyzers"]
    assert (analyzers["type"], analyzers["additionalProperties"]) == ("object", False)
    assert analyzers["properties"]["actors"] == {
        "type": "object",
        "properties": {"use": {"enum": ["finder"]}},
        "required": ["use"],
    }
    others = [table for name, table in analyzers["properties"].items() if name != "actors"]
    assert others
    assert all(table["properties"]["use"]["enum"] == [] for table in others)


def names(table: Mapping[str, Any]) -> set[str]:
    assert table["additionalProperties"] is False
    return set(table["properties"])


def test_numbers_are_weighed_and_flags_cap(schema: dict[str, Any]) -> None:
    numbers, flags = {"calm.exclamations", "calm.length"}, {"calm.shouted"}
    composite = schema["$defs"]["Composite"]["properties"]
    assert names(composite["weights"]) == names(schema["properties"]["scales"]) == numbers
    assert names(composite["caps"]) == names(composite["floors"]) == flags
    weight = composite["weights"]["properties"]["calm.length"]
    assert (weight["type"], weight["minimum"]) == ("number", 0)
    cap = composite["caps"]["properties"]["calm.shouted"]
    assert (cap["type"], cap["minimum"], cap["maximum"]) == ("number", 0, 100)
    scale = schema["properties"]["scales"]["properties"]["calm.length"]
    assert scale["$ref"] == "#/$defs/Scale"


def test_each_signal_is_described() -> None:
    loud = scorer_of(lambda _: (), Signal("x", about="How loud."), name="loud")
    weights = config_schema(registry_of(loud))["$defs"]["Composite"]["properties"]["weights"]
    assert weights["properties"]["loud.x"]["description"] == "How loud."


def test_it_is_made_of_what_is_there() -> None:
    registry = registry_of()
    registry.add(Plugin(Origin("x", "1", "y"), lambda: None))
    assert config_schema(registry)["properties"]["scorers"]["properties"] == {}
