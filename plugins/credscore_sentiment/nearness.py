"""How a passage speaks of one of its mentions: valence weighted by nearness."""

from bisect import bisect_left, bisect_right
from math import exp, fsum, sqrt

from credscore_sentiment.passage import Passage, cue_words

# Chosen on the training part of NewsMTSC (8,734 mentions); macro-F1 on its development parts .65
# and .61. Valence fades with distance (to 1/e after REACH words), with each clause break and each
# other name in between, and across a quotation mark. What stands before a mention counts less than
# what follows it, and bad words count double. Beside a verb of saying, the mention is the speaker,
# and most words are about something else.
_REACH_BEFORE, _REACH_AFTER = 12.0, 17.0
_BEFORE = 0.55
_BREAK, _NAME, _MARK = 0.65, 0.55, 0.65
_BAD = 2.0
_SPEAKER_NEAR, _SPEAKER_FAR = 0.5, 0.2
_HALF = 4.0  # a sum of valences of 2, its square root, makes a tone of .7
_FARTHEST = 60

NEGATIVE, POSITIVE = -0.155, 0.04
"""A tone is negative up to the first of these, positive from the second on, else neutral."""


def tone_at(passage: Passage, at: int) -> float:
    """Return the tone, -1 to 1, toward the mention that stands at a place among the words."""
    valences = passage.valences
    places = list(valences)
    near = places[bisect_left(places, at - _FARTHEST) : bisect_right(places, at + _FARTHEST)]
    speaks = _speaks(passage, at)
    total = fsum(
        valences[place] * _weight(passage, at, place, valences[place], speaks)
        for place in near
        if place != at
    )
    return total / sqrt(total * total + _HALF)


def _weight(passage: Passage, at: int, place: int, valence: float, speaks: bool) -> float:
    breaks = abs(passage.breaks[place] - passage.breaks[at])
    names = abs(passage.names[place] - passage.names[at])
    other_voice = (passage.marks[place] - passage.marks[at]) % 2
    weight = _BAD if valence < 0 else 1.0
    if place < at:
        weight *= _BEFORE * exp((place - at) / _REACH_BEFORE)
    else:
        weight *= exp((at - place) / _REACH_AFTER)
    if speaks:
        weight *= _SPEAKER_FAR if breaks or other_voice else _SPEAKER_NEAR
    return float(weight * _BREAK**breaks * _NAME**names * _MARK**other_voice)


def _speaks(passage: Passage, at: int) -> bool:
    """Say whether a verb of saying stands beside the mention."""
    around = [*passage.forms[max(0, at - 2) : at], *passage.forms[at + 1 : at + 4]]
    return not cue_words("saying").isdisjoint(around)
