"""Checks of the contract: what a scorer that fails them could do to a run or its columns."""

import pickle
import socket
from typing import Any, NoReturn
from unittest import mock

from credscore.article import Article
from credscore.contract.signals import Scorer, Signal
from credscore.scoring.answers import Measured
from credscore.scoring.measure import measure
from credscore.testing import check
from credscore.testing.check import (
    CheckFailed,
    HangsError,
    limited,
    refuse_if_it_changes_an_article,
    refuse_if_it_prints,
    refuse_unless_a_config_can_build,
    refuse_unless_frozen,
)
from credscore.testing.elsewhere import measured_elsewhere
from credscore.testing.texts import SOUND, article_of, hostile_articles


def is_frozen_dataclass(scorer: Scorer) -> None:
    """Fail what is no frozen dataclass: fields are options, and options do not change."""
    refuse_unless_frozen(scorer)


def has_options_of_a_config(scorer: Scorer) -> None:
    """Fail an option that no config can give, such as an object of a class: none could be set."""
    refuse_unless_a_config_can_build(scorer)


def has_declared_signals(scorer: Scorer) -> None:
    """Fail undeclared signals: headers, configs and docs know them before any article."""
    names = [signal.name for signal in scorer.signals]
    if not names:
        raise CheckFailed("declares no signals")
    if len(set(names)) < len(names) or not all(name.isidentifier() for name in names):
        raise CheckFailed("the names of its signals must be identifiers, and no two the same")
    for signal in scorer.signals:
        if fault := _fault_of_declaration(signal):
            raise CheckFailed(f"{signal.name}: {fault}")


def _fault_of_declaration(signal: Signal) -> str:
    """Return what is wrong with what a signal says of itself; nothing if nothing is."""
    told: dict[str, Any] = {"about": signal.about, "unit": signal.unit, "source": signal.reference}
    if wrong := [name for name, text in told.items() if not isinstance(text, str)]:
        return f"its `{wrong[0]}` is no text"
    if not signal.about.strip():
        return "has no `about`: say in a sentence what it measures"
    if (signal.worst is None) != (signal.best is None):
        return "has one goalpost: give both `worst` and `best`, or neither"
    if signal.per_actor and signal.worst is not None:
        return "has goalposts, but a signal about actors cannot be weighed"
    return ""


def keeps_what_it_declared(scorer: Scorer) -> None:
    """Fail numbers that are not finite and in range, and evidence outside the text."""
    for name, article in (("a sound text", article_of(SOUND)), *hostile_articles()):
        _, notices = measure(scorer, article, check.LONGEST)
        if any(notice.code == "too_slow" for notice in notices):
            raise HangsError(f"{notices[0].message}, on {name}")
        if notices:
            raise CheckFailed(f"{notices[0].message}, on {name}")


def reports_every_signal(scorer: Scorer) -> None:
    """Fail a signal that is silent: a silent column cannot be told from a broken one."""
    for text in (SOUND, "Word"):
        measured = _measured(scorer, article_of(text))
        silent = [
            n for n, found in measured.items() if any(m.reason == "not_reported" for m in found)
        ]
        if silent:
            raise CheckFailed(f"does not report {', '.join(silent)}, not even as missing")


def is_deterministic(scorer: Scorer) -> None:
    """Fail what gives other measurements for the same article."""
    if _measured(scorer, article_of(SOUND)) != _measured(scorer, article_of(SOUND)):
        raise CheckFailed("gives other measurements for the same article")


def is_the_same_in_a_new_process(scorer: Scorer) -> None:
    """Fail what hangs on the order of a set, which differs from process to process."""
    theirs = measured_elsewhere(scorer)
    if theirs is not None and theirs != _measured(scorer, article_of(SOUND)):
        raise CheckFailed(
            "gives other measurements in another process: sort a set before its order counts"
        )


def does_not_depend_on_other_articles(scorer: Scorer) -> None:
    """Fail a score that depends on what came before it."""
    other = SOUND.replace("lighthouse", "library").replace("Norway", "Sweden")
    alone = _measured(scorer, article_of(SOUND))
    _measured(scorer, article_of(other))
    if _measured(scorer, article_of(SOUND)) != alone:
        raise CheckFailed("gives other measurements after another article was scored")


def scores_batches_alike(scorer: Scorer) -> None:
    """Fail a batch that gives something else than its articles one by one, in order."""
    score_many = getattr(scorer, "score_many", None)
    if score_many is None:
        return
    texts = (SOUND, "Word", SOUND * 3, "", SOUND)
    alone = [list(scorer.score(article_of(text))) for text in texts]
    for places in ((0, 1, 2, 3, 4), (2, 4, 0), (1,), ()):
        articles = [article_of(texts[at]) for at in places]
        with limited(f"a batch of {len(articles)}"):
            batch = [list(found) for found in score_many(articles)]
        if batch != [alone[at] for at in places]:
            raise CheckFailed("score_many() differs from score() of each article")


def does_not_change_the_article(scorer: Scorer) -> None:
    """Fail what changes the article: scorers share it."""
    refuse_if_it_changes_an_article(lambda article: list(scorer.score(article)))


def pickles(scorer: Scorer) -> None:
    """Fail what cannot travel between processes."""
    copy = pickle.loads(pickle.dumps(scorer))
    if _measured(copy, article_of(SOUND)) != _measured(scorer, article_of(SOUND)):
        raise CheckFailed("its pickled copy gives other measurements")
    pickle.dumps(_measured(scorer, article_of(SOUND)))


def uses_no_network(scorer: Scorer) -> None:
    """Fail what fetches anything at run time."""

    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise CheckFailed("opens a network connection: ship what it needs instead")

    with (
        mock.patch.object(socket.socket, "connect", refuse),
        mock.patch.object(socket, "getaddrinfo", refuse),
    ):
        list(scorer.score(article_of(SOUND)))


def prints_nothing(scorer: Scorer) -> None:
    """Fail what prints: standard output is for data."""
    article = article_of(SOUND)
    refuse_if_it_prints(lambda: list(scorer.score(article)))


def _measured(scorer: Scorer, article: Article) -> Measured:
    return measure(scorer, article)[0]


CHECKS = (
    is_frozen_dataclass,
    has_options_of_a_config,
    has_declared_signals,
    keeps_what_it_declared,
    reports_every_signal,
    is_deterministic,
    is_the_same_in_a_new_process,
    does_not_depend_on_other_articles,
    scores_batches_alike,
    does_not_change_the_article,
    pickles,
    uses_no_network,
    prints_nothing,
)
