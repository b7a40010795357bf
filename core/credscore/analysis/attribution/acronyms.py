"""Acronyms: bodies that a text names in full and by their initials, as one source."""

import re
from collections.abc import Sequence

from credscore.analysis.names import Name

_IN_BRACKETS = re.compile(r"(?:[Tt]he )?(.*\w) \([A-Z][A-Za-z&.-]{1,9}\)")
_LEAST, _MOST = 2, 8  # letters of an acronym


def spelled_out(names: Sequence[Name]) -> dict[str, str]:
    """Return the full names of bodies by the initials that the text calls them by as well.

    Initials that stand for two bodies of the text tell nothing.
    """
    short = {name.text for name in names if name.entry is None and _is_acronym(name.text)}
    full: dict[str, set[str]] = {}
    if short:
        for name in names:
            if len(name.words) > 1 and name.kind == "organisation":
                initials = "".join(word[0] for word in name.words if word[0].isupper())
                if initials in short:
                    full.setdefault(initials, set()).add(name.text)
    return {initials: min(found) for initials, found in full.items() if len(found) == 1}


def without_initials(name: str) -> str:
    """Return a body's name without the initials that follow it: "Harbour Safety Board (HSB)"."""
    if not name.endswith(")"):
        return name
    found = _IN_BRACKETS.fullmatch(name)
    return found[1] if found else name


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and _LEAST <= len(text) <= _MOST
