"""Actors: the persons, states, parties and organisations an article is about."""

from credscore.analysis.actors.find import find_actors
from credscore.analysis.actors.types import Actor, ActorRules, KnownActor

__all__ = ["Actor", "ActorRules", "KnownActor", "find_actors"]
