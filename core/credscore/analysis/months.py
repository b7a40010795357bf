"""Months: their English names, as the patterns of dates take them."""

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
"""Pattern of a month, whole or shortened, without a full stop; `.lower()` of it has no capitals."""

_NAMES = (
    "jan january feb february mar march apr april may jun june jul july aug august sep sept"
    " september oct october nov november dec december"
)
MONTH_WORDS = frozenset(f"{name}{end}" for name in _NAMES.split() for end in ("", "'s"))
"""The words that begin with it, lower-case: the pattern takes long to find that there is none."""
