"""Capitalised words, and the runs of them that may hold names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from credscore.analysis.names.datelines import dateline_end
from credscore.analysis.names.lexicon import Lexicon, lexicon
from credscore.analysis.names.small import is_small
from credscore.analysis.names.table import Entry, Table, match, world
from credscore.spans import Span

# What may follow the head word of an organisation, as in "Ministry of".
_HEADED = frozenset({" of ", " of the ", " for ", " for the ", " for a ", " on ", " to "})
LINKING = _HEADED | {" & "}
_OWNING = frozenset(["' ", "'s "])
_PEOPLES = frozenset(["people", "children", "women", "men"])
_GLUE = ("_", "@", "#", "/", "\\")
_OPENING = frozenset("\"'([{")
_BEFORE_SENTENCE = frozenset(".!?:;…•*·–—-|>\n")
_ARTICLES = frozenset({"al-", "el-", "as-", "ul-"})
_LOWER = re.compile(r"\b[a-z]{4,}")
_TAIL = re.compile(r"-[a-z]{2,5}\b")
_TERM = re.compile(r"-[A-Z]")
_LONGEST_HEADLINE, _HEADLINE_SHARE = 30, 0.5
_ADJECTIVES = ("ic", "ics", "al", "ary")
_FOLLOWING = re.compile(r" ([A-Z]\w*)")
_HEADS = re.compile(r" (?:of|for|on|to) ")
_PURPOSES = frozenset(
    ["energy", "exchange", "gas", "insurance", "media", "oil", "securities", "services"]
)
_LONGEST_RUN = 16  # longer runs are no names, and cutting one costs its square


class Token(NamedTuple):
    """A capitalised word, or several that the table of states and bodies knows as one name.

    `end` leaves out a possessive ending, `form` is the lower-case form, and `link` what stands
    between the token and the one before.
    """

    start: int
    end: int
    word: str
    form: str
    link: str
    entry: Entry | None


class Run(NamedTuple):
    """Neighbouring capitalised words: at the start of a sentence (`initial`), in a headline."""

    tokens: list[Token]
    initial: bool
    headline: bool


@cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of a capitalised word: U.S., O'Brien, AT&T, G20, Ödön."""
    capital = "[A-Z" + "".join(c for c in map(chr, range(0xC0, 0x530)) if c.isupper()) + "]"
    return re.compile(rf"{capital}(?:\.(?:{capital}\.)+{capital}?|\w*(?:['&]\w+)*)")


def find_runs(text: str, spans: Sequence[Span]) -> Iterator[Run]:
    """Yield the runs of capitalised words in the given lines or sentences."""
    lex, table = lexicon(), world()
    for span in spans:
        found = list(_pattern().finditer(text, *span))
        if found:
            yield from _runs(text, span, found, lex, table)


def _runs(
    text: str, span: Span, found: list[re.Match[str]], lex: Lexicon, table: Table
) -> Iterator[Run]:
    headline = _is_headline(text, span, len(found), lex)
    shouted = headline and text[span.start : span.end].isupper()
    run: list[Token] = []
    initial = False
    done = dateline_end(text, span, lex, table)
    for hit in found:
        start = hit.start()
        if start < done or _is_glued(text, start):
            continue
        word = _bare(hit[0])
        form = word.lower()
        small = is_small(text, start, word, lex, table, shouted=shouted, headline=headline)
        if small and not (run and form == "a" and _is_initial(text, start, run[-1], lex)):
            continue
        token = _token(text, start, word, form, run[-1].end if run else start, table)
        done = token.end
        least = _LONGEST_RUN if headline else int(initial)
        if run and len(run) < _LONGEST_RUN and _links(text, run, token, lex, least):
            run.append(token)
            continue
        if run:
            yield Run(run, initial, headline)
        run = [token]
        initial = _opens(text, token.start, span.start)
    if run:
        yield Run(run, initial, headline)


def _is_initial(text: str, start: int, last: Token, lex: Lexicon) -> bool:
    """Say whether an "A." after a given name is an initial, and no article: "Gregory A. Lind"."""
    if not text.startswith(". ", start + 1) or start != last.end + 1:
        return False
    return last.form in lex.first_names or last.form not in lex.common


def _token(text: str, start: int, word: str, form: str, last: int, table: Table) -> Token:
    """Return the token at `start`: what the table has there, else the word with its parts."""
    joined = text[start - 1 : start] == "-"
    hyphen = joined and _has_article(text, start, last)
    entry = None if hyphen else match(table, text, start, word)
    if joined and entry is not None and entry.kind == "organisation" and form in lexicon().common:
        entry = None  # "In-House" is no parliament
    end = start + len(word)
    if entry is None and text[end : end + 1] == "-" and (tail := _TAIL.match(text, end)):
        end = _with_tail(tail, form)
    if hyphen:
        start -= 3
    if end - start != len(word):
        word = text[start:end]
        form, entry = word.lower(), match(table, text, start, word)
    if entry is not None:
        end = start + len(entry.form)
        word = text[start:end]
    return Token(start, end, word, form, text[last:start], entry)


def _has_article(text: str, start: int, last: int) -> bool:
    """Say whether "al-" stands before a word, and is no end of another word or of the last name."""
    at = start - 3
    is_free = last in (start, at) or last < at
    return text[at:start] in _ARTICLES and is_free and not text[at - 1 : at].isalnum()


def _with_tail(tail: re.Match[str], form: str) -> int:
    """Return the end of "Jong-un", but of "Trump" in "Trump-led" and of "Mum" in "Mum-of-two"."""
    lex, word = lexicon(), tail[0][1:]
    if word in lex.syllables:
        return tail.end()
    compound = word in lex.function and lex.is_common(form)  # but "Proof-of-Stake" is a term
    plain = word in lex.common or (compound and not _TERM.match(tail.string, tail.end()))
    return tail.start() if plain else tail.end()


def _links(text: str, run: list[Token], token: Token, lex: Lexicon, least: int) -> bool:
    """Say whether a word goes on with the run before it.

    `least` is how many words of the run may have their capitals from their place alone.
    """
    link = token.link
    if link == " " or link in lex.particles:
        return True
    last = run[-1]
    if link == "-":
        return last.link in _HEADED or (last.entry is None and token.entry is None)
    if link == ". ":
        return len(last.word) == 1 or last.form in lex.abbreviated
    if link in _HEADED:
        return any(word.form in lex.joining for word in run)
    if link == " and ":
        if _goes_on(text, run, token, lex):
            return True
        return len(run) > least and _joins_body(text, run, token, lex)
    if link in _OWNING:
        return _owns(last, token, lex)
    return link == ", " and token.form in lex.suffixes


def _goes_on(text: str, run: list[Token], token: Token, lex: Lexicon) -> bool:
    """Say whether "and" goes on with what a head is for: "Office of Rural Aid and Housing"."""
    last, plain = run[-1], lex.looks_english(token.form)
    if last.link in _HEADED:
        return plain or token.form in lex.organs
    if not plain or token.entry or token.form in lex.organisations or token.form in lex.titles:
        return False
    if not (lex.looks_english(last.form) and any(word.link in _HEADED for word in run)):
        return False
    following = _FOLLOWING.match(text, token.end)
    return following is None


def _joins_body(text: str, run: list[Token], token: Token, lex: Lexicon) -> bool:
    """Say whether "and" joins what a body is for: "Ways and Means Committee", no "Lind and Senate".

    What it is for is told in plain words, on both sides, and its head comes last.
    """
    if len(run) > 1 and run[0].form in lex.first_names:
        return False
    if not (_tells_purpose(run[-1], lex) and _tells_purpose(token, lex)):
        return False
    word = _FOLLOWING.match(text, token.end)
    while word is not None:
        form = word[1].lower()
        if form in lex.organisations:
            return _HEADS.match(text, word.end()) is None
        if form in lex.titles or not lex.looks_english(form):
            return False
        word = _FOLLOWING.match(text, word.end())
    return False


def _tells_purpose(token: Token, lex: Lexicon) -> bool:
    """Say whether a word may tell what a body is for, and names no body, person or office."""
    form = token.form
    if token.entry is not None or form in lex.titles:
        return False
    if form in lex.organisations and form not in _PURPOSES:
        return False
    if form in lex.surnames or form in lex.first_names:
        return False
    return lex.looks_english(form) or form.endswith(_ADJECTIVES)


def _owns(last: Token, token: Token, lex: Lexicon) -> bool:
    """Say whether a plural owns what follows within a name: "Teachers' Union", "People's Army"."""
    if last.entry is not None or last.word == token.word:
        return False
    if token.link == "'s ":
        return last.form in _PEOPLES
    heads = lex.organisations if last.form in lex.common else lex.unions
    return last.form.endswith("s") and (token.form in heads or token.form in lex.unions)


def _is_headline(text: str, span: Span, capitals: int, lex: Lexicon) -> bool:
    """Say whether a line is set in headline capitals: all but its little words have them."""
    words = text.count(" ", span.start, span.end) + 1
    if words > _LONGEST_HEADLINE or capitals < words * _HEADLINE_SHARE:
        return False
    if text.find(". ", *span) >= 0:
        return False
    return all(word[0] in lex.function for word in _LOWER.finditer(text, *span))


def _is_glued(text: str, start: int) -> bool:
    """Say whether a capital is inside a word, an address or a tag."""
    before = text[start - 1 : start]
    return before != " " and (before.isalnum() or before in _GLUE)


def _opens(text: str, start: int, line: int) -> bool:
    """Say whether a sentence begins at `start`, in a line that begins at `line`."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha():
        return False
    at = start - 1
    while at >= line and text[at] == " ":
        at -= 1
    if text[at : at + 1] == '"' and text[at - 1 : at] == ",":
        return False  # what follows a quote that ended in a comma is its tag
    return at < line or text[at] in _BEFORE_SENTENCE or text[at] in _OPENING


def _bare(word: str) -> str:
    """Return a word without its possessive ending."""
    if "'" not in word:
        return word
    return word[:-2] if word[-2:] in ("'s", "'S") else word
