"""Which articles can be assessed: not too long, with a body, in one of `limits.languages`."""

from collections.abc import Sequence

from credscore.article import Article
from credscore.errors import InputError
from credscore.scoring.plan import Plan

FEW_WORDS = 50
"""Up to this many words, a text whose language cannot be told is assessed anyway."""


def is_assessed(article: Article, plan: Plan) -> bool:
    """Say whether an article can be assessed. Why it cannot, `check_assessed` raises later."""
    try:
        check_assessed(article, plan)
    except Exception:
        return False
    return True


def check_assessed(article: Article, plan: Plan) -> None:
    """Raise InputError (too_long, empty, language, no_body) for what cannot be assessed."""
    limits = plan.config.limits
    if len(article.text) > limits.max_characters:
        most = limits.max_characters
        raise InputError("too_long", f"has more than limits.max_characters = {most}")
    if not any(map(str.isalnum, article.text)):
        raise InputError("empty", "holds no words" if article.text else "its text is empty")
    if limits.languages and not _has_a_language(article, limits.languages):
        known = ", ".join(limits.languages)
        message = f"its language is {article.detected_language!r}; limits.languages has {known}"
        raise InputError("language", message)
    if not article.words:
        raise InputError("no_body", "no line of it is the text of an article")


def _has_a_language(article: Article, languages: Sequence[str]) -> bool:
    """Say whether the language is one of these, or the text too short to tell."""
    if article.detected_language == "und":
        return len(article.text.split(maxsplit=FEW_WORDS)) <= FEW_WORDS
    return article.detected_language in languages
