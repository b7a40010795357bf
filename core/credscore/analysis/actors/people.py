"""Persons: the full name first, then whatever part of it the article goes on with."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from credscore.analysis.actors.groups import Group
from credscore.analysis.actors.spelling import given_name, spelling
from credscore.analysis.names import Name
from credscore.analysis.names.lexicon import lexicon

_PARTICLES = frozenset({"de", "du", "di", "da", "del", "la", "le", "van", "von", "al", "el", "bin"})

_FATHERS = frozenset({"bin", "bint", "ibn", "ben"})


@dataclass(eq=False, slots=True)
class Person:
    """Somebody named in full, and what a shorter name is told by: first mention, Mr or Ms."""

    given: str
    gender: str
    family_first: bool
    start: int
    group: Group = field(default_factory=Group)


@dataclass(slots=True)
class People:
    """The persons of an article, by any part of their names."""

    by_words: dict[tuple[str, ...], Person] = field(default_factory=dict)
    by_full: dict[tuple[str, str, str], Person] = field(default_factory=dict)
    by_family: dict[str, list[Person]] = field(default_factory=dict)
    by_given: dict[str, list[Person]] = field(default_factory=dict)
    by_tail: dict[tuple[str, ...], Person] = field(default_factory=dict)
    by_middle: dict[str, list[Person]] = field(default_factory=dict)

    def learn(self, name: Name) -> Person:
        """Return the person of a full name, new or met before."""
        person = self.by_words.get(name.words)
        if person is None:
            person = self._met(name.words) or self._named(name)
            self.by_words[name.words] = person
        person.start = min(person.start, name.span.start)
        return person

    def _named(self, name: Name) -> Person:
        """Return the person with these given and family names, in any spelling."""
        words = name.words
        suffix = words[-1].lower() if len(words) > 2 and _is_suffix(words[-1]) else ""
        words = words[:-1] if suffix else words
        family_first = _family_first(words)
        family, given = (words[0], words[-1]) if family_first else (words[-1], words[0])
        key = (spelling(family), given_name(given))
        person = self.by_full.get((*key, suffix)) or self._twin(key, suffix, given)
        if person is None:
            gender = gender_of(name.title, given)
            person = Person(given, gender, family_first, name.span.start)
            self.by_full[*key, suffix] = person
            self.by_family.setdefault(key[0], []).append(person)
            self.by_given.setdefault(given.lower(), []).append(person)
        if len(words) > 2:
            self.by_tail.setdefault(words[-2:], person)
            self._know_middle(name.text, words[1:-1], person)
        return person

    def _know_middle(self, text: str, words: Sequence[str], person: Person) -> None:
        """Let the words within a name stand for it: Lula of Luiz Lula da Silva; no fathers."""
        if _FATHERS.isdisjoint(text.lower().split()):
            for word in words:
                same = self.by_middle.setdefault(word.lower(), [])
                if person not in same:
                    same.append(person)

    def _twin(self, key: tuple[str, str], suffix: str, given: str) -> Person | None:
        """Return Joseph Biden Jr. for Joe Biden, but no Donald Trump Jr. for Donald Trump."""
        other = {"": "jr", "jr": ""}.get(suffix)
        twin = None if other is None else self.by_full.get((*key, other))
        return twin if twin is not None and twin.given != given else None

    def _met(self, words: tuple[str, ...]) -> Person | None:
        """Return the person whose name ends in these words, or with whose name these end."""
        first = words[0].lower()
        if first in lexicon().first_names and first not in _PARTICLES:
            return None
        if len(words) > 2:
            return self.by_full.get((spelling(words[-1]), given_name(words[-2]), ""))
        return self.by_tail.get(words)

    def find(self, name: Name) -> Person | None:
        """Return the one person that a single word may stand for, if there is just one."""
        words = name.words
        word = words[0] if _is_suffix(words[-1]) else words[-1]
        found = self.by_family.get(spelling(word))
        if found is None:
            found = self.by_given.get(word.lower()) or self.by_middle.get(word.lower(), [])
            return found[0] if len(found) == 1 else None
        return _choose(found, gender_of(name.title, ""))

    def join_first_surnames(self) -> None:
        """Join Pablo Lima with the one Pablo Lima Brito, of two surnames, named as often."""
        for words, person in self.by_words.items():
            short = self.by_words.get(words[:2])
            if short is None or short is person or _is_suffix(words[-1]):
                continue
            if len(person.group.mentions) >= len(short.group.mentions):
                person.group.absorb(short.group)
                short.group.mentions = []


def is_part(name: Name) -> bool:
    """Say whether a name is one word, but for a particle or suffix: Sisi, De Blasio, Lind Jr.

    "Al" is short for Albert as often as it is an article.
    """
    words = name.words
    if len(words) == 2:
        particle = words[0].lower() in _PARTICLES and words[0] != "Al"
        return particle or _is_suffix(words[1])
    return len(words) == 1


def _is_suffix(word: str) -> bool:
    return word.lower() in lexicon().suffixes


def is_full(name: Name) -> bool:
    """Say whether a name is a person's, with a given name and a family name."""
    return name.kind == "person" and not is_part(name)


def gender_of(title: str, given: str) -> str:
    """Return "w" or "m" as a title or a given name tells, else ""."""
    lex = lexicon()
    for word in title.lower().replace(".", "").split():
        if word in lex.women:
            return "w"
        if word in lex.men:
            return "m"
    form = given.lower()
    if (form in lex.first_women) == (form in lex.first_men):
        return ""
    return "w" if form in lex.first_women else "m"


def _choose(found: Sequence[Person], gender: str) -> Person | None:
    """Choose among persons of one family name: by Mr or Ms, else the one who came first.

    Names that stand before the given name (Wang, Kim) are shared by chance and not by family:
    between those nobody is chosen.
    """
    fitting = [person for person in found if not gender or person.gender in ("", gender)]
    if len(fitting) > 1 and any(person.family_first for person in fitting):
        return None
    return min(fitting, key=_start) if fitting else None


def _start(person: Person) -> int:
    return person.start


def _family_first(words: Sequence[str]) -> bool:
    """Say whether a name is in East Asian order: Xi Jinping, Kim Jong-un, Tsai Ing-wen."""
    lex, first = lexicon(), words[0].lower()
    return first in lex.family_first and (first not in lex.first_names or "-" in words[-1])
