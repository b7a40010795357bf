"""Guessing the quotation marks, apostrophes and dashes that a wrong decoding has replaced.

A text in windows-1252 that somebody has read as UTF-8 has U+FFFD in place of each of them: no
quotation would be found in it, and "t" and "s" would be words.
"""

import re

LOST = "\ufffd"

_PLACES = re.compile(
    rf"(?P<line>\n)|(?<=[^\W_]){LOST}(?:(?P<within>(?=[^\W\d_]))|(?P<behind>(?=[^\w{LOST}]|$)))"
    rf"|(?<=[.,!?;:)\]…%]){LOST}(?P<after>(?=[^\w{LOST}]|$))"
    rf"|(?<= ){LOST}(?P<between>(?= ))"
    rf"|(?<![^\s(\[-]){LOST}(?P<before>(?=[^\s{LOST}]))"
)


def with_guessed_marks(text: str) -> str:
    """Return a text of the same length with a plain mark where the lost one can be told.

    Between letters it was an apostrophe, between blanks a dash, before a word a quotation mark.
    Behind a word it closes the quotation that was opened on the line; where there is none, it is an
    apostrophe (`the workers' union`).
    """
    if LOST not in text:
        return text
    is_open = False

    def guessed(found: re.Match[str]) -> str:
        nonlocal is_open
        where = found.lastgroup
        if where in ("behind", "after"):
            mark = '"' if is_open or where == "after" else "'"
            is_open = False
            return mark
        is_open = where == "before" or (is_open and where != "line")
        return _MARKS[where or ""]

    return _PLACES.sub(guessed, text)


_MARKS = {"line": "\n", "within": "'", "between": "-", "before": '"'}
