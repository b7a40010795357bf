"""Telling a story: from articles, or from the paths of them, to all views on it."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence

from credscore.api import ConfigLike, plan_for
from credscore.article import Article
from credscore.errors import InputError
from credscore.profile import Profile
from credscore.readers import Source
from credscore.scoring.articles import prepared, profile_source, sources_of
from credscore.scoring.inputs import inputs_in
from credscore.scoring.plan import Plan
from credscore.story.events import event_words_of
from credscore.story.model import Story, Telling
from credscore.story.reuse import overlaps_of
from credscore.story.tones import tones_of
from credscore.story.voices import voices_of

MEASURED = frozenset({"ok", "partial"})


def tell_story(
    what: Iterable[str | os.PathLike[str] | Article],
    *,
    config: ConfigLike = "default.toml",
    overrides: Sequence[str] = (),
) -> Story:
    """Return what several articles on one story make of it.

    `what` are articles, files or folders. Articles that cannot be assessed are left out. Raises
    ConfigError, and InputError where fewer than two articles are left.
    """
    plan = plan_for(config, overrides)
    tellings, _ = read_tellings(what, plan)
    return story_of(tellings)


def read_tellings(
    what: Iterable[str | os.PathLike[str] | Article], plan: Plan
) -> tuple[list[Telling], list[Profile]]:
    """Return the articles with their profiles, and the profiles of those that have to be left out.

    Their labels are their outlets where each has one of its own, else their ids.
    """
    sources = [source for one in what for source in _sources(one, plan)]
    made = [(source.article, profile_source(source, plan)) for source in sources]
    kept = [(a, p) for a, p in made if a is not None and p.status in MEASURED]
    left_out = [profile for _, profile in made if profile.status not in MEASURED]
    labels = _labels([profile for _, profile in kept])
    tellings = [Telling(x, a, p) for x, (a, p) in zip(labels, kept, strict=True)]
    return tellings, left_out


def story_of(tellings: Sequence[Telling]) -> Story:
    """Return the views on a story. Raises InputError for fewer than two articles."""
    if len(tellings) < 2:
        message = f"a story takes two articles or more, and here {'is' if tellings else 'are'} "
        raise InputError("too_few_articles", f"{message}{len(tellings)}: give more files")
    return Story(
        articles=tuple(telling.label for telling in tellings),
        outlets={telling.label: telling.profile.identity.outlet for telling in tellings},
        titles={telling.label: telling.profile.identity.title for telling in tellings},
        tones=tones_of(tellings),
        voices=voices_of(tellings),
        event_words=event_words_of(tellings),
        overlaps=overlaps_of(tellings),
        pairs=len(tellings) * (len(tellings) - 1) // 2,
    )


def _sources(one: str | os.PathLike[str] | Article, plan: Plan) -> list[Source]:
    if isinstance(one, Article):
        return [Source(one.id, one.path, prepared(one, plan))]
    return [source for given in inputs_in([one], plan) for source in sources_of(given, plan)]


def _labels(profiles: Sequence[Profile]) -> list[str]:
    """Return a name for each article that no other has."""
    outlets = [profile.identity.outlet for profile in profiles]
    if all(outlets) and len(set(outlets)) == len(outlets):
        return outlets
    ids = [profile.identity.article_id.removeprefix("a-") for profile in profiles]
    seen: Counter[str] = Counter()
    labels = []
    for id_ in ids:
        seen[id_] += 1
        labels.append(id_ if seen[id_] == 1 else f"{id_} ({seen[id_]})")
    return labels
