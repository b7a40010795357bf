"""From inputs to profiles: what cannot be read or scored gets a profile that says why."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import redirect_stdout
from copy import copy
from dataclasses import replace
from itertools import islice

from credscore.analysis.actors import ActorRules
from credscore.article import Article
from credscore.contract.signals import Measurement, Scorer
from credscore.errors import InputError, in_one_line
from credscore.profile import Identity, Notice, Profile, Provenance, Status
from credscore.readers import Input, Source, read_input
from credscore.scoring.analyses import CheckedAnalyzer
from credscore.scoring.answers import Measured
from credscore.scoring.assessed import check_assessed, is_assessed
from credscore.scoring.identity import given_identity_of, identity_of, notes_on, provenance_of
from credscore.scoring.inputs import reading_of
from credscore.scoring.instead import instead_of_article
from credscore.scoring.measure import has_batches, measure, measure_many
from credscore.scoring.plan import Plan

SKIPPED = frozenset({"empty", "no_body", "language", "unknown_suffix", "too_large", "too_long"})
"""Reason codes of inputs that cannot be assessed though nothing failed."""

DAMAGED = frozenset({"damaged", "truncated"})
"""Reason codes of articles that are measured as far as they could be read."""

BATCH = 16
"""Articles that `score_many` gets at once, where a scorer offers it."""

Answers = dict[str, tuple[Measured, list[Notice]]]
"""For one article, by scorer: the measurements, and notices of what was wrong."""


def sources_of(given: Input, plan: Plan) -> Iterator[Source]:
    """Yield the articles of one input, or the fault for which there are none."""
    for source in read_input(given, reading_of(plan)):
        yield replace(source, article=prepared(source.article, plan)) if source.article else source


def prepared(article: Article, plan: Plan) -> Article:
    """Return the article with the plan's rules for actors and its analyzers.

    Those that the article has of its own stay.
    """
    has_rules = article.actor_rules != ActorRules()
    rules = article.actor_rules if has_rules else plan.actor_rules
    analyzers = {analysis: CheckedAnalyzer(one) for analysis, one in plan.analyzers.items()}
    return replace(article, actor_rules=rules, analyzers=analyzers | dict(article.analyzers))


def profile_inputs(inputs: Iterable[Input], plan: Plan) -> Iterator[Profile]:
    """Yield the profiles of all inputs, in order, at least one for each input."""
    yield from profile_all((one for given in inputs for one in sources_of(given, plan)), plan)


def profile_all(sources: Iterable[Source], plan: Plan) -> Iterator[Profile]:
    """Yield the profile of each source, in order; at most BATCH of them are held at once."""
    left = iter(sources)
    while held := list(islice(left, batch_size(plan))):
        yield from profile_sources(held, plan)


def batch_size(plan: Plan) -> int:
    """Return how many articles are scored together: 1 where no scorer offers `score_many`."""
    return BATCH if any(map(has_batches, plan.scorers)) else 1


def profile_sources(sources: Sequence[Source], plan: Plan) -> list[Profile]:
    """Return the profiles of several sources, in order, equal to those of each source alone.

    Scorers that offer `score_many` get all articles at once that can be assessed.
    """
    known = _answered_together([source.article for source in sources], plan)
    return [profile_source(source, plan, known.get(at)) for at, source in enumerate(sources)]


def profile_source(source: Source, plan: Plan, known: Answers | None = None) -> Profile:
    """Return the profile of one source; where there is no article, one that says why.

    `known` holds the answers that scorers have already given by `score_many`.
    """
    if source.article is None:
        fault = source.fault or InputError("unreadable", "could not be read")
        return _without_article(source, fault, plan)
    try:
        return profile_article(source.article, plan, known)
    except Exception as error:
        return _without_article(source, InputError("analysis_failed", in_one_line(error)), plan)


def profile_article(article: Article, plan: Plan, known: Answers | None = None) -> Profile:
    """Return the profile of one article; `known` holds answers already given by `score_many`."""
    try:
        check_assessed(article, plan)
    except InputError as fault:
        return _without_article(Source(article.id, article.path, article), fault, plan)
    measured: Measured = {}
    notices: list[Notice] = []
    for scorer_name, (found, wrong) in _answers_for(article, plan, known or {}).items():
        measured |= found
        notices += [replace(one, origin=plan.origins.get(scorer_name, "")) for one in wrong]
    values = {name: _whole_value(of_one) for name, of_one in measured.items()}
    flags = {name: value for name, value in values.items() if plan.signals[name].kind == "flag"}
    instead = instead_of_article(article)
    return Profile(
        identity=identity_of(article),
        status="partial" if notices or DAMAGED & {code for code, _ in article.notes} else "ok",
        composites={rule.name: rule.combine(values, flags, instead) for rule in plan.composites},
        measurements=measured,
        flags=tuple(name for name, value in flags.items() if value),
        warnings=(*(Notice(*note) for note in notes_on(article)), *notices),
        provenance=provenance_of(article, plan),
        text=article.text,
        given_title=article.title,
        given_lines=article.given_lines,
    )


def _answers_for(article: Article, plan: Plan, known: Answers) -> Answers:
    """Return the answer of each scorer, in their order: the known one, or else a new one."""
    most = plan.config.limits.max_scorer_seconds
    with redirect_stdout(sys.stderr):  # standard output is for data, whatever a plugin prints
        return {
            scorer.name: known.get(scorer.name)
            or measure(scorer, _seen_by(scorer, article, plan), most)
            for scorer in plan.scorers
        }


def _answered_together(articles: Sequence[Article | None], plan: Plan) -> dict[int, Answers]:
    """Return the answers of all scorers that offer `score_many`, by the article's place."""
    scorers = [scorer for scorer in plan.scorers if has_batches(scorer)]
    if not scorers or len(articles) < 2:
        return {}
    sound = {
        at: one for at, one in enumerate(articles) if one is not None and is_assessed(one, plan)
    }
    answers: dict[int, Answers] = {at: {} for at in sound}
    with redirect_stdout(sys.stderr):
        for scorer in scorers:
            seen = [_seen_by(scorer, article, plan) for article in sound.values()]
            many = measure_many(scorer, seen, plan.config.limits.max_scorer_seconds)
            for at, found in zip(sound, many, strict=True):
                answers[at][scorer.name] = found
    return answers


def _seen_by(scorer: Scorer, article: Article, plan: Plan) -> Article:
    """Return the article, for a third party's scorer as a copy that it may change.

    The copy shares the analyses that were made before.
    """
    return copy(article) if ("scorers", scorer.name) in plan.others else article


def _without_article(source: Source, fault: InputError, plan: Plan) -> Profile:
    """Return the profile of what is not measured: why, and what came with it all the same."""
    article = source.article
    identity = given_identity_of(article) if article else Identity(source.id, source.path)
    if article and fault.code == "language":
        identity = replace(identity, language=article.detected_language)
    status: Status = "skipped" if fault.code in SKIPPED else "failed"
    return Profile(
        identity=identity,
        status=status,
        warnings=(Notice(fault.code, str(fault)),),
        provenance=provenance_of(article, plan)
        if article
        else Provenance(config_hash=plan.config_hash),
    )


def _whole_value(measurements: Iterable[Measurement]) -> float | None:
    """Return the value for the whole article, and not for an actor; None where there is none."""
    for measurement in measurements:
        if not measurement.subject:
            return measurement.value
    return None
