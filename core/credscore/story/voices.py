"""Whose voices are heard in each article, and who is left unnamed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from credscore.analysis.attribution import Attribution
from credscore.article import Article
from credscore.spans import LineIndex, Span
from credscore.story.model import Place, Telling, Voice
from credscore.story.sides import most_told, side_of
from credscore.story.spellings import names_as_one

_DETERMINERS = frozenset(
    {
        "a",
        "an",
        "the",
        "some",
        "many",
        "several",
        "this",
        "that",
        "these",
        "those",
        "its",
        "his",
        "her",
        "their",
    }
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One attribution of one article: who is heard, and the side that its words tell."""

    name: str
    named: bool
    side: tuple[str, str]
    place: Place


def voices_of(tellings: Sequence[Telling]) -> tuple[Voice, ...]:
    """Return the sources of all explicit attributions: named ones first, by side, most heard first.

    Only the core tier counts: a source, a cue of saying, and what was said.
    """
    as_one = names_as_one(name for telling in tellings for name in _names(telling.article))
    by_voice: dict[tuple[str, bool], list[Heard]] = defaultdict(list)
    for telling in tellings:
        for one in _heard(telling, as_one):
            by_voice[one.name, one.named].append(one)
    labels = [telling.label for telling in tellings]
    voices = [_voice(name, named, found, labels) for (name, named), found in by_voice.items()]
    weight: Counter[str] = Counter()
    for voice in voices:
        weight[voice.side] += len(voice.places) * voice.named
    return tuple(sorted(voices, key=lambda voice: _rank(voice, weight)))


def _rank(voice: Voice, weight: Mapping[str, int]) -> tuple[bool, bool, int, str, int, str]:
    side = (not voice.side, -weight[voice.side], voice.side)
    return (not voice.named, *side, -len(voice.places), voice.name)


def _names(article: Article) -> Iterator[str]:
    """Yield the names of the sources, and of the actors whose last names they may be."""
    for found in _explicit(article):
        if found.named:
            yield from found.source_names
    yield from (actor.name for actor in article.actors if actor.kind == "person")


def _explicit(article: Article) -> Iterator[Attribution]:
    for found in article.attributions:
        if found.tier == "core" and found.source is not None:
            yield found


def _heard(telling: Telling, as_one: Mapping[str, str]) -> Iterator[Heard]:
    article, lines = telling.article, LineIndex(telling.article.text)
    mentions: dict[str, list[Span]] = defaultdict(list)
    for actor in article.actors:
        if actor.kind != "state":
            mentions[as_one.get(actor.name, "")] += actor.mentions
    for found in _explicit(article):
        source = found.source or Span(0, 0)
        words = " ".join(article.quote(source).split())
        place = Place(telling.label, lines.line_of(source.start), words)
        for name, own in _each(article.text, source, found.source_names):
            known = as_one.get(name, words) if found.named else ""
            side = side_of(article, own, name, mentions[known] if known else ())
            told = (side[0], " ".join(article.quote(side[1]).split())) if side else ("", "")
            yield Heard(known or _wording(words), found.named, told, place)


def _each(text: str, source: Span, names: Sequence[str]) -> Iterator[tuple[str, Span]]:
    """Yield each name of a source with its own words: "Mayor Holm" of "Mayor Holm and Ove Lind"."""
    at = source.start
    for name in names:
        last = name.rpartition(" ")[2]
        end = text.find(last, at, source.end) if len(names) > 1 else -1
        yield name, source if end < 0 else Span(at, end + len(last))
        at = max(at, end)


def _voice(name: str, named: bool, heard: Sequence[Heard], labels: Sequence[str]) -> Voice:
    counts = Counter(one.place.article for one in heard)
    side, words = most_told([one.side for one in heard])
    return Voice(
        name=name,
        named=named,
        side=side,
        side_words=words,
        counts={label: counts[label] for label in labels if counts[label]},
        unheard_in=tuple(label for label in labels if not counts[label]),
        places=tuple(one.place for one in heard),
    )


def _wording(words: str) -> str:
    """Return how an unnamed source is worded, without a determiner in front."""
    first, _, rest = words.partition(" ")
    return (rest if first.lower() in _DETERMINERS and rest else words).lower()
