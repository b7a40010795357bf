"""The story view: several articles on one story, side by side."""

from credscore.story.model import (
    ActorTones,
    EventWord,
    Overlap,
    Place,
    SharedString,
    Story,
    Telling,
    Tone,
    Voice,
)
from credscore.story.tell import story_of, tell_story

__all__ = [
    "ActorTones",
    "EventWord",
    "Overlap",
    "Place",
    "SharedString",
    "Story",
    "Telling",
    "Tone",
    "Voice",
    "story_of",
    "tell_story",
]
