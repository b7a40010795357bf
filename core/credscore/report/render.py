"""Templates, styles and the script of the report, under a policy that lets nothing else run."""

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
"""The Content-Security-Policy: our own style and script by their hashes, and no request at all."""

MOST_LETTERS = 160
"""How much of a title or name is shown."""

_IDLE_BLANKS = re.compile(r"\s*([{};,])\s*|(?<=:) ")
"""Blanks that a style sheet can do without."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls, marks of direction (with which text can pose as other text), lone surrogates."""


def page(title: str, body: Markup, *, with_text: bool, home: str = "") -> str:
    """Return a whole document around a body; `home` is where the overview is, if elsewhere.

    The part of style and script that articles' texts need comes only `with_text`.
    """
    parts = ("report", "text") if with_text else ("report",)
    style = "".join(asset(f"{part}.css") for part in parts)
    script = "\n".join(asset(f"{part}.js") for part in parts)
    return render(
        "page.html",
        title=title,
        body=body,
        home=home,
        style=Markup(style),
        script=Markup(script),
        policy=POLICY.format(style=_digest(style), script=_digest(script)),
    )


def render(template: str, **values: Any) -> str:
    """Return a template filled in; every value is escaped."""
    return _environment().get_template(template).render(**values)


@cache
def asset(name: str) -> str:
    """Return a style sheet or script without comments and blanks that say nothing."""
    text = (files("credscore.report") / "assets" / name).read_text("utf-8")
    if name.endswith(".css"):
        return _IDLE_BLANKS.sub(r"\1", text).strip()
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def seen(value: object) -> object:
    """Return a text with the characters that nobody sees spelled out, as `[U+202E]`."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNSEEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", value)
    return value


def short(text: str) -> str:
    """Return a text that stands where there is little room, cut to `MOST_LETTERS`."""
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - 1] + "…"


def points(value: float | None) -> str:
    """Return points of a composite, whole: more would claim too much."""
    return "–" if value is None else f"{value:.0f}"


def fragment(name: str) -> str:
    """Return a name as the end of an address, spelled as it is seen where the address leads."""
    return quote(str(seen(name)), safe="")


def figure(value: float | None) -> str:
    """Return a raw value with three significant figures."""
    if value is None:
        return "–"
    shown = f"{value:.3g}" if abs(value) < 1000 else f"{value:.0f}"
    return shown.replace("-", "−")


def signed(value: float | None, digits: int = 2) -> str:
    """Return a value with its sign, a true minus; 0 has none."""
    if value is None:
        return "–"
    shown = f"{value:+.{digits}f}"
    return f"{0:.{digits}f}" if float(shown) == 0 else shown.replace("-", "−")


def percent(share: float) -> str:
    """Return a share of 1 in whole per cent."""
    return f"{100 * share:.0f} %"


def place(value: float) -> str:
    """Return a coordinate, as short as can be."""
    return f"{value:.1f}".removesuffix(".0")


FILTERS: Mapping[str, Any] = {
    "short": short,
    "points": points,
    "fragment": fragment,
    "figure": figure,
    "signed": signed,
    "percent": percent,
    "place": place,
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("credscore.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=seen,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    return environment


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
