"""Labelled lines around an article, such as `SECTION: News`, and where they begin and end."""

import re
from collections.abc import Collection, Iterator, Sequence

from credscore.analysis.months import MONTH

_LABEL = re.compile(r"([A-Za-z][A-Za-z /&()-]{1,40}?) ?:(?:\s+(.*)|$)")
_BY = re.compile(r"by[:\s]\s*", re.IGNORECASE)
_MONTH = rf"{MONTH}\b\.?"
DATE = re.compile(
    rf"{_MONTH} \d{{1,2}}, \d{{4}}|(?:\d{{1,2}} )?{_MONTH} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}"
    rf"|\d{{4}}-\d\d-\d\d"
)
"""A date in English, with or without a day."""

_SHARE = 2 / 3
"""Of the blocks behind an article, so many have a label at least."""


def listed(labels: str) -> frozenset[str]:
    """Return labels, written one behind the other with `;` between them."""
    return frozenset(labels.split(";"))


def label_of(line: str, known: Collection[str]) -> str:
    """Return the label with which a line begins, in lower case, if it is a known one."""
    found = _LABEL.match(line)
    label = found[1].lower() if found else ""
    return label if label in known else ""


def stated_in(lines: Sequence[str], known: Collection[str]) -> dict[str, str]:
    """Return what lines state under known labels, also on the lines below; the first counts."""
    stated: dict[str, str] = {}
    for block in blocks_of(lines, known):
        label = label_of(lines[block.start], known)
        if label and label not in stated:
            first, *others = (lines[at] for at in block)
            value = " ".join(filter(None, (first.partition(":")[2].strip(), *others)))
            stated[label] = value
    return stated


def end_of_body(lines: Sequence[str], known: Collection[str]) -> int:
    """Return where the labelled lines behind an article begin; else the number of lines.

    Some of what they state goes on behind a blank line. But a paragraph of the article may begin
    as they do: above one without a label, one with a label alone counts for nothing.
    """
    labelled, run, end = 0, 0, len(lines)
    for total, block in enumerate(reversed(list(blocks_of(lines, known))), 1):
        run = run + 1 if label_of(lines[block.start], known) else 0
        labelled += run > 0
        if labelled >= _SHARE * total and (run > 1 or run == total):
            end = block.start
    return end


def date_in(text: str) -> str:
    """Return the first date in a text, as it stands there; else ""."""
    found = DATE.search(text)
    return found[0] if found else ""


def without_by(author: str) -> str:
    """Return a byline without its `By`."""
    found = _BY.match(author)
    return author[found.end() :] if found else author


def blocks_of(lines: Sequence[str], known: Collection[str]) -> Iterator[range]:
    """Yield the blocks of lines: each begins behind a blank line, or with a label."""
    start = None
    for at, line in enumerate(lines):
        if start is not None and (not line or label_of(line, known)):
            yield range(start, at)
            start = None
        if line and start is None:
            start = at
    if start is not None:
        yield range(start, len(lines))
