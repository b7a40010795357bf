"""CSV opened in LibreOffice Calc without a window, and what its cells became."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from credscore.writers.cells import unguarded
from tests.security.texts import cells_of

SEPARATORS = {"comma": "44", "semicolon": "59", "tab": "9"}
"""What Calc is told to find between cells: the comma that is there, and what others use."""

_FAITHFUL = "34,76,1,,0,true,false"
"""All that stands in quotes is text, as whoever wants the texts back has it."""

_EAGER = "34,76,1,,0,false,true,false,false,true,0,true"
"""As eager as can be: numbers are looked for in quotes, blanks cut off, formulas evaluated."""

_FORMULA = re.compile(rb"<table:table-cell[^>]* table:formula=")
_LINK = re.compile(rb"<text:a |<table:dde-link|<table:table-source|xlink:href")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What Calc made of a file: its own format, and CSV again."""

    flat: bytes
    again: Path

    @property
    def formulas(self) -> int:
        """Return how many cells became formulas."""
        return len(_FORMULA.findall(self.flat))

    @property
    def links(self) -> int:
        """Return how many links, to pages, files or programs, came about."""
        return len(_LINK.findall(self.flat))

    def read_back(self, texts: Sequence[str]) -> int:
        """Return how many texts are what they were after Calc has saved them as CSV."""
        titles, authors = (cells_of(self.again, column) for column in (1, 3))
        rows = zip(texts, titles, authors, strict=True)
        return sum(unguarded(one) == unguarded(other) == text for text, one, other in rows)


def opened(program: str, path: Path, separator: str, *, eager: bool = True) -> Sheet:
    """Open a CSV in Calc and save it in Calc's format and as CSV."""
    folder = path.parent / f"{separator}-{eager}"
    options = f"{SEPARATORS[separator]},{_EAGER if eager else _FAITHFUL}"
    for form in ("fods", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"):
        subprocess.run(
            [
                *(program, "--headless", "--norestore", f"-env:UserInstallation={_profile(path)}"),
                *("--convert-to", form, f"--infilter=Text - txt - csv (StarCalc):{options}"),
                *("--outdir", str(folder), str(path)),
            ],
            check=True,
            capture_output=True,
        )
    return Sheet((folder / f"{path.stem}.fods").read_bytes(), folder / path.name)


def _profile(path: Path) -> str:
    return (path.parent / "profile").as_uri()
