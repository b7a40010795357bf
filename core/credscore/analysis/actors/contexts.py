"""Names that mean different things in different texts: Georgia, Korea, Congo, Turkey."""

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from credscore.analysis.names import Name
from credscore.analysis.names.table import Entry, exact


class Context(NamedTuple):
    """What a form becomes where a word of `seen` stands in the text and none of `unless`."""

    seen: tuple[str, ...]
    unless: tuple[str, ...]
    becomes: Entry | None

    def holds(self, text: str) -> bool:
        """Say whether the text is one where the form has its second meaning."""
        return any(w in text for w in self.seen) and not any(w in text for w in self.unless)


def settle(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Yield the names, those of doubtful meaning with the one they have in this text."""
    holds: dict[str, bool] = {}
    contexts = _contexts()
    for name in names:
        form = name.entry.form if name.entry else ""
        context = contexts.get(form)
        if context is not None and form not in holds:
            holds[form] = context.holds(text)
        if context is None or not holds[form]:
            yield name
        elif context.becomes is not None:
            yield name._replace(entry=context.becomes, kind=context.becomes.kind)


@cache
def _contexts() -> dict[str, Context]:
    source = files(__package__).joinpath("contexts.toml").read_text(encoding="utf-8")
    return {
        form: Context(tuple(row["seen"]), tuple(row["unless"]), exact(row["becomes"]))
        for row in tomllib.loads(source)["contexts"]
        for form in row["forms"]
    }
