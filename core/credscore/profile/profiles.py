"""The profiles of a run, as a sequence, a table in a notebook, and data frames."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

from credscore.profile.frames import frame
from credscore.profile.profile import Profile


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
        return frame(self, "pandas", "DataFrame", tidy=tidy)

    def to_polars(self, *, tidy: bool = False) -> Any:
        """Return a polars DataFrame; see `to_pandas`."""
        return frame(self, "polars", "DataFrame", tidy=tidy)

    def to_arrow(self, *, tidy: bool = False) -> Any:
        """Return a pyarrow Table; see `to_pandas`."""
        return frame(self, "pyarrow", "table", tidy=tidy)

    def _repr_html_(self) -> str:
        """Return what a notebook shows."""
        from credscore.profile.notebook import table_html  # no run needs it

        return table_html(self)
