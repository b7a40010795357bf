"""Where the journal of an output lies: hidden beside it, or for a shard, in sight beside it."""

from pathlib import Path

from credscore.writers import is_folder

SHARD = ".shard"


def journal_path(output: str) -> Path:
    """Return where a run keeps what it has done: `run/.unfinished`, `.profiles.csv.unfinished`.

    The name is hidden, so that a run into its own folder of inputs does not find it there.
    """
    path = Path(output)
    if is_folder(output):
        return path / ".unfinished"
    return path.with_name(f".{path.name}.unfinished")


def shard_path(output: str) -> Path:
    """Return where a shard keeps what `merge` needs: `run.shard`, `profiles.csv.shard`."""
    path = Path(output)
    return path if path.name.endswith(SHARD) else path.with_name(path.name + SHARD)
