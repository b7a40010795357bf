"""Whose voices are heard in each article, and who is left unnamed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.analysis.attribution import Attribution
from credscore.spans import LineIndex
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
    heard = [one for telling in tellings for one in _heard(telling)]
    as_one = names_as_one(one.name for one in heard if one.named)
    by_voice: dict[tuple[str, bool], list[Heard]] = defaultdict(list)
    for one in heard:
        name = as_one[one.name] if one.named else _wording(one.name)
        by_voice[name, one.named].append(one)
    labels = [telling.label for telling in tellings]
    voices = [_voice(name, named, found, labels) for (name, named), found in by_voice.items()]
    weight = Counter(
        side for voice in voices if voice.named for side in [voice.side] * len(voice.places)
    )
    return tuple(
        sorted(
            voices,
            key=lambda v: (
                not v.named,
                not v.side,
                -weight[v.side],
                v.side,
                -len(v.places),
                v.name,
            ),
        )
    )


def _heard(telling: Telling) -> Iterator[Heard]:
    article = telling.article
    lines = LineIndex(article.text)
    for found in article.attributions:
        if found.tier == "core" and found.source is not None:
            words = " ".join(article.quote(found.source).split())
            name = (found.source_name if found.named else words) or words
            place = Place(telling.label, lines.line_of(found.source.start), words)
            yield Heard(name, found.named, _side(telling, found), place)


def _side(telling: Telling, found: Attribution) -> tuple[str, str]:
    if found.source is None:
        return "", ""
    side = side_of(telling.article, found.source, found.source_name)
    if side is None:
        return "", ""
    return side[0], " ".join(telling.article.quote(side[1]).split())


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
