"""Generated blocks: a machine-made interview or questionnaire below a finished article."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from credscore.analysis.lines.appended.signs import (
    Sign,
    as_markdown,
    find_signs,
    has_topic,
    is_role,
    phrases,
)

_GAP = 4
"""Lines without a sign that may lie between two signs of one block: an answer's paragraphs."""

_ENOUGH = 5
"""Points from which a block counts as generated; see `_points`."""

_ARTICLE_WORDS = 80
"""Words of prose that must stand above a block for it to be appended to something."""

_MOST = 20
"""Blocks of signs that are looked at: each look reads the text above it once."""

_TITLED = re.compile(r"\b(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? (?:[A-Z][\w'-]+ )?([A-Z][\w'-]+)")
_HONORIFIC = re.compile(r"^(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sen|Rep|Gov)\.? ")
_ITEM = re.compile(r"(?:[-*•]|\d{1,2}[.)]) \w")
_LINKED = re.compile(r"\]\(https?:")
_MARKUP = ("heading", "bold", "unclosed")
_WEIGHTS = {
    "residue": (5, 1),
    "placeholder": (3, 1),
    "disclosure": (3, 1),
    "search": (2, 1),
    "stage": (1, 1),
    "section": (1, 2),
    "host": (1, 2),
}
"""Points for each sign of a kind, and how many signs of it count."""


def generated_lines(lines: Sequence[str]) -> dict[int, str]:
    """Return the lines of generated blocks, each with the reason.

    Evidence must combine: template headings, unrendered markup, labelled turns, a host's set
    phrases, guests of whom the article above knows nothing. A genuine interview has turns as
    well, but its guest is introduced above them. Only a generator's own words decide alone.
    """
    lines = [as_markdown(line) for line in lines]
    signs = find_signs(lines)
    if not signs:
        return {}
    found: dict[int, str] = {}
    below = _end_of_opening(lines)
    for block in islice(_blocks(signs), _MOST):
        if block[0].at >= below and _points(lines, block) >= _ENOUGH:
            places = range(_start(lines, block), _end(lines, block))
            found.update(dict.fromkeys(places, _reason({sign.kind for sign in block})))
    return found or dict(_owned(lines, signs))


def _owned(lines: Sequence[str], signs: Sequence[Sign]) -> Iterator[tuple[int, str]]:
    """Yield the lines in which a generator speaks of its task, with the list that follows."""
    for sign in signs:
        if sign.kind == "residue":
            end = sign.at + 1
            while end < len(lines) and _ITEM.match(lines[end]):
                end += 1
            yield from ((at, "generator's words") for at in range(sign.at, end))


def _blocks(signs: Sequence[Sign]) -> Iterator[list[Sign]]:
    block: list[Sign] = []
    for sign in signs:
        if block and sign.at - block[-1].at > _GAP + 1:
            yield block
            block = []
        block.append(sign)
    if block:
        yield block


def _end_of_opening(lines: Sequence[str]) -> int:
    """Return the first line above which enough prose stands for an article."""
    words = 0
    for at, line in enumerate(lines):
        if words >= _ARTICLE_WORDS:
            return at
        words += line.count(" ") + 1 if _is_prose(line) else 0
    return len(lines)


def _is_prose(line: str) -> bool:
    """Say whether a line has a dozen words and more."""
    return line.count(" ") >= 11


def _prose(lines: Sequence[str]) -> list[str]:
    return [line for line in lines if _is_prose(line)]


def _points(lines: Sequence[str], block: Sequence[Sign]) -> int:
    """Add up what speaks for a generated block, each class with a ceiling of its own."""
    above = "\n".join(lines[: block[0].at])
    count = Counter(sign.kind for sign in block)
    points = sum(weight * min(count[kind], most) for kind, (weight, most) in _WEIGHTS.items())
    if not _is_markdown(above):
        points += min(sum(count[kind] for kind in _MARKUP), 4) + min(count["question"], 1)
    if _is_dialogue(lines, block):
        return points + 2 + _guests(lines, block, above)
    return points if _has_answers(lines, block) else 0


def _is_dialogue(lines: Sequence[str], block: Sequence[Sign]) -> bool:
    """Say whether at least two take turns, one of whom asks: "Pictured: …" ten times is none."""
    turns = [sign for sign in block if sign.kind == "turn"]
    speakers = {sign.speaker for sign in turns}
    asks = any(is_role(speaker) for speaker in speakers) or _asking(lines, turns)
    return len(turns) >= 3 and len(speakers) >= 2 and bool(asks)


def _has_answers(lines: Sequence[str], block: Sequence[Sign]) -> bool:
    """Say whether prose stands between the headings, as it does not in a table of contents."""
    between = lines[block[0].at : _end(lines, block)]
    prose = sum(line.count(" ") >= 8 for line in between)
    items = sum(bool(_ITEM.match(line)) for line in between)
    is_owned = any(sign.kind in ("residue", "disclosure") for sign in block)
    return is_owned or prose >= 2 or (prose >= 1 and items >= 3)


def _is_markdown(above: str) -> bool:
    """Say whether markup is simply how this text is written: then it proves nothing."""
    return "**" in above or above.startswith("#") or "\n#" in above or bool(_LINKED.search(above))


def _guests(lines: Sequence[str], block: Sequence[Sign], above: str) -> int:
    names = _names(lines, block)
    if not names:
        return 0
    low = "\n".join(_prose(above.split("\n"))).lower()
    return -3 if any(name.lower() in low for name in names) else 2


def _names(lines: Sequence[str], block: Sequence[Sign]) -> list[str]:
    """Return the names of those who answer; where turns have none, surnames of those announced."""
    turns = [sign for sign in block if sign.kind == "turn"]
    speakers = {sign.speaker for sign in turns} - _asking(lines, turns)
    named = [name for name in sorted(speakers) if not is_role(name) and not _is_initials(name)]
    if named:
        return [_HONORIFIC.sub("", name) for name in named]
    announced = [s.at for s in block if s.kind in ("host", "section", "heading", "bold", "turn")]
    return [match[1] for at in announced for match in _TITLED.finditer(lines[at])]


def _asking(lines: Sequence[str], turns: Sequence[Sign]) -> set[str]:
    return {turn.speaker for turn in turns if lines[turn.at].rstrip("* ").endswith("?")}


def _is_initials(label: str) -> bool:
    return len(label) <= 4 and label.isupper()


def _start(lines: Sequence[str], block: Sequence[Sign]) -> int:
    """Return where the block starts: with the rule or the heading that announces it."""
    start = block[0].at
    above = lines[start - 1]
    if above.startswith(("---", "***", "___", "===", "[")):
        return start - 1
    announces = has_topic(above) or any(name in above for name in _names(lines, block))
    return start - 1 if announces and above.count(" ") < 11 and above[-1] not in ".!" else start


def _end(lines: Sequence[str], block: Sequence[Sign]) -> int:
    """Return where the block ends: with its closing words, or before what the site adds."""
    end = block[-1].at + 1
    low = lines[end - 1].lower()
    if any(phrase in low for phrase in phrases("closing")):
        return end
    while end < len(lines) and _goes_on(lines, end) and not _is_footer(lines[end]):
        end += 1
    return end


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Say whether a line is an answer's: prose, an item of a list, or what follows a question."""
    line = lines[at]
    return line.count(" ") >= 7 or bool(_ITEM.match(line)) or lines[at - 1].endswith("?**")


def _is_footer(line: str) -> bool:
    return line.lower().startswith(phrases("footer"))


def _reason(kinds: set[str]) -> str:
    names = {
        "residue": "generator's words",
        "placeholder": "unfilled template",
        "disclosure": "generator's words",
        "turn": "labelled turns",
        "section": "template headings",
        "heading": "markup",
        "bold": "markup",
        "host": "host's phrases",
    }
    said = [name for kind, name in names.items() if kind in kinds]
    return ", ".join(dict.fromkeys(said))
