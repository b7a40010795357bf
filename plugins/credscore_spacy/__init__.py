"""Spacy: the actors of an article, found by a spaCy pipeline that is installed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from credscore import Actor, Article, hookimpl
from credscore_spacy.groups import actor_of, grouped
from credscore_spacy.known import with_known
from credscore_spacy.names import Kind, find_names
from credscore_spacy.pipeline import check, load

__all__ = ["Spacy", "credscore_analyzers"]


def _labels() -> dict[str, Kind]:
    """Return the labels of spaCy's English pipelines (OntoNotes 5); NORP is Danish, Republican."""
    return {"PERSON": "person", "ORG": "organisation", "GPE": "state", "NORP": "state"}


@dataclass(frozen=True)
class Spacy:
    """Does the analysis of actors by named entity recognition.

    `model` is an installed pipeline's name or a folder, `labels` says which of its entity labels
    are actors, and of which kind. Actors that the config names come first, under all their
    aliases; with `discover` off, only they come. A surname alone is the person who has the full
    name elsewhere in the article.
    """

    name: ClassVar[str] = "spacy"
    analysis: ClassVar[str] = "actors"

    model: str = "en_core_web_sm"
    labels: Mapping[str, Kind] = field(default_factory=_labels)

    def __post_init__(self) -> None:
        """Raise ValueError, with the command that mends it, where spaCy or the model is missing."""
        check(self.model)

    def analyse(self, article: Article) -> Sequence[Actor]:
        """Return the actors named in title, subheads and body, most mentioned first."""
        rules = article.actor_rules
        names = with_known(find_names(article, load(self.model), self.labels), article)
        groups = [g for g in grouped(names) if rules.discover or any(n.known for n in g)]
        actors = [actor_of(group) for group in groups]
        return sorted(actors, key=lambda actor: (-len(actor.mentions), actor.mentions[0]))


@hookimpl
def credscore_analyzers() -> list[type[Spacy]]:
    """Offer the analyzer."""
    return [Spacy]
