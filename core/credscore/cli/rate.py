"""How many inputs are done, of how many, and how fast, as the progress bar shows it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.progress import Progress, ProgressColumn, Task
from rich.text import Text

if TYPE_CHECKING:
    from credscore.readers import Reached
    from credscore.scoring.plan import Plan


class Total:
    """How many inputs there are: counted, or `about` as many, by the bytes that were read."""

    def __init__(self, reached: "Reached", number: int | None) -> None:
        """Take how far reading has come, and the number where it is known."""
        self.about = ""
        self._reached, self._number, self._size = reached, number, 0

    def find_out(self, paths: Sequence[str], plan: "Plan") -> None:
        """Count the inputs, or where that takes reading, the bytes of their files."""
        from credscore.readers import size_in
        from credscore.scoring.inputs import count_inputs

        self._number = count_inputs(paths, plan)
        if self._number is None:
            self.about, self._size = "~", size_in(paths)

    def inputs(self) -> int | None:
        """Return the number, or None where nothing tells."""
        read = self._reached.bytes
        if self._number is not None or not (read and self._size):
            return self._number
        return round(self._reached.inputs * max(1, self._size / read))


class Moving:
    """Moves the one task of a progress bar on."""

    def __init__(self, bar: Progress, total: Total) -> None:
        """Take the bar, and what knows the number of inputs."""
        self._bar, self._total = bar, total
        [self._task] = bar.tasks

    def __call__(self, more: int, *, before: bool = False) -> None:
        """Count inputs; those that were done before this run tell nothing of its rate."""
        task = self._task
        if before:
            task.completed += more
            more = 0
        self._bar.update(task.id, advance=more, about=self._total.about)
        task.total = self._total.inputs()  # by update the rate would begin anew

    def end(self) -> None:
        """Take the bar away, for what is printed in its place."""
        self._bar.stop()


class CountColumn(ProgressColumn):
    """How many inputs are done, and of how many."""

    def render(self, task: Task) -> Text:
        """Return both numbers, or the first where the other is not known."""
        total = "" if task.total is None else f" of {task.fields['about']}{task.total:,.0f}"
        return Text(f"{task.completed:,.0f}{total}")


class RateColumn(ProgressColumn):
    """Inputs a second."""

    def render(self, task: Task) -> Text:
        """Return the rate, once there is one."""
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")
