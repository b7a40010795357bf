"""Resolving sources: the name that a pronoun, a surname or "the expert" stands for."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.grammar import RELATIVES, word_set
from credscore.analysis.attribution.memory import NEAR, Memory
from credscore.analysis.attribution.naming import Shape, is_named, shape_of
from credscore.analysis.attribution.phrases import phrase_left
from credscore.analysis.names import Name, find_names
from credscore.spans import Span

_MEN = word_set("he him his himself he's he'd he'll")
_WOMEN = word_set("she her hers herself she's she'd she'll")
_PLURAL = word_set("they them their themselves they're they've")
_THING = frozenset(["it", "its", "it's"])
_AUTHOR = word_set("i we my our me us")
_AGENTS = ("ers", "ors", "ists", "ians", "ants", "ees", "ives")
_PRONOUNS = _MEN | _WOMEN | _PLURAL | _THING | _AUTHOR | RELATIVES
_TAIL = 80


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a source stands for: a name or its own words, and whether one could phone it."""

    name: str
    named: bool


def resolve(
    text: str,
    sentences: Sequence[Span],
    findings: Sequence[Finding],
    names: Sequence[Name] | None,
) -> dict[Span, Resolved]:
    """Return what each source of the findings stands for, by the source's span.

    Without the article's `names`, names are looked for in the sources, and for a pronoun in the
    sentence before it and in its own, where its antecedent nearly always is.
    """
    sources = sorted({span: f for f in findings if (span := f.source_span)}.items())
    if names is None:
        names = find_names(text, _merged(_windows(text, sentences, [span for span, _ in sources])))
    memory = Memory()
    resolved: dict[Span, Resolved] = {}
    met: dict[str, Resolved] = {}
    at = 0
    for span, finding in sources:
        while at < len(names) and names[at].span.start < span.start:
            memory.pass_by(names[at])
            at += 1
        words = text[slice(*span)]
        inside = [name for name in names[at : at + 8] if name.span.start < span.end]
        found = met.get(words) or _resolve(words, span, finding, inside, memory)
        memory.keep(span, words, inside, found.name, found.named)
        resolved[span] = found
        if words.lower() not in _PRONOUNS and not shape_of(words).definite:
            met[words] = found
    return resolved


def _windows(text: str, sentences: Sequence[Span], sources: Sequence[Span]) -> Iterator[Span]:
    """Yield where to look for names: in each new source, and before a pronoun without a source."""
    starts = [sentence.start for sentence in sentences]
    seen: set[str] = set()
    last = -NEAR
    for source in sources:
        words = text[slice(*source)]
        here = max(0, bisect_right(starts, source.start) - 1)
        if words.lower() in _PRONOUNS:
            if source.start - last >= NEAR or words.lower() in _THING:
                yield Span(starts[max(0, here - 1)], source.end)
            continue
        last = source.start
        if words not in seen:
            if not shape_of(words).definite:
                seen.add(words)
            yield Span(source.start, _next_blank(text, source.end + _TAIL, sentences[here].end))


def _next_blank(text: str, at: int, end: int) -> int:
    if at >= end:
        return end
    blank = text.find(" ", at, end)
    return blank if blank >= 0 else end


def _merged(windows: Iterator[Span]) -> list[Span]:
    merged: list[Span] = []
    for window in sorted(windows):
        if merged and window.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, window.end))
        else:
            merged.append(window)
    return merged


def _resolve(
    words: str, span: Span, finding: Finding, inside: Sequence[Name], memory: Memory
) -> Resolved:
    form = words.lower()
    if form in _MEN or form in _WOMEN:
        return _known(memory.person_at(span.start, "he" if form in _MEN else "she"), words, True)
    if form in _PLURAL:
        return _known(memory.plural_at(span.start), words, False)
    if form in _THING:
        return _known(memory.body_at(span.start), words, True)
    if form in _AUTHOR:
        return Resolved(words, True)
    if form in RELATIVES:
        return _antecedent(finding, memory)
    return _phrase(words, span, inside, memory)


def _known(found: tuple[str, bool] | None, words: str, otherwise: bool) -> Resolved:
    return Resolved(*found) if found else Resolved(words, otherwise)


def _antecedent(finding: Finding, memory: Memory) -> Resolved:
    """Return what the phrase before "who" or "which" stands for."""
    unit, source = finding.unit, finding.source
    assert source is not None
    last = source[0] - 1
    if last >= 0 and unit.forms[last] in (",", "-"):
        last -= 1
    first = phrase_left(unit, last)
    if first is None:
        return Resolved(unit.texts[source[0]], False)
    words = " ".join(unit.texts[first : last + 1])
    name = memory.full_name(words)
    return Resolved(name, name != words or is_named(words))


def _phrase(words: str, span: Span, inside: Sequence[Name], memory: Memory) -> Resolved:
    shape = shape_of(words)
    person = _person(words, inside, shape)
    if person is not None:
        return Resolved(memory.people.meet(person).name, True)
    named = is_named(words, has_name=bool(inside) or not _is_common(words))
    if shape.definite and all(map(_is_adjective, inside)):
        found = memory.described(span.start, shape)
        if found is not None:
            return Resolved(*found)
    if named and not shape.plural and shape.head_is_name and len(inside) == 1:
        return Resolved(_body_name(inside[0], words), True)
    return Resolved(words, named)


def _is_adjective(name: Name) -> bool:
    """Say whether a name only tells which: the Chinese minister, the Republican nominee."""
    return name.entry is not None and name.entry.role == "people"


def _is_common(words: str) -> bool:
    """Say whether only the beginning of a sentence can have given the words their capital."""
    if " " in words:
        return not any(word[0].isupper() for word in words.split()[1:])
    return words.endswith(_AGENTS)


def _person(words: str, inside: Sequence[Name], shape: Shape) -> Name | None:
    """Return the person whom a phrase names: its head, or in an apposition to it."""
    persons = [name for name in inside if name.kind == "person"]
    if not persons or not is_named(words):
        return None
    return persons[0] if len(persons) == 1 or not shape.plural else None


def _body_name(name: Name, words: str) -> str:
    if name.entry is not None and name.entry.role == "name":
        return name.entry.name
    return words.removeprefix("The ").removeprefix("the ")
