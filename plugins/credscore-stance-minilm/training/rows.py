"""Mentions to learn from: cut and masked as the plugin does, some other names masked, too."""

import gzip
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from credscore import Article, Span
from credscore.text import plain
from credscore_stance_minilm.masking import cleaned, masked
from credscore_stance_minilm.model import CLASSES

Row = dict[str, Any]
Goal = Sequence[float]

_TITLES = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?"
_NAME = re.compile(rf"(?<=[\w,] ){_TITLES}[A-Z][\w-]+(?: (?:[A-Z]\.? )?[A-Z][\w-]+)*")
_PRONOUNS = frozenset({"He", "Her", "His", "She", "The", "They", "We"})
_TARGET = "target"
_SMOOTHING = 0.05
"""What of a label is shared out among the classes (Szegedy et al. 2016)."""

_SEAMS = (". ", "; ", ", and ", ", but ", ", while ")


@dataclass(frozen=True, slots=True)
class Example:
    """One mention of a sentence to learn from: what stands between all names, and the names.

    `at` is the place of the target among the `names`; `goal` are the probabilities to learn.
    """

    gaps: Sequence[str]
    names: Sequence[str]
    owners: Sequence[str]
    at: int
    goal: Goal

    def text(self, chance: float = 0.0, by: random.Random | None = None) -> str:
        """Return what the model reads; each other actor's name is masked by this chance.

        In every second text all of them have the same fate: they are masked together or not.
        """
        by = by or random.Random(0)
        together = by.random() if by.random() < 0.5 else None
        gaps, at = [self.gaps[0]], 0
        names: list[str] = []
        owners: list[str] = []
        for place, (name, owner) in enumerate(zip(self.names, self.owners, strict=True)):
            drawn = by.random() if together is None else together
            at = len(names) if place == self.at else at
            if owner == _TARGET or drawn < chance:
                names.append(name)
                owners.append(owner)
                gaps.append(self.gaps[place + 1])
            else:
                gaps[-1] += name + self.gaps[place + 1]
        return masked(gaps, names, owners, at, with_others=True)

    def toward(self, said: Goal) -> "Example":
        """Return the same with a goal halfway between its own and another."""
        goal = [(own + other) / 2 for own, other in zip(self.goal, said, strict=True)]
        return replace(self, goal=goal)

    def joined(self, other: "Example", by: random.Random) -> "Example":
        """Return the sentence with another before or after it, whose target is one more name.

        What is said there is not said of this one's target: that is what there is to learn.
        """
        owners = [f"beside {owner}" for owner in other.owners]
        first, second = (self, other) if by.random() < 0.5 else (other, self)
        seam = first.gaps[-1].rstrip(' .!?"') + by.choice(_SEAMS) + second.gaps[0].lstrip()
        gaps = [*first.gaps[:-1], seam, *second.gaps[1:]]
        names = [*first.names, *second.names]
        if first is self:
            return Example(gaps, names, [*self.owners, *owners], self.at, self.goal)
        return Example(gaps, names, [*owners, *self.owners], len(owners) + self.at, self.goal)


def rows_of(path: Path) -> list[Row]:
    """Read a file of labelled mentions: JSON Lines, gzipped or not."""
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line) for line in text.splitlines()]


def example_of(row: Row) -> Example:
    """Return what can be learned from a row of NewsMTSC."""
    before, name, after = (cleaned(plain(part).text) for part in _as_read(row))
    surname = name.removesuffix("'s").split()[-1:]
    left, left_names = _cut(before)
    right, right_names = _cut(after)
    names = [*left_names, name, *right_names]
    owners = [
        _TARGET if _names_same(each, surname) or at == len(left_names) else each
        for at, each in enumerate(names)
    ]
    return Example([*left, *right], names, owners, len(left_names), _goal_of(row["label"]))


def _as_read(row: Row) -> tuple[str, str, str]:
    """Return the sentence of a mention, before, in and after it; a row may have several."""
    text, start, end = row["text"], row["start"], row["end"]
    sentence = Article(text, language="en").sentence_around(Span(start, end))
    return text[sentence.start : start], text[start:end], text[end : sentence.end]


def _goal_of(label: str) -> Goal:
    return [(label == each) * (1 - _SMOOTHING) + _SMOOTHING / len(CLASSES) for each in CLASSES]


def _cut(text: str) -> tuple[list[str], list[str]]:
    """Return what stands between the names of a text, and the names."""
    found = list(_NAME.finditer(text))
    edges = [0, *(edge for name in found for edge in name.span()), len(text)]
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return gaps, [name.group() for name in found]


def _names_same(name: str, surname: Sequence[str]) -> bool:
    """Say whether a name holds the target's last word, if that is a name."""
    return any(
        len(word) > 2 and word[0].isupper() and word not in _PRONOUNS and word in name.split()
        for word in surname
    )
