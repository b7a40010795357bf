"""What the tests of inputs share: reading a path as a run does, record by record."""

import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from credscore import Article
from credscore.config.model import Inputs, Limits
from credscore.readers import Input, Reading, Source, inputs_of, read_input
from credscore.registry import installed

READERS = installed().readers


def inputs(path: Path, rules: Mapping[str, Any] | None = None, **limits: Any) -> list[Input]:
    """Return the inputs of a path, each after a journey to another process."""
    found = inputs_of([path], _reading(rules, **limits))
    return [pickle.loads(pickle.dumps(one)) for one in found]


def sources(path: Path, rules: Mapping[str, Any] | None = None, **limits: Any) -> list[Source]:
    """Return what the inputs of a path hold."""
    reading = _reading(rules, **limits)
    return [found for one in inputs(path, rules, **limits) for found in read_input(one, reading)]


def _reading(rules: Mapping[str, Any] | None, **limits: Any) -> Reading:
    return Reading(READERS, Limits(**limits), Inputs(**(rules or {})))


def told(path: Path, rules: Mapping[str, Any] | None = None, **limits: Any) -> list[str]:
    """Return the text of each article, or the code of the fault that there is none for."""
    return [
        one.article.text if one.article else one.fault.code if one.fault else ""
        for one in sources(path, rules, **limits)
    ]


def ids(path: Path) -> list[str]:
    """Return the id of each article and of each fault."""
    return [one.id for one in sources(path)]


def article(path: Path, rules: Mapping[str, Any] | None = None) -> Article:
    """Return the only article of a path."""
    [source] = sources(path, rules)
    assert source.article is not None, source.fault
    return source.article
