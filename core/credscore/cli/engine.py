"""`--engine`: where a run is scored."""

from typing import TYPE_CHECKING, Annotated

import typer

from credscore.cli.common import USAGE, available_cores, fail

if TYPE_CHECKING:
    from credscore.engines import Engine

ENGINES = ("local", "ray")

EngineOption = Annotated[
    str,
    typer.Option("--engine", help="local, or ray: the machines of a Ray cluster (extra: ray)."),
]
AddressOption = Annotated[
    str,
    typer.Option(metavar="HOST:PORT", help="The Ray cluster; by default one is started here."),
]


def engine_for(name: str, address: str, workers: int | None) -> "Engine":
    """Return the engine that the options of a command ask for."""
    from credscore.engines import local_engine, ray_engine

    if name not in ENGINES:
        fail(f"--engine {name}: choose {', '.join(ENGINES)}", USAGE)
    if name == "ray":
        return ray_engine(address or None, workers)
    if address:
        fail("--address needs --engine ray", USAGE)
    return local_engine(workers or available_cores())
