"""Loaded words: sentences that experts call biased, and the words that annotators marked."""

from collections.abc import Iterator, Sequence

from credscore import Article, Span
from tests.validity.face import measured, touches, values
from tests.validity.metrics import Counts, Figure, auc, figure, precision, recall
from tests.validity.sets import Row

Marks = Sequence[Sequence[int]]


def measure_sentences(rows: Sequence[Row]) -> Iterator[Figure]:
    """Rank single sentences by `language.loaded`; compare its evidence with the marked words."""
    scored = [
        (row["label"] == "Biased", found["loaded"])
        for row in rows
        if "loaded" in (found := values("language", Article(text=row["text"]), min_words=1))
    ]
    yield figure("AUC of biased sentences", scored, auc)
    yield from _evidence("marked words", [(row, row["biased_words"]) for row in rows])


def measure_spans(rows: Sequence[Row]) -> Iterator[Figure]:
    """Compare the evidence of `language.loaded` with lexical bias outside quotes."""
    yield from _evidence("lexical spans", [(row, _lexical(row)) for row in rows])


def _lexical(row: Row) -> Marks:
    """Return where the author's own words carry the bias."""
    ours = (s for s in row["spans"] if s["bias"] == "lex" and s["in_quote"] != "yes")
    return [(s["start"], s["end"]) for s in ours]


def _evidence(what: str, marked: Sequence[tuple[Row, Marks]]) -> Iterator[Figure]:
    hits = [_hits(_found(Article(text=row["text"])), marks) for row, marks in marked]
    yield figure(f"{what} found", [found for found, _ in hits], recall)
    yield figure(f"listed words inside {what}", [inside for _, inside in hits], precision)


def _hits(found: Sequence[Span], marks: Marks) -> tuple[Counts, Counts]:
    """Count marks that hold a listed word, and listed words that lie in a mark."""
    hit = sum(any(touches(span, [mark]) for span in found) for mark in marks)
    inside = sum(touches(span, marks) for span in found)
    return (hit, hit, len(marks)), (inside, len(found), inside)


def _found(article: Article) -> Sequence[Span]:
    loaded = measured("language", article, min_words=1).get("loaded")
    return loaded.evidence if loaded else ()
