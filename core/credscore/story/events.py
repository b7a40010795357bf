"""What each article calls the event: nouns that name one, in whose words, in which phrase."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.analysis.names.lexicon import lexicon as names
from credscore.analysis.names.table import exact
from credscore.article import Article
from credscore.spans import LineIndex, Span
from credscore.story.lexicon import Entry, Lexicon, lexicon
from credscore.story.model import EventWord, Place, Telling
from credscore.story.others import told_by_others

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
_LINKS = frozenset({"of", "in", "on", "against", "with", "between", "over", "for", "into", "at"})
_INSIDE = frozenset({"the", "and", "a", "an"})
_SHOWS_A_NOUN = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "his", "her", "its", "their", "our",
    "my", "your", "no", "any", "some", "every", "each", "another", "of", "in", "on",
    "after", "before", "during", "since", "against", "amid", "from", "by", "for", "over",
    "into", "with", "about", "despite", "first", "second", "last", "next", "latest",
    "recent", "new", "two", "three", "several", "many", "such",
})  # fmt: skip
_PLURALS = frozenset({"people", "men", "women", "children", "police", "media", "to", "not"})
_BEFORE, _AFTER = 4, 7


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one line: as they stand, in small letters, and where they begin and end."""

    words: Sequence[str]
    forms: Sequence[str]
    spans: Sequence[Span]

    @classmethod
    def of(cls, text: str, line: Span) -> "Tokens":
        """Cut a line into words; an apostrophe at the end stays with its word."""
        found = list(_TOKEN.finditer(text, *line))
        words = [match[0] for match in found]
        return cls(words, [w.lower() for w in words], [Span(*match.span()) for match in found])


@dataclass(frozen=True, slots=True)
class Naming:
    """One place where an event is named: the entry, the phrase, and whether others' words do it."""

    entry: Entry
    place: Place
    by_others: bool


def event_words_of(tellings: Sequence[Telling]) -> tuple[EventWord, ...]:
    """Return the words for events that any article has, those that most articles have first."""
    found: dict[tuple[str, str], list[Naming]] = {}
    for telling in tellings:
        for naming in namings(telling.article, telling.label):
            found.setdefault((naming.entry.kind, naming.entry.label), []).append(naming)
    labels = [telling.label for telling in tellings]
    words = [_word(kind, word, all_, labels) for (kind, word), all_ in found.items()]
    spread = Counter[str]()
    for word in words:
        spread[word.kind] = max(spread[word.kind], len(labels) - len(word.unused_in))
    return tuple(sorted(words, key=lambda w: (-spread[w.kind], w.kind, len(w.unused_in), w.word)))


def _word(kind: str, word: str, found: Sequence[Naming], labels: Sequence[str]) -> EventWord:
    author = Counter(n.place.article for n in found if not n.by_others)
    quoted = Counter(n.place.article for n in found if n.by_others)
    return EventWord(
        word=word,
        kind=kind,
        author={label: author[label] for label in labels if author[label]},
        quoted={label: quoted[label] for label in labels if quoted[label]},
        unused_in=tuple(x for x in labels if not author[x] and not quoted[x]),
        places=tuple(naming.place for naming in found),
    )


def namings(article: Article, label: str) -> Iterator[Naming]:
    """Yield each naming of an event in the title, the subheads and the body of an article."""
    others, lines, lex = told_by_others(article), LineIndex(article.text), lexicon()
    for line in article.lines:
        if line.line_class not in ("body", "structure"):
            continue
        tokens = Tokens.of(article.text, line.span)
        for at, entry in _entries(tokens, lex):
            phrase = _phrase(article.text, tokens, at - len(entry.form) + 1, at)
            start, end = phrase
            if not entry.vague or _is_placed(article.text, tokens, at, phrase):
                span = Span(tokens.spans[start].start, tokens.spans[end].end)
                words = " ".join(article.quote(span).split())
                place = Place(label, lines.line_of(tokens.spans[at].start), words)
                yield Naming(entry, place, others.hold(tokens.spans[at].start))


def _entries(tokens: Tokens, lex: Lexicon) -> Iterator[tuple[int, Entry]]:
    """Yield the entries that stand in a line, with the place of their last word."""
    for at, form in enumerate(tokens.forms):
        for entry in lex.entries.get(_bare(form), ()):
            begin = at - len(entry.form) + 1
            if begin < 0 or tuple(map(_bare, tokens.forms[begin : at + 1])) != entry.form:
                continue
            if not _is_elsewhere(tokens, at, lex) and (
                not entry.verb or _is_noun(tokens, begin, entry)
            ):
                yield at, entry
            break


def _bare(form: str) -> str:
    """Return a form without its possessive ending."""
    return _POSSESSIVE.sub("", form) if form.endswith(("s", "'", "’")) else form


def _is_elsewhere(tokens: Tokens, at: int, lex: Lexicon) -> bool:
    """Say whether the word is part of a fixed phrase that names another event, or none."""
    word = _bare(tokens.forms[at])
    singular = word.removesuffix("s")
    for form in (*lex.elsewhere.get(word, ()), *lex.elsewhere.get(singular, ())):
        begin = at - (form.index(word) if word in form else form.index(singular))
        around = [_bare(f) for f in tokens.forms[max(0, begin) : begin + len(form)]]
        if begin >= 0 and len(around) == len(form) and all(map(_starts, around, form)):
            return True
    return False


def _starts(word: str, with_: str) -> bool:
    return word in (with_, f"{with_}s")


def _is_noun(tokens: Tokens, begin: int, entry: Entry) -> bool:
    """Say whether the words before show a noun, where the word may be a verb as well.

    A plural must stand right after such a word or an adjective of a people, since "the man attacks"
    has an article too; a singular may have adjectives between. A singular that no subject stands
    before is a noun in headlines ("sign harbour deal"), unless it is a gerund.
    """
    if _follows_a_noun(tokens, begin, entry):
        return True
    reach = 1 if entry.plural else _BEFORE - 1
    for at in range(begin - 1, max(-1, begin - 1 - reach), -1):
        if tokens.forms[at] in _SHOWS_A_NOUN or _POSSESSIVE.search(tokens.forms[at]):
            return True
        if _is_people(tokens.words[at]):
            return True
        if tokens.forms[at] in names().function or _is_plural(tokens.forms[at]):
            return False
    return False


def _follows_a_noun(tokens: Tokens, begin: int, entry: Entry) -> bool:
    """Say whether a singular stands after a noun that cannot be its subject."""
    if begin == 0 or entry.plural or entry.label.endswith(("ing", "ive")):
        return False
    word, form = tokens.words[begin - 1], tokens.forms[begin - 1]
    is_small = word[0].islower() or begin == 1
    return is_small and not (
        form in names().function or form in _PLURALS or form.endswith(("s", "ly"))
    )


def _is_plural(form: str) -> bool:
    return form.endswith("s") and not form.endswith(("ss", "ous"))


def _is_people(word: str) -> bool:
    entry = exact(word.rpartition("-")[2])
    return entry is not None and entry.role == "people"


def _phrase(text: str, tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Return the first and the last word of the phrase around a noun: its owner and its place."""
    return _start(text, tokens, begin), _end(text, tokens, end)


def _start(text: str, tokens: Tokens, begin: int) -> int:
    start = begin
    for at in range(begin - 1, max(-1, begin - 1 - _BEFORE), -1):
        if not _touch(text, tokens, at):
            break
        if tokens.forms[at] in names().determiners or _POSSESSIVE.search(tokens.forms[at]):
            return at
        if tokens.forms[at] in names().function:
            break
        named = tokens.words[at][0].isupper() or "-" in tokens.words[at]
        if start == at + 1 and (named or start == begin):
            start = at
    return start


def _end(text: str, tokens: Tokens, end: int) -> int:
    """Return the last word of `of Norway` or `between Norway and Denmark` after a noun."""
    if end + 1 >= len(tokens.forms) or tokens.forms[end + 1] not in _LINKS:
        return end
    last = end
    for at in range(end + 1, min(len(tokens.forms), end + 1 + _AFTER)):
        if not _touch(text, tokens, at - 1):
            break
        if tokens.words[at][0].isupper() and tokens.forms[at] not in names().nobodies:
            last = at
        elif at > end + 1 and tokens.forms[at] not in _INSIDE:
            break
    return last


def _touch(text: str, tokens: Tokens, at: int) -> bool:
    """Say whether nothing but spaces stands between a word and the next, or the dot of "Mr."."""
    between = text[tokens.spans[at].end : tokens.spans[at + 1].start].strip()
    return not between or (between == "." and tokens.forms[at] in names().abbreviated)


def _is_placed(text: str, tokens: Tokens, noun: int, phrase: tuple[int, int]) -> bool:
    """Say whether a vague noun names an event: by itself, beside the name of a place or a people.

    "The situation in Norway" does; "Foreign Affairs" and "Norway's peace plan" are other things.
    """
    if tokens.words[noun][0].isupper():
        return False
    follows = noun + 1 < len(tokens.forms) and _touch(text, tokens, noun)
    if follows and tokens.forms[noun + 1] not in names().function:
        return False
    return _names_a_place(tokens, *phrase)


def _names_a_place(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a phrase holds the name of a place or a people, or any other name."""
    for at in range(start, end + 1):
        word = _POSSESSIVE.sub("", tokens.words[at])
        entry = exact(word)
        if entry is not None and entry.kind in ("state", "place"):
            return True
        if at > start and word[0].isupper():
            return True
    return False
