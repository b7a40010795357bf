"""The config's JSON Schema, with every installed scorer's options, for editors that complete it."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from pydantic import PydanticUserError

from credscore.config.model import Config
from credscore.config.options import adapter_of
from credscore.contract.analyzer import REPLACEABLE
from credscore.contract.signals import ScorerClass, Signal
from credscore.registry import Registry


def config_schema(registry: Registry) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a config, with the options of the installed scorers."""
    schema = Config.model_json_schema()
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "credscore config"
    scorers = {name: _options(scorer) for name, scorer in registry.scorers.items()}
    schema["properties"]["scorers"] = {
        "type": "object",
        "properties": scorers,
        "additionalProperties": False,
    }
    schema["properties"]["analyzers"] = _analyzers(registry)
    flags = {n: s for n, s in registry.signals.items() if s.kind == "flag"}
    numbers = {n: s for n, s in registry.signals.items() if s.kind == "number" and not s.per_actor}
    composite = schema["$defs"]["Composite"]["properties"]
    composite["weights"] |= _table_of(numbers, {"type": "number", "minimum": 0})
    points = {"type": "number", "minimum": 0, "maximum": 100}
    for kind in ("caps", "floors"):
        composite[kind] |= _table_of(flags, points)
    schema["properties"]["scales"] |= _table_of(numbers, {"$ref": "#/$defs/Scale"})
    return schema


def _analyzers(registry: Registry) -> dict[str, Any]:
    """Return which analyzers may take the place of which analysis."""
    by_analysis = {
        analysis: [name for name, one in registry.analyzers.items() if one.analysis == analysis]
        for analysis in REPLACEABLE
    }
    tables = {
        analysis: {"type": "object", "properties": {"use": {"enum": names}}, "required": ["use"]}
        for analysis, names in by_analysis.items()
    }
    return {"type": "object", "properties": tables, "additionalProperties": False}


def _options(scorer: ScorerClass) -> dict[str, Any]:
    """Return the schema of a scorer's options: the fields of its dataclass."""
    names = [field.name for field in fields(scorer)]  # type: ignore[arg-type]
    return {
        "type": "object",
        "description": (scorer.__doc__ or "").strip().split("\n")[0],
        "properties": _typed(scorer, names),
        "additionalProperties": False,
    }


def _typed(scorer: ScorerClass, names: Sequence[str]) -> dict[str, Any]:
    """Return what each option may be: anything, if one of them has a type that none can hold."""
    try:
        known = adapter_of(scorer).json_schema()["properties"]
    except (TypeError, PydanticUserError):  # that plugin's fault, which must not cost the others
        return {name: {} for name in names}
    return {name: known[name] for name in names}


def _table_of(signals: dict[str, Signal], value: dict[str, Any]) -> dict[str, Any]:
    """Return a table whose keys are signals, each with what it measures for the editor to show."""
    return {
        "properties": {n: value | {"description": s.about} for n, s in signals.items()},
        "additionalProperties": False,
    }
