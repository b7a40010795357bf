"""What plugins are given, as a list for the docs: each type with its fields, and what they say."""

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import credscore
from credscore.analysis.lines import KINDS
from credscore.composite import CompositeScore
from credscore.profile import Identity, Notice, Provenance

GIVEN: tuple[Any, ...] = (
    *(credscore.Article, credscore.Record, credscore.Span, credscore.Line, credscore.Quote),
    *(credscore.Attribution, credscore.Actor, credscore.ActorRules, credscore.KnownActor),
    *(credscore.Stretch, credscore.MaskedWords, credscore.Metadata, credscore.Field),
    *(credscore.Signal, credscore.Measurement, credscore.Profile, CompositeScore),
    *(Identity, Notice, Provenance),
)
"""What articles and profiles are made of, in the order of the docs."""


def given_types() -> str:
    """Return a list of the types, each with its fields and its docstring."""
    return "\n".join(line for of in GIVEN for line in _told(of)) + "\n"


def _told(of: Any) -> Iterator[str]:
    yield f"- **`{of.__name__}`**: {'; '.join(f'`{one}`' for one in _fields(of))}."
    about = (inspect.getdoc(of) or "").replace("one of `KINDS`", f"one of {_kinds()}")
    yield from (f"  {line}".rstrip() for line in about.splitlines())


def _kinds() -> str:
    """Return the kinds of lines, each class of them by itself."""
    of_class: dict[str, list[str]] = {}
    for kind, name in KINDS.items():
        of_class.setdefault(name, []).append(f"`{kind}`")
    return "; ".join(
        ", ".join(kinds) if kinds == [f"`{name}`"] else f"{', '.join(kinds)} ({name})"
        for name, kinds in of_class.items()
    )


def _fields(of: Any) -> Iterator[str]:
    hints = inspect.get_annotations(of)
    for name in getattr(of, "_fields", ()) or [one.name for one in fields(of) if one.compare]:
        yield f"{name}: {_spelled(hints[name])}"


def _spelled(hint: Any) -> str:
    """Return a type as an author writes it, without the modules that its parts lie in."""
    text = hint.__name__ if type(hint) is type else str(hint)
    return re.sub(r"(?:[a-z_]+\.)+(?=[A-Za-z])", "", text)
