"""A stretch of text around its mentions: tokens with every name masked, and what lies between."""

import re
import tomllib
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

TARGET = "\ue000"
"""Stands in a text for one mention of an actor (a private-use character)."""

NAME = "<n>"
"""The token of every name: none may carry a verdict of its own."""

_TOKEN = re.compile(rf"{TARGET}|[^\W_]+(?:['-][^\W_]+)*|[^\w\s]")
_BREAKS = frozenset(',;:-()"–—')
_SENTENCE_STARTS = frozenset('".:;!?')
_NEGATED = 3  # tokens after a negation


class Token(NamedTuple):
    """One spelling of a token, and what it is wherever it stands."""

    form: str  # lower case
    is_word: bool
    is_long: bool  # three letters or more
    is_long_capital: bool  # such a word with a capital in front
    may_be_name: bool  # not all in lower case, and more than a letter
    breaks: bool  # opens a clause or parts two
    negates: bool


@dataclass(frozen=True, slots=True)
class Context:
    """The tokens of a stretch, words in lower case.

    For each token, `breaks` says whether it opens a clause or parts two, `negated` whether a
    negation stands within the three tokens before, `is_word` whether it is a word and no name;
    `targets` are the places of the mentions, in reading order.
    """

    tokens: Sequence[str]
    breaks: Sequence[bool]
    negated: Sequence[bool]
    is_word: Sequence[bool]
    targets: Sequence[int]


def read(text: str, known_names: Container[str] = ()) -> Context:
    """Read a plain text whose mentions are `TARGET` characters.

    `known_names` are words (lower case) that are names even where they start a sentence.
    """
    raw = _TOKEN.findall(text)
    tokens = list(map(_token, raw))
    targets = [at for at, token in enumerate(raw) if token == TARGET]
    for at in [*targets, *_names(raw, tokens, known_names)]:
        tokens[at] = _NAME
    return Context(
        tokens=[token.form for token in tokens],
        breaks=[token.breaks for token in tokens],
        negated=_negated(tokens),
        is_word=[token.is_word for token in tokens],
        targets=targets,
    )


@lru_cache(maxsize=2**15)
def _token(raw: str) -> Token:
    form = raw.lower()
    return Token(
        form=form,
        is_word=form[0].isalpha(),
        is_long=len(raw) > 2,
        is_long_capital=len(raw) > 2 and raw[0].isupper(),
        may_be_name=raw != form and len(raw) > 1,
        breaks=form in _BREAKS or form in cue_words("clauses"),
        negates=form in negations() or form.endswith("n't"),
    )


_NAME = Token(NAME, False, False, False, False, False, False)


def _names(
    raw: Sequence[str], tokens: Sequence[Token], known_names: Container[str]
) -> Iterator[int]:
    """Yield the places of names: of each capitalised word that starts no sentence.

    In a title, where nearly all words are capitalised, capitals tell no names.
    """
    is_title = _is_title(tokens)
    for at in [at for at, token in enumerate(tokens) if token.may_be_name]:
        if tokens[at].form in known_names or not (is_title or _starts_sentence(raw, at)):
            yield at


def _is_title(tokens: Sequence[Token]) -> bool:
    words = sum(token.is_long for token in tokens)
    return sum(token.is_long_capital for token in tokens) > 0.6 * words


def _starts_sentence(raw: Sequence[str], at: int) -> bool:
    """Say whether a token follows a sentence's end, mentions aside."""
    before = at - 1
    while before >= 0 and raw[before] == TARGET:
        before -= 1
    return before < 0 or raw[before] in _SENTENCE_STARTS


def _negated(tokens: Sequence[Token]) -> list[bool]:
    negated = [False] * len(tokens)
    for at in [at for at, token in enumerate(tokens) if token.negates]:
        for place in range(at + 1, min(at + 1 + _NEGATED, len(tokens))):
            negated[place] = True
    return negated


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
