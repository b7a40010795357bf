"""Resolving sources: the name that a pronoun, a surname or "the expert" stands for."""

from collections.abc import Sequence

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.naming import is_named
from credscore.analysis.attribution.types import Attribution


def resolve(text: str, findings: Sequence[Finding]) -> list[Attribution]:
    """Return the attributions of the findings, each source with its name."""
    return [_attribution(text, finding) for finding in findings]


def _attribution(text: str, finding: Finding) -> Attribution:
    source = finding.source_span
    name = text[slice(*source)] if source else ""
    contents = finding.content_spans
    return Attribution(
        source=source,
        cue=finding.cue_span,
        content=contents[0] if contents else None,
        form=finding.form,
        tier=finding.tier,
        named=is_named(name),
        source_name=name,
        family=finding.cue.family,
        sentence=finding.unit.span,
        continued=tuple(contents[1:]),
    )
