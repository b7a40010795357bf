"""Texts that others wrote, as people are shown them: on one line, and steering no terminal."""


def printable(text: str) -> str:
    r"""Return a text with an escape (`\x1b`, `\u202e`) for each character that is not seen.

    So are escape sequences, links in them (OSC 8), overrides of direction and lone surrogates.
    """
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def in_a_line(text: str) -> str:
    """Return a text on one line, blanks of all kinds as one space, the rest `printable`."""
    return text if text.isprintable() and "  " not in text else printable(" ".join(text.split()))
