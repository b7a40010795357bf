"""Labelled mentions: read, masked as the plugin masks, and some of the other names masked, too."""

import gzip
import json
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from credscore.text import plain
from credscore_stance_minilm.masking import cleaned, masked
from credscore_stance_minilm.model import CLASSES

Row = dict[str, Any]

_TITLES = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. )?"
_NAME = re.compile(rf"(?<=[\w,] ){_TITLES}[A-Z][\w-]+(?: (?:[A-Z]\.? )?[A-Z][\w-]+)*")
_PRONOUNS = frozenset({"He", "Her", "His", "She", "The", "They", "We"})
_TARGET = "target"
_SEAMS = (". ", "; ", ", and ", ", but ", ", while ")


@dataclass(frozen=True, slots=True)
class Example:
    """One mention of a sentence to learn from: what stands between all names, and the names.

    `at` is the place of the target among the `names`; `label` is the number of its class.
    """

    gaps: Sequence[str]
    names: Sequence[str]
    owners: Sequence[str]
    at: int
    label: int

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
            return Example(gaps, names, [*self.owners, *owners], self.at, self.label)
        return Example(gaps, names, [*owners, *self.owners], len(owners) + self.at, self.label)


def rows_of(path: Path) -> list[Row]:
    """Read a file of labelled mentions: JSON Lines, gzipped or not."""
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return [json.loads(line) for line in text.splitlines()]


def example_of(row: Row) -> Example:
    """Return what can be learned from a row of NewsMTSC."""
    text, start, end = row["text"], row["start"], row["end"]
    before, name, after = (
        cleaned(plain(part).text) for part in (text[:start], text[start:end], text[end:])
    )
    surname = name.removesuffix("'s").split()[-1:]
    left, left_names = _cut(before)
    right, right_names = _cut(after)
    names = [*left_names, name, *right_names]
    owners = [
        _TARGET if _names_same(each, surname) or at == len(left_names) else each
        for at, each in enumerate(names)
    ]
    return Example([*left, *right], names, owners, len(left_names), CLASSES.index(row["label"]))


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
