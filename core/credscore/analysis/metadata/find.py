"""Finding what the lines of an article state about it."""

from collections.abc import Sequence

from credscore.analysis.lines import Line
from credscore.analysis.metadata.author import find_author
from credscore.analysis.metadata.origin import find_origin
from credscore.analysis.metadata.page import page_of
from credscore.analysis.metadata.published import find_date
from credscore.analysis.metadata.publisher import find_publisher
from credscore.analysis.metadata.title import find_title
from credscore.analysis.metadata.types import Metadata


def find_metadata(text: str, lines: Sequence[Line]) -> Metadata:
    """Return what the lines of a plain text state about the article.

    Only statements count: a byline, a date line, a copyright line, a credit. Names and dates in
    running prose say nothing about who published the text and when.
    """
    page = page_of(text, lines)
    title = find_title(page)
    return Metadata(
        title=title,
        author=find_author(page, page.place_of(title)),
        published=find_date(page),
        publisher=find_publisher(page),
        origin=find_origin(page),
    )
