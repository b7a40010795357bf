"""Lines that are not the article's: generated blocks and partisan appeals."""

from credscore import Article, Span


def generated_lines(article: Article) -> list[Span]:
    """Return the lines of a generated block."""
    return [line.span for line in article.lines if line.kind == "generated"]


def partisan_lines(article: Article) -> list[Span]:
    """Return the lines that appeal to vote for, or give to, a side."""
    return [line.span for line in article.lines if line.kind == "partisan"]
