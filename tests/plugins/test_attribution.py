"""The attribution scorer: densities, named share, sources, concentration, quoted words."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from credscore import Article, Measurement, Span
from credscore_attribution import Attribution
from tests.plugins.said import prose

PADDING = " ".join(["The old dam by the river was built of grey stone and red clay."] * 5)


@pytest.fixture
def article() -> Article:
    text = (
        'Mayor Jana Weber said that the dam was safe. "We checked every stone," Weber said.\n\n'
        "According to the river office, the water is falling. "
        "Experts believe that it will rise.\n\n"
        f"{PADDING}"
    )
    return prose(text)


def scored(article: Article, **options: int) -> dict[str, Measurement]:
    return {found.name: found for found in Attribution(**options).score(article)}


def test_every_signal_has_a_measurement(article: Article) -> None:
    assert set(scored(article)) == {signal.name for signal in Attribution.signals}


def test_density_counts_core_events_per_hundred_words(article: Article) -> None:
    found = scored(article)["density"]
    assert found.n == len(article.words)
    assert found.value == pytest.approx(400 / len(article.words))
    cues = [article.quote(span) for span in found.evidence]
    assert cues == ["said", "said", "According to", "believe"]


def test_looser_attributions_have_a_density_of_their_own() -> None:
    page = prose(f"The union criticized the mayor. The dam is expected to hold. {PADDING}")
    found = scored(page)
    assert found["density"].value == 0
    assert found["extended_density"].value == pytest.approx(200 / len(page.words))
    cues = [page.quote(span) for span in found["extended_density"].evidence]
    assert cues == ["criticized", "expected"]


def test_named_share_leaves_out_experts(article: Article) -> None:
    found = scored(article)["named_share"]
    assert (found.value, found.n) == (0.75, 4)
    assert [article.quote(span) for span in found.evidence][-1] == "the river office"


def test_named_share_leaves_out_what_a_share_of_those_asked_says(article: Article) -> None:
    polled = "Forty percent say that it leaks. A majority of voters said that it holds."
    half = "The Half Moon Company said that it holds."
    found = scored(prose(f"{article.text} {polled} {half} {PADDING}"))
    assert (found["named_share"].value, found["named_share"].n) == (0.8, 5)
    assert len(found["density"].evidence) == 7


def test_sources_are_distinct_and_their_concentration_is_herfindahls(article: Article) -> None:
    found = scored(article)
    assert found["sources"].value == 2
    assert found["concentration"].value == pytest.approx((2 / 3) ** 2 + (1 / 3) ** 2)


def test_two_who_speak_together_are_two_sources(article: Article) -> None:
    both = "Mayor Jana Weber and engineer Ove Lind said that the wall holds."
    found = scored(prose(f"{article.text}\n\n{both}"))
    assert (found["sources"].value, found["sources"].n) == (3, 4)
    shares = (2.5 / 4, 0.5 / 4, 1 / 4)
    assert found["concentration"].value == pytest.approx(sum(share**2 for share in shares))


def test_quote_share_counts_words_inside_speech(article: Article) -> None:
    found = scored(article)["quote_share"]
    assert found.value == pytest.approx(4 / len(article.words))


def test_a_term_in_quotation_marks_is_nobodys_speech() -> None:
    page = prose(f'The so-called "old dam" is by the river. {PADDING}')
    assert [quote.kind for quote in page.quotes] == ["term"]
    assert scored(page)["quote_share"].value == 0


@pytest.mark.parametrize(("least", "reason"), [(70, ""), (71, "too_few_words")])
def test_the_least_number_of_words_is_enough(least: int, reason: str) -> None:
    assert len(prose(PADDING).words) == 70
    assert scored(prose(PADDING), min_words=least)["density"].reason == reason


def test_too_few_words_leave_everything_missing() -> None:
    found = scored(prose("Weber said that the dam was safe."))
    assert {each.reason for each in found.values()} == {"too_few_words"}
    assert all(each.value is None for each in found.values())


GERMAN = " ".join(
    ["Der Hafen bleibt zu, sagte die Bürgermeisterin Ada Holm am Montag im Rathaus."] * 9
)


def test_in_other_languages_nothing_is_measured_and_nothing_is_0() -> None:
    found = scored(Article(GERMAN, language="de"))
    assert {one.reason for one in found.values()} == {"not_english"}
    assert {one.value for one in found.values()} == {None}


@pytest.mark.parametrize(
    ("analysis", "measured"),
    [("attributions", {"density", "extended_density", "sources"}), ("quotes", {"quote_share"})],
)
def test_what_an_analyzer_finds_in_other_languages_is_measured(
    analysis: str, measured: set[str]
) -> None:
    german = Article(GERMAN, language="de", analyzers={analysis: lambda _: ()})
    found = scored(german)
    assert {name for name, one in found.items() if one.value is not None} == measured


def test_too_few_events_leave_the_shares_missing(article: Article) -> None:
    found = scored(article, min_events=5)
    assert found["named_share"].reason == found["concentration"].reason == "too_few_events"
    assert found["density"].value is not None


def test_only_unnamed_sources_have_no_concentration() -> None:
    text = f"Experts say that it leaks. Officials say that it holds. Some say it moves. {PADDING}"
    found = scored(prose(text))
    assert found["named_share"].value == 0
    assert found["concentration"].reason == "no_named_sources"


EVENTS = {"000": 9, "001": 7, "002": 3, "003": 20, "004": 3}
UNNAMED = {"000": 4, "001": 1, "002": 0, "003": 2, "004": 1}


def _pages(shared: Path) -> Iterator[tuple[str, Article]]:
    """Yield the annotated body lines of each real page as an article."""
    with (shared / "gold" / "lines.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for path in sorted((shared / "seeds").glob("*.txt")):
        doc = path.name[:3]
        body = {int(row["line"]) for row in rows if (row["doc"], row["label"]) == (doc, "body")}
        lines = path.read_text("utf-8").split("\n")
        kept = [line.strip() for number, line in enumerate(lines, 1) if number in body]
        yield doc, prose("\n\n".join(kept))


def test_real_pages_have_their_events_and_named_shares(shared: Path) -> None:
    for doc, page in _pages(shared):
        core = [found for found in page.attributions if found.tier == "core"]
        assert abs(len(core) - EVENTS[doc]) <= 2, doc
        named = sum(found.named for found in core) / len(core)
        assert named == pytest.approx(1 - UNNAMED[doc] / EVENTS[doc], abs=0.15), doc


def test_real_pages_full_quotes_have_the_right_speakers(shared: Path) -> None:
    speakers = {
        doc: [quote.speaker_name for quote in page.quotes if quote.kind == "full"]
        for doc, page in _pages(shared)
    }
    assert speakers == {
        "000": ["Alexey Maslov", "Andrei Kortunov", "Andrei Kortunov", "Alexey Maslov"],
        "001": [],
        "002": ["Antony Blinken"],
        "003": ["Alexei Maslov", "Alexei Maslov", "Andrei Vinogradov"],
        "004": [],
    }


def test_real_pages_terms_are_not_speech(shared: Path) -> None:
    for _, page in _pages(shared):
        spoken = {page.plain_text(q.span).strip('",. ') for q in page.quotes if q.kind != "term"}
        assert not spoken & {"new era", "Roscosmos", "peace plan of China", "Dear friends"}


def test_evidence_lies_in_the_text(article: Article) -> None:
    spans = [span for found in scored(article).values() for span in found.evidence]
    assert spans
    assert all(Span(0, len(article.text)).holds(span) for span in spans)
