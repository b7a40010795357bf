"""A stretch of text as the model reads it: one mention the target, whose name it never sees."""

import re
from collections.abc import Sequence

TARGET, SAME, OTHER = "\ue000", "\ue001", "\ue002"
"""Stand in a text for the mention that is asked about, for the same actor elsewhere, and for
another actor (private-use characters)."""

_AROUND = 600
"""Characters that are read on either side of a mention: more than fill the model's window."""

_NEIGHBOURS = 60
"""Mentions that are read on either side, at most: more than fill the window, too."""

_POSSESSIVE = frozenset({"his", "its", "my", "our", "their", "your"})
_NOUN = re.compile(r" [a-z]")

_NONE_OF_OURS = str.maketrans(dict.fromkeys((TARGET, SAME, OTHER), " "))


def cleaned(text: str) -> str:
    """Return a text without the characters that have a meaning of their own here."""
    return text.translate(_NONE_OF_OURS)


def masked(
    gaps: Sequence[str],
    mentions: Sequence[str],
    owners: Sequence[str],
    at: int,
    *,
    with_others: bool = False,
) -> str:
    """Return what stands around the mention at a place, each of the same actor behind a mask.

    `gaps` are the words before, between and after the `mentions`, one more than these; `owners`
    are the actors whom they name. `with_others` masks other actors' mentions as well.
    """
    first, last = max(0, at - _NEIGHBOURS), min(len(mentions), at + _NEIGHBOURS + 1)
    masks = []
    for place in range(first, last):
        mention, is_same = mentions[place], owners[place] == owners[at]
        mask = TARGET if place == at else SAME if is_same else OTHER
        is_masked = is_same or with_others
        masks.append(_stand_in(mention, mask, gaps[place + 1]) if is_masked else mention)
    told = [part for pair in zip(masks, gaps[first + 1 : last + 1], strict=True) for part in pair]
    target = 2 * (at - first)
    left, right = "".join([gaps[first], *told[:target]]), "".join(told[target + 1 :])
    return " ".join((left[-_AROUND:] + told[target] + right[:_AROUND]).split())


def _stand_in(mention: str, mask: str, after: str) -> str:
    """Return what stands for a mention in plain spelling: a mask, and the genitive if it is one.

    A mention may be a pronoun where a single sentence is read.
    """
    word = mention.lower()
    owns = word.endswith("'s") or word in _POSSESSIVE or (word == "her" and _NOUN.match(after))
    return f"{mask}'s" if owns else mask
