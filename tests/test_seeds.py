"""The analyses on the sample corpus, held to its annotation."""

import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from credscore import Article, Measurement
from credscore.analysis.lines import KINDS
from credscore_attribution import Attribution
from credscore_integrity import Integrity

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
Annotation = dict[str, Any]

PAGES: list[Annotation] = tomllib.loads((HERE / "seeds_annotation.toml").read_text("utf-8"))[
    "article"
]

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page["file"]))


@cache
def article_in(file: str) -> Article:
    return Article((SEEDS / file).read_bytes().decode())


def annotated_kinds(page: Annotation) -> dict[int, str]:
    """Return the kind of each non-blank line, by its number."""
    filled = [bool(line.strip()) for line in article_in(page["file"]).text.split("\n")]
    return {
        number: kind
        for kind, runs in page["lines"].items()
        for first, last in runs
        for number in range(first, last + 1)
        if filled[number - 1]
    }


def measured(scorer: Attribution | Integrity, page: Annotation) -> dict[str, Measurement]:
    return {found.name: found for found in scorer.score(article_in(page["file"]))}


# The corpus and its annotation


def test_every_file_is_annotated() -> None:
    assert sorted(file.name for file in SEEDS.iterdir()) == sorted(page["file"] for page in PAGES)


def test_every_kind_of_line_occurs() -> None:
    assert {kind for page in PAGES for kind in page["lines"]} == set(KINDS)


@each_page
def test_every_line_is_annotated_once(page: Annotation) -> None:
    text = article_in(page["file"]).text
    filled = [n for n, line in enumerate(text.split("\n"), 1) if line.strip()]
    assert sorted(annotated_kinds(page)) == filled
    ends = sorted(end for runs in page["lines"].values() for end in runs)
    assert all(first <= last < after for (first, last), (after, _) in pairwise(ends))


@each_page
def test_every_page_has_the_length_of_a_real_one(page: Annotation) -> None:
    assert 400 <= len(article_in(page["file"]).text.split()) <= 1500


@each_page
def test_every_annotated_quote_stands_on_its_line(page: Annotation) -> None:
    lines = article_in(page["file"]).text.split("\n")
    for quote in page["quotes"]:
        assert quote["begins"] in lines[quote["line"] - 1]


# What the analyses make of it


def test_nearly_every_line_is_told_body_or_not() -> None:
    wrong = [
        (page["file"], line.number, line.kind)
        for page in PAGES
        for line in article_in(page["file"]).lines
        if line.is_body != (annotated_kinds(page)[line.number] == "body")
    ]
    assert len(wrong) <= 0.05 * sum(len(annotated_kinds(page)) for page in PAGES), wrong


def test_nearly_every_full_quote_is_found_with_its_speaker() -> None:
    missed = [
        (page["file"], quote["line"], quote["speaker"])
        for page in PAGES
        for quote in page["quotes"]
        if quote["speaker"].split()[-1] not in speakers_at(page, quote)
    ]
    assert len(missed) <= 0.1 * sum(len(page["quotes"]) for page in PAGES), missed


def speakers_at(page: Annotation, quote: Annotation) -> list[str]:
    """Return the last word of each speaker that is given for the annotated words."""
    article = article_in(page["file"])
    line = next(line for line in article.lines if line.number == quote["line"])
    at = line.span.start + article.quote(line.span).index(quote["begins"])
    return [
        found.speaker_name.split()[-1]
        for found in article.quotes
        if found.kind == "full" and found.span.start <= at < found.span.end and found.speaker_name
    ]


@each_page
def test_few_quotes_are_full_that_are_not(page: Annotation) -> None:
    full = [quote for quote in article_in(page["file"]).quotes if quote.kind == "full"]
    assert len(full) <= len(page["quotes"]) + 1


@each_page
def test_attribution_events_are_counted(page: Annotation) -> None:
    found = measured(Attribution(), page)
    density = found["density"].value
    assert density is not None
    events = density * len(article_in(page["file"]).words) / 100
    assert events == pytest.approx(page["events"], abs=max(2.001, 0.15 * page["events"]))


@each_page
def test_named_share_is_near(page: Annotation) -> None:
    share = measured(Attribution(), page)["named_share"]
    if share.value is None:
        assert page["events"] <= 3
    else:
        assert share.value == pytest.approx(page["named"] / page["events"], abs=0.15)


@each_page
def test_actors_are_found_with_their_mentions(page: Annotation) -> None:
    found = {actor.name: len(actor.mentions) for actor in article_in(page["file"]).actors}
    wrong = {
        name: (mentions, found.get(name, 0))
        for name, mentions in page["actors"].items()
        if abs(found.get(name, 0) - mentions) > max(1, 0.1 * mentions)
    }
    assert not wrong


@each_page
def test_flags_are_exactly_right(page: Annotation) -> None:
    found = measured(Integrity(), page)
    assert sorted(name for name, flag in found.items() if flag.value) == page["flags"]


@each_page
@pytest.mark.parametrize("field", ["title", "author", "published", "publisher"])
def test_metadata_is_right(page: Annotation, field: str) -> None:
    found = getattr(article_in(page["file"]).metadata, field).value
    assert found[: len(page[field])].casefold() == page[field].casefold()
    assert bool(found) == bool(page[field])


@each_page
def test_origin_is_found_where_it_is_declared(page: Annotation) -> None:
    assert bool(article_in(page["file"]).metadata.origin.value) == bool(page["origin"])
