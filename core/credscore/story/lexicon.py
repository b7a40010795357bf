"""The words by which events are named, looked up by the word that ends them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One word or phrase for an event, `label` its singular; `form` as it is looked for."""

    form: Form
    label: str
    kind: str
    verb: bool
    vague: bool
    plural: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries by their last word, the longest first, and fixed phrases by their words."""

    entries: Mapping[str, Sequence[Entry]]
    elsewhere: Mapping[str, Sequence[Form]]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once."""
    data = files("credscore.story").joinpath("events.toml").read_text("utf-8")
    kinds = tomllib.loads(data)
    phrases = kinds.pop("elsewhere")["phrases"]
    entries: dict[str, list[Entry]] = {}
    for kind, table in kinds.items():
        for label in table["words"]:
            for entry in _entries(label, kind, table):
                entries.setdefault(entry.form[-1], []).append(entry)
    elsewhere: dict[str, list[Form]] = {}
    for phrase in phrases:
        form = tuple(phrase.split())
        for word in form:
            elsewhere.setdefault(word, []).append(form)
    longest_first = {w: sorted(found, key=lambda e: -len(e.form)) for w, found in entries.items()}
    return Lexicon(longest_first, elsewhere)


def _entries(label: str, kind: str, table: Mapping[str, Any]) -> list[Entry]:
    words = tuple(label.split())
    verb = label in table["verbs"]
    vague = bool(table.get("vague"))
    plural = (*words[:-1], _plural(words[-1]))
    return [
        Entry(words, label, kind, verb, vague, plural=False),
        Entry(plural, label, kind, verb, vague, plural=True),
    ]


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith("is"):
        return f"{word[:-2]}es"
    return f"{word}es" if word.endswith(("s", "sh", "ch", "x")) else f"{word}s"
