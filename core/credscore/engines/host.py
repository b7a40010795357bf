"""The actor of a Ray cluster: it has one core of some machine, and a supervised worker process.

It knows nothing of Ray. An article that fails, hangs or kills its worker is dealt with here, as in
a local run, so that the rows do not depend on the machine.
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
    """Scores one list of inputs after the other; its worker builds the scorers once."""

    def __init__(self, versions: str, plan_and_tables: bytes, files: Mapping[str, bytes]) -> None:
        """Take the plan's `versions` (`name==version ...`), and the pickled plan and tables.

        `files` holds the contents of single plugin files by their names.
        """
        # A worker process imports the main file of its parent, which here is one of Ray's.
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
        """Return the distributions, as `name==version`, that this machine lacks."""
        return self._unlike

    def score(self, inputs: Sequence[Input]) -> Sequence[Texts]:
        """Return the texts of all articles of the inputs, in order."""
        [done] = self._supervisor.through([Batch(0, inputs, b"")])
        return done.articles


def _written(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write plugin files to a temporary folder, and return their paths.

    Nobody removes them but the system: an actor ends without notice.
    """
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
