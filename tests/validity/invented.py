"""Tiny invented sets, one of each format, whose figures one can work out by hand."""

import gzip
import json
from pathlib import Path

from tests.validity.sets import Row

QUOTED = (
    'The quay at Orsund is closed, the port said on Monday. "We open it in June," said Ada Brook.'
)
STORY = "The quay at Orsund was closed on Monday after the storm, and the ferries went to Lunby. "
ARTICLE = f"Orsund quay closed\n\n{QUOTED}\n\n{STORY * 3}"
EASY = "It rains. We go in. The cat sat on the mat. It is red. " * 8
MENU = "Home\nNews\nSport\nContact"


def write(folder: Path, name: str, *rows: Row) -> None:
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


def attribution(text: str, source: str, cue: str, content: str) -> Row:
    """Return a labelled attribution."""
    parts = {"source": source, "cue": cue, "content": content}
    return {key: spans(text, words) for key, words in parts.items()} | {"type": "indirect"}


def _markup() -> Row:
    gold = [
        "The council of Orsund voted on Monday to build a second pier in the old harbour.",
        "Nobody had expected the vote to be so clear, said the mayor after the long session.",
        "The work will begin in the spring of next year and is to cost four million crowns.",
    ]
    story = "".join(f"<p>{paragraph}</p>" for paragraph in gold)
    menu = "<nav><a href='/'>Home</a> <a href='/sport'>Sport</a></nav>"
    html = f"<html><body>{menu}<article>{story}</article></body></html>"
    return {"id": "c", "html": html, "gold": "\n".join(gold)}


def write_sets(folder: Path) -> None:
    """Write one file of each format, named as the parts of a test are, and one to train on."""
    sentence = "A disgraceful farce was put before the council of Orsund on Monday."
    files: dict[str, list[Row]] = {
        "m1_newsmtsc_test_rw.jsonl": [_mention()],
        "m2_lines_zyte_test.jsonl.gz": [_page()],
        "m2_html_wcxb_test.jsonl.gz": [_markup()],
        "m3_polnear_test.jsonl.gz": [_attributions()],
        "m4_babe_test.jsonl.gz": [
            {"id": "e1", "text": sentence, "label": "Biased", "biased_words": [[2, 20]]},
            {"id": "e2", "text": QUOTED, "label": "Non-biased", "biased_words": []},
        ],
        "m4_basil_test.jsonl.gz": [
            {"id": "g", "text": sentence}
            | {"spans": [{"start": 2, "end": 13, "bias": "lex", "in_quote": "no"}]}
        ],
        "m4_fakenewsnet_test.jsonl.gz": _labelled("real", "fake"),
        "m4_hyperpartisan_test.jsonl.gz": _labelled("not"),
        "m5_clear_test.jsonl.gz": _judged(),
        "m5_clear_train.jsonl.gz": _judged(),
        "m5_onestop_test.jsonl.gz": _rewritten(),
    }
    for name, rows in files.items():
        write(folder, name, *rows)
    (folder / "README.md").write_text("not a set", encoding="utf-8")


def _mention() -> Row:
    start = QUOTED.index("Ada Brook")
    place = {"start": start, "end": start + len("Ada Brook"), "mention": "Ada Brook"}
    return {"id": "a", "text": QUOTED, "label": "neutral"} | place


def _page() -> Row:
    text = f"{MENU}\nOrsund quay closed\n{STORY * 2}\n{STORY * 3}"
    views = {"labels": [0, 0, 0, 0, 2, 1, 1], "container": [0, 0, 0, 1, 1, 1, 1]}
    return {"id": "b", "title": "Orsund quay closed", "text": text} | views


def _attributions() -> Row:
    gold = [
        attribution(ARTICLE, "the port", "said", "The quay at Orsund is closed"),
        attribution(ARTICLE, "Ada Brook", "said Ada", "We open it in June"),
    ]
    return {"id": "d", "title": "", "text": ARTICLE, "attributions": gold}


def _labelled(*labels: str) -> list[Row]:
    return [{"id": f"f{at}", "text": ARTICLE, "label": of} for at, of in enumerate(labels)]


def _judged() -> list[Row]:
    texts = [STORY * 8, EASY, STORY * 8, EASY]
    return [{"id": f"h{at}", "text": t, "easiness": float(at)} for at, t in enumerate(texts)]


def _rewritten() -> list[Row]:
    levels = {"advanced": STORY * 8, "elementary": EASY}
    return [{"id": k, "article": "quay", "label": k, "text": t} for k, t in levels.items()]
