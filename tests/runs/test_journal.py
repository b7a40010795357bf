"""A journal holds what was done, whole, whatever happened to the process that wrote it."""

from io import FileIO
from pathlib import Path

import pytest

from credscore.encoding import as_utf8
from credscore.engines import Batch, Done
from credscore.errors import ConfigError, OutputError
from credscore.readers import Input
from credscore.runs import Journal
from credscore.system.disk import locked

MANIFEST = {"config": {"about": "a run"}}


def done(number: int, *texts: str) -> Done:
    """Return a batch of articles, each with a text for two tables."""
    batch = Batch(number, [Input(text) for text in texts], b"12345678" * len(texts))
    return Done(batch, [(f"{text}\n", f"{text} too\n") for text in texts])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the path of a journal that holds three batches, as they were done."""
    path = tmp_path / "journal"
    with Journal(path) as journal:
        journal.begin(MANIFEST)
        for one in (done(2, "e"), done(0, "a", "b"), done(1, "c", "d\ud800")):
            journal.add(one)
    return path


def test_texts_come_in_the_order_of_the_inputs(path: Path) -> None:
    with Journal(path) as journal:
        assert "".join(journal.texts(0)) == "a\nb\nc\nd\\ud800\ne\n"
        assert "".join(journal.texts(1)).splitlines()[:2] == ["a too", "b too"]
        assert journal.manifest == MANIFEST
        assert journal.digests(1) == b"12345678" * 2


def test_a_journal_cut_anywhere_holds_whole_batches_and_goes_on(path: Path) -> None:
    whole = path.read_bytes()
    for length in range(0, len(whole), 5):
        path.write_bytes(whole[:length])
        with Journal(path) as journal:
            if not journal.manifest:
                journal.begin(MANIFEST)
            for one in (done(2, "e"), done(0, "a", "b"), done(1, "c", "d\ud800")):
                if one.batch.number not in journal:
                    journal.add(one)
        assert path.read_bytes() == whole


def test_a_journal_with_a_changed_byte_loses_no_batch_before_it(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    with Journal(path) as journal:
        expected = list(journal.texts(0))
    for at in range(0, len(whole), 3):
        whole[at] ^= 1
        path.write_bytes(whole)
        whole[at] ^= 1
        with Journal(path) as journal:
            assert set(journal.texts(0)) <= set(expected)


@pytest.mark.parametrize("of", [b"e too", b'"batch":2'])
def test_a_byte_that_changes_under_way_is_told(path: Path, of: bytes) -> None:
    with Journal(path) as journal:
        data = path.read_bytes()
        path.write_bytes(data.replace(of, b"x" + of[1:]))
        with pytest.raises(OutputError, match="is damaged"):
            list(journal.texts(1))


def test_two_processes_never_write_one_journal(path: Path) -> None:
    with Journal(path), pytest.raises(ConfigError, match="another run is writing it"):
        Journal(path)
    with Journal(path):
        pass


def test_of_two_processes_that_begin_at_once_none_empties_the_others_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal(path) as journal:
        monkeypatch.setattr(Path, "exists", lambda _: False)  # as the other saw it before
        with pytest.raises(ConfigError, match="another run is writing it"):
            Journal(path)
        assert "".join(journal.texts(0)).startswith("a\nb\n")


def test_a_journal_that_is_removed_as_it_is_opened_is_made_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked_as_another_run_ends(file: FileIO) -> bool:
        monkeypatch.undo()
        path.unlink()
        return locked(file)

    monkeypatch.setattr("credscore.runs.journal.locked", locked_as_another_run_ends)
    with Journal(path) as journal:
        journal.begin(MANIFEST)
        journal.add(done(0, "a"))
    assert list(Journal(path, writable=False).texts(0)) == ["a\n"]


def test_a_journal_that_is_only_read_is_not_written(path: Path) -> None:
    with Journal(path, writable=False) as journal, pytest.raises(ValueError, match="reading only"):
        journal.finish()


def test_a_finished_journal_says_so(path: Path) -> None:
    with Journal(path) as journal:
        assert not journal.is_finished
        journal.finish()
        journal.finish()
    assert Journal(path, writable=False).is_finished


def test_lone_surrogates_are_written_as_escapes() -> None:
    assert as_utf8("a\udfff") == b"a\\udfff"
