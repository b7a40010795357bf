"""Integrity: facts about a page that no other signal outweighs, with the lines that show them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from credscore import Article, Measurement, Signal, Span, hookimpl
from credscore_integrity.lines import generated_lines, partisan_lines
from credscore_integrity.masks import masked
from credscore_integrity.repetition import repeated
from credscore_integrity.translation import declared, residue
from credscore_integrity.truncation import truncated


def _flag(name: str, about: str) -> Signal:
    return Signal(name, unit="flag", low=0, high=1, kind="flag", about=about)


Find = Callable[[Article], Sequence[Span]]
"""Returns the evidence of a flag, lines or words in reading order; nothing if it is not raised."""


@dataclass(frozen=True)
class Integrity:
    """Flags that rules can prove: by turn labels, imperatives, cut ends, foreign fragments.

    A flag is a fact about the page. It is no accusation, and never a guess at who or what wrote
    the text: detectors of generated prose flag over half of the essays of non-native writers
    (Liang et al. 2023, Patterns 4:7). The kinds of flags follow the CredCo indicators (Zhang et al.
    2018). All are missing without text (`no_text`) and in other languages than English
    (`not_english`).
    """

    name: ClassVar[str] = "integrity"
    signals: ClassVar[tuple[Signal, ...]] = (
        _flag(
            "generated_block", "A machine-made interview, FAQ or analysis stands below the text."
        ),
        _flag(
            "partisan_appeal", "The page itself asks for votes or money for a party or candidate."
        ),
        _flag("truncated", "The text breaks off: in a sentence, in a turn, at a link to the rest."),
        _flag("translation_declared", "The page says that it is a translation."),
        _flag("translation_residue", "Lines or words in another script, or orphaned fragments."),
        _flag("repeated", "A passage of the body appears in it twice."),
        _flag("masked_text", "Words are blacked out, or the text is kept for subscribers."),
    )

    def score(self, article: Article) -> Iterable[Measurement]:
        """Yield a flag for each signal: 1 with its evidence, 0, or missing."""
        reason = _unfit(article)
        for signal, find in zip(self.signals, _FINDERS, strict=True):
            if reason:
                yield Measurement.missing(signal.name, reason)
            else:
                evidence = tuple(find(article))
                value = 1.0 if evidence else 0.0
                yield Measurement(signal.name, value, n=len(evidence), evidence=evidence)


def _unfit(article: Article) -> str:
    if not article.lines:
        return "no_text"
    return "" if article.detected_language in ("en", "und") else "not_english"


_FINDERS: tuple[Find, ...] = (
    generated_lines,
    partisan_lines,
    truncated,
    declared,
    residue,
    repeated,
    masked,
)


@hookimpl
def credscore_scorers() -> list[type[Integrity]]:
    """Offer the scorer."""
    return [Integrity]
