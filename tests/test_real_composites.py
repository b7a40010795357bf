"""Composites on five real pages: a page that cannot be bought off, under any weights."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

import credscore
from credscore.api import plan_for
from credscore.composite import CompositeRule
from credscore.profile import Profile, Profiles

CAPPED = "a-003"
RULE = next(rule for rule in plan_for().composites if rule.name == "credibility")


@pytest.fixture(scope="module")
def profiles(shared: Path) -> Profiles:
    found = credscore.score(shared / "seeds")
    assert isinstance(found, Profiles)
    return found


def first(profiles: Profiles, rule: CompositeRule) -> str:
    """Return the start of the id of the article that comes first by a composite."""

    def points(profile: Profile) -> float:
        values = {name: profile.value(name) for name in rule.weights}
        score = rule.combine(values, dict.fromkeys(profile.flags, 1.0))
        return score.value if score.value is not None else -1.0

    return max(profiles, key=points).identity.article_id[: len(CAPPED)]


def test_all_five_are_profiled_whole(profiles: Profiles) -> None:
    assert [profile.status for profile in profiles] == ["ok"] * 5
    for profile in profiles:
        assert profile.composites["credibility"].coverage == 1
        assert profile.composites["bias"].coverage > 0.9


def test_the_page_with_a_generated_block_and_a_call_to_vote_is_capped(profiles: Profiles) -> None:
    by_id = {profile.identity.article_id[:5]: profile for profile in profiles}
    score = by_id[CAPPED].composites["credibility"]
    assert {limit.flag for limit in score.limits} == {
        "integrity.generated_block",
        "integrity.partisan_appeal",
        "integrity.truncated",
    }
    assert score.uncapped is not None
    assert score.value is not None
    assert score.value < score.uncapped
    assert first(profiles, RULE) != CAPPED
    assert min(profiles, key=lambda p: p.value("credibility") or 0) is by_id[CAPPED]


@pytest.mark.parametrize("name", RULE.weights)
def test_it_comes_first_by_no_signal_alone(profiles: Profiles, name: str) -> None:
    alone = replace(RULE, weights={name: 1.0}, min_coverage=0.0)
    assert first(profiles, alone) != CAPPED


def test_it_comes_first_under_no_weights(profiles: Profiles) -> None:
    rng = random.Random(11)
    for _ in range(500):
        weights = {name: rng.expovariate(1) ** 2 for name in RULE.weights}
        assert first(profiles, replace(RULE, weights=weights)) != CAPPED


def test_without_caps_it_would_come_first_under_some(profiles: Profiles) -> None:
    """Say why there are caps: no choice of weights does what they do."""
    rng = random.Random(11)
    firsts = set()
    for _ in range(500):
        weights = {name: rng.expovariate(1) ** 2 for name in RULE.weights}
        firsts.add(first(profiles, replace(RULE, weights=weights, caps={})))
    assert CAPPED in firsts
