"""Every regex of the host and of the plugins that come with it, and how each is asked."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import credscore

REPOSITORY = Path(__file__).parents[2]
BY_MATCH = frozenset(
    {
        "credscore.analysis.lines.single.openings._PATTERNS",
        "credscore.analysis.metadata.names._NAME",
        "credscore.analysis.metadata.origin._TRANSLATION",
    }
)
"""Patterns that are asked at the start of a line only, though by another name than their own."""

IN_WINDOWS = frozenset(
    {
        "credscore.analysis.names.kinds.beside._LAST",  # the letters before a name
        "credscore_integrity.translation._ORPHAN",  # the last words of a line
        "credscore.analysis.lines.single.captions._PICTURED_BY",  # the end of a line
        "credscore.report.render._IDLE_BLANKS",  # our own style sheet
    }
)
"""Patterns that never see a long text."""

_IN_FUNCTION = re.compile(r"^ .*\bre\.\w+\(", re.MULTILINE)
"""What a module holds whose functions write out patterns; few do, and parsing all takes seconds."""

_ANCHORED = frozenset(("match", "fullmatch"))
_SEARCHING = frozenset(("search", "split", "findall", "finditer", "sub", "subn"))


class Kept(NamedTuple):
    """A pattern, the name that it is kept under, and whether it is only asked at one place."""

    place: str
    pattern: re.Pattern[str]
    anchored: bool

    def ask(self, text: str) -> object:
        """Ask the pattern as its module does."""
        if self.anchored:
            return self.pattern.match(text)
        return sum(1 for _ in self.pattern.finditer(text))


@cache
def all_patterns() -> list[Kept]:
    """Return the patterns over text; one that several places keep is told once."""
    known: dict[tuple[re.Pattern[str], bool], Kept] = {}
    for module in _modules():
        for one in (Kept(*found) for found in (*_kept(module), *_written(module))):
            if isinstance(one.pattern.pattern, str):
                known.setdefault((one.pattern, one.anchored), one)
    return list(known.values())


def _modules() -> Iterator[ModuleType]:
    plugins = sorted(path.name for path in (REPOSITORY / "plugins").glob("credscore_*"))
    for name in (credscore.__name__, *plugins):
        package = importlib.import_module(name)
        yield package
        for info in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not info.name.endswith("__main__"):
                yield importlib.import_module(info.name)


def _kept(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any], bool]]:
    """Yield the patterns in a module's globals, in what they hold, and in what its caches give."""
    for name, value in vars(module).items():
        if not name.startswith("__"):
            held = _given(value) if hasattr(value, "cache_info") else value
            for pattern in _within(held, set()):
                place = f"{module.__name__}.{name}"
                yield place, pattern, place in BY_MATCH or _is_anchored(module, name)


def _given(cached: Any) -> object:
    """Return what a cached function without arguments gives."""
    return cached() if not cached.__wrapped__.__code__.co_argcount else None


def _within(value: Any, seen: set[int]) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif id(value) not in seen:
        seen.add(id(value))
        for part in _parts(value):
            yield from _within(part, seen)


def _parts(value: Any) -> list[Any]:
    if isinstance(value, Mapping):
        return [*value.values()]
    if isinstance(value, list | tuple):
        return list(value[:1000])
    if isinstance(value, type | ModuleType) or callable(value):
        return []
    slots = [getattr(value, name, None) for name in getattr(type(value), "__slots__", ())]
    return [*slots, *getattr(value, "__dict__", {}).values()]


@cache
def _is_anchored(module: ModuleType, name: str) -> bool:
    """Say whether what is kept under a name is only ever asked at one place of a text."""
    source = Path(str(module.__file__)).read_text("utf-8") if name[0] == "_" else _sources()
    asked = set(re.findall(rf"\b{name}\.({'|'.join(_ANCHORED | _SEARCHING)})\b", source))
    return bool(asked) and asked <= _ANCHORED


@cache
def _sources() -> str:
    files = [*REPOSITORY.glob("core/**/*.py"), *REPOSITORY.glob("plugins/**/*.py")]
    return "\n".join(file.read_text("utf-8") for file in files)


def _written(module: ModuleType) -> Iterator[tuple[str, re.Pattern[Any], bool]]:
    """Yield the patterns that a module's functions write out where they use them."""
    source = Path(str(module.__file__)).read_text("utf-8")
    if not _IN_FUNCTION.search(source):
        return
    tree = ast.parse(source)
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    for node in (node for function in functions for node in ast.walk(function)):
        if isinstance(node, ast.Call) and (method := _of_re(node.func)):
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                place = f"{module.__name__}, line {node.lineno}"
                yield place, re.compile(first.value), method in _ANCHORED


def _of_re(function: ast.expr) -> str:
    """Return which function of the module `re` is called, empty if none."""
    if not isinstance(function, ast.Attribute) or not isinstance(function.value, ast.Name):
        return ""
    return function.attr if function.value.id == "re" else ""
