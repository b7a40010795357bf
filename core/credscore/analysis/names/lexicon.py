"""The word classes that tell names apart, loaded once from the files beside this module."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Words = frozenset[str]
_LONG = 7
_INFLECTIONS = (
    ("ies", ("y",)),
    ("es", ("e", "")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("e", "")),
    ("ing", ("e", "")),
)
_LAST_LETTERS = frozenset(ending[-1] for ending, _ in _INFLECTIONS)
_BRITISH = re.compile(r"(?<=[a-z]{2})our(?=s|e[dr]|ing|able|$)|(?<=[a-z]{3})[iy]s(?=e|ing|ation)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lower-case words by class; `lexicon.toml` says what each class is for.

    `common` are the plain words that prose writes often, `prose` all that it writes.
    """

    function: Words
    titles: Words
    qualifiers: Words
    abbreviated: Words
    women: Words
    men: Words
    suffixes: Words
    organisations: Words
    firms: Words
    joining: Words
    purposes: Words
    members: Words
    partners: Words
    organs: Words
    bodies: Words
    of_bodies: Words
    founding: Words
    places: Words
    things: Words
    nobodies: Words
    towns: Words
    speaking: Words
    surnames: Words
    determiners: Words
    landforms: Words
    postal: Words
    monthly: Words
    endings: tuple[str, ...]
    placing: Words
    platforms: Words
    papers: Words
    family_first: Words
    syllables: Words
    first_women: Words
    first_men: Words
    first_names: Words
    wordy_names: Words
    ministers: Words
    landscapes: Words
    particles: Words
    short_names: dict[str, str]
    common: Words
    prose: Words

    def looks_english(self, form: str) -> bool:
        """Say whether a word is a plain one, or has an ending that few names have."""
        return self.is_common(form) or (len(form) > _LONG and form.endswith(self.endings))

    def is_adverb(self, form: str) -> bool:
        """Say whether a word looks as an adverb of manner: "luckily", but also the firm Greenly."""
        stems = (form[:-2], form[:-1] + "e", form[:-3] + "y")
        return form.endswith("ly") and not self.prose.isdisjoint(stems)

    def is_common(self, form: str) -> bool:
        """Say whether prose writes a word, or the word it is inflected from, in lower case."""
        if form in self.prose or not self.prose.isdisjoint(_stems(form)):
            return True
        if not ("our" in form or "is" in form or "ys" in form):
            return False  # nothing that British English spells in its own way
        other = _BRITISH.sub(_american, form)
        return other != form and self.is_common(other)


def _american(hit: re.Match[str]) -> str:
    """Return the American spelling of what a British one has: "or" of "our", "iz" of "is"."""
    return "or" if hit[0] == "our" else f"{hit[0][0]}z"


@cache
def lexicon() -> Lexicon:
    """Return the word classes."""
    table = tomllib.loads(read("lexicon.toml"))
    places, short = table.pop("landscapes"), table.pop("short_names")
    particles = table.pop("particles").split("; ")
    opening = frozenset(table.pop("opening").split())
    plain = table.pop("plain").split()
    common = opening.union(*(line.split() for line in lines("common.txt")))
    endings = tuple(table.pop("endings").split())
    classes = {name: frozenset(words.split()) for name, words in table.items()}
    return Lexicon(
        **classes,
        endings=endings,
        first_names=classes["first_women"] | classes["first_men"],
        landscapes=frozenset(place.strip() for place in places.split(";")),
        particles=frozenset(f" {word}" if word[-1] == "'" else f" {word} " for word in particles),
        short_names=dict(pair.split("=") for pair in short.split()),
        common=common,
        prose=common.union(plain, *(line.split() for line in lines("rarer.txt"))),
    )


def _stems(form: str) -> list[str]:
    """Return what a regular plural or verb form may be inflected from."""
    if form[-1:] not in _LAST_LETTERS:
        return []
    for ending, others in _INFLECTIONS:
        if form.endswith(ending):
            base = form[: -len(ending)]
            if ending == "ed" and base.endswith("e"):
                return [base + "e"]  # "agreed" from "agree", but no "fareed" from "fare"
            return [base + other for other in others]
    return []


def lines(name: str) -> list[str]:
    """Return the lines of a data file, without comments and blank lines."""
    return [line for line in read(name).split("\n") if line and not line.startswith("#")]


def read(name: str) -> str:
    """Return the text of a data file of this package."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
