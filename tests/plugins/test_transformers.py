"""Transformers: what the model is asked, what its answers come to; a tiny model, made here."""

import json
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from credscore import ActorRules, Article, KnownActor, Measurement, Scorer
from credscore.api import plan_for
from credscore.config.load import check_config
from credscore.errors import ConfigError
from credscore.readers import find_inputs
from credscore.registry import installed
from credscore.scoring.articles import profile_article, profile_inputs
from credscore.scoring.plan import make_plan
from credscore.testing import check_scorer
from credscore_transformers import Transformers
from credscore_transformers.sentences import Form, Input, asked_of
from tests.core.scorers import registry_of

PAIRED = Form("{sentence}", "{target}", "{target}", mask=True)
NAMES = ("Ada Holm", "Norway")
TEXT = """\
Vote on the pier divides the town

The vote was won by {0}, who had fought for the pier for years and never gave up hope.
Nobody in {1} had expected it, said {0}'s brother, though {0} herself was calm on the evening.
"I am glad," {0} told the town on Monday, before the council of the harbour met once more.
The minister of {1} sent a letter to {0}, and {1} will pay for a part of the new pier.
Fishermen blame {1} for the delay, which cost them the better part of a bad season.
"""


def article(*names: str, more: str = "") -> Article:
    """Give the story about two actors, and nobody else whom it names."""
    rules = ActorRules(tuple(KnownActor(name) for name in names or NAMES), discover=False)
    text = TEXT.format(*(names or NAMES)) + more
    return Article(text, language="en", actor_rules=rules)


def asked(text: Article, form: Form, at_least: int = 1, most: int = 99) -> dict[str, list[Input]]:
    found = asked_of(text, form, at_least, most)
    return {actor: [given for _, given in one.given] for actor, one in found.items()}


def test_a_sentence_is_asked_about_once_an_actor_and_without_names() -> None:
    given = asked(article(), PAIRED)
    assert set(given) == set(NAMES)
    assert given["Ada Holm"][1] == Input(
        "Nobody in Y had expected it, said X's brother, though X herself was calm on the evening.",
        "X",
    )
    assert given["Norway"][1].text.startswith("The minister of X sent a letter to Y")
    assert [len(of_one) for of_one in given.values()] == [4, 3]


def test_names_may_be_left_in_and_marked() -> None:
    form = Form("On {target}: {sentence}", "Is {target} praised?", "<t>{target}</t>", mask=False)
    assert asked(article(), form)["Norway"][2] == Input(
        "On Norway: Fishermen blame <t>Norway</t> for the delay, which cost them the better part "
        "of a bad season.",
        "Is Norway praised?",
    )


def test_evidence_is_whole_sentences_of_the_original() -> None:
    curly = replace(article(), text=article().text.replace('"', "“").replace("'", "’"))
    spans = [span for span, _ in asked_of(curly, PAIRED, 1, 99)["Ada Holm"].given]
    assert curly.quote(spans[1]).startswith("Nobody in Norway had expected it, said Ada Holm’s")
    assert asked(curly, PAIRED) == asked(article(), PAIRED)


def test_few_sentences_are_not_asked_about_and_of_many_an_even_part() -> None:
    assert asked(article(), PAIRED, at_least=4)["Norway"] == []
    assert asked_of(article(), PAIRED, 4, 99)["Norway"].n == 3
    every, some = asked(article(), PAIRED), asked(article(), PAIRED, most=2)
    assert some["Ada Holm"] == [every["Ada Holm"][0], every["Ada Holm"][2]]


def test_a_text_without_a_stop_is_cut_around_the_mention() -> None:
    endless = article(more=f"And {'so it went on ' * 500} Norway {'and on ' * 500}\n")
    assert max(len(given.text) for given in asked(endless, PAIRED)["Norway"]) < 1700


def test_without_a_model_all_is_missing_and_nothing_heavy_is_imported() -> None:
    found = list(Transformers().score(article()))
    assert [(m.name, m.value, m.reason) for m in found] == [
        ("stance", None, "no_model"),
        ("stance_spread", None, "no_model"),
    ]
    assert Transformers().score_many is None
    assert "transformers.stance" not in plan_for().signals
    check = (
        "import sys; from credscore import score; import credscore_transformers, credscore_spacy;"
        "score('The pier of Norway is long. ' * 9);"
        "assert not {'torch', 'transformers', 'spacy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", check], check=True)


# With a model ----------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a classifier with random weights that reads letter by letter, or skip."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    transformers = pytest.importorskip("transformers", reason="transformers is not installed")
    made = tmp_path_factory.mktemp("tiny")
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{c}" for c in letters)]
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    reads = tokenizers.BertWordPieceTokenizer({piece: n for n, piece in enumerate(pieces)})
    names = {"unk": "[UNK]", "pad": "[PAD]", "cls": "[CLS]", "sep": "[SEP]", "mask": "[MASK]"}
    transformers.PreTrainedTokenizerFast(
        tokenizer_object=reads._tokenizer, **{f"{of}_token": name for of, name in names.items()}
    ).save_pretrained(made)
    torch.manual_seed(11)
    shape: dict[str, Any] = {
        "vocab_size": len(pieces),
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "initializer_range": 0.5,  # far from nothing, so that the answers differ
        "id2label": {0: "Negative", 1: "Neutral", 2: "Positive"},
    }
    config = transformers.BertConfig(**shape)
    transformers.BertForSequenceClassification(config).save_pretrained(made)
    return made


def values(found: Sequence[Measurement]) -> dict[str, float | None]:
    return {m.subject or m.name: m.value for m in found}


def test_the_conformance_kit_is_passed(folder: Path) -> None:
    check_scorer(Transformers(model=str(folder)))


def test_an_actor_has_a_stance_with_interval_and_evidence(folder: Path) -> None:
    text = article()
    ada, norway, spread = Transformers(model=str(folder)).score(text)
    assert (ada.subject, ada.n, norway.subject, norway.n) == ("Ada Holm", 4, "Norway", 3)
    for found in (ada, norway):
        assert found.value is not None
        assert found.low is not None
        assert found.high is not None
        assert -1 <= found.low < found.value < found.high <= 1
        assert all("Ada Holm" in text.quote(s) or "Norway" in text.quote(s) for s in found.evidence)
    assert spread.value == pytest.approx(abs((ada.value or 0) - (norway.value or 0)), abs=1e-6)


def test_too_few_sentences_leave_a_stance_missing(folder: Path) -> None:
    ada, norway, spread = Transformers(model=str(folder), min_mentions=4).score(article())
    assert ada.value is not None
    assert (norway.reason, norway.n, spread.reason) == ("too_few_mentions", 3, "too_few_actors")


def test_no_name_carries_a_verdict(folder: Path) -> None:
    scorer = Transformers(model=str(folder))
    ours, theirs = (list(scorer.score(article(*n))) for n in (NAMES, ("Ilse Brandt", "Denmark")))
    assert [m.value for m in ours] == [m.value for m in theirs]
    named = Transformers(model=str(folder), mask=False)
    ours, theirs = (list(named.score(article(*n))) for n in (NAMES, ("Ilse Brandt", "Denmark")))
    assert [m.value for m in ours] != [m.value for m in theirs]


@pytest.fixture(scope="module")
def one_by_one(folder: Path) -> list[tuple[Article, list[Measurement]]]:
    """Give articles of very different lengths, each with what it measures alone."""
    rng = random.Random(3)
    articles = [article() for _ in range(2)]
    for _ in range(6):
        glad = ["was glad and " * rng.randrange(30) for _ in range(5)]
        more = "\n".join(f"{rng.choice(NAMES)} {words}left." for words in glad)
        articles.append(article(more=more))
    return [(one, list(Transformers(model=str(folder)).score(one))) for one in articles]


@pytest.mark.parametrize("batch_size", [1, 3, 64])
def test_numbers_do_not_depend_on_the_batch(
    folder: Path, one_by_one: list[tuple[Article, list[Measurement]]], batch_size: int
) -> None:
    together = Transformers(model=str(folder), batch_size=batch_size).score_many
    assert together is not None
    for pairs in (one_by_one, one_by_one[::-1]):
        assert together([one for one, _ in pairs]) == [alone for _, alone in pairs]


def test_labels_say_which_way_a_model_points(folder: Path) -> None:
    turned = Transformers(
        model=str(folder),
        labels={"negative": "positive", "neutral": "neutral", "positive": "negative"},
    )
    straight = values(list(Transformers(model=str(folder)).score(article())))
    found = values(list(turned.score(article())))
    for name in NAMES:
        assert found[name] == pytest.approx(-(straight[name] or 0), abs=1e-9)


def test_single_texts_serve_models_without_pairs(folder: Path) -> None:
    alone = Transformers(model=str(folder), pair="", template="About {target}: {sentence}")
    assert values(list(alone.score(article())))["Ada Holm"] is not None


def test_a_run_puts_many_articles_in_shared_batches(folder: Path, tmp_path: Path) -> None:
    for n, names in enumerate([NAMES, ("Ilse Brandt", "Denmark"), ("Jo Lund", "Spain")]):
        (tmp_path / f"{n}.txt").write_text(TEXT.format(*names))
    known = [{"name": name} for name in (*NAMES, "Ilse Brandt", "Denmark", "Jo Lund", "Spain")]
    table = {"transformers": {"model": str(folder)}}
    config = check_config({"scorers": table, "actors": {"discover": False, "known": known}})
    plan = make_plan(config, registry_of(Transformers))
    found = [
        [m.value for m in profile.measurements["transformers.stance"]]
        for profile in profile_inputs(find_inputs([tmp_path]), plan)
    ]
    assert found[0] == found[1] == found[2]
    assert None not in found[0]


def test_the_config_that_ships_needs_but_a_model(folder: Path) -> None:
    plan = plan_for("transformers", [f'scorers.transformers.model="{folder}"'])
    profile = profile_article(replace(article(), text=article().text * 3), plan)
    assert profile.status == "ok"
    [spread] = profile.measurements["transformers.stance_spread"]
    assert spread.value is not None
    parts = {part.signal: part.contribution for part in profile.composites["bias"].parts}
    assert parts["transformers.stance_spread"] is not None


# What is wrong is told before anything is read ---------------------------------------------------


def fault_of(**options: Any) -> str:
    with pytest.raises(ConfigError) as fault:
        make_plan(check_config({"scorers": {"transformers": options}}), installed())
    return str(fault.value)


def test_a_missing_library_is_told_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credscore_transformers.model.find_spec", lambda _: None)
    assert 'pip install "credscore[transformers]"' in fault_of(model="anywhere")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"model": "no/where"}, "there is no model (config.json) in the folder 'no/where'"),
        ({"model": "odd"}, "labels does not say what the model's 'bad' is"),
        ({"model": "odd", "labels": {"bad": "negative", "GOOD": "neutral"}}, "no positive label"),
        ({"template": "{target}"}, "template has no {sentence}"),
        ({"batch_size": 0}, "must be 1 or more"),
        ({"labels": {"bad": "awful"}}, "'negative', 'neutral' or 'positive'"),
        ({"modle": "x"}, "did you mean 'model'?"),
    ],
)
def test_a_false_option_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], told: str
) -> None:
    monkeypatch.setattr("credscore_transformers.model.find_spec", lambda _: object())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "odd").mkdir()
    labels = {"id2label": {"0": "bad", "1": "good"}}
    (tmp_path / "odd/config.json").write_text(json.dumps(labels))
    assert told in fault_of(**options)


def test_the_class_is_a_scorer() -> None:
    assert isinstance(Transformers(), Scorer)
