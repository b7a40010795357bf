"""Transparency: whether the page says who wrote it, when, for whom, and where it comes from."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Field, Measurement, Signal, hookimpl


def _found(name: str, about: str) -> Signal:
    return Signal(name, unit="flag", low=0, high=1, about=about)


@dataclass(frozen=True)
class Transparency:
    """Which of five statements about itself the page makes, and what share of them.

    The fields are those on which the Trust Project, the Journalism Trust Initiative (CWA 17493),
    NewsGuard and CredCo agree, as far as a page can show them. A field that is not found is 0, and
    its reason says what was found instead (`not_in_text`, `no_person`, `month_only`,
    `day_or_month`, `no_year`, `archive_widget`): what is not in the text may still be on the site.
    All are missing without text (`no_text`) and in other languages than English (`not_english`).
    """

    name: ClassVar[str] = "transparency"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "fields",
            unit="share",
            worst=0,
            best=1,
            low=0,
            high=1,
            about="Share found of: headline, named author, full date, publisher, origin or credit.",
            reference="Trust Project Trust Indicators; CWA 17493:2019; Zhang et al. 2018",
        ),
        _found("headline", "The page has a headline."),
        _found("author", "The page names a person as its author; accounts and desks are none."),
        _found("date", "The page gives a full date of publication."),
        _found("publisher", "The page names who publishes it."),
        _found("origin", "The page says where the text comes from, or who contributed to it."),
    )

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield the share of fields found, then 1 or 0 for each field."""
        reason = _unfit(article)
        if reason:
            yield from (Measurement.missing(signal.name, reason) for signal in self.signals)
            return
        fields = _fields(article)
        found = [field for field in fields.values() if _is_full(field)]
        evidence = sorted(field.span for field in found if field.span)
        yield Measurement("fields", len(found) / len(fields), n=len(fields), evidence=evidence)
        for name, field in fields.items():
            yield _measured(name, field)


def _unfit(article: Article) -> str:
    if not article.lines:
        return "no_text"
    return "" if article.detected_language in ("en", "und") else "not_english"


def _fields(article: Article) -> dict[str, Field]:
    said = article.metadata
    return {
        "headline": said.title,
        "author": said.author,
        "date": said.published,
        "publisher": said.publisher,
        "origin": said.origin,
    }


def _is_full(field: Field) -> bool:
    """Say whether a field is stated whole: a month without a day has a value and a reason."""
    return bool(field.value) and not field.reason


def _measured(name: str, field: Field) -> Measurement:
    evidence = (field.span,) if field.span else ()
    value = 1.0 if _is_full(field) else 0.0
    return Measurement(name, value, n=1, evidence=evidence, reason=field.reason)


@hookimpl
def credscore_scorers() -> list[type[Transparency]]:
    """Offer the scorer."""
    return [Transparency]
