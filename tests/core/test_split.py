"""Splitting files into records: lazily, in order, a fault for what is broken and no more lost."""

import pickle
from pathlib import Path

from credscore.config.model import Inputs, Limits
from credscore.readers import Input, Source, inputs_of, read_input
from credscore.registry import installed

READERS = installed().readers


def inputs(path: Path, **limits: int) -> list[Input]:
    return list(inputs_of([path], READERS, Limits(**limits), Inputs()))  # type: ignore[arg-type]


def sources(path: Path, **limits: int) -> list[Source]:
    found = inputs(path, **limits)
    assert pickle.loads(pickle.dumps(found)) is not None
    return [source for one in found for source in read_input(one, READERS, Limits())]


def told(path: Path, **limits: int) -> list[tuple[str, str]]:
    """Return the id of each source, and its text or the code of its fault."""
    return [
        (one.id, one.article.text if one.article else one.fault.code if one.fault else "")
        for one in sources(path, **limits)
    ]


def test_files_of_one_article_are_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Words")
    assert inputs(path) == [Input(str(path))]


def test_each_line_of_json_lines_is_a_record(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "one"}\n\n{"text": \n{"text": "' + "x" * 100 + '"}\n{"text": "two"}')
    assert told(path, max_bytes=60) == [
        ("a-x.jsonl:1", "one"),
        ("a-x.jsonl:3", "not_json"),
        ("a-x.jsonl:4", "too_large"),
        ("a-x.jsonl:5", "two"),
    ]
