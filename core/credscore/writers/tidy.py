"""The tidy tables: one row a measurement, one row a piece of evidence."""

from collections.abc import Iterator
from dataclasses import dataclass

from credscore.composite import Part
from credscore.contract.signals import Measurement
from credscore.profile import Profile
from credscore.spans import LineIndex
from credscore.writers.cells import Spelling, number, text
from credscore.writers.columns import Column
from credscore.writers.lines import csv_lines

SIGNAL_COLUMNS = (
    Column("article_id"),
    Column("signal"),
    Column("subject"),
    Column("value", "number"),
    Column("low", "number"),
    Column("high", "number"),
    Column("n", "count"),
    Column("composite"),
    Column("scaled", "number"),
    Column("weight", "number"),
    Column("contribution", "number"),
    Column("reason"),
)
EVIDENCE_COLUMNS = (
    Column("article_id"),
    Column("signal"),
    Column("subject"),
    Column("start", "count"),
    Column("end", "count"),
    Column("line", "count"),
    Column("text"),
)


@dataclass(frozen=True, slots=True)
class SignalTable:
    """`signals.csv`: a row for each measurement, and for each composite that weighs it."""

    spell: Spelling = text

    def header(self) -> str:
        """Return the names of the columns."""
        return csv_lines([[column.name for column in SIGNAL_COLUMNS]])

    def rows(self, profile: Profile) -> str:
        """Return the rows of one article."""
        return csv_lines(
            row
            for name, found in profile.measurements.items()
            for measurement in found
            for row in _signal_rows(profile, name, measurement, self.spell)
        )


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """`evidence.csv`: a row for each stretch of text that a measurement rests on."""

    spell: Spelling = text

    def header(self) -> str:
        """Return the names of the columns."""
        return csv_lines([[column.name for column in EVIDENCE_COLUMNS]])

    def rows(self, profile: Profile) -> str:
        """Return the rows of one article."""
        return csv_lines(self._rows(profile))

    def _rows(self, profile: Profile) -> Iterator[list[object]]:
        article = self.spell(profile.identity.article_id)
        lines = LineIndex(profile.text)
        for name, found in profile.measurements.items():
            for measurement in found:
                subject = self.spell(measurement.subject)
                for span in measurement.evidence:
                    place = [span.start, span.end, lines.line_of(span.start)]
                    quoted = self.spell(profile.text[span.start : span.end])
                    yield [article, name, subject, *place, quoted]


def _signal_rows(
    profile: Profile, name: str, found: Measurement, spell: Spelling
) -> Iterator[list[str]]:
    known = [spell(profile.identity.article_id), name, spell(found.subject)]
    known += [number(found.value), number(found.low), number(found.high), number(found.n)]
    weighed: list[tuple[str, Part | None]] = [
        (score.name, part)
        for score in profile.composites.values()
        for part in score.parts
        if part.signal == name and part.weight
    ]
    for composite, part in weighed or [("", None)]:
        yield [*known, composite, *_part_cells(part), spell(found.reason)]


def _part_cells(part: Part | None) -> list[str]:
    if part is None:
        return ["", "", ""]
    return [number(part.scaled), number(part.weight), number(part.contribution, 2)]
