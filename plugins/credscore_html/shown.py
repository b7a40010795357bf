"""The days that a page shows for times: in the time of the place where it was written."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

_PUBLISHED = re.compile(r"(?:^|\s)(?:\w+-)?(?:date)?published(?:$|\s)", re.IGNORECASE)
"""How elements that show when a page was published are called: "entry-date published"."""

_AROUND = frozenset(("aside", "footer", "nav"))


def day_shown(tree: Any, stamp: str) -> str:
    """Return the day on which a time fell where the page was written, in ISO 8601.

    That is the day of the time element that gives the same moment in the time of a zone: at two
    in the morning of 10 March in UTC, it is 9 March in New York. Empty if no element does.
    """
    moment = _moment(stamp)
    shown = (_moment(time.get("datetime") or "") for time in tree.iter("time"))
    same = (one for one in shown if one and moment and abs(one - moment).total_seconds() < 60)
    return next((one.date().isoformat() for one in same), "")


def day_marked(tree: Any) -> str:
    """Return the day that a page marks as that of its publication; empty if several are marked."""
    days = {one.date().isoformat() for one in map(_moment, _marked(tree)) if one}
    return days.pop() if len(days) == 1 else ""


def _marked(tree: Any) -> Iterator[str]:
    for time in tree.iter("time"):
        names = f"{time.get('class') or ''} {time.get('itemprop') or ''}"
        around = {element.tag for element in time.iterancestors()}
        if _PUBLISHED.search(names) and _AROUND.isdisjoint(around):
            yield time.get("datetime") or ""


def _moment(stamp: str) -> datetime | None:
    """Return a time with its zone; None for what has none or is no time."""
    try:
        read = datetime.fromisoformat(stamp.strip())
    except ValueError:
        return None
    return read if read.tzinfo else None
