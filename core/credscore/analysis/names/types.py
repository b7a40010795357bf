"""A proper name as it is found in a text, and the capitalised words it is found in."""

from typing import NamedTuple

from credscore.analysis.names.table import Entry, NameKind
from credscore.spans import Span


class Name(NamedTuple):
    """One proper name in a text.

    `span` leaves out titles and a possessive ending, `text` is what stands there, `words` its
    capitalised words (for "Ada" in "Ada and Ben Lindholm" with the family name too), `title` the
    titles before it ("Mr", "Prime Minister"), and `entry` its place in the table of states and
    bodies if it has one. `kind` is a guess from the name and the words around it. `headline` says
    that it stands in a line set in headline capitals, `vague` that nothing but its capital tells
    it from a plain word.
    """

    span: Span
    kind: NameKind
    text: str
    words: tuple[str, ...]
    title: str = ""
    entry: Entry | None = None
    headline: bool = False
    vague: bool = False


class Token(NamedTuple):
    """A capitalised word, or several that the table of states and bodies knows as one name.

    `end` leaves out a possessive ending, `form` is the lower-case form, and `link` what stands
    between the token and the one before.
    """

    start: int
    end: int
    word: str
    form: str
    link: str
    entry: Entry | None


class Run(NamedTuple):
    """Neighbouring capitalised words: at the start of a sentence (`initial`), in a headline."""

    tokens: list[Token]
    initial: bool
    headline: bool
