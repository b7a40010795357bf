"""What went wrong with an input, as the fault that stands in its row."""

from credscore.errors import InputError, in_one_line_with_place

WORD_MEND = "open it in a word processor, and save it as .docx or as plain text"
"""What to do with a file that only a word processor reads."""


def too_large(most: int, of: str = "bytes") -> InputError:
    """Return the fault of a file or record that is larger than the config allows."""
    return InputError("too_large", f"has more than limits.max_bytes = {most} {of}")


def fault_of(error: Exception) -> InputError:
    """Return the fault that an error of a reader, or of the files beneath it, comes to."""
    if isinstance(error, InputError):
        return error
    if isinstance(error, OSError):
        return InputError("unreadable", f"cannot be read: {error.strerror or error}")
    return InputError("reader_failed", f"its reader failed: {in_one_line_with_place(error)}")
