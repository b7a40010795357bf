"""What is wrong with a file that is to be compared."""

from credscore.errors import InputError


def not_a_run(name: str, message: str) -> InputError:
    """Return the fault of a file that cannot be compared; the message says what it lacks."""
    return InputError("not_a_run", f"{name}: {message}")
