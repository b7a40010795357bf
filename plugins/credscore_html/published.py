"""The day of publication that a page states for machines, where another date was taken for it."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from credscore_html.head import Metas
from credscore_html.shown import day_marked, day_shown

_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")
_UNCLEAR = re.compile(r"\s*(\d\d?)[-/](\d\d?)[-/](\d{4}|\d\d)(?!\d)")
_PUBLISHED = frozenset(
    ("article:published_time", "og:published_time", "og:article:published_time", "datepublished")
)
_MODIFIED = re.compile(r"modified|updated", re.IGNORECASE)
_ARTICLE = re.compile(r"article$|posting$|^report$|^review$", re.IGNORECASE)
_SAME = 1  # day; where it is still today or already tomorrow


def published(tree: Any, head: Metas, found: str, url: str) -> str:
    """Return the day on which a page was published, in ISO 8601; `found` is what was taken for it.

    A time of publication in the head outweighs it unless the address has it, on the day that the
    page shows for that time. The structured data do if it is a day of change, or theirs with day
    and month in each other's place; so does a day of change give way to the one that the text marks
    as that of publication. What may be read either way, "03/09/2021", says nothing.
    """
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    structured = _first(node.get("datePublished") for node in nodes)
    changes = {text for name, text in head if _MODIFIED.search(name)}
    stamp = next((text for name, text in head if name in _PUBLISHED and _day(text)), "")
    if stamp and not (stamp in changes and "" < structured < _day(stamp)):
        return found if _has(url, found) else _of_stamp(tree, found, stamp)
    changed = {*map(_day, changes), *(_day(node.get("dateModified")) for node in nodes)}
    unclear = {day for _, text in head for day in _readings(text)}
    if structured and found == _turned(structured):
        return structured
    if not found or found in changed | unclear:
        known = "" if found in unclear - changed else found
        marked = "" if structured else day_marked(tree)
        return min(filter(None, (structured, known, marked)), default="")
    return found


def _of_stamp(tree: Any, found: str, stamp: str) -> str:
    """Return the day of a time of publication: as the page shows it, else as it was found."""
    day = _day(stamp)
    return day_shown(tree, stamp) or (found if _is_near(found, day) else day)


def _scripts(tree: Any) -> Iterator[Any]:
    """Yield the structured data of a page (JSON-LD); what is broken says nothing."""
    for script in tree.iter("script"):
        if script.get("type") == "application/ld+json":
            try:
                yield json.loads(script.text or "", strict=False)
            except (ValueError, RecursionError):
                continue


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Yield what structured data say of the page itself, the article before the page around it."""
    nodes = list(data) if isinstance(data, list) else [data]
    nodes += [inner for node in nodes if isinstance(node, dict) for inner in _graph(node)]
    typed = [(node, _types(node)) for node in nodes if isinstance(node, dict)]
    yield from (node for node, types in typed if any(map(_ARTICLE.search, types)))
    yield from (node for node, types in typed if "WebPage" in types)


def _graph(node: dict[str, Any]) -> list[Any]:
    graph = node.get("@graph")
    return graph if isinstance(graph, list) else []


def _types(node: dict[str, Any]) -> list[str]:
    stated = node.get("@type")
    return [
        name for name in (stated if isinstance(stated, list) else [stated]) if isinstance(name, str)
    ]


def _first(stated: Iterable[Any]) -> str:
    return next(filter(None, map(_day, stated)), "")


def _day(stated: Any) -> str:
    """Return the day of a time in ISO 8601, nothing of what is written otherwise."""
    match = _DAY.match(stated) if isinstance(stated, str) else None
    try:
        return date.fromisoformat(match[1]).isoformat() if match else ""
    except ValueError:
        return ""


def _readings(stated: str) -> set[str]:
    """Return both days that "03/09/2021" may be; none where they are the same or one is none."""
    match = _UNCLEAR.match(stated)
    if match is None or match[1] == match[2] or max(int(match[1]), int(match[2])) > 12:
        return set()
    year = match[3] if len(match[3]) > 2 else f"20{match[3]}"
    one, other = int(match[1]), int(match[2])
    return {f"{year}-{one:02}-{other:02}", f"{year}-{other:02}-{one:02}"}


def _turned(day: str) -> str:
    """Return a day with the month in its place, as a reader of "03.09.2021" may take it."""
    year, month, of_month = day.split("-")
    return f"{year}-{of_month}-{month}"


def _is_near(found: str, stated: str) -> bool:
    try:
        apart = date.fromisoformat(found) - date.fromisoformat(stated)
    except ValueError:
        return False
    return abs(apart.days) <= _SAME


def _has(url: str, day: str) -> bool:
    """Say whether an address has a day in it: "/2021/03/09/"."""
    return bool(day) and day.replace("-", "") in re.sub(r"[-/_.]", "", url)
