"""Tokens: a masked text as the numbers of the model's vocabulary, cut to a window."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from credscore_stance_minilm.masking import OTHER, SAME, TARGET

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 80
"""Tokens that the model reads at most: three sentences in a hundred have more."""

OPEN, CLOSE = "\ue003", "\ue004"
"""Stand in the vocabulary for the tokens before and after the target."""

_MARKS = (TARGET, SAME, OTHER, OPEN, CLOSE)


class Tokens(NamedTuple):
    """The numbers of a text's tokens, and where the target stands among them, marks included."""

    ids: list[int]
    start: int
    end: int


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text with one target: as many around it as fit into the window.

    Each side gets half of the window, and what the other side leaves of its half.
    """
    ids = tokenizer().encode(text, add_special_tokens=False).ids
    number = _number_of
    at = ids.index(number(TARGET))
    before, after = ids[:at], ids[at + 1 :]
    room = WINDOW - 5
    left = min(len(before), max(room // 2, room - len(after)))
    before, after = before[len(before) - left :], after[: room - left]
    target = [number(OPEN), number(TARGET), number(CLOSE)]
    return Tokens(
        [number("[CLS]"), *before, *target, *after, number("[SEP]")], 1 + left, 1 + left + 3
    )


@cache
def tokenizer() -> "Tokenizer":
    """Return the tokenizer of BERT's uncased vocabulary (Devlin et al. 2019), rarities left out."""
    from tokenizers import AddedToken, Tokenizer
    from tokenizers.models import WordPiece
    from tokenizers.normalizers import BertNormalizer
    from tokenizers.pre_tokenizers import BertPreTokenizer

    lines = (files(__package__) / "data/vocabulary.txt").read_text("utf-8").split("\n")
    numbers = {token: number for number, token in enumerate(lines)}
    made = Tokenizer(WordPiece(numbers, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = BertNormalizer(lowercase=True)
    made.pre_tokenizer = BertPreTokenizer()
    made.add_special_tokens([AddedToken(mark, normalized=False) for mark in _MARKS])
    return made


@cache
def _number_of(token: str) -> int:
    number: int | None = tokenizer().token_to_id(token)
    assert number is not None
    return number
