"""Groups: the mentions that are taken for one actor while an article is read."""

from collections import Counter
from dataclasses import dataclass, field

from credscore.analysis.names import Name
from credscore.spans import Span


@dataclass(eq=False, slots=True)
class Group:
    """One actor in the making: its mentions, the forms they had, and the votes for its kind."""

    mentions: list[Span] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    label: str = ""
    side: str = ""
    known: bool = False

    def add(self, name: Name, kind: str = "") -> None:
        """Take a name as one more mention."""
        self.mentions.append(name.span)
        self.forms[name.text] += 1
        self.kinds[kind or name.kind] += 1

    def absorb(self, other: "Group") -> None:
        """Take all that another group has; a group with a label keeps its kind."""
        self.mentions += other.mentions
        self.forms += other.forms
        if not self.label or not self.kinds:
            self.kinds += other.kinds

    @property
    def is_actor(self) -> bool:
        """Say whether this is somebody who can act: no place, law, event or thing."""
        if self.kind == "other":
            return bool(self.label) or not any(" " in form for form in self.forms)
        return self.kind != "place"

    @property
    def kind(self) -> str:
        """The kind with most votes; "other" only where nothing else was voted for."""
        votes = [(n, kind) for kind, n in self.kinds.items() if kind != "other"]
        return max(votes)[1] if votes else "other"

    @property
    def name(self) -> str:
        """The label if one is given, else the form with most words, then the most frequent."""
        if self.label or not self.forms:
            return self.label
        return max(self.forms, key=lambda form: (min(form.count(" "), 3), self.forms[form], form))
