"""Damaged web archives: a flipped bit costs a record at most, and no loss goes untold."""

import gzip
import random
from collections.abc import Iterator
from pathlib import Path

from tests.plugins.test_warc import RECORDS, read


def damaged(number: int, folder: Path, seed: int = 5) -> Iterator[tuple[int, bool]]:
    """Yield for so many damaged archives how many records each lost, and whether a row says so.

    Half of them are packed, a member a record; in each one bit is flipped.
    """
    chance = random.Random(seed)
    kinds = [("x.warc", RECORDS), ("x.warc.gz", [gzip.compress(one, mtime=0) for one in RECORDS])]
    whole = {name: _texts(folder / name, b"".join(parts))[0] for name, parts in kinds}
    for at in range(number):
        name, parts = kinds[at % 2]
        data = bytearray(b"".join(parts))
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        kept, is_told = _texts(folder / name, bytes(data))
        yield len(whole[name] - kept), is_told


def _texts(path: Path, data: bytes) -> tuple[set[str], bool]:
    found = read(path, data)
    is_told = any(one.fault or (one.article and one.article.notes) for one in found)
    return {one.article.text for one in found if one.article}, is_told
