"""From bytes to text: UTF-8, UTF-16, and legacy encodings as charset-normalizer sees them."""

from credscore.encoding import likely_encoding, marked_encoding, unmarked_utf16
from credscore.errors import InputError

_SAMPLE = 4096
_TEXT_CONTROLS = frozenset(b"\t\n\r\f\x0b\x1b\x08")
_MOST_CONTROLS = 0.02


def decode(data: bytes) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    A byte order mark decides; then strict UTF-8; then UTF-16 without a mark, seen by its zero
    bytes; then what charset-normalizer finds most likely. Raises InputError with the code
    `binary` for what is not text.
    """
    if encoding := marked_encoding(data):
        return _strictly(data, encoding, "is marked as"), encoding
    if b"\0" not in data[:_SAMPLE]:
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            pass
    elif encoding := unmarked_utf16(data):
        return _strictly(data, encoding, "looks like"), encoding
    return _legacy(data)


def _strictly(data: bytes, encoding: str, claim: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        fault = f"{error.reason} at byte {error.start}"
        raise InputError("encoding", f"{claim} {encoding}, and is not: {fault}") from None


def _legacy(data: bytes) -> tuple[str, str]:
    encoding = "" if _looks_binary(data) else likely_encoding(data)
    if not encoding:
        raise InputError("binary", "holds no text that could be decoded: save it as UTF-8 text")
    return data.decode(encoding, "replace"), encoding


def _looks_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in sample)
    return b"\0" in sample or controls > _MOST_CONTROLS * len(sample)
