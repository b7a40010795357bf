"""The hooks of the contract: what a plugin may offer.

Hooks may gain arguments; an implementation may take fewer than there are.
"""

from collections.abc import Sequence

import pluggy

from credscore.contract.analyzer import Analyzer
from credscore.contract.reader import Reader
from credscore.contract.signals import Scorer
from credscore.contract.writer import Writer

PROJECT = "credscore"

API_VERSION = 1
"""The version of this contract. It rises when something that plugins use is taken away.

A name, a hook, a field or an argument that plugins may use is never taken away before it has been
announced in the changelog and has warned for two minor releases. Additions do not raise it.
"""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def credscore_scorers() -> Sequence[type[Scorer]]:  # type: ignore[empty-body]
    """Return the scorer classes this plugin offers."""


@hookspec
def credscore_readers() -> Sequence[type[Reader]]:  # type: ignore[empty-body]
    """Return the reader classes this plugin offers."""


@hookspec
def credscore_writers() -> Sequence[type[Writer]]:  # type: ignore[empty-body]
    """Return the writer classes this plugin offers."""


@hookspec
def credscore_analyzers() -> Sequence[type[Analyzer]]:  # type: ignore[empty-body]
    """Return the analyzer classes this plugin offers."""
