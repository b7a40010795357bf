"""What went wrong with an input, as the fault that stands in its row."""

from reprlib import repr as shortly

from credscore.errors import InputError, in_one_line_with_place, is_code

WORD_MEND = "open it in a word processor, and save it as .docx or as plain text"
"""What to do with a file that only a word processor reads."""


def too_large(most: int, of: str = "bytes") -> InputError:
    """Return the fault of a file or record that is larger than the config allows."""
    return InputError("too_large", f"has more than limits.max_bytes = {most} {of}")


def fault_of(error: Exception) -> InputError:
    """Return the fault that an error of a reader, or of the files beneath it, comes to."""
    if isinstance(error, InputError):
        return error if _is_sound(error) else _of_reader(f"InputError{shortly(error.args)}")
    if isinstance(error, OSError):
        return InputError("unreadable", f"cannot be read: {error.strerror or error}")
    return _of_reader(in_one_line_with_place(error))


def _is_sound(fault: InputError) -> bool:
    texts = (fault.code, fault.message)
    return all(isinstance(text, str) for text in texts) and is_code(fault.code)


def _of_reader(told: str) -> InputError:
    return InputError("reader_failed", f"its reader failed: {told}")
