"""Roles: what the words around a name call a person: "magistrate Ada Holm", "Lind, a lawyer"."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from credscore.analysis.attribution.phrases.shapes import HEAD_ENDS
from credscore.analysis.attribution.referents.descriptions import TELLING
from credscore.analysis.attribution.referents.people import Person
from credscore.analysis.attribution.units.grammar import FUNCTION_WORDS
from credscore.analysis.attribution.units.tokens import is_past
from credscore.analysis.names.lexicon import lexicon

_REACH = 90  # characters before or after a name
_AGE = re.compile(r"\b\d{1,3}, ")
_END = re.compile(rf"[,.;:(]|\b(?:{'|'.join(sorted(HEAD_ENDS - {',', '('}))})\b")
_LONG = {
    "sen": ("senator",),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "gen": ("general",),
    "dr": ("doctor",),
    "prof": ("professor",),
    "capt": ("captain",),
    "sgt": ("sergeant",),
    "lt": ("lieutenant",),
    "col": ("colonel",),
    "maj": ("major",),
    "rev": ("reverend", "pastor"),
    "cllr": ("councillor",),
    "mp": ("lawmaker", "parliamentarian"),
    "senator": ("lawmaker",),
    "congressman": ("lawmaker",),
    "congresswoman": ("lawmaker",),
}
"""What the short forms of titles stand for, and what their holders are called."""


@dataclass(slots=True)
class Roles:
    """The persons of one text by what they are called, read only when somebody asks."""

    text: str
    _told: dict[str, dict[tuple[int, frozenset[str]], Person]] = field(default_factory=dict)
    _waiting: list[tuple[int, int, Person]] = field(default_factory=list)

    def meet(self, start: int, end: int, person: Person) -> None:
        """Remember where a person is named."""
        self._waiting.append((start, end, person))

    def holders(self, head: str, told: Set[str]) -> list[Person]:
        """Return the persons who were called so, each once, in reading order.

        `told` are words that must stand with the head noun, as "vice" or "Chilean" does.
        """
        for start, end, person in self._waiting:
            for role in _roles(self.text, start, end):
                for called in _heads(role):
                    told_so = self._told.setdefault(called, {})
                    told_so[id(person), frozenset(role)] = person
        self._waiting.clear()
        fitting = [
            person
            for (_, role), person in self._told.get(head, {}).items()
            if told <= role and role & TELLING <= told
        ]
        return list({id(person): person for person in fitting}.values())


def _heads(role: list[str]) -> Iterator[str]:
    """Yield what somebody with a role can be called: the judge and magistrate Holm is both."""
    for word in reversed(role):
        yield word
        yield from _LONG.get(word, ())
        if word not in lexicon().titles:
            return


def _roles(text: str, start: int, end: int) -> Iterator[list[str]]:
    """Yield the words of the roles before and after the name at a place."""
    before = list(_before(text[max(0, start - _REACH) : start]))
    if before:
        yield before
    after = text[end : end + _REACH]
    if after.startswith(", "):
        yield from _told(after[2:])


def _before(text: str) -> list[str]:
    """Return the words right before a name, up to a mark or a word of grammar, in lower case."""
    role: list[str] = []
    for word in reversed(text.split()):
        form = word.lower()
        bare = form.rstrip(".")
        if bare == "of":
            role.clear()  # "secretary of state Ada Holm"
            continue
        if not bare.replace("-", "").isalpha() or bare in FUNCTION_WORDS:
            break
        if bare != form and bare not in _LONG:
            break  # the sentence before
        role.insert(0, bare.removeprefix("then-").removeprefix("ex-"))
    return role


def _told(text: str) -> Iterator[list[str]]:
    """Yield the role that an apposition tells, and another after "and"."""
    text = _AGE.sub("", text)
    end = _END.search(text)
    parts = text[: end.start()].lower().split(" and ") if end else []
    for part in parts:
        role = [word.removesuffix("'s") for word in part.split()]
        if role and not is_past(role[0]):
            yield role
