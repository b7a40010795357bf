"""Resolving sources in reading order, each by those before it."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from credscore.analysis.attribution.finding import Finding
from credscore.analysis.attribution.mentions import Mention, Resolved, somebody, together
from credscore.analysis.attribution.phrases.shapes import form_of, shape_of
from credscore.analysis.attribution.referents.descriptions import OWNERS
from credscore.analysis.attribution.referents.holders import is_apposed, is_holder, only_tells_what
from credscore.analysis.attribution.referents.memory import NEAR, Memory
from credscore.analysis.attribution.referents.people import People
from credscore.analysis.attribution.referents.referent import PRONOUNS, THING, refer
from credscore.analysis.attribution.referents.roles import Roles
from credscore.analysis.attribution.units.grammar import (
    FUNCTION_WORDS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_adverb,
)
from credscore.analysis.names import Name, find_names
from credscore.analysis.names.initials import acronyms, without_initials
from credscore.analysis.names.lexicon import lexicon
from credscore.spans import Span

_OWNERS = (*OWNERS, *(owner.title() for owner in OWNERS))
_MARKS = frozenset('"“”‘:;(')
_ARTICLES = frozenset(["The", "the"])
_LITTLE = frozenset(["the", "of", "for", "a"])
_TAIL = 80  # characters after a source in which names are looked for
_LOOK_AHEAD = 8  # names that one source may hold
_LONGEST_ROLE = 60  # characters before a name
_IN_ROLES = frozenset(["and", "of", "the", "its", "his", "her", "their"])


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
    starts = [sentence.start for sentence in sentences]
    memory = Memory(Roles(text))
    resolved: dict[Span, Resolved] = {}
    met: dict[str, Resolved] = {}  # by words that mean the same wherever they stand
    spelled: dict[frozenset[str], str] = {}  # the first spelling of each name
    at = 0  # the first name not yet passed
    for span, finding in sources:
        while at < len(names) and names[at].span.start < span.start:
            memory.pass_by(names[at], opens=_opens(text, starts, names[at]))
            at += 1
        source, apposed = _mention(text, span, names[at : at + _LOOK_AHEAD])
        words = source.words
        if apposed is not None:
            found = somebody(memory.people.meet(apposed).name)
        else:
            found = met.get(words) or refer(source, finding, memory)
        if found.named and " " in found.name and not found.several:
            found = somebody(spelled.setdefault(_key(found.name), found.name))
        if not _is_nobody(found.name, finding):
            memory.keep(source, found)
        resolved[span] = found
        if form_of(words) not in PRONOUNS and not shape_of(words).definite:
            met[words] = found
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
    name = bodies.get(name) or people.fullest(name)
    return found if name == found.name else somebody(name)


def _opens(text: str, starts: Sequence[int], name: Name) -> bool:
    """Say whether a sentence begins with a name, or with its title."""
    at = bisect_right(starts, name.span.start) - 1
    if at < 0 or name.span.start - starts[at] > _LONGEST_ROLE:
        return False
    opening = text[starts[at] : name.span.start].rstrip(" .")
    before = _without_lead(opening) if "," in opening else opening
    if before != opening and _is_listed(text, name.span.end):
        return False
    if not before or before == name.title.rstrip(".") or before in _ARTICLES:
        return True
    if name.kind != "person" or not _MARKS.isdisjoint(before):
        return False
    if "," in before or before.startswith(_OWNERS):
        head, _, rest = before.partition(",")
        if is_holder(head):  # "The council's leader, Ada", "Her neighbour Ada"
            return only_tells_what(rest.split())
    return len(name.words) > 1 and _tells_role(before)


def _is_listed(text: str, end: int) -> bool:
    """Say whether another name follows a name's comma: "On his rival, Ove Lind, Ada Holm"."""
    return text.startswith(", ", end) and text[end + 2 : end + 3].isupper()


def _without_lead(before: str) -> str:
    """Return what stands before a name without an "In May," or "It leaks, and"."""
    clause = before.rpartition(", and ")[2]
    if clause != before and clause[-1] == ",":
        return clause
    lead, comma, role = before.partition(",")
    if not comma or " and " in lead:
        return before
    first = lead.partition(" ")[0].lower()
    is_lead = first in PREPOSITIONS or first in SUBORDINATORS or is_adverb(first)
    return role.lstrip() if is_lead or first.endswith("ing") else before


def _tells_role(words: str) -> bool:
    """Say whether the words before a name are a role: "Its founder and chair", "The town's MP,"."""
    titles, forms = lexicon().titles, words.lower().split()
    for at, word in enumerate(words.split()):
        form = forms[at].rstrip(",")
        if form in titles or (form in _IN_ROLES and word[-1] != ","):
            continue
        if word[-1] == "," or not word[0].isupper() or form in FUNCTION_WORDS:
            return False
        if forms[at + 1 : at + 2] == ["and"]:
            return False  # "Lind and Mayor Ada Holm"
    return True


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


def _windows(text: str, sentences: Sequence[Span], sources: Sequence[Span]) -> Iterator[Span]:
    """Yield where to look for names: in each new source, and before a pronoun without a source."""
    starts = [sentence.start for sentence in sentences]
    seen: set[str] = set()
    last = -NEAR
    for source in sources:
        words = text[slice(*source)]
        here = max(0, bisect_right(starts, source.start) - 1)
        if form_of(words) in PRONOUNS:
            if source.start - last >= NEAR or words.lower() in THING:
                yield Span(starts[max(0, here - 1)], source.end)
            continue
        last = source.start
        if words not in seen:
            if not shape_of(words).definite:
                seen.add(words)
            yield Span(source.start, _next_blank(text, source.end + _TAIL, sentences[here].end))


def _next_blank(text: str, at: int, end: int) -> int:
    """Return the next blank from an offset on, so that a window cuts no word."""
    if at >= end:
        return end
    blank = text.find(" ", at, end)
    return blank if blank >= 0 else end


def _merged(windows: Iterator[Span]) -> list[Span]:
    """Return the windows in order, with those that overlap made one."""
    merged: list[Span] = []
    for window in sorted(windows):
        if merged and window.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, window.end))
        else:
            merged.append(window)
    return merged
