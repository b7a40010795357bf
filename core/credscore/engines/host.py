"""The actor of a Ray cluster: one core of some machine, with a supervised worker of its own.

It knows nothing of Ray. Whatever befalls an article is dealt with here, on the spot, as in a local
run, so that the rows of a run do not depend on where they were made.
"""

import pickle
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from credscore.engines.batches import Batch, Texts
from credscore.engines.processes import Supervisor
from credscore.readers import Input
from credscore.registry import load_file


class Host:
    """Puts inputs through, one list after the other; its worker builds the scorers once."""

    def __init__(self, versions: str, plan_and_tables: bytes, files: Mapping[str, bytes]) -> None:
        """Take what the plan was made of, as `name==version`, and the pickled plan and tables.

        `files` are the single files of plugins by their name.
        """
        # What the worker begins with is not what Ray's processes begin with.
        vars(sys.modules["__main__"]).pop("__file__", None)
        self._unlike = [one for one in versions.split() if not _is_here(one)]
        if self._unlike:
            return
        copies = _written(files)
        for copy in copies:
            load_file(copy)  # before the plan is unpickled: its scorers may live there
        plan, tables = pickle.loads(plan_and_tables)
        self._supervisor = Supervisor(replace(plan, files=copies), tables, 1)

    def unlike(self) -> list[str]:
        """Return the distributions that are others here, and that nothing can be scored with."""
        return self._unlike

    def score(self, inputs: Sequence[Input]) -> Sequence[Texts]:
        """Return the texts of all articles of the inputs, in order."""
        [done] = self._supervisor.through([Batch(0, inputs, b"")])
        return done.articles


def _written(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the paths of copies, for the system to clear away: an actor ends without notice."""
    folder = Path(tempfile.mkdtemp(prefix="credscore-")) if files else Path()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return tuple(str(folder / name) for name in files)


def _is_here(distribution: str) -> bool:
    name, _, wanted = distribution.partition("==")
    if name.endswith(".py"):
        return True  # a single file, which comes along
    try:
        return version(name) == wanted
    except PackageNotFoundError:
        return False
