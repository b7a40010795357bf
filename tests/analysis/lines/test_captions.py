"""Captions: which lines tell of a picture or lead to a recording, and which are the text's."""

import pytest

from credscore.analysis.lines.facts.line import facts_of
from credscore.analysis.lines.single.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO: Ada Holm mends a net on the pier. It was her mother's.",
        "PHOTO. The ferry at rest.",
        "VIDEO: The ferry turns in the ice (0:52)",
        "WATCH | The ferry turns in the ice:",
        "PHOTO GALLERY: A DAY ON THE ISLAND",
        "Photo: The pier before the storm. It has been shut since.",
        "Video: Film from the lighthouse shows how the ferry turned in the ice on Monday.",
        "External Link: Tweet from the harbour office: The pier is shut.",
        "Tweet from @oskharbour: The pier is shut until noon.",
        "Still from The Long Crossing (Tideline Films)",
        "[MAP: click to open in full size]",
        "3 of 12",
        "View gallery (9)",
        "12 photos",
        "ALAMY",
        "Ada Holm/The Osk Dispatch",
        "Ada Holm/OBC",
        "The ferry leaves the pier at dawn. It was full. (Ada Holm / The Osk Dispatch)",
        "The ferry leaves the pier at dawn. It was full. Photo: A. Holm",
        "The ferry leaves the pier at dawn, on Monday. Photo by Ada Holm, Osk Dispatch",
        "A captain stands on the bridge of a ferry. © Provided by Osk Daily",
    ],
)
def test_labels_and_makers_tell_captions(line: str) -> None:
    assert is_caption(facts_of(line))


@pytest.mark.parametrize(
    "line",
    [
        "Video: 4K at 30 frames",
        "Watch the ice, the captain said.",
        "Watch: it is simple.",
        "The council chose the second of the two plans (north pier/south pier).",
        "Small Boats/Large Ships",
        "She asked who had taken the photo by the pier.",
        "The map: nobody had seen it since the war.",
        "One of twelve",
    ],
)
def test_lines_of_the_text_are_no_captions(line: str) -> None:
    assert not is_caption(facts_of(line))
