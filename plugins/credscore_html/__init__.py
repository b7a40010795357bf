"""HTML: a page becomes an article whose lines the page's own markup tells apart."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from credscore import Article, InputError, Reader, hookimpl
from credscore_html.decode import decode
from credscore_html.instead import refuse_other_bytes, refuse_other_text
from credscore_html.page import read_page
from credscore_html.parse import STANDARD, Limits


@dataclass(frozen=True, slots=True)
class HtmlReader:
    """Takes the visible text of a page, a line a block, and marks which lines are the article's.

    trafilatura finds the article (Barbaresi 2021) and what the page states about it; the lines
    are all of the page's, so that what is not the article can be counted. Where trafilatura
    finds nothing, or the page nests too deeply for it, resiliparse does; the lines then say so.
    """

    name: ClassVar[str] = "html"
    suffixes: ClassVar[tuple[str, ...]] = (".html", ".htm", ".xhtml")
    about: ClassVar[str] = (
        "Web pages as they were saved: the article, its metadata, and the rest of the page."
    )
    extra: ClassVar[str] = "html"

    limits: Limits = STANDARD

    def within(self, limits: Mapping[str, Any]) -> "HtmlReader":
        """Return the reader that keeps a config's `max_elements` and `max_depth`."""
        return HtmlReader(Limits(limits["max_elements"], limits["max_depth"]))

    def read(self, data: bytes) -> Iterable[Article]:
        """Yield the one article of a page."""
        try:
            import resiliparse  # noqa: F401
            import trafilatura  # noqa: F401
        except ImportError as error:
            reason = f'needs {error.name or "trafilatura"}: pip install "credscore[html]"'
            raise InputError("needs_extra", reason) from None
        refuse_other_bytes(data)
        text, encoding = decode(data)
        refuse_other_text(text)
        yield read_page(text, encoding, self.limits)


@hookimpl
def credscore_readers() -> list[type[Reader]]:
    """Offer the reader."""
    return [HtmlReader]
