"""Resolving sources in reading order, each by those before it."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.mentions import Mention, Resolved, somebody, together
from credscore.analysis.attribution.phrases.shapes import form_of, shape_of
from credscore.analysis.attribution.referents.descriptions import is_owned
from credscore.analysis.attribution.referents.holders import is_apposed, is_holder, only_tells_what
from credscore.analysis.attribution.referents.memory import Memory
from credscore.analysis.attribution.referents.people import People
from credscore.analysis.attribution.referents.referent import refer
from credscore.analysis.attribution.referents.roles import Roles
from credscore.analysis.attribution.units.grammar import (
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from credscore.analysis.names import Name
from credscore.analysis.names.initials import acronyms, without_initials
from credscore.analysis.names.lexicon import lexicon
from credscore.spans import Span

_MARKS = frozenset('"“”‘:;(')
_ARTICLES = frozenset(["The", "the"])
_LEADS = PREPOSITIONS | SUBORDINATORS
_LITTLE = frozenset(["the", "of", "for", "a"])
_LOOK_AHEAD = 8  # names that one source may hold
_LONGEST_ROLE = 60  # characters before a name
_IN_ROLES = frozenset(["and", "of", "the", "its", "his", "her", "their"])


def resolve(
    text: str,
    sentences: Sequence[Span],
    findings: Sequence[Finding],
    names: Sequence[Name],
) -> dict[Span, Resolved]:
    """Return what each source of the findings stands for, by the source's span."""
    sources = sorted({span: f for f in findings if (span := f.source_span)}.items())
    starts = [sentence.start for sentence in sentences]
    memory = Memory(Roles(text))
    resolved: dict[Span, Resolved] = {}
    spelled: dict[frozenset[str], str] = {}  # the first spelling of each name
    at = 0  # the first name not yet passed
    for span, finding in sources:
        while at < len(names) and names[at].span.start < span.start:
            memory.pass_by(names[at], opens=_opens(text, starts, names[at]))
            at += 1
        source, apposed = _mention(text, span, names[at : at + _LOOK_AHEAD])
        if apposed is not None:
            found = somebody(memory.people.meet(apposed).name)
        else:
            found = refer(source, finding, memory)
        if found.named and not found.several:
            found = somebody(spelled.setdefault(_key(found.name), found.name))
        if not _is_nobody(found.name, finding):
            memory.keep(source, found)
        resolved[span] = found
    is_short = any(found.named and found.name.isupper() for found in resolved.values())
    bodies = acronyms(text, names) if is_short else {}
    return {span: _completed(found, memory.people, bodies) for span, found in resolved.items()}


def _completed(found: Resolved, people: People, bodies: Mapping[str, str]) -> Resolved:
    """Return what a source stands for by the full name, which may have come later in the text."""
    if not found.named:
        return found
    if found.several:
        return together(tuple(map(people.fullest, found.several)))
    name = without_initials(found.name)
    return somebody(bodies.get(name) or people.fullest(name))


def _opens(text: str, starts: Sequence[int], name: Name) -> bool:
    """Say whether a sentence begins with a name, or with its title."""
    at = bisect_right(starts, name.span.start) - 1
    if at < 0 or name.span.start - starts[at] > _LONGEST_ROLE:
        return False
    opening = text[starts[at] : name.span.start].rstrip(" .")
    before = _without_lead(opening) if "," in opening else opening
    if before == name.title.rstrip(".") or before in _ARTICLES:
        return True
    if name.kind != "person" or not _MARKS.isdisjoint(before):
        return False
    if "," in before or is_owned(before):
        head, _, rest = before.partition(",")
        if is_holder(head):  # "The council's leader, Ada", "Her neighbour Ada"
            return only_tells_what(rest.split())
    return len(name.words) > 1 and _tells_role(before)


def _without_lead(before: str) -> str:
    """Return what stands before a name without an "In May," or "Reacting,"."""
    lead, _, role = before.partition(",")
    first = lead.partition(" ")[0].lower()
    is_lead = first in _LEADS or is_adverb(first) or first.endswith("ing")
    return role.lstrip() if is_lead else before


def _tells_role(words: str) -> bool:
    """Say whether the words before a name are a role: "Its founder and chair", "The town's MP,"."""
    known = lexicon().titles | _IN_ROLES
    return all(word[0].isupper() or word.rstrip(",") in known for word in words.split())


def _is_nobody(name: str, finding: Finding) -> bool:
    """Say whether later pronouns cannot mean a source: a bare "who", or things that seem so."""
    if form_of(name) in RELATIVES:
        return True
    shape = shape_of(name)
    return shape.plural and finding.cue.family == "show" and not shape.is_person


def _mention(text: str, span: Span, ahead: Sequence[Name]) -> tuple[Mention, Name | None]:
    """Return a source with its names, and the one among them that an apposition gives it.

    `ahead` are the names from where it begins.
    """
    words = text[slice(*span)]
    inside = [name for name in ahead if name.span.start < span.end]
    after = ahead[len(inside)] if len(inside) < len(ahead) else None
    if after is None or not is_apposed(text, span, after):
        return Mention(words, span, inside), None
    return Mention(words, span, [*inside, after]), after


@lru_cache(maxsize=2**8)
def _key(name: str) -> frozenset[str]:
    """Return what two spellings share: "the Kremlin press service", and that of the Kremlin."""
    words = name.lower().replace("'s ", " ").split()
    return frozenset(words) - _LITTLE
