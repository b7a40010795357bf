"""Turns: in a transcript, all that a speaker says up to the end of the line."""

from collections.abc import Sequence

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.speakers.labels import is_shouted
from credscore.spans import Span

_MIN_TURNS = 2
"""Lines with a speaker's name in capitals that make a transcript; a lone one may be a dateline."""

_TOLD = frozenset(["say", "according_to", "label"])


def take_turns(text: str, findings: list[Finding]) -> list[Finding]:
    """Give speakers in a transcript the rest of their lines, and return what is then left.

    What they think and judge there is theirs to tell; whom they report is not.
    """
    speaking = [finding for finding in findings if is_shouted(finding)]
    if len(speaking) < _MIN_TURNS:
        return findings
    turns = [_take(text, finding) for finding in speaking]
    return [
        finding for finding in findings if finding.cue.family in _TOLD or not _is_in(finding, turns)
    ]


def _take(text: str, finding: Finding) -> Span:
    """Give a speaker what stands behind the first sentence in its line, and return where."""
    start = finding.unit.span.end
    end = text.find("\n", start)
    turn = Span(start, len(text) if end < 0 else end)
    first = start + len(text[start : turn.end]) - len(text[start : turn.end].lstrip())
    if first < turn.end:
        finding.turn = Span(first, first + len(text[first : turn.end].rstrip()))
    return turn


def _is_in(finding: Finding, turns: Sequence[Span]) -> bool:
    return any(turn.start <= finding.unit.span.start < turn.end for turn in turns)
