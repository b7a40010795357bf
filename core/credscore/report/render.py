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

from credscore.display import figure, percent, points, seen, short

POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
)
"""The Content-Security-Policy: our own style and script by their hashes, and no request at all."""

_IDLE_BLANKS = re.compile(r"\s*([{};,])\s*|(?<=:) ")
"""Blanks that a style sheet can do without."""


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


def fragment(name: str) -> str:
    """Return a name as the end of an address, spelled as it is seen where the address leads."""
    return quote(seen(name), safe="")


def signed(value: float | None, digits: int = 2) -> str:
    """Return a value with its sign, a true minus; 0 has none."""
    if value is None:
        return "–"
    shown = f"{value:+.{digits}f}"
    return f"{0:.{digits}f}" if float(shown) == 0 else shown.replace("-", "−")


def under_h1(section: Markup) -> Markup:
    """Return the section of an article for a page of its own, whose first heading it is."""
    opened = section.replace("<h2>", Markup("<h1>"), 1)
    return opened.replace("</h2>", Markup("</h1>"), 1)


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
    "under_h1": under_h1,
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("credscore.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(FILTERS)
    return environment


def _finalized(value: object) -> object:
    return seen(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
