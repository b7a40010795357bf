"""The analyses and scorers on five real scraped pages, held to their line-by-line annotation."""

import csv
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from credscore import Article, Line, Measurement, Quote, Span
from credscore_attribution import Attribution
from credscore_boilerplate import Boilerplate
from credscore_integrity import Integrity
from credscore_transparency import Transparency

PAGES = ("000", "001", "002", "003", "004")
Row = dict[str, str]
Offered = Attribution | Boilerplate | Integrity | Transparency

each_page = pytest.mark.parametrize("page", PAGES)


@pytest.fixture(scope="module")
def articles(shared: Path) -> dict[str, Article]:
    """Give the pages, each by the first three digits of its file's name."""
    files = sorted((shared / "seeds").glob("*.txt"))
    return {file.name[:3]: Article(file.read_bytes().decode()) for file in files}


@pytest.fixture(scope="module")
def lines(shared: Path) -> list[Row]:
    return table(shared / "gold" / "lines.tsv")


@pytest.fixture(scope="module")
def quotes(shared: Path) -> list[Row]:
    return table(shared / "gold" / "quotes.tsv")


@pytest.fixture(scope="module")
def counts(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "gold" / "counts.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def notes(shared: Path) -> str:
    return (shared / "gold" / "README.md").read_text("utf-8")


def table(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def measured(scorer: Offered, article: Article) -> dict[str, Measurement]:
    return {found.name: found for found in scorer.score(article)}


def value(scorer: Offered, article: Article, signal: str) -> float:
    found = measured(scorer, article)[signal].value
    assert found is not None
    return found


def line_of(article: Article, number: int) -> Line:
    return next(line for line in article.lines if line.number == number)


def of_page(rows: list[Row], page: str, **wanted: str) -> list[Row]:
    return [
        row
        for row in rows
        if row["doc"] == page and all(row[key] == word for key, word in wanted.items())
    ]


def adjudicated(notes: str, what: str) -> dict[str, int]:
    """Return one of the counts both annotators agreed on, by page."""
    agreed = notes[notes.index("Adjudicated counts:") :]
    found = re.search(rf"{what} ((?:\d+, ){{4}}\d+)", agreed)
    assert found is not None
    return dict(zip(PAGES, map(int, found[1].split(", ")), strict=True))


# Lines


def test_nearly_every_line_is_told_body_or_not(
    articles: dict[str, Article], lines: list[Row]
) -> None:
    is_body = {
        (page, line.number): line.is_body
        for page, article in articles.items()
        for line in article.lines
    }
    assert len(is_body) == len(lines)
    right = [is_body[row["doc"], int(row["line"])] == (row["class"] == "content") for row in lines]
    assert sum(right) / len(right) >= 0.95


@each_page
def test_boilerplate_ratio_is_near_the_annotated_one(
    articles: dict[str, Article], counts: dict[str, Any], page: str
) -> None:
    ratio = value(Boilerplate(), articles[page], "ratio")
    assert ratio == pytest.approx(counts[page]["boilerplate_ratio_words"], abs=0.05)


# Quotes and attributions


@each_page
def test_every_full_quote_has_its_speaker(
    articles: dict[str, Article], quotes: list[Row], page: str
) -> None:
    article = articles[page]
    wanted = [
        (int(row["line"]), row["speaker"].split()[-1]) for row in of_page(quotes, page, kind="full")
    ]
    found = [
        (line.number, quote.speaker_name.split()[-1])
        for line in article.lines
        for quote in article.quotes
        if quote.kind == "full" and quote.speaker_name and line.span.holds(quote.span)
    ]
    assert found == wanted


@each_page
def test_no_title_or_scare_quote_is_taken_for_speech(
    articles: dict[str, Article], quotes: list[Row], page: str
) -> None:
    article = articles[page]
    spoken = [quote for quote in article.quotes if quote.kind != "term"]
    assert not [
        article.quote(quote.span)
        for row in of_page(quotes, page, kind="term")
        for quote in quotes_at(article, row, spoken)
    ]


def quotes_at(article: Article, row: Row, among: list[Quote]) -> Iterator[Quote]:
    line = line_of(article, int(row["line"]))
    start = line.span.start + article.quote(line.span).index(row["begins"])
    term = Span(start, start + len(row["begins"]))
    return (quote for quote in among if quote.span.overlaps(term))


@each_page
def test_attribution_events_are_counted_as_two_annotators_did(
    articles: dict[str, Article], notes: str, page: str
) -> None:
    article = articles[page]
    density = value(Attribution(), article, "density")
    events = density * len(article.words) / 100
    assert events == pytest.approx(adjudicated(notes, "events")[page], abs=2.001)


@each_page
def test_named_share_is_near_the_annotated_one(
    articles: dict[str, Article], notes: str, page: str
) -> None:
    events, unnamed = adjudicated(notes, "events")[page], adjudicated(notes, "unnamed core")[page]
    share = measured(Attribution(), articles[page])["named_share"]
    if share.value is None:
        assert (events, share.reason) == (3, "too_few_events")  # one fewer found than there are
    else:
        assert share.value == pytest.approx(1 - unnamed / events, abs=0.15)


# Actors


@each_page
def test_the_five_most_mentioned_actors_are_found_with_their_mentions(
    articles: dict[str, Article], counts: dict[str, Any], page: str
) -> None:
    wanted: Counter[str] = Counter()
    for alias, mentions in counts[page]["actors"].items():
        wanted[alias.partition(":")[0]] += mentions
    for name, mentions in wanted.most_common(5):
        assert mentions_of(articles[page], name) == [pytest.approx(mentions, rel=0.1)], name


def mentions_of(article: Article, name: str) -> list[int]:
    """Return how often each actor of that name is mentioned: there should be only one."""
    last = {"US": "States"}.get(name, name.split()[-1])
    return [len(actor.mentions) for actor in article.actors if actor.name.split()[-1] == last]


def test_a_university_is_not_the_state_whose_capital_it_is_named_after(
    articles: dict[str, Article],
) -> None:
    article = articles["000"]
    russia = next(actor for actor in article.actors if actor.name == "Russia")
    assert not [
        mention
        for mention in russia.mentions
        if re.match(r" State University", article.text[mention.end :])
    ]


# Transparency


def facts_of(notes: str, page: str) -> Row:
    """Return what the annotation says of a page's title, author, date, publisher and origin."""
    section = re.split(r"^## ", notes, flags=re.MULTILINE)
    own = next(part for part in section if part.startswith(f"{page} "))
    return dict(re.findall(r"^- \*\*(\w+)\*\*: (.+)$", own, re.MULTILINE))


def stated(fact: str) -> str:
    """Return the value of a fact, empty where it is missing or in doubt (then it is in quotes)."""
    return "" if fact.startswith(("MISSING", "'")) else re.split(r" \(|;", fact)[0]


@each_page
def test_the_title_is_found(articles: dict[str, Article], notes: str, page: str) -> None:
    found = articles[page].metadata.title
    at = re.search(r"\(line (\d+)", facts_of(notes, page)["title"])
    assert found.span is not None
    assert at is not None
    assert line_of(articles[page], int(at[1])).span.holds(found.span)
    assert found.value.strip(" –")


@each_page
def test_an_author_is_a_person(articles: dict[str, Article], notes: str, page: str) -> None:
    fact = facts_of(notes, page)["author"]
    original = re.findall(r"ORIGINAL author (\w+ \w+)", fact)
    assert articles[page].metadata.author.value in [stated(fact), *original]


@each_page
def test_only_a_full_date_is_a_date(articles: dict[str, Article], notes: str, page: str) -> None:
    found = articles[page].metadata.published.value
    full = found[:10] if re.match(r"\d{4}-\d\d-\d\d", found) else ""
    assert full == stated(facts_of(notes, page)["date"])[:10]


@each_page
def test_the_publisher_is_found(articles: dict[str, Article], notes: str, page: str) -> None:
    found = articles[page].metadata.publisher.value
    wanted = stated(facts_of(notes, page)["publisher"])
    assert letters(found) == letters(wanted)


def letters(name: str) -> str:
    """Return a publisher's name without the spelling that a site and its address do not share."""
    return re.sub(r"[^a-z]|\.\w+$", "", name.lower())


@each_page
def test_only_a_declared_origin_is_an_origin(
    articles: dict[str, Article], notes: str, page: str
) -> None:
    declared = facts_of(notes, page)["origin"].startswith("declared")
    assert bool(articles[page].metadata.origin.value) == declared


@each_page
def test_transparency_is_the_share_of_fields_that_are_stated(
    articles: dict[str, Article], notes: str, page: str
) -> None:
    facts = facts_of(notes, page)
    given = [bool(stated(facts[name])) for name in ("title", "author", "date", "publisher")]
    given.append(facts["origin"].startswith("declared"))
    assert value(Transparency(), articles[page], "fields") == pytest.approx(sum(given) / 5)


# Integrity


@each_page
@pytest.mark.parametrize("flag", ["generated_block", "partisan_appeal", "truncated"])
def test_a_page_is_flagged_where_it_earns_it(
    articles: dict[str, Article], page: str, flag: str
) -> None:
    assert bool(value(Integrity(), articles[page], flag)) == (page == "003")


@each_page
def test_a_declared_translation_is_flagged(
    articles: dict[str, Article], notes: str, page: str
) -> None:
    declared = facts_of(notes, page)["origin"].startswith("declared")
    assert bool(value(Integrity(), articles[page], "translation_declared")) == declared


@pytest.mark.parametrize(
    ("flag", "label"), [("generated_block", "generated"), ("partisan_appeal", "partisan")]
)
def test_a_flag_points_at_its_lines(
    articles: dict[str, Article], lines: list[Row], flag: str, label: str
) -> None:
    wanted = {int(row["line"]) for row in of_page(lines, "003", label=label)}
    found = flagged_lines(articles["003"], flag)
    assert len(found & wanted) >= 0.9 * len(wanted)
    assert len(found - wanted) <= 0.1 * len(wanted)


def test_a_truncation_points_at_a_line_that_is_cut_off(
    articles: dict[str, Article], notes: str
) -> None:
    own = notes[notes.index("\n## 003") : notes.index("\n## 004")]
    cut = {int(number) for number in re.findall(r"^\| (\d+) \|.*\| truncation \|", own, re.M)}
    assert flagged_lines(articles["003"], "truncated") & cut


def flagged_lines(article: Article, flag: str) -> set[int]:
    evidence = measured(Integrity(), article)[flag].evidence
    return {
        line.number for line in article.lines if any(span.overlaps(line.span) for span in evidence)
    }
