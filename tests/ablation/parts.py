"""The parts that can be put through: their modules, their texts, and what is right in a text."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from credscore import Article
from tests.validity import attribution, lines
from tests.validity.metrics import Counts
from tests.validity.sets import Row

Judged = tuple[Hashable, Sequence[Counts]]
"""What was found in a text, and the counts of each measure."""


@dataclass(frozen=True, slots=True)
class Part:
    """One analysis: where its code is, which sets judge it, and what is made anew each time."""

    package: str
    sets: tuple[str, ...]
    measures: tuple[str, ...]
    anew: tuple[str, ...]
    judge: Callable[[Article, Row], Judged]


@dataclass(frozen=True, slots=True)
class Text:
    """A labelled text whose other analyses are kept."""

    part: Part
    article: Article
    row: Row

    def judged(self) -> Judged:
        """Find and judge again what the part finds."""
        for name in self.part.anew:
            vars(self.article).pop(name, None)
        return self.part.judge(self.article, self.row)


def texts_of(part: Part, rows: Sequence[Row]) -> Iterator[Text]:
    """Yield the labelled texts, once judged, so that what lies below the part is known."""
    for row in rows:
        text = Text(part, Article(text=row["text"], title=row.get("title") or ""), row)
        text.judged()
        yield text


def _attribution(article: Article, row: Row) -> Judged:
    found = (article.attributions, article.quotes)
    cues, sources = attribution.matched(article.attributions, row["attributions"])
    sentences = attribution.sentence_counts(article, row, ("core", "extended"))
    return found, (sentences, cues, sources, attribution.speaker_counts(article, row))


def _lines(article: Article, row: Row) -> Judged:
    found: Any = [(line.kind, line.reason) for line in article.lines]
    given = lines.given_content(article)
    told = [
        (label == lines.CONTENT, number in given)
        for number, label in enumerate(row["labels"], 1)
        if label != lines.HEADLINE
    ]
    return tuple(found), (lines.counts_of(told),)


PARTS = {
    "attribution": Part(
        "credscore.analysis.attribution",
        ("polnear",),
        ("sentence", "cue", "source", "speaker"),
        ("_voices", "quotes", "attributions"),
        _attribution,
    ),
    "lines": Part("credscore.analysis.lines", ("lines_",), ("line",), ("_lines", "lines"), _lines),
}
