"""Hints of an appeal: what a line has of one, and how much that weighs all together."""

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from credscore.analysis.lines.appended import shapes
from credscore.analysis.lines.appended.wording import first_word, words_of

_TOKEN = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[!?]")
_CLAUSE_END = re.compile(r"(?<=[.!?:,;]) | [–—-] ")
# fmt: off
_DATES = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "january", "february", "march", "april", "may", "june", "july", "august",
        "september", "october", "november", "december",
    }
)
_THIRD = frozenset(
    {
        "he", "she", "they", "his", "her", "their", "him", "them", "who",
    }
)
_FINITE = frozenset(
    {
        "said", "told", "was", "were", "had", "has", "been", "did", "could", "would",
        "says", "is", "voted", "according",
    }
)
_OURS = frozenset(
    {
        "you", "your", "we", "us", "our",
    }
)
# fmt: on

UNADDRESSED = ":nobody asked"
"""The hint of a line that asks for nothing, of nobody, and gives no number."""

_ROOMY = 15
"""Words from which on a line is longer than most appeals."""


def hints_of(line: str) -> dict[str, float]:
    """Return what a line of plain text has of an appeal, by name.

    Names, dates and numbers are masked, so that no person or party has a weight of its own.
    """
    tokens = _TOKEN.findall(line)
    forms = [token.lower() for token in tokens]
    words = _masked(tokens, forms)
    hints = dict.fromkeys((*words, *map(" ".join, pairwise(["^", *words]))), 1.0)
    return hints | _shape(line, forms) | _address(line, forms)


def weight_of(hints: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the log odds that a line with these hints is an appeal."""
    return weights["bias"] + sum(
        value * weights[name] for name, value in hints.items() if name in weights
    )


@cache
def weights_of_hints() -> dict[str, float]:
    """Return the weight of each hint that has one, and the `bias`; docs/models/appeals.md."""
    text = files(__package__).joinpath("hints.json").read_text("utf-8")
    return {name: float(weight) for name, weight in json.loads(text).items()}


def _masked(tokens: Sequence[str], forms: Sequence[str]) -> list[str]:
    masked: list[str] = []
    for token, form in zip(tokens, forms, strict=True):
        word = _mask(token, form, bool(masked))
        if word != "NAME" or masked[-1] != "NAME":
            masked.append(word)
    return masked


def _mask(token: str, form: str, is_inside: bool) -> str:
    if token.isdigit():
        return "NUMBER"
    if not token[0].isupper():
        return form
    if form in _DATES:
        return "DATE"
    return "NAME" if is_inside and form not in words_of("kept") else form


def _shape(line: str, forms: Sequence[str]) -> dict[str, float]:
    long = [form for form in forms if len(form) > 4]
    return {
        ":length": min(len(forms), 40) / 20,
        ":long": max(len(forms) - _ROOMY, 0) / 10,
        ":others": float(sum(form in _THIRD for form in forms)),
        ":finite": float(sum(form in _FINITE for form in forms)),
        ":past": float(sum(form.endswith("ed") for form in long)),
        ":participle": float(sum(form.endswith("ing") for form in long)),
        ":plural": float(sum(form.endswith("s") for form in forms if len(form) > 3)),
        ":open": float(line[-1] not in ".!?"),
    }


def _address(line: str, forms: Sequence[str]) -> dict[str, float]:
    verbs = words_of("verbs")
    clauses = [clause.strip(" -•*#\"'!") for clause in _CLAUSE_END.split(line)]
    asks = [" " in clause and first_word(clause) in verbs for clause in clauses]
    is_ours = not _OURS.isdisjoint(forms)
    is_numbered = bool(shapes.NUMBER.search(line))
    is_politics = bool(shapes.POLITICS.search(line))
    found = {
        ":asks": any(asks),
        ":asks at once": asks[0],
        ":ours": is_ours,
        ":politics": is_politics,
        UNADDRESSED: not (any(asks) or is_ours or is_numbered or "!" in line),
        ":side": bool(shapes.SIDE.search(line)),
        ":number": is_numbered,
        ":list": bool(shapes.LIST.search(line)),
        ":asks for politics": any(asks) and is_politics,
        ":our politics": is_ours and is_politics,
        ":politics!": "!" in line and is_politics,
    }
    return {name: float(value) for name, value in found.items()}
