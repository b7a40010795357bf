"""Small words: function words with a capital, but for those that begin a name: "He Lifeng"."""

import re

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.table import Table, match

NAMED = frozenset(["He", "To", "Do", "So", "An", "You"])
"""Function words that are family names as well."""

_NO_ACRONYMS = frozenset(
    ["of", "to", "from", "for", "and", "the", "with", "by", "are", "was", "not", "his", "her"]
)
_GIVEN = re.compile(r" ([A-Z][a-z]+)\b(?!')")
_SYLLABLE = re.compile(r"-[a-z]{2,5}\b")
_FAMILY = re.compile(r"\b([A-Z][a-z]+) $")
_REACH = 16
_TITLES = ("Mr ", "Mr. ", "Ms ", "Ms. ")


def is_small(
    text: str, start: int, word: str, lex: Lexicon, table: Table, *, shouted: bool, headline: bool
) -> bool:
    """Say whether a capitalised word is a function word, and no acronym and nobody's name.

    `shouted` says that its whole line is in capitals, `headline` that most words have them.
    """
    form = word.lower()
    if form not in lex.function:
        return False
    entry = match(table, text, start, word) if word in table and form != "the" else None
    if entry is not None and " " in entry.form:
        return False  # "First Nations"
    if not headline and _is_named(text, start, word, lex):
        return False
    is_acronym = word.isupper() and len(word) > 1 and "'" not in word
    return shouted or not is_acronym or form in _NO_ACRONYMS


def _is_named(text: str, start: int, word: str, lex: Lexicon) -> bool:
    """Say whether a function word is a name's: "He Lifeng", "Park So-yeon"."""
    if word in NAMED and _begins_name(text, start, word, lex):
        return True
    if not _SYLLABLE.match(text, start + len(word)):
        return False
    family = _FAMILY.search(text, max(0, start - _REACH), start)
    return family is not None and family[1].lower() in lex.family_first


def _begins_name(text: str, start: int, word: str, lex: Lexicon) -> bool:
    """Tell "Vice Premier He Lifeng" and "Mr He" from a sentence that begins with "He"."""
    if text[max(0, start - 4) : start].endswith(_TITLES):
        return True
    given = _GIVEN.match(text, start + len(word))
    if given is None:
        return False
    form = given[1].lower()
    if form in lex.function or form in lex.nobodies or lex.is_common(form):
        return False
    return word == "He" or text[start - 2 : start - 1].isalpha()
