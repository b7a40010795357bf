"""Attribution: sentences, density, sources, cues, quotes and speakers against PolNeAR's labels."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from credscore import Article, Attribution, Quote, Span
from tests.validity.face import touches
from tests.validity.metrics import (
    Counts,
    Figure,
    f1,
    figure,
    mean_error,
    precision,
    recall,
    share,
    spearman,
)
from tests.validity.names import head
from tests.validity.sets import Row

Gold = dict[str, Any]
"""One labelled attribution: `source`, `cue`, `content`, each a list of [start, end]."""

_SEGMENT = re.compile(r'“[^“”\n]{1,2000}”|"[^"\n]{1,2000}"')
_LONG = 6


def measure(rows: Sequence[Row]) -> Iterator[Figure]:
    """Compare what is found with the labels, over the articles as they are given."""
    pairs = [(Article(text=row["text"], title=row["title"]), row) for row in rows]
    yield figure("lines taken as body", [kept for pair in pairs for kept in _kept(*pair)], share)
    yield from _sentences(pairs)
    yield from _densities(pairs)
    yield from _parts(pairs)
    yield from _quotes(pairs)


def _kept(article: Article, row: Row) -> list[bool]:
    return [line.line_class in ("body", "structure") for line in article.lines]


def _sentences(pairs: Sequence[tuple[Article, Row]]) -> Iterator[Figure]:
    every = [sentence_counts(article, row, ("core", "extended")) for article, row in pairs]
    yield figure("sentence precision", every, precision)
    yield figure("sentence recall", every, recall)
    yield figure("sentence F1", every, f1)
    core = [sentence_counts(article, row, ("core",)) for article, row in pairs]
    yield figure("core sentence precision", core, precision)
    yield figure("core sentence recall", core, recall)


def sentence_counts(article: Article, row: Row, tiers: tuple[str, ...]) -> Counts:
    """Count sentences with an attribution; labelled ones outside all sentences are missed."""
    gold = [Span(*_anchor(each)) for each in row["attributions"] if each["cue"] or each["content"]]
    given = [part for a in article.attributions if a.tier in tiers and (part := a.cue or a.content)]
    right = marked = there = 0
    for sentence in article.sentences:
        is_gold = any(map(sentence.overlaps, gold))
        is_given = any(map(sentence.overlaps, given))
        right, marked, there = right + (is_gold and is_given), marked + is_given, there + is_gold
    lost = sum(not any(map(each.overlaps, article.sentences)) for each in gold)
    return right, marked, there + lost


def _anchor(gold: Gold) -> list[int]:
    return (gold["cue"] or gold["content"])[0]  # type: ignore[no-any-return]


def _densities(pairs: Sequence[tuple[Article, Row]]) -> Iterator[Figure]:
    both = [
        (len(article.attributions) / hundreds, len(row["attributions"]) / hundreds)
        for article, row in pairs
        if (hundreds := len(row["text"].split()) / 100)
    ]
    yield figure("density Spearman", both, spearman)
    yield figure("density MAE per 100 words", both, mean_error)


def _parts(pairs: Sequence[tuple[Article, Row]]) -> Iterator[Figure]:
    counts = [matched(article.attributions, row["attributions"]) for article, row in pairs]
    yield figure("cue F1", [cues for cues, _ in counts], f1)
    yield figure("source F1", [sources for _, sources in counts], f1)


def matched(given: Sequence[Attribution], gold: Sequence[Gold]) -> tuple[Counts, Counts]:
    """Match one to one by overlapping cues; count cues, and sources that overlap as well."""
    cues = sources = 0
    free = sorted((each for each in gold if each["cue"]), key=lambda each: each["cue"][0])
    for mine in given:
        each = next((g for g in free if mine.cue and touches(mine.cue, g["cue"])), None)
        if each is not None:
            free.remove(each)
            cues += 1
            sources += bool(mine.source and touches(mine.source, each["source"]))
    mine_with = sum(a.source is not None for a in given)
    return (
        (cues, len(given), len(gold)),
        (sources, mine_with, sum(bool(each["source"]) for each in gold)),
    )


def _quotes(pairs: Sequence[tuple[Article, Row]]) -> Iterator[Figure]:
    segments = [_segment_counts(article, row) for article, row in pairs]
    yield figure("quoted segment precision", segments, precision)
    yield figure("quoted segment recall", segments, recall)
    yield figure("quoted segment F1", segments, f1)
    speakers = [speaker_counts(article, row) for article, row in pairs]
    yield figure("speaker recall, quotes of 6 words and more", speakers, recall)
    yield figure("speaker right when given, quotes of 6 words and more", speakers, precision)


def _segment_counts(article: Article, row: Row) -> Counts:
    right = given = there = 0
    for segment in _segments(row):
        is_gold = bool(_holders(segment, row))
        is_given = _speech(segment, article) is not None
        right, given, there = right + (is_gold and is_given), given + is_given, there + is_gold
    return right, given, there


def speaker_counts(article: Article, row: Row) -> Counts:
    right = given = there = 0
    for segment in _segments(row):
        holders = [each for each in _holders(segment, row) if each["source"]]
        if not holders or len(article.quote(segment).split()) < _LONG:
            continue
        there += 1
        mine = _speaker(article, _speech(segment, article))
        if mine:
            given += 1
            right += head(mine) in {head(_words(article, each["source"])) for each in holders}
    return right, given, there


def _segments(row: Row) -> Iterator[Span]:
    return (Span(*match.span()) for match in _SEGMENT.finditer(row["text"]))


def _holders(segment: Span, row: Row) -> list[Gold]:
    """Return the labelled attributions whose content holds most of a quoted segment."""
    return [
        each
        for each in row["attributions"]
        if any(_mostly_inside(segment, Span(*part)) for part in each["content"])
    ]


def _mostly_inside(segment: Span, part: Span) -> bool:
    shared = min(segment.end, part.end) - max(segment.start, part.start)
    return shared >= 0.8 * (segment.end - segment.start)


def _speech(segment: Span, article: Article) -> Quote | None:
    spoken = (quote for quote in article.quotes if quote.kind != "term")
    return next((quote for quote in spoken if _mostly_inside(segment, quote.span)), None)


def _speaker(article: Article, quote: Quote | None) -> str:
    if quote is None:
        return ""
    return article.quote(quote.speaker) if quote.speaker else quote.speaker_name


def _words(article: Article, parts: Sequence[Sequence[int]]) -> str:
    return " ".join(article.quote(Span(*part)) for part in parts)
