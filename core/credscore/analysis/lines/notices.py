"""Notices: lines of any length that sites, platforms and press offices put around their texts."""

import re

from credscore.analysis.lines.facts import Facts
from credscore.analysis.lines.kinds import Name

_SHORT = 8  # words
_PRIVATE = frozenset(["consent", "cookies", "data", "partners", "vendors", "privacy"])
# On the development pages of WCXB and Mozilla all 43 such lines are boilerplate.
_CONSENT = re.compile(
    r"\bour (?:\d[\d,.]* )?(?:partners|vendors|third[- ]part(?:y|ies))\b"
    r".*\b(?:cookies|personal data|identifiers?|devices?|consent|geolocation)\b"
    r"|\b(?:withdraw|give|refuse|manage|change|revoke) (?:your|my) (?:cookie |privacy )?"
    r"(?:consent|preferences|choices)\b"
    r"|\bprocess(?:ing|es)?(?: of)? (?:your )?personal data\b|\baccept (?:all )?cookies\b"
    r"|\b(?:we|site) (?:and .{3,40} )?uses? cookies\b",
    re.IGNORECASE,
)
_READERS = frozenset(["receive", "subscriber", "reader"])
_NEWSLETTER = re.compile(
    r"\b(?:is a reader-supported publication|becoming a (?:free or )?paid subscriber"
    r"|to receive new posts)\b",
    re.IGNORECASE,
)
_MISTAKE = re.compile(r"\bctrl ?\+ ?enter\b", re.IGNORECASE)
_RELEASE = re.compile(r"for immediate release\W*$|# ?# ?#[# ]*$|-+ ?(?:30|ends?) ?-+$", re.I)
_PHONE = re.compile(r"(?:(?:tel|phone|mobile)\W{1,3})?\+?(?:[()-]? ?\d){9,15}$", re.IGNORECASE)


def notice_of(line: Facts) -> Name | None:
    """Return kind and reason of a line that is a notice of a site, else None."""
    if not _PRIVATE.isdisjoint(line.words) and _CONSENT.search(line.text):
        return "site_notice", "asks for consent"
    if not _READERS.isdisjoint(line.words) and _NEWSLETTER.search(line.text):
        return "subscribe", "asks to subscribe"
    if "ctrl" in line.words and _MISTAKE.search(line.text):
        return "site_notice", "asks to report mistakes"
    return _mark_of(line) if line.size <= _SHORT else None


def _mark_of(line: Facts) -> Name | None:
    if _RELEASE.match(line.text):
        return "other", "a mark of press releases"
    return ("contact", "only a telephone number") if _PHONE.match(line.text) else None
