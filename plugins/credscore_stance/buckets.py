"""Hashing what stands around a mention to the buckets of the model's weights."""

from collections.abc import Sequence
from zlib import crc32

BUCKETS = 2**16
"""Features are hashed to so many buckets (Weinberger et al. 2009, feature hashing)."""

_STEM = 5

Buckets = tuple[int, ...]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _bucket(feature: str) -> int:
    return crc32(_bytes(feature)) % BUCKETS


def of_word(word: str, negated: bool, side: str) -> Buckets:
    """Return a word's buckets on a side of the mention: the word, the word there, its stem."""
    mark = "!" if negated else ""
    whole, stem = mark + word, mark + word[:_STEM]
    return _bucket(f"word {whole}"), _bucket(f"{side} {whole}"), _bucket(f"stem {stem}")


def anywhere(word: str) -> int:
    """Return the bucket of a word wherever it stands."""
    return _bucket(f"anywhere {word}")


def of_pair(first: str, second: str) -> int:
    """Return the bucket of two neighbouring tokens."""
    return _bucket(f"pair {first} {second}")


def of_pairs(firsts: Sequence[int], seconds: Sequence[bytes]) -> list[int]:
    """Return the bucket of each token and its next one, given what each is as first and second.

    A checksum can be continued, so one is kept for each token and not for each of the many pairs.
    """
    return [checksum % BUCKETS for checksum in map(crc32, seconds[1:], firsts)]


def first_and_second(token: str) -> tuple[int, bytes]:
    """Return the checksum of a pair that begins with a token, so far, and the token as a second."""
    return crc32(_bytes(f"pair {token} ")), _bytes(token)


def beside(step: int, token: str) -> int:
    """Return the bucket of a token so many steps after the mention; before it, if negative."""
    return _bucket(f"step {step} {token}")


def possessive() -> int:
    """Return the bucket of a mention that ends with an 's."""
    return _bucket("possessive")
