"""Initials: the bodies that acronyms stand for, as ECB for the European Central Bank."""

import re
from collections.abc import Iterable

from credscore.analysis.names.types import Name

_LEGAL_FORMS = frozenset([
    "AB", "AG", "ASA", "Bhd", "Co", "Corp", "GmbH", "Inc", "Kft", "LLC", "Ltd", "NV", "Oyj", "PLC",
    "Plc", "Pte", "Pty", "SA", "SE", "SRL", "Sarl", "SpA", "Tbk",
])  # fmt: skip

_INTRODUCED = re.compile(r",? \((?:the )?|, (?:or|also known as|known as|called) (?:the )?")
"""What stands between a long name and its acronym where a text introduces that."""

_IN_BRACKETS = re.compile(r"(?:[Tt]he )?(.*\w) \([A-Z][A-Za-z&.-]{1,9}\)")


def acronyms(text: str, names: Iterable[Name]) -> dict[str, str]:
    """Return what acronyms stand for: "ECB" where "European Central Bank (ECB)" is written.

    Elsewhere all letters of an acronym must be the initials of one organisation of the text.
    """
    initials: dict[str, set[str]] = {}
    stands_for: dict[str, str] = {}
    before: Name | None = None
    for name in names:
        if name.kind != "organisation":
            continue
        if len(name.words) > 1 or " " in name.text:
            initials.setdefault(_initials(name), set()).add(key_of(name))
        elif before is not None and _is_introduced(text, before, name):
            stands_for.setdefault(name.words[0], key_of(before))
        before = name
    for short, longs in initials.items():
        if len(short) > 2 and len(longs) == 1:
            stands_for.setdefault(short, min(longs))
    return stands_for


def key_of(name: Name) -> str:
    """Return what the mentions of one organisation, or of one state, have in common."""
    if name.entry is not None:
        return name.entry.name
    if len(name.words) > 1 and name.words[-1] in _LEGAL_FORMS:
        return name.text[: -len(name.words[-1])].rstrip(", ")  # "Holm Foods Inc" is Holm Foods
    return name.text


def without_initials(name: str) -> str:
    """Return a body's name without the initials that follow it: "Harbour Safety Board (HSB)"."""
    if not name.endswith(")"):
        return name
    found = _IN_BRACKETS.fullmatch(name)
    return found[1] if found else name


def _initials(name: Name) -> str:
    return "".join(word[0] for word in key_of(name).split() if word[0].isupper())


def _is_introduced(text: str, before: Name, name: Name) -> bool:
    """Say whether a text gives an acronym right after the long name: "..., or KPK,"."""
    between = _INTRODUCED.fullmatch(text, before.span.end, name.span.start)
    if between is None or not name.words[0].isupper():
        return False
    return text[name.span.end : name.span.end + 1] in (")" if "(" in between[0] else ",.")
