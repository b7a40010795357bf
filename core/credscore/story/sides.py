"""Which state a source belongs to, where its name or the words around it tell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from credscore.analysis.names.lexicon import lexicon
from credscore.analysis.names.table import Entry, exact, match, world
from credscore.article import Article
from credscore.spans import Span
from credscore.story.spellings import is_body

Side = tuple[str, Span]
"""A state, and the words that tell it."""

REACH = 160
"""Characters on either side of a name that are looked at."""

PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "i", "we"})

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|U\.S\.")
_JOINING = frozenset(
    {"of", "the", "for", "to", "head", "office", "press", "service", "affairs", "a"}
)
_APPOSITION = re.compile(
    r"[\"”’']?,?[\"”]? ?\((?P<b>[^()\n]{3,90})\)|, (?P<c>[^,.;:!?\"“”\n]{3,120})"
)
_NO_APPOSITION = frozenset({
    "after", "although", "as", "at", "because", "before", "but", "by", "during", "for",
    "from", "if", "in", "meanwhile", "on", "since", "that", "though", "under", "when",
    "where", "whereas", "which", "while", "who", "whom", "whose", "with", "without",
})  # fmt: skip


def side_of(
    article: Article, source: Span, name: str, mentions: Sequence[Span] = ()
) -> Side | None:
    """Return the state that a source belongs to, or None where nothing tells.

    `mentions` are those of the same person anywhere in the article.

    It is told by what the name stands for, by the source's own words ("Chinese experts"), or by the
    words before or after any mention of the same person ("Kremlin spokesman ...", "..., a senior
    US official"). The first state named in such words counts: the Chinese ambassador to
    Russia is China's.
    """
    entry = exact(name)
    if entry is not None and entry.kind == "state":
        return entry.name, source
    own = _first_state(article.text, _own_words(article.text, source, name))
    if own is not None:
        return own
    told = [
        side
        for place in _places(article, source, name, mentions)
        for side in _around(article, place)
    ]
    if told:
        [(state, _)] = Counter(state for state, _ in told).most_common(1)
        return next(side for side in told if side[0] == state)
    return None


def _own_words(text: str, source: Span, name: str) -> Span:
    """Return the words of a source that may tell its side: a title, or the name of a body.

    They end before a person's own name ("Chad Griffin"), and with the name of a body, which what it
    owns may follow; they begin after any plural: "the Russian officers Jones" are others.
    """
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    at = text.find(last, source.start, source.end) if last else -1
    if at < 0:
        return source
    end = at + len(last)
    if not is_body(name):
        begin = text.find(first, source.start, source.end)
        end = at if begin < 0 else min(begin, at)
    return Span(_after_plural(text, source.start, end), end)


def _after_plural(text: str, start: int, end: int) -> int:
    for word in _WORD.finditer(text, start, end):
        if word[0].islower() and word[0].endswith("s") and not _is_of_title(word[0]):
            start = word.end()
    return start


def _places(article: Article, source: Span, name: str, mentions: Sequence[Span]) -> Iterator[Span]:
    words = article.plain_text(source)
    if words.lower() not in PRONOUNS or words == name:  # "in Oslo he said" does not tell his side
        yield source
    yield from mentions


def _around(article: Article, place: Span) -> Iterator[Side]:
    before, after = _before(article.text, place), _after(article.text, place)
    for words in (before, after):
        if words is not None:
            side = _first_state(article.text, words)
            if side is not None:
                yield side


def _before(text: str, place: Span) -> Span | None:
    """Return the title before a name: capitalised words, roles, and what joins them."""
    start = max(0, place.start - REACH, text.rfind("\n", 0, place.start) + 1)
    begin = place.start
    for word in reversed(list(_WORD.finditer(text, start, place.start))):
        between = text[word.end() : begin]
        if between.strip() or not _is_of_title(word[0]):
            break
        begin = word.start()
    return Span(begin, place.start) if begin < place.start else None


def _is_of_title(word: str) -> bool:
    lex, form = lexicon(), word.lower()
    known = form in _JOINING or form in lex.titles or form in lex.qualifiers or form in lex.organs
    return known or word[0].isupper()


def _after(text: str, place: Span) -> Span | None:
    """Return the apposition after a name: up to the next comma or stop, or in brackets."""
    found = _APPOSITION.match(text, place.end, place.end + REACH)
    if found is None:
        return None
    span = Span(*found.span("b" if found["b"] is not None else "c"))
    first = _WORD.search(text, *span)
    if first is None or first[0].lower() in _NO_APPOSITION:
        return None
    return span


def _first_state(text: str, words: Span) -> Side | None:
    """Return the first state, or people or seat of one, in a stretch of words."""
    table = world()
    for word in _WORD.finditer(text, *words):
        base = re.split(r"['’]", word[0], maxsplit=1)[0]
        entry = match(table, text, word.start(), base)
        if entry is None and "-" in base:
            entry = _people(base.split("-")[0])
        if entry is not None and entry.kind == "state":
            return entry.name, words
    return None


def _people(word: str) -> Entry | None:
    """Return the entry of an adjective, as in "Russian-backed"; "France-Presse" holds none."""
    entry = exact(word)
    return entry if entry is not None and entry.role == "people" else None


def most_told(sides: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the side that most articles tell of one voice, with its words; empty if none does."""
    known = [side for side in sides if side[0]]
    if not known:
        return "", ""
    [(state, _)] = Counter(state for state, _ in known).most_common(1)
    return next(side for side in known if side[0] == state)
