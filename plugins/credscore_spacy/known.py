"""Known: the actors that the config names, found in the text under all their forms."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from credscore import Article, KnownActor, Span
from credscore_spacy.names import Name, article_text, form_of


def with_known(names: Sequence[Name], article: Article) -> list[Name]:
    """Return the names in reading order, those of the config's actors marked as such.

    A form is found as it is written, or in capitals. Inside a longer name it is no mention:
    Denmark is not named by Denmark Airways.
    """
    forms = _forms(article.actor_rules.known)
    if not forms:
        return list(names)
    owners = {form.casefold(): owner for form, owner in reversed(forms.items())}
    starts = [name.span.start for name in names]
    hits: list[Name] = []
    taken: set[Span] = set()
    for match in _pattern(forms).finditer(article_text(article)):
        span = Span(*match.span())
        around = _overlapping(names, starts, span)
        if any(name.span != span and name.span.holds(span) for name in around):
            continue
        form = form_of(article, span)
        owner = owners[form.casefold()]
        kind = around[0].kind if around else "other"
        hits.append(Name(span, form, kind, owner.name, owner.side))
        taken.update(name.span for name in around)
    rest = [name for name in names if name.span not in taken]
    return sorted([*hits, *rest], key=lambda name: name.span)


def _forms(known: Iterable[KnownActor]) -> dict[str, KnownActor]:
    """Return whose each form is; where two actors share one, the first has it."""
    forms: dict[str, KnownActor] = {}
    for actor in known:
        for form in (actor.name, *actor.aliases):
            if bare := " ".join(form.replace("’", "'").split()).removeprefix("The "):
                forms.setdefault(bare, actor)
    return forms


def _pattern(forms: Mapping[str, KnownActor]) -> re.Pattern[str]:
    """Return what finds the forms as whole words, the longest first, in any kind of apostrophe."""
    written = {*forms, *(form.upper() for form in forms)}
    ordered = sorted(written, key=lambda form: (-len(form), form))
    escaped = (re.escape(form).replace(r"\ ", r"\s+").replace("'", "['’]") for form in ordered)
    return re.compile(rf"(?<!\w)(?:{'|'.join(escaped)})(?!\w)")


def _overlapping(names: Sequence[Name], starts: Sequence[int], span: Span) -> Sequence[Name]:
    """Return the names, sorted and apart from each other, that share a character with a span."""
    first = bisect_left(starts, span.start)
    if first and names[first - 1].span.end > span.start:
        first -= 1
    return names[first : bisect_left(starts, span.end)]
