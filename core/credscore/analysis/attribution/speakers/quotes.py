"""Speakers: which quoted segments are speech, and whose."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.speakers.speech import kind_of
from credscore.analysis.attribution.types import Attribution, Quote, QuoteKind, Voices
from credscore.analysis.attribution.units.grammar import QUOTE, word_set
from credscore.analysis.attribution.units.segments import Segment
from credscore.analysis.attribution.units.units import Unit

_SPEAKING = word_set("say ask according_to label")
_MIN_SPEECH = 5  # blanks, one less than words
_MAX_LINES = 2  # line breaks from speech to a quote that goes on with it
_MAX_GAP = 2000  # characters from the one to the other


def find_quotes(
    text: str,
    units: Sequence[Unit],
    segments: Sequence[Segment],
    findings: Sequence[Finding],
    attributions: Sequence[Attribution],
) -> Voices:
    """Return the quotes with their speakers, and the attributions with the quotes they go on with.

    Quotes are found by their marks; the findings only tell whose they are. A quote that no content
    holds belongs to the nearest speech of its sentence, and a sentence that is all quote to the
    speech before it, in the same or the last paragraph, or else to the one after it.
    """
    held = _held(findings)
    owners = dict(held)
    loose = _LooseQuotes(text, findings, owners)
    for unit in units:
        loose.read(unit)
    _join_paragraphs(segments, owners, held)
    quotes = []
    for at, segment in enumerate(segments):
        owner = owners.get(at)
        finding = None if owner is None else findings[owner]
        kind = kind_of(text, segment.span, at, finding, held=at in held)
        quotes.append(_quote(segment, kind, None if owner is None else attributions[owner]))
    loosely = {
        at: owner for at, owner in owners.items() if at not in held and quotes[at].kind != "term"
    }
    return Voices(tuple(quotes), tuple(_continued(segments, findings, attributions, loosely)))


def _join_paragraphs(
    segments: Sequence[Segment], owners: dict[int, int], held: Mapping[int, int]
) -> None:
    """Give the parts of speech over several paragraphs the owner that one of them has."""
    for at in range(len(segments) - 1, 0, -1):
        if segments[at].continues and at in held and at - 1 not in held:
            owners[at - 1] = owners[at]


def _continued(
    segments: Sequence[Segment],
    findings: Sequence[Finding],
    attributions: Sequence[Attribution],
    owners: Mapping[int, int],
) -> list[Attribution]:
    """Return the attributions with the quotes that they go on with, or that they announce."""
    continued = list(attributions)
    for at, owner in sorted(owners.items()):
        finding, span = findings[owner], segments[at].span
        if finding.announces and finding.is_told and continued[owner].content is None:
            continued[owner] = replace(continued[owner], content=span, form="direct", tier="core")
            continue
        more = (*continued[owner].continued, span)
        continued[owner] = replace(continued[owner], continued=tuple(sorted(more)))
    return continued


def _held(findings: Sequence[Finding]) -> dict[int, int]:
    """Return for each segment the finding whose content holds it most closely.

    A tag comes before all else, speech before thoughts and evaluations that it may only report,
    and among equals the shortest content. Who is named behind another one's words has only passed
    them on: `Lind said it was "a joke," according to Weber`.
    """
    owners: dict[int, tuple[int, int, int]] = {}
    for number, finding in enumerate(findings):
        size = sum(last - first for first, last in finding.pieces)
        is_passed_on = finding.cue.family == "according_to" or finding.cue.lemma == "report"
        rank = (2 if is_passed_on else _rank(finding), size, number)
        for token, segment in finding.unit.segments.items():
            if any(first <= token <= last for first, last in finding.pieces):
                owners[segment] = min(owners.get(segment, rank), rank)
    return {segment: rank[-1] for segment, rank in owners.items()}


def _rank(finding: Finding) -> int:
    """Return how readily a finding takes a quote: 0 for a tag, 1 for speech, 2 or 3 for others."""
    if finding.source is None:
        return 3
    if finding.is_tag:
        return 0
    return 1 if finding.cue.family in _SPEAKING else 2


class _LooseQuotes:
    """Gives the quotes that no content holds to the speech they stand beside, unit by unit."""

    def __init__(self, text: str, findings: Sequence[Finding], owners: dict[int, int]) -> None:
        """Take what is known; `owners`, the finding of each segment by number, is added to.

        `last` is the speech that quotes go on with, `waiting` are quotes before any: the next
        speech may be a tag of theirs.
        """
        self.text, self.findings, self.owners = text, findings, owners
        self.by_unit: dict[int, list[int]] = {}
        for number, finding in enumerate(findings):
            self.by_unit.setdefault(id(finding.unit), []).append(number)
        self.waiting: list[int] = []
        self.last: int | None = None
        self.last_end = 0

    def read(self, unit: Unit) -> None:
        """Find owners for the quotes of the next unit."""
        own = self.by_unit.get(id(unit))
        if own is not None:
            self._beside(unit, own)
        elif unit.segments and (_is_bare(unit) or self._opens_with_speech(unit)):
            self._alone(unit)

    def _opens_with_speech(self, unit: Unit) -> bool:
        """Say whether a unit begins with a quote that is longer than a term."""
        return self.text.count(" ", unit.starts[0], unit.ends[0]) >= _MIN_SPEECH

    def _beside(self, unit: Unit, own: Sequence[int]) -> None:
        """Give the quotes of a unit to the nearest of its own findings."""
        for token, segment in unit.segments.items():
            nearest = min(own, key=lambda n: abs(self.findings[n].cue.first - token))
            self.owners.setdefault(segment, nearest)
        speech = _speech(self.findings, own)
        if speech is not None:
            self.last, self.last_end = speech, unit.span.end
            if unit.forms[0] == QUOTE:
                self.owners.update(dict.fromkeys(self.waiting, speech))
        self.waiting = []

    def _alone(self, unit: Unit) -> None:
        """Give the quotes of a unit without findings to the speech before it, or let them wait."""
        loose = unit.segments.values()
        if self.last is None or self._is_far(self.last_end, unit.span.start):
            self.waiting += loose
        else:
            self.owners.update(dict.fromkeys(loose, self.last))
            self.last_end = unit.span.end

    def _is_far(self, end: int, start: int) -> bool:
        """Say whether more than a paragraph stands between two offsets."""
        return start - end > _MAX_GAP or self.text.count("\n", end, start) > _MAX_LINES


def _speech(findings: Sequence[Finding], numbers: Sequence[int]) -> int | None:
    """Return the finding that quotes without a tag of their own go on with."""
    best, last = min((_rank(findings[number]), -number) for number in numbers)
    return -last if best < 2 or findings[-last].announces else None


def _is_bare(unit: Unit) -> bool:
    """Say whether a unit is nothing but quotes, with at most a word or two between."""
    return sum(map(unit.is_word, range(len(unit)))) <= 2


def _quote(segment: Segment, kind: QuoteKind, owner: Attribution | None) -> Quote:
    """Return a segment as a quote with its speaker; a term has none."""
    if kind == "term" or owner is None:
        return Quote(segment.span, kind)
    return Quote(segment.span, kind, owner.source, owner.source_name)
