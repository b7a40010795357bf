"""A finding: one attribution as tokens of its unit, before names and offsets."""

from dataclasses import dataclass
from functools import cached_property

from credscore.analysis.attribution.contents.clauses import reports_clause
from credscore.analysis.attribution.cues.candidates import Cue
from credscore.analysis.attribution.mentions import Resolved
from credscore.analysis.attribution.phrases.shapes import shape_of
from credscore.analysis.attribution.types import Attribution, AttributionForm, Tier
from credscore.analysis.attribution.units.grammar import AUXILIARIES, NEGATIONS, QUOTE, word_set
from credscore.analysis.attribution.units.units import Tokens, Unit
from credscore.spans import Span

_CORE_FAMILIES = word_set("say ask think show according_to label evaluate")
_SIGNS = word_set(
    "indicate suggest show reveal demonstrate signal reflect imply underscore highlight"
)
"""Verbs that as participles comment on a whole clause: "..., indicating that"."""
_SURE = word_set("adamant certain confident convinced sure")
_OWN_VOICE = word_set(
    "i we you i'm we're you're i've we've you've i'd we'd you'd i'll we'll you'll"
)
_NOBODY = frozenset(["no", "nobody", "none"])
_OF_THINGS = word_set("act think")
_REPORTED = word_set("say ask think")
_ITS_READER = frozenset(form for form in _OWN_VOICE if form.startswith("you"))


@dataclass(eq=False)
class Finding:
    """One attribution: its unit, cue, source (None without one) and pieces of content.

    `is_tag` says that the cue stands after its content; `turn` is what a speaker in a transcript
    goes on to say in further sentences.
    """

    unit: Unit
    cue: Cue
    source: Tokens | None
    pieces: tuple[Tokens, ...]
    is_tag: bool = False
    turn: Span | None = None

    @cached_property
    def source_span(self) -> Span | None:
        """Return where the source stands in the text."""
        return self.unit.cover(*self.source) if self.source else None

    def share(self, other: "Finding") -> None:
        """Take the source of the clause after it, which ends the content."""
        assert other.source is not None
        self.source, end = other.source, other.source[0] - 1
        if self.cue.frame is not None:
            self.cue.frame = self.cue.frame._replace(voice="participle")
        self.pieces = tuple(
            (first, min(last, end - 1)) for first, last in self.pieces if first < end
        )

    @property
    def cue_span(self) -> Span | None:
        """Return where the cue stands in the text; None below a quote whose signature has none."""
        span = self.unit.cover(self.cue.first, self.cue.last)
        return span if span.start < span.end else None

    @property
    def content_spans(self) -> list[Span]:
        """Return where the pieces of the content stand in the text."""
        spans = [self.unit.cover(first, last) for first, last in self.pieces]
        return spans if self.turn is None else [*spans, self.turn]

    @property
    def form(self) -> AttributionForm:
        """Say whether the content is wholly, partly, or not in quotation marks."""
        tokens = [at for first, last in self.pieces for at in range(first, last + 1)]
        if self.unit.segments.keys().isdisjoint(tokens):
            return "indirect"
        return "mixed" if any(map(self.unit.is_word, tokens)) else "direct"

    @cached_property
    def tier(self) -> Tier:
        """Say whether an explicit source reports a clause or a quote, or something less."""
        if not self.is_told:
            return "extended"
        if self.cue.family == "think" and shape_of(self._source_words()).is_pact:
            return "extended"
        return "core" if reports_clause(self.unit, self.cue, list(self.pieces)) else "extended"

    @property
    def is_told(self) -> bool:
        """Say whether somebody else is given as saying or thinking something, whatever it is."""
        if self.source is None or not (self.cue.family in _CORE_FAMILIES or self._is_sure()):
            return False
        return not self.is_own_voice and self._asserts()

    @property
    def is_own_voice(self) -> bool:
        """Say whether the source is the author or the reader: "I", "we" or "you" outside quotes."""
        return self.source is not None and self.unit.forms[self.source[0]] in _OWN_VOICE

    @property
    def is_of_somebody(self) -> bool:
        """Say whether somebody else's words are given, or such as authors say that they had.

        What they want and plan, and all that readers may think, is the article's own: "I want to
        show you", "if you ask". What stands in quotation marks is always somebody's.
        """
        if self._is_of_nobody():
            return False
        if self._is_of_thing():
            return self.tier == "core"
        if not self.is_own_voice or self.form != "indirect":
            return True
        assert self.source is not None
        if self.unit.forms[self.source[0]] in _ITS_READER or self.cue.family not in _REPORTED:
            return False
        return reports_clause(self.unit, self.cue, list(self.pieces))

    def _is_of_nobody(self) -> bool:
        """Say whether it is told what none has said: "no minister", "nobody in the party"."""
        if self.source is None:
            return False
        form, *following = self.unit.forms[self.source[0] : self.source[1] + 1]
        is_address = following[:1] == ["10"]  # of the British government
        return form in _NOBODY and not is_address

    def _is_of_thing(self) -> bool:
        """Say whether a clause tells which thing is meant: "a plan that offers help"."""
        if self.source is None or self.cue.family not in _OF_THINGS:
            return False
        return self.unit.forms[self.source[0]] == "that"

    def _is_sure(self) -> bool:
        """Say whether somebody thinks so, as who "is sure that", and does not merely feel."""
        if self.cue.kind != "adjective" or self.cue.lemma not in _SURE:
            return False
        before = self.unit.forms[max(0, self.cue.first - 3) : self.cue.first]
        return NEGATIONS.isdisjoint(before)

    @property
    def announces(self) -> bool:
        """Say whether its sentence ends in a colon or comma, so that its content follows."""
        return self.unit.forms[-1] in (":", ",")

    def _source_words(self) -> str:
        assert self.source is not None
        first, last = self.source
        return " ".join(self.unit.texts[first : last + 1])

    def holds(self, token: int) -> bool:
        """Say whether a token stands in the content."""
        return any(first <= token <= last for first, last in self.pieces)

    def _asserts(self) -> bool:
        """Say whether the cue tells that something was said, not that it might be or was not."""
        frame = self.cue.frame
        if frame is None:
            return True
        if self._is_asked():
            return False
        if frame.voice == "participle" and self.cue.lemma in _SIGNS:
            return False
        if "not" in frame.marks:
            return False
        if self.cue.lemma == "convince" and frame.voice == "passive" and frame.complement == "that":
            return frame.marks == {"be"}
        if frame.voice in ("passive", "reduced") and self._is_told_by():
            return True
        return frame.voice in ("active", "participle") or self._is_all_they_say() or self._is_with()

    def _is_asked(self) -> bool:
        """Say whether it is asked whether somebody says so: "Did he think that it leaks?"."""
        forms = self.unit.forms
        return forms[-1] == "?" and forms[0] in AUXILIARIES and QUOTE not in forms

    def _is_with(self) -> bool:
        """Say whether a sentence ends in "with Lind calling it a joke"."""
        frame, source = self.cue.frame, self.source
        if frame is None or source is None or frame.voice != "gerund":
            return False
        return self.unit.forms[source[0] - 1] == "with"

    def _is_told_by(self) -> bool:
        """Say whether one "was told by" somebody that it is so, or it is "as reported by" one."""
        if self.source is None:
            return False
        frame, forms = self.cue.frame, self.unit.forms
        if frame is not None and frame.left >= 0 and forms[frame.left] == "as":
            return True
        return forms[self.source[1] + 1 : self.source[1] + 2] == ["that"]

    def _is_all_they_say(self) -> bool:
        """Say whether somebody "would only say" something, and so did."""
        forms, at = self.unit.forms, self.cue.first
        if "would" in forms[max(0, at - 2) : at]:
            return "only" in (forms[at - 1], *forms[at + 1 : at + 2])
        return False

    def attribution(self, resolved: Resolved) -> Attribution:
        """Return the finding with offsets into the text, and what its source stands for."""
        contents = self.content_spans
        return Attribution(
            source=self.source_span,
            cue=self.cue_span,
            content=contents[0] if contents else None,
            form=self.form,
            tier=self.tier,
            named=resolved.named,
            source_name=resolved.name,
            several=resolved.several,
            family=self.cue.family,
            sentence=self.unit.span,
            continued=tuple(contents[1:]),
        )
