"""Where the journal of an output lies: beside it, hidden; that of a shard is not hidden."""

import re
from pathlib import Path

from credscore.errors import ConfigError
from credscore.system.remote import is_remote
from credscore.writers import is_folder

SHARD = ".shard"


def journal_path(output: str) -> Path:
    """Return where a run keeps what it has done: `run/.unfinished`, `.profiles.csv.unfinished`.

    The name is hidden, so that a run into its own folder of inputs does not find it there. For an
    output on another file system it lies in the working folder.
    """
    if is_remote(output):
        return Path("." + "-".join(re.findall(r"[\w.]+", output)) + ".unfinished")
    path = Path(output)
    if is_folder(output):
        return path / ".unfinished"
    return path.with_name(f".{path.name}.unfinished")


def shard_path(output: str) -> Path:
    """Return where a shard keeps what `merge` needs: `run.shard`, `profiles.csv.shard`.

    Raises ConfigError for an output on another file system.
    """
    if is_remote(output):
        raise ConfigError(f"-o {output}: a shard is written on this machine, and merge sends it")
    path = Path(output)
    return path if path.name.endswith(SHARD) else path.with_name(path.name + SHARD)
