"""Repeats: lines that say the title again, or lead to it."""

import re
from collections.abc import Sequence

from credscore.analysis.lines.facts.line import Facts

_MARK = re.compile(r" [\">/|›·-] ")  # between the steps of a breadcrumb; plain text has " for »
_START = re.compile(r"(?:home|(?:main|front|start) ?page)\b", re.IGNORECASE)


def is_repeat(line: Facts, title: Sequence[str]) -> bool:
    """Say whether a line is the title again, or most of it."""
    if not title or line.size > len(title) + 4 or line.size < 2:
        return False
    if line.words == tuple(title):
        return True
    return len(title) >= 4 and set(line.words) >= set(title)


def is_path(line: Facts, title: Sequence[str]) -> bool:
    """Say whether a line is a breadcrumb: the way from the start page to this one."""
    if line.size > len(title) + 8 or _START.match(line.text) is None:
        return False
    ends_here = len(title) > 2 and set(title) <= set(line.words)
    return ends_here or is_trail(line)


def is_trail(line: Facts) -> bool:
    """Say whether a line has steps that begin at the start page."""
    return _START.match(line.text) is not None and _MARK.search(line.text) is not None
