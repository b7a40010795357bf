"""Actors on real pages: the most mentioned of each page, with their counts."""

import json
from pathlib import Path
from typing import Any

import pytest

from credscore.analysis.actors import Actor, ActorRules, find_actors
from credscore.analysis.names import find_names
from credscore.spans import Span
from credscore.text import plain

PAGES = ("000", "001", "002", "003", "004")
SHORT = {"US": "United States"}


def page_of(shared: Path, page: str) -> dict[str, Any]:
    counts: dict[str, dict[str, Any]] = json.loads((shared / "gold/counts.json").read_text())
    return counts[page]


def actors_of(shared: Path, page: str) -> tuple[Actor, ...]:
    text = (shared / "seeds" / page_of(shared, page)["file"]).read_text(encoding="utf-8")
    rows = map(json.loads, (shared / "gold/spans.jsonl").read_text().splitlines())
    within = [
        Span(row["start"], row["end"])
        for row in rows
        if row["doc"] == page
        and row["type"] == "line"
        and (row["cls"] == "content" or row["label"] in ("title", "subhead"))
    ]
    spelt = plain(text).text
    return find_actors(spelt, within, find_names(spelt, within), ActorRules())


def top_five(shared: Path, page: str) -> dict[str, int]:
    """Return the most mentioned of the page's table, with those that tie with the fifth."""
    counts: dict[str, int] = {}
    for alias, count in page_of(shared, page)["actors"].items():
        name = alias.split(":")[0]
        counts[SHORT.get(name, name)] = counts.get(SHORT.get(name, name), 0) + count
    fifth = sorted(counts.values(), reverse=True)[:5][-1]
    return {name: count for name, count in counts.items() if count >= max(fifth, 2)}


@pytest.mark.parametrize("page", PAGES)
def test_the_most_mentioned_actors_are_found_with_their_counts(shared: Path, page: str) -> None:
    actors = actors_of(shared, page)
    for name, count in top_five(shared, page).items():
        found = [len(actor.mentions) for actor in actors if actor.name.endswith(name)]
        assert len(found) == 1, name
        assert abs(found[0] - count) <= 0.1 * count, name


@pytest.mark.parametrize("page", PAGES)
def test_no_mention_of_a_state_lies_in_the_name_of_a_university(shared: Path, page: str) -> None:
    text = (shared / "seeds" / page_of(shared, page)["file"]).read_text(encoding="utf-8")
    for actor in actors_of(shared, page):
        if actor.kind == "state":
            assert not any(text.startswith(" State University", end) for _, end in actor.mentions)
