"""A story as data: what several articles on one event make of it, side by side."""

from collections.abc import Mapping
from dataclasses import dataclass

from credscore.article import Article
from credscore.profile import Profile


@dataclass(frozen=True, slots=True)
class Telling:
    """One article of the story with its profile; `label` is its short name in tables."""

    label: str
    article: Article
    profile: Profile


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the article's label, the 1-based line, and the words."""

    article: str
    line: int
    words: str


@dataclass(frozen=True, slots=True)
class Tone:
    """The tone toward one actor in one article: -1 harsh to 1 warm, from `n` mentions.

    None where it was not measured: under three mentions, say. `quoted` is that of the words of
    others, and `lines` and `quoted_lines` say where the mentions are. The intervals are those of
    95 %; if one holds 0, the tone may be neither harsh nor warm.
    """

    author: float | None = None
    author_n: int = 0
    quoted: float | None = None
    quoted_n: int = 0
    lines: tuple[int, ...] = ()
    quoted_lines: tuple[int, ...] = ()
    author_interval: tuple[float, float] | None = None
    quoted_interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class ActorTones:
    """The tones toward one actor, by the labels of the articles that measure any."""

    actor: str
    tones: Mapping[str, Tone]


@dataclass(frozen=True, slots=True)
class Voice:
    """One source over all articles: who is heard, how often and where.

    `side` is the state that the source belongs to where the words around its name tell it, and
    `side_words` are these words. Unnamed voices of one wording count as one. `unheard_in` are the
    articles without it, and `places` the attributions.
    """

    name: str
    named: bool
    side: str
    side_words: str
    counts: Mapping[str, int]
    unheard_in: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class EventWord:
    """One word for an event over all articles, `kind` being what kind of event it makes of it.

    `author` and `quoted` count it by article, in the author's words and in those of others.
    `unused_in` are the articles that never have it; `places` hold each phrase.
    """

    word: str
    kind: str
    author: Mapping[str, int]
    quoted: Mapping[str, int]
    unused_in: tuple[str, ...]
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SharedString:
    """The same words in two articles: how many, where, and whether each has them in quotes."""

    words: str
    length: int
    lines: tuple[int, int]
    in_quotes: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two articles share, in runs of five words.

    `shared` counts the distinct runs that both have; `containment` is their share of those of the
    article that has fewer (0..1). The `narration` pair counts only runs that stand outside
    quotation marks in both. `strings` are the longest stretches, longest first.
    """

    articles: tuple[str, str]
    shared: int
    containment: float
    narration_shared: int
    narration_containment: float
    strings: tuple[SharedString, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """The views on a story: `articles` are the labels, `outlets` and `titles` what they stand for.

    `pairs` counts all pairs of articles, `overlaps` are those that share anything.
    """

    articles: tuple[str, ...]
    outlets: Mapping[str, str]
    titles: Mapping[str, str]
    tones: tuple[ActorTones, ...]
    voices: tuple[Voice, ...]
    event_words: tuple[EventWord, ...]
    overlaps: tuple[Overlap, ...]
    pairs: int
