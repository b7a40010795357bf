"""Cues: phrases that give a line of boilerplate away, looked up by one of their words."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

_BEGINS_LIMIT = 15  # words; a longer line that starts like navigation is a sentence
_HOLDS_LIMIT = 30

Phrases = Mapping[str, Sequence[tuple[str, str]]]
"""A word -> (phrase between blanks, group) for each phrase that is looked up by it."""


@dataclass(frozen=True)
class Cues:
    """The phrases of `cues.toml`, by the way they must stand in a line."""

    whole: Mapping[str, tuple[str, ...]]
    begins: Phrases
    holds: Phrases
    always: Phrases

    def groups(self, words: Sequence[str], count: int) -> tuple[str, ...]:
        """Return the groups whose phrases the line has, sorted, each once.

        `words` are the line's first words in lower case with digits as `0`, `count` is the number
        of words of the whole line.
        """
        is_short = count <= _BEGINS_LIMIT and len(words) > 0
        table, keys = self._held_in[count <= _HOLDS_LIMIT]
        near = keys.intersection(words)
        if not near and not is_short:
            return ()
        line = f" {' '.join(words)} "
        found = [group for word in near for phrase, group in table[word] if phrase in line]
        if is_short:
            found += self.whole.get(line[1:-1], ())
            begun = self.begins.get(words[0], ())
            found += [group for phrase, group in begun if line.startswith(phrase)]
        return tuple(sorted(set(found))) if found else ()

    @cached_property
    def _held_in(self) -> tuple[tuple[Phrases, frozenset[str]], ...]:
        """Return `always` and `holds`, each with its words: most lines have none of them."""
        return tuple((table, frozenset(table)) for table in (self.always, self.holds))


@cache
def cues() -> Cues:
    """Return the phrases that are shipped, read once."""
    data = tomllib.loads(files(__package__).joinpath("cues.toml").read_text("utf-8"))
    whole: dict[str, tuple[str, ...]] = {}
    for group, ways in data.items():
        for phrase in ways.get("whole", ()):
            whole[phrase] = (*whole.get(phrase, ()), group)
    return Cues(
        whole,
        _by_word(data, "begins", lambda words: words[0]),
        _by_word(data, "holds", _rarest),
        _by_word(data, "always", _rarest),
    )


def _rarest(words: Sequence[str]) -> str:
    """Return the longest word of a phrase, which few other lines will have."""
    return max(words, key=len)


def _by_word(
    data: Mapping[str, Mapping[str, Sequence[str]]], way: str, key: Callable[[Sequence[str]], str]
) -> Phrases:
    table: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for group, ways in data.items():
        for phrase in ways.get(way, ()):
            table[key(phrase.split())].append((f" {phrase} ", group))
    return dict(table)
