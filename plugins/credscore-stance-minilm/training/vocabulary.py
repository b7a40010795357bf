"""The vocabulary: that of BERT, without other scripts and unused places; it is written once."""

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import credscore_stance_minilm
from credscore_stance_minilm.masking import OTHER, SAME, TARGET
from credscore_stance_minilm.tokens import CLOSE, OPEN
from training.network import MODEL

VOCABULARY = Path(credscore_stance_minilm.__file__).parent / "data" / "vocabulary.txt"

_MARKS = {
    TARGET: "[MASK]",
    SAME: "[MASK]",
    OTHER: "[unused3]",
    OPEN: "[unused1]",
    CLOSE: "[unused2]",
}
"""Whose vector each of our own marks starts with."""

_LATIN, _SYMBOLS = range(0x250), range(0x2000, 0x2200)


def vocabulary() -> Mapping[str, int]:
    """Return the kept tokens, in order, with the number that each has in the published model."""
    lines = (files(MODEL) / "model/vocab.txt").read_text("utf-8").rstrip("\n").split("\n")
    numbers = {token: number for number, token in enumerate(lines)}
    kept = {token: number for token, number in numbers.items() if _is_kept(token)}
    return kept | {mark: numbers[token] for mark, token in _MARKS.items()}


def write() -> None:
    """Write the tokens into the plugin, one a line: a token's number is its line's."""
    VOCABULARY.write_text("\n".join(vocabulary()), "utf-8")


def _is_kept(token: str) -> bool:
    if re.fullmatch(r"\[unused\d+\]", token):
        return False
    return all(ord(letter) in _LATIN or ord(letter) in _SYMBOLS for letter in token)
