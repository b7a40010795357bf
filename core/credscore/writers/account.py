"""The account of a run (`run.json`): what its numbers depend on, and its articles by status."""

import json
import platform
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from credscore.contract.writer import RunPlan
from credscore.profile import Profile
from credscore.scoring.versions import LIBRARIES
from credscore.writers.sinks import FileSink


@dataclass(frozen=True, slots=True)
class StatusTable:
    """The status of each article: what the account counts."""

    def header(self) -> str:
        """Return nothing."""
        return ""

    def rows(self, profile: Profile) -> str:
        """Return the status."""
        return f"{profile.status}\n"


class AccountSink:
    """Writes `run.json` once the counts are known."""

    def __init__(self, path: Path, plan: RunPlan) -> None:
        """Open the file."""
        self._file = FileSink(path)
        self._plan = plan
        self._statuses: Counter[str] = Counter()

    def write(self, text: str) -> None:
        """Count statuses, one a line."""
        self._statuses.update(text.split())

    def close(self) -> None:
        """Write the account."""
        account = _account(self._plan, self._statuses)
        self._file.write(json.dumps(account, indent=2, sort_keys=True) + "\n")
        self._file.close()

    def discard(self) -> None:
        """Leave no account."""
        self._file.discard()


def _account(plan: RunPlan, statuses: Counter[str]) -> dict[str, Any]:
    return conditions_of(plan) | {"articles": dict(statuses), "config_hash": plan.config_hash}


def conditions_of(plan: RunPlan) -> dict[str, Any]:
    """Return what the numbers of a run depend on beside the articles, as plain data."""
    return {
        "config": plan.config.model_dump(mode="json"),
        "versions": plan.versions.split(),
        "libraries": {name: version(name) for name in LIBRARIES},
        "python": platform.python_version(),
    }
