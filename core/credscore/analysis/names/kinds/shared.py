"""What the names of one text tell of each other: a family name that two share, and their kind."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from credscore.analysis.names.kinds.beside import told_body
from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.table import NameKind
from credscore.analysis.names.types import Name

_FULL = 2  # words of a full name
_SIDES: dict[NameKind, int] = {"person": 1, "organisation": -1}
_OTHER_SIDE: dict[NameKind, NameKind] = {"person": "organisation", "organisation": "person"}


def give_family_names(text: str, names: list[Name], lex: Lexicon) -> None:
    """Give a given name the family name that it shares: "Ada and Ben Lindholm".

    "Kelly and Ben Lindholm" may be two families' where the text has an Anna Kelly.
    """
    couples = [at for at, pair in enumerate(pairwise(names)) if _share_family(text, *pair, lex)]
    if not couples:
        return
    known = defaultdict[str, set[tuple[str, ...]]](set)
    for name in names:
        if len(name.words) == _FULL:
            _add(known, name.words)
    for at in couples:
        [form] = names[at].words
        words = (form, names[at + 1].words[-1])
        if known[form] <= {words}:
            names[at] = names[at]._replace(words=words)
            _add(known, words)


def _add(known: dict[str, set[tuple[str, ...]]], words: tuple[str, ...]) -> None:
    """Take a full name as one that either of its words may stand for."""
    for word in words:
        known[word].add(words)


def _share_family(text: str, name: Name, after: Name, lex: Lexicon) -> bool:
    """Say whether a given name and a full one stand with "and" between them."""
    if name.kind != "person" or len(name.words) > 1:
        return False
    if len(after.words) != _FULL or after.kind != "person" or after.title:
        return False
    if text[name.span.end : after.span.start] != " and ":
        return False
    return {name.words[0].lower(), after.words[0].lower()} <= lex.first_names


def agreed(text: str, names: Sequence[Name], lex: Lexicon) -> Iterator[Name]:
    """Yield the names; one that is a person's here and a body's there is what it mostly is.

    What a title or a plain word beside it tells ("the firm Lindal") weighs more than all else.
    """
    kinds: dict[tuple[str, ...], set[NameKind]] = {}
    for name in names:
        if name.kind in _SIDES:
            kinds.setdefault(name.words, set()).add(name.kind)
    doubtful = {words for words, found in kinds.items() if len(found) > 1}
    votes = dict.fromkeys(doubtful, 0)
    for name in names:
        if name.words in doubtful:
            side = _SIDES.get(name.kind, 0)
            votes[name.words] += _weight(text, name, lex, len(names)) * side
    for name in names:
        vote = votes.get(name.words, 0) * _SIDES.get(name.kind, 0)
        yield name if vote >= 0 else name._replace(kind=_OTHER_SIDE[name.kind])


def in_small_letters(names: list[Name]) -> list[Name]:
    """Return the names; who is in capitals here, "ADA LINDAL:", is the person of running text."""
    people = {
        tuple(word.upper() for word in name.words): name.words
        for name in names
        if name.kind == "person" and not name.text.isupper()
    }
    return [
        name._replace(kind="person", words=people[name.words]) if name.words in people else name
        for name in names
    ]


def _weight(text: str, name: Name, lex: Lexicon, most: int) -> int:
    """Return what one mention's kind counts: `most` where a title or a plain word tells it."""
    return most if name.title or told_body(text, name.span, lex) else int(len(name.words) > 1)
