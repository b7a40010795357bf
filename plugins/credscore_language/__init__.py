"""Language: loaded words, hedges and boosters in the author's own voice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, Span, hookimpl
from credscore_language.find import Found, find_listed

__all__ = ["Language", "credscore_scorers", "find_listed", "loaded_spans"]

_HYLAND = "Hyland 2005, Metadiscourse"


@dataclass(frozen=True)
class Language:
    """Counts listed words where the author speaks, that is, outside quotation marks.

    Indirect speech counts, since its wording is the author's: without it, sentences that experts
    have labelled (BABE) are ranked worse, by .02 of AUC, and hyperpartisan articles no better. A
    mild word counts half. The goalposts of `loaded` are such that a quarter of mainstream articles
    are under .3 and a tenth of hyperpartisan ones over 4.

    Missing under `min_words` words of body (`too_few_words`) and in other languages than English
    (`not_english`).
    """

    name: ClassVar[str] = "language"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "loaded",
            unit="per 100 words",
            worst=4.0,
            best=0.25,
            low=0.0,
            about="Words that judge what they name, in the author's voice; mild ones count half.",
            reference="Recasens et al. 2013; Spinde et al. 2021",
        ),
        Signal(
            "hedges",
            unit="per 100 words",
            low=0.0,
            about="Words that hold back from certainty (may, perhaps, suggests).",
            reference=_HYLAND,
        ),
        Signal(
            "boosters",
            unit="per 100 words",
            worst=1.5,
            best=0.0,
            low=0.0,
            about="Words that insist on certainty (clearly, of course, in fact).",
            reference=_HYLAND,
        ),
    )

    min_words: int = 50

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield the three densities, with every counted word as evidence; n counts body words."""
        n = len(article.words)
        reason = _why_not(article, n, self.min_words)
        found = [] if reason else find_listed(article)
        for signal in self.signals:
            mine = [each for each in found if each.entry.list == signal.name]
            yield (
                Measurement.missing(signal.name, reason, n=n)
                if reason
                else _density(signal.name, mine, n)
            )


def _why_not(article: Article, n: int, min_words: int) -> str:
    if article.detected_language not in ("en", "und"):
        return "not_english"
    return "too_few_words" if n < max(min_words, 1) else ""


def _density(name: str, found: Sequence[Found], n: int) -> Measurement:
    strength = sum(each.entry.strength for each in found)
    full = 2 if name == "loaded" else 1
    return Measurement(name, 100 * strength / full / n, n, [each.span for each in found])


def loaded_spans(article: Article) -> list[Span]:
    """Return the loaded words and phrases in the author's voice, in reading order."""
    return [each.span for each in find_listed(article) if each.entry.list == "loaded"]


@hookimpl
def credscore_scorers() -> list[type[Language]]:
    """Offer the scorer."""
    return [Language]
