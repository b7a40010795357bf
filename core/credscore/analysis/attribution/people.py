"""Who has been named so far: full names by surname, and the gender a name or title tells."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from credscore.analysis.names import Name
from credscore.analysis.names.lexicon import lexicon

Gender = Literal["he", "she", ""]

_FOLD = str.maketrans("yj", "ii")


@dataclass(slots=True)
class Person:
    """One person: the fullest name so far, and the gender as far as it is known."""

    name: str
    gender: Gender = ""


class People:
    """The persons of one article, found again by surname whatever the spelling."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._by_surname: dict[str, Person] = {}

    def meet(self, name: Name) -> Person:
        """Return the person a name stands for, new or known; a fuller name replaces a shorter."""
        surname = _fold(name.words[-1])
        person = self._by_surname.get(surname)
        if person is None or not _agrees(person.name, name):
            person = Person(" ".join(name.words))
            self._by_surname[surname] = person
        elif len(name.words) > person.name.count(" ") + 1:
            person.name = " ".join(name.words)
        person.gender = person.gender or gender_of(name)
        return person

    def full_name(self, words: str) -> str:
        """Return the fullest name of the person with this last word, else the words."""
        person = self._by_surname.get(_fold(words.split(" ")[-1]))
        return person.name if person else words

    def gender_of(self, name: str) -> Gender:
        """Return the gender of a person as far as known."""
        person = self._by_surname.get(_fold(name.split(" ")[-1]))
        return person.gender if person else ""

    def set_gender(self, name: str, gender: Gender) -> None:
        """Remember that a person was called "he" or "she"."""
        person = self._by_surname.get(_fold(name.split(" ")[-1]))
        if person is not None and not person.gender:
            person.gender = gender

    def knows(self, word: str) -> bool:
        """Say whether a word is the surname of a person met before."""
        return _fold(word) in self._by_surname


def _agrees(known: str, name: Name) -> bool:
    """Say whether a name can be another form of a known one: same first name, or none."""
    if len(name.words) == 1:
        return True
    words = known.split()
    if len(words) == 1:
        return True
    return _fold(words[0])[:2] == _fold(name.words[0])[:2]


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    """Spell a name so that transliterations meet: y, j and i alike, no double letters."""
    letters = word.lower().removesuffix("'s").translate(_FOLD)
    return "".join(letter for at, letter in enumerate(letters) if letters[at - 1 : at] != letter)


def gender_of(name: Name) -> Gender:
    """Return the pronoun that a name's title or first name calls for, or nothing."""
    return _gender(name.title, name.words[0] if len(name.words) > 1 else "")


@lru_cache(maxsize=4096)
def _gender(title: str, first_name: str) -> Gender:
    words = lexicon()
    titles, first = title.lower().split(), first_name.lower()
    if first in words.first_women or not words.women.isdisjoint(titles):
        return "she"
    if first in words.first_men or not words.men.isdisjoint(titles):
        return "he"
    return ""
