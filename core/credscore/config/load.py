"""Reading a config: from a file or from those that ship, with overrides, every fault at once."""

import os
import tomllib
from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from credscore.config.messages import fault_line, nearest
from credscore.config.model import Config
from credscore.errors import ConfigError


def load_config(name: str | os.PathLike[str], overrides: Sequence[str] = ()) -> Config:
    """Return the config of a file, or of the shipped config of that name, with overrides.

    `overrides` are `key=value` texts, as `--set` takes them; a key is a dotted TOML key and a
    value any TOML value. Raises ConfigError with one line for every fault.
    """
    return parse_config(*config_text(name), overrides)


def parse_config(where: str, text: str, overrides: Sequence[str] = ()) -> Config:
    """Return the config of a TOML text that was found at `where`, with overrides."""
    return check_config(_parse(text, where), overrides, where, text)


def check_config(
    table: dict[str, Any], overrides: Sequence[str] = (), where: str = "config", text: str = ""
) -> Config:
    """Return the config that a parsed TOML table gives; `where` and `text` are for messages."""
    for override in overrides:
        _merge(table, _parse_override(override))
    try:
        return Config.model_validate(table)
    except ValidationError as error:
        raise ConfigError("\n".join(_faults(error, where, text))) from None


def config_text(name: str | os.PathLike[str]) -> tuple[str, str]:
    """Return where a config was found, and its text."""
    path = Path(name)
    if not path.is_file() and path.parent == Path():
        path = _shipped_folder() / (path.name if path.suffix else f"{path.name}.toml")
    try:
        return str(name), path.read_text("utf-8-sig")
    except FileNotFoundError:
        known = ", ".join(shipped_configs())
        raise ConfigError(f"{name}: no such file, nor a config that ships ({known})") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{name}: cannot be read: {error}") from None


def shipped_configs() -> tuple[str, ...]:
    """Return the names of the configs that come with credscore."""
    return tuple(sorted(path.name for path in _shipped_folder().glob("*.toml")))


def _shipped_folder() -> Path:
    """Return where our configs lie: inside the wheel, or at the top of a checkout."""
    package = Path(str(files("credscore")))
    inside = package / "configs"
    return inside if inside.is_dir() else package.parents[1] / "configs"


def _parse(text: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{where}: not valid TOML: {error}") from None
    except RecursionError:
        raise ConfigError(f"{where}: not valid TOML: nested too deeply") from None


def _parse_override(override: str) -> dict[str, Any]:
    key, equals, value = override.partition("=")
    if not equals or not key.strip():
        raise ConfigError(f"--set {override}: write it as key=value, with a dotted TOML key")
    for spelling in (value, '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'):
        try:
            return tomllib.loads(f"{key} = {spelling}")
        except (tomllib.TOMLDecodeError, RecursionError):
            continue
    raise ConfigError(f"--set {override}: {key!r} is not a dotted TOML key")


def _merge(table: dict[str, Any], override: dict[str, Any]) -> None:
    for key, value in override.items():
        if isinstance(value, dict) and isinstance(table.get(key), dict):
            _merge(table[key], value)
        else:
            table[key] = value


def _faults(error: ValidationError, where: str, text: str) -> Iterable[str]:
    for fault in error.errors():
        loc = tuple(
            part for part in fault["loc"] if part not in ("float", "list[constrained-float]")
        )
        message = fault["msg"].removeprefix("Value error, ")
        if fault["type"] == "extra_forbidden":
            message = "unknown key" + nearest(str(loc[-1]), _keys_at(loc[:-1]))
        yield fault_line(where, text, loc, message)


def _keys_at(path: Sequence[str | int]) -> list[str]:
    """Return the keys that the table at `path` may have."""
    model: Any = Config
    for part in path:
        if isinstance(model, type) and issubclass(model, BaseModel) and part in model.model_fields:
            model = model.model_fields[str(part)].annotation
        elif arguments := getattr(model, "__args__", ()):
            model = arguments[-1]
    return list(getattr(model, "model_fields", {}))
