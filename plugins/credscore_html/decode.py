"""From the bytes of a page to its text: what it is, then what it says, then what it looks like."""

import re

from credscore import InputError, likely_encoding, marked_encoding

_HEAD = 4096  # bytes; browsers look for a declaration in the first 1024
_DECLARED = re.compile(
    rb"(?:charset|encoding) ?= ?[\"']?([\w.:\-]{2,40})", re.ASCII | re.IGNORECASE
)
_MOST_LOST = 0.01  # of the characters; more, and the declaration is wrong
_ESCAPE = b"\x1b"
_MOST_ZEROS = 0.2


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a page and the name of its encoding.

    A byte order mark decides; then strict UTF-8, since bytes of another encoding are hardly ever
    valid in it while pages often declare a wrong one; then the declared encoding, read as
    browsers do (latin-1 is windows-1252); then what charset-normalizer finds most likely. Raises
    InputError with the code `binary` for what is not text.
    """
    if encoding := marked_encoding(data):
        return data.decode(encoding, "replace"), encoding
    head = data[:_HEAD]
    if head.count(0) > _MOST_ZEROS * len(head):
        return _unmarked_utf16(head, data)
    if _ESCAPE not in data:
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            pass
    return _declared(data) or _likely(data)


def _unmarked_utf16(head: bytes, data: bytes) -> tuple[str, str]:
    odd, even = head[1::2].count(0), head[0::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = data.decode(encoding, "replace")
    if "<" not in text[:_HEAD]:
        raise InputError("binary", "holds no text that could be decoded: save it as UTF-8")
    return text, encoding


def _declared(data: bytes) -> tuple[str, str] | None:
    from resiliparse.parse.encoding import map_encoding_to_html5

    said = _DECLARED.search(data[:_HEAD])
    encoding = map_encoding_to_html5(said[1].decode("ascii"), False) if said else None
    if not encoding:
        return None
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        return None
    lost = text.count("\ufffd") > _MOST_LOST * len(text)
    return None if lost else (text, encoding.lower())


def _likely(data: bytes) -> tuple[str, str]:
    encoding = likely_encoding(data[:500_000])
    if not encoding:
        raise InputError("binary", "holds no text that could be decoded: save it as UTF-8")
    return data.decode(encoding, "replace"), encoding
