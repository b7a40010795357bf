"""Loading a config, from a file or one that ships, with overrides; all faults are told at once."""

import os
import re
import tomllib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from credscore.config.messages import Fault, nearest, told
from credscore.config.model import Config
from credscore.config.overrides import Override, merged, parse_override
from credscore.config.places import DEEPEST
from credscore.display import in_a_line
from credscore.errors import ConfigError

MOST_BYTES = 1_000_000
"""How large a config may be: a larger file is something else."""

_OF_TYPES = frozenset({"constrained-float", "list[constrained-float]", "[key]"})
"""What pydantic puts into the place of a fault beside keys: names of types."""

_IN_TOML = {
    "dict_type": "should be a table",
    "model_type": "should be a table",
    "list_type": 'should be an array, as ["en"] is',
}
"""Faults in the words of TOML, by pydantic's name of each; its own words are those of Python."""

_AT_LINE = re.compile(r"\(at line (\d+)")
_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DEEP_KEY = re.compile(
    rf"(?:^|[{{,])[ \t]*(?:\[\[?[ \t]*)?(?:{_PART}[ \t]*\.[ \t]*){{{DEEPEST}}}", re.MULTILINE
)
"""A key of too many parts: the standard parser takes time that grows with their square."""

_DEEP_VALUE = re.compile(r"(?:[\[{][^\[{\n]*){32}")
_LONG_NUMBER = re.compile(r"[0-9_]{4000}")


def load_config(name: str | os.PathLike[str], overrides: Sequence[str | Override] = ()) -> Config:
    """Return the config of a file, or of the shipped config of that name, with overrides.

    `overrides` are `key=value` texts, as `--set` takes them; a key is a dotted TOML key and a
    value any TOML value. Raises ConfigError with one line for every fault.
    """
    return parse_config(*config_text(name), overrides)


def parse_config(where: str, text: str, overrides: Sequence[str | Override] = ()) -> Config:
    """Return the config of a TOML text that was found at `where`, with overrides."""
    return check_config(_parse(text, where), overrides, where, text)


def check_config(
    table: Mapping[str, Any],
    overrides: Sequence[str | Override] = (),
    where: str = "config",
    text: str = "",
) -> Config:
    """Return the config of a parsed TOML table, with overrides. Raises ConfigError.

    `where` and `text` are the file that it comes from and what that says, for messages.
    """
    given = parsed(overrides)
    for override in given:
        table = merged(table, override.table)
    try:
        return Config.model_validate(table)
    except ValidationError as error:
        raise ConfigError(told(where, text, _faults(error), given)) from None


def parsed(overrides: Iterable[str | Override]) -> list[Override]:
    """Return overrides, the `key=value` texts among them read. Raises ConfigError.

    A text in place of a list is one override, and not one for each of its letters.
    """
    given = [overrides] if isinstance(overrides, str) else overrides
    return [parse_override(override, _table) for override in given]


def config_text(name: str | os.PathLike[str]) -> tuple[str, str]:
    """Return the name of a config, for messages, and its text. Raises ConfigError."""
    try:
        return str(name), _read(_found(Path(name)))
    except FileNotFoundError:
        known = ", ".join(shipped_configs())
        near = Path(f"{name}.toml")
        meant = f"; did you mean {near}?" if near.is_file() else ""
        told = f"{name}: no such file, nor a config that ships ({known}){meant}"
        raise ConfigError(told) from None
    except (OSError, ValueError) as error:
        raise ConfigError(f"{name}: cannot be read: {error}") from None


def _found(path: Path) -> Path:
    """Return the path of a config, or where the one of that name that ships is.

    A folder of that name here, as `stance/`, is no config and hides none that ships.
    """
    if path.parent != Path():
        return path
    shipped = _shipped_folder() / (path.name if path.suffix else f"{path.name}.toml")
    is_hidden = path.exists() and not (path.is_dir() and shipped.exists())
    return path if is_hidden else shipped


def _read(path: Path) -> str:
    r"""Return a config's text, with `\n` at the ends of its lines."""
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(f"has more than {MOST_BYTES} bytes: is it a config?")
    is_utf16 = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))  # as `>` writes it in Windows' shell
    return data.decode("utf-16" if is_utf16 else "utf-8-sig").replace("\r\n", "\n")


def shipped_configs() -> tuple[str, ...]:
    """Return the names of the configs that come with credscore."""
    return tuple(sorted(path.name for path in _shipped_folder().glob("*.toml")))


def _shipped_folder() -> Path:
    """Return the folder of the configs that ship: in the wheel, or at the top of a checkout."""
    package = Path(str(files("credscore")))
    inside = package / "configs"
    return inside if inside.is_dir() else package.parents[1] / "configs"


def _parse(text: str, where: str) -> dict[str, Any]:
    try:
        return _table(text)
    except ValueError as error:
        at = _AT_LINE.search(str(error))
        line = at[1] if at else text.count("\n") + 1  # it ends too early
        raise ConfigError(in_a_line(f"{where}:{line}: not valid TOML: {error}")) from None


def _table(toml: str) -> dict[str, Any]:
    """Return the table of a TOML text. Raises ValueError, also for what Python cannot hold."""
    if deep := _DEEP_KEY.search(toml):
        raise ValueError(f"nested too deeply {_place(toml, deep)}")
    try:
        return tomllib.loads(toml)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError:
        raise ValueError(f"nested too deeply {_place(toml, _DEEP_VALUE.search(toml))}") from None
    except ValueError:  # of a number that takes Python too long to read
        place = _place(toml, _LONG_NUMBER.search(toml))
        raise ValueError(f"a number has too many digits {place}") from None


def _place(toml: str, found: re.Match[str] | None) -> str:
    """Return the line of a match in the words of the standard parser."""
    return f"(at line {toml.count(chr(10), 0, found.start()) + 1})" if found else ""


def _faults(error: ValidationError) -> Iterator[Fault]:
    for fault in error.errors(include_url=False):
        loc = tuple(part for part in fault["loc"] if part not in _OF_TYPES)
        message = fault["msg"].removeprefix("Value error, ")
        if fault["type"] == "extra_forbidden":
            message = "unknown key" + nearest(str(loc[-1]), _keys_at(loc[:-1]))
        elif fault["type"] == "float_type" and isinstance(fault["input"], dict):
            message = f'should be a number; a name with a dot needs quotes: "{loc[-1]}.…"'
        yield loc, _IN_TOML.get(fault["type"], message)


def _keys_at(path: Sequence[str | int]) -> list[str]:
    """Return the keys that the table at `path` may have."""
    model: Any = Config
    for part in path:
        if isinstance(model, type) and issubclass(model, BaseModel) and part in model.model_fields:
            model = model.model_fields[str(part)].annotation
        elif arguments := getattr(model, "__args__", ()):
            model = arguments[-1]
    return list(getattr(model, "model_fields", {}))
