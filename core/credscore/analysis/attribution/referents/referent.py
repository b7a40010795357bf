"""Referents: whom or what one source stands for: a pronoun, a surname, "the expert"."""

from collections.abc import Sequence
from dataclasses import replace

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.mentions import Mention, Resolved, somebody, together
from credscore.analysis.attribution.phrases.naming import is_named
from credscore.analysis.attribution.phrases.noun_phrases import phrase_left
from credscore.analysis.attribution.phrases.shapes import Shape, form_of, is_body_or_role, shape_of
from credscore.analysis.attribution.referents.described import described, holder_of
from credscore.analysis.attribution.referents.descriptions import OF_STATES
from credscore.analysis.attribution.referents.holders import KIN
from credscore.analysis.attribution.referents.memory import Memory
from credscore.analysis.attribution.referents.people import Gender
from credscore.analysis.attribution.referents.several import all_of
from credscore.analysis.attribution.units.grammar import RELATIVES, word_set
from credscore.analysis.attribution.units.units import Unit
from credscore.analysis.names import Name
from credscore.analysis.names.lexicon import lexicon

_MEN = word_set("he him his himself he's he'd he'll")
_WOMEN = word_set("she her hers herself she's she'd she'll")
_PLURAL = word_set("they them their themselves they're they've")
_AUTHOR = word_set("i we my our me us")
THING = frozenset(["it", "its", "it's"])
"""Pronouns for a state or body."""
PRONOUNS = _MEN | _WOMEN | _PLURAL | THING | _AUTHOR | RELATIVES
"""Sources that stand for another."""
_NATIVES = ("an", "man", "woman")
_OUTWARD = word_set("and or of for with who whose that which to from on in at by")
_LONGEST_INITIALS = 3  # letters


def refer(source: Mention, finding: Finding, memory: Memory) -> Resolved:
    """Return what the source of a finding stands for, by what has been met before it."""
    words, at = source.words, source.span.start
    form = form_of(words)
    if form in _MEN or form in _WOMEN:
        gender: Gender = "he" if form in _MEN else "she"
        before = finding.unit.span.start if finding.is_tag else at
        return memory.person_at(at, gender, before) or Resolved(words, named=True)
    if form in _PLURAL:
        return memory.plural_at(at) or Resolved(words, named=False)
    if form in THING:
        return memory.body_at(at) or Resolved(words, named=False)
    if form in _AUTHOR:
        return Resolved(words, named=True)
    if form in RELATIVES:
        return _antecedent(finding, memory)
    if finding.cue.family == "label" and words.isupper():
        name = _shouted(words, memory)
        if name:
            return somebody(name)
    return _phrase(source, memory)


def _shouted(words: str, memory: Memory) -> str:
    """Return whom the label of a transcript means: "AH: It leaks", "ADA HOLM, HOST: It leaks"."""
    if len(words) <= _LONGEST_INITIALS:
        return memory.people.of_initials(words)
    name = words.partition(",")[0].title()
    first = name.partition(" ")[0].lower()
    is_full = first in lexicon().first_names
    return memory.people.called(tuple(name.split()), is_full=is_full)


def _antecedent(finding: Finding, memory: Memory) -> Resolved:
    """Return what the phrase before "who" or "which" stands for."""
    unit, source = finding.unit, finding.source
    assert source is not None
    last = source[0] - 1
    if last >= 0 and unit.forms[last] in (",", "-"):
        last -= 1
    first = phrase_left(unit, last)
    if first is None:
        return Resolved(unit.texts[source[0]], named=False)
    if unit.forms[source[0]] == "who":
        first = _start_of_person(unit, first, last)
    words = " ".join(unit.texts[first : last + 1])
    name = memory.people.full_name(words)
    return Resolved(name, name != words or is_named(words))


def _start_of_person(unit: Unit, first: int, last: int) -> int:
    """Return where the person begins that "who" means: in "support of the captain" after "of"."""
    for at in range(last - 1, first, -1):
        if unit.forms[at] in ("of", "for", "to"):
            head = unit.texts[at - 1]
            is_thing = head.islower() and head not in KIN and not shape_of(head).is_person
            return at + 1 if is_thing and shape_of(unit.texts[last]).is_person else first
    return first


def _phrase(source: Mention, memory: Memory) -> Resolved:
    """Return what a source that is no pronoun stands for."""
    words, inside = source.words, source.names
    several = all_of(source, memory)
    if several:
        return together(several)
    shape = shape_of(words)
    person = _person(words, inside, shape)
    if person is not None:
        return somebody(memory.people.meet(person).name)
    named = is_named(words, has_name=bool(inside) or not _is_common(words))
    named = named or _is_one_body(words, inside)
    if shape.definite and all(map(_is_adjective, inside)):
        if inside and shape.head in OF_STATES:
            return somebody(_state_of(inside[-1]))
        found = described(memory, source, _as_person(shape, words, inside))
        if found is not None:
            return found
    elif shape.definite and shape.is_person and (holder := holder_of(memory, source, shape)):
        return holder  # "the Utah senator"
    if named and shape.head_is_name and len(inside) == 1:
        return somebody(_known_name(inside[0], words, memory))
    return Resolved(words, named)


def _as_person(shape: Shape, words: str, inside: Sequence[Name]) -> Shape:
    """Return the shape of "the Italian" as that of a person, who is one from there."""
    if not inside or words[4:] != inside[0].text or not shape.head.endswith(_NATIVES):
        return shape
    return replace(shape, is_person=True, is_generic=True)


def _is_one_body(words: str, inside: Sequence[Name]) -> bool:
    """Say whether the words are a body's name, though it ends in -s: "the United Nations"."""
    name = words.removeprefix("the ").removeprefix("The ")
    return " " in name and len(inside) == 1 and inside[0].text == name


def _known_name(name: Name, words: str, memory: Memory) -> str:
    """Return the full name that a bare family name stands for, or the name of a body."""
    if name.kind == "other" and name.text == words:
        return memory.people.full_name(words)
    return _body_name(name, words)


def _is_adjective(name: Name) -> bool:
    """Say whether a name only tells which: the Chinese minister, the Republican nominee."""
    return name.entry is not None and name.entry.role == "people"


def _state_of(name: Name) -> str:
    """Return the state of a people's name: "the Chilean government" is Chile."""
    return name.entry.name if name.entry is not None else name.text


def _is_common(words: str) -> bool:
    """Say whether only the beginning of a sentence can have given the words their capital."""
    if " " in words:
        return not any(word[0].isupper() for word in words.split()[1:])
    return not words.isupper() and lexicon().is_common(words.lower())


def _person(words: str, inside: Sequence[Name], shape: Shape) -> Name | None:
    """Return the person whom a phrase names: its head, or in an apposition to it."""
    persons = [name for name in inside if name.kind == "person"]
    if not persons or _is_pair(words, inside) or _is_relation(words, persons[0], shape):
        return None
    if words in (persons[0].text, f"{persons[0].title} {persons[0].text}"):
        return persons[0]  # also "Mrs May", whom no list tells from the month
    if not is_named(words):
        return None
    return persons[-1] if _is_owned(words, persons[0], persons[-1]) else persons[0]


def _is_relation(words: str, person: Name, shape: Shape) -> bool:
    """Say whether the words mean somebody by another's name: "Weber's wife", "an aide to Lind"."""
    before, _, after = words.partition(person.text)
    before = _without_role(before.removesuffix(" ").removesuffix(".").removesuffix(person.title))
    if before.endswith((" for", " of", " to")):
        return shape.is_person
    if after == f" {shape.head}" and not shape.head.endswith("self"):
        return True  # "one Lind spokesman"
    after = after.removeprefix("'s ") if after.startswith("'s ") else ""
    if not after or any(letter.isupper() for letter in after):
        return False
    return shape.head in KIN or shape.is_person or shape.is_body


def _without_role(before: str) -> str:
    """Return what stands before a person's role: "a spokesman for" before "Delft mayor"."""
    words = before.split()
    at = len(words)
    while at and (_is_role(words[at - 1]) or words[at - 1][0].isupper()):
        at -= 1
    return " ".join(words[:at])


def _is_role(word: str) -> bool:
    return word.lower() in lexicon().titles or is_body_or_role(word)


def _is_owned(words: str, first: Name, last: Name) -> bool:
    """Say whether the first person only tells whose the last is: "Lind spokesman Jan Novak"."""
    between = words.partition(first.text)[2].partition(last.text)[0]
    return _OUTWARD.isdisjoint(between.split())


def _is_pair(words: str, inside: Sequence[Name]) -> bool:
    """Say whether the words are two names with "and" between: "Lind and Weber"."""
    return words.removeprefix("Both ").removeprefix("both ").startswith(f"{inside[0].text} and ")


def _body_name(name: Name, words: str) -> str:
    """Return the name of a body as the lists have it, else its own words."""
    if name.entry is not None and name.entry.role == "name":
        return name.entry.name
    return words.removeprefix("The ").removeprefix("the ")
