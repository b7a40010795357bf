"""A passage as the scorer reads it: its words, names masked, and the breaks between them."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

from credscore import MASK, MaskedWords, Memo

NAME = "Xname"
"""Stands for a masked name: names carry valence of their own ("Grace", "Justice Party")."""

_BREAKS = ',;:-()"–—'
_SENTENCE_STARTS = '".:;!?'


class Spelling(NamedTuple):
    """One spelling of a word, and what can be told from it alone."""

    form: str  # lower case
    is_long: bool  # three letters or more
    may_be_name: bool
    breaks: int  # 1 if it opens a clause


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a sentence, or of one voice's part of it; `forms` are in lower case.

    `breaks`, `names` and `marks` count, for each word, the clause breaks, the names and the
    quotation marks up to it, unless there are no mentions; `targets` are the mentions' places, in
    reading order.
    """

    words: Sequence[str]
    forms: Sequence[str]
    breaks: Sequence[int] = ()
    names: Sequence[int] = ()
    marks: Sequence[int] = ()
    targets: Sequence[int] = ()


def read(masked: MaskedWords) -> Passage:
    """Read the words of a stretch."""
    words, gaps = list(masked.words), masked.gaps[:-1]
    spellings = list(map(_SPELLINGS.__getitem__, words))
    targets = [at for at, word in enumerate(words) if word == MASK] if MASK in words else []
    named = [*targets, *_names(spellings, gaps)]
    for at in named:
        words[at], spellings[at] = NAME, _NAME
    forms = [spelling.form for spelling in spellings]
    if not targets:
        return Passage(words, forms)
    breaks, marks = _breaks_and_marks(spellings, gaps)
    names = [0] * len(words)
    for at in named:
        names[at] = at == 0 or words[at - 1] != NAME
    return Passage(words, forms, breaks, list(accumulate(names)), marks, targets)


def _breaks_and_marks(
    spellings: Sequence[Spelling], gaps: Sequence[str]
) -> tuple[list[int], list[int]]:
    breaks, marks = [spelling.breaks for spelling in spellings], [0] * len(gaps)
    for at in [at for at, gap in enumerate(gaps) if gap != " "]:
        in_gap, marks[at] = _IN_GAPS[gaps[at]]
        breaks[at] += in_gap
    return list(accumulate(breaks)), list(accumulate(marks))


def _in_gap(gap: str) -> tuple[int, int]:
    """Return how many clause breaks, and how many quotation marks, stand between two words."""
    return sum(map(gap.count, _BREAKS)), gap.count('"')


_IN_GAPS = Memo(_in_gap, 2**10)


def _spelling(word: str) -> Spelling:
    return Spelling(
        form=word.lower(),
        is_long=len(word) > 2,
        may_be_name=word[0].isupper() and len(word) > 1 and not word.isupper(),
        breaks=int(word in cue_words("clauses")),
    )


_SPELLINGS = Memo(_spelling, 2**12)

_NAME = Spelling(NAME.lower(), False, False, 0)


def _names(spellings: Sequence[Spelling], gaps: Sequence[str]) -> Iterator[int]:
    """Yield the places of names: of each capitalised word that starts no sentence.

    In a title, where nearly all words are capitalised, capitals say nothing.
    """
    capitals = [at for at, spelling in enumerate(spellings) if spelling.may_be_name]
    if len(capitals) <= 0.6 * sum([spelling.is_long for spelling in spellings]):
        for at in capitals:
            if at and not _starts(gaps[at]):
                yield at


def _starts(gap: str) -> bool:
    return gap != " " and any(mark in gap for mark in _SENTENCE_STARTS)


@cache
def cue_words(kind: str) -> frozenset[str]:
    """Return the words of a kind (`saying`, `clauses`), lower case."""
    kinds = tomllib.loads((files(__package__) / "data/cues.toml").read_text("utf-8"))
    return frozenset(kinds[kind]["words"].split())
