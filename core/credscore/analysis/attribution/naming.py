"""Named or unnamed: whether a source is somebody one could phone, and what its head word is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from credscore.analysis.attribution.grammar import word_set
from credscore.analysis.attribution.tokens import is_past

_TOKEN = re.compile(r"[^\W_][\w.'&-]*|[,(]")
_HEAD_ENDS = word_set(
    "of for from in at with on who that which to against whose among around inside within near "
    "about by where familiar close , ("
)
_UNCAPITAL = word_set(
    "i the a an in on at but and or so yet if when while after before as for according this that "
    "these those it he she they we you some many most several both all others another one two "
    "his her their its our my no any few each still even meanwhile"
)
_DEFINITE = word_set("the this that his her its their")
_OWNED = _DEFINITE - {"the", "this", "that"}
_NEVER_NAMES = _HEAD_ENDS | _UNCAPITAL
_SETS = word_set("parties ministries countries leaders presidents")
_INDEFINITE = word_set("a an one another some any every each no")


@dataclass(frozen=True, slots=True)
class Shape:
    """What the words of a source look like.

    `head` is its head noun, `forms` all its lower-case words; `definite` says that it begins with
    "the" or a possessive, `head_is_name` that its head has a capital. By its head it `is_person`
    ("minister"), `is_body` ("ministry"), `is_generic` ("expert") or `is_pact` ("treaty").
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
)


@dataclass(frozen=True, slots=True)
class _Phrase:
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
        if not self.words[at][0].isupper() or form in _UNCAPITAL:
            return False
        return form not in _lists()["peoples"]

    def has_name(self, places: Iterable[int]) -> bool:
        """Say whether one of these places holds a name."""
        return any(map(self.is_name, places))


@cache
def _lists() -> dict[str, frozenset[str]]:
    """Return the word lists of the data file by section."""
    lists: dict[str, set[str]] = {}
    section = ""
    text = files("credscore.analysis.attribution").joinpath("source_nouns.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            lists.setdefault(section, set()).update(line.split())
    return {name: frozenset(words) for name, words in lists.items()}


def is_body_or_role(form: str) -> bool:
    """Say whether a lower-case word is the name of an institution or an office."""
    return form in _lists()["institutions"] or form in _lists()["roles"]


@lru_cache(maxsize=2**8)
def shape_of(source: str) -> Shape:
    """Return the shape of a source's words."""
    phrase = _read(source)
    if phrase is None:
        return _NO_SHAPE
    forms, head, word = phrase.forms, phrase.head, phrase.words[phrase.end - 1]
    lists = _lists()
    generic = head in lists["generic"] or head.removesuffix("s") in lists["generic"]
    generic = generic or head.endswith("-year-old")
    return Shape(
        head=head,
        forms=frozenset(forms),
        definite=forms[0] in _DEFINITE,
        plural="and" in forms[1 : phrase.end] or _is_plural(head, word),
        head_is_name=word[0].isupper(),
        is_person=head in lists["roles"] or head in lists["speakers"] or generic,
        is_body=head in lists["institutions"],
        is_generic=generic,
        is_pact=head in lists["pacts"],
    )


def can_tell(words: str) -> bool:
    """Say whether words mean people or papers that tell something: "sources", "latest figures"."""
    head, lists = shape_of(words).head, _lists()
    return head in lists["documents"] or head.removesuffix("s") in lists["generic"] | lists["roles"]


@lru_cache(maxsize=2**8)
def is_named(source: str, *, has_name: bool = True) -> bool:
    """Say whether the words of a source name a person, state, institution, party or outlet.

    A plural ("officials", "Clinton aides") or a general word ("an expert", "reports") is unnamed,
    and so is a pronoun that stands for nobody known; a document is named with its maker.
    `has_name` says whether any of the capitals is a name's, and not only a sentence's.
    """
    phrase = _read(source)
    if phrase is None:
        return False
    if not has_name:
        phrase = replace(phrase, words=phrase.forms)
    if _is_set_of_bodies(phrase) or _named_in_apposition(phrase) or _ends_in_name(phrase):
        return True
    head, end = phrase.head, phrase.end
    if head in _lists()["documents"]:
        return _has_maker(phrase)
    if _is_generic(phrase.words[end - 1] if end > 1 else head, head):
        return _speaks_for_somebody(phrase)
    return _names_somebody(phrase)


def _is_set_of_bodies(phrase: _Phrase) -> bool:
    """Say whether it is all of a few bodies told of before: "both governments"."""
    forms, head = phrase.forms, phrase.head
    if forms[0] not in ("both", "two") and forms[:2] != ["the", "two"]:
        return False
    if head == "sides":
        return forms[0] != "both" and phrase.end == len(forms)
    return head.removesuffix("s") in _lists()["institutions"] or head in _SETS


def _has_maker(phrase: _Phrase) -> bool:
    """Say whether a document is somebody's: "the statement", "her letter", "a Pew survey"."""
    forms, end = phrase.forms, phrase.end
    several = phrase.head.endswith("s")
    if forms[0] in _DEFINITE and not several:
        return True
    if any(
        forms[at - 1] in _DEFINITE and is_body_or_role(forms[at])
        for at in range(end + 1, len(forms))
    ):
        return True  # "a report by the council"
    # A place makes no maker of several: "reports in Italy", but "an article in Die Welt".
    return any(
        phrase.is_name(at) and not (several and forms[at - 1] == "in")
        for at in range(len(forms))
        if at != end - 1
    )


def _speaks_for_somebody(phrase: _Phrase) -> bool:
    """Say whether one who speaks for others does so for a named body, or "his attorney"."""
    forms, head, end = phrase.forms, phrase.head, phrase.end
    if head.removesuffix("s") not in _lists()["speakers"] and head not in _lists()["speakers"]:
        return False
    if forms[0] in _OWNED:
        return True
    if head.startswith("spokes") and phrase.has_name(range(end - 1)):
        return True
    return forms[end : end + 1] == ["for"] or phrase.has_name(range(end, len(forms)))


def _read(source: str) -> _Phrase | None:
    """Return the words of a source with their head; None where there are none."""
    words = _TOKEN.findall(source)
    if not words:
        return None
    forms = [word.lower().removesuffix("'s").rstrip("'.") for word in words]
    return _Phrase(words, forms, _head_end(forms))


def _head_end(forms: list[str]) -> int:
    """Return the place after the head noun: before the first comma, preposition or relative.

    A participle before "by" stands behind the head: "a survey conducted by the institute".
    """
    for at, form in enumerate(forms):
        if at > 0 and form in _HEAD_ENDS:
            return at - (form == "by" and at > 1 and is_past(forms[at - 1]))
    return len(forms)


def _is_plural(head: str, word: str) -> bool:
    """Say whether a head noun means several, and is neither a body nor a name on -s."""
    lists = _lists()
    if head in lists["institutions"] or head.endswith(("ss", "us", "is")):
        return False
    if head in ("people", "men", "women", "others", "many", "some", "most"):
        return True
    return head.endswith("s") and (word[0].islower() or head[:-1] in lists["generic"])


def _named_in_apposition(phrase: _Phrase) -> bool:
    """Say whether a full name follows a comma: "the mayor, Ada Holm"."""
    return any(
        phrase.words[at - 1] == "," and phrase.is_name(at) and phrase.is_name(at + 1)
        for at in range(1, len(phrase.words) - 1)
    )


def _ends_in_name(phrase: _Phrase) -> bool:
    """Say whether a name follows a lower-case noun: "an aide for foreign affairs Jan Novak"."""
    at = len(phrase.words)
    while at > 0 and phrase.is_name(at - 1):
        at -= 1
    if len(phrase.words) - at < 2 or at == 0:
        return False
    return phrase.words[at - 1][0].islower() and phrase.forms[at - 1] not in _NEVER_NAMES


def _is_generic(word: str, head: str) -> bool:
    """Say whether a head noun is a general word for people: "expert", "sources", "residents"."""
    generic = _lists()["generic"]
    if word[0].isupper() and head not in _lists()["peoples"] and not head.endswith("s"):
        return False
    return head in generic or (head.endswith("s") and head[:-1] in generic)


def _names_somebody(phrase: _Phrase) -> bool:
    """Say whether a name, a body or an office makes somebody of any other source."""
    lists = _lists()
    forms, head, end = phrase.forms, phrase.head, phrase.end
    is_lower = phrase.words[end - 1][0].islower()
    if forms[0] in _INDEFINITE and head in lists["roles"] and is_lower:
        return False
    is_plural = _is_plural(head, phrase.words[end - 1])
    if phrase.has_name(range(end)):
        return not (is_plural and is_lower)
    if not is_plural and not lists["institutions"].isdisjoint(forms[:end]):
        return True
    if forms[0] not in _INDEFINITE and head in lists["roles"]:
        return True
    return head in lists["speakers"] and phrase.has_name(range(end, len(forms)))
