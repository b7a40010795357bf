"""Credibility and bias signals of news articles: all that a plugin or a notebook imports."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from credscore.analysis.actors import Actor, ActorRules, KnownActor
from credscore.analysis.attribution import Attribution, Quote
from credscore.analysis.lines import Line
from credscore.analysis.masking import MASK, MaskedWords
from credscore.analysis.metadata import Field, Metadata
from credscore.analysis.stretches import Stretch
from credscore.analyzer import Analyzer
from credscore.article import Article
from credscore.errors import InputError
from credscore.hookspecs import API_VERSION, hookimpl
from credscore.means import actor_mean, actor_spread
from credscore.memo import Memo
from credscore.reader import Reader, Record
from credscore.signals import Measurement, Scorer, Signal
from credscore.spans import Span
from credscore.writer import Output, Sink, Table, Writer

if TYPE_CHECKING:
    from credscore.api import score
    from credscore.profile import Profile, Profiles

__all__ = [
    "API_VERSION",
    "MASK",
    "Actor",
    "ActorRules",
    "Analyzer",
    "Article",
    "Attribution",
    "Field",
    "InputError",
    "KnownActor",
    "Line",
    "MaskedWords",
    "Measurement",
    "Memo",
    "Metadata",
    "Output",
    "Profile",
    "Profiles",
    "Quote",
    "Reader",
    "Record",
    "Scorer",
    "Signal",
    "Sink",
    "Span",
    "Stretch",
    "Table",
    "Writer",
    "actor_mean",
    "actor_spread",
    "hookimpl",
    "score",
]

_ON_DEMAND = {
    "Profile": "credscore.profile",
    "Profiles": "credscore.profile",
    "score": "credscore.api",
}
"""What a plugin never needs is imported when it is first asked for (PEP 562)."""


def __getattr__(name: str) -> Any:
    """Import on demand what stands above the floor of the scorers."""
    if name in _ON_DEMAND:
        return getattr(import_module(_ON_DEMAND[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
