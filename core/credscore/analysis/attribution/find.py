"""Finding quotes and attributions: the order of the steps."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from credscore.analysis.attribution.contents.find import find_contents
from credscore.analysis.attribution.contents.placement import stands_after
from credscore.analysis.attribution.cues.candidates import find_cues, in_order
from credscore.analysis.attribution.cues.lexicon import lexicon
from credscore.analysis.attribution.cues.tags import find_tags
from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.mentions import Resolved
from credscore.analysis.attribution.referents.resolve import resolve
from credscore.analysis.attribution.sources.find import find_source
from credscore.analysis.attribution.speakers.labels import (
    find_introduced,
    find_labelled,
    is_shouted,
)
from credscore.analysis.attribution.speakers.quotes import find_quotes
from credscore.analysis.attribution.speakers.turns import take_turns
from credscore.analysis.attribution.types import Attribution, Voices
from credscore.analysis.attribution.units.reader import UnitReader
from credscore.analysis.attribution.units.segments import find_segments
from credscore.analysis.attribution.units.units import Tokens, Unit, join_sentences
from credscore.analysis.names import Name
from credscore.analysis.words import Words
from credscore.spans import Span

_MAX_LABEL = 40
"""Characters within which the colon after a speaker's name stands."""

_INWARD = frozenset(["think", "nominal", "attitude"])
"""Families that are no findings of their own inside any content, a looser one's included."""

_ALWAYS_OWN = frozenset(["according_to", "label"])
"""Families that stand inside nobody else's words."""


def find_voices(
    text: str,
    body: Sequence[Span],
    sentences: Sequence[Span],
    words: Words,
    names: Sequence[Name],
) -> Voices:
    """Return the quotes and attributions in the body of a plain text.

    `body` are its lines, `sentences` and `words` those of the body. `names` are the proper names
    of the article. The rules follow the scheme of PARC3 (Pareti 2016) and PolNeAR (Newell et al.
    2018): a source, a cue, and a content.
    """
    segments = find_segments(text, body)
    reader = UnitReader(text, body, words, segments)
    units = list(_read_units(reader, sentences))
    findings: list[Finding] = []
    for unit in units:
        findings += _read_findings(unit, opens=not findings)
    findings = take_turns(text, findings)
    resolved = resolve(text, sentences, findings, names)
    attributions = [_attribution(finding, resolved) for finding in findings]
    return find_quotes(text, units, segments, findings, attributions)


def _attribution(finding: Finding, resolved: Mapping[Span, Resolved]) -> Attribution:
    source = finding.source_span
    found = resolved[source] if source is not None else Resolved("", named=False)
    return finding.attribution(found)


def _read_units(reader: UnitReader, sentences: Sequence[Span]) -> Iterator[Unit]:
    """Yield the units that hold a cue, a quote or what may be a speaker's label."""
    text, words, segments = reader.text, reader.words, reader.segments
    forms = lexicon().all_forms
    at = word = 0
    for span in join_sentences(text, sentences, segments):
        while at < len(segments) and segments[at].span.end <= span.start:
            at += 1
        first = word
        word = bisect_left(words.starts, span.end, word)
        has_quote = at < len(segments) and segments[at].span.start < span.end
        if has_quote or not forms.isdisjoint(words.forms[first:word]) or _may_be_label(text, span):
            yield reader.read(span, first, word, segment=at)


def _may_be_label(text: str, span: Span) -> bool:
    """Say whether a colon near the beginning may end a speaker's name, as in a transcript."""
    return ":" in text[span.start : min(span.end, span.start + _MAX_LABEL)]


def _read_findings(unit: Unit, *, opens: bool) -> list[Finding]:
    """Return the attributions of one unit, as tokens; `opens` says that it is the first with any.

    What looks like a speaker's label there is a dateline if somebody else's words stand behind it:
    "DELFT: The dam is closed, the mayor said".
    """
    labelled = find_labelled(unit)
    if labelled is None:
        return _read_cues(unit)
    if opens and is_shouted(labelled):
        found = _read_cues(unit)
        if any(finding.is_tag and finding.tier == "core" for finding in found):
            return found
    return [labelled, *(found for found in _read_cues(unit) if _is_retold(found))]


def _is_retold(finding: Finding) -> bool:
    """Say whether a turn of a transcript tells what somebody else has said."""
    return finding.cue.family in ("say", "according_to") and finding.tier == "core"


def _read_cues(unit: Unit) -> list[Finding]:
    """Return the attributions of a unit that is not labelled with its speaker."""
    found: list[Finding] = []
    known: Tokens | None = None
    cues = find_cues(unit, lexicon())
    if unit.segments:
        cues = sorted([*cues, *find_tags(unit, cues)], key=lambda cue: cue.first)
    for cue, following in in_order(cues):
        source = find_source(unit, cue, known)
        is_tag = stands_after(unit, cue, source)
        pieces = find_contents(unit, cue, source, following, is_tag=is_tag)
        found.append(Finding(unit, cue, source.tokens, tuple(pieces), is_tag=is_tag))
        if cue.kind != "noun":  # "Lund's claim" need not be who does what follows
            known = source.tokens or known
    _share_following(found)
    introduced = find_introduced(unit, found)
    if introduced is not None:
        found.append(introduced)
    return [
        finding
        for finding in found
        if finding.is_of_somebody and not _is_within_speech(finding, found)
    ]


def _share_following(found: Sequence[Finding]) -> None:
    """Give a participle that opens the unit the subject after it: "Noting that ..., she said"."""
    if len(found) < 2 or found[0].source is not None or found[0].cue.frame is None:
        return
    opens = found[0].cue.frame.left < 1 and found[0].cue.frame.voice in ("participle", "gerund")
    if opens and found[1].source is not None:
        found[0].share(found[1])


def _is_within_speech(finding: Finding, found: Sequence[Finding]) -> bool:
    """Say whether somebody else reports this thought, judgement or claim: it is theirs, then."""
    if finding.cue.family in _ALWAYS_OWN or finding.is_tag:
        return False
    if finding.cue.family == "say" and finding.tier == "core":
        return False
    of_any = finding.cue.family in _INWARD
    return any(
        other is not finding and (of_any or other.tier == "core") and other.holds(finding.cue.first)
        for other in found
    )
