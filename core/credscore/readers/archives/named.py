"""The members of an archive under names that tell them apart, but for folders and hidden files."""

from collections import Counter
from collections.abc import Iterator

from credscore.errors import InputError
from credscore.readers.archives.member import MemberStream
from credscore.readers.archives.meter import Meter
from credscore.readers.find import HIDDEN

Members = Iterator[tuple[str, MemberStream | InputError]]
"""Each member's name, and its stream, or why it has none; read one before the next is taken."""


def named(members: Members, meter: Meter) -> Members:
    """Yield the members that are files, counted; a name that is there twice gets a number."""
    seen: Counter[str] = Counter()
    for name, member in members:
        if not name.endswith("/") and not _is_hidden(name):
            meter.add_member()
            seen[name] += 1
            yield name if seen[name] == 1 else f"{seen[name]}~{name}", member


def _is_hidden(name: str) -> bool:
    parts = [part for part in name.split("/") if not part.startswith("..")]
    return any(part.startswith((*HIDDEN, "__MACOSX")) and part != "." for part in parts)
