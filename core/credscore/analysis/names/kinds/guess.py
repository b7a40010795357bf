"""Guessing what a name names: a person, a state, an organisation, a place or something else."""

from collections.abc import Sequence

from credscore.analysis.names.kinds.acronyms import is_numbered
from credscore.analysis.names.kinds.beside import told_body, told_place, word_after, word_before
from credscore.analysis.names.kinds.looks import is_made, kind_by_look
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.runs.links import LINKING
from credscore.analysis.names.table import Entry, NameKind
from credscore.analysis.names.types import Token
from credscore.spans import Span

_LONGEST_ACRONYM = 6
_WHERE = frozenset(["at", "by", "for", "from", "of", "with"])
_SHORT_ACRONYM = 4  # of these, many are seldom words as well: "the BAT", "the ERS"


def kind_of(
    text: str, tokens: Sequence[Token], titles: Sequence[Token], lex: Lexicon
) -> NameKind | None:
    """Return the kind of a name, or None where the words name nobody and no place."""
    if len(tokens) == 1:
        return _kind_of_one(text, tokens[0], bool(titles), lex)
    if _is_office(tokens, lex) or (len(tokens[0].word) == 1 and tokens[1].link == "-"):
        return None  # "Secretary of State", "D-Ohio"
    if text[tokens[0].start : tokens[-1].end].lower() in lex.landscapes:
        return "place"
    return _kind_by_words(tokens, lex) or kind_by_look(text, tokens, titles, lex)


def _kind_of_one(text: str, token: Token, titled: bool, lex: Lexicon) -> NameKind | None:
    if titled:
        office = token.form in lex.titles and token.form not in lex.surnames
        return None if office else "person"  # "Mr. Speaker"
    if token.entry is not None:
        return _kind_of_entry(text, token, token.entry, lex)
    if token.form in lex.papers and word_before(text, token) == "the":
        return "organisation"
    if token.form in lex.surnames:
        return "person" if _is_surname(text, token, lex) else None
    if token.form in lex.nobodies or token.form in lex.titles or not _could_name(text, token, lex):
        return None
    if token.form in lex.towns:
        return "place"
    if token.form in lex.organisations or token.form in lex.organs:
        return None
    return _kind_by_place(text, token, lex)


def _kind_of_entry(text: str, token: Token, entry: Entry, lex: Lexicon) -> NameKind | None:
    """Return the kind that the table gives, but None for a compass point or "on Twitter"."""
    before = text[max(0, token.start - 4) : token.start]
    if token.word == "West" and before not in ("the ", "The "):
        return None
    if token.form in lex.platforms and before.endswith((" on ", "On ", "via ")):
        return None
    return entry.kind


def _could_name(text: str, token: Token, lex: Lexicon) -> bool:
    """Say whether a word is no letter, no plural of an acronym, no word set in capitals.

    A speaker's name before a colon may be in capitals.
    """
    if token.word[-1] == "s" and token.word[:-1].isupper():
        return False
    if not token.word.isupper():
        return len(token.word) > 1
    longest = len(token.word) if text.startswith(":", token.end) else _LONGEST_ACRONYM
    if len(token.word) <= _SHORT_ACRONYM:
        return len(token.word) > 1 and token.form not in lex.common
    return len(token.word) <= longest and not lex.is_common(token.form)


def _is_surname(text: str, token: Token, lex: Lexicon) -> bool:
    """Tell "by May" from "in May" and "May 9", and "by Brown" from "the Brown"."""
    before = word_before(text, token)
    if token.form == "may" and before in lex.monthly:
        return False
    if before in lex.determiners and (lex.is_common(token.form) or token.form in lex.nobodies):
        return False
    return not text[token.end : token.end + 2].strip().isdigit()


def _kind_by_place(text: str, token: Token, lex: Lexicon) -> NameKind | None:
    """Guess from the words on either side, and the mark before."""
    if 1 < len(token.word.replace(".", "")) <= _LONGEST_ACRONYM and token.word.isupper():
        return _kind_of_acronym(text, token, lex)
    before = word_before(text, token)
    if (before in lex.determiners or before == "of") and lex.looks_english(token.form):
        return None
    after = word_after(text, token)
    placed = before in lex.placing and text[token.end : token.end + 2] != "'s"
    if token.form in lex.first_names:
        return "place" if placed else "person"
    span = Span(token.start, token.end)
    if told_body(text, span, lex):
        return "organisation"
    if told_place(text, span, lex):
        return "place"
    if after in lex.speaking and not (is_made(token.word) or _ends_apposition(text, token, before)):
        return "person"
    placed = placed or (after in lex.landforms and text[token.end] == " ")
    made: NameKind = "organisation" if is_made(token.word) else "other"
    return "place" if placed else made


def _ends_apposition(text: str, token: Token, before: str) -> bool:
    """Say whether somebody else says what follows: "Ada Holm, a baker at Lindal, said"."""
    return before in _WHERE and text.startswith(",", token.end)


def _kind_of_acronym(text: str, token: Token, lex: Lexicon) -> NameKind | None:
    if is_numbered(text, token):
        return None
    is_state = token.link == ", " and token.form in lex.postal
    return "place" if is_state else "organisation"  # "Ostburg, NC"


def _is_office(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Say whether words name an office or a kind of body and no one in particular."""
    if tokens[0].form in lex.titles and tokens[1].link in LINKING:
        return True
    first, last = tokens[0], tokens[-1]
    if last.form in lex.joining and (first.entry is not None or first.form in lex.purposes):
        return False  # "House Intelligence Committee", "Energy Department"
    if len(tokens) > 2 and all(token.form in lex.organisations for token in tokens):
        return False  # "Air Force Academy"
    return all(
        token.form in lex.titles or token.form in lex.organs or token.form in lex.organisations
        for token in tokens
    )


def _kind_by_words(tokens: Sequence[Token], lex: Lexicon) -> NameKind | None:
    """Return the kind that a head word or a list tells."""
    forms = [token.form for token in tokens if token.form not in lex.suffixes]
    linked = any(token.link.lower() in LINKING for token in tokens[1:])
    if linked or forms[-1] in lex.organisations:
        return "organisation"
    if len(tokens) == 2 and forms[-1] in lex.nobodies and forms[-1] in lex.surnames:
        return None  # "Elin North"
    return _kind_by_lists(forms, lex)


def _kind_by_lists(forms: Sequence[str], lex: Lexicon) -> NameKind | None:
    first, last = forms[0], forms[-1]
    given = first in lex.first_names
    if given and (last in lex.surnames or last in lex.towns or last in lex.nobodies):
        return "person"  # "Lamont Hill", "Christopher Columbus", "Theresa May"
    if first in lex.family_first and "-" in last:
        return "person"  # "Park So-yeon"
    if last in lex.towns or last in lex.places or first in lex.places:
        return "place"
    if first in lex.founding:
        return "place" if len(forms) == 2 else "organisation"  # "Los Angeles Rams"
    return "other" if last in lex.things or last in lex.nobodies else None
