"""The parts of a page that are not the article, and the kinds of line in each."""

PARTS: dict[str, frozenset[str]] = {
    "navigation": frozenset(
        {
            "breadcrumb",
            "contact",
            "hashtags",
            "nav",
            "placeholder",
            "site_notice",
            "title_repeat",
            "widget",
        }
    ),
    "promotion": frozenset({"ad", "comment", "related", "share", "subscribe"}),
    "additions": frozenset({"author_bio", "author_head", "caption", "foreign", "other"}),
    "appended": frozenset({"generated", "partisan"}),
}
"""Every kind of boilerplate line is in exactly one part."""
