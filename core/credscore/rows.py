"""From rows to articles: which key of a row holds what."""

from collections.abc import Mapping
from typing import Literal

from credscore.article import Article
from credscore.errors import InputError
from credscore.reader import Row

RowField = Literal["text", "title", "author", "published", "outlet", "url", "language", "id"]
"""What a key of a row may be mapped to."""


def article_of(row: Row, named: Mapping[RowField, str]) -> Article:
    """Return the article of a row; `named` are the keys of fields as the user names them."""
    text = row.get(named.get("text", "text"))
    if not isinstance(text, str):
        raise InputError("no_text", "no key of it holds the article's text")
    return Article(text, title=str(row.get("title") or ""))
