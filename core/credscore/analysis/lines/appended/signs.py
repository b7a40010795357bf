"""Signs of a generated block, line by line: markup, section names, turns, set phrases."""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEAD = 120
"""Characters at the start of a line within which a set phrase counts."""

_START = 5
"""Characters of a phrase that are looked for first; many phrases share them."""

_DRESSED = "#*[("
_NUMBER = re.compile(r"^(?:section|part|chapter|step)?\s*(?:\d+|[ivx]+)\s*[.:)]\s*", re.IGNORECASE)
_TURN = re.compile(
    r"[-•*\s]*(?:\[[\d:]{4,8}\]\s?)?\*{0,2}[(\[]?(?P<label>[A-Z][^:\n*()\[\]]{0,59}?)"
    r"(?: \([^()\n]{1,40}\))?[)\]]?\s?\*{0,2}"
    r"(?::\*{0,2}|\s[–—-](?=\s))"
)
_LETTER_TURN = re.compile(r"[*_]{0,2}([QA]\d{0,2})[.)]\*{0,2} ")
_LABEL_WORD = re.compile(r"[A-Z][\w.'&-]*|of|de|van|von|and|\d+")
_LETTERS = re.compile(r"[a-z&]+")
_WORK = r"(?:interview|version|article|rewrite|rewritten|summary|draft|section|piece|analysis|faq)"
_SERVES = (
    r"(?:sure(?: thing)?|certainly|of course|absolutely)[!,.] (?:here|below|i've)"
    rf"[^.]{{0,60}}\b{_WORK}\b"
    rf"|here(?:'s| is| are) (?:the|an?|your|some) [\w -]{{0,40}}\b{_WORK}\b[\w ]{{0,20}}"
    r" (?:you (?:asked|requested|wanted)|based on (?:the|your))"
    rf"|here(?:'s| is) (?:the|an?) (?:more |less )?(?:rewritten|revised|fictional|hypothetical"
    r"|possible|detailed|concise|polished|improved|rephrased|expanded|longer|shorter|engaging)"
    rf" {_WORK}\b"
)
"""How a text generator hands over its work."""

_DISCLOSED = (
    r"(?:disclaimer|note|disclosure)?:? ?(?:this|the above|parts of this) [\w ]{1,20}"
    r" (?:was|is|were|are|has been|have been) [\w ]{0,20}(?:generated|created|written|produced)"
    r" [\w ]{1,40}\b(?:ai|artificial intelligence|language model|chatbot)\b"
)
"""How a page says that a machine made its text."""

_OWNED = re.compile(f"(?P<work>{_SERVES})|{_DISCLOSED}")

_TAG = re.compile(r"</?(?:strong|b)>")
_HEADING_TAG = re.compile(r"^<h[1-6]>|</h[1-6]>$")
_ANNOUNCING = (
    "interview with ",
    "our interview with ",
    "an interview with ",
    "q&a with ",
    "a conversation with ",
    "a conversation on ",
    "our conversation with ",
    "in conversation with ",
)
_LABELLED = re.compile(r"^(?:exclusive|title|headline): ")
_STAGE = re.compile(r"\[(?:intro|outro|theme|music|applause|laughs|end of)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign on one line: `at` is the line, `speaker` the label where the sign is a turn."""

    at: int
    kind: str
    speaker: str = ""


@cache
def phrases(kind: str) -> tuple[str, ...]:
    """Return the phrases of one class of generated.toml, lower-case."""
    return tuple(_table()[kind]["phrases"])


@cache
def _by_start(kind: str) -> dict[str, list[str]]:
    """Return the phrases by their first letters: where these do not stand, none of them does."""
    table: dict[str, list[str]] = {}
    for phrase in phrases(kind):
        size = 1 if phrase[0] == "[" else _START  # a bracket is rare by itself
        table.setdefault(phrase[:size], []).append(phrase)
    return table


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("generated.toml").read_text("utf-8"))


@cache
def _members(kind: str) -> frozenset[str]:
    return frozenset(phrases(kind))


def as_markdown(line: str) -> str:
    """Return a line with tags that were never rendered as the Markdown that they stand for."""
    if "<" not in line:
        return line
    return _TAG.sub("**", _HEADING_TAG.sub(lambda tag: "" if "/" in tag[0] else "## ", line))


def find_signs(lines: Sequence[str]) -> list[Sign]:
    """Return the signs of all lines, in reading order; none where no line has a shape of its own.

    Set phrases are only looked for where markup, turns or a generator's own words were seen:
    a text without any of them costs one look at the start of each line.
    """
    heads = [line[:_HEAD].lower() for line in lines]
    shapes = [*_turns(lines), *_headings(lines), *_served(heads)]
    shapes += _said(heads, ("residue", "placeholder"))
    if shapes:
        shapes += _said(heads, ("search", "host"))
    return sorted(shapes, key=lambda sign: (sign.at, sign.kind))


def _turns(lines: Sequence[str]) -> list[Sign]:
    labelled = [(at, label) for at, line in enumerate(lines) if (label := turn_label(line))]
    times = Counter(label for _, label in labelled)
    return [Sign(at, "turn", label) for at, label in labelled if times[label] > 1 or is_role(label)]


def turn_label(line: str) -> str:
    """Return who speaks in a line such as `**(Host):** Welcome`, or an empty text."""
    head = line[:80]
    if head[0] in "QA*_" and (letter := _LETTER_TURN.match(head)):
        return letter[1]
    if ":" not in head and " - " not in head and "–" not in head and "—" not in head:
        return ""
    match = _TURN.match(head)
    label = match["label"].strip() if match else ""
    words = label.split()
    return label if 0 < len(words) <= 6 and all(map(_LABEL_WORD.fullmatch, words)) else ""


def is_role(label: str) -> bool:
    """Say whether a label names a part in a script, such as Host or Q1, and not a person."""
    name = label.lower().rstrip("0123456789 ")
    return name in _members("role") or name.split()[-1:] == ["editor"]


def _headings(lines: Sequence[str]) -> list[Sign]:
    found = []
    for at, line in enumerate(lines):
        if line[0] in _DRESSED:
            found += [Sign(at, kind) for kind in _markup(line)]
        if len(line) < 120 and _is_section(line):
            found.append(Sign(at, "section"))
    return found


def _markup(line: str) -> list[str]:
    if _STAGE.match(line):
        return ["stage"]
    if line.startswith("#") and line.lstrip("#").startswith(" "):
        return ["heading"]
    if line.startswith(("**", "* **")):
        return _bold(line)
    return []


def _bold(line: str) -> list[str]:
    if line.count("**") % 2:
        return ["unclosed"]
    if not line.endswith("**"):
        return ["bold"]
    return ["bold", "question"] if line.endswith(("?**", "?:**")) else ["bold"]


def _is_section(line: str) -> bool:
    """Say whether a heading is one of a template: by its whole, or in markup by one word of it."""
    name = line.lstrip("#* \t").rstrip("#*: \t")
    numbered = _NUMBER.sub("", name).lower()
    head, colon, _ = numbered.partition(":")
    if numbered in _members("section") or (colon and head.strip() in _members("section")):
        return True
    if (_LABELLED.sub("", numbered) if colon else numbered).startswith(_ANNOUNCING):
        return True
    return line[0] in "#*" and (len(numbered) < len(name) or has_topic(numbered))


def has_topic(heading: str) -> bool:
    """Say whether a heading has a word of template headings, such as "interview"."""
    return not _members("topic").isdisjoint(_LETTERS.findall(heading.lower()))


def _said(heads: Sequence[str], kinds: Sequence[str]) -> list[Sign]:
    """Return the lines whose heads, in lower case, hold a phrase that is not in quotes."""
    low = "\n".join(heads)
    found = []
    for kind in kinds:
        begun = [these for start, these in _by_start(kind).items() if start in low]
        present = [phrase for these in begun for phrase in these if phrase in low]
        if present:
            found += [Sign(at, kind) for at, head in enumerate(heads) if _says(head, present)]
    return found


def _served(heads: Sequence[str]) -> list[Sign]:
    """Return where a generator hands over its work, or a page owns to one."""
    return [
        Sign(at, "residue" if match["work"] else "disclosure")
        for at, head in enumerate(heads)
        if (match := _OWNED.match(head.strip("*_[( ")))
    ]


def _says(head: str, present: Sequence[str]) -> bool:
    return any('"' not in head[: head.find(phrase)] for phrase in present if phrase in head)
