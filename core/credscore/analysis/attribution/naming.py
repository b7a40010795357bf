"""Named or unnamed: whether a source is somebody one could phone."""

import re
from functools import cache
from importlib.resources import files

from credscore.analysis.attribution.grammar import word_set

_TOKEN = re.compile(r"[^\W_][\w.'&-]*|[,(]")
_HEAD_ENDS = word_set(
    "of for from in at with on who that which to against whose among around inside within "
    "near about by where familiar close "
)
_UNCAPITAL = word_set(
    "i the a an in on at but and or so yet if when while after before as for according this "
    "that these those it he she they we you some many most several both all others another "
    "one two his her their its our my no any few each still even meanwhile "
)


@cache
def _lists() -> dict[str, frozenset[str]]:
    """Return the word lists of the data file: generic, speakers, institutions, roles, peoples."""
    lists: dict[str, set[str]] = {}
    section = ""
    text = files("credscore.analysis.attribution").joinpath("source_nouns.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            lists.setdefault(section, set()).update(line.split())
    return {name: frozenset(words) for name, words in lists.items()}


def is_named(source: str) -> bool:
    """Say whether the words of a source name a person, state, institution, party or outlet.

    A lower-case plural ("officials", "Clinton aides") or a general word ("an expert", "reports")
    is unnamed, and so is a pronoun that stands for nobody known.
    """
    words = _TOKEN.findall(source)
    forms = [word.lower().removesuffix("'s").rstrip("'.") for word in words]
    if not words:
        return False
    head_end = _head_end(forms)
    if _named_in_apposition(words, forms):
        return True
    head = forms[head_end - 1]
    if _is_generic(words[head_end - 1], head):
        return head in _lists()["speakers"] and any(
            _is_name(words, forms, at) for at in range(head_end, len(words))
        )
    return _names_somebody(words, forms, head_end, head)


def _head_end(forms: list[str]) -> int:
    """Return the place after the head noun: before the first comma, preposition or relative."""
    for at, form in enumerate(forms):
        if form in (",", "(") or (at > 0 and form in _HEAD_ENDS):
            return max(1, at)
    return len(forms)


def _is_name(words: list[str], forms: list[str], at: int) -> bool:
    form = forms[at]
    if not words[at][0].isupper() or form in _UNCAPITAL:
        return False
    return form not in _lists()["peoples"]


def _named_in_apposition(words: list[str], forms: list[str]) -> bool:
    return any(
        words[at - 1] == "," and _is_name(words, forms, at) and _is_name(words, forms, at + 1)
        for at in range(1, len(words) - 1)
    )


def _is_generic(word: str, head: str) -> bool:
    generic = _lists()["generic"]
    if word[0].isupper() and head not in _lists()["peoples"] and not head.endswith("s"):
        return False
    return head in generic or (head.endswith("s") and head[:-1] in generic)


def _names_somebody(words: list[str], forms: list[str], head_end: int, head: str) -> bool:
    lists = _lists()
    institutions = lists["institutions"]
    if any(_is_name(words, forms, at) for at in range(head_end)):
        is_plural = head.endswith("s") and not head.endswith("ss") and head not in institutions
        return not (words[head_end - 1][0].islower() and is_plural)
    if any(form in institutions for form in forms[:head_end]):
        return True
    if forms[0] in ("the", "his", "her", "its", "their") and head in lists["roles"]:
        return True
    after = range(head_end, len(words))
    return head in lists["speakers"] and any(_is_name(words, forms, at) for at in after)
