"""A passage as the scorer reads it: its words, names masked, and the breaks between them."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate, compress
from typing import NamedTuple

from credscore import MASK, MaskedWords, Memo
from credscore_sentiment import vader

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
    is_loud: bool  # all in capitals
    is_listed: bool  # in the lexicon


class Passage(NamedTuple):
    """The words of a sentence, or of one voice's part of it; `forms` are in lower case.

    `valences` are VADER's numbers other than 0, by place; `targets` are the places of the mentions,
    in reading order. `breaks`, `names` and `marks` are, for each word, the number of clause breaks,
    names and quotation marks up to it. They are empty where no valence meets a mention, since they
    would weigh nothing.
    """

    words: Sequence[str]
    forms: Sequence[str]
    valences: Mapping[int, float]
    targets: Sequence[int] = ()
    breaks: Sequence[int] = ()
    names: Sequence[int] = ()
    marks: Sequence[int] = ()


def read(masked: MaskedWords, *, aimed: bool = True) -> Passage:
    """Read the words of a stretch; `aimed` says whether the tone toward its mentions is wanted."""
    words, gaps = list(masked.words), masked.gaps[:-1]
    spellings = list(map(_SPELLINGS.__getitem__, words))
    targets = [at for at, word in enumerate(words) if word == MASK] if MASK in words else []
    named = [*targets, *_names(spellings, gaps)]
    for at in named:
        words[at], spellings[at] = NAME, _NAME
    forms, _, _, opens, is_loud, is_listed = zip(*spellings, strict=True)
    listed = list(compress(range(len(words)), is_listed))
    valences = vader.valences_at(words, forms, listed, sum(is_loud)) if listed else {}
    if not (aimed and targets and valences):
        return Passage(words, forms, valences, targets)
    breaks, marks = _breaks_and_marks(opens, gaps)
    names = [0] * len(words)
    for at in named:
        names[at] = at == 0 or words[at - 1] != NAME
    return Passage(words, forms, valences, targets, breaks, list(accumulate(names)), marks)


def _breaks_and_marks(opens: Sequence[int], gaps: Sequence[str]) -> tuple[list[int], list[int]]:
    breaks, marks = list(opens), [0] * len(gaps)
    for at in [at for at, gap in enumerate(gaps) if gap != " "]:
        in_gap, marks[at] = _IN_GAPS[gaps[at]]
        breaks[at] += in_gap
    return list(accumulate(breaks)), list(accumulate(marks))


def _in_gap(gap: str) -> tuple[int, int]:
    """Return how many clause breaks, and how many quotation marks, stand between two words."""
    return sum(map(gap.count, _BREAKS)), gap.count('"')


_IN_GAPS = Memo(_in_gap, 2**10)


def _spelling(word: str) -> Spelling:
    form = word.lower()
    return Spelling(
        form=form,
        is_long=len(word) > 2,
        may_be_name=word[0].isupper() and len(word) > 1 and not word.isupper(),
        breaks=int(word in cue_words("clauses")),
        is_loud=word.isupper(),
        is_listed=vader.is_listed(form),
    )


_SPELLINGS = Memo(_spelling, 2**12)

_NAME = Spelling(NAME.lower(), False, False, 0, False, False)


def _names(spellings: Sequence[Spelling], gaps: Sequence[str]) -> Iterator[int]:
    """Yield the places of names: of all capitalised words that do not start a sentence.

    In a title nearly all words are capitalised, so there capitals say nothing.
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
