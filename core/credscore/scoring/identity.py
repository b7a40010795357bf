"""What a profile tells of an article besides numbers: its identity, provenance and notes."""

from collections.abc import Iterator, Mapping

from credscore.analysis.language import code_of_tag
from credscore.article import Article
from credscore.lost_marks import LOST
from credscore.profile import Identity, Provenance
from credscore.scoring.plan import Plan
from credscore.scoring.versions import fingerprint

FEW_LOST = 5
"""From this many lost characters on, a note says so."""


def identity_of(article: Article) -> Identity:
    """Return the metadata that came with an article, or that its own lines state."""
    known: Mapping[str, str] = {
        "outlet": article.metadata.publisher.value,
        "title": article.metadata.title.value,
        "author": article.metadata.author.value,
        "published": article.metadata.published.value,
    }
    return Identity(
        article.id,
        article.path,
        url=article.url,
        language=article.detected_language,
        words=len(article.words),
        **known,
    )


def given_identity_of(article: Article) -> Identity:
    """Return the metadata that came with an article, and nothing that takes its analyses."""
    return Identity(
        article.id,
        article.path,
        outlet=article.outlet,
        title=article.title,
        author=article.author,
        published=article.published,
        url=article.url,
        language=code_of_tag(article.language),
    )


def provenance_of(article: Article, plan: Plan) -> Provenance:
    """Return what the numbers of an article depend on."""
    return Provenance(
        encoding=article.encoding,
        text_hash=fingerprint(article.text),
        config_hash=plan.config_hash,
        versions=plan.versions,
    )


def notes_on(article: Article) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with an article, as pairs of a reason code and a sentence."""
    yield from article.notes
    lost = article.text.count(LOST)
    if lost >= FEW_LOST and not any(code == "encoding" for code, _ in article.notes):
        told = "were lost before credscore read it: quotation marks and apostrophes are guessed"
        yield "lost_characters", f"{lost} characters ({LOST}) {told}"
