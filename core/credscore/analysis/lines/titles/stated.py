"""The line that is most like a title that the input states beside the text."""

from collections.abc import Sequence

from credscore.analysis.lines.facts.line import Facts

_ALIKE = 0.7  # of the words of both; a page's title often names the site as well
_PART = 0.4  # the same, where all words of a line are the title's


def stated_title(facts: Sequence[Facts], stated: Sequence[str]) -> int | None:
    """Return which line is most like the title that is stated, or None.

    Alike are lines that share most words with it, or are made of its words alone.
    """
    best, title = 0.0, None
    for at, line in enumerate(facts):
        likeness = _likeness(set(line.words), set(stated)) if line.size >= 2 else 0.0
        if likeness > best:
            best, title = likeness, at
    return title


def _likeness(words: set[str], stated: set[str]) -> float:
    """Return which share of the words of both are in both; 0 where that is too little."""
    shared = len(words & stated)
    share = shared / len(words | stated) if shared else 0.0
    within = shared == len(words) and shared >= 3
    return share if share >= (_PART if within else _ALIKE) else 0.0
