"""Scoring from Python: what it takes, what it gives back, and how that shows itself."""

from pathlib import Path
from typing import cast

import pytest

import credscore
from credscore import Article, ConfigError, InputError, Profile, Profiles
from credscore.config import load_config
from credscore.profile.frames import wide_columns

STORY = (
    "The council of Orsund voted on Monday to build a second pier. "
    '"We have waited for eleven years," the mayor, Ilse Brandt, told the fishermen. '
    "The harbour office said that the work would begin in May. "
) * 4
ROW = {"Letter": STORY, "title": "Council votes for pier", "outlet": "Ferry Post", "id": "x7"}


def one(what: object, **options: object) -> Profile:
    profile = credscore.score(what, **options)  # type: ignore[call-overload]
    assert isinstance(profile, Profile)
    return profile


def many(what: object, **options: object) -> Profiles:
    profiles = credscore.score(what, **options)  # type: ignore[call-overload]
    assert isinstance(profiles, Profiles)
    return profiles


def test_overrides_are_set_over_a_config_of_any_kind() -> None:
    given: list[object] = ["default.toml", load_config("default.toml"), {"limits": {}}]
    for config in given:
        told = one(STORY, config=config, overrides=["limits.languages=['de']"])
        assert told.reasons == ("language",)
        with pytest.raises(ConfigError, match=r"^--set limits\.max_bytes=0: limits\.max_bytes: "):
            one(STORY, config=config, overrides=["limits.max_bytes=0"])


def test_a_text_in_place_of_a_list_is_one_override() -> None:
    assert one(STORY, overrides="limits.languages=['de']").reasons == ("language",)


def test_a_config_gives_what_its_name_gives() -> None:
    by_name, by_config = one(STORY), one(STORY, config=load_config("default.toml"))
    assert by_config == by_name


@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_text_is_no_name_of_the_folder_that_one_is_in(text: str) -> None:
    assert one(text).reasons == ("empty",)


def test_texts_and_articles_without_a_name_have_their_place_as_one() -> None:
    assert one(STORY).identity.article_id == one(Article(STORY)).identity.article_id == "a-text"
    profiles = many([STORY, Article(STORY), Article(STORY, id="mine"), {"text": STORY}])
    ids = [profile.identity.article_id for profile in profiles]
    assert ids == ["a-text:1", "a-text:2", "mine", "a-row:4"]


def test_a_row_is_read_as_a_line_of_json_lines_is(tmp_path: Path) -> None:
    overrides = ["inputs.map.text='Letter'"]
    profile = one(ROW, overrides=overrides)
    assert profile.identity.article_id == "a-row:x7"
    assert profile.identity.outlet == "Ferry Post"
    [same] = many([ROW], overrides=overrides)
    assert same.identity.article_id == "a-row:1:x7"
    assert same.measurements == profile.measurements
    assert one(ROW).reasons == ("no_text",)


def test_what_a_data_frame_has_for_nothing_is_an_empty_text() -> None:
    missing = type("NAType", (), {})()
    found = many([None, float("nan"), missing, {"text": missing}, {"text": float("nan")}, STORY])
    assert [profile.reasons[0] for profile in found[:5]] == ["empty"] * 5
    assert found[5].status == "ok"


def test_cells_that_json_does_not_know_are_texts() -> None:
    day = type("Day", (), {"__str__": lambda _: "2026-03-09"})()
    assert one({"text": STORY, "date": day}).identity.published == "2026-03-09"


def test_faults_of_a_call_can_be_caught_by_their_names() -> None:
    with pytest.raises(credscore.ConfigError):
        credscore.score(STORY, config="nowhere.toml")
    with pytest.raises(credscore.InputError):
        credscore.score(Path("nowhere.txt"))


def test_what_is_no_article_is_refused_with_the_mend() -> None:
    frame = type("DataFrame", (), {"columns": ["text"], "__iter__": lambda _: iter(["text"])})()
    with pytest.raises(TypeError, match=r"to_dict\('records'\)"):
        credscore.score(frame)
    with pytest.raises(TypeError, match="text:2: no text, article, row or path but int"):
        credscore.score([STORY, 7])  # type: ignore[list-item]


@pytest.mark.parametrize("name", ["news/pier.txt", "pier.JSONL", "news.tar.gz"])
def test_the_name_of_a_file_that_is_not_there_is_no_text(name: str) -> None:
    with pytest.raises(InputError, match="does not exist"):
        credscore.score(name)
    assert one(f"We have read {name}").status == "ok"


def test_a_profile_gives_the_words_of_evidence() -> None:
    [density] = one(STORY).measurements["attribution.density"]
    profile = one(STORY)
    words = [profile.quote(span) for span in density.evidence]
    assert words[:2] == ["told", "said"]


def test_a_name_that_nothing_has_is_told_with_the_nearest_and_is_no_missing_value() -> None:
    profile = one(STORY)
    with pytest.raises(KeyError, match=r"did you mean attribution\.density\?"):
        profile.value("atribution.density")
    assert profile.value("balance.sides") is None
    assert one("").value("credibility") is None


def test_profiles_show_themselves_in_a_line() -> None:
    shown = repr(one(STORY))
    assert shown.startswith("<Profile a-text: ok, credibility ")
    assert len(shown) < 100
    assert repr(one("Too short.")) == ("<Profile a-text: ok, credibility missing, bias missing>")
    assert repr(one("")) == "<Profile a-text: skipped, empty>"
    assert repr(many([STORY, ""])) == "<Profiles of 2 articles: 1 ok, 1 skipped>"


def test_a_frame_says_why_values_are_missing_and_what_measured() -> None:
    columns = wide_columns(many([STORY, None]))
    assert "balance.sides: no_sides" in columns["warnings"][0]
    assert columns["warnings"][1] == "empty"
    assert cast(str, columns["config_hash"][0]).startswith("sha256:")
    assert "credscore==" in columns["versions"][0]


@pytest.mark.parametrize("what", ["Words.", Article("Words."), {"text": "Words."}, ["Words."]])
def test_all_of_anything_are_profiles(what: object) -> None:
    profiles = credscore.score_all(what)  # type: ignore[arg-type]
    assert isinstance(profiles, Profiles)
    assert len(profiles) == 1
