"""VADER's rules for one word among others: negation, boosters, capitals, idioms (tested equal)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import ModuleType

REACH_BEFORE, REACH_AFTER = 3, 2
"""How many words before and after a word the rules look at."""

_FADES = {1: 1.0, 2: 0.95, 3: 0.9}  # of a booster, by its distance


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of Hutto & Gilbert 2014 with a lexicon, on words that are split already.

    The library copies the whole list of words several times for each word; this looks only at the
    words that matter. All numbers and word lists are the library's.
    """

    lexicon: Mapping[str, float]
    boosters: Mapping[str, float]
    negations: frozenset[str]
    idioms: Mapping[str, float]
    capitals: float
    negation: float

    def valence(self, words: Sequence[str], forms: Sequence[str], at: int, shouts: bool) -> float:
        """Return the valence of a word of the lexicon at its place.

        `forms` are the words in lower case; `shouts` says that some words, but not all, are in
        capitals. The words may be no more than those within the rules' reach.
        """
        valence = self._alone(forms, at)
        if shouts and words[at].isupper():
            valence += self.capitals if valence > 0 else -self.capitals
        for distance in range(1, min(at, REACH_BEFORE) + 1):
            form = forms[at - distance]
            if form not in self.lexicon:
                boost = self._boost(words[at - distance], form, valence, shouts)
                valence += boost * _FADES[distance]
                valence *= self._negation(forms, at, distance)
                if distance == REACH_BEFORE:
                    valence = self._idiom(forms, at, valence)
        return valence * self._least(forms, at)

    def _alone(self, forms: Sequence[str], at: int) -> float:
        """Return the lexicon's number, as a "no" here or before leaves it."""
        before = [forms[at - distance] if at >= distance else "" for distance in (1, 2, 3)]
        if "no" in before[:2] or (before[2] == "no" and before[0] in ("or", "nor")):
            return self.lexicon[forms[at]] * self.negation
        if forms[at] == "no" and at + 1 < len(forms) and forms[at + 1] in self.lexicon:
            return 0.0
        return self.lexicon[forms[at]]

    def _boost(self, word: str, form: str, valence: float, shouts: bool) -> float:
        boost = self.boosters.get(form, 0.0)
        if not boost:
            return 0.0
        signed = -boost if valence < 0 else boost
        if shouts and word.isupper():
            signed += self.capitals if valence > 0 else -self.capitals
        return signed

    def _negation(self, forms: Sequence[str], at: int, distance: int) -> float:
        """Return the factor of a valence that comes from the word at a distance before it."""
        form, between = forms[at - distance], forms[at - distance + 1 : at]
        if distance == 3 and ("so" in forms[at - 1 : at] or "this" in forms[at - 1 : at]):
            return 1.25
        if form == "never" and between and between[0] in ("so", "this"):
            return 1.25
        if form == "without" and "doubt" in between:
            return 1.0
        return self.negation if form in self.negations or "n't" in form else 1.0

    def _idiom(self, forms: Sequence[str], at: int, valence: float) -> float:
        """Return the valence, or that of an idiom around it, with the boosters of two words."""
        three, two, one, zero = forms[at - 3 : at + 1]
        before = (f"{one} {zero}", f"{two} {one} {zero}", f"{two} {one}")
        sequences = (*before, f"{three} {two} {one}", f"{three} {two}")
        valence = next((self.idioms[s] for s in sequences if s in self.idioms), valence)
        for after in (forms[at : at + 2], forms[at : at + 3]):
            valence = self.idioms.get(" ".join(after), valence) if len(after) > 1 else valence
        for sequence in (sequences[3], sequences[4], sequences[2]):
            valence += self.boosters.get(sequence, 0.0)
        return valence

    def _least(self, forms: Sequence[str], at: int) -> float:
        """Return the factor of a valence that comes from a "least" before it, except "at least"."""
        if not at or forms[at - 1] != "least" or "least" in self.lexicon:
            return 1.0
        return 1.0 if at > 1 and forms[at - 2] in ("at", "very") else self.negation

    def telling(self) -> frozenset[str]:
        """Return the words of which one must be near for a valence to differ from the lexicon's.

        Of a phrase its longest word is enough, since a phrase needs them all; shorter ones, such
        as the "a" of "break a leg", are nearly everywhere.
        """
        phrases = [*self.negations, *self.boosters, *self.idioms]
        longest = {max(_without_small(phrase), key=len) for phrase in phrases}
        return frozenset(longest | {"no", "least", "so", "this", "doubt"})


def _without_small(phrase: str) -> list[str]:
    return [word for word in phrase.split() if word not in ("the", "of", "to", "for")]


def rules_with(lexicon: Mapping[str, float]) -> Rules:
    """Return the library's rules, with a lexicon."""
    vader = library()
    return Rules(
        lexicon=lexicon,
        boosters=vader.BOOSTER_DICT,
        negations=frozenset(vader.NEGATE),
        idioms=vader.SPECIAL_CASES,
        capitals=vader.C_INCR,
        negation=vader.N_SCALAR,
    )


@cache
def library() -> ModuleType:
    """Return VADER's module, imported when it is first needed."""
    from vaderSentiment import vaderSentiment

    return vaderSentiment  # type: ignore[no-any-return]
