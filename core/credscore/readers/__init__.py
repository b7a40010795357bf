"""Readers: from files, folders and standard input to articles, one row for every input."""

from credscore.readers.find import Input, find_inputs
from credscore.readers.read import Source, read_input

__all__ = ["Input", "Source", "find_inputs", "read_input"]
