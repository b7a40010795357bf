"""The further mentions to learn stance from: each stands where it is said to, and none is lost."""

import zlib
from collections import Counter

import pytest

from tests.training import mentions

TEXT = "Ada Brook praised Ines Mardell, and Orsund Ferries said nothing."


def test_marks_of_written_sentences_are_where_their_names_stand() -> None:
    found = [row for row, _ in mentions.written()]
    assert len(found) > 20_000
    assert {row["text"][row["start"] : row["end"]] == row["mention"] for row in found} == {True}
    assert not any(set(row["text"]) & set("[]|") for row in found)
    assert set(Counter(row["label"] for row in found)) == {"negative", "neutral", "positive"}


def test_sentences_are_written_once() -> None:
    names = {path.name for path in mentions.PATHS}
    lines = [line for path in mentions.PATHS for line in path.read_text("utf-8").splitlines()]
    assert "campaigns.txt" in names
    assert len(lines) == len(set(lines)) > 9_000


def test_second_labels_are_of_the_sentence_with_their_sum(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    key = f"{zlib.crc32(TEXT.encode()):08x}"
    monkeypatch.setattr(mentions, "SECOND", f"{key}\t18-30:P\t36-50:n\n00000000\t0-3:N\n")
    row = {"text": TEXT, "sent_id": "s", "start": 0, "end": 9, "label": "neutral"}
    found = mentions.second([row])
    told = {each["mention"]: (each["label"], weight) for each, weight in found}
    mild = ("negative", mentions.MILD)
    assert told == {"Ines Mardell": ("positive", 1.0), "Orsund Ferries": mild}


def test_classes_are_weighed_to_be_as_frequent_as_elsewhere() -> None:
    like = [{"label": "negative"}] * 2 + [{"label": "neutral"}, {"label": "positive"}]
    more = [({"label": label}, 1.0) for label in ["neutral"] * 8 + ["negative", "positive"]]
    weighed = mentions.balanced(more, like, 0.5)
    sums: Counter[str] = Counter()
    for row, weight in weighed:
        sums[row["label"]] += weight  # type: ignore[assignment]
    assert sum(sums.values()) == pytest.approx(0.5 * len(more))
    assert sums["negative"] == pytest.approx(2 * sums["neutral"])
    assert sums["neutral"] == pytest.approx(sums["positive"])
