"""The encoding of a text: the one that its byte order mark states or that is likely, and UTF-8."""

import codecs
import re

LONGEST = len(codecs.BOM_UTF32_LE)
"""Bytes that a mark takes at most."""

_SAMPLE = 4096
_MOST_ZEROS, _FEW_ZEROS = 0.7, 0.05  # Latin text in UTF-16 has a zero byte in nearly every pair

_USUAL = "cp1252"
_CAPITALS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒŠŽ"
_SMALL = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšž"
_SIGNS = "„«»¡¿°£§©®½¼¾¢¥×"
_WITHIN = "’‘“”‚–—…€™·•´\xa0"  # which may stand within a word, as an apostrophe does
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_PLAIN = re.compile("[A-Za-z]")
_UNUSUAL = re.compile(
    rf"[^\x00-\x7f{_CAPITALS}{_SMALL}{_SIGNS}{_WITHIN}]"
    rf"|[a-z{_SMALL}][{_CAPITALS}]|[a-z{_SMALL}][{_SIGNS}][a-z{_SMALL}]"
)
"""What hardly any text in windows-1252 has: other signs, a capital or a sign within a word."""

_ASCII = bytes(range(128))
_ENGLISH = re.compile(r"\b(?:the|and|of|said|with|that|was)\b", re.IGNORECASE)
_PER_ACCENT, _PER_WORD = 12, 120
"""Plain letters for each accent that a text has at least, and for each of those words at most."""

_MAC_WITHIN = re.compile(rb"[a-z]\xd5[a-z]|[.,!?]\xd3(?![a-z])")
"""An apostrophe or a closing quotation mark of Mac OS Roman, where windows-1252 has Õ or Ó."""

_MAC_SIGNS = frozenset(b"\xa5\xc7\xc8\xc9\xca\xd0\xd1\xd2\xd3\xd4\xd5")
_MAC_LETTERS = frozenset(b"\x87\x88\x8a\x8d\x8e\x8f\x90\x9a\x9f")  # áàäçéèêöü
"""Quotation marks, dashes, dots and usual accents; not what are quotation marks in windows-1252."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16's, with which it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def as_utf8(text: str) -> bytes:
    r"""Return a text as UTF-8, with an escape (`\ud800`) for a lone surrogate, which it lacks."""
    return text.encode("utf-8", "backslashreplace")


def marked_encoding(data: bytes) -> str:
    """Return the encoding, as Python names it, of a text that begins with a mark; else ""."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")


def unmarked_utf16(data: bytes) -> str:
    """Return the kind of UTF-16 that a text without a mark is in, by its zero bytes; else ""."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return ""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if half and odd > _MOST_ZEROS * half and even < _FEW_ZEROS * half:
        return "utf-16-le"
    if half and even > _MOST_ZEROS * half and odd < _FEW_ZEROS * half:
        return "utf-16-be"
    return ""


def likely_encoding(data: bytes) -> str:
    """Return the encoding that charset-normalizer finds most likely; "" for what is no text.

    It is not asked where the few bytes of an English text that are not ASCII make Western letters
    and signs in windows-1252, or quotation marks in that of old Macs: it may make anything of so
    few. Of those equally likely to it, windows-1252 is taken, as browsers do: a few accented
    letters in an English text do not tell it from the others, which spell them differently.
    """
    if _is_mac(data):
        return "mac_roman"
    if _is_western(data):
        return _USUAL
    from charset_normalizer import from_bytes  # 20 ms to import, and rarely needed

    found = from_bytes(data)
    if (best := found.best()) is None:
        return ""
    ties = (one for one in found if (one.chaos, one.coherence) == (best.chaos, best.coherence))
    same = {name for one in ties for name in (one.encoding, *one.could_be_from_charset)}
    return _USUAL if _USUAL in same else best.encoding


def _is_mac(data: bytes) -> bool:
    """Say whether bytes read as English in Mac OS Roman, by its quotation marks and dashes."""
    foreign = frozenset(data.translate(None, _ASCII))
    if not foreign & _MAC_SIGNS or foreign - _MAC_SIGNS - _MAC_LETTERS:
        return False
    return _MAC_WITHIN.search(data) is not None and _is_western(data, "mac_roman")


def _is_western(data: bytes, encoding: str = _USUAL) -> bool:
    """Say whether bytes read as English in an encoding with few letters that are not ASCII."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    letters, foreign = len(_PLAIN.findall(text)), len(_FOREIGN.findall(text))
    if foreign > max(3, letters / _PER_ACCENT) or 2 * foreign > letters or _UNUSUAL.search(text):
        return False
    return len(_ENGLISH.findall(text)) >= max(1, letters / _PER_WORD)
