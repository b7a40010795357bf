"""The conformance kit for analyzers: what scorers may count on, whoever did the analysis."""

import pickle
import time
from collections.abc import Sequence
from typing import Any, cast

from credscore.article import Article
from credscore.contract.analyzer import Analyzer, AnalyzerClass
from credscore.errors import PluginError, in_one_line_with_place
from credscore.registry.offers import analyzer_keys
from credscore.scoring.analyses import fault_in
from credscore.testing.check import (
    CheckFailed,
    HangsError,
    limited,
    refuse_if_it_changes_an_article,
    refuse_if_it_prints,
    refuse_unless_a_config_can_build,
    refuse_unless_frozen,
    run_all,
)
from credscore.testing.quality_checks import MOST_SECONDS
from credscore.testing.texts import SOUND, article_of, hostile_articles


def check_analyzer(analyzer: type[Analyzer] | AnalyzerClass | Analyzer) -> None:
    """Raise CheckFailed, with every failed check in its message, unless it passes all.

    `analyzer` is a class whose options have defaults, or one built with options.
    """
    built = cast("Analyzer", analyzer() if isinstance(analyzer, type) else analyzer)
    run_all("analyzer", CHECKS, built)


def keeps_the_contract(analyzer: Analyzer) -> None:
    """Fail what is no frozen dataclass, does not say which analysis it does, or has odd options."""
    try:
        analyzer_keys(type(analyzer))
    except PluginError as error:
        raise CheckFailed(str(error)) from None
    refuse_unless_frozen(analyzer)
    refuse_unless_a_config_can_build(analyzer)


def gives_what_the_analysis_holds(analyzer: Analyzer) -> None:
    """Fail values of another kind, and spans that are empty, outside the text or out of order."""
    if wrong := _wrong(analyzer, article_of(SOUND)):
        raise CheckFailed(f"gives {wrong}")


def is_deterministic(analyzer: Analyzer) -> None:
    """Fail what gives other values for the same article, whatever was analysed in between."""
    alone = _values(analyzer, article_of(SOUND))
    _values(analyzer, article_of(SOUND.replace("lighthouse", "library")))
    if _values(analyzer, article_of(SOUND)) != alone:
        raise CheckFailed("gives other values for the same article")


def does_not_change_the_article(analyzer: Analyzer) -> None:
    """Fail what changes the article: all scorers share it."""
    refuse_if_it_changes_an_article(lambda article: _values(analyzer, article))


def pickles(analyzer: Analyzer) -> None:
    """Fail what cannot travel between processes."""
    try:
        copy = pickle.loads(pickle.dumps(analyzer))
    except Exception as error:
        raise CheckFailed(f"cannot be pickled: {error}") from None
    if _values(copy, article_of(SOUND)) != _values(analyzer, article_of(SOUND)):
        raise CheckFailed("its pickled copy gives other values")


def prints_nothing(analyzer: Analyzer) -> None:
    """Fail what prints: standard output is for data."""
    refuse_if_it_prints(lambda: _values(analyzer, article_of(SOUND)))


def survives_hostile_texts(analyzer: Analyzer) -> None:
    """Fail what any text makes raise, give what it should not, or take long."""
    for name, article in hostile_articles():
        start = time.process_time()  # other work on the machine does not count
        if wrong := _wrong(analyzer, article, name):
            raise CheckFailed(f"gives {wrong}, on {name}")
        if (taken := time.process_time() - start) > MOST_SECONDS:
            raise CheckFailed(f"takes {taken:.1f} s on {name}")


CHECKS = (
    keeps_the_contract,
    gives_what_the_analysis_holds,
    is_deterministic,
    does_not_change_the_article,
    pickles,
    prints_nothing,
    survives_hostile_texts,
)


def _values(analyzer: Analyzer, article: Article, name: str = "a sound text") -> Sequence[Any]:
    with limited(name):
        return list(analyzer.analyse(article))


def _wrong(analyzer: Analyzer, article: Article, name: str = "a sound text") -> str:
    """Return what is wrong with the values for an article; nothing if nothing is."""
    try:
        return fault_in(_values(analyzer, article, name), analyzer.analysis, article)
    except (HangsError, KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # a plugin may even call sys.exit
        raise CheckFailed(f"raises {in_one_line_with_place(error)}, on {name}") from error
