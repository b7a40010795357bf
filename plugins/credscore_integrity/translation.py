"""Translation: declared by the page, or left behind in its text."""

import re
from collections.abc import Collection, Iterator, Sequence

from credscore import Article, Line, Span

_OTHER_SCRIPT = (
    r"[\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u0590-\u06ff\u0750-\u077f\u0900-\u0eff\u1100-\u11ff"
    r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_ANY_FOREIGN = re.compile(_OTHER_SCRIPT)
_FOREIGN = re.compile(_OTHER_SCRIPT + "{2,}")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}")
_STOPS = (".", "!", "?", "”")
_TAIL = 60
_SOME = 8
"""Letters in the shortest line of another script; fewer may be a language's name in a menu."""

_MENU = frozenset(["nav", "related", "share"])

_LANGUAGES = ("тілі", "мова", "язык", "језик", "тили", "भाषा", ")")
"""Last words of a language's name that has two."""

_CHEVRON = re.compile(r"<{2,3}(?!<) ?\w[^;{}<>=]{8,}")
_ORPHAN = re.compile(
    r"(?:[a-z]{3,}|\b\d{4}|[a-z]{3,}[\"'”’])[.!?][\"')”’]{0,2} "
    r"(?P<words>(?:an?|the|of|in|this|that|to|for|by|with)(?: [a-z-]+){1,3}[.!])$"
)
_WHOLE = re.compile(
    r"(?:\b(?:me|you|him|her|it|us|them)"
    r"|says?|said|adds?|added|reads?|wrote|writes|told|tells|goes|went)[.!]$"
)
"""Ends of a sentence that only went on behind a quotation mark: '"Never!" to him.'."""
_ABBREVIATIONS = (
    "corp dept approx assn bros capt univ prof govt inst gov sen rep gen col est etc inc ave mrs"
    " ltd vol fig jan feb mar apr jun jul aug sep sept oct nov dec"
)
_SHORT_FORMS = frozenset(_ABBREVIATIONS.split())


def declared(article: Article) -> list[Span]:
    """Return the credit in which the page says that it is a translation."""
    origin = article.metadata.origin
    return [origin.span] if origin.span and "translat" in origin.value.lower() else []


def residue(article: Article) -> list[Span]:
    """Return what machine translation left: other scripts, chevrons, orphaned fragments.

    A menu of languages, a foreign name in brackets or a quoted foreign word is not residue.
    """
    found = [*_foreign(article), *_chevrons(article), *_orphans(article)]
    return sorted(set(found))


def _foreign(article: Article) -> Iterator[Span]:
    if article.text.isascii():
        return
    plain = [(line, article.plain_text(line.span)) for line in article.lines]
    foreign = [
        (line, words) for line, words in plain if not words.isascii() and _ANY_FOREIGN.search(words)
    ]
    menu = sum(_is_name_of_a_language(words) for _, words in foreign)
    in_menus = _in_menus(article.lines, {line.number for line, _ in foreign})
    for line, words in foreign:
        if line.is_body or (menu < 2 and line.number not in in_menus):
            yield from _runs(article, line, words)


def _in_menus(lines: Sequence[Line], foreign: Collection[int]) -> set[int]:
    """Return the numbers of those foreign lines of which a run stands beside a line of a menu."""
    found: set[int] = set()
    run: list[int] = []
    before = ""
    for line in lines:
        if line.number in foreign:
            run.append(line.number)
            continue
        if run and not _MENU.isdisjoint((before, line.kind)):
            found.update(run)
        run, before = [], line.kind
    return found | set(run if before in _MENU else [])


def _is_name_of_a_language(words: str) -> bool:
    is_one = " " not in words or words.endswith(_LANGUAGES)
    return is_one and len(words) < 16 and bool(_FOREIGN.search(words))


def _runs(article: Article, line: Line, words: str) -> Iterator[Span]:
    matches = list(_FOREIGN.finditer(words))
    letters = sum(len(match[0]) for match in matches)
    if letters > len(words) // 2:
        if letters >= _SOME or _DENSE.search(words):
            yield line.span
    elif line.is_body:
        for match in matches:
            if not _is_quoted(words, match.start()):
                yield article.place_of(line.span, *match.span())


def _is_quoted(words: str, at: int) -> bool:
    """Say whether the sentence mentions a foreign word; one behind its end was left there."""
    before = words[max(0, at - 40) : at]
    if before.rstrip(" («\"'“‘")[-1:] in _STOPS:
        return False
    return any(mark in before for mark in "\"'“‘«(")


def _chevrons(article: Article) -> Iterator[Span]:
    if "<" in article.text:
        for line in article.lines:
            if _CHEVRON.match(article.plain_text(line.span)):
                yield line.span


def _orphans(article: Article) -> Iterator[Span]:
    """Yield fragments such as "he said. an expert." at the end of a paragraph."""
    for line in article.lines:
        words = article.plain_text(line.span) if line.is_body else ""
        tail = words[-_TAIL:]
        if len(words) < 2 * _TAIL or not any(stop in tail[:-1] for stop in ".!?"):
            continue  # no sentence ends within the last words
        if match := _orphan(tail):
            start = len(words) - _TAIL + match.start("words")
            yield article.place_of(line.span, start, len(words))


def _orphan(words: str) -> re.Match[str] | None:
    match = _ORPHAN.search(words)
    if match is None or _WHOLE.search(words):
        return None
    before = words[: match.start("words")].rstrip(".!? \"')”’")
    return None if before.lower().rsplit(" ", 1)[-1] in _SHORT_FORMS else match
