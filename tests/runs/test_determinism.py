"""The same bytes, wherever and whenever: the short form of `python -m tests.determinism`."""

from pathlib import Path

from tests.determinism.matrix import Way, digest, write_articles


def test_nothing_around_a_run_changes_its_bytes(tmp_path: Path) -> None:
    write_articles(tmp_path, 70)
    ways = (
        Way(workers=1, seed=0, locale="C", zone="UTC", days=0),
        Way(workers=2, seed=1, locale="C.UTF-8", zone="Somewhere-14", days=5000),
        Way(workers=4, seed=2, locale="C", zone="Elsewhere+9", days=-5000),
    )
    assert len({digest(tmp_path, way) for way in ways}) == 1
