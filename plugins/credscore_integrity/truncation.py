"""Truncation: a text that breaks off, and the marks that scrapers leave where it does."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from credscore import Article, Line, Span
from credscore_integrity.ending import TOLD, lines_of_text
from credscore_integrity.masks import walls

_CHARS = re.compile(r"\[\+?[\d,]{1,8} chars\]")
_UNCLOSED = re.compile(
    r"\*\*(?:\([\w .'-]{0,40}\)?|[^\W\d_][\w .'-]{0,40}\)?:|\([\w .'-]{0,40}\)?:)$"
)
_TURN = re.compile(r"\*\*[^*\n]{1,60}:\*\*")
_BOLD = re.compile(r"\*\*\(?\w")
_NEXT_TURN = re.compile(r"\*\*[^*\n?]{1,60}\*\*")
_REST = re.compile(
    r"(?:continue reading|read (?:more|on)) ?(?:…|\.{2,}|[»›→>]+)$"
    r"|(?:(?:click|tap)(?: here)? to |to )?(?:continue reading|continue to|read|see)"
    r" (?:(?:the|this) )?(?:(?:full|whole|entire|complete|original|rest of (?:the|this)) )?"
    r"(?:story|article|report)(?: ?(?:…|\.{2,}|[»›→>]+|here))?$",
    re.IGNORECASE,
)
_POINTED_ON = re.compile(
    r"(?:…|(?<!\.)\.{2,}|—) ?(?:[\[(]?more[\])]?|read (?:more|on)|continue reading)$"
    r"|\[(?:…|\.{3}|&#8230;|&hellip;)\]?$",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"[,;–—(]$")
_ELLIPSIS = re.compile(r"[\w,](?:…|\.{2,4})$")
_ENDS = re.compile(r"[.!?…:]['\")\]*_ ]*$")
_OPEN_BRACKET = re.compile(r" \([^()]{0,30}[\w,]$")
_OPENER = re.compile(r" (?:The|But|And|If|When|We|A|An|Because|While|They)$")
_LAST_WORD = re.compile(r"(?<![@/.\w])(a|[a-z][a-z'-]+)$")
_LINKED = re.compile(r"https?:|www\.|@\w|\||#\w|\.(?:com|org|net)\b|\b(?:here|below|more|page)$")
_HANGING = frozenset(
    [
        *("a", "an", "the", "and", "or", "but", "nor", "of", "to", "that", "which", "who", "whose"),
        *("because", "although", "while", "if", "than", "as", "at", "by", "for", "from", "into"),
        *("with", "without", "between", "during", "is", "are", "was", "were", "be", "been", "has"),
        *("have", "had", "will", "would", "could", "should", "may", "might", "its", "their", "his"),
        *("her", "our", "your", "my", "this", "these", "those", "said", "says"),
        *("according", "including", "whether", "until", "toward", "towards", "among", "against"),
    ]
)
_ONCE_WAS = re.compile(
    r"\b(?:once|ever|never|always"
    r"|(?:how|what|where|who|than|as) (?:i|it|he|she|they|we|you|things))"
    r" (?:is|are|was|were|be|been|had|has|have|did|could|would|should|might)$"
)
"""Ends of whole sentences: "no longer what it once was"."""

_TEXT = TOLD | {"other"}
_WRITER = frozenset(["author_bio", "byline"])
_PROSE = 12
"""Words of the shortest line that is taken for a paragraph."""

_LINK = 60
"""Letters of the longest line that is a link to the rest of a text."""

_FEW = 2
"""Links to the rest of a text, above and below it, that may lead to the same."""

_LONG_PROSE = 16
"""The same for one that its words do not show to be part of the text."""

_REGULAR = 0.9
"""Share of the other paragraphs that must end as sentences do before one that does not is cut."""


def truncated(article: Article) -> list[Span]:
    """Return the lines at which the text breaks off.

    A missing full stop proves nothing by itself: it counts only in a last paragraph whose
    fellows all have theirs, or after a word that cannot end a sentence.
    """
    found = {*_marks(article), *_cut_end(article), *_cut_at_wall(article), *_cut_block(article)}
    if found:
        found.update(_cut_title(article))
    return sorted(found)


def _marks(article: Article) -> Iterator[Span]:
    """Yield lines that no finished page has: unclosed bold turns, "[+1234 chars]"."""
    if "*" not in article.text and "]" not in article.text:
        return
    for line in article.lines:
        words = article.plain_text(line.span)
        if _UNCLOSED.match(words) or ("chars]" in words and _CHARS.search(words)):
            yield line.span
    last = article.lines[-1]
    words = article.plain_text(last.span)
    if _BOLD.match(words) and words.count("**") % 2 and not _ENDS.search(words):
        yield last.span


def _cut_block(article: Article) -> Iterator[Span]:
    """Yield where an appended block breaks off: its last line, a turn of which nothing is said."""
    block = [line for line in article.lines if line.kind == "generated"]
    if not block:
        return
    if block[-1] is article.lines[-1] and _is_cut(article.plain_text(block[-1].span)):
        yield block[-1].span
    for line, follower in pairwise(block):
        is_empty = _NEXT_TURN.match(article.plain_text(follower.span))
        if is_empty and _TURN.fullmatch(article.plain_text(line.span)):
            yield line.span


def _cut_at_wall(article: Article) -> Iterator[Span]:
    """Yield the paragraph that breaks off above the notice of a paywall."""
    wall = next(walls(article), None)
    if wall is None:
        return
    above = [line for line in article.lines if line.number < wall.number and line.is_body]
    if above and _is_prose(article, above[-1]):
        words = article.plain_text(above[-1].span)
        if _is_cut(words) or _is_open(words):
            yield above[-1].span


def _cut_end(article: Article) -> Iterator[Span]:
    text = lines_of_text(article.lines)
    prose = [line for line in text if _is_prose(article, line)]
    if _is_long(article, article.lines[-1]) and article.lines[-1] not in prose[-1:]:
        prose.append(article.lines[-1])
    if not prose or _goes_on(article, text, prose[-1]) or _has_teasers(article):
        return
    last = article.plain_text(prose[-1].span)
    if _is_cut(last) or (prose[-1].is_body and _is_open(last) and _is_odd_one_out(article, prose)):
        yield prose[-1].span
    yield from _after(article, prose[-1])


def _is_prose(article: Article, line: Line) -> bool:
    """Say whether a line of the text is a paragraph."""
    least = _PROSE if line.kind in TOLD else _LONG_PROSE
    return line.kind in _TEXT and article.plain_text(line.span).count(" ") + 1 >= least


def _is_long(article: Article, line: Line) -> bool:
    """Say whether a line is a paragraph, whatever it was taken for: a cut one may look odd."""
    return article.plain_text(line.span).count(" ") + 1 >= 2 * _PROSE


def _goes_on(article: Article, text: Sequence[Line], last: Line) -> bool:
    """Say whether the text goes on below its last long paragraph, to a short line that is whole."""
    below = [line for line in text if line.number > last.number and line.is_body]
    words = article.plain_text(below[-1].span) if below else ""
    return words.count(" ") >= 2 and bool(_ENDS.search(words)) and not _REST.match(words)


def _has_teasers(article: Article) -> bool:
    """Say whether the page links to the rest of this and that: its teasers break off, not it."""
    short = (line for line in article.lines if line.span.end - line.span.start < _LINK)
    links = sum(bool(_REST.match(article.plain_text(line.span))) for line in short)
    return links > _FEW


def _is_cut(words: str) -> bool:
    """Say whether a line ends where no sentence can."""
    if _POINTED_ON.search(words):
        return True
    if _OPEN_END.search(words):
        return not _LINKED.search(words[-80:].rstrip(",;"))
    if _OPENER.search(words) or _OPEN_BRACKET.search(words):
        return True
    last = _LAST_WORD.search(words)
    if last is None or _ONCE_WAS.search(words):
        return False
    return last[1] in _HANGING or words.rfind("(") > words.rfind(")")


def _is_open(words: str) -> bool:
    """Say whether a line ends in a plain word or in dots, and is no link, tweet or list."""
    if _LINKED.search(words[-80:]):
        return False
    return bool(_LAST_WORD.search(words) or _ELLIPSIS.search(words)) and '"' not in words[-2:]


def _is_odd_one_out(article: Article, prose: Sequence[Line]) -> bool:
    """Say whether the last paragraph alone has no end, and nothing shows that it was its last.

    Where others end in dots as well they are teasers; a note on the writer closes a page.
    """
    others = [article.plain_text(line.span) for line in prose[:-1]]
    if any(map(_ELLIPSIS.search, others)):
        return False
    if any(line.kind in _WRITER for line in article.lines if line.number > prose[-1].number):
        return False
    closed = sum(bool(_ENDS.search(words)) for words in others)
    return len(others) >= 4 and closed >= _REGULAR * len(others)


def _after(article: Article, last: Line) -> Iterator[Span]:
    """Yield lines below the last paragraph that link to the rest, or are cut themselves."""
    below = [line for line in article.lines if line.number > last.number][:3]
    for line in below:
        words = article.plain_text(line.span)
        is_text = line.kind in _TEXT and line is article.lines[-1] and words.count(" ") >= 2
        if _REST.match(words) or (is_text and _is_cut(words)):
            yield line.span


def _cut_title(article: Article) -> Iterator[Span]:
    """Yield titles that end in a dash: the site's name is gone. By itself this is no truncation."""
    for line in article.lines:
        if line.kind == "title" and article.plain_text(line.span).endswith(
            (" –", " —", " -", " |")
        ):
            yield line.span
