"""Finding actors and their mentions."""

from collections.abc import Sequence
from typing import cast

from credscore.analysis.actors.bodies import join_short
from credscore.analysis.actors.contexts import settle
from credscore.analysis.actors.groups import Group
from credscore.analysis.actors.known import Known
from credscore.analysis.actors.people import People, Person, is_full, is_part
from credscore.analysis.actors.types import Actor, ActorKind, ActorRules
from credscore.analysis.names import Name
from credscore.analysis.names.initials import acronyms, key_of
from credscore.analysis.names.lexicon import lexicon
from credscore.spans import Span

_LONGEST_INITIALS = 3


def find_actors(
    text: str, within: Sequence[Span], names: Sequence[Name], rules: ActorRules
) -> tuple[Actor, ...]:
    """Return the actors named in the given lines of a plain text, most mentioned first.

    `within` are the lines whose mentions count (title, subheads, body), `names` the proper names
    in them. Actors with equally many mentions stand in the order of their first.
    """
    groups = group_names(text, list(settle(text, names)))
    known = Known(rules.known)
    if known:
        groups = known.claim(text, within, groups)
    kept = [group for group in groups if group.known or (rules.discover and group.is_actor)]
    found = _joined(kept)
    found.sort(key=lambda group: (-len(group.mentions), min(group.mentions)))
    return tuple(_actor(group) for group in found)


def _joined(groups: Sequence[Group]) -> list[Group]:
    """Join groups of one name: the Carolina Herons are a team after "the", and a person without.

    A first name says less of what they are than whatever told the other group.
    """
    by_name: dict[str, Group] = {}
    for group in sorted(groups, key=lambda group: group.kind == "person"):
        same = by_name.setdefault(group.name, group)
        if same is not group:
            same.absorb(group)
    return list(by_name.values())


def group_names(text: str, names: Sequence[Name]) -> list[Group]:
    """Return the names grouped by whom they name."""
    people = People()
    for name in sorted(filter(is_full, names), key=_surest_first):
        people.learn(name)
    stands_for = acronyms(text, names)
    forms = _forms_of_states(names)
    groups: dict[str, Group] = {}
    written: dict[str, str] = {}
    for name in names:
        speaker = _of_label(text, name, people)
        if speaker is not None:
            speaker.group.mentions.append(name.span)
            continue
        person = _person(name, people, forms)
        if person is not None:
            person.group.add(name, "person")
            continue
        key = key_of(name)
        key = stands_for.get(key, key)
        key = written.setdefault(key.casefold(), key)
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group(label=name.entry.name if name.entry else "")
        group.add(name)
    for short, long in sorted(join_short(groups), key=lambda pair: len(pair[0])):
        groups[long].absorb(groups.pop(short))
    people.join_first_surnames()
    everybody = [person.group for person in people.by_full.values() if person.group.mentions]
    return [*everybody, *groups.values()]


def _surest_first(name: Name) -> tuple[bool, bool, int]:
    """Order names so that running text teaches before headlines, and long forms before short."""
    return name.headline, name.words[0].lower() not in lexicon().first_names, -len(name.words)


def _forms_of_states(names: Sequence[Name]) -> dict[str, set[str]]:
    """Return under how many forms each entry of the table stands in the text."""
    forms: dict[str, set[str]] = {}
    for name in names:
        if name.entry is not None:
            forms.setdefault(name.entry.name, set()).add(name.entry.form)
    return forms


def _person(name: Name, people: People, forms: dict[str, set[str]]) -> Person | None:
    """Return whom a name names if it is a person who is named in full somewhere.

    "Jordan" is a Michael Jordan of the text unless the text calls the country Jordanian as well.
    """
    entry = name.entry
    if entry is not None and (entry.role == "people" or len(forms[entry.name]) > 1):
        return None
    if is_full(name):
        return people.learn(name)
    if is_part(name):
        return people.find(name)
    return None if name.kind == "place" else people.by_tail.get(name.words)


def _of_label(text: str, name: Name, people: People) -> Person | None:
    """Return who speaks where a line begins with a person's initials: "AH: It leaks."."""
    start, end = name.span
    word = name.words[0]
    opens_line = text[start - 1 : start] in ("", "\n")
    if not (opens_line and text.startswith(":", end) and len(word) <= _LONGEST_INITIALS):
        return None
    fitting = (
        person
        for words, person in people.by_words.items()
        if "".join(part[0] for part in words) == word
    )
    return next(fitting, None)


def _actor(group: Group) -> Actor:
    kind = group.kind
    told = cast("ActorKind", kind if kind != "place" else "other")
    return Actor(group.name, told, tuple(sorted(group.mentions)), group.side)
