"""The command line: the only package that knows Typer."""

from credscore.cli.stops import heeding_signals
from credscore.cli.streams import settle_streams

__all__ = ["main"]


def main(args: list[str] | None = None) -> None:
    """Run the command line, by default with the arguments of this process."""
    with heeding_signals():
        settle_streams()
        # Takes most of the time before a command begins, and Ctrl-C may come at once.
        from credscore.cli.app import run

        run(args)
