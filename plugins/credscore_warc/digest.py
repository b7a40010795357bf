"""Whether the bytes of a record are those that were archived."""

import base64
import hashlib
from collections.abc import Mapping


def digest_differs(headers: Mapping[str, str], block: bytes) -> bool:
    """Say whether a record's bytes are not those that it states the digest of (SHA-1).

    `headers` are by lower-case name, `block` is what follows them.
    """
    name, _, digest = headers.get("warc-block-digest", "").partition(":")
    if name.strip().lower() != "sha1":
        return False
    found = hashlib.sha1(block, usedforsecurity=False).digest()
    return digest.strip().upper() not in (base64.b32encode(found).decode(), found.hex().upper())
