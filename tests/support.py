"""What several tests need: a small story, and what a command came to."""

import os
from pathlib import Path
from typing import NamedTuple

GUARD = Path(__file__).parent / "offline" / "guard"
"""The folder of the module that refuses connections to every process that finds it on its path."""

LOG_NAME = "CREDSCORE_OFFLINE_LOG"
"""The variable that arms the guard: it names the file where attempts are noted."""

STORY = (
    "Council votes on the harbour\n\n"
    "The council of the town voted on Monday to build a second pier in the old harbour.\n\n"
    "Nobody had expected that the vote would be so clear! The work will begin in the spring.\n"
)
"""A headline and two paragraphs of three sentences, one of which shouts."""


LEFT_OUT = (
    *("attribution", "balance", "boilerplate", "headline", "language", "readability", "sentiment"),
    *("spacy", "stance", "transformers", "transparency"),
)
"""Plugins that only take time where it does not matter what is measured."""


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


def offline_with(*folders: Path) -> dict[str, str]:
    """Return the environment of a program that sees the given folders, and no network."""
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join(map(str, (GUARD, *folders)))}


def with_index() -> dict[str, str]:
    """Return the environment of pip: it may ask a package index, as nothing else may."""
    return {key: value for key, value in os.environ.items() if key not in (LOG_NAME, "PYTHONPATH")}
