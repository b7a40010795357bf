"""Text in the report is dark enough on what lies behind it: WCAG 2.2, 1.4.3 asks for 4.5 to 1."""

import re
from importlib.resources import files
from itertools import product

import pytest

ENOUGH = 4.5
TEXTS = ("ink", "quiet", "link", "warn")
TINTS = ("good", "more")

_CSS = files("credscore.report").joinpath("assets/report.css").read_text("utf-8")
_SCHEMES = [dict(re.findall(r"--(\w+): (#\w+);", part)) for part in _CSS.split("@media", 2)[:2]]
_STRONGEST = max(int(share) for share in re.findall(r"--t: (\d+)%", _CSS)) / 100

Colour = tuple[float, ...]


@pytest.mark.parametrize("scheme", _SCHEMES, ids=["light", "dark"])
def test_text_stands_out_from_what_lies_behind_it(scheme: dict[str, str]) -> None:
    colours = {name: _colour(value) for name, value in scheme.items()}
    paper = colours["paper"]
    behind = {name: colours[name] for name in ("paper", "soft")}
    behind |= {f"cell of {tint}": _mixed(colours[tint], paper, _STRONGEST) for tint in TINTS}
    faint = {
        (text, name): round(ratio, 2)
        for text, (name, ground) in product((*TEXTS, *TINTS), behind.items())
        if (ratio := _contrast(colours[text], ground)) < ENOUGH
        and not (text in TINTS and name.startswith("cell"))  # marks, which no text is written in
    }
    assert not faint


def _colour(hexadecimal: str) -> Colour:
    digits = hexadecimal.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))


def _mixed(tint: Colour, ground: Colour, share: float) -> Colour:
    return tuple(share * a + (1 - share) * b for a, b in zip(tint, ground, strict=True))


def _contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
