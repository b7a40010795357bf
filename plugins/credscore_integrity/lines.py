"""Lines that do not belong to the article: generated blocks and partisan appeals."""

from credscore import Article, Span


def generated_lines(article: Article) -> list[Span]:
    """Return the lines of a generated block."""
    return [line.span for line in article.lines if line.kind == "generated"]


def partisan_lines(article: Article) -> list[Span]:
    """Return the lines that ask to vote for a side, or to give to it."""
    return [line.span for line in article.lines if line.kind == "partisan"]
