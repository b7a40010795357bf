"""Profiles: all that is known of one article after scoring, and where the numbers come from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, Literal, overload

from credscore.composite import CompositeScore
from credscore.contract.signals import Measurement
from credscore.display import did_you_mean
from credscore.spans import Span

Status = Literal["ok", "partial", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that went wrong, or could not be assessed: a reason code, where, and what to do.

    `origin` is the distribution and entry point of a scorer that is not our own.
    """

    code: str
    message: str
    scorer: str = ""
    origin: str = ""

    @property
    def told(self) -> str:
        """The code, with the scorer that it is about and where that comes from."""
        origin = f" of {self.origin}" if self.origin else ""
        return f"{self.scorer}{origin}: {self.code}" if self.scorer else self.code


@dataclass(frozen=True, slots=True)
class Identity:
    """What is known of the article itself, each field empty where it is not."""

    article_id: str
    path: str = ""
    outlet: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    words: int | None = None


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the numbers depend on: equal provenance means equal numbers.

    Hashes are `sha256:` and the first 16 hex digits; `versions` names each distribution that
    measured, and the libraries that numbers rest on, as `name==version`.
    """

    encoding: str = ""
    text_hash: str = ""
    config_hash: str = ""
    versions: str = ""


IDENTITY_TEXTS = tuple(one.name for one in fields(Identity) if one.name != "words")
"""The fields of an identity that are texts: the first columns of every table, in this order."""

PROVENANCE = tuple(one.name for one in fields(Provenance))
"""The fields of a provenance: the last columns of every table, in this order."""


@dataclass(frozen=True, slots=True, repr=False)
class Profile:
    """One article's profile: `value("credibility")`, `measurements["attribution.density"]`.

    `measurements` are by `scorer.signal`: one each, and one an actor for per-actor signals. The
    evidence of a measurement are spans into `text`; `quote` gives the words behind one. `status` is
    `ok`, `partial` (something failed), `skipped` (not assessed) or `failed` (not read).
    """

    identity: Identity
    status: Status
    composites: Mapping[str, CompositeScore] = field(default_factory=dict)
    measurements: Mapping[str, tuple[Measurement, ...]] = field(default_factory=dict)
    flags: tuple[str, ...] = ()
    warnings: tuple[Notice, ...] = ()
    provenance: Provenance = field(default_factory=Provenance)
    text: str = field(default="", repr=False)

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
        from credscore.report.notebook import profile_html

        return profile_html(self)


class Profiles(Sequence[Profile]):
    """The profiles of one run, in the order of its inputs."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        """Take the profiles."""
        self._profiles = tuple(profiles)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._profiles)

    @overload
    def __getitem__(self, index: int) -> Profile: ...
    @overload
    def __getitem__(self, index: slice) -> "Profiles": ...
    def __getitem__(self, index: int | slice) -> "Profile | Profiles":
        """Return one profile, or a slice of them."""
        if isinstance(index, slice):
            return Profiles(self._profiles[index])
        return self._profiles[index]

    def __iter__(self) -> Iterator[Profile]:
        """Yield the profiles."""
        return iter(self._profiles)

    def __repr__(self) -> str:
        """Return how many there are, and how they came out."""
        counts = Counter(profile.status for profile in self)
        told = ", ".join(f"{n} {status}" for status, n in sorted(counts.items()))
        return f"<Profiles of {len(self)} articles: {told}>"

    def to_pandas(self, *, tidy: bool = False) -> Any:
        """Return a pandas DataFrame: a row an article, or with `tidy` a row a measurement.

        Needs pandas; raises ImportError where it is not installed.
        """
        from credscore.frames import frame

        return frame(self, "pandas", "DataFrame", tidy=tidy)

    def to_polars(self, *, tidy: bool = False) -> Any:
        """Return a polars DataFrame; see `to_pandas`."""
        from credscore.frames import frame

        return frame(self, "polars", "DataFrame", tidy=tidy)

    def to_arrow(self, *, tidy: bool = False) -> Any:
        """Return a pyarrow Table; see `to_pandas`."""
        from credscore.frames import frame

        return frame(self, "pyarrow", "table", tidy=tidy)

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        from credscore.report.notebook import profiles_html

        return profiles_html(self)
