"""What several tests need: a small story, and what a command came to."""

from typing import NamedTuple

STORY = (
    "Council votes on the harbour\n\n"
    "The council of the town voted on Monday to build a second pier in the old harbour.\n\n"
    "Nobody had expected that the vote would be so clear! The work will begin in the spring.\n"
)
"""A headline and two paragraphs of three sentences, one of which shouts."""


class Ran(NamedTuple):
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str
