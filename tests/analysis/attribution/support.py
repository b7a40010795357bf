"""Attributions of invented sentences, in the forms that the tests compare."""

from credscore.analysis.attribution import Attribution, Voices, find_voices
from credscore.analysis.names import find_names
from credscore.analysis.sentences import find_sentences
from credscore.analysis.words import find_words
from tests.analysis.attribution.test_segments import body_of


def voices(text: str) -> Voices:
    body = body_of(text)
    sentences, words, names = (
        find_sentences(text, body),
        find_words(text, body),
        find_names(text, body),
    )
    return find_voices(text, body, sentences, words, names)


def read(text: str) -> list[tuple[str, str, str]]:
    """Return tier, source and cue of each attribution."""
    return [
        (
            found.tier,
            text[slice(*found.source)] if found.source else "",
            text[slice(*found.cue)] if found.cue else "",
        )
        for found in voices(text).attributions
    ]


def only(text: str) -> Attribution:
    (found,) = voices(text).attributions
    return found


def content(text: str) -> str:
    found = only(text)
    assert found.content is not None
    return text[slice(*found.content)]


def names(text: str) -> list[str]:
    return [found.source_name for found in voices(text).attributions if found.tier == "core"]


def speakers(text: str) -> list[tuple[str, str]]:
    return [(quote.kind, quote.speaker_name) for quote in voices(text).quotes]
