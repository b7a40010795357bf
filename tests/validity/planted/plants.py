"""The plants: invented additions to clean articles, with the lines that must be found."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Planted:
    """A clean article with something planted: `lines` are the places of the planted lines."""

    kind: str
    part: str
    name: str
    text: str
    lines: frozenset[int]


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / f"{name}.toml").read_text("utf-8"))


def planted(articles: list[list[str]]) -> Iterator[Planted]:
    """Yield each plant in an article of its own; an article is a list of non-blank lines."""
    for number, plant in enumerate((*_interviews(), *_appeals(), *_endings(), *_residue())):
        kind, part, piece, how = plant
        yield _plant(articles[number % len(articles)], number, (kind, part, piece, how))


def reports() -> list[str]:
    """Return lines that speak of votes and parties without an appeal."""
    return list(_table("appeals")["reports"])


def appeals() -> dict[str, list[str]]:
    """Return the appeals by part."""
    return {name: lines for name, lines in _table("appeals").items() if name != "reports"}


def _interviews() -> Iterator[tuple[str, str, str, str]]:
    table = _table("interviews")
    for fill in table["fill"]:
        for script in table["script"]:
            yield "generated_block", script["part"], script["text"].strip().format(**fill), "below"


def _appeals() -> Iterator[tuple[str, str, str, str]]:
    for number, (part, line) in enumerate(_pieces(_table("appeals"))):
        yield "partisan_appeal", part, line, ("below", "between", "footer")[number % 3]


def _endings() -> Iterator[tuple[str, str, str, str]]:
    table = _table("endings")
    for name, how in (("half", "cut"), ("after", "below")):
        yield from (("truncated", part, tail, how) for part, tail in _pieces(table[name]))


def _residue() -> Iterator[tuple[str, str, str, str]]:
    table = _table("residue")
    for number, (part, line) in enumerate(_pieces(table["as_line"])):
        yield "translation_residue", part, line, ("below", "between")[number % 2]
    for part, piece in _pieces(table["in_line"]):
        yield "translation_residue", part, piece, "inside"


def _pieces(table: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    yield from (
        (part, piece) for part in sorted(table.keys() - {"reports"}) for piece in table[part]
    )


def _plant(article: list[str], number: int, plant: tuple[str, str, str, str]) -> Planted:
    kind, part, piece, how = plant
    lines = article[:60]
    added = piece.split("\n")
    if how in ("below", "footer"):
        at, lines = len(lines), [*lines, *added]
    elif how == "between":
        at = len(lines) // 2
        lines = [*lines[:at], *added, *lines[at:]]
    elif how == "inside":
        at = max(range(len(lines)), key=lambda place: len(lines[place]))
        lines = [*lines[:at], lines[at] + piece, *lines[at + 1 :]]
    else:
        at, lines = len(lines) - 1, [*lines[:-1], _cut(lines[-1]) + piece]
    if how == "footer" or (kind == "generated_block" and number % 3 == 0):
        lines = [*lines, "Leave a Comment", "© Harbour Media. All rights reserved."]
    places = frozenset(range(at, at + len(added)))
    return Planted(kind, part, piece.split("\n")[0], "\n\n".join(lines), places)


def _cut(line: str) -> str:
    words = line.split()
    return " ".join(words[: max(6, len(words) // 2)]).rstrip(".,;:!?\"'”’")
