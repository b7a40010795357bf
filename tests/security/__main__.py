"""The command: `python -m tests.security [--texts N]`.

Writes hostile titles, authors and actors as CSV, opens the files in LibreOffice Calc without a
window, with a comma, a semicolon and a tab between cells and with every option that makes it
eager, and counts the formulas and links that came of them. None must, and each text must come back
exactly. Needs `soffice`, as the Debian package libreoffice-calc has it.
"""

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.security.spreadsheet import SEPARATORS, Sheet, opened
from tests.security.texts import hostile_texts, written


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the cells and tell what became of them; 1 where one ran or did not come back."""
    parser = argparse.ArgumentParser(prog="python -m tests.security", description=__doc__)
    parser.add_argument("--texts", type=int, default=10_000, help="how many (default 10,000)")
    asked = parser.parse_args(arguments)
    program = shutil.which("soffice") or shutil.which("localc")
    if program is None:
        print("needs soffice: apt-get install libreoffice-calc-nogui")
        return 2
    texts = hostile_texts(asked.texts, random.Random(0))
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        path = written(texts, Path(scratch) / "cells.csv")
        print(f"{len(texts)} texts, each as title and as author")
        bare = opened(program, written(texts, Path(scratch) / "bare.csv", str), "comma")
        print(f"without the guard: {bare.formulas} formulas, {bare.links} links")
        for name in SEPARATORS:
            failed += _ran(name, opened(program, path, name))
        lost = len(texts) - opened(program, path, "comma", eager=False).read_back(texts)
    print(f"{lost} texts did not come back as they were")
    return int(failed + lost > 0 or not bare.formulas)


def _ran(name: str, sheet: Sheet) -> int:
    """Print and return how many cells became what runs."""
    print(f"{name} between cells: {sheet.formulas} formulas, {sheet.links} links")
    return sheet.formulas + sheet.links


if __name__ == "__main__":
    sys.exit(main())
