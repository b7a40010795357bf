"""Readers: from files, folders and standard input to articles, one row for every input."""

from credscore.readers.choose import Reading
from credscore.readers.find import STDIN, Input, find_inputs
from credscore.readers.reached import Reached, size_in
from credscore.readers.read import Source, read_input, with_data
from credscore.readers.split import inputs_of

__all__ = [
    "STDIN",
    "Input",
    "Reached",
    "Reading",
    "Source",
    "find_inputs",
    "inputs_of",
    "read_input",
    "size_in",
    "with_data",
]
