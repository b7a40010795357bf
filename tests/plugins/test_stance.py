"""Stance: a verdict on the words around a mention, and never on the name."""

import math
import time
from itertools import cycle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credscore import MASK, Article, Measurement, Span
from credscore.analysis.masking import split_masked
from credscore_stance import Stance, StanceScorer, mention_label, mention_stance
from credscore_stance.buckets import BUCKETS
from credscore_stance.context import NAME, read
from credscore_stance.features import DENSE, features_at
from credscore_stance.model import Model, load, packed, unpacked
from credscore_stance.scores import probabilities
from credscore_stance.summary import uncertain_share
from credscore_stance.terms import terms_of
from tests.plugins.said import told, value
from tests.training.stance_hits import hits
from tests.validity.metrics import macro_f1
from tests.validity.sets import rows_of

TEXT = (
    "Ostrel attacked the council with a shameful and racist speech. "
    "The vote was held in Dunmere on Monday. "
    "Voters accused Ostrel of corruption and lies. "
    "The scandal damaged Ostrel and ruined his reputation. "
    "Marlin won praise for her excellent leadership. "
    "Residents thanked Marlin for her great and tireless work. "
    "Marlin helped the families of veterans and is widely respected."
)
SENTENCES = [
    "{} lied to investigators about the missing money.",
    "The board praised {} for a brilliant recovery of the fund.",
    "{} arrived in Dunmere on Tuesday afternoon.",
    "Critics say {}'s plan would hurt the poor.",
    "Even {} did not defend the decision, which angered farmers.",
    'Asked about it, {} said: "The bridge will open in spring."',
]
NAMES = ["Ostrel", "Marlin Vane", "Joy Grace Hope", "Dr. Bludgeon", "O'Hare", "the Northern League"]


def measured(article: Article, **options: int) -> dict[tuple[str, str], Measurement]:
    return {(found.name, found.subject): found for found in StanceScorer(**options).score(article)}


def stance_in(text: str, start: int, end: int) -> Stance:
    return mention_stance(Article(text, language="en"), Span(start, end))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_another_name_in_its_place_changes_nothing(sentence: str) -> None:
    before = sentence.index("{}")
    stances = {stance_in(sentence.format(n), before, before + len(n)) for n in NAMES}
    assert len(stances) == 1


def test_another_name_changes_nothing_in_700_sentences_of_news(shared: Path) -> None:
    rows = rows_of(shared / "bench/m1_newsmtsc_train.jsonl.gz")[::12][:700]
    assert len(rows) == 700
    changed = []
    for row, name in zip(rows, cycle(NAMES), strict=False):
        text, start, end = row["text"], row["start"], row["end"]
        name += "'s" if row["mention"].endswith(("'s", "’s")) else ""
        other = text[:start] + name + text[end:]
        if stance_in(text, start, end).label != stance_in(other, start, start + len(name)).label:
            changed.append(row["id"])
    assert not changed


def test_a_label_comes_with_its_polarity() -> None:
    article = Article("Ostrel lied to the court again.", language="en")
    label, polarity = mention_label(article, Span(0, 6))
    assert (label, polarity) == mention_stance(article, Span(0, 6))[:2]
    assert label == "negative"
    assert polarity < 0


def test_the_author_treats_two_actors_differently() -> None:
    found = measured(told(TEXT, "Ostrel", "Marlin"))
    against, by = found["stance", "Ostrel"], found["stance", "Marlin"]
    assert value(against) < -0.1 < 0.1 < value(by)
    assert against.n == by.n == 3
    assert -1 <= (against.low or 0) < value(against) < (against.high or 0) <= 1
    assert value(found["stance_spread", ""]) == pytest.approx(value(by) - value(against))
    assert 0 <= value(found["uncertain_share", ""]) < 1
    assert found["uncertain_share", ""].n == 6


def test_of_the_mentions_a_share_is_uncertain_and_shown_once() -> None:
    here, there = Span(0, 9), Span(10, 19)
    sure, unsure = Stance("neutral", 0.0, True), Stance("neutral", 0.0, False)
    found = [(unsure, there), (sure, here), (unsure, here), (unsure, there)]
    share = uncertain_share("uncertain_share", found, at_least=4)
    assert (share.value, share.n, share.evidence) == (0.75, 4, [here, there])
    assert uncertain_share("uncertain_share", found, at_least=5).reason == "too_few_mentions"


def test_swapping_the_names_swaps_the_stances() -> None:
    swapped = TEXT.replace("Ostrel", "\0").replace("Marlin", "Ostrel").replace("\0", "Marlin")
    before = measured(told(TEXT, "Ostrel", "Marlin"))
    after = measured(told(swapped, "Ostrel", "Marlin"))
    assert before["stance", "Ostrel"].value == after["stance", "Marlin"].value
    assert before["stance", "Marlin"].value == after["stance", "Ostrel"].value


def test_the_words_of_others_are_theirs() -> None:
    quote = '"Ostrel is a liar, a disgrace and a corrupt thief"'
    text = f"{quote}, said Marlin. Then Ostrel left. Later Ostrel slept. At noon Ostrel ate."
    article = told(text, "Ostrel", quoted=[quote])
    found = measured(article, min_mentions=1)
    assert value(found["stance_quoted", "Ostrel"]) < -0.1
    assert (found["stance_quoted", "Ostrel"].n, found["stance", "Ostrel"].n) == (1, 3)


def test_indirect_speech_is_not_the_author_either() -> None:
    text = "People say that Ostrel is a shameful liar. Ostrel slept. Ostrel ate. Ostrel sang."
    article = told(text, "Ostrel", reported=["Ostrel is a shameful liar"])
    found = measured(article, min_mentions=1)
    assert (found["stance_quoted", "Ostrel"].n, found["stance", "Ostrel"].n) == (1, 3)


def test_too_little_gives_no_number() -> None:
    found = measured(told("Ostrel failed horribly. Ostrel lost.", "Ostrel"))
    assert found["stance", "Ostrel"].reason == "too_few_mentions"
    assert found["stance_spread", ""].reason == "too_few_actors"
    assert found["uncertain_share", ""].reason == "too_few_mentions"
    assert measured(told("Nobody came."))["stance", ""].reason == "no_actors"


def test_other_languages_have_no_number() -> None:
    found = measured(told(TEXT, "Ostrel", language="fr"))
    assert {measurement.reason for measurement in found.values()} == {"not_english"}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("A Grace Hope man ate cake, NATO", ["a", NAME, NAME, "man", "ate", "cake", ",", NAME]),
        ("Great Voters Win Today", ["great", "voters", "win", "today"]),
        (f"{MASK} didn't eat, I hear", [NAME, "didn't", "eat", ",", "i", "hear"]),
    ],
)
def test_names_are_masked_where_capitals_tell_them(text: str, tokens: list[str]) -> None:
    assert list(read(split_masked(text)).tokens) == tokens


def test_known_names_are_masked_where_a_sentence_starts() -> None:
    assert list(read(split_masked("Ostrel ate"), {"ostrel"}).tokens) == [NAME, "ate"]
    assert list(read(split_masked("Grace ate"), {"ostrel"}).tokens) == ["grace", "ate"]


def test_negation_reaches_three_tokens() -> None:
    negated = list(read(split_masked("he did not at all like it")).negated)
    assert negated == [False] * 3 + [True] * 3 + [False]


@pytest.mark.parametrize(
    "text",
    [
        f"They met {MASK} and {MASK}.",
        f'{MASK}, said the awful Ostrel, "never" lied but {MASK} did not help; {MASK}',
        f"{'A good word, ' * 40}{MASK}{' that nobody hates' * 40}",
        MASK,
    ],
)
def test_scores_are_the_sums_of_all_hits(text: str) -> None:
    context, model = read(split_masked(text)), load()
    for at in context.targets:
        features = features_at(context, at, possessive=True)
        assert len(features.dense) == DENSE
        found = list(hits(context, features))
        assert all(0 <= bucket < BUCKETS for bucket, _ in found)
        odds = [
            math.exp(
                model.intercept[kind]
                + math.fsum(w * f for w, f in zip(model.dense[kind], features.dense, strict=True))
                + model.scale * math.fsum(model.hashed[3 * b + kind] * v for b, v in found)
            )
            for kind in range(3)
        ]
        expected = [each / math.fsum(odds) for each in odds]
        assert probabilities(features, terms_of(context)) == pytest.approx(expected, abs=1e-12)


def test_a_torn_character_has_features() -> None:
    context = read(split_masked(f"a\ud800 met {MASK}"))
    assert features_at(context, context.targets[0]).norm > 0


def test_the_weights_are_small_and_whole() -> None:
    assert len(packed(load())) < 200_000
    assert len(load().hashed) == 3 * BUCKETS
    assert {len(row) for row in load().dense} == {DENSE}


def test_a_model_survives_its_file() -> None:
    model = Model([1, -128, 127], 0.5, [[0.25], [0.5], [1.0]], [0.0, 1.0, 2.0])
    assert list(unpacked(packed(model)).hashed) == [1, -128, 127]
    assert unpacked(packed(model))[1:] == model[1:]


@pytest.mark.parametrize(
    "text",
    [
        "😀" * 10_000,
        "Ostrel " + "😀" * 10_000,
        "word " * 50_000 + "but",
        "Ostrel hates " * 2_000,
        '"' * 9_999,
    ],
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    article = told(text, "Ostrel")
    article.sentences  # noqa: B018
    start = time.process_time()
    measured(article)
    assert time.process_time() - start < 2


@given(st.text(max_size=200))
def test_any_text_is_measured_or_missing(text: str) -> None:
    for found in measured(told(text, "the"), min_mentions=1).values():
        assert (found.value is None) == bool(found.reason)


@pytest.mark.parametrize(("part", "at_least"), [("rw", 0.66), ("mt", 0.64)])
def test_stances_agree_with_people(shared: Path, part: str, at_least: float) -> None:
    pairs = [
        (row["label"], stance_in(row["text"], row["start"], row["end"]).label)
        for row in rows_of(shared / f"bench/m1_newsmtsc_dev_{part}.jsonl")
    ]
    assert macro_f1(pairs) > at_least
