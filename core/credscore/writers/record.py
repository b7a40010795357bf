"""Profiles as JSON Lines: an object an article, with evidence and arithmetic."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from credscore.composite import CompositeScore
from credscore.contract.signals import Measurement
from credscore.display import in_json
from credscore.profile import Profile

DIGITS = 6
"""Decimals kept: more than any signal is worth, and the same on every machine."""


@dataclass(frozen=True, slots=True)
class RecordTable:
    """`profiles.jsonl`."""

    def header(self) -> str:
        """Return nothing: JSON Lines have no header."""
        return ""

    def rows(self, profile: Profile) -> str:
        """Return the line of one article."""
        return in_json(json.dumps(record(profile), ensure_ascii=False, allow_nan=False)) + "\n"


def record(profile: Profile) -> dict[str, Any]:
    """Return all of a profile but the article's text, ready for JSON."""
    return {
        **asdict(profile.identity),
        "status": profile.status,
        "composites": {name: _composite(score) for name, score in profile.composites.items()},
        "flags": list(profile.flags),
        "signals": {
            name: [_measurement(m, profile.text) for m in found]
            for name, found in profile.measurements.items()
        },
        "warnings": [
            {"code": w.code, "scorer": w.scorer, "origin": w.origin, "message": w.message}
            for w in profile.warnings
        ],
        "provenance": asdict(profile.provenance),
    }


def _composite(score: CompositeScore) -> dict[str, Any]:
    return {
        "value": rounded(score.value),
        "low": rounded(score.low),
        "high": rounded(score.high),
        "coverage": rounded(score.coverage),
        **({"reason": score.reason} if score.reason else {}),
        "uncapped": rounded(score.uncapped),
        "if_missing_worst": rounded(score.if_worst),
        "if_missing_best": rounded(score.if_best),
        "limits": [{"flag": x.flag, "kind": x.kind, "points": x.points} for x in score.limits],
        "parts": [
            {
                "signal": part.signal,
                "value": rounded(part.value),
                "scaled": rounded(part.scaled),
                "weight": rounded(part.weight),
                "contribution": rounded(part.contribution),
            }
            for part in score.parts
        ],
    }


def _measurement(measurement: Measurement, text: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "value": rounded(measurement.value),
        "n": measurement.n,
        "evidence": [
            {"start": start, "end": end, "text": text[start:end]}
            for start, end in measurement.evidence
        ],
    }
    for name in ("subject", "reason", "low", "high"):
        if (value := getattr(measurement, name)) not in ("", None):
            found[name] = rounded(value) if isinstance(value, float) else value
    return found


def rounded(value: float | None) -> float | None:
    """Return a number as it is written, or None."""
    return None if value is None else round(value, DIGITS)
