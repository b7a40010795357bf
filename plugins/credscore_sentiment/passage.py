"""A passage as the scorer reads it: its words, names masked, and the breaks between them."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise

TARGET = "\ue000"
"""Stands in a text for one mention of an actor (a private-use character)."""

NAME = "Xname"
"""Stands for a masked name: names carry valence of their own ("Grace", "Justice Party")."""

_WORD = re.compile(rf"({TARGET}|[^\W_]+(?:['-][^\W_]+)*)")
_BREAKS = ',;:-()"–—'
_SENTENCE_STARTS = '".:;!?'


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a sentence, or of one voice's part of it.

    `breaks`, `names` and `marks` count, for each word, the clause breaks, the names and the
    quotation marks up to it, unless there are no mentions; `targets` are the mentions' places, in
    reading order.
    """

    words: Sequence[str]
    breaks: Sequence[int] = ()
    names: Sequence[int] = ()
    marks: Sequence[int] = ()
    targets: Sequence[int] = ()


def read(text: str) -> Passage:
    """Read a plain text whose mentions are `TARGET` characters."""
    pieces = _WORD.split(text)
    gaps, words = pieces[:-1:2], pieces[1::2]
    targets = [at for at, word in enumerate(words) if word == TARGET] if TARGET in text else []
    masked = _masked(words, gaps, targets)
    if not targets:
        return Passage(masked)
    names = (after == NAME != before for before, after in pairwise(["", *masked]))
    return Passage(
        words=masked,
        breaks=list(accumulate(map(_count_breaks, masked, gaps))),
        names=list(accumulate(names)),
        marks=list(accumulate(gap.count('"') for gap in gaps)),
        targets=targets,
    )


def _masked(words: Sequence[str], gaps: Sequence[str], targets: Iterable[int]) -> list[str]:
    """Return the words with `NAME` for each mention and each capital that starts no sentence.

    In a title, where nearly all words are capitalised, capitals say nothing: only mentions are
    masked there.
    """
    masked = list(words)
    capitals = [at for at, word in enumerate(words) if word[0].isupper() and _is_name(word)]
    if len(capitals) <= 0.6 * sum(len(word) > 2 for word in words):
        for at in capitals:
            masked[at] = words[at] if at == 0 or _starts(gaps[at]) else NAME
    for at in targets:
        masked[at] = NAME
    return masked


def _is_name(capitalised: str) -> bool:
    return len(capitalised) > 1 and not capitalised.isupper()


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
