"""Forms of English verbs, from the lemma."""

from collections.abc import Iterator

from credscore.analysis.attribution.cues.verb_voice import Tag
from credscore.analysis.attribution.units.grammar import word_set

_VOWELS = "aeiou"
_IRREGULAR = {
    "say": ("said", "said"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "know": ("knew", "known"),
    "find": ("found", "found"),
    "show": ("showed", "shown"),
    "see": ("saw", "seen"),
    "feel": ("felt", "felt"),
    "speak": ("spoke", "spoken"),
    "seek": ("sought", "sought"),
    "hear": ("heard", "heard"),
    "understand": ("understood", "understood"),
    "read": ("read", "read"),
    "lay": ("laid", "laid"),
    "shoot": ("shot", "shot"),
    "forecast": ("forecast", "forecast"),
    "foresee": ("foresaw", "foreseen"),
    "cast": ("cast", "cast"),
    "hit": ("hit", "hit"),
    "swear": ("swore", "sworn"),
    "bet": ("bet", "bet"),
    "go": ("went", "gone"),
    "begin": ("began", "begun"),
    "put": ("put", "put"),
    "sing": ("sang", "sung"),
    "weep": ("wept", "wept"),
}
_DOUBLED = word_set(
    "quip slam dub brag refer pan rebut admit plan opt prefer concur sob bet hit begin put sum clap"
)
_BRITISH = {"label": "labelled", "signal": "signalled"}


def inflect(lemma: str) -> Iterator[tuple[str, Tag]]:
    """Yield the forms of a verb: past, base, third person, participle, and -ing.

    The past comes first: where it is the same as the base ("read"), the frame tells them apart.
    """
    past, participle = _IRREGULAR.get(lemma) or (_past(lemma),) * 2
    yield past, "past"
    yield lemma, "base"
    yield _third_person(lemma), "s"
    yield participle, "participle"
    yield _ing(lemma), "ing"
    if lemma in _BRITISH:
        yield _BRITISH[lemma], "past"
        yield _BRITISH[lemma][:-2] + "ing", "ing"


def _third_person(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "go")):
        return lemma + "es"
    return lemma[:-1] + "ies" if _ends_in_consonant_y(lemma) else lemma + "s"


def _past(lemma: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + "ed"
    if _ends_in_consonant_y(lemma):
        return lemma[:-1] + "ied"
    return lemma + "d" if lemma.endswith("e") else lemma + "ed"


def _ing(lemma: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def _ends_in_consonant_y(lemma: str) -> bool:
    return lemma.endswith("y") and lemma[-2] not in _VOWELS
