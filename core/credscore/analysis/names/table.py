"""The table of states, bodies and blocs: every form of their names, found by its first word."""

import re
from functools import cache
from typing import Literal, NamedTuple, cast

from credscore.analysis.names.lexicon import lines

NameKind = Literal["person", "state", "organisation", "place", "other"]
Role = Literal["name", "people", "seat"]


class Entry(NamedTuple):
    """One form of a name in the table.

    `form` is as it is written, `name` the actor it stands for, `kind` state, organisation, place
    or other, and `role` tells a name from an adjective or a people ("Chinese") and from a
    seat of government ("Beijing").
    """

    form: str
    name: str
    kind: NameKind
    role: Role


Table = dict[str, tuple[Entry, ...]]


@cache
def world() -> Table:
    """Return the entries by first word, the longest form first."""
    found: dict[str, list[Entry]] = {}
    for entry in (*_states(), *_bodies(), *_elsewhere()):
        found.setdefault(_first_word(entry.form), []).append(entry)
    return {word: tuple(sorted(forms, key=_longest)) for word, forms in found.items()}


def exact(form: str) -> Entry | None:
    """Return the entry of exactly this form, if the table has it."""
    forms = world().get(_first_word(form), ())
    return next((entry for entry in forms if entry.form == form), None)


def match(table: Table, text: str, start: int, word: str) -> Entry | None:
    """Return the longest entry that stands in the text at `start`, where `word` stands."""
    forms = table.get(word)
    if forms is None:
        if len(word) > 2 and word.isupper():
            return _match_capitals(table, text, start, word)
        return None
    for entry in forms:
        if entry.form == word or (text.startswith(entry.form, start) and _ends(text, start, entry)):
            return entry
    return None


def _match_capitals(table: Table, text: str, start: int, word: str) -> Entry | None:
    for entry in table.get(word.capitalize(), ()):
        if text.startswith(entry.form.upper(), start) and _ends(text, start, entry):
            return entry
    return None


def _ends(text: str, start: int, entry: Entry) -> bool:
    """Say whether no letter or digit follows the form."""
    end = start + len(entry.form)
    return not text[end : end + 1].isalnum()


def _first_word(form: str) -> str:
    """Return what the table looks a form up by: its first word, as the text's words are cut."""
    if form.startswith("al-"):
        return form
    word = re.split(r" |-|'s\b", form, maxsplit=1)[0]
    return word.rstrip(".") if word.count(".") == 1 else word


def _longest(entry: Entry) -> int:
    return -len(entry.form)


def _states() -> list[Entry]:
    found = []
    for line in lines("states.txt"):
        name, names, people, seats = _fields(line)
        found += _entries(name[0], "state", {"name": name + names, "people": people, "seat": seats})
    return found


def _bodies() -> list[Entry]:
    found = []
    for line in lines("bodies.txt"):
        kinds, name, names, people = _fields(line)
        kind = cast("NameKind", kinds[0])
        found += _entries(name[0], kind, {"name": name + names, "people": people})
    return found


def _elsewhere() -> list[Entry]:
    return [Entry(form, form, "place", "name") for form in lines("elsewhere.txt")]


def _fields(line: str) -> list[list[str]]:
    return [
        [form.strip() for form in field.split(",") if form.strip()] for field in line.split("|")
    ]


def _entries(name: str, kind: NameKind, forms: "dict[Role, list[str]]") -> list[Entry]:
    return [Entry(form, name, kind, role) for role, group in forms.items() for form in group]
