"""The run as a whole: outlets by actors, signals by outlet, doubts."""

from dataclasses import replace

import pytest

from credscore.report.doubts import doubts_of
from credscore.report.facts import Facts, Tone, facts_of, from_json, to_json
from credscore.report.outlets import Cell, matrices, strips
from credscore.report.overview import overview_of
from credscore.report.policy import policy_of
from tests.report.making import HOSTILE, hostile_story, probe_plan, profiles_of, story

PLAN = probe_plan()
POLICY = policy_of(PLAN, "somewhere/trial.toml")


def facts(outlet: str, *tones: Tone, **values: float) -> Facts:
    found = {f"probe.{name}": value for name, value in values.items()}
    return Facts("t", outlet, "", 9, "ok", {}, found, tones, (), ())


def tone(actor: str, value: float, n: int) -> Tone:
    return Tone("probe.tone", actor, value, n)


def test_tone_is_the_mean_over_mentions_and_blank_under_three() -> None:
    found = [
        facts("Gull", tone("Board", 0.5, 3), tone("Mayor", 0.9, 2)),
        facts("Gull", tone("Board", -0.5, 1)),
        facts("Tern", tone("Mayor", -0.2, 4)),
    ]
    [matrix] = matrices(found, POLICY)
    assert matrix.actors == ("Mayor", "Board")
    assert matrix.rows == (
        ("Gull", (None, Cell(0.25, 4, ((0, 3), (1, 1))))),
        ("Tern", (Cell(-0.2, 4, ((2, 4),)), None)),
    )


def test_what_articles_shrink_is_shrunk_once_by_all_mentions() -> None:
    shrunk = {name: replace(one, shrunk_by=3) for name, one in POLICY.signals.items()}
    found = [facts("Gull", tone("Board", 0.25, 3)) for _ in range(9)]  # .5 in each mention
    [alone] = matrices(found[:1], replace(POLICY, signals=shrunk))
    [many] = matrices(found, replace(POLICY, signals=shrunk))
    [(_, [one]), (_, [nine])] = (*alone.rows, *many.rows)
    assert one is not None
    assert nine is not None
    assert one.tone == 0.25
    assert nine.tone == pytest.approx(0.5 * 27 / 30)


def test_an_article_that_counts_no_mentions_weighs_nothing() -> None:
    shrunk = {name: replace(one, shrunk_by=3) for name, one in POLICY.signals.items()}
    found = [facts("Gull", tone("Board", 0.25, 3)), facts("Gull", tone("Board", -1.0, 0))]
    [matrix] = matrices(found, replace(POLICY, signals=shrunk))
    assert matrix.rows == (("Gull", (Cell(0.25, 3, ((0, 3), (1, 0))),)),)


def test_strips_stand_under_the_composite_that_hangs_on_them_and_vary() -> None:
    found = [facts("Gull", words=0.1, sentences=1), facts("Tern", words=0.5, sentences=1)]
    assert {group: [strip.name for strip in of] for group, of in strips(found, POLICY).items()} == {
        "trust": ["probe.words"]
    }
    [strip] = strips(found, POLICY)["trust"]
    assert (strip.place(0.1), strip.place(0.5), strip.median("Tern")) == (0, 1, 0.5)
    assert strip.articles == {"Gull": [0], "Tern": [1]}


def test_an_outlet_that_was_not_found_is_said_to_be_so() -> None:
    found = [facts("", words=0.1), facts("tern", words=0.2)]
    [strip] = strips(found, POLICY)["trust"]
    assert list(strip.values) == ["tern", "outlet not found"]
    overview = overview_of(found, ["#a1", "#a2"], POLICY)
    assert (overview.named, overview.unnamed, overview.left_out) == (1, 1, 0)


def test_doubts_tell_what_leaving_out_a_signal_does() -> None:
    articles = [story(body="safe" * length) for length in (1, 2, 3, 5, 6)]
    found = [facts_of(one, PLAN) for one in profiles_of(articles, PLAN)]
    doubts = doubts_of(found, PLAN.composites[0])
    assert doubts.signals == ("probe.words", "probe.sentences")
    assert {left.signal for left in doubts.left_out} == set(doubts.signals)
    assert doubts.correlations[0][1] is None  # the first three words are always three


def test_facts_survive_being_sent_whatever_they_hold() -> None:
    [profile] = profiles_of([hostile_story()], PLAN)
    sent = facts_of(profile, PLAN)
    line = to_json(sent)
    assert line.isascii()
    assert "\n" not in line
    assert from_json(line) == sent
    assert sent.title == HOSTILE


def test_the_overview_ranks_articles_and_collects_what_went_wrong() -> None:
    profiles = profiles_of([story(), story("Another pier")], PLAN)
    overview = overview_of([facts_of(one, PLAN) for one in profiles], ["#a1", "#a2"], POLICY)
    assert [entry.ranks["trust"] for entry in overview.entries] == [(1, 1), (1, 1)]  # both capped
    assert overview.named == 0
