"""More labelled mentions to learn stance from: in written sentences, and in those of NewsMTSC.

`*.txt` hold synthetic sentences of news, one a line, each actor marked `[Name|L]`: `N` clearly
negative, `n` rather so, `0` neutral, `p` rather positive, `P` clearly so. `second.tsv` holds
labels, of the same five kinds, for persons and organisations of NewsMTSC's training sentences
that have none there: the CRC-32 of the sentence, then `start-end:L` for each.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.validity.sets import Row

STANCES = {"N": "negative", "n": "negative", "0": "neutral", "p": "positive", "P": "positive"}
"""The class of each label."""

MILD = 0.7
"""How much a mild label counts beside a clear one."""

_HERE = Path(__file__).parent
PATHS = sorted(_HERE.glob("*.txt"))
SECOND = (_HERE / "second.tsv").read_text(encoding="utf-8")
_MARK = re.compile(r"\[([^\[\]|]+)\|([Nn0pP])\]")

Weighed = tuple[Row, float]
"""A mention, and how much it counts."""


def written() -> list[Weighed]:
    """Return the mentions of the synthetic sentences."""
    lines = (line for path in PATHS for line in path.read_text(encoding="utf-8").splitlines())
    return [mention for line in lines for mention in _marked(line)]


def second(rows: Iterable[Row]) -> list[Weighed]:
    """Return the further mentions of the sentences of these rows."""
    texts = {f"{zlib.crc32(row['text'].encode()):08x}": row for row in rows}
    found = []
    for line in SECOND.splitlines():
        key, *labels = line.split("\t")
        if key in texts:
            found += [_labelled(texts[key], label) for label in labels]
    return found


def balanced(mentions: Sequence[Weighed], like: Iterable[Row], share: float) -> list[Weighed]:
    """Weigh mentions so that their classes are as frequent as in other rows.

    `share` is what a mention counts on average. Without this most would be neutral, as in news,
    and the classifier would call neutral what it is not sure of.
    """
    wanted = Counter(row["label"] for row in like)
    have: defaultdict[str, float] = defaultdict(float)
    for row, weight in mentions:
        have[row["label"]] += weight
    return [(row, weight * share * _rate(row["label"], wanted, have)) for row, weight in mentions]


def _rate(label: str, wanted: Mapping[str, float], have: Mapping[str, float]) -> float:
    return wanted[label] / sum(wanted.values()) / (have[label] / sum(have.values()))


def _marked(line: str) -> Iterator[Weighed]:
    parts = _MARK.split(line)
    text = "".join(part for at, part in enumerate(parts) if at % 3 != 2)
    end = 0
    for before, name, label in zip(parts[::3], parts[1::3], parts[2::3], strict=False):
        start = end + len(before)
        end = start + len(name)
        yield _mention(text, text, start, end, label)


def _labelled(row: Row, label: str) -> Weighed:
    start, end, stance = re.split("[-:]", label)
    return _mention(row["text"], row["sent_id"], int(start), int(end), stance)


def _mention(text: str, sentence: str, start: int, end: int, label: str) -> Weighed:
    row = {"text": text, "sent_id": sentence, "start": start, "end": end}
    row |= {"mention": text[start:end], "label": STANCES[label]}
    return row, MILD if label in "np" else 1.0
