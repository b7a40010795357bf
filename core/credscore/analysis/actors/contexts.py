"""Names that mean different things in different texts: Georgia, Korea, Congo, Turkey."""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from credscore.analysis.names import Name
from credscore.analysis.names.table import exact


class Context(NamedTuple):
    """What a form becomes where a word of `seen` stands in the text and none of `unless`."""

    seen: tuple[str, ...]
    unless: tuple[str, ...]
    becomes: str

    def holds(self, text: str) -> bool:
        """Say whether the text is one where the form has its second meaning."""
        return any(w in text for w in self.seen) and not any(w in text for w in self.unless)


def settle(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, those of doubtful meaning with the one they have in this text."""
    settled: dict[str, str | None] = {}
    contexts = _contexts()
    for name in names:
        entry = name.entry
        if entry is None or entry.form not in contexts:
            yield name
            continue
        if entry.form not in settled:
            settled[entry.form] = _meaning(text, entry.form)
        meaning = settled[entry.form]
        if meaning is None:
            yield name
        elif meaning:
            other = exact(meaning)
            yield name._replace(entry=other, kind=other.kind) if other else name


def _meaning(text: str, form: str) -> str | None:
    """Return the second meaning of a form if it has it in this text, else None."""
    context = _contexts()[form]
    return context.becomes if context.holds(text) else None


@cache
def _contexts() -> dict[str, Context]:
    source = files(__package__).joinpath("contexts.toml").read_text(encoding="utf-8")
    return {
        form: Context(tuple(row["seen"]), tuple(row["unless"]), row["becomes"])
        for row in tomllib.loads(source)["contexts"]
        for form in row["forms"]
    }
