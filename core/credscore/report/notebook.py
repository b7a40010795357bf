"""Profiles in a notebook: a small table, without style or script of its own."""

from collections.abc import Sequence

from credscore.profile import Profile
from credscore.report.render import render

MOST_ROWS = 60
"""How many profiles a notebook shows."""


def profile_html(profile: Profile) -> str:
    """Return one profile: its composites, flags and signals."""
    return _html([profile], dict(profile.measurements))


def profiles_html(profiles: Sequence[Profile]) -> str:
    """Return a row for each of the first profiles."""
    return _html(profiles, {})


def _html(profiles: Sequence[Profile], signals: dict[str, object]) -> str:
    shown = list(profiles[:MOST_ROWS])
    return render(
        "notebook.html",
        profiles=shown,
        composites=list(dict.fromkeys(name for one in shown for name in one.composites)),
        signals=signals,
        left_out=len(profiles) - len(shown),
    )
