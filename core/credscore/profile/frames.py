"""Profiles as data frames: wide, a row an article, or tidy, a row a measurement."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from credscore.profile.facts import IDENTITY_TEXTS, PROVENANCE
from credscore.profile.profile import Profile

Columns = dict[str, list[Any]]


def frame(profiles: Sequence[Profile], library: str, constructor: str, *, tidy: bool) -> Any:
    """Return `library.constructor` of the columns of profiles; missing values are null.

    Raises ImportError with the mend where the library is not installed.
    """
    try:
        module = import_module(library)
    except ImportError:
        message = f"{library} is not installed: pip install {library}"
        raise ImportError(message, name=library) from None
    columns = tidy_columns(profiles) if tidy else wide_columns(profiles)
    return getattr(module, constructor)(columns)


def wide_columns(profiles: Sequence[Profile]) -> Columns:
    """Return a row for each article: the columns of `profiles.csv`, without those about actors."""
    of_actors = {
        name
        for profile in profiles
        for name, found in profile.measurements.items()
        if any(one.subject for one in found)
    }
    rows = [dict(_wide(profile)) for profile in profiles]
    return _columns([{k: v for k, v in row.items() if k not in of_actors} for row in rows])


def tidy_columns(profiles: Sequence[Profile]) -> Columns:
    """Return a row for each measurement, those of actors with their subject included."""
    return _columns([row for profile in profiles for row in _tidy(profile)])


def _columns(rows: Sequence[dict[str, Any]]) -> Columns:
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: [row.get(name) for row in rows] for name in names}


def _wide(profile: Profile) -> Iterator[tuple[str, Any]]:
    known = profile.identity
    for name in IDENTITY_TEXTS:
        yield name, getattr(known, name) or None
    yield "words", known.words
    for name, score in profile.composites.items():
        yield name, score.value
        yield f"{name}_low", score.low
        yield f"{name}_high", score.high
        yield f"{name}_coverage", score.coverage
    yield "flags", " ".join(profile.flags)
    for name, found in profile.measurements.items():
        yield name, found[0].value if found else None
    yield "status", profile.status
    yield "warnings", "; ".join(profile.reasons) or None
    for name in PROVENANCE:
        yield name, getattr(profile.provenance, name) or None


def _tidy(profile: Profile) -> Iterator[dict[str, Any]]:
    for name, found in profile.measurements.items():
        for one in found:
            yield {
                "article_id": profile.identity.article_id,
                "signal": name,
                "subject": one.subject or None,
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "n": one.n,
                "reason": one.reason or None,
            }
