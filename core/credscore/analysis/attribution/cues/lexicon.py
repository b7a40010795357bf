"""The lexicon of cues: which word, in which form, may introduce somebody's words or thoughts."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from credscore.analysis.attribution.cues.according import OPENERS
from credscore.analysis.attribution.cues.frames import Frame
from credscore.analysis.attribution.cues.inflection import inflect
from credscore.analysis.attribution.cues.verb_voice import NounDegree, Tag

VERB_FAMILIES = ("say", "ask", "evaluate", "think", "act", "show")


@dataclass(frozen=True, slots=True)
class VerbSense:
    """One verb in one family, and the frames that make it a cue there.

    `only` and `never` are classes of complement; `plain` says that the active voice counts with
    every complement not in `never`. `passive` says that every passive counts, `passive_only` which
    complements make one count; `infinitive` and `gerund` say that the verb counts in that voice.
    """

    lemma: str
    family: str
    plain: bool
    only: frozenset[str]
    never: frozenset[str]
    infinitive: bool
    gerund: bool
    passive: bool
    passive_only: frozenset[str]

    def accepts(self, frame: Frame) -> bool:
        """Say whether the verb is a cue in this frame."""
        if frame.voice in ("passive", "reduced"):
            return self.passive or frame.complement in self.passive_only
        if frame.voice == "infinitive" and not self.infinitive:
            return False
        if frame.voice == "gerund" and not self.gerund:
            return False
        if self.only:
            return frame.complement in self.only
        return self.plain and frame.complement not in self.never


@dataclass(frozen=True, slots=True)
class VerbForm:
    """A form of a cue verb: its grammar, and the senses it can have, in order of preference."""

    lemma: str
    tag: Tag
    noun: NounDegree
    senses: tuple[VerbSense, ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cues by their lower-case form; `all_forms` is what a sentence must hold to be read."""

    verbs: dict[str, VerbForm]
    nouns: dict[str, frozenset[str]]
    adjectives: dict[str, frozenset[str]]
    adverbs: frozenset[str]
    all_forms: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return the lexicon, read once from its data file."""
    table = tomllib.loads(_data("cues.toml"))
    verbs = _verb_forms(table, _nouns_too())
    nouns = {noun: frozenset(after.split()) for noun, after in table["nouns"].items()}
    adjectives = {word: frozenset(after.split()) for word, after in table["adjectives"].items()}
    adverbs = frozenset(table["adverbs"])
    everything = verbs.keys() | nouns.keys() | adjectives.keys() | adverbs
    everything |= OPENERS
    return Lexicon(verbs, nouns, adjectives, adverbs, frozenset(everything))


def _nouns_too() -> dict[str, NounDegree]:
    """Return the verbs of which a form can be a noun, and how often it is one."""
    table = tomllib.loads(_data("nouns.toml"))
    degrees: dict[str, NounDegree] = dict.fromkeys(table["also"].split(), "also")
    return degrees | dict.fromkeys(table["mostly"].split(), "mostly")


def _data(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")


def _verb_forms(
    table: dict[str, dict[str, object]], nouns_too: dict[str, NounDegree]
) -> dict[str, VerbForm]:
    """Return the forms of all verbs; one that two verbs share is the first's."""
    senses: dict[str, list[VerbSense]] = {}
    for family in VERB_FAMILIES:
        for sense in _senses(family, table[family]):
            senses.setdefault(sense.lemma, []).append(sense)
    forms: dict[str, VerbForm] = {}
    for lemma, found in senses.items():
        for form, tag in inflect(lemma):
            forms.setdefault(form, VerbForm(lemma, tag, nouns_too.get(lemma, "not"), tuple(found)))
    return forms


def _senses(family: str, table: dict[str, object]) -> Iterator[VerbSense]:
    """Yield the verbs of one family, from its table in the data file."""
    plain, infinitive = _set(table, "verbs"), _set(table, "infinitive")
    gerund, passive = _set(table, "gerund"), _set(table, "passive")
    only, never = _sets(table, "only"), _sets(table, "never")
    passive_only = _sets(table, "passive_only")
    for lemma in sorted(plain | only.keys() | passive | passive_only.keys()):
        yield VerbSense(
            lemma=lemma,
            family=family,
            plain=lemma in plain,
            only=only.get(lemma, frozenset()),
            never=never.get(lemma, frozenset()),
            infinitive=lemma in infinitive,
            gerund=lemma in gerund,
            passive=lemma in passive,
            passive_only=passive_only.get(lemma, frozenset()),
        )


def _set(table: dict[str, object], key: str) -> frozenset[str]:
    return frozenset(str(table.get(key, "")).split())


def _sets(table: dict[str, object], key: str) -> dict[str, frozenset[str]]:
    entries = table.get(key, {})
    assert isinstance(entries, dict)
    return {lemma: frozenset(words.split()) for lemma, words in entries.items()}
