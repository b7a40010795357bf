"""A passage as the scorer reads it: its words, names masked, and the breaks between them."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

TARGET = "\ue000"
"""Stands in a text for one mention of an actor (a private-use character)."""

NAME = "Xname"
"""Stands for a masked name: names carry valence of their own ("Grace", "Justice Party")."""

_WORD = re.compile(rf"{TARGET}|[^\W_]+(?:['-][^\W_]+)*")
_BREAKS = ',;:-()"–—'
_SENTENCE_STARTS = '".:;!?'


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a sentence, or of one voice's part of it.

    `breaks`, `names` and `marks` count, for each word, the clause breaks, the names and the
    quotation marks up to it; `targets` are the places of the mentions, in reading order.
    """

    words: Sequence[str]
    breaks: Sequence[int]
    names: Sequence[int]
    marks: Sequence[int]
    targets: Sequence[int]


def read(text: str) -> Passage:
    """Read a plain text whose mentions are `TARGET` characters."""
    words, gaps, end = [], [], 0
    for match in _WORD.finditer(text):
        words.append(match[0])
        gaps.append(text[end : match.start()])
        end = match.end()
    masked = _masked(words, gaps)
    after = ["", *masked]
    return Passage(
        words=masked,
        breaks=list(accumulate(map(_count_breaks, masked, gaps))),
        names=list(
            accumulate(w == NAME != before for before, w in zip(after, masked, strict=False))
        ),
        marks=list(accumulate(gap.count('"') for gap in gaps)),
        targets=[at for at, word in enumerate(words) if word == TARGET],
    )


def _masked(words: Sequence[str], gaps: Sequence[str]) -> list[str]:
    """Return the words with `NAME` for each capitalised one that starts no sentence.

    In a title, where nearly all words are capitalised, capitals say nothing: none is masked.
    """
    capitals = sum(map(_is_capitalised, words))
    if capitals > 0.6 * sum(len(word) > 2 for word in words):
        return [NAME if word == TARGET else word for word in words]
    return [
        NAME if word == TARGET or (_is_capitalised(word) and at and not _starts(gap)) else word
        for at, (word, gap) in enumerate(zip(words, gaps, strict=True))
    ]


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and len(word) > 1 and not word.isupper()


def _starts(gap: str) -> bool:
    return gap != " " and any(mark in gap for mark in _SENTENCE_STARTS)


def _count_breaks(word: str, gap: str) -> int:
    marks = 0 if gap == " " else sum(map(gap.count, _BREAKS))
    return marks + (word in cue_words("clauses"))


@cache
def cue_words(kind: str) -> frozenset[str]:
    """Return the words of a kind (`saying`, `clauses`), lower case."""
    kinds = tomllib.loads((files(__package__) / "data/cues.toml").read_text("utf-8"))
    return frozenset(kinds[kind]["words"].split())
