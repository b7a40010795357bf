"""Finding actors and their mentions."""

from collections.abc import Sequence

from credscore.analysis.actors.types import Actor, ActorRules
from credscore.spans import Span


def find_actors(
    text: str, within: Sequence[Span], sentences: Sequence[Span], rules: ActorRules
) -> tuple[Actor, ...]:
    """Return the actors named in the given lines of a plain text, most mentioned first.

    `within` are the lines whose mentions count (title, subheads, body); `sentences` are the
    sentences of the body.
    """
    return ()
