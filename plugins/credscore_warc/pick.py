"""Which records hold an article: pages that a server has sent, and texts taken from them."""

import re

from credscore_warc.frames import Frame

_LONGEST_HEAD = 1 << 14
_STATUS = re.compile(rb"HTTP/[\d.]+ +2\d\d\b")
_KIND = re.compile(rb"^content-type: *([^;\s]+)", re.IGNORECASE | re.MULTILINE)
_SORTS = (
    *("warcinfo", "response", "resource", "request", "metadata"),
    *("revisit", "conversion", "continuation"),
)
_PAGES = ("text/html", "application/xhtml+xml")


def suffix_of(frame: Frame) -> str:
    """Return the suffix of the reader that takes a record's content; empty where none does."""
    sort = frame.headers.get("warc-type", "").lower()
    kind = frame.headers.get("content-type", "").partition(";")[0].strip().lower()
    if sort == "response":
        return ".html" if _is_page(frame.data[frame.body : frame.body + _LONGEST_HEAD]) else ""
    if sort in ("resource", "conversion"):
        return ".html" if kind in _PAGES else ".txt" if kind == "text/plain" else ""
    return ""


def is_damaged(frame: Frame) -> bool:
    """Say whether a record that seems to hold no article may have held one."""
    sort = frame.headers.get("warc-type", "").lower()
    return bool(frame.fault or frame.notes or sort not in _SORTS or frame.is_altered)


def _is_page(message: bytes) -> bool:
    """Say whether a server's answer is a page; one that does not say what it is may be one."""
    head = message.partition(b"\r\n\r\n")[0]
    if not _STATUS.match(head):
        return False
    kind = _KIND.search(head)
    return kind is None or kind[1].decode("latin-1").lower() in _PAGES
