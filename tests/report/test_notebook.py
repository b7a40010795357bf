"""Profiles in notebooks and as data frames."""

import sys
from types import ModuleType
from typing import Any

import pytest

from credscore import Profiles
from credscore.profile.frames import tidy_columns, wide_columns
from tests.report.making import HOSTILE, hostile_story, probe_plan, profiles_of, story

PROFILES = Profiles(profiles_of([story(outlet="Gull"), hostile_story()], probe_plan()))


def test_a_notebook_shows_profiles_small_and_escaped() -> None:
    for shown in (PROFILES._repr_html_(), PROFILES[1]._repr_html_()):
        assert len(shown) < 6000
        assert "<script" not in shown
        assert "&lt;script&gt;" in shown
        assert "\u202e" not in shown


def test_a_notebook_shows_the_first_of_many() -> None:
    many = Profiles([PROFILES[0]] * 100)
    assert many._repr_html_().count("<tr>") == 61
    assert "and 40 more" in many._repr_html_()


def test_wide_columns_have_a_row_an_article_and_leave_actors_out() -> None:
    columns = wide_columns(PROFILES)
    assert columns["outlet"] == ["Gull", HOSTILE]
    assert columns["trust"] == [20.0, 20.0]
    assert columns["probe.gone"] == [None, None]
    assert "probe.tone" not in columns


def test_tidy_columns_have_a_row_a_measurement() -> None:
    columns = tidy_columns(PROFILES[:1])
    at = columns["signal"].index("probe.tone")
    assert [columns[name][at] for name in ("subject", "value", "n")] == ["Harbour Board", -0.25, 4]
    assert columns["reason"][columns["signal"].index("probe.gone")] == "no_words"


@pytest.mark.parametrize(
    ("method", "library", "constructor"),
    [
        ("to_pandas", "pandas", "DataFrame"),
        ("to_polars", "polars", "DataFrame"),
        ("to_arrow", "pyarrow", "table"),
    ],
)
def test_frames_are_made_by_the_library_or_say_that_it_is_not_there(
    method: str, library: str, constructor: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    make: Any = getattr(PROFILES, method)
    stand_in = ModuleType(library)
    setattr(stand_in, constructor, dict)
    monkeypatch.setitem(sys.modules, library, stand_in)
    assert make() == wide_columns(PROFILES)
    assert make(tidy=True) == tidy_columns(PROFILES)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=f"pip install {library}"):
        make()


def test_frames_of_no_profiles_are_empty() -> None:
    assert wide_columns([]) == tidy_columns([]) == {}
