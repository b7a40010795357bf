"""What the attribution analysis finds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from credscore.spans import Span

QuoteKind = Literal["full", "partial", "term"]
AttributionForm = Literal["direct", "mixed", "indirect"]
Tier = Literal["core", "extended"]


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch in quotation marks, or a pull quote signed with its speaker's name.

    `kind` is `full` for speech with a finite clause of its own, `partial` for a quoted fragment
    within somebody's reported words, `term` for a name, a title or a scare quote, which nobody
    speaks. `span` includes the marks. `speaker` is the span that names the speaker in the text
    (it may be a pronoun or "the expert"), `speaker_name` the name it stands for where that is
    known, else the words themselves; both are empty for a term.
    """

    span: Span
    kind: QuoteKind
    speaker: Span | None = None
    speaker_name: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One stretch of content that the article gives as somebody else's words or thoughts.

    `source`, `cue` and `content` are spans of the text; `source` is None for a passive without an
    agent. `source_name` is the name that the source stands for (pronouns and "the expert"
    resolved where they can be), else its own words; `several` are the names of the persons of
    "Holm and Lind", nothing for a source that is one: `source_names` has either. `named` says
    whether one could phone the source: persons, states, institutions and outlets are named,
    "experts" are not. `tier` is `core` for an explicit source with a reporting cue and reported
    clause or quoted fragment, and `extended` for the rest (evaluations, thought, refusals, nominal
    cues, agentless passives). `family` names the kind of cue (`say`, `according_to`, `think`, ...).
    `sentence` is the sentence that holds it, `continued` the further pieces of a content that the
    source or cue interrupts.
    """

    source: Span | None
    cue: Span | None
    content: Span | None
    form: AttributionForm
    tier: Tier
    named: bool
    source_name: str = ""
    family: str = ""
    sentence: Span | None = None
    continued: tuple[Span, ...] = ()
    several: tuple[str, ...] = ()

    @property
    def source_names(self) -> tuple[str, ...]:
        """Return the names of who says it, each by itself: most often one, `source_name`."""
        return self.several or ((self.source_name,) if self.source_name else ())


@dataclass(frozen=True, slots=True)
class Voices:
    """The quotes and the attributions of one article, each in reading order."""

    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()


def words_of_others(quotes: Iterable[Quote], attributions: Iterable[Attribution]) -> Iterator[Span]:
    """Yield what is quoted or given as somebody else's words; terms in marks are the author's."""
    for quote in quotes:
        if quote.kind != "term":
            yield quote.span
    for attribution in attributions:
        if attribution.content is not None:
            yield attribution.content
