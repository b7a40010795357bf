"""The matrix of tones: each article toward each actor, author and others apart."""

from collections.abc import Iterable, Sequence

from credscore.contract.signals import Measurement
from credscore.profile import Profile
from credscore.spans import LineIndex
from credscore.story.model import ActorTones, Telling, Tone
from credscore.story.spellings import names_as_one

AUTHOR, QUOTED = "sentiment.tone", "sentiment.tone_quoted"


def tones_of(tellings: Sequence[Telling]) -> tuple[ActorTones, ...]:
    """Return the actors toward whom any article has a measured tone, most mentioned first.

    An actor has one name in all articles, unless an article tells two of that name apart.
    """
    tones = {telling.label: _tones(telling) for telling in tellings}
    as_one = names_as_one(actor for found in tones.values() for actor in found)
    found: dict[str, dict[str, Tone]] = {}
    for label, of_one in tones.items():
        for actor, tone in sorted(of_one.items(), key=lambda item: -_mentions([item[1]])):
            usual = as_one[actor]
            name = usual if label not in found.get(usual, ()) else actor
            found.setdefault(name, {})[label] = tone
    ranked = sorted(found.items(), key=lambda item: (-_mentions(item[1].values()), item[0]))
    return tuple(ActorTones(actor, tones) for actor, tones in ranked)


def _tones(telling: Telling) -> dict[str, Tone]:
    lines = LineIndex(telling.article.text)
    author, quoted = _by_actor(telling.profile, AUTHOR), _by_actor(telling.profile, QUOTED)
    return {
        actor: _tone(author.get(actor), quoted.get(actor), lines)
        for actor in dict.fromkeys([*author, *quoted])
    }


def _by_actor(profile: Profile, signal: str) -> dict[str, Measurement]:
    measured = profile.measurements.get(signal, ())
    return {m.subject: m for m in measured if m.subject and m.value is not None}


def _tone(author: Measurement | None, quoted: Measurement | None, lines: LineIndex) -> Tone:
    return Tone(
        author=author.value if author else None,
        author_n=(author.n or 0) if author else 0,
        quoted=quoted.value if quoted else None,
        quoted_n=(quoted.n or 0) if quoted else 0,
        lines=_lines(author, lines),
        quoted_lines=_lines(quoted, lines),
        author_interval=_interval(author),
        quoted_interval=_interval(quoted),
    )


def _interval(measured: Measurement | None) -> tuple[float, float] | None:
    if measured is None or measured.low is None or measured.high is None:
        return None
    return measured.low, measured.high


def _lines(measured: Measurement | None, lines: LineIndex) -> tuple[int, ...]:
    evidence = measured.evidence if measured else ()
    return tuple(sorted({lines.line_of(start) for start, _ in evidence}))


def _mentions(tones: Iterable[Tone]) -> int:
    return sum(tone.author_n + tone.quoted_n for tone in tones)
