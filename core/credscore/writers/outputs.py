"""From the name of an output (`-o`) to its writer and its outputs."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from credscore.contract.writer import Output, Writer
from credscore.errors import ConfigError
from credscore.system.remote import is_remote
from credscore.writers.guarded import guarded
from credscore.writers.staged import Stage

if TYPE_CHECKING:
    from credscore.scoring.plan import Plan


def outputs_for(name: str, plan: "Plan") -> list[Output]:
    """Return the outputs of a name, with their headers written. Raises ConfigError.

    The suffix of the name, or that it is a folder, tells which writer makes them.
    """
    if is_remote(name):
        stage = Stage(name)
        return [headed(stage.staged(output)) for output in _made(name, stage.path, plan)]
    return [headed(output) for output in _made(name, Path(name), plan)]


def _made(name: str, path: Path, plan: "Plan") -> Sequence[Output]:
    suffix = _suffix_for(name, plan)
    writer = plan.writers[suffix]
    if ("writers", suffix) in plan.others:
        return guarded(writer, name, path, plan)
    return writer.outputs(path, plan)


_FOR_EXCEL = "; Excel opens a .csv by Data > From Text/CSV"


def writer_for(name: str, plan: "Plan") -> Writer:
    """Return the writer that a name asks for. Raises ConfigError where there is none."""
    return plan.writers[_suffix_for(name, plan)]


def _suffix_for(name: str, plan: "Plan") -> str:
    if name == "-":
        told = "without -o, a table goes to standard output; --format chooses its kind"
        raise ConfigError(f"-o -: {told}")
    if is_folder(name):
        fitting = ["/"] if "/" in plan.writers else []
    else:
        fitting = [suffix for suffix in plan.writers if name.lower().endswith(suffix)]
    if not fitting:
        known = ", ".join("a folder such as run/" if s == "/" else s for s in plan.writers)
        hint = _FOR_EXCEL if name.lower().endswith((".xlsx", ".xls")) else ""
        raise ConfigError(f"-o {name}: no writer for it; there are {known}{hint}")
    return max(fitting, key=len)


def is_folder(name: str) -> bool:
    """Say whether an output's name stands for a folder: there is one, or it looks like one."""
    path = Path(name)
    return path.is_dir() or name.endswith("/") or not path.suffix


def headed(output: Output) -> Output:
    """Return the output with its header written, where it has one."""
    if header := output.table.header():
        output.sink.write(header)
    return output
