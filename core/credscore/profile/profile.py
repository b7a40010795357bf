"""One article's profile: all that is known of it after scoring."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from credscore.analysis.lines import Line
from credscore.composite import CompositeScore
from credscore.contract.signals import Measurement
from credscore.display import did_you_mean
from credscore.profile.facts import Identity, Notice, Provenance, Status
from credscore.spans import Span


@dataclass(frozen=True, slots=True, repr=False)
class Profile:
    """One article's profile: `value("credibility")`, `measurements["attribution.density"]`.

    `measurements` are by `scorer.signal`: one each, and one an actor for per-actor signals. The
    evidence of a measurement are spans into `text`; `quote` gives the words behind one. `status` is
    `ok`, `partial` (something failed), `skipped` (not assessed) or `failed` (not read).
    `given_title` and `given_lines` came with the text, and the kinds of its lines rest on them.
    """

    identity: Identity
    status: Status
    composites: Mapping[str, CompositeScore] = field(default_factory=dict)
    measurements: Mapping[str, tuple[Measurement, ...]] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    warnings: tuple[Notice, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
    text: str = field(default="", repr=False)
    given_title: str = field(default="", repr=False)
    given_lines: tuple[Line, ...] = field(default=(), repr=False)

    def value(self, name: str, subject: str = "") -> float | None:
        """Return a composite's points, or a signal's raw value (`scorer.signal`); None if missing.

        A signal about actors has a value for each `subject`, an actor's name, and none without.
        Raises KeyError for a name that is neither a composite's nor a signal's of the run.
        """
        if name in self.composites:
            return self.composites[name].value
        if self.measurements and name not in self.measurements:
            meant = did_you_mean(name, (*self.composites, *self.measurements))
            raise KeyError(f"no composite or signal is {name}{meant}")
        for measurement in self.measurements.get(name, ()):
            if measurement.subject == subject:
                return measurement.value
        return None

    def quote(self, span: Span) -> str:
        """Return the words behind a span of evidence, as they stand in the text."""
        return self.text[span.start : span.end]

    @property
    def reasons(self) -> tuple[str, ...]:
        """Reason codes: of the article, and `signal: code` of each signal without a value.

        Those of single actors stand in `measurements`.
        """
        codes = [notice.told for notice in self.warnings]
        for name, found in self.measurements.items():
            codes += [f"{name}: {m.reason}" for m in found if m.value is None and not m.subject]
        return tuple(dict.fromkeys(codes))

    def __repr__(self) -> str:
        """Return a line with the composites, or with why there are none."""
        told = [
            f"{name} {'missing' if score.value is None else f'{score.value:.1f}'}"
            for name, score in self.composites.items()
        ] or [notice.code for notice in self.warnings]
        return f"<Profile {self.identity.article_id}: {', '.join((self.status, *told))}>"

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        from credscore.profile.notebook import signals_html, table_html  # no run needs it

        return table_html([self]) + signals_html(self.measurements)
