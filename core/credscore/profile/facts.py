"""What a profile says beside its numbers: which article, what went wrong, what it rests on."""

from dataclasses import dataclass, fields
from typing import Literal

Status = Literal["ok", "partial", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that went wrong, or could not be assessed: a reason code, where, and what to do.

    `origin` is the distribution and entry point of a scorer that is not our own.
    """

    code: str
    message: str
    scorer: str = ""
    origin: str = ""

    @property
    def told(self) -> str:
        """The code, with the scorer that it is about and where that comes from."""
        origin = f" of {self.origin}" if self.origin else ""
        return f"{self.scorer}{origin}: {self.code}" if self.scorer else self.code


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of the article itself, each field empty where it is not."""

    article_id: str
    path: str = ""
    outlet: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    words: int | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the numbers depend on: equal provenance means equal numbers.

    Hashes are `sha256:` and the first 16 hex digits; `versions` names each distribution that
    measured, and the libraries that numbers rest on, as `name==version`.
    """

    encoding: str = ""
    text_hash: str = ""
    config_hash: str = ""
    versions: str = ""


IDENTITY_TEXTS = tuple(one.name for one in fields(Identity) if one.name != "words")
"""The fields of an identity that are texts: the first columns of every table, in this order."""

PROVENANCE = tuple(one.name for one in fields(Provenance))
"""The fields of a provenance: the last columns of every table, in this order."""
