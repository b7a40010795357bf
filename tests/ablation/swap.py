"""The functions of a module with other code for a while, and all that they remember forgotten."""

import ast
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType, FunctionType, ModuleType
from typing import Any

from credscore.memo import Memo

_WRAPPERS = ("fget", "func", "__func__", "__wrapped__")
"""What holds the function of a property, a cached property, a class method, a cached function."""


@contextmanager
def swapped(module: ModuleType, tree: ast.Module) -> Iterator[None]:
    """Let a module's functions run the code of a tree; whoever has imported them runs it, too."""
    codes = _codes_of(compile(tree, module.__file__ or "", "exec", dont_inherit=True))
    own = dict(_functions_of(module))
    before = {name: function.__code__ for name, function in own.items()}
    try:
        for name, function in own.items():
            function.__code__ = codes[name]
        yield
    finally:
        for name, function in own.items():
            function.__code__ = before[name]


def forget(package: str) -> None:
    """Empty the memos, and the caches of a package's functions that are asked about something."""
    for memo in [each for each in gc.get_objects() if isinstance(each, Memo)]:
        memo.clear()
    for name, module in list(sys.modules.items()):
        if name.startswith(package):
            for value in vars(module).values():
                if hasattr(value, "cache_clear") and _function_of(value).__code__.co_argcount:
                    value.cache_clear()


def _functions_of(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """Yield a module's functions and those of its classes, as they are called in their codes."""
    for value in vars(module).values():
        members = vars(value).values() if isinstance(value, type) else [value]
        for member in members:
            function = _function_of(member)
            if isinstance(function, FunctionType) and function.__module__ == module.__name__:
                yield function.__qualname__, function


def _function_of(value: Any) -> Any:
    for name in _WRAPPERS:
        if not isinstance(value, FunctionType):
            value = getattr(value, name, None) or value
    return value


def _codes_of(code: CodeType) -> dict[str, CodeType]:
    """Return the code of each function in a module's or a class's code."""
    found: dict[str, CodeType] = {}
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            found[inner.co_qualname] = inner
            found |= _codes_of(inner)
    return found
