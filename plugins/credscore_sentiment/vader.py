"""VADER, one word at a time: its numbers, without its cost on words that have no valence."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import ModuleType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

_BEFORE, _AFTER = 3, 2  # how many words before and after a word VADER looks at


class _Window(NamedTuple):
    """What VADER asks of a text to weigh one of its words."""

    words_and_emoticons: Sequence[str]
    is_cap_diff: bool


@cache
def analyzer() -> "SentimentIntensityAnalyzer":
    """Return this process's analyzer, its lexicon extended by the words of the news."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    made = SentimentIntensityAnalyzer()
    made.lexicon.update(news_words())
    return made


def news_words() -> dict[str, float]:
    """Return the valence (-4 to 4) of the words that VADER's lexicon lacks or reads otherwise."""
    classes = tomllib.loads((files(__package__) / "data/news.toml").read_text("utf-8"))
    return {word: entry["valence"] for entry in classes.values() for word in entry["words"].split()}


def has_valence(forms: Sequence[str]) -> bool:
    """Say whether any of the lower-case words is in the lexicon."""
    return not analyzer().lexicon.keys().isdisjoint(forms)


def valences(words: Sequence[str], forms: Sequence[str] = ()) -> dict[int, float]:
    """Return the words' valences other than 0, by place, with VADER's negations and boosters.

    `forms` are the words in lower case, where they are at hand.
    """
    lowered = forms or list(map(str.lower, words))
    lexicon = analyzer().lexicon
    places = [at for at, word in enumerate(lowered) if word in lexicon]
    if not places:
        return {}
    shouts = 0 < sum(map(str.isupper, words)) < len(words)
    found = {at: _valence(words, lowered, at, shouts) for at in places}
    return {at: valence for at, valence in found.items() if valence}


def compound(words: Sequence[str]) -> float:
    """Return VADER's compound (Hutto & Gilbert 2014), -1 to 1, of the words joined by blanks."""
    return combined(words, valences(words))


def combined(words: Sequence[str], found: Mapping[int, float]) -> float:
    """Return the compound of words whose valences were found."""
    if not found:
        return 0.0
    each: Iterable[float] = found.values()
    if "but" in map(str.lower, words):
        each = analyzer()._but_check(words, [found.get(at, 0) for at in range(len(words))])
    return float(round(_vader().normalize(sum(each)), 4))


def _valence(words: Sequence[str], lowered: Sequence[str], at: int, shouts: bool) -> float:
    """Return what VADER makes of a word of the lexicon, asking it only where others play in."""
    start = max(0, at - _BEFORE)
    around = lowered[start : at + _AFTER + 1]
    if _modifiers().isdisjoint(around) and "n't" not in " ".join(around):
        if not (shouts and words[at].isupper()):
            return float(analyzer().lexicon[lowered[at]])
    elif _modifies(lowered, at):
        return 0.0
    window = _Window(words[start : at + _AFTER + 1], shouts)
    return float(analyzer().sentiment_valence(0, window, words[at], at - start, [])[0])


def _modifies(lowered: Sequence[str], at: int) -> bool:
    """Say whether a word only strengthens or weakens others, as VADER has it."""
    kind_of = lowered[at] == "kind" and lowered[at + 1 : at + 2] == ["of"]
    return kind_of or lowered[at] in _vader().BOOSTER_DICT


@cache
def _modifiers() -> frozenset[str]:
    """Return the words without which VADER takes a word's valence as the lexicon has it.

    A phrase needs all its words, so its longest stands for it: others, as the "a" of "break a
    leg", are nearly everywhere.
    """
    phrases = [*_vader().NEGATE, *_vader().BOOSTER_DICT, *_vader().SPECIAL_CASES]
    telling = {max(_without_small(phrase), key=len) for phrase in phrases}
    return frozenset(telling | {"no", "least", "so", "this", "doubt"})


def _without_small(phrase: str) -> list[str]:
    return [word for word in phrase.split() if word not in ("the", "of", "to", "for")]


@cache
def _vader() -> ModuleType:
    from vaderSentiment import vaderSentiment

    return vaderSentiment  # type: ignore[no-any-return]
