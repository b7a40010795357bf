"""Groups: the names that name one actor, and the actor that they come to."""

from collections import Counter
from collections.abc import Sequence

from credscore import Actor
from credscore_spacy.names import Name

Group = Sequence[Name]


def grouped(names: Sequence[Name]) -> list[Group]:
    """Return the names by whom they name: the same words, or a surname after a full name.

    Where several persons have one surname, it stands for the one who is named in full first.
    """
    surnames: dict[str, str] = {}
    for name in names:
        if name.kind == "person" and " " in name.form:
            surnames.setdefault(name.form.split()[-1].casefold(), _key(name))
    groups: dict[str, list[Name]] = {}
    for name in names:
        key = _key(name)
        if name.kind != "state" and not name.known:
            key = surnames.get(key, key)
        groups.setdefault(key, []).append(name)
    return list(groups.values())


def actor_of(group: Group) -> Actor:
    """Return the actor: its longest or most frequent form, its most frequent kind."""
    forms = Counter(name.form for name in group)
    kinds = Counter(name.kind for name in group if name.kind != "other")
    label = next((name.known for name in group if name.known), "")
    return Actor(
        name=label or max(forms, key=lambda form: (form.count(" "), forms[form])),
        kind=kinds.most_common(1)[0][0] if kinds else "other",
        mentions=tuple(sorted(name.span for name in group)),
        side=next((name.side for name in group if name.side), ""),
    )


def _key(name: Name) -> str:
    return (name.known or name.form).casefold()
