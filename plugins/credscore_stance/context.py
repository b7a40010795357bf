"""A stretch of text around its mentions: tokens with every name masked, and what lies between."""

import re
import tomllib
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate, pairwise

TARGET = "\ue000"
"""Stands in a text for one mention of an actor (a private-use character)."""

NAME = "<n>"
"""The token of every name: none may carry a verdict of its own."""

_TOKEN = re.compile(rf"{TARGET}|[^\W_]+(?:['-][^\W_]+)*|[^\w\s]")
_BREAKS = frozenset(',;:-()"–—')
_SENTENCE_STARTS = '".:;!?'


@dataclass(frozen=True, slots=True)
class Context:
    """The tokens of a stretch, words in lower case.

    `breaks`, `names` and `marks` count, for each token, the clause breaks, the names and the
    quotation marks up to it; `negated` says whether a negation stands within the three tokens
    before; `targets` are the places of the mentions, in reading order.
    """

    tokens: Sequence[str]
    breaks: Sequence[int]
    names: Sequence[int]
    marks: Sequence[int]
    negated: Sequence[bool]
    targets: Sequence[int]


def read(text: str, known_names: Container[str] = ()) -> Context:
    """Read a plain text whose mentions are `TARGET` characters.

    `known_names` are words (lower case) that are names even where they start a sentence.
    """
    raw = _TOKEN.findall(text)
    tokens = list(_masked(raw, known_names))
    clauses = cue_words("clauses")
    return Context(
        tokens=tokens,
        breaks=list(accumulate(token in _BREAKS or token in clauses for token in tokens)),
        names=list(accumulate(b == NAME != a for a, b in pairwise(["", *tokens]))),
        marks=list(accumulate(token == '"' for token in tokens)),
        negated=list(_negated(tokens)),
        targets=[at for at, token in enumerate(raw) if token == TARGET],
    )


def _masked(raw: Sequence[str], known_names: Container[str]) -> Iterator[str]:
    """Yield the tokens, each mention and each capitalised word that starts no sentence as a name.

    In a title, where nearly all words are capitalised, capitals tell no names.
    """
    is_title = _is_title(raw)
    before = "."
    for token in raw:
        word = token.lower()
        starts = is_title or before in _SENTENCE_STARTS
        if token == TARGET or (token != word and (word in known_names or not starts)):
            yield NAME if len(token) > 1 or token == TARGET else word
        else:
            yield word
        before = before if token == TARGET else token


def _is_title(raw: Sequence[str]) -> bool:
    words = [token for token in raw if len(token) > 2]
    return sum(word[0].isupper() for word in words) > 0.6 * len(words)


def _negated(tokens: Sequence[str]) -> Iterator[bool]:
    last = -4
    words = negations()
    for at, token in enumerate(tokens):
        yield at - last <= 3
        if token in words or token.endswith("n't"):
            last = at


@cache
def negations() -> frozenset[str]:
    """Return the words that turn what follows into its opposite."""
    from vaderSentiment.vaderSentiment import NEGATE

    return cue_words("refusing").union(NEGATE)


@cache
def cue_words(kind: str) -> frozenset[str]:
    """Return the words of a kind (`saying`, `clauses`, `refusing`), lower case."""
    kinds = tomllib.loads((files(__package__) / "data/cues.toml").read_text("utf-8"))
    return frozenset(kinds[kind]["words"].split())
