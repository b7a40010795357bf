"""The matrix of tones: each article toward each actor, author and others apart."""

from collections.abc import Iterable, Sequence

from credscore.profile import Profile
from credscore.signals import Measurement
from credscore.spans import LineIndex
from credscore.story.model import ActorTones, Telling, Tone

AUTHOR, QUOTED = "sentiment.tone", "sentiment.tone_quoted"


def tones_of(tellings: Sequence[Telling]) -> tuple[ActorTones, ...]:
    """Return the actors toward whom any article has a measured tone, most mentioned first."""
    found: dict[str, dict[str, Tone]] = {}
    for telling in tellings:
        lines = LineIndex(telling.article.text)
        author, quoted = _by_actor(telling.profile, AUTHOR), _by_actor(telling.profile, QUOTED)
        for actor in dict.fromkeys([*author, *quoted]):
            tone = _tone(author.get(actor), quoted.get(actor), lines)
            found.setdefault(actor, {})[telling.label] = tone
    ranked = sorted(found.items(), key=lambda item: (-_mentions(item[1].values()), item[0]))
    return tuple(ActorTones(actor, tones) for actor, tones in ranked)


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
    )


def _lines(measured: Measurement | None, lines: LineIndex) -> tuple[int, ...]:
    evidence = measured.evidence if measured else ()
    return tuple(sorted({lines.line_of(start) for start, _ in evidence}))


def _mentions(tones: Iterable[Tone]) -> int:
    return sum(tone.author_n + tone.quoted_n for tone in tones)
