"""Weights from labels: what separates gets weight, figures are honest, few data are called few."""

import csv
import random
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from credscore.calibrate import Labelled, calibrate
from credscore.calibrate.roc import auc, bootstrap_auc
from credscore.config.load import check_config
from credscore.errors import ConfigError
from credscore.profile import Identity, Profile
from credscore.scoring.plan import make_plan
from tests.core.scorers import Calm, registry_of
from tests.support import STORY, Ran

pytest.importorskip("sklearn", reason="needs the extra `calibrate`")
PLAN = make_plan(
    check_config(
        {
            "composites": {"c": {"weights": {"calm.exclamations": 1, "calm.length": 1}}},
            "scales": {"calm.length": {"worst": 0.0, "best": 1.0}},
        }
    ),
    registry_of(Calm),
)


def labelled(count: int, outlets: int, seed: int = 7) -> list[Labelled]:
    """Return articles whose `length` tells the label and whose exclamations are noise."""
    rng = random.Random(seed)
    made = []
    for number in range(count):
        label = rng.random() < 0.5
        values = {"calm.length": rng.gauss(0.6 if label else 0.4, 0.1)}
        values["calm.exclamations"] = rng.random() * 0.2
        composites = {"c": PLAN.composites[0].combine(values, {})}
        profile = Profile(Identity(f"a-{number}"), "ok", composites=composites)
        made.append(Labelled(profile, label, f"outlet {number % outlets}"))
    return made


def test_the_signal_that_separates_gets_the_weight() -> None:
    found = calibrate(labelled(300, 12), "c")
    assert found.weights["calm.length"] > 9
    assert found.auc_before < found.low < found.auc < found.high
    assert found.auc > 0.85
    assert (found.articles, found.outlets) == (300, 12)
    assert not found.warnings


def test_few_data_are_called_few() -> None:
    told = "\n".join(calibrate(labelled(40, 3), "c").warnings)
    assert "40 articles are few" in told
    assert "3 outlets are few" in told
    assert "one label has fewer than 50" in told


def test_weights_that_separate_no_better_than_those_before_are_told() -> None:
    best = {"composites": {"c": {"weights": {"calm.length": 1}}}}
    scales = {"scales": {"calm.length": {"worst": 0.0, "best": 1.0}}}
    rule = make_plan(check_config(best | scales), registry_of(Calm)).composites[0]
    given = [
        replace(one, profile=replace(one.profile, composites={"c": rule.combine(values, {})}))
        for one in labelled(300, 12)
        if (values := {part.signal: part.value for part in one.profile.composites["c"].parts})
    ]
    found = calibrate(given, "c")
    assert found.auc <= found.auc_before
    [told] = found.warnings
    assert told.startswith("no gain: the weights before separate these labels as well or better (")


def test_labels_without_reason_are_no_better_than_chance() -> None:
    rng = random.Random(3)
    noise = [Labelled(one.profile, rng.random() < 0.5, one.outlet) for one in labelled(120, 6)]
    found = calibrate(noise, "c")
    assert "no better than chance" in "\n".join(found.warnings)


def test_an_article_of_which_nothing_was_measured_is_left_out() -> None:
    bare = PLAN.composites[0].combine({}, {})
    empty = Profile(Identity("a-bare"), "partial", composites={"c": bare})
    found = calibrate([*labelled(60, 6), Labelled(empty, True, "outlet 1")], "c")
    assert found == calibrate(labelled(60, 6), "c")


def test_what_cannot_be_fitted_is_told() -> None:
    articles = labelled(30, 3)
    with pytest.raises(ConfigError, match="no labelled article"):
        calibrate(articles, "d")
    with pytest.raises(ConfigError, match="labels are the same"):
        calibrate([one for one in articles if one.label], "c")
    with pytest.raises(ConfigError, match="one outlet"):
        calibrate([one for one in articles if one.outlet == "outlet 0"], "c")
    turned = [replace(one, label=not one.label) for one in labelled(120, 6)]
    with pytest.raises(ConfigError, match="no signal separates the labels in its own direction"):
        calibrate(turned, "c")


@pytest.mark.parametrize(
    ("scores", "labels", "area"),
    [
        ([1, 2, 3, 4], [False, False, True, True], 1.0),
        ([4, 3, 2, 1], [False, False, True, True], 0.0),
        ([1, 1, 1, 1], [False, True, False, True], 0.5),
        ([1, 2, 2, 3], [False, False, True, True], 0.875),
        ([1, 2], [True, True], 0.5),
    ],
)
def test_area_under_the_curve(scores: list[float], labels: list[bool], area: float) -> None:
    assert auc(scores, labels) == area


def test_the_bootstrap_interval_holds_the_area_and_repeats() -> None:
    rng = random.Random(1)
    labels = [rng.random() < 0.5 for _ in range(200)]
    scores = [rng.gauss(1.0 if label else 0.0, 1) for label in labels]
    outlets = [f"outlet {at % 20}" for at in range(200)]
    low, high = bootstrap_auc(scores, labels, outlets, resamples=200, seed=5)
    assert low < auc(scores, labels) < high
    assert (low, high) == bootstrap_auc(scores, labels, outlets, resamples=200, seed=5)


def test_articles_of_one_outlet_are_no_independent_witnesses() -> None:
    # Outlets have a label and a style that has nothing to do with it: any area but .5 is chance.
    held = 0
    for seed in range(20):
        rng = random.Random(seed)
        labels, scores, outlets = [], [], []
        for outlet in range(20):
            style = rng.gauss(0, 1)
            labels += [outlet % 2 == 0] * 15
            scores += [style + rng.gauss(0, 1) for _ in range(15)]
            outlets += [f"outlet {outlet}"] * 15
        low, high = bootstrap_auc(scores, labels, outlets, resamples=200, seed=seed)
        held += low <= 0.5 <= high
    assert held >= 17


@pytest.mark.parametrize("seed", [0, 4])
def test_the_area_on_unseen_outlets_is_that_of_the_one_signal_that_separates(seed: int) -> None:
    # The folds choose ridges of different strength, whose predictions must compare all the same.
    rng = random.Random(seed)
    articles, lengths = [], []
    for outlet in range(12):
        style = rng.gauss(0, 0.1)
        for number in range(15):
            label = rng.random() < 0.5
            length = 0.5 + (0.05 if label else -0.05) + style + rng.gauss(0, 0.15)
            values = {"calm.length": length, "calm.exclamations": rng.random() * 0.2}
            composites = {"c": PLAN.composites[0].combine(values, {})}
            profile = Profile(Identity(f"a-{outlet}-{number}"), "ok", composites=composites)
            articles.append(Labelled(profile, label, f"outlet {outlet}"))
            lengths.append(length)
    alone = auc(lengths, [one.label for one in articles])
    assert calibrate(articles, "c").auc == pytest.approx(alone, abs=0.02)


def test_an_outlet_whose_others_have_one_label_is_not_ranked_below_them_for_that() -> None:
    noise = [replace(one, label=one.outlet != "outlet 0") for one in labelled(400, 4, seed=1)]
    assert calibrate(noise, "c").auc == pytest.approx(0.5, abs=0.05)


def test_the_command_writes_a_config_with_its_figures(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    rows = []
    for number in range(24):
        shouting = number % 2
        text = STORY.replace("spring.", "spring. Who would have thought it! Shame on them! " * 2)
        (tmp_path / f"{number}.txt").write_text((text if shouting else STORY) + f"Page {number}.\n")
        rows.append([f"{number}.txt", 1 - shouting, f"outlet {number % 4}"])
    with (tmp_path / "labels.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["path", "label", "outlet"], *rows])
    config = tmp_path / "base.toml"
    config.write_text(
        "# mine\n[composites.credibility]\nmin_coverage = 0\n[composites.credibility.weights]\n"
        '"language.loaded" = 1\n"readability.sentence_length" = 1\n'
        '[scales."readability.sentence_length"]\nworst = 0\nbest = 30\n'
        "[scorers.readability]\nmin_words = 10\n[scorers.language]\nmin_words = 10\n"
    )
    out = tmp_path / "new.toml"
    ran = run("calibrate", tmp_path / "labels.csv", "--config", config, "-o", out)
    assert ran.code == 0, ran.err
    assert "AUC on unseen outlets" in ran.out
    assert "24 articles are few" in ran.err
    written = out.read_text()
    assert written.startswith("# mine")
    assert "# Warning: 24 articles are few" in written
    weights = tomllib.loads(written)["composites"]["credibility"]["weights"]
    assert sum(weights.values()) == pytest.approx(10, abs=0.2)
    assert run("config", "check", out).code == 0


def test_an_unknown_composite_is_told_before_anything_is_scored(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("path,label,outlet\nnowhere.txt,1,a\n")
    ran = run("calibrate", table, "--composite", "bais")
    assert ran.code == 2
    assert ran.err == "credscore: --composite bais: no such composite; did you mean 'bias'?\n"


def test_a_wrong_label_is_told_before_anything_is_scored(
    run: Callable[..., Ran], tmp_path: Path
) -> None:
    table = tmp_path / "labels.csv"
    table.write_text("path,label,outlet\nnowhere.txt,1,a\nnowhere.txt,maybe,a\n")
    ran = run("calibrate", table)
    assert ran.err == f"credscore: {table}:3: the label is 'maybe'; write 1 or 0\n"


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_table_of_labels_may_have_any_delimiter_that_articles_may(
    run: Callable[..., Ran], tmp_path: Path, delimiter: str
) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    table = tmp_path / "labels.csv"
    table.write_text("path,label,outlet\na.txt,1,Gull\na.txt,1,Tern\n".replace(",", delimiter))
    assert "all labels are the same" in run("calibrate", table).err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("path,label\na.txt,1\n", "needs the columns outlet"),
        ("path,label,outlet\na.txt,maybe,x\n", ":2: the label is 'maybe'"),
        ("path,label,outlet\na.txt\n", ":2: the label is ''"),
        ("path,label,outlet\na.txt,1,\x80\n", "labels.csv: is no CSV file in UTF-8"),
    ],
)
def test_a_bad_table_of_labels_is_told(
    run: Callable[..., Ran], tmp_path: Path, text: str, told: str
) -> None:
    table = tmp_path / "labels.csv"
    table.write_text(text, "latin-1")
    ran = run("calibrate", table)
    assert ran.code == 2
    assert told in ran.err
