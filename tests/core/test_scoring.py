"""One row for every input, each true or saying why not."""

import sys
from pathlib import Path
from typing import cast

import pytest

import credscore
from credscore import (
    ActorRules,
    Article,
    KnownActor,
    Measurement,
    Metadata,
    Profile,
    Profiles,
    Signal,
)
from credscore.analysis.metadata import find_metadata
from credscore.config.load import check_config
from credscore.errors import ConfigError, InputError
from credscore.readers import find_inputs
from credscore.scoring.articles import profile_article, profile_inputs
from credscore.scoring.assessed import FEW_WORDS
from credscore.scoring.plan import Plan, make_plan
from tests.core.scorers import Calm, registry_of, scorer_of
from tests.support import STORY

CHINESE = "港口扩建计划周一获得市议会批准。市长表示，工程将于明年春天开始。" * 20


@pytest.fixture
def plan() -> Plan:
    return make_plan(check_config({}), registry_of(Calm))


def write(folder: Path, files: dict[str, bytes | str]) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)


def test_every_input_has_its_row_whatever_is_wrong_with_it(tmp_path: Path, plan: Plan) -> None:
    write(
        tmp_path,
        {
            "a_good.txt": STORY,
            "b_empty.txt": "",
            "c_blank.txt": " \n\t\n\u200b",
            "d_binary.txt": b"\0\1\2\3" * 100,
            "e_chinese.txt": CHINESE,
            "f_photo.jpg": b"\xff\xd8",
            "g_menu.txt": "Home\nNews\nSport\n",
        },
    )
    paths = [tmp_path, tmp_path / "h_missing.txt"]
    rows = {
        Path(profile.identity.path).name: (profile.status, [w.code for w in profile.warnings])
        for profile in profile_inputs(find_inputs(paths), plan)
    }
    assert rows == {
        "a_good.txt": ("ok", []),
        "b_empty.txt": ("skipped", ["empty"]),
        "c_blank.txt": ("skipped", ["empty"]),
        "d_binary.txt": ("failed", ["binary"]),
        "e_chinese.txt": ("skipped", ["language"]),
        "f_photo.jpg": ("skipped", ["unknown_suffix"]),
        "g_menu.txt": ("skipped", ["no_body"]),
        "h_missing.txt": ("failed", ["missing_path"]),
    }


def test_a_failing_scorer_leaves_the_others_numbers_alone(plan: Plan) -> None:
    def fail(_: Article) -> list[Measurement]:
        raise RuntimeError("no model")

    with_broken = make_plan(
        check_config({}), registry_of(Calm, scorer_of(fail, Signal("x"), name="odd"))
    )
    sound, partial = (profile_article(Article(STORY), p) for p in (plan, with_broken))
    assert (sound.status, partial.status) == ("ok", "partial")
    assert partial.measurements["odd.x"][0].reason == "scorer_failed"
    for name, found in sound.measurements.items():
        assert partial.measurements[name] == found


def test_flags_that_are_up_are_listed(plan: Plan) -> None:
    assert profile_article(Article(STORY), plan).flags == ()
    strict = make_plan(check_config({"scorers": {"calm": {"limit": 1}}}), registry_of(Calm))
    assert profile_article(Article(STORY), strict).flags == ("calm.shouted",)


@pytest.mark.parametrize("words", [FEW_WORDS, FEW_WORDS + 1, 1000])
def test_a_text_of_no_known_language_is_assessed_only_if_it_is_short(
    plan: Plan, words: int
) -> None:
    profile = profile_article(Article(" ".join(["Xq"] * words)), plan)
    assert ("language" in [w.code for w in profile.warnings]) is (words > FEW_WORDS)


def test_what_came_with_an_article_stays_where_it_is_not_assessed(plan: Plan) -> None:
    given = Article(CHINESE, title="港口", outlet="Harbour Times", published="2026-03-02")
    skipped = profile_article(given, plan)
    assert skipped.status == "skipped"
    known = skipped.identity
    assert (known.title, known.outlet, known.published) == ("港口", "Harbour Times", "2026-03-02")
    assert (known.author, known.language, known.words) == ("", "zh", None)


def test_a_text_that_is_too_long_is_skipped() -> None:
    just, short = (
        make_plan(check_config({"limits": {"max_characters": most}}), registry_of(Calm))
        for most in (len(STORY), len(STORY) - 1)
    )
    assert profile_article(Article(STORY), just).status == "ok"
    profile = profile_article(Article(STORY), short)
    assert (profile.status, profile.warnings[0].code) == ("skipped", "too_long")


def test_given_metadata_wins_over_the_text(plan: Plan) -> None:
    article = Article(STORY, title="Given", author="Ada Berg", outlet="The Tide", published="2026")
    known = profile_article(article, plan).identity
    assert (known.title, known.author, known.outlet) == ("Given", "Ada Berg", "The Tide")


def test_a_run_does_not_need_the_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY})
    monkeypatch.setitem(sys.modules, "socket", None)
    [profile] = cast(Profiles, credscore.score(tmp_path))
    assert profile.status == "ok"


def test_python_scores_texts_files_folders_and_articles(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": STORY, "b.txt": STORY})
    one = credscore.score(STORY)
    assert isinstance(one, Profile)
    assert one.identity.words == len(Article(STORY).words) > 30
    same = [
        credscore.score(tmp_path / "a.txt"),
        credscore.score(str(tmp_path / "a.txt")),
        credscore.score(Article(STORY)),
    ]
    folder = credscore.score(tmp_path)
    assert isinstance(folder, Profiles)
    several = credscore.score([STORY, tmp_path / "b.txt"])
    assert isinstance(several, Profiles)
    for profile in [*same, *folder, *several]:
        assert isinstance(profile, Profile)
        assert profile.measurements == one.measurements


def test_an_article_is_scored_by_the_actors_of_the_config_unless_it_has_its_own() -> None:
    table = {
        "actors": {"discover": False, "known": [{"name": "The Council", "aliases": ["council"]}]}
    }
    own = ActorRules((KnownActor("Pier", ("pier",)),), discover=False)

    def actors(article: Article | str) -> set[str]:
        profile = credscore.score(article, config=table)
        assert isinstance(profile, Profile)
        return {measured.subject for measured in profile.measurements["sentiment.tone"]}

    assert actors(STORY) == actors(Article(STORY)) == {"The Council"}
    assert actors(Article(STORY, actor_rules=own)) == {"Pier"}


def test_python_takes_configs_in_every_form(tmp_path: Path) -> None:
    table = {"composites": {"mine": {"weights": {"readability.grade": 1}}}}
    path = tmp_path / "mine.toml"
    path.write_text('[composites.mine.weights]\n"readability.grade" = 1\n')
    for config in (table, path, str(path), check_config(table)):
        profile = credscore.score(STORY, config=config)
        assert isinstance(profile, Profile)
        assert list(profile.composites) == ["mine"]
    with pytest.raises(ConfigError):
        credscore.score(STORY, config=table, overrides=["composites.mine.min_coverage=7"])
    with pytest.raises(InputError):
        credscore.score(tmp_path / "nowhere.txt")


def test_an_analysis_that_fails_costs_its_article_alone(
    plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(text: str, *_: object) -> Metadata:
        if "village" in text:
            raise ValueError("no such village")
        return find_metadata("", ())

    monkeypatch.setattr("credscore.article.find_metadata", fail)
    write(tmp_path, {"a.txt": STORY, "b.txt": STORY.replace("town", "village"), "c.txt": STORY})
    found = list(profile_inputs(find_inputs([tmp_path]), plan))
    assert [profile.status for profile in found] == ["ok", "failed", "ok"]
    [notice] = found[1].warnings
    assert (notice.code, notice.message) == ("analysis_failed", "ValueError: no such village")
