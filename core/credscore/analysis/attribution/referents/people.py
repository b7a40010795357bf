"""Who has been named so far: full names by surname, and the gender a name or title tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

from credscore.analysis.attribution.units.grammar import word_set
from credscore.analysis.names import Name
from credscore.analysis.names.lexicon import lexicon

Gender = Literal["he", "she", ""]

_WOMEN = word_set("mother mum mom wife daughter widow grandmother aunt niece girl")
_MEN = word_set("father dad husband son widower grandfather uncle nephew boy")
_FOLD = str.maketrans("yj", "ii")


@dataclass(slots=True)
class Person:
    """One person: the fullest name so far, and the gender as far as it is known."""

    name: str
    gender: Gender = ""


class People:
    """The persons of one article, found again by surname whatever the spelling.

    Of several with one surname, Mr and Ms decide whom the surname alone means, else who came first.
    """

    def __init__(self) -> None:
        """Begin with nobody."""
        self._by_surname: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._at_first: dict[str, Person] = {}

    def meet(self, name: Name) -> Person:
        """Return the person a name stands for, new or known; a fuller name replaces a shorter."""
        key = _fold(name.words[-1])
        if len(name.words) == 1 and key not in self._by_surname:
            called = self._by_given.get(key, [])
            if len(called) == 1:
                return called[0]
        persons = self._by_surname.setdefault(key, [])
        gender = gender_of(name)
        person = _choose(persons, name.words, gender)
        if person is None:
            person = Person(spelled(name))
            persons.append(person)
            self._at_first.setdefault(person.name, person)
            if len(name.words) > 1:
                self._by_given.setdefault(_fold(name.words[0]), []).append(person)
        elif len(name.words) > person.name.count(" ") + 1:
            person.name = spelled(name)
        person.gender = person.gender or gender
        return person

    def full_name(self, words: str) -> str:
        """Return the fullest name of the person with this last word, else the words."""
        person = self._called(words)
        return person.name if person else words

    def fullest(self, name: str) -> str:
        """Return the fullest name in the end of a person whom this name has meant at first."""
        person = self._at_first.get(name)
        return max(person.name, name, key=len) if person else name

    def called(self, words: tuple[str, ...], *, is_full: bool) -> str:
        """Return the known person whom these words name, or a new one if they are a full name."""
        persons = self._by_surname.get(_fold(words[-1]), [])
        person = _choose(persons, words, "")
        if person is None and is_full:
            person = Person(" ".join(words), _gender("", words[0]))
            self._by_surname.setdefault(_fold(words[-1]), []).append(person)
        elif person is not None and person.name.isupper():
            person.name = person.name.title()
        return person.name if person else ""

    def of_initials(self, letters: str) -> str:
        """Return the name of the one person with these initials, or nothing."""
        persons = [person for known in self._by_surname.values() for person in known]
        fitting = [one.name for one in persons if _initials(one.name) == letters]
        return fitting[0] if len(fitting) == 1 else ""

    def gender_of(self, name: str) -> Gender:
        """Return the gender of a person as far as known."""
        person = self._called(name)
        return person.gender if person else ""

    def set_gender(self, name: str, gender: Gender) -> None:
        """Remember that a person was called "he" or "she"."""
        person = self._called(name)
        if person is not None:
            person.gender = person.gender or gender

    def knows(self, word: str) -> bool:
        """Say whether a word is the surname of a person met before."""
        return _fold(word) in self._by_surname

    def _called(self, name: str) -> Person | None:
        """Return the person of this name, else the first with its last word."""
        persons = self._by_surname.get(_fold(name.rpartition(" ")[2]))
        if not persons:
            return None
        return next((person for person in persons if person.name == name), persons[0])


def spelled(name: Name) -> str:
    """Return a name as the text has it, with stops and particles, or as its words complete it."""
    return name.text if name.text.endswith(name.words[-1]) else " ".join(name.words)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _choose(persons: Sequence[Person], words: tuple[str, ...], gender: Gender) -> Person | None:
    """Return the first of these whom a name with this last word can mean."""
    fitting = (
        person
        for person in persons
        if (not gender or person.gender in ("", gender))
        and (len(words) == 1 or _agrees(person.name, words))
    )
    return next(fitting, None)


def _agrees(known: str, words: tuple[str, ...]) -> bool:
    """Say whether a full name can be another form of a known one: same first name, or none."""
    first, _, rest = known.partition(" ")
    if not rest or _fold(first)[:2] == _fold(words[0])[:2]:
        return True
    return known.endswith(" " + " ".join(words))


@lru_cache(maxsize=2**10)
def _fold(word: str) -> str:
    """Spell a name so that transliterations meet: y, j and i alike, nothing doubled, no accents."""
    letters = word.lower().removesuffix("'s").translate(_FOLD)
    if not letters.isascii():
        letters = "".join(filter(str.isalnum, normalize("NFD", letters)))
    return "".join(letter for at, letter in enumerate(letters) if letters[at - 1 : at] != letter)


def gender_of(name: Name) -> Gender:
    """Return the pronoun that a name's title or first name calls for, or nothing."""
    return _gender(name.title, name.words[0] if len(name.words) > 1 else "")


def gender_of_noun(noun: str) -> Gender:
    """Return the pronoun that a lower-case word for a person calls for, or nothing."""
    if noun.endswith("woman") or noun in _WOMEN:
        return "she"
    is_man = noun.endswith("man") and noun not in ("human", "german", "roman")
    return "he" if is_man or noun in _MEN else ""


@lru_cache(maxsize=2**9)
def _gender(title: str, first_name: str) -> Gender:
    words = lexicon()
    titles, first = title.lower().split(), first_name.lower()
    if first in words.first_women or not words.women.isdisjoint(titles):
        return "she"
    if first in words.first_men or not words.men.isdisjoint(titles):
        return "he"
    return ""
