"""Weights from labels: what separates gets weight, figures are honest, few data are called few."""

import csv
import random
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.linear_model import Ridge

from credscore.calibrate import Labelled, calibrate
from credscore.calibrate.ridge import shares
from credscore.calibrate.roc import auc, interval
from credscore.calibrate.unseen import Data, best_shares, data_of, redrawn, unseen_areas
from credscore.config.load import check_config
from credscore.errors import ConfigError
from credscore.profile import Identity, Profile
from credscore.scoring.plan import make_plan
from tests.core.scorers import Calm, registry_of
from tests.support import STORY, Ran

PLAN = make_plan(
    check_config(
        {
            "composites": {"c": {"weights": {"calm.exclamations": 1, "calm.length": 1}}},
            "scales": {"calm.length": {"worst": 0.0, "best": 1.0}},
        }
    ),
    registry_of(Calm),
)

few_draws = pytest.mark.usefixtures("draws")


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw half as often for the interval: where its ends lie to a hundredth is no matter."""
    monkeypatch.setattr("credscore.calibrate.fit.RESAMPLES", 100)


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


@few_draws
def test_the_signal_that_separates_gets_the_weight() -> None:
    found = calibrate(labelled(300, 12), "c")
    assert found.weights["calm.length"] > 9
    assert found.auc_before < found.low < found.auc < found.high
    assert found.auc > 0.85
    assert (found.articles, found.outlets) == (300, 12)
    assert not found.warnings


@few_draws
def test_few_data_are_called_few() -> None:
    told = "\n".join(calibrate(labelled(40, 3), "c").warnings)
    assert "40 articles are few" in told
    assert "3 outlets are few" in told
    assert "one label has fewer than 50" in told


@few_draws
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


@few_draws
def test_labels_without_reason_are_no_better_than_chance() -> None:
    rng = random.Random(3)
    noise = [Labelled(one.profile, rng.random() < 0.5, one.outlet) for one in labelled(120, 6)]
    found = calibrate(noise, "c")
    assert "no better than chance" in "\n".join(found.warnings)


@few_draws
def test_an_article_of_which_nothing_was_measured_is_left_out() -> None:
    bare = PLAN.composites[0].combine({}, {})
    empty = Profile(Identity("a-bare"), "partial", composites={"c": bare})
    found = calibrate([*labelled(60, 6), Labelled(empty, True, "outlet 1")], "c")
    assert found == calibrate(labelled(60, 6), "c")


@few_draws
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


def test_an_article_that_counts_twice_is_as_two() -> None:
    scores, labels, times = [0.1, 0.4, 0.4, 0.7], [False, True, False, True], [2, 1, 0, 3]
    repeated = [at for at, many in enumerate(times) for _ in range(many)]
    twice = auc([scores[at] for at in repeated], [labels[at] for at in repeated])
    assert auc(scores, labels, times) == pytest.approx(twice)


@pytest.mark.parametrize("strength", [0.1, 1.0, 100.0])
def test_the_shares_are_those_of_a_ridge_without_negative_weights(strength: float) -> None:
    rng = np.random.default_rng(5)
    labels = rng.random(90) < 0.4
    values = rng.random((90, 5)) + np.outer(labels, [0.5, 0.2, 0.0, -0.3, 0.1])
    values[:, 1] += values[:, 0]  # signals that go together, and one that goes the other way
    data = data_of(values, labels.tolist(), [f"outlet {at % 6}" for at in range(90)])
    ridge = Ridge(alpha=strength, positive=True, tol=1e-9).fit(values, 2.0 * labels - 1)
    [[found]] = shares(data.sums, np.ones((1, 6)), [strength])
    assert found == pytest.approx(ridge.coef_ / ridge.coef_.sum(), abs=1e-4)
    assert found[3] == 0


def test_an_outlet_drawn_twice_fits_as_its_articles_twice_and_stays_in_one_fold() -> None:
    rng = np.random.default_rng(2)
    labels = (rng.random(60) < 0.5).tolist()
    values = rng.random((60, 3)) + 0.3 * np.array(labels)[:, None]
    outlets = [f"outlet {at % 4}" for at in range(60)]
    again = [at for at in range(60) if at % 4 == 1]
    rows = [*range(60), *again]
    twice = data_of(values[rows], [labels[at] for at in rows], [outlets[at] for at in rows])
    once, draw = data_of(values, labels, outlets), np.array([[1.0, 2.0, 1.0, 1.0]])
    assert best_shares(once, draw) == pytest.approx(best_shares(twice, np.ones((1, 4))))
    assert unseen_areas(once, draw) == pytest.approx(unseen_areas(twice, np.ones((1, 4))))


def outlets_of(rng: np.random.Generator, many: int, each: int) -> Data:
    """Return outlets that have a label each, and a style that has nothing to do with it."""
    outlets = np.repeat(np.arange(many), each)
    labels = rng.permutation(np.arange(many) % 2 == 0)[outlets]
    middle = 0.5 + np.outer(2 * labels - 1, [0.04, 0.03, 0, 0, 0, 0])
    style = rng.normal(0, 0.1, (many, 6))[outlets]
    values = np.clip(middle + style + rng.normal(0, 0.15, (many * each, 6)), 0, 1)
    names = [f"outlet {at:04}" for at in outlets]
    return data_of(values, labels.tolist(), names)


def test_the_interval_holds_what_the_weights_come_to_on_other_outlets() -> None:
    rng = np.random.default_rng(1)
    others = outlets_of(rng, 1000, 8)
    held, samples = 0, 24
    for seed in range(samples):
        data = outlets_of(rng, 12, 12)
        ones = np.ones((1, 12))
        [area], [weights] = unseen_areas(data, ones), best_shares(data, ones)
        low, high = interval(area, list(redrawn(data, 30, seed)), 72, 72, 12)
        held += low <= auc(others.values @ weights, others.labels) <= high
    assert held / samples >= 0.9  # in longer simulations .8 if the fits are not redrawn


def test_the_interval_repeats_holds_the_area_and_is_wider_for_fewer_outlets() -> None:
    found, again = (calibrate(labelled(200, 8), "c") for _ in range(2))
    assert found == again
    assert 0 < found.low < found.auc < found.high < 1
    few = calibrate(labelled(200, 3), "c")
    assert few.high - few.low > 1.5 * (found.high - found.low)
    two = calibrate(labelled(200, 2), "c")
    assert two.low < 0.5


@pytest.mark.parametrize(("area", "end"), [(1.0, 1), (0.0, 0)])
def test_no_area_is_beyond_doubt(area: float, end: int) -> None:
    ends = interval(area, [area] * 50, 20, 30, 12)
    assert ends[end] == area
    assert 0.05 < ends[1] - ends[0] < 0.4


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


@few_draws
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
