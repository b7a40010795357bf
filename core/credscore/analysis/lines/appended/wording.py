"""The wording of appeals: classes of words, and the verb that a sentence begins with."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from credscore.analysis.lines.appended import shapes

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@cache
def words_of(kind: str) -> frozenset[str]:
    """Return the words of one class of partisan.toml, lower-case."""
    return frozenset(_table()[kind]["words"])


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files(__package__).joinpath("partisan.toml").read_text("utf-8"))


def tokens_of(text: str) -> set[str]:
    """Return the words of a text, lower-case and without hyphens."""
    words = _TOKEN.findall(text.lower())
    return {word.replace("-", "") for word in words} if "-" in text else set(words)


def first_word(sentence: str) -> str:
    """Return the first word of a sentence, without what may lead up to an imperative."""
    lead = shapes.LEAD.match(sentence)
    word = _TOKEN.search(sentence, lead.end() if lead else 0)
    if not word or shapes.NO_VERB.match(sentence, word.start()):
        return ""
    return word[0].lower().replace("-", "")
