"""Hashing what stands around a mention to the buckets of the model's weights."""

from functools import cache, lru_cache
from zlib import crc32

from credscore_stance.context import NAME

BUCKETS = 2**16
"""Features are hashed to so many buckets (Weinberger et al. 2009, feature hashing)."""

_STEM = 5

Buckets = tuple[int, ...]


def _bucket(feature: str) -> int:
    return crc32(feature.encode("utf-8", "surrogatepass")) % BUCKETS


@lru_cache(maxsize=2**16)
def of_word(token: str, negated: bool, side: str) -> Buckets:
    """Return a word's buckets: the word, the word on its side, its stem; none for other tokens."""
    if token == NAME or not token[0].isalpha():
        return ()
    mark = "!" if negated else ""
    whole, stem = mark + token, mark + token[:_STEM]
    return _bucket(f"word {whole}"), _bucket(f"{side} {whole}"), _bucket(f"stem {stem}")


@lru_cache(maxsize=2**15)
def anywhere(token: str) -> Buckets:
    """Return the bucket of a word wherever it stands; none for other tokens."""
    is_word = token != NAME and token[0].isalpha()
    return (_bucket(f"anywhere {token}"),) if is_word else ()


@lru_cache(maxsize=2**16)
def of_pair(first: str, second: str) -> Buckets:
    """Return the bucket of two neighbouring tokens."""
    return (_bucket(f"pair {first} {second}"),)


@lru_cache(maxsize=2**14)
def beside(step: int, token: str) -> Buckets:
    """Return the bucket of a token so many steps after the mention, or before it."""
    return (_bucket(f"step {step} {token}"),)


@cache
def possessive() -> Buckets:
    """Return the bucket of a mention that ends with an 's."""
    return (_bucket("possessive"),)
