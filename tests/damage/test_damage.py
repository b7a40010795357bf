"""A few damaged files of every format: nothing raised, little lost, and that told."""

from pathlib import Path

from tests.damage.__main__ import main
from tests.damage.samples import TEXTS, samples


def test_the_sound_files_hold_the_same_articles(tmp_path: Path) -> None:
    from tests.core.reading import told

    for name, data in samples(tmp_path).items():
        (tmp_path / name).write_bytes(data)
        if "warc" not in name:
            texts = ["".join(f"{text}\n\n" for text in TEXTS)] if "plain" in name else TEXTS
            assert told(tmp_path / name) == texts, name


def test_damage_is_told_and_costs_one_record_at_most() -> None:
    assert main(["--number", "480", "--seed", "1"]) == 0
