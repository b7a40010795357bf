"""Make the readability scorer's syllable table: `python -m tests.training.syllables CMUDICT.DICT`.

The argument is the file `cmudict.dict` of the CMU Pronouncing Dictionary (Carnegie Mellon
University, BSD-2-Clause; https://github.com/cmusphinx/cmudict, also inside the distribution
`cmudict` of the package index, whose own code is not used).
"""

import argparse
import re
import zlib
from collections.abc import Iterable
from pathlib import Path

TABLE = Path(__file__).parents[2] / "plugins/credscore_readability/data/syllables.z"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")  # an article's words, once their hyphens are gone


def count_syllables(lines: Iterable[str]) -> dict[str, int]:
    """Return the number of syllables of each word in its first pronunciation.

    A syllable is a phone that carries a stress mark. Further pronunciations are entries such as
    `read(2)`, which no word can match.
    """
    entries = (line.partition("#")[0].split() for line in lines)
    return {
        word.lower(): sum(phone[-1].isdigit() for phone in phones)
        for word, *phones in filter(None, entries)
        if _WORD.fullmatch(word)
    }


def packed(syllables: dict[str, int]) -> bytes:
    """Return the table: line n (from 0) holds the words of n syllables, sorted; zlib."""
    lines: list[list[str]] = [[] for _ in range(max(syllables.values()) + 1)]
    for word in sorted(syllables):
        lines[syllables[word]].append(word)
    return zlib.compress("\n".join(map(" ".join, lines)).encode(), 9)


def main() -> None:
    """Read the dictionary and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dictionary", type=Path)
    with parser.parse_args().dictionary.open(encoding="utf-8") as lines:
        TABLE.write_bytes(packed(count_syllables(lines)))


if __name__ == "__main__":
    main()
