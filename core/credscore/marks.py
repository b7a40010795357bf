"""Byte order marks: the encoding that the first bytes of a text state."""

import codecs

LONGEST = len(codecs.BOM_UTF32_LE)
"""Bytes that a mark takes at most."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def marked_encoding(data: bytes) -> str:
    """Return the encoding, as Python names it, of a text that begins with a mark; else ""."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
