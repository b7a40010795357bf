"""Headline: whether the body keeps what the headline promises, and how loudly it promises."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, hookimpl
from credscore_headline.clickbait import find_cues
from credscore_headline.match import STEMS, content_words, places_told


@dataclass(frozen=True)
class Headline:
    """Match with the body, and cues of clickbait, in the article's headline.

    `match` looks for each content word of the headline, lightly stemmed, among the body's first
    `window` words: a fixed number, since a third of a long text has room for any promise. Where the
    headline itself stands in the body, that is no match. It is missing if there are fewer than
    `min_content` content words (`short_headline`), or if the body is shorter than the window
    (`too_few_words`). `clickbait` counts cues, at most one of each class; `clickbait.toml` says why
    each class is one. Both are missing without a headline (`no_headline`) and in other languages
    than English (`not_english`).
    """

    name: ClassVar[str] = "headline"
    signals: ClassVar[tuple[Signal, ...]] = (
        Signal(
            "match",
            unit="share",
            worst=0.2,
            best=0.8,
            low=0,
            high=1,
            about="Share of the headline's content words that are among the body's first words.",
            reference="Zhang et al. 2018 (CredCo): title representativeness",
        ),
        Signal(
            "clickbait",
            unit="cues",
            worst=2,
            best=0,
            low=0,
            about="Cues of clickbait in the headline: what it withholds, shouts, or asks of 'you'.",
            reference="Chakraborty et al. 2016; Zhang et al. 2018 (CredCo)",
        ),
    )

    window: int = 120
    min_content: int = 3

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield both signals; n counts the headline's content words, and its cues."""
        title = article.metadata.title
        reason = "" if title.value else "no_headline"
        if article.detected_language not in ("en", "und"):
            reason = "not_english"
        if reason:
            yield from (Measurement.missing(signal.name, reason) for signal in self.signals)
            return
        yield self._match(article, title.value)
        cues = find_cues(title.value)
        evidence = [cue.within(title.span) for cue in cues] if title.span else []
        yield Measurement("clickbait", len(cues), n=len(cues), evidence=evidence)

    def _match(self, article: Article, headline: str) -> Measurement:
        promised = content_words(headline)
        if len(promised) < max(self.min_content, 1):
            return Measurement.missing("match", "short_headline", n=len(promised))
        if len(article.words) < max(self.window, 1):
            return Measurement.missing("match", "too_few_words", n=len(promised))
        forms = article.words.forms
        places = places_told(forms, headline, self.window)
        first = {STEMS[forms[at]]: at for at in reversed(places)}
        kept = [article.words[first[word]] for word in promised if word in first]
        return Measurement("match", len(kept) / len(promised), n=len(promised), evidence=kept)


@hookimpl
def credscore_scorers() -> list[type[Headline]]:
    """Offer the scorer."""
    return [Headline]
