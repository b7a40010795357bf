"""The contract: what a plugin may offer. Hooks only grow, and one may take fewer arguments."""

from collections.abc import Sequence

import pluggy

from credscore.reader import Reader
from credscore.signals import Scorer

PROJECT = "credscore"

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def credscore_scorers() -> Sequence[type[Scorer]]:  # type: ignore[empty-body]
    """Return the scorer classes this plugin offers."""


@hookspec
def credscore_readers() -> Sequence[type[Reader]]:  # type: ignore[empty-body]
    """Return the reader classes this plugin offers."""
