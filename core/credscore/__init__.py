"""Credibility and bias signals of news articles: all that a plugin or a notebook imports."""

from credscore.analysis.actors import Actor, KnownActor
from credscore.analysis.attribution import Attribution, Quote
from credscore.analysis.lines import Line
from credscore.analysis.metadata import Field, Metadata
from credscore.article import Article
from credscore.hookspecs import hookimpl
from credscore.signals import Measurement, Scorer, Signal
from credscore.spans import Span

__all__ = [
    "Actor",
    "Article",
    "Attribution",
    "Field",
    "KnownActor",
    "Line",
    "Measurement",
    "Metadata",
    "Quote",
    "Scorer",
    "Signal",
    "Span",
    "hookimpl",
]
