"""The table that people see on a terminal."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from credscore.plan import Plan
from credscore.profile import Profile

SHOWN_SIGNALS = ("attribution.density", "attribution.named_share", "boilerplate.ratio")
"""Signals that have a column of their own beside the composites; the files hold all."""


class TerminalTable:
    """Prints one row an article: composites with their interval, a few signals, flags."""

    def __init__(self, plan: Plan, console: Console) -> None:
        """Name the columns."""
        self._plan = plan
        self._console = console
        self._shown = [name for name in SHOWN_SIGNALS if name in plan.signals]
        self._table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        self._table.add_column("article", overflow="fold", ratio=2)
        self._table.add_column("words", justify="right")
        for rule in plan.composites:
            self._table.add_column(rule.name, justify="right", no_wrap=True)
        for name in self._shown:
            self._table.add_column(name.replace(".", "\n"), justify="right")
        self._table.add_column("flags and faults", overflow="fold", ratio=2)

    def write(self, profile: Profile) -> None:
        """Add one row, as plain text: a title may look like markup."""
        cells = [profile.identity.article_id.removeprefix("a-"), f"{profile.identity.words or ''}"]
        cells += [_composite(profile, rule.name) for rule in self._plan.composites]
        values = [profile.value(name) for name in self._shown]
        cells += ["–" if value is None else f"{value:.2f}" for value in values]
        self._table.add_row(*[Text(cell) for cell in [*cells, _remarks(profile)]])

    def close(self) -> None:
        """Print the table."""
        self._console.print(self._table)

    def discard(self) -> None:
        """Print nothing."""


def _composite(profile: Profile, name: str) -> str:
    score = profile.composites.get(name)
    if score is None or score.value is None or score.low is None or score.high is None:
        return "–"
    return f"{score.value:.0f} ({score.low:.0f}–{score.high:.0f})"


def _remarks(profile: Profile) -> str:
    remarks = [flag.partition(".")[2] for flag in profile.flags]
    remarks += [notice.code for notice in profile.warnings]
    return ", ".join(dict.fromkeys(remarks))
