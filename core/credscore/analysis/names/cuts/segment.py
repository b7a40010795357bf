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
_FULL = 2  # words of a full name
_WITHIN_OFFICE = frozenset([" ", " and "])


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
        if token.entry is not None and _stands_alone(
            tokens[start:at], token, tokens[at + 1 :], run.headline, lex
        ):
            yield from _titled(tokens[start:at], lex)
            yield Piece((token,))
            start = at + 1
    yield from _titled(tokens[start:], lex)


def _without_honours(tokens: Words) -> Words:
    """Return the words without what a person has after the name: "Ove Lind MP"."""
    if len(tokens) > _FULL and tokens[-1].word in _HONOURS and tokens[-1].link == " ":
        return tokens[:-1]
    return tokens


def _stands_alone(before: Words, token: Token, after: Words, headline: bool, lex: Lexicon) -> bool:
    """Say whether a name of the table is one here, and not a part of a longer name."""
    if " " in token.word and _is_local(before, token, lex):
        return False
    return _free_before(before, token, headline, lex) and _free_after(token, after, headline, lex)


def _free_before(before: Words, token: Token, headline: bool, lex: Lexicon) -> bool:
    if not before:
        return True
    last = before[-1]
    if last.form in lex.fields and token.link == " " and not headline and _is_land(token):
        return False  # "Sport England"
    if token.link not in (" ", "-"):
        return any(word.form in lex.organs for word in before)
    if last.form in lex.titles:
        return last.form not in lex.abbreviated
    if last.entry is not None or token.entry is None or " " in token.word:
        return True
    members = token.entry.role == "people" or token.form.endswith("s")
    given = _after_titles(before, lex).form in lex.first_names
    if token.entry.kind == "organisation" and (members or not given):
        return token.form not in lex.organisations
    if given:
        return False
    return headline or (last.form in lex.common and last.form not in lex.organisations)


def _is_local(before: Words, token: Token, lex: Lexicon) -> bool:
    """Say whether a court or department is that of a place: "Ohio Supreme Court"."""
    words = token.word.lower()
    if not (words.endswith((" court", " department")) or words.startswith(_DEPARTMENT)):
        return False
    place = " ".join(word.form for word in before)
    return place in lex.towns or place in lex.landscapes


def _is_land(token: Token) -> bool:
    entry = token.entry
    return entry is not None and entry.role == "name" and entry.kind in ("state", "other")


def _after_titles(words: Words, lex: Lexicon) -> Token:
    """Return the word with which a name begins: "Michael" of "City Mayor Michael"."""
    at = len(words) - 1
    while at > 0 and words[at - 1].form not in lex.titles:
        at -= 1
    return words[at]


def _free_after(token: Token, after: Words, headline: bool, lex: Lexicon) -> bool:
    if not after or token.entry is None:
        return True
    first = after[0]
    if f"{token.form} {first.form}" in lex.landscapes:
        return False  # "West Bengal"
    if first.link == "-" or first.entry is not None or _is_organ(token.entry, first, lex):
        return True
    if token.entry.kind == "state" and _opens_office(after, lex):
        return True
    if any(word.form in lex.organisations for word in _until_title(after, lex)):
        return False
    if first.form in lex.titles:
        return True
    if after[-1].form in lex.places:
        return False
    return _free_of_name(token, after, headline, lex)


def _is_organ(owner: Entry, word: Token, lex: Lexicon) -> bool:
    """Say whether a word is an organ's: "Peruvian Army", but no "Senate Foreign Committee"."""
    if owner.kind == "organisation" and owner.role != "people":
        return False
    return owner.kind != "other" and word.form in lex.organs


def _opens_office(words: Words, lex: Lexicon) -> bool:
    """Say whether words begin with a minister's office: "Energy Minister", "Health Ministry"."""
    for word in words[:_LONGEST_OFFICE]:
        if word.form in lex.ministers or word.form == _MINISTRY:
            return True
        if word.form in lex.joining or word.link not in _WITHIN_OFFICE:
            return False
        if not lex.is_common(word.form):
            return False
    return False


def _free_of_name(token: Token, after: Words, headline: bool, lex: Lexicon) -> bool:
    """Tell "Russian Kadyrov" and "Russia Mocks" from "Paris Hilton" and "French Open"."""
    common = after[0].form in lex.common
    if headline and token.form not in lex.first_names:
        return True
    if token.entry is None or token.entry.role == "people" or token.entry.kind != "state":
        return not common
    if token.form in lex.first_names:
        return False
    return after[0].form in lex.things if token.entry.role == "name" and common else len(after) > 1


def _until_title(words: Words, lex: Lexicon) -> Iterator[Token]:
    for word in words:
        if word.form in lex.titles and word.form not in lex.qualifiers:
            return
        yield word


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
        or (
            holds_office
            and tokens[first - 1].entry is None
            and lex.is_common(tokens[first - 1].form)
        )
    ):
        first -= 1
    return first


def _before_person(tokens: Words, lex: Lexicon) -> Iterator[Piece]:
    """Yield a person's name apart from what stands before it: "National Intelligence Dan Coats"."""
    if _is_of_firm(tokens, lex):
        yield Piece(tokens[:-2])
        yield Piece(tokens[-2:])
        return
    at = 1
    while at < len(tokens) - 1 and tokens[at].form not in lex.first_names:
        at += 1
    before, last = tokens[:at], tokens[-1].form
    split = at < len(tokens) - 1 and tokens[at].link == " " and last not in lex.organisations
    if split and all(_is_word(token, lex) for token in before):
        yield Piece(before)
        yield Piece(tokens[at:])
    else:
        yield Piece(tokens)


def _is_of_firm(tokens: Words, lex: Lexicon) -> bool:
    """Say whether somebody is named right after a firm: "Lind AG Ada Holm"."""
    if len(tokens) < 4 or tokens[-3].form not in lex.firms or tokens[0].form in lex.first_names:
        return False
    return all(
        token.link == " "
        and token.entry is None
        and token.word[1:].islower()
        and not (lex.looks_english(token.form) or token.form in lex.organisations)
        and not (token.form in lex.places or token.form in lex.towns or token.form in lex.things)
        for token in tokens[-2:]
    )


def _is_word(token: Token, lex: Lexicon) -> bool:
    return (
        token.form not in lex.first_names
        and token.form not in lex.wordy_names
        and (
            lex.is_common(token.form) or token.form in lex.organisations or token.form in lex.towns
        )
    )


def _last_title(tokens: Words, lex: Lexicon) -> int:
    """Return where the last title with a name after it stands, or -1."""
    for at in range(len(tokens) - 2, -1, -1):
        follower = tokens[at + 1]
        if (
            _is_title(tokens, at, lex)
            and not (at > 0 and follower.form in lex.suffixes)
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
    if token.word in _INITIALLED and (at == 0 or _is_title(tokens, at - 1, lex)):
        return True
    within = _OFFICE_LINKS.get(token.form, _OF)
    office = at > 0 and token.link in within and tokens[at - 1].form in lex.titles
    return office or token.form in lex.titles
