"""VADER, one word at a time: its numbers, without its cost on words that have no valence."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from credscore_sentiment.rules import REACH_AFTER, REACH_BEFORE, Rules, library, rules_with

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


@cache
def analyzer() -> "SentimentIntensityAnalyzer":
    """Return this process's analyzer, its lexicon extended by the words of the news."""
    made = library().SentimentIntensityAnalyzer()
    made.lexicon.update(news_words())
    return made


def news_words() -> dict[str, float]:
    """Return the valence (-4 to 4) of words that VADER lacks, or that news uses otherwise."""
    classes = tomllib.loads((files(__package__) / "data/news.toml").read_text("utf-8"))
    return {word: entry["valence"] for entry in classes.values() for word in entry["words"].split()}


def is_listed(form: str) -> bool:
    """Say whether a lower-case word is in the lexicon."""
    return form in _rules().lexicon


def listed(forms: Sequence[str]) -> list[int]:
    """Return the places of the lower-case words that are in the lexicon."""
    lexicon = _rules().lexicon
    return [at for at, form in enumerate(forms) if form in lexicon]


def valences(words: Sequence[str]) -> dict[int, float]:
    """Return the words' valences other than 0, by place, with VADER's negations and boosters."""
    forms = list(map(str.lower, words))
    return valences_at(words, forms, listed(forms), sum(map(str.isupper, words)))


def valences_at(
    words: Sequence[str], forms: Sequence[str], places: Sequence[int], n_loud: int
) -> dict[int, float]:
    """Return the same as `valences`, given what the caller knows of the words already.

    That is their lower-case forms, the places of those in the lexicon, and how many are in capitals
    (`n_loud`).
    """
    shouts = 0 < n_loud < len(words)
    found = {at: _valence(words, forms, at, shouts) for at in places}
    return {at: valence for at, valence in found.items() if valence}


def compound(words: Sequence[str]) -> float:
    """Return VADER's compound (Hutto & Gilbert 2014), -1 to 1, of the words as one text."""
    return combined(words, valences(words))


def combined(words: Sequence[str], found: Mapping[int, float]) -> float:
    """Return the compound of words, given their valences by place."""
    if not found:
        return 0.0
    each: Iterable[float] = found.values()
    if "but" in map(str.lower, words):
        each = analyzer()._but_check(words, [found.get(at, 0) for at in range(len(words))])
    return float(round(library().normalize(sum(each)), 4))


def _valence(words: Sequence[str], lowered: Sequence[str], at: int, shouts: bool) -> float:
    """Return the valence of a word of the lexicon; the rules are asked only where one may apply."""
    rules = _rules()
    around = lowered[max(0, at - REACH_BEFORE) : at + REACH_AFTER + 1]
    if _telling().isdisjoint(around) and "n't" not in " ".join(around):
        if not (shouts and words[at].isupper()):
            return rules.lexicon[lowered[at]]
    elif _modifies(lowered, at):
        return 0.0
    return rules.valence(words, lowered, at, shouts)


def _modifies(lowered: Sequence[str], at: int) -> bool:
    """Say whether VADER takes a word for one that only strengthens or weakens others."""
    kind_of = lowered[at] == "kind" and lowered[at + 1 : at + 2] == ["of"]
    return kind_of or lowered[at] in _rules().boosters


@cache
def _rules() -> Rules:
    return rules_with(analyzer().lexicon)


@cache
def _telling() -> frozenset[str]:
    return _rules().telling()
