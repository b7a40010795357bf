"""The word lists, arranged so that each word of a text costs one look-up."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from credscore_language.inflect import adjective_forms, noun_forms, verb_forms

Form = tuple[str, ...]
"""A word or a phrase: its plain lower-case words."""

LISTS = ("loaded", "hedges", "boosters")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a listed word counts for: its list, its class there, and its strength (1 or 2)."""

    list: str
    word_class: str
    strength: int


Option = tuple[int, Form, tuple[Entry, ...]]
"""The anchor's place in a listed form, the form, and its entry in each list that has it."""

Lexicon = dict[str, tuple[Option, ...]]
"""The listed forms by their anchor, which is their longest word: texts hold few of those."""


@cache
def lexicon() -> Lexicon:
    """Return the package's lists; within a list, a form belongs to the first class that has it.

    Idioms stand for themselves, without an entry: the listed words in them count for nothing.
    """
    entries: dict[Form, dict[str, Entry]] = {}
    for name in LISTS:
        for word_class, table in _classes(name).items():
            entry = Entry(name, word_class, table.get("strength", 1))
            for form in _forms(table):
                entries.setdefault(form, {}).setdefault(name, entry)
    entries.update((form, {}) for table in _classes("idioms").values() for form in _forms(table))
    found: dict[str, list[Option]] = {}
    for form, by_list in entries.items():
        anchor = max(form, key=len)
        found.setdefault(anchor, []).append((form.index(anchor), form, tuple(by_list.values())))
    return {anchor: tuple(options) for anchor, options in found.items()}


def _classes(name: str) -> dict[str, Any]:
    source = files(__package__).joinpath("data", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))


def _forms(table: dict[str, Any]) -> Iterator[Form]:
    for key, inflect in _INFLECTIONS.items():
        for plain in table.get(key, "").split():
            yield from ((form,) for form in inflect(plain))
    for word in table.get("words", "").split():
        yield (word,)
    for phrase in table.get("phrases", "").splitlines():
        if phrase:
            yield tuple(phrase.split())


_INFLECTIONS = {"nouns": noun_forms, "verbs": verb_forms, "adjectives": adjective_forms}
