"""Which writer an output name asks for."""

from pathlib import Path

from credscore.errors import ConfigError
from credscore.plan import Plan
from credscore.writers.base import WholeFile, Writer
from credscore.writers.folder import RunFolder
from credscore.writers.jsonl import JsonLines
from credscore.writers.wide import WideCsv


def open_writer(name: str, plan: Plan) -> Writer:
    """Return the writer for `NAME.csv`, `NAME.jsonl` or a folder (`NAME/`)."""
    path = Path(name)
    if path.is_dir() or name.endswith("/") or not path.suffix:
        return RunFolder(path, plan)
    if path.suffix == ".csv":
        return WideCsv(WholeFile(path), plan)
    if path.suffix == ".jsonl":
        return JsonLines(WholeFile(path))
    raise ConfigError(f"-o {name}: write .csv, .jsonl, or a folder such as run/")
