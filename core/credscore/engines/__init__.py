"""Engines: ways to put inputs through a plan, one process or many, always in order."""

from credscore.engines.one import Scored, score_one
from credscore.engines.serial import score_serially

__all__ = ["Scored", "score_one", "score_serially"]
