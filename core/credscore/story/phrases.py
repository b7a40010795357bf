"""Nouns and the phrases around them, told from verbs by the words before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from credscore.analysis.names.lexicon import lexicon as names
from credscore.analysis.names.table import exact
from credscore.spans import Span

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*['’]?")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
_APOSTROPHE = re.compile(r"['’]s?$")
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
    """The words of one line of a text: as they stand, in small letters, and their places."""

    text: str
    words: Sequence[str]
    forms: Sequence[str]
    spans: Sequence[Span]

    @classmethod
    def of(cls, text: str, line: Span) -> "Tokens":
        """Cut a line into words; an apostrophe at the end stays with its word."""
        found = list(_TOKEN.finditer(text, *line))
        words = [match[0] for match in found]
        return cls(
            text, words, [w.lower() for w in words], [Span(*match.span()) for match in found]
        )


def bare_form(word: str) -> str:
    """Return a word without the possessive ending or the closing mark that its token holds."""
    return _APOSTROPHE.sub("", word) if word.endswith(("s", "'", "’")) else word


def is_noun(tokens: Tokens, begin: int, *, plural: bool, bare: bool) -> bool:
    """Say whether the words before show a noun, where the word may be a verb as well.

    A plural must stand right after such a word or an adjective of a people, since "the man attacks"
    has an article too; a singular may have adjectives between. Where `bare`, a singular that no
    subject stands before is a noun as well, as in headlines ("sign harbour deal").
    """
    if bare and not plural and _follows_a_noun(tokens, begin):
        return True
    reach = 1 if plural else _BEFORE - 1
    for at in range(begin - 1, max(-1, begin - 1 - reach), -1):
        if tokens.forms[at] in _SHOWS_A_NOUN or _POSSESSIVE.search(tokens.forms[at]):
            return True
        if _is_people(tokens.words[at]):
            return True
        if tokens.forms[at] in names().function or _is_plural(tokens.forms[at]):
            return False
    return False


def _follows_a_noun(tokens: Tokens, begin: int) -> bool:
    """Say whether a singular stands after a noun that cannot be its subject."""
    if begin == 0:
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


def phrase_around(tokens: Tokens, begin: int, end: int) -> tuple[int, int]:
    """Return the first and the last word of the phrase around a noun: its owner and its place."""
    return _start(tokens, begin), _end(tokens, end)


def _start(tokens: Tokens, begin: int) -> int:
    start = begin
    for at in range(begin - 1, max(-1, begin - 1 - _BEFORE), -1):
        if not _touch(tokens, at):
            break
        if tokens.forms[at] in names().determiners or _POSSESSIVE.search(tokens.forms[at]):
            return at
        if tokens.forms[at] in names().function:
            break
        named = tokens.words[at][0].isupper() or "-" in tokens.words[at]
        if start == at + 1 and (named or start == begin):
            start = at
    return start


def _end(tokens: Tokens, end: int) -> int:
    """Return the last word of `of Norway` or `between Norway and Denmark` after a noun."""
    if end + 1 >= len(tokens.forms) or tokens.forms[end + 1] not in _LINKS:
        return end
    last = end
    for at in range(end + 1, min(len(tokens.forms), end + 1 + _AFTER)):
        if not _touch(tokens, at - 1):
            break
        if tokens.words[at][0].isupper() and tokens.forms[at] not in names().nobodies:
            last = at
        elif at > end + 1 and tokens.forms[at] not in _INSIDE:
            break
    return last


def _touch(tokens: Tokens, at: int) -> bool:
    """Say whether nothing but spaces stands between a word and the next, or the dot of "Mr."."""
    between = tokens.text[tokens.spans[at].end : tokens.spans[at + 1].start].strip()
    return not between or (between == "." and tokens.forms[at] in names().abbreviated)


def is_placed(tokens: Tokens, noun: int, phrase: tuple[int, int]) -> bool:
    """Say whether a vague noun names an event: by itself, beside the name of a place or a people.

    "The situation in Norway" does; "Foreign Affairs" and "Norway's peace plan" are other things.
    """
    if tokens.words[noun][0].isupper():
        return False
    follows = noun + 1 < len(tokens.forms) and _touch(tokens, noun)
    if follows and tokens.forms[noun + 1] not in names().function:
        return False
    return _names_a_place(tokens, *phrase)


def _names_a_place(tokens: Tokens, start: int, end: int) -> bool:
    """Say whether a phrase holds the name of a place or a people, or any other name."""
    for at in range(start, end + 1):
        word = bare_form(tokens.words[at])
        entry = exact(word)
        if entry is not None and entry.kind in ("state", "place"):
            return True
        if at > start and word[0].isupper():
            return True
    return False
