"""Notes about the author, with which many articles end."""

import re
from collections.abc import Iterator

from credscore.analysis.metadata.names import LETTERS, NAMES
from credscore.analysis.metadata.page import Page

_APPOSED = re.compile(
    rf"{NAMES}{LETTERS}, an? [^.,]{{0,60}}\b(?:writer|reporter|correspondent|columnist|journalist"
    r"|editor)\b"
)
"""A note that has no verb: "Jane Doe, a reporter with ten years at the Harbour Daily"."""

_FOLLOW = re.compile(
    rf"Follow (?:(?:[\w'-]+ ){{0,5}}?[a-z]+ )??{NAMES} on (?:Twitter|X|Facebook|Instagram)\b"
)
_LATEST = re.compile(rf"(?:Latest|Recent|Last \d{{1,2}}) (?:posts|articles|stories) by {NAMES}")
_IS_WRITER = re.compile(
    rf"{NAMES},? (?:[^.]{{0,80}}, )?is (?:a|an|the|one)\b[^.]{{0,120}}\b(?:writer|writes|reporter"
    r"|correspondent|columnist|journalist|editor|author|contributors?|blogger|lecturer|professor"
    r"|fellow|novelist|freelancer?)\b"
)
_OWN_SITE = re.compile(
    rf"[^\n]{{0,40}}?\b[Tt]his is the personal (?:web ?site|site|blog|home ?page) of {NAMES}"
)
"""How the owner of a site, who writes what is on it, is told in its foot."""

_LONGEST = 400
"""Characters of a note that are looked at."""


def notes(page: Page) -> Iterator[tuple[int, int]]:
    """Yield the line of each note about the author below the text, and where its name begins."""
    for at in range(max(page.last - 1, 0), min(len(page.texts), page.last + 6)):
        text = page.texts[at][:_LONGEST]
        match = (
            _IS_WRITER.match(text)
            or _APPOSED.match(text)
            or _LATEST.match(text)
            or _FOLLOW.match(text)
        )
        if match:
            yield at, match.start("name")
    for at in range(page.last + 1, len(page.texts)):
        if match := _OWN_SITE.match(page.texts[at][:_LONGEST]):
            yield at, match.start("name")
