"""The language of a text: by its script, else by the function words of Latin-script languages."""

import re
from collections import Counter
from functools import cache
from importlib.resources import files
from itertools import chain

_SLICES = 4  # places at which a long text is sampled: a list of names may fill one
_SLICE = 500  # characters
_FEW = 8  # Latin words; with fewer nothing can be said
_WORD = re.compile(r"[^\W\d_]+")
_LETTERS = {code: chr(code) if chr(code).isalpha() else " " for code in range(128)}
_NOT_LATIN = re.compile(r"[^\x00-\u036f]+")

_SCRIPTS = (
    ("\u0370", "\u03ff", "el"),
    ("\u0400", "\u052f", "cyrillic"),
    ("\u0530", "\u058f", "hy"),
    ("\u0590", "\u05ff", "he"),
    ("\u0600", "\u06ff", "arabic"),
    ("\u0900", "\u097f", "hi"),
    ("\u0980", "\u09ff", "bn"),
    ("\u0a00", "\u0a7f", "pa"),
    ("\u0a80", "\u0aff", "gu"),
    ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"),
    ("\u0c80", "\u0cff", "kn"),
    ("\u0d00", "\u0d7f", "ml"),
    ("\u0d80", "\u0dff", "si"),
    ("\u0e00", "\u0e7f", "th"),
    ("\u1000", "\u109f", "my"),
    ("\u10a0", "\u10ff", "ka"),
    ("\u1200", "\u137f", "am"),
    ("\u1780", "\u17ff", "km"),
    ("\u3040", "\u30ff", "ja"),
    ("\u3400", "\u9fff", "zh"),
    ("\uac00", "\ud7af", "ko"),
)
# Letters that one language of a shared script has and its neighbours lack.
_MARKS = {
    "cyrillic": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћџљњ"), ("mk", "ѓќѕ"), ("ru", "ыэё")),
    "arabic": (("ur", "ٹڈڑےں"), ("fa", "پچژگ")),
}
_DEFAULTS = {"cyrillic": "bg", "arabic": "ar"}
_ENGLISH = ("eng", "english")  # ISO 639-3, as crawls write it, and the name


def code_of_tag(tag: str) -> str:
    """Return the language of a tag such as `en-GB`, `en_US` or `eng`, in lower case (BCP 47)."""
    language = tag.strip().lower().replace("_", "-").partition("-")[0]
    return "en" if language in _ENGLISH else language


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of a plain text's language, or `und` where it cannot be told.

    A script that one language writes decides at once; Cyrillic and Arabic are told apart by
    letters of their own, Latin script by the share of each language's function words. Reads at
    most a few thousand characters, from several places of the text.
    """
    sample = _sampled(text).lower()
    script = _script(sample) if any(map(_has_letters, _NOT_LATIN.findall(sample))) else ""
    if script in _MARKS:
        return _by_marks(sample, script)
    return script or _by_function_words(_words(sample))


def _words(sample: str) -> list[str]:
    """Split a sample into runs of letters; ASCII needs no regex for that."""
    return sample.translate(_LETTERS).split() if sample.isascii() else _WORD.findall(sample)


def _sampled(text: str) -> str:
    if len(text) <= _SLICES * _SLICE:
        return text
    step = len(text) // _SLICES
    starts = range((step - _SLICE) // 2, len(text), step)
    return " ".join(text[start : start + _SLICE] for start in starts)


def _has_letters(run: str) -> bool:
    return any(map(str.isalpha, run))


def _script(sample: str) -> str:
    """Return the language or script of more than half of the letters; else, or for Latin, ""."""
    letters = Counter(filter(str.isalpha, sample))
    counts = Counter[str]()
    for letter, times in letters.items():
        counts[_script_of(letter)] += times
    if counts["ja"] and counts["ja"] * 20 > counts["zh"]:
        counts["ja"] += counts.pop("zh", 0)
    (best, most), *_ = counts.most_common(1) or [("", 0)]
    return best if most * 2 > counts.total() else ""


def _script_of(letter: str) -> str:
    if letter < "\u0370":
        return ""
    return next((name for first, last, name in _SCRIPTS if first <= letter <= last), "und")


def _by_marks(sample: str, script: str) -> str:
    counts = [(sum(map(sample.count, marks)), code) for code, marks in _MARKS[script]]
    most, best = max(counts, key=lambda pair: pair[0])
    return best if most * 300 > len(sample) else _DEFAULTS[script]


def _by_function_words(words: list[str]) -> str:
    if len(words) < _FEW:
        return "und"
    hits = Counter(chain.from_iterable(filter(None, map(_profiles().get, words))))
    ranked = sorted(hits.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or ranked[0][1] * 10 < len(words):
        return "und"
    tied = len(ranked) > 1 and ranked[1][1] == ranked[0][1]
    return "und" if tied else ranked[0][0]


@cache
def _profiles() -> dict[str, tuple[str, ...]]:
    """Return for each function word the languages that have it."""
    table: dict[str, tuple[str, ...]] = {}
    text = files(__package__).joinpath("languages.txt").read_text("utf-8")
    for line in text.splitlines():
        code, _, words = line.partition(":")
        for word in words.split() if line[:1] != "#" else ():
            table[word] = (*table.get(word, ()), code)
    return table
