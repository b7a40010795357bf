"""Headings: the short lines that look like one, and have no text below."""

from collections.abc import Mapping, Sequence

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import TEXT_KINDS, Name

_BELOW = 3  # lines

_BARE: Name = ("other", "a heading with no text below")


def bare_headings(facts: Sequence[Facts], names: Mapping[int, Name]) -> dict[int, Name]:
    """Return kind and reason of the headings that stand above other lines than the text's.

    On the development pages of WCXB and Mozilla none of them was of the article. Questions may be
    the last line of a text, and are left.
    """
    return {
        at: _BARE
        for at, (kind, _) in names.items()
        if kind == "subhead" and facts[at].end == 0 and not _has_text_below(names, at)
    }


def _has_text_below(names: Mapping[int, Name], at: int) -> bool:
    below = range(at + 1, min(at + 1 + _BELOW, len(names)))
    return any(names[other][0] in TEXT_KINDS for other in below)
