"""What the names of one text tell of each other: a family name that two share, and their kind."""

from collections.abc import Iterator, Sequence

from credscore.analysis.names.lexicon import Lexicon
from credscore.analysis.names.table import NameKind
from credscore.analysis.names.types import Name

_AND = len(" and ")
_SIDES: dict[NameKind, int] = {"person": 1, "organisation": -1}
_OTHER_SIDE: dict[NameKind, NameKind] = {"person": "organisation", "organisation": "person"}


def give_family_names(text: str, names: list[Name], lex: Lexicon) -> None:
    """Give a given name the family name that it shares: "Ada and Ben Lindholm".

    "Kelly and Ben Lindholm" may be two families' where the text has an Anna Kelly.
    """
    for at, name in enumerate(names[:-1]):
        if name.kind != "person" or len(name.words) > 1:
            continue
        if names[at + 1].span[0] - name.span[1] != _AND or not _shares_family(
            text, name, names[at + 1], lex
        ):
            continue
        words = (*name.words, names[at + 1].words[-1])
        others = {other.words for other in names if len(other.words) == len(words)}
        form = name.words[0]
        strange = any(form in (other[0], other[-1]) for other in others if other != words)
        if words in others or not (strange or form.lower() in lex.surnames):
            names[at] = name._replace(words=words)


def _shares_family(text: str, name: Name, after: Name, lex: Lexicon) -> bool:
    """Say whether a given name and a full one stand with "and" between them."""
    if name.title or len(after.words) != 2 or after.kind != "person" or after.title:
        return False
    if text[name.span.end : after.span.start] != " and ":
        return False
    return {name.words[0].lower(), after.words[0].lower()} <= lex.first_names


def agreed(names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names; one that is a person's here and a body's there is what it mostly is."""
    votes: dict[tuple[str, ...], int] = {}
    for name in names:
        if len(name.words) > 1 and name.kind in _SIDES:
            weight = len(names) if name.title else 1
            votes[name.words] = votes.get(name.words, 0) + weight * _SIDES[name.kind]
    for name in names:
        vote = votes.get(name.words, 0) * _SIDES.get(name.kind, 0)
        yield name if vote >= 0 else name._replace(kind=_OTHER_SIDE[name.kind])
