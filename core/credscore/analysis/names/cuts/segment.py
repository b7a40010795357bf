"""Cutting a run of capitalised words into names: "Chinese President Xi Jinping" holds two."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from credscore.analysis.names.lexicon import Lexicon, lexicon
from credscore.analysis.names.table import Entry
from credscore.analysis.names.types import Run, Token

Words = Sequence[Token]
_LONGEST_OFFICE = 4
_OF = (" of ", " of the ")
_DEPARTMENT, _MINISTRY = "department of ", "ministry"
_OFFICE_LINKS = {"elect": ("-",), "designate": ("-",)}
_HONOURS = frozenset(["CBE", "KBE", "KC", "MBE", "MEP", "MLA", "MP", "MSP", "OBE", "QC", "TD"])
_INITIALLED = frozenset(["AG", "DA", "FM", "PM", "QB"])
"""Offices of which only the initials stand before a name."""


class Piece(NamedTuple):
    """The words of one name, and the titles before it."""

    tokens: Words
    titles: Words = ()


def segment(run: Run) -> Iterator[Piece]:
    """Yield the names in a run, each with its titles."""
    tokens = _without_honours(run.tokens)
    if len(tokens) == 1:
        yield Piece(tokens)
        return
    lex = lexicon()
    start = 0
    for at, token in enumerate(tokens):
        before, after = tokens[start:at], tokens[at + 1 :]
        if token.entry and _stands_alone(before, token, token.entry, after, run.headline, lex):
            yield from _titled(before, lex)
            yield Piece((token,))
            start = at + 1
    yield from _titled(tokens[start:], lex)


def _without_honours(tokens: Words) -> Words:
    """Return the words without what a person has after the name: "Ove Lind MP"."""
    return tokens[:-1] if len(tokens) > 1 and tokens[-1].word in _HONOURS else tokens


def _stands_alone(
    before: Words, token: Token, entry: Entry, after: Words, headline: bool, lex: Lexicon
) -> bool:
    """Say whether a name of the table is one here, and not a part of a longer name."""
    if before and (
        _is_local(before, token, lex) or not _free_before(before, token, entry, headline, lex)
    ):
        return False
    return not after or _free_after(token, entry, after, headline, lex)


def _free_before(before: Words, token: Token, entry: Entry, headline: bool, lex: Lexicon) -> bool:
    last = before[-1]
    if token.link not in (" ", "-"):
        return any(word.form in lex.organs for word in before)
    if last.form in lex.titles:
        return last.form not in lex.abbreviated
    if " " in token.word:
        return True
    members = entry.role == "people" or token.form.endswith("s")
    given = _after_titles(before, lex).form in lex.first_names
    if entry.kind == "organisation" and (members or not given):
        return token.form not in lex.organisations
    return not given and (headline or last.form in lex.common)


def _is_local(before: Words, token: Token, lex: Lexicon) -> bool:
    """Say whether a court or department is that of a place: "Ohio Supreme Court"."""
    words = token.word.lower()
    if not (words.endswith((" court", " department")) or words.startswith(_DEPARTMENT)):
        return False
    place = " ".join(word.form for word in before)
    return place in lex.towns or place in lex.landscapes


def _after_titles(words: Words, lex: Lexicon) -> Token:
    """Return the word with which a name begins: "Michael" of "City Mayor Michael"."""
    at = len(words) - 1
    while at > 0 and words[at - 1].form not in lex.titles:
        at -= 1
    return words[at]


def _free_after(token: Token, entry: Entry, after: Words, headline: bool, lex: Lexicon) -> bool:
    first = after[0]
    if f"{token.form} {first.form}" in lex.landscapes:
        return False  # "West Bengal"
    if first.link == "-" or first.entry is not None:
        return True
    if entry.kind == "state" and _opens_office(after, lex):
        return True
    if any(word.form in lex.organisations for word in after):
        return False
    if first.form in lex.titles:
        return True
    if after[-1].form in lex.places:
        return False
    return _free_of_name(entry, after, headline, lex)


def _opens_office(words: Words, lex: Lexicon) -> bool:
    """Say whether words begin with an organ or a minister's office: "Army", "Energy Minister"."""
    return words[0].form in lex.organs or any(
        word.form in lex.ministers or word.form == _MINISTRY for word in words[:_LONGEST_OFFICE]
    )


def _free_of_name(entry: Entry, after: Words, headline: bool, lex: Lexicon) -> bool:
    """Tell "Russian Kadyrov" and "Russia Mocks" from "Paris Hilton" and "French Open"."""
    if headline:
        return True
    common = after[0].form in lex.common
    if entry.role == "people" or entry.kind != "state":
        return not common
    return after[0].form in lex.things if common else len(after) > 1


def _titled(tokens: Words, lex: Lexicon) -> Iterator[Piece]:
    """Yield what stands before the last title of the words, and the name after it."""
    if not tokens:
        return
    last = _last_title(tokens, lex)
    if last < 0:
        yield from _before_person(tokens, lex)
        return
    first = _title_start(tokens, last, lex)
    if first:
        yield Piece(tokens[:first])
    yield Piece(tokens[last + 1 :], tokens[first : last + 1])


def _title_start(tokens: Words, last: int, lex: Lexicon) -> int:
    """Return where a title begins that ends at `last`; a minister's names the office."""
    first = last
    holds_office = tokens[last].form in lex.ministers
    while first > 0 and (
        _is_title(tokens, first - 1, lex)
        or (holds_office and lex.is_common(tokens[first - 1].form))
    ):
        first -= 1
    return first


def _before_person(tokens: Words, lex: Lexicon) -> Iterator[Piece]:
    """Yield a person's name apart from what stands before it: "National Intelligence Dan Coats"."""
    at = 1
    while at < len(tokens) - 1 and tokens[at].form not in lex.first_names:
        at += 1
    before, last = tokens[:at], tokens[-1].form
    split = at < len(tokens) - 1 and last not in lex.organisations
    if split and all(_is_word(token, lex) for token in before):
        yield Piece(before)
        yield Piece(tokens[at:])
    else:
        yield Piece(tokens)


def _is_word(token: Token, lex: Lexicon) -> bool:
    plain = lex.is_common(token.form) or token.form in lex.organisations
    return plain and token.form not in lex.first_names and token.form not in lex.wordy_names


def _last_title(tokens: Words, lex: Lexicon) -> int:
    """Return where the last title with a name after it stands, or -1."""
    for at in range(len(tokens) - 2, -1, -1):
        follower = tokens[at + 1]
        if (
            _is_title(tokens, at, lex)
            and follower.form not in lex.suffixes
            and (follower.link in (" ", ". ") or follower.link in lex.particles)
            and tokens[at].form not in lex.qualifiers
        ):
            place = follower.form in lex.places and at + 2 == len(tokens)
            heads = (follower.form, tokens[-1].form)
            return -1 if place or not lex.organisations.isdisjoint(heads) else at
    return -1


def _is_title(tokens: Words, at: int, lex: Lexicon) -> bool:
    """Say whether a word is a title, or ends one: "Secretary of State", "President-Elect"."""
    token = tokens[at]
    if token.word in _INITIALLED:
        return True
    within = _OFFICE_LINKS.get(token.form, _OF)
    office = at > 0 and token.link in within and tokens[at - 1].form in lex.titles
    return office or token.form in lex.titles
