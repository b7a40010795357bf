"""What the tokens of a stretch add to the model's sums, looked up once for each word."""

from collections.abc import Sequence
from functools import cache, lru_cache, partial
from operator import getitem
from typing import NamedTuple

from credscore import Memo
from credscore_stance import buckets
from credscore_stance.context import Context
from credscore_stance.features import STEPS
from credscore_stance.model import Lean, leans


class Term(NamedTuple):
    """What a token adds before a mention, after it and anywhere, to each of the two leans.

    `first` and `second` are what the buckets of pairs are found by: as the first, the second token.
    """

    before_bad: int
    before_good: int
    after_bad: int
    after_good: int
    anywhere_bad: int
    anywhere_good: int
    first: int
    second: bytes


Column = tuple[int, ...]


class LeanTerms(NamedTuple):
    """What a stretch's tokens, and each token and its next, add to one of the leans."""

    before: Column
    after: Column
    anywhere: Column
    pairs: Column


Terms = tuple[LeanTerms, LeanTerms]
"""The terms of a stretch: for the negative lean, and for the positive one."""


def terms_of(context: Context) -> Terms:
    """Return what each token of a stretch adds to the scores of any of its mentions."""
    terms = list(map(_TERMS.__getitem__, context.tokens))
    if True in context.negated:
        for at in [at for at, negated in enumerate(context.negated) if negated]:
            terms[at] = _NEGATED[context.tokens[at]]
    columns = zip(*terms, strict=True)
    before_bad, before_good, after_bad, after_good, any_bad, any_good, firsts, seconds = columns
    hits = buckets.of_pairs(firsts, seconds)
    bad, good = (tuple(map(weights.__getitem__, hits)) for weights in leans())
    return (
        LeanTerms(before_bad, after_bad, any_bad, bad),
        LeanTerms(before_good, after_good, any_good, good),
    )


def _term(token: str, negated: bool) -> Term:
    """Return the term of a word; other tokens, such as names, count in pairs alone."""
    parts = buckets.first_and_second(token)
    if not token[0].isalpha():
        return Term(0, 0, 0, 0, 0, 0, *parts)
    before = _summed(buckets.of_word(token, negated, "before"))
    after = _summed(buckets.of_word(token, negated, "after"))
    return Term(*before, *after, *_summed([buckets.anywhere(token)]), *parts)


_TERMS = Memo(partial(_term, negated=False), 2**13)
_NEGATED = Memo(partial(_term, negated=True), 2**11)


@lru_cache(maxsize=2**10)
def pair(first: str, second: str) -> Lean:
    """Return what two neighbouring tokens add."""
    return _summed([buckets.of_pair(first, second)])


def _beside(step: int, token: str) -> Lean:
    return _summed([buckets.beside(step, token)])


_BESIDE = [Memo(partial(_beside, step), 2**10) for step in STEPS]


def beside(tokens: Sequence[str]) -> Lean:
    """Return what the tokens beside a mention add; they are in the order of `STEPS`."""
    bad, good = zip(*map(getitem, _BESIDE, tokens), strict=True)
    return sum(bad), sum(good)


@cache
def possessive() -> Lean:
    """Return what an 's at the end of the mention adds."""
    return _summed([buckets.possessive()])


def _summed(hit: Sequence[int]) -> Lean:
    bad, good = leans()
    return sum(bad[bucket] for bucket in hit), sum(good[bucket] for bucket in hit)
