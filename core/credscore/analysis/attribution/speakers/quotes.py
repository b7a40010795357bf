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
_NEAR_END = 4  # tokens, the colon included
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
        is_own = at in held or (finding is not None and finding.announces)
        kind = kind_of(text, segment.span, at, finding, held=is_own)
        quotes.append(_quote(segment, kind, None if owner is None else attributions[owner]))
    loosely = {
        at: owner for at, owner in owners.items() if at not in held and quotes[at].kind != "term"
    }
    return Voices(tuple(quotes), tuple(_continued(segments, findings, attributions, loosely)))


def _join_paragraphs(
    segments: Sequence[Segment], owners: dict[int, int], held: Mapping[int, int]
) -> None:
    """Give the parts of speech over several paragraphs the owner that one of them has."""
    for at, segment in enumerate(segments):
        if segment.continues and at > 0 and at not in held and at - 1 in owners:
            owners[at] = owners[at - 1]
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
        is_passed_on = finding.cue.family == "according_to" and _tells_of_others(finding)
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
        return 2 if finding.cue.lemma == "report" and _tells_of_others(finding) else 0
    return 1 if finding.cue.family in _SPEAKING else 2


def _tells_of_others(finding: Finding) -> bool:
    """Say whether a report closes a sentence that tells who said what: "..., Reuters reports"."""
    return bool(finding.pieces) and finding.unit.forms[finding.pieces[0][0]] != QUOTE


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
        self.waiting_end = 0
        self.last: int | None = None
        self.last_end = 0

    def read(self, unit: Unit) -> None:
        """Find owners for the quotes of the next unit."""
        own = [n for n in self.by_unit.get(id(unit), []) if not _is_relative(self.findings[n])]
        if own:
            self._beside(unit, own)
        elif unit.segments and (_is_bare(unit) or self._opens_with_speech(unit)):
            self._alone(unit)

    def _opens_with_speech(self, unit: Unit) -> bool:
        """Say whether a unit begins with a quote that is longer than a term."""
        if not unit.segments or unit.forms[0] != QUOTE:
            return False
        return self.text.count(" ", unit.starts[0], unit.ends[0]) >= _MIN_SPEECH

    def _beside(self, unit: Unit, own: Sequence[int]) -> None:
        """Give the quotes of a unit to the nearest of its own findings."""
        for token, segment in unit.segments.items():
            nearest = min(own, key=lambda n: abs(self.findings[n].cue.first - token))
            self.owners.setdefault(segment, nearest)
        speech = _speech(self.findings, own)
        if speech is not None:
            self.last, self.last_end = speech, unit.span.end
            is_tag = unit.forms[0] == QUOTE
            if is_tag and not self._far(self.waiting_end, unit, lines=2 * _MAX_LINES):
                self.owners.update(dict.fromkeys(self.waiting, speech))
        self.waiting = []

    def _alone(self, unit: Unit) -> None:
        """Give the quotes of a unit without findings to the speech before it, or let them wait."""
        loose = [segment for segment in unit.segments.values() if segment not in self.owners]
        if self.last is None or self._far(self.last_end, unit):
            self.waiting += loose
            self.waiting_end = unit.span.end
        elif loose:
            self.owners.update(dict.fromkeys(loose, self.last))
            self.last_end = unit.span.end

    def _far(self, end: int, unit: Unit, lines: int = _MAX_LINES) -> bool:
        """Say whether lines, or the announcement of somebody else's words, stand between."""
        if unit.span.start - end > _MAX_GAP:
            return True
        between = self.text[end : unit.span.start]
        return between.count("\n") > lines or between.rstrip().endswith(":")


def _is_relative(finding: Finding) -> bool:
    """Say whether a clause draws on what is before it: `"...", which suggests that it is old`."""
    if finding.announces and finding.cue.first > len(finding.unit) - _NEAR_END:
        return False  # "the Post, which reports:"
    return finding.source is not None and finding.unit.forms[finding.source[0]] == "which"


def _speech(findings: Sequence[Finding], numbers: Sequence[int]) -> int | None:
    """Return the finding that quotes without a tag of their own go on with."""
    ranked = [(_rank(findings[n]), _is_nested(findings, n, numbers), -n) for n in numbers]
    best = min(ranked, default=(9, False, 0))
    announces = findings[-best[2]].announces
    return -best[2] if best[0] < 2 or (announces and best[0] == 2) else None


def _is_nested(findings: Sequence[Finding], number: int, numbers: Sequence[int]) -> bool:
    """Say whether a cue stands inside what another one reports."""
    at = findings[number].cue.first
    return any(
        first <= at <= last
        for other in numbers
        if other != number and findings[other].cue.family in _SPEAKING
        for first, last in findings[other].pieces
    )


def _is_bare(unit: Unit) -> bool:
    """Say whether a unit is nothing but quotes, with at most a word or two between."""
    return sum(1 for form in unit.forms if form != QUOTE and form[0].isalnum()) <= 2


def _quote(segment: Segment, kind: QuoteKind, owner: Attribution | None) -> Quote:
    """Return a segment as a quote with its speaker; a term has none."""
    if kind == "term" or owner is None or owner.source is None:
        return Quote(segment.span, kind)
    return Quote(segment.span, kind, owner.source, owner.source_name)
