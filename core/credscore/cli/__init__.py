"""The command line: the only package that knows Typer."""

from credscore.cli.app import main

__all__ = ["main"]
