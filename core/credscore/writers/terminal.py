"""The table that people see on a terminal."""

import json
from dataclasses import dataclass

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from credscore.profile import Profile
from credscore.scoring.plan import Plan

SHOWN_SIGNALS = ("attribution.density", "boilerplate.ratio")
"""Signals that have a column of their own beside the composites; the files hold all."""

EDGE_WIDTH = 18
"""Least width of the columns of names and of flags, however narrow the terminal is."""

WIDE = 100
"""From this width on, a terminal has room for signals beside the composites."""

MOST_ROWS = 500
"""Articles that the table shows at most: nobody reads more of them on a terminal."""


@dataclass(frozen=True, slots=True)
class TerminalTable:
    """The cells of each article: composites with their interval, a few signals, flags."""

    plan: Plan

    def header(self) -> str:
        """Return the names of the columns, as JSON."""
        composites = [rule.name for rule in self.plan.composites]
        signals = [name.replace(".", "\n") for name in self._shown()]
        return _line(["article", "words", *composites, *signals, "flags and faults"])

    def rows(self, profile: Profile) -> str:
        """Return the cells of one article, as JSON."""
        cells = [profile.identity.article_id.removeprefix("a-"), f"{profile.identity.words or ''}"]
        cells += [_composite(profile, rule.name) for rule in self.plan.composites]
        values = [profile.value(name) for name in self._shown()]
        cells += ["–" if value is None else f"{value:.2f}" for value in values]
        return _line([*cells, _remarks(profile)])

    def _shown(self) -> list[str]:
        return [name for name in SHOWN_SIGNALS if name in self.plan.signals]


class TerminalSink:
    """Prints the table when all its cells are there, or of very many articles the first."""

    def __init__(self, console: Console, note: str = "") -> None:
        """Take the console to print to, and what to say below the table."""
        self._console = console
        self._note = note
        self._lines: list[str] = []
        self._more = 0

    def write(self, text: str) -> None:
        """Keep the cells of some articles, a line each."""
        lines = text.splitlines()
        room = MOST_ROWS + 1 - len(self._lines)
        self._lines += lines[:room]
        self._more += len(lines[room:])

    def close(self) -> None:
        """Print the table."""
        header, *rows = map(json.loads, self._lines)
        # Signals have two lines in the header; they are what a narrow terminal does without.
        roomy = self._console.width >= WIDE
        shown = [at for at, name in enumerate(header) if roomy or "\n" not in name]
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
        for at in shown:
            at_edge = at in (0, len(header) - 1)
            table.add_column(
                header[at],
                justify="left" if at_edge else "right",
                overflow="fold",
                no_wrap=not at_edge,
                min_width=EDGE_WIDTH if at_edge else None,
            )
        for cells in rows:
            # As plain text: a name may look like markup.
            table.add_row(*[Text(cells[at]) for at in shown])
        self._console.print(table)
        if self._more:
            self._console.print(f"and {self._more} more: -o FILE writes them all")
        if self._note:
            self._console.print(Text(self._note, style="dim"))

    def discard(self) -> None:
        """Print nothing."""


def note_on(plan: Plan) -> str:
    """Return what readers of the table must know: which way is good, and what the range is."""
    ways = {"best": "100 is best", "worst": "0 is none, 100 most"}
    if not plan.composites:
        return ""
    lines = ["; ".join(f"{rule.name}: {ways[rule.towards]}" for rule in plan.composites)]
    doubts = {f"{rule.weight_doubt:.0%}" for rule in plan.composites}
    if len(doubts) == 1:
        lines.append(f"in brackets: the range if each weight is up to {doubts.pop()} more or less")
    return "\n".join(f" {line}" for line in lines)


def _line(cells: list[str]) -> str:
    return json.dumps(cells) + "\n"


def _composite(profile: Profile, name: str) -> str:
    score = profile.composites.get(name)
    if score is None or score.value is None or score.low is None or score.high is None:
        return "–"
    return f"{score.value:.0f} ({score.low:.0f}–{score.high:.0f})"


def _remarks(profile: Profile) -> str:
    remarks = [flag.partition(".")[2] for flag in profile.flags]
    remarks += [notice.code for notice in profile.warnings]
    return "\n".join(dict.fromkeys(remarks))
