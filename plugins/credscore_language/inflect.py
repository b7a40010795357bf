"""The regular forms of English words, so that a list names each word once."""

from collections.abc import Iterator

_VOWELS = frozenset("aeiou")


def noun_forms(noun: str) -> Iterator[str]:
    """Yield a noun and its plural."""
    yield noun
    yield _with_s(noun)


def verb_forms(verb: str) -> Iterator[str]:
    """Yield a verb with its third person, past and participle."""
    yield verb
    yield _with_s(verb)
    for stem in _verb_stems(verb):
        yield stem + "ing"
        yield (stem[:-1] + "ied") if _ends_in_consonant_y(stem) else stem + "ed"


def adjective_forms(adjective: str) -> Iterator[str]:
    """Yield an adjective and its adverb."""
    yield adjective
    if adjective.endswith("ic"):
        yield adjective + "ally"
    elif adjective.endswith("le") and adjective[-3:-2] not in _VOWELS:
        yield adjective[:-1] + "y"
    elif _ends_in_consonant_y(adjective):
        yield adjective[:-1] + "ily"
    else:
        yield adjective + "ly"


def _with_s(word: str) -> str:
    if _ends_in_consonant_y(word):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


def _verb_stems(verb: str) -> tuple[str, ...]:
    """Return what -ing and -ed are added to: `slamm` for slam, `bash` for bash.

    Where the stress decides (`debut`, `regret`), both spellings are given: the wrong one is not a
    word and does no harm.
    """
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return (verb[:-1],)
    if verb[-1] in "aeiouwxy" or verb[-2:-1] not in _VOWELS or verb[-3:-2] in _VOWELS:
        return (verb,)
    doubled = verb + verb[-1]
    return (doubled,) if sum(letter in _VOWELS for letter in verb) == 1 else (verb, doubled)


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in _VOWELS
