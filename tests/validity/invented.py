"""Tiny invented sets, one of each format, whose figures one can work out by hand."""

import gzip
import json
from pathlib import Path
from typing import Any

QUOTED = (
    'The quay at Orsund is closed, the port said on Monday. "We open it in June," said Ada Brook.'
)
STORY = "The quay at Orsund was closed on Monday after the storm, and the ferries went to Lunby. "
MENU = "Home\nNews\nSport\nContact"


def write(folder: Path, name: str, *rows: dict[str, Any]) -> None:
    """Write rows as a file of JSON lines, compressed if its name says so."""
    text = "".join(json.dumps(row) + "\n" for row in rows)
    if name.endswith(".gz"):
        (folder / name).write_bytes(gzip.compress(text.encode()))
    else:
        (folder / name).write_text(text, encoding="utf-8")


def spans(text: str, words: str) -> list[list[int]]:
    """Return where the words first stand, as a set has it."""
    start = text.index(words)
    return [[start, start + len(words)]]


def attribution(text: str, source: str, cue: str, content: str) -> dict[str, Any]:
    """Return a labelled attribution."""
    parts = {"source": source, "cue": cue, "content": content}
    return {key: spans(text, words) for key, words in parts.items()} | {"type": "indirect"}


def write_sets(folder: Path) -> None:
    """Write one file of each format, the parts of a test among them, and one to train on."""
    text = "Orsund quay closed\n\n" + QUOTED + "\n\n" + STORY * 3
    mention = {"text": QUOTED, "start": QUOTED.index("Ada"), "end": len(QUOTED) - 1}
    write(folder, "m1_newsmtsc_test_rw.jsonl", {"id": "a", "label": "neutral"} | mention)
    page = f"{MENU}\nOrsund quay closed\n{STORY * 2}\n{STORY * 3}"
    labels = [0, 0, 0, 0, 2, 1, 1]
    lines = {"id": "b", "title": "Orsund quay closed", "text": page, "labels": labels}
    write(folder, "m2_lines_zyte_test.jsonl.gz", lines | {"container": [0, 0, 0, 1, 1, 1, 1]})
    write(folder, "m2_html_wcxb_test.jsonl.gz", {"id": "c", "html": "<p>"})
    gold = [
        attribution(text, "the port", "said", "The quay is closed"),
        attribution(text, "Ada Brook", "said Ada", "We open it in June"),
    ]
    polnear = {"id": "d", "title": "", "text": text, "attributions": gold}
    write(folder, "m3_polnear_test.jsonl.gz", polnear)
    babe = [
        {"id": "e1", "text": "A disgraceful farce was put before the council of Orsund on Monday."},
        {"id": "e2", "text": "A plan for the quay was put before the council of Orsund on Monday."},
    ]
    write(
        folder,
        "m4_babe_test.jsonl.gz",
        babe[0] | {"label": "Biased", "biased_words": [[2, 20]]},
        babe[1] | {"label": "Non-biased", "biased_words": []},
    )
    lexical = {"start": 2, "end": 13, "bias": "lex", "in_quote": "no"}
    write(folder, "m4_basil_test.jsonl.gz", babe[0] | {"spans": [lexical]})
    for name, labels_of in {"fakenewsnet": ("real", "fake"), "hyperpartisan": ("not",)}.items():
        rows = [{"id": f"f{at}", "text": text, "label": of} for at, of in enumerate(labels_of)]
        write(folder, f"m4_{name}_test.jsonl.gz", *rows)
    easy = [STORY * 8, "It rains. We go in. The cat sat on the mat. It is red. " * 8]
    clear = [{"id": str(at), "text": t, "easiness": float(at)} for at, t in enumerate(easy * 2)]
    write(folder, "m5_clear_test.jsonl.gz", *clear)
    onestop = [
        {"id": level, "article": "quay", "label": level, "text": t}
        for level, t in zip(("advanced", "elementary"), easy, strict=True)
    ]
    write(folder, "m5_onestop_test.jsonl.gz", *onestop)
    write(folder, "m5_clear_train.jsonl.gz", *clear)
    (folder / "README.md").write_text("not a set", encoding="utf-8")
