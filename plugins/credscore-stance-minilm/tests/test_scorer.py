"""The scorer: two actors treated differently, whoever they are, and the same in any batch."""

import re
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import pytest

import credscore_stance_minilm
from credscore import Actor, Article, Measurement, Quote, Span
from credscore.testing import check_scorer
from credscore_stance_minilm import StanceMiniLM, mention_label, mention_stance

pytest.importorskip("tokenizers", reason="needs tokenizers, as the plugin does")
pytest.importorskip("onnxruntime", reason="needs onnxruntime, as the plugin does")

TEXT = (
    "{0} lied to the court and betrayed the town. {1} was praised as a brave and honest doctor. "
    "The shameful failure of {0} cost many lives. {1} won the hearts of the people with kindness. "
    "{0} is a corrupt bully whom nobody trusts. {1} did a wonderful job and saved the harbour."
)
NAMES = ("Ostrel", "Marlin")


def told(text: str, *names: str, quoted: Sequence[str] = (), language: str = "en") -> Article:
    """Return an article that is all body, with the actors' and others' words where we say."""
    article = Article(text, language=language)
    vars(article)["_body"] = (Span(0, len(text)),)
    vars(article)["actors"] = tuple(Actor(name, "person", spans(text, name)) for name in names)
    vars(article)["quotes"] = tuple(Quote(spans(text, words)[0], "full") for words in quoted)
    vars(article)["attributions"] = ()
    return article


def spans(text: str, words: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in re.finditer(re.escape(words), text))


def measured(article: Article, **options: Any) -> dict[tuple[str, str], Measurement]:
    return {(m.name, m.subject): m for m in StanceMiniLM(**options).score(article)}


def value(found: Measurement) -> float:
    assert found.value is not None
    return found.value


def test_it_keeps_the_contract() -> None:
    check_scorer(StanceMiniLM)


def test_the_author_treats_two_actors_differently() -> None:
    found = measured(told(TEXT.format(*NAMES), *NAMES))
    against, by = found["stance", "Ostrel"], found["stance", "Marlin"]
    assert value(against) < -0.3 < 0.3 < value(by)
    assert against.n == by.n == 3
    assert -1 <= (against.low or 0) < value(against) < (against.high or 0) <= 1
    assert value(found["stance_spread", ""]) == pytest.approx(value(by) - value(against))
    assert found["uncertain_share", ""].n == 6


def test_the_sentences_behind_a_stance_are_its_evidence() -> None:
    article = told(TEXT.format(*NAMES), *NAMES)
    against = measured(article)["stance", "Ostrel"]
    assert [article.quote(span).split()[-1] for span in against.evidence] == [
        "town",
        "lives",
        "trusts",
    ]


def test_swapping_the_names_swaps_the_stances() -> None:
    before = measured(told(TEXT.format(*NAMES), *NAMES), mask_others=True)
    after = measured(told(TEXT.format(*reversed(NAMES)), *NAMES), mask_others=True)
    assert before["stance", "Ostrel"].value == after["stance", "Marlin"].value
    assert before["stance", "Marlin"].value == after["stance", "Ostrel"].value


@pytest.mark.parametrize("name", ["Xi Jinping", "Donald Trump", "Angela Merkel", "Fatima's"])
def test_no_name_carries_a_verdict(name: str) -> None:
    sentences = ("{} lied to the court.", "Nobody praised {} for it.", "{} spoke on Monday.")
    for sentence in sentences:
        other = "Ostrel's" if name.endswith("'s") else "Ostrel"
        assert stance_of(sentence, name) == stance_of(sentence, other)


def stance_of(sentence: str, name: str) -> tuple[str, float]:
    at = sentence.index("{}")
    text = sentence.format(name)
    return mention_label(Article(text, language="en"), Span(at, at + len(name)))


def test_a_label_comes_with_its_polarity() -> None:
    article = Article("Ostrel lied to the court again.", language="en")
    stance = mention_stance(article, Span(0, 6))
    assert stance[:2] == mention_label(article, Span(0, 6))
    assert stance.label == "negative"
    assert stance.polarity < -0.3
    assert stance.certain


def test_the_words_of_others_are_theirs() -> None:
    quote = '"Ostrel is a liar, a disgrace and a corrupt thief"'
    text = f"{quote}, said Marlin. Then Ostrel left. Later Ostrel slept. At noon Ostrel ate."
    found = measured(told(text, "Ostrel", quoted=[quote]), min_mentions=1)
    assert value(found["stance_quoted", "Ostrel"]) < -0.1
    assert (found["stance_quoted", "Ostrel"].n, found["stance", "Ostrel"].n) == (1, 3)


def test_batches_give_what_each_article_gives_alone() -> None:
    """Also where they share sentences, and where lengths differ most."""
    pairs = [("Ostrel", "Marlin"), ("Marlin", "Ostrel")]
    texts = [TEXT.format(*pair) for pair in pairs]
    long = TEXT.replace("lied", "lied " + "and lied again " * 30).format(*NAMES)
    articles = [told(text, *NAMES) for text in (*texts, long, "Ostrel slept.", *texts)]
    scorer = StanceMiniLM(min_mentions=1)
    alone = [scorer.score(article) for article in articles]
    assert scorer.score_many(articles) == alone
    assert scorer.score_many(articles[::-1]) == alone[::-1]


def test_of_many_mentions_some_are_read_evenly() -> None:
    text = "Ostrel slept. " * 40
    found = measured(told(text, "Ostrel"), max_mentions=10)["stance", "Ostrel"]
    assert found.n == 10
    assert found.evidence[-1].start > 0.8 * len(text)


def test_too_little_gives_no_number() -> None:
    found = measured(told("Ostrel failed horribly. Ostrel lost.", "Ostrel"))
    assert found["stance", "Ostrel"].reason == "too_few_mentions"
    assert found["stance_spread", ""].reason == "too_few_actors"
    assert found["uncertain_share", ""].reason == "too_few_mentions"
    assert measured(told("Nobody came."))["stance", ""].reason == "no_actors"


def test_other_languages_have_no_number() -> None:
    found = measured(told(TEXT.format(*NAMES), *NAMES, language="fr"))
    assert {(m.value, m.reason) for m in found.values()} == {(None, "not_english")}


@pytest.mark.parametrize("option", ["min_mentions", "max_mentions"])
def test_options_that_leave_nothing_are_refused(option: str) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        StanceMiniLM(**{option: 0})  # type: ignore[arg-type]


def test_the_weights_are_small() -> None:
    data = files(credscore_stance_minilm) / "data"
    sizes = [len((data / name).read_bytes()) for name in ("model.onnx", "vocabulary.txt")]
    assert sum(sizes) <= 23_000_000


def test_it_is_offered_and_waits_until_a_config_names_it() -> None:
    assert credscore_stance_minilm.credscore_scorers() == [StanceMiniLM]
    assert StanceMiniLM.on_request
    assert StanceMiniLM.name == "stance_minilm"
