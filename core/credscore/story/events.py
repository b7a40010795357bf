"""What each article calls the event: nouns that name one, in whose words, in which phrase."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.article import Article
from credscore.spans import LineIndex, Span
from credscore.story.lexicon import Entry, Lexicon, lexicon
from credscore.story.model import EventWord, Place, Telling
from credscore.story.others import told_by_others
from credscore.story.phrases import Tokens, bare_form, is_noun, is_placed, phrase_around


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
            phrase = phrase_around(tokens, at - len(entry.form) + 1, at)
            if not entry.vague or is_placed(tokens, at, phrase):
                span = Span(tokens.spans[phrase[0]].start, tokens.spans[phrase[1]].end)
                words = " ".join(article.quote(span).split())
                start = tokens.spans[at].start
                yield Naming(entry, Place(label, lines.line_of(start), words), others.hold(start))


def _entries(tokens: Tokens, lex: Lexicon) -> Iterator[tuple[int, Entry]]:
    """Yield the entries that stand in a line, with the place of their last word."""
    for at, form in enumerate(tokens.forms):
        for entry in lex.entries.get(bare_form(form), ()):
            begin = at - len(entry.form) + 1
            if begin < 0 or tuple(map(bare_form, tokens.forms[begin : at + 1])) != entry.form:
                continue
            if _names(tokens, begin, entry) and not _is_elsewhere(tokens, at, lex):
                yield at, entry
            break


def _names(tokens: Tokens, begin: int, entry: Entry) -> bool:
    """Say whether the words of an entry are a noun here, where they may be a verb."""
    gerund = entry.label.endswith(("ing", "ive"))
    return not entry.verb or is_noun(tokens, begin, plural=entry.plural, bare=not gerund)


def _is_elsewhere(tokens: Tokens, at: int, lex: Lexicon) -> bool:
    """Say whether the word is part of a fixed phrase that names another event, or none."""
    word = bare_form(tokens.forms[at])
    singular = word.removesuffix("s")
    for form in (*lex.elsewhere.get(word, ()), *lex.elsewhere.get(singular, ())):
        begin = at - (form.index(word) if word in form else form.index(singular))
        around = [bare_form(f) for f in tokens.forms[max(0, begin) : begin + len(form)]]
        if begin >= 0 and len(around) == len(form) and all(map(_starts, around, form)):
            return True
    return False


def _starts(word: str, with_: str) -> bool:
    return word in (with_, f"{with_}s")
