"""Organisations: their short forms joined with their long names."""

from collections.abc import Iterable, Iterator, Mapping

from credscore.analysis.actors.groups import Group
from credscore.analysis.names.lexicon import lexicon


def join_short(groups: Mapping[str, Group]) -> list[tuple[str, str]]:
    """Return pairs of a name and the one organisation it is short for: "Goldman", "the Times"."""
    found = list(_parts_of_longer(groups))
    longs: dict[str, list[str]] = {}
    for key in groups:
        first, _, rest = key.partition(" ")
        word = _last_short(rest, groups) or first
        if rest and word in groups:
            longs.setdefault(word, []).append(key)
    for word, keys in longs.items():
        long = groups[keys[0]]
        if len(keys) == 1 and long.kind == "organisation" and _is_shorter(word, groups[word], long):
            found.append((word, keys[0]))
    return found


def _parts_of_longer(groups: Mapping[str, Group]) -> Iterator[tuple[str, str]]:
    """Yield the names of several words that are the beginning or end of one longer name.

    "Harbour Guards" are the Ostmark Harbour Guards, and "Ports Commission" that of Ostmark.
    """
    several = [
        key
        for key, group in groups.items()
        if " " in key and group.kind in ("organisation", "other") and not group.label
    ]
    longer = _by_their_ends(several)
    for key in several:
        found = [each for each in longer.get(key, ()) if _is_longer(each, key)]
        if len(found) == 1:
            yield key, found[0]


def _by_their_ends(bodies: Iterable[str]) -> dict[str, dict[str, None]]:
    """Return the names by the words that each begins and ends with, all but the whole name."""
    found: dict[str, dict[str, None]] = {}
    for body in bodies:
        words = body.split(" ")
        for at in range(1, len(words)):
            for part in (" ".join(words[:at]), " ".join(words[at:])):
                found.setdefault(part, {})[body] = None
    return found


def _is_longer(long: str, key: str) -> bool:
    """Say whether a name adds to another whose or where it is, or that it is a firm's.

    What stands before it is its place or house and no plain word: no "Angry ...".
    """
    lex = lexicon()
    if long.startswith(key):
        more = long.removeprefix(key).lower()
        return more.startswith((" of ", " for ", " on ", " and ")) or more[1:] in lex.firms
    before = long.removesuffix(key).lower().split()
    return all(word in lex.organisations or not lex.looks_english(word) for word in before)


def _last_short(rest: str, groups: Mapping[str, Group]) -> str:
    """Return the last word if a name may be called by it: a paper's, or one that is no word."""
    lex, last = lexicon(), rest.rpartition(" ")[2]
    if last.lower() in lex.papers:
        return last
    known = last not in groups or groups[last].kind != "other"
    return "" if known or lex.looks_english(last.lower()) else last


def _is_shorter(word: str, short: Group, long: Group) -> bool:
    """Tell "Goldman" from "Clinton" beside a Clinton Foundation."""
    lex, form = lexicon(), word.lower()
    if form in lex.surnames or form in lex.first_names or short.kind == "place":
        return False
    if form in lex.papers:
        return True
    firm = long.name.rpartition(" ")[2].lower() in lex.firms
    return not short.label and (firm or len(short.mentions) <= 2 * len(long.mentions))
