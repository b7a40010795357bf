"""Openings: the first words of short lines that are boilerplate wherever they stand."""

import re

from credscore.analysis.lines.facts.line import Facts
from credscore.analysis.lines.kinds import TAGS, Name

_LONGEST = 15  # words
_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|pinterest|reddit|telegram|instagram|tumblr"
    r"|copy link|print|share)"
)
# On the development pages of WCXB and Mozilla each is boilerplate in 95 of 100 lines and more.
_OPENINGS = {
    "subscribe": r"subscribe(?: (?:to|now|here|for|from)\b|$)|sign up (?:for|to|now)\b",
    "share": rf"share(?:$|:| this\b| on\b)|follow us(?:$| on\b)|{_NETWORK}(?:\W+{_NETWORK})+\W*$",
    "comment": (
        r"leave a (?:comment|reply)|post a comment|\d+ comments?$|comments? \(\d+\)$"
        r"|comments are closed|your email address will not be published"
        r"|join the (?:conversation|discussion)|please (?:log|sign) in to\b"
    ),
    "related": (
        r"(?:related|recommended|recent|popular|latest|more|similar|trending|top)"
        r" (?:articles?|posts?|news|stories|story|reading|content|topics|coverage)\W*$"
        r"|you (?:may|might) also (?:like|be interested)|read (?:next|also)\b|also read\b"
        r"|(?:related|read more|see also) ?:|most (?:read|popular|viewed)\W*$"
        r"|(?:previous|next) (?:article|post|story)\b"
    ),
    "ad": (
        r"advertisement(?:\W*$| - )|(?:article|story) continues (?:below|after)"
        r"|sponsored(?: content)?\W*$"
    ),
    "nav": r"(?:tags|topics|filed under|tagged|labels|keywords) ?: ?\S",
    "site_notice": (
        r"(?:this|our) (?:web)?site uses\b|we use cookies|(?:privacy|cookie) policy\b"
        r"|terms of (?:use|service)\b|by (?:clicking|continuing|subscribing|submitting)\b.* you\b"
    ),
}
_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _OPENINGS.items()}
_WHY = {
    "subscribe": "asks to subscribe",
    "share": "a share bar",
    "comment": "a comment form",
    "related": "a heading or link to other articles",
    "ad": "an advertisement's mark",
    TAGS[0]: TAGS[1],
    "site_notice": "a notice of the site",
}


def opening_of(line: Facts) -> Name | None:
    """Return kind and reason of a short line whose first words tell its kind, else None."""
    if line.size > _LONGEST or not line.groups:
        return None
    for kind, pattern in _PATTERNS.items():
        if pattern.match(line.text):
            return kind, _WHY[kind]
    return None
