"""Capitalised words, and the runs of them that may hold names."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from credscore.analysis.names.lexicon import Lexicon, lexicon
from credscore.analysis.names.runs.datelines import dateline_end
from credscore.analysis.names.runs.links import links
from credscore.analysis.names.runs.small import is_small
from credscore.analysis.names.table import Table, match, world
from credscore.analysis.names.types import Run, Token
from credscore.spans import Span

_GLUE = ("_", "@", "#", "/", "\\")
_OPENING = frozenset("\"'([{")
_BEFORE_SENTENCE = frozenset(".!?:;…•*·–—-|>\n")
_ARTICLES = frozenset({"al-", "el-", "as-", "ul-"})
_LOWER = re.compile(r"\b[a-z]{4,}")
_TAIL = re.compile(r"-[a-z]{2,5}\b")
_TERM = re.compile(r"-[A-Z]")
_LONGEST_HEADLINE, _HEADLINE_SHARE = 30, 0.5
_LONGEST_RUN = 16  # longer runs are no names, and cutting one costs its square


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
        if start < done or (text[start - 1 : start] != " " and _is_glued(text, start)):
            continue
        word = _bare(hit[0])
        form = word.lower()
        small = is_small(text, start, word, lex, table, shouted=shouted, headline=headline)
        if small and not (run and form == "a" and _is_initial(text, start, run[-1], lex)):
            continue
        token = _token(text, start, word, form, run[-1].end if run else start, table)
        done = token.end
        if run and len(run) < _LONGEST_RUN and links(text, run, token, lex):
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
    follows = start == last.end + 1 and text.startswith(". ", start + 1)
    return follows and last.form not in lex.common


def _token(text: str, start: int, word: str, form: str, last: int, table: Table) -> Token:
    """Return the token at `start`: what the table has there, else the word with its parts."""
    hyphen = text[start - 1 : start] == "-" and _has_article(text, start, last)
    entry = match(table, text, start, word)
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
    known = lex.is_common(form) or form in lex.nobodies  # "AI-as-a-Service"
    compound = word in lex.function and known  # but "Proof-of-Stake" is a term
    plain = word in lex.common or (compound and not _TERM.match(tail.string, tail.end()))
    return tail.start() if plain else tail.end()


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
    return before.isalnum() or before in _GLUE


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
