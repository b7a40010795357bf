"""Nicknames that a text gives: "Ada Holm, a singer known as Lerka, left" names one person twice."""

import re
from collections.abc import Sequence
from itertools import pairwise

from credscore.analysis.actors.people import People, Person, is_full
from credscore.analysis.names import Name

_GIVEN = re.compile(
    r"(?:,| \()[^.;\n]{0,90}?\b(?:nicknamed|alias|aka|known (?:\w+ly )?as|nom de guerre) [\"']?"
)
_OTHERS = re.compile(r"\b(?:whose|and|with|which)\b")


def nicknames(text: str, names: Sequence[Name], people: People) -> dict[str, Person]:
    """Return whom the single words stand for that a text gives as somebody's other name.

    The person is named last before, with nobody and nothing else between.
    """
    found: dict[str, Person] = {}
    for before, name in pairwise(names):
        if len(name.words) > 1 or name.entry or name.title:
            continue
        between = _GIVEN.fullmatch(text, before.span.end, name.span.start)
        if between is None or _OTHERS.search(between[0]) or people.find(name) is not None:
            continue
        person = people.learn(before) if is_full(before) else people.find(before)
        if person is not None:
            found.setdefault(name.words[0], person)
    return found
