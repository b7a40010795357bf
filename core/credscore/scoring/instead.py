"""What a reader found in place of an article, as the notes of an input say it."""

from credscore.article import Article

NO_ARTICLE = frozenset({"article_list", "consent_page", "error_page", "login_page", "robot_check"})
"""Reason codes of notes that say what a reader found in place of an article."""


def instead_of_article(article: Article) -> str:
    """Return the reason code of what stands in place of an article; empty where it is one."""
    return next((code for code, _ in article.notes if code in NO_ARTICLE), "")
