"""A folder of tables: `profiles.csv`, tidy `signals.csv`, `evidence.csv`, and `run.json`."""

import csv
import json
import platform
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

from credscore.composite import Part
from credscore.plan import Plan
from credscore.profile import Profile
from credscore.signals import Measurement
from credscore.spans import LineIndex
from credscore.writers.base import WholeFile
from credscore.writers.cells import number, text
from credscore.writers.wide import WideCsv

SIGNAL_COLUMNS = (
    "article_id",
    "signal",
    "subject",
    "value",
    "low",
    "high",
    "n",
    "composite",
    "scaled",
    "weight",
    "contribution",
    "reason",
)
EVIDENCE_COLUMNS = ("article_id", "signal", "subject", "start", "end", "line", "text")


class RunFolder:
    """Writes the tables of a run side by side; each appears when it is whole, `run.json` last."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        """Open the tables."""
        self._plan = plan
        self._statuses: Counter[str] = Counter()
        self._profiles = WideCsv(WholeFile(folder / "profiles.csv"), plan)
        self._signals = WholeFile(folder / "signals.csv")
        self._evidence = WholeFile(folder / "evidence.csv")
        self._run = WholeFile(folder / "run.json")
        self._signal_rows = csv.writer(self._signals.file, lineterminator="\n")
        self._evidence_rows = csv.writer(self._evidence.file, lineterminator="\n")
        self._signal_rows.writerow(SIGNAL_COLUMNS)
        self._evidence_rows.writerow(EVIDENCE_COLUMNS)

    def write(self, profile: Profile) -> None:
        """Write one article to every table."""
        self._statuses[profile.status] += 1
        self._profiles.write(profile)
        lines = LineIndex(profile.text)
        for name, found in profile.measurements.items():
            for measurement in found:
                self._write_signal(profile, name, measurement)
                self._write_evidence(profile, name, measurement, lines)

    def close(self) -> None:
        """Complete the tables, and then the account of the run."""
        json.dump(_account(self._plan, self._statuses), self._run.file, indent=2, sort_keys=True)
        self._run.file.write("\n")
        for table in (self._profiles, self._signals, self._evidence, self._run):
            table.close()

    def discard(self) -> None:
        """Leave no tables."""
        for table in (self._profiles, self._signals, self._evidence, self._run):
            table.discard()

    def _write_signal(self, profile: Profile, name: str, found: Measurement) -> None:
        known = [profile.identity.article_id, name, text(found.subject), number(found.value)]
        known += [number(found.low), number(found.high), number(found.n)]
        weighed: list[tuple[str, Part | None]] = [
            (score.name, part)
            for score in profile.composites.values()
            for part in score.parts
            if part.signal == name and part.weight
        ]
        for composite, part in weighed or [("", None)]:
            self._signal_rows.writerow([*known, composite, *_part_cells(part), found.reason])

    def _write_evidence(
        self, profile: Profile, name: str, found: Measurement, lines: LineIndex
    ) -> None:
        for start, end in found.evidence:
            place = [name, text(found.subject), start, end, lines.line_of(start)]
            words = text(profile.text[start:end])
            self._evidence_rows.writerow([profile.identity.article_id, *place, words])


def _part_cells(part: Part | None) -> list[str]:
    if part is None:
        return ["", "", ""]
    return [number(part.scaled), number(part.weight), number(part.contribution, 2)]


def _account(plan: Plan, statuses: Counter[str]) -> dict[str, Any]:
    """Return what the numbers of a run depend on, and how many articles came out how."""
    libraries = ("sentencex", "textstat", "vaderSentiment", "pyphen")
    return {
        "articles": dict(statuses),
        "config": plan.config.model_dump(mode="json"),
        "config_hash": plan.config_hash,
        "versions": plan.versions.split(),
        "libraries": {name: version(name) for name in libraries},
        "python": platform.python_version(),
    }
