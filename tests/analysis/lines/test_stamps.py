"""Stamps: which lines are nothing but dates and times, and which only hold some."""

import pytest

from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.single.stamps import stamp_of


@pytest.mark.parametrize(
    "line",
    [
        "Published: Jan. 4, 2021 at 6:10 PM CST|Updated: 3 hours ago",
        "March 9, 2023 at 4:00 a.m. | Updated March 9, 2023 at 8:12 a.m.",
        "Posted Wed 4 Mar 2020 at 7:15am, updated Wed 4 Mar 2020 at 9:02am",
        "Posted in Harbour on Monday, June 3, 2013 4:20 am. Updated: 8:05 am.",
        "On October 2, 2014 2:41 am In Sunday Essays",
        "03-07-2012 16:40",
        "Mon, 3:25 pm",
        "21:05 - 4 Nov 2011 via mobile web",
    ],
)
def test_dates_and_times_with_words_about_them_are_a_stamp(line: str) -> None:
    assert stamp_of(facts_of(line)) == ("date", "only dates and times")


def test_a_time_with_its_zone_is_only_a_time() -> None:
    assert stamp_of(facts_of("6.15pm GMT")) == ("date", "only a time")
    assert stamp_of(facts_of("6:15 p.m. EST")) == ("date", "only a time")


def test_the_length_of_a_recording_belongs_to_it() -> None:
    assert stamp_of(facts_of("Duration 1:04")) == ("caption", "the length of a recording")


@pytest.mark.parametrize(
    "line",
    [
        "The ferry left at 6:15 pm on Monday.",
        "May 2021",
        "Monday 9:00 Ferry to Osk",
        "12:30",
        "Updated",
    ],
)
def test_other_lines_with_dates_are_no_stamps(line: str) -> None:
    assert stamp_of(facts_of(line)) is None
