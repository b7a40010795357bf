"""Which writer an output name asks for."""

from pathlib import Path

from credscore.errors import ConfigError
from credscore.plan import Plan
from credscore.writer import Output


def outputs_for(name: str, plan: Plan) -> list[Output]:
    """Return the outputs that a name asks for by its suffix, or as a folder, headers written."""
    path = Path(name)
    if path.is_dir() or name.endswith("/") or not path.suffix:
        fitting = ["/"] if "/" in plan.writers else []
    else:
        fitting = [suffix for suffix in plan.writers if name.lower().endswith(suffix)]
    if not fitting:
        known = ", ".join("a folder such as run/" if s == "/" else s for s in plan.writers)
        raise ConfigError(f"-o {name}: no writer for it; there are {known}")
    writer = plan.writers[max(fitting, key=len)]
    return [headed(output) for output in writer.outputs(path, plan)]


def headed(output: Output) -> Output:
    """Return the output with its header written."""
    output.sink.write(output.table.header())
    return output
