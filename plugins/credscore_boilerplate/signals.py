"""The signals of the boilerplate scorer."""

from credscore import Signal

_REFERENCE = (
    "Kohlschütter, Fankhauser and Nejdl 2010, Boilerplate detection using shallow text features"
)


def _signal(
    name: str, about: str, worst: float | None = None, best: float | None = None, of: str = "words"
) -> Signal:
    return Signal(
        name, f"share of {of}", worst, best, about=about, low=0.0, high=1.0, reference=_REFERENCE
    )


SIGNALS = (
    _signal("ratio", "Share of the page's words that stand in boilerplate lines.", 0.5, 0.0),
    _signal("line_ratio", "Share of the page's lines that are boilerplate.", of="lines"),
    _signal("char_ratio", "Share of the page's characters in such lines.", of="characters"),
    _signal("navigation", "Share of words in menus, breadcrumbs, notices and the like."),
    _signal("promotion", "Share of words that point to other articles, or ask to share or buy."),
    _signal("additions", "Share of words around the article: captions, author notes, the rest."),
    _signal("appended", "Share of words in generated blocks and partisan appeals."),
)
