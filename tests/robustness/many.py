"""Very many bad texts from a seed, each made from its number alone, through the whole path."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from random import Random
from time import process_time
from typing import NoReturn

from credscore.scoring.articles import profile_article
from credscore.writers.record import RecordTable
from credscore.writers.wide import WideTable
from tests.robustness.checks import rows_of
from tests.robustness.cost import article_of
from tests.robustness.inputs import MOST_SECONDS
from tests.robustness.relations import told
from tests.robustness.stages import plan
from tests.robustness.strategies import PIECES
from tests.robustness.texts import GENERATORS

Made = tuple[str, str]
"""A text and its form: `text` where its lines are to be named, `body` where it is one of body."""

LONGER = 100_000
"""How many texts are longer than the rest."""

READ_ALL = 10
"""Of so many texts one has all of its tables read back."""

_KINDS = sorted(GENERATORS)


def made(number: int) -> Made:
    """Return the text of a number: the same one for ever, unlike nearly all others.

    The first ones have up to some 500 characters, those after them about a fourth of that.
    """
    chance = Random(f"bad text {number}")
    text = chance.choice(_MAKERS)(chance, 24 if number < LONGER else 6)
    return text, chance.choice(("text", "body"))


def held(text: str, form: str, *, reads_all: bool = True) -> None:
    """Assert that a text is scored and written down, by finite numbers and in seconds.

    All tables are read back, which takes as long as to score it, or the record alone.
    """
    began = process_time()
    profile = profile_article(article_of(text, form), plan())
    assert profile.status in ("ok", "skipped"), profile.warnings
    if reads_all:
        rows_of(profile, plan())
    else:
        WideTable(plan()).rows(profile)
        record = RecordTable().rows(profile).encode("utf-8", "backslashreplace")
        json.loads(record, parse_constant=_refused)
    assert process_time() - began < MOST_SECONDS, "took too long"


def broken(numbers: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Yield the numbers whose texts break a promise, and how."""
    for number in numbers:
        try:
            held(*made(number), reads_all=number % READ_ALL == 0)
        except Exception as error:
            yield number, f"{type(error).__name__}: {error}"


def _refused(constant: str) -> NoReturn:
    raise ValueError(f"the record holds {constant}")


def _pieces(chance: Random, most: int) -> str:
    """Return words, marks and odd characters in any order, most of them parted."""
    return "".join(
        chance.choice(PIECES) + chance.choice((" ", " ", "", "\n"))
        for _ in range(chance.randint(1, most))
    )


def _sentences(chance: Random, most: int) -> str:
    """Return a story in which some places are edited."""
    text = told([chance.randrange(20) for _ in range(chance.randint(1, most // 6))])
    for _ in range(chance.randint(1, most // 2)):
        text = _edited(text, chance)
    return text


def _edited(text: str, chance: Random) -> str:
    """Return a text in which a stretch is left out, doubled, moved or taken for another piece."""
    start = chance.randint(0, len(text))
    end = min(len(text), start + chance.randint(0, 12))
    before, stretch, after = text[:start], text[start:end], text[end:]
    edits = (
        before + after,
        before + stretch + stretch + after,
        before + after + stretch,
        before + chance.choice(PIECES) + after,
        before + stretch.swapcase() + after,
    )
    return chance.choice(edits)


def _endless(chance: Random, most: int) -> str:
    """Return what repeats, between pieces."""
    return (
        _pieces(chance, most)
        + GENERATORS[chance.choice(_KINDS)](chance.randint(0, most * 25 // 4))
        + _pieces(chance, most)
    )


def _characters(chance: Random, most: int) -> str:
    """Return any characters of a few blocks, among words."""
    blocks = [chance.randrange(0, 0x110000, 0x80) for _ in range(4)]
    drawn = (chr(chance.choice(blocks) + chance.randrange(0x80)) for _ in range(most * 5 // 2))
    return "".join(
        letter if chance.random() < 0.7 else f" {chance.choice(PIECES)} "
        for letter in islice(drawn, chance.randint(1, most * 5 // 2))
    )


_MAKERS: Sequence[Callable[[Random, int], str]] = (_pieces, _sentences, _endless, _characters)
