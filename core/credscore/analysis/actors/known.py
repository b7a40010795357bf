"""Actors that a config names: they take over what was found under any of their names."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from credscore.analysis.actors.groups import Group
from credscore.analysis.actors.types import KnownActor
from credscore.analysis.names.table import exact
from credscore.spans import Span

_WORD = re.compile(r"\w+|[^\w\s]")


class Known:
    """The forms of the config's actors, found by their first word; the longest form wins."""

    def __init__(self, known: Sequence[KnownActor]) -> None:
        """Take the actors; where two share a form, the first has it. A leading "The" is free."""
        self._owners: dict[str, KnownActor] = {}
        self._written: set[str] = set()
        self._lengths: dict[str, list[int]] = {}
        for actor in known:
            for form in (actor.name, *actor.aliases):
                bare = form.strip().removeprefix("The ")
                if bare:
                    self._add(bare, actor)
        for lengths in self._lengths.values():
            lengths.sort(reverse=True)

    def __bool__(self) -> bool:
        """Say whether the config names any actor."""
        return bool(self._owners)

    def claim(self, text: str, within: Sequence[Span], groups: list[Group]) -> list[Group]:
        """Return the groups with those of known actors joined, named and given their sides."""
        mine: dict[str, Group] = {}
        kinds = {span: group.kind for group in groups for span in group.mentions}
        rest = self._claim_by_part(self._claim_by_name(groups, mine), mine)
        longer = sorted(kinds)
        hits = [hit for hit in self._hits(text, within) if not _in_longer(hit[0], longer)]
        spans = [span for span, _ in hits]
        for group in (*mine.values(), *rest):
            group.mentions = [span for span in group.mentions if not _overlaps_any(span, spans)]
        for span, actor in hits:
            group = _group(actor, mine)
            group.mentions.append(span)
            group.kinds[kinds.get(span, "other")] += 1
        return [group for group in (*mine.values(), *rest) if group.mentions]

    def _add(self, form: str, actor: KnownActor) -> None:
        self._owners.setdefault(form.casefold(), actor)
        entry = exact(form)
        if entry is not None and entry.role == "name":
            self._owners.setdefault(entry.name.casefold(), actor)
        self._written.add(form)
        first = _WORD.match(form)
        lengths = self._lengths.setdefault(first[0].casefold() if first else form[0], [])
        if len(form) not in lengths:
            lengths.append(len(form))

    def _claim_by_name(self, groups: list[Group], mine: dict[str, Group]) -> list[Group]:
        """Give known actors the groups that have their full names; return the others."""
        rest = []
        for group in groups:
            actor = self._owners.get(group.name.casefold())
            if actor is None:
                rest.append(group)
            else:
                _group(actor, mine).absorb(group)
        return rest

    def _claim_by_part(self, groups: list[Group], mine: dict[str, Group]) -> list[Group]:
        """Give known actors that have nothing yet the persons of whom they name a part."""
        rest = []
        for group in groups:
            parts = group.name.split() if group.kind == "person" else ()
            owners = (self._owners.get(part.casefold()) for part in reversed(parts))
            actor = next((owner for owner in owners if owner and owner.name not in mine), None)
            if actor is None:
                rest.append(group)
            else:
                _group(actor, mine).absorb(group)
        return rest

    def _hits(self, text: str, within: Sequence[Span]) -> Iterator[tuple[Span, KnownActor]]:
        """Yield where the forms stand in the text, without overlaps."""
        for start, end in within:
            done = start
            for word in _WORD.finditer(text, start, end):
                lengths = self._lengths.get(word[0].casefold())
                if lengths is None or word.start() < done:
                    continue
                form = self._form_at(text, word.start(), lengths)
                if form:
                    done = word.start() + len(form)
                    yield Span(word.start(), done), self._owners[form.casefold()]

    def _form_at(self, text: str, start: int, lengths: Sequence[int]) -> str:
        """Return the longest form at `start`: as it is written, or in capitals.

        A form without any capital is found at the start of a sentence as well.
        """
        for length in lengths:
            piece = text[start : start + length]
            ends = not text[start + length : start + length + 1].isalnum()
            if ends and (
                piece in self._written
                or piece.casefold() in self._written
                or (piece.isupper() and piece.casefold() in self._owners)
            ):
                return piece
        return ""


def _group(actor: KnownActor, mine: dict[str, Group]) -> Group:
    return mine.setdefault(actor.name, Group(label=actor.name, side=actor.side, known=True))


def _in_longer(span: Span, longer: Sequence[Span]) -> bool:
    """Say whether a span is only a part of one of some sorted spans, as in a longer name."""
    at = bisect_right(longer, (span.start, sys.maxsize)) - 1
    return at >= 0 and longer[at] != span and longer[at].holds(span)


def _overlaps_any(span: Span, others: Sequence[Span]) -> bool:
    """Say whether a span overlaps one of some sorted spans that do not overlap each other."""
    at = bisect_left(others, (span.end,)) - 1
    return at >= 0 and others[at].overlaps(span)
