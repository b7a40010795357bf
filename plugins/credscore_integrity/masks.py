"""Masks: words blacked out by whoever made the copy, and text kept for subscribers."""

import re
from collections.abc import Iterator

from credscore import Article, Line, Span

_MASK = re.compile(
    r"@(?: @){3,}|[█▇■]{2,}|(?<=\w )\*{4,}(?= \w)|\[(?:redacted|REDACTED)\]",
)
_SIGNS = "@█▇■*["
"""Every mask has one of these; they are single characters, which nothing invisible can split."""

_STARTS = ("@ @ @ @", "█", "▇", "■", "****", "[redacted]", "[REDACTED]")
"""Every mask has one of these in plain spelling; far fewer lines have."""

_WALL = re.compile(
    r"(?:subscribe|sign in|log in|register|become a member)[^.]{0,40} to (?:continue|keep) reading"
    r"|(?:this|the (?:full|rest)) [^.]{0,40}(?:for|to) subscribers(?: only)?\b"
    r"|(?:subscribe|sign (?:in|up)|log in|register)[^.]{0,30} to (?:unlock|access|read)"
    r" (?:this|the (?:full|whole|rest|entire)|more)\b"
    r"|(?:unlock|access) (?:this|the full) (?:article|story)"
    r"|to (?:read|continue reading) (?:the (?:full|rest)|this) [^.]{0,30}(?:subscribe|sign in)"
    r"|you(?:'ve| have) (?:reached|used)[^.]{0,40} free (?:articles|stories)",
    re.IGNORECASE,
)
_ASKING = (
    "subscribe",
    "sign in",
    "sign up",
    "log in",
    "register",
    "member",
    "unlock",
    "access",
    "free",
)
"""Every notice of a paywall has one of these: a look for them takes a tenth of the time."""

_SHORT_BODY = 200
"""Words in a body so short that a paywall may have kept the rest; a longer body is whole."""


def masked(article: Article) -> list[Span]:
    """Return masked words of the body, and the notice of a paywall below a short one."""
    return sorted({*_masks(article), *(line.span for line in walls(article))})


def _masks(article: Article) -> Iterator[Span]:
    if not any(sign in article.text for sign in _SIGNS):
        return
    for line in article.lines:
        if line.is_body:
            words = article.plain_text(line.span)
            if not any(start in words for start in _STARTS):
                continue
            for match in _MASK.finditer(words):
                yield article.place_of(line.span, *match.span())


def walls(article: Article) -> Iterator[Line]:
    """Yield the notices of a paywall, where so little text is shown that the rest may be behind."""
    if len(article.words) >= _SHORT_BODY:
        return
    for line in article.lines:
        words = article.plain_text(line.span)
        if len(words) < 240 and _may_be_wall(words) and _WALL.search(words):
            yield line


def _may_be_wall(words: str) -> bool:
    """Say whether a line has a word that a notice needs; where letters are odd, always."""
    low = words.lower()
    return not words.isascii() or any(word in low for word in _ASKING)
