"""Credibility and bias signals of news articles: all that a plugin or a notebook imports."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from credscore.actor_means import SHRUNK_BY, actor_mean, actor_spread, stance_signals
    from credscore.analysis.actors import Actor, ActorRules, KnownActor
    from credscore.analysis.attribution import Attribution, Quote
    from credscore.analysis.lines import Line
    from credscore.analysis.masking import MASK, MaskedWords
    from credscore.analysis.metadata import Field, Metadata
    from credscore.analysis.stretches import Stretch
    from credscore.analysis.words import words_of
    from credscore.api import score, score_all
    from credscore.article import Article
    from credscore.contract.analyzer import Analyzer
    from credscore.contract.hookspecs import API_VERSION, hookimpl
    from credscore.contract.reader import Reader, Record
    from credscore.contract.signals import Measurement, Scorer, Signal
    from credscore.contract.writer import Output, RunPlan, Sink, Table, Writer
    from credscore.encoding import likely_encoding, marked_encoding
    from credscore.errors import ConfigError, CredscoreError, InputError
    from credscore.memo import Memo
    from credscore.profile import Profile, Profiles
    from credscore.spans import Span

__all__ = [
    "API_VERSION",
    "MASK",
    "SHRUNK_BY",
    "Actor",
    "ActorRules",
    "Analyzer",
    "Article",
    "Attribution",
    "ConfigError",
    "CredscoreError",
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
    "RunPlan",
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
    "likely_encoding",
    "marked_encoding",
    "score",
    "score_all",
    "stance_signals",
    "words_of",
]

_HOMES = {
    "actor_means": ("SHRUNK_BY", "actor_mean", "actor_spread", "stance_signals"),
    "analysis.actors": ("Actor", "ActorRules", "KnownActor"),
    "analysis.attribution": ("Attribution", "Quote"),
    "analysis.lines": ("Line",),
    "analysis.masking": ("MASK", "MaskedWords"),
    "analysis.metadata": ("Field", "Metadata"),
    "analysis.stretches": ("Stretch",),
    "analysis.words": ("words_of",),
    "api": ("score", "score_all"),
    "article": ("Article",),
    "contract.analyzer": ("Analyzer",),
    "contract.hookspecs": ("API_VERSION", "hookimpl"),
    "contract.reader": ("Reader", "Record"),
    "contract.signals": ("Measurement", "Scorer", "Signal"),
    "contract.writer": ("Output", "RunPlan", "Sink", "Table", "Writer"),
    "encoding": ("likely_encoding", "marked_encoding"),
    "errors": ("ConfigError", "CredscoreError", "InputError"),
    "memo": ("Memo",),
    "profile": ("Profile", "Profiles"),
    "spans": ("Span",),
}
"""The module that each of these names is imported from when it is first asked for (PEP 562).

`credscore --help` needs none of the analyses, whose word lists and regexes take .1 s of CPU.
"""

_MODULE_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a name's module, and keep what it stands for."""
    if name not in _MODULE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"credscore.{_MODULE_OF[name]}"), name)
    globals()[name] = value  # so that this function is not asked again
    return value


def __dir__() -> list[str]:
    """Return the names of the face, imported or not."""
    return __all__
