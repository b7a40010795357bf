"""The encoding of a text: what its byte order mark states, or else what is most likely."""

import codecs

LONGEST = len(codecs.BOM_UTF32_LE)
"""Bytes that a mark takes at most."""

_USUAL = "cp1252"

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


def likely_encoding(data: bytes) -> str:
    """Return the encoding that charset-normalizer finds most likely; "" for what is no text.

    Of those that it finds equally likely, windows-1252 is taken, as browsers do: a few accented
    letters in an English text do not tell it from the others, which spell them differently.
    """
    from charset_normalizer import from_bytes  # 20 ms to import, and rarely needed

    found = from_bytes(data)
    if (best := found.best()) is None:
        return ""
    ties = (one for one in found if (one.chaos, one.coherence) == (best.chaos, best.coherence))
    same = {name for one in ties for name in (one.encoding, *one.could_be_from_charset)}
    return _USUAL if _USUAL in same else best.encoding
