"""What an actor is, and what a config may say about actors."""

from dataclasses import dataclass
from typing import Literal

from credscore.spans import Span

ActorKind = Literal["person", "state", "organisation", "other"]


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor that a config names: its aliases, and the side it is on, if given."""

    name: str
    aliases: tuple[str, ...] = ()
    side: str = ""


@dataclass(frozen=True, slots=True)
class ActorRules:
    """How actors are found: those the config names first, then, with `discover`, by themselves."""

    known: tuple[KnownActor, ...] = ()
    discover: bool = True


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor under one name, with every mention of it in title, subheads and body.

    `mentions` are sorted and do not overlap; pronouns are not among them. `side` is that which the
    config gives to the actor, else empty.
    """

    name: str
    kind: ActorKind
    mentions: tuple[Span, ...]
    side: str = ""
