"""What is told at the end of a run: how many articles, and what went wrong with which."""

import json

from credscore.runs.tally import MOST_FAULTS, tallied


def told(*faults: tuple[str, str]) -> list[str]:
    """Return what a tally reports of articles that have failed, each at a place in its own way."""
    tally, _ = tallied()
    for fault in faults:
        tally.write(json.dumps(["failed", [fault]]) + "\n")
    return tally.report().splitlines()


def test_few_faults_are_told_one_by_one() -> None:
    faults = [(f"{n}.html", "needs an extra [needs_extra]") for n in range(MOST_FAULTS)]
    lines = told(*faults)
    assert lines[0] == "0.html: needs an extra [needs_extra]"
    assert len(lines) == MOST_FAULTS + 1
    assert lines[-1] == "20 articles: 20 failed"


def test_many_faults_of_a_kind_do_not_hide_the_others() -> None:
    pages = [(f"{n}.html", "needs an extra [needs_extra]") for n in range(100)]
    assert told(*pages, ("z.txt", "may not be read [unreadable]")) == [
        "0.html: needs an extra [needs_extra] and 99 more like it",
        "z.txt: may not be read [unreadable]",
        "all of them: see the column `warnings`",
        "101 articles: 101 failed",
    ]


def test_so_many_kinds_are_told_and_of_the_others_how_many_faults() -> None:
    lines = told(*((f"{n}.json", f"breaks off at {n} [not_json]") for n in range(50)))
    assert lines[MOST_FAULTS - 1] == "19.json: breaks off at 19 [not_json]"
    assert lines[MOST_FAULTS:] == [
        "and 30 more of other kinds: see the column `warnings`",
        "50 articles: 50 failed",
    ]
