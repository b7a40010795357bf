"""Shapes: what the words of a source look like: its head noun, whether it is one, whose it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from credscore.analysis.attribution.units.grammar import word_set
from credscore.analysis.attribution.units.tokens import is_past

_TOKEN = re.compile(r"[^\W_][\w.'&-]*|[,(]")
HEAD_ENDS = word_set(
    "of for from in at with on who that which to against whose among around inside within near "
    "about by where familiar close , ("
)
"""Words before which the head noun of a source ends."""

UNCAPITAL = word_set(
    "i the a an in on at but and or so yet if when while after before as for according this that "
    "these those it he she they we you some many most several both all others another one two "
    "his her their its our my no any few each still even meanwhile"
)
"""Words with a capital that is a sentence's and no name's."""

DEFINITE = word_set("the this that his her its their")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the words of a source look like.

    `head` is its head noun, `forms` all its lower-case words; `definite` says that it begins with
    "the" or a possessive, `head_is_name` that its head has a capital. By its head it `is_person`
    ("minister"), `is_body` ("ministry"), `is_generic` ("expert"), `is_pact` ("treaty") or
    `is_paper` ("report").
    """

    head: str
    forms: frozenset[str]
    definite: bool
    plural: bool
    head_is_name: bool
    is_person: bool
    is_body: bool
    is_generic: bool
    is_pact: bool
    is_paper: bool


_NO_SHAPE = Shape(
    head="",
    forms=frozenset(),
    definite=False,
    plural=False,
    head_is_name=False,
    is_person=False,
    is_body=False,
    is_generic=False,
    is_pact=False,
    is_paper=False,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a source, the same as lower-case `forms`, and the place after its head noun."""

    words: list[str]
    forms: list[str]
    end: int

    @property
    def head(self) -> str:
        """The head noun."""
        return self.forms[self.end - 1]

    def is_name(self, at: int) -> bool:
        """Say whether the word at a place has a name's capital."""
        form = self.forms[at]
        if not self.words[at][0].isupper() or form in UNCAPITAL:
            return False
        return form not in noun_lists()["peoples"]

    def has_name(self, places: Iterable[int]) -> bool:
        """Say whether one of these places holds a name."""
        return any(map(self.is_name, places))


@cache
def noun_lists() -> dict[str, frozenset[str]]:
    """Return the word lists of the data file by section."""
    lists: dict[str, set[str]] = {}
    section = ""
    text = files(__package__).joinpath("source_nouns.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            lists.setdefault(section, set()).update(line.split())
    return {name: frozenset(words) for name, words in lists.items()}


def is_body_or_role(form: str) -> bool:
    """Say whether a lower-case word is the name of an institution or an office."""
    return form in noun_lists()["institutions"] or form in noun_lists()["roles"]


@lru_cache(maxsize=2**8)
def shape_of(source: str) -> Shape:
    """Return the shape of a source's words."""
    phrase = phrase_of(source)
    if phrase is None:
        return _NO_SHAPE
    forms, head, word = phrase.forms, phrase.head, phrase.words[phrase.end - 1]
    lists = noun_lists()
    generic = head in lists["generic"] or head.removesuffix("s") in lists["generic"]
    generic = generic or head.endswith("-year-old")
    return Shape(
        head=head,
        forms=frozenset(forms),
        definite=forms[0] in DEFINITE,
        plural="and" in forms[1 : phrase.end] or is_plural(head, word),
        head_is_name=word[0].isupper(),
        is_person=head in lists["roles"] or head in lists["speakers"] or generic,
        is_body=head in lists["institutions"],
        is_generic=generic,
        is_pact=head in lists["pacts"],
        is_paper=head in lists["documents"],
    )


def form_of(words: str) -> str:
    """Return words in lower case, by which a pronoun is known: the WHO is none."""
    return "w.h.o" if words == "WHO" else words.lower()


def phrase_of(source: str) -> Phrase | None:
    """Return the words of a source with their head; None where there are none."""
    words = _TOKEN.findall(source)
    if not words:
        return None
    forms = [form_of(word).removesuffix("'s").rstrip("'.") for word in words]
    return Phrase(words, forms, _head_end(forms))


def _head_end(forms: list[str]) -> int:
    """Return the place after the head noun: before the first comma, preposition or relative.

    A participle stands behind the head: "a survey conducted by the institute".
    """
    for at, form in enumerate(forms):
        if at > 0 and form in HEAD_ENDS:
            return at - (at > 1 and is_past(forms[at - 1]))
    return len(forms)


def is_plural(head: str, word: str) -> bool:
    """Say whether a head noun means several, and is no name on -s."""
    if head.endswith(("ss", "us", "is")):
        return False
    if head in ("people", "men", "women", "others", "many", "some", "most"):
        return True
    return head.endswith("s") and (word[0].islower() or head[:-1] in noun_lists()["generic"])
