"""Groups: the mentions that are taken for one actor while an article is read."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from credscore.analysis.names import Name
from credscore.analysis.names.lexicon import lexicon
from credscore.spans import Span

_PLACED = 4
"""One mention in so many must be a place's, or the name is none's."""

Tally = defaultdict[str, int]
"""Counts of votes: three for each actor, and so no Counter, which is made five times as slowly."""


def _tally() -> Tally:
    return defaultdict(int)


@dataclass(eq=False, slots=True)
class Group:
    """One actor in the making: its mentions, the forms they had, and the votes for its kind.

    `loose` are the forms in headlines, whose capitals join words that are no name; `vague` says
    that every mention may be a plain word.
    """

    mentions: list[Span] = field(default_factory=list)
    forms: Tally = field(default_factory=_tally)
    loose: Tally = field(default_factory=_tally)
    kinds: Tally = field(default_factory=_tally)
    label: str = ""
    side: str = ""
    known: bool = False
    vague: bool = True

    def add(self, name: Name, kind: str = "") -> None:
        """Take a name as one more mention."""
        self.vague = self.vague and name.vague
        self.mentions.append(name.span)
        form = name.text if name.words[-1] in name.text else " ".join(name.words)
        (self.loose if name.headline else self.forms)[form] += 1
        self.kinds[kind or name.kind] += 1

    def absorb(self, other: "Group") -> None:
        """Take all that another group has, but for its kind where this one has any."""
        self.mentions += other.mentions
        _add(self.forms, other.forms)
        _add(self.loose, other.loose)
        if not self.kinds:
            _add(self.kinds, other.kinds)

    @property
    def is_actor(self) -> bool:
        """Say whether this is somebody who can act: no place, law, event or thing."""
        kind = self.kind
        if kind == "other":
            return bool(self.label) or not (self.vague or self._is_thing())
        return kind != "place"

    def _is_thing(self) -> bool:
        """Say whether a name of unknown kind is a thing's: "the Budget", "the Mall"."""
        lex, forms = lexicon(), (*self.forms, *self.loose)
        return any(
            " " in form or form.lower() in lex.things or form.lower() in lex.places
            for form in forms
        )

    @property
    def kind(self) -> str:
        """The kind with most votes; "other" only where nothing else was voted for.

        A few "in" make no place of what stands without one far more often ("trust in Lindbank").
        """
        if len(self.kinds) == 1:
            return next(iter(self.kinds))
        votes = [(n, kind) for kind, n in self.kinds.items() if kind != "other"]
        n, kind = max(votes, default=(0, "other"))
        return "other" if kind == "place" and n * _PLACED < sum(self.kinds.values()) else kind

    @property
    def name(self) -> str:
        """The label if one is given, else the form with most words, then the most frequent."""
        return self.label or self._longer(_best(self.forms or self.loose))

    def _longer(self, form: str) -> str:
        """Return the full name that a headline gives for a bare family name, else the name."""
        longer = {
            full: n
            for full, n in self.loose.items()
            if full.endswith(f" {form}") and _is_given(full.removesuffix(form))
        }
        return _best(longer) if longer else form


def _is_given(words: str) -> bool:
    """Say whether the words before a family name can be its given names, and no plain words."""
    lex, given = lexicon(), words.lower().split()
    return given[0] in lex.first_names or not any(map(lex.looks_english, given))


def _add(tally: Tally, more: Mapping[str, int]) -> None:
    for key, n in more.items():
        tally[key] += n


def _best(forms: Mapping[str, int]) -> str:
    return max(forms, key=lambda form: (min(form.count(" "), 3), forms[form], form))
