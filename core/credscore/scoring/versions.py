"""The versions that the numbers of a run rest on."""

import hashlib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from credscore.registry import Origin

LIBRARIES = ("sentencex", "textstat", "vaderSentiment", "pyphen")
"""Libraries of which another version cuts other sentences or syllables, or weighs other words."""

_OF_EXTRAS = ("resiliparse", "trafilatura")
"""Libraries of extras of which another version reads another text from a web page."""


def versions_of(origins: Iterable[Origin]) -> str:
    """Return distributions as `name==version`, sorted, with blanks between them.

    They are those of the plugins, and the libraries whose version moves numbers.
    """
    return " ".join(sorted({*map(_version, origins), *_libraries()}))


def fingerprint(text: str) -> str:
    """Return `sha256:` and 16 digits: without the prefix, spreadsheets read some as numbers."""
    return "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _version(origin: Origin) -> str:
    """Return `name==version` of a plugin; a single file has a hash for its version."""
    if origin.is_path:
        file = Path(origin.distribution)
        return f"{file.name}=={fingerprint(file.read_text('utf-8', 'replace'))}"
    return f"{origin.distribution}=={origin.version}"


def _libraries() -> Iterator[str]:
    for name in (*LIBRARIES, *_OF_EXTRAS):
        try:
            yield f"{name}=={version(name)}"
        except PackageNotFoundError:  # of an extra
            continue
