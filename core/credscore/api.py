"""Scoring from Python: what the command does, in one call."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import isnan
from pathlib import Path
from typing import Any, overload

from credscore.article import Article
from credscore.config import Config, config_text
from credscore.config.load import check_config, parse_config, parsed
from credscore.config.overrides import Override
from credscore.contract.reader import ARCHIVES, Record
from credscore.errors import InputError
from credscore.profile import Profile, Profiles
from credscore.readers import Input, Source
from credscore.registry import Registry, installed
from credscore.scoring.articles import prepared, profile_all, sources_of
from credscore.scoring.inputs import holds_many, inputs_in
from credscore.scoring.plan import Plan, make_plan
from credscore.system.remote import is_remote

ConfigLike = str | os.PathLike[str] | Mapping[str, Any] | Config
Scorable = str | os.PathLike[str] | Article | Mapping[str, Any]
"""A text, a path, an article, or a row: a mapping with keys such as `text` and `title`."""


# A row and a text are iterables of texts as well: the first that fits counts.
@overload
def score(  # type: ignore[overload-overlap]
    what: Article | Mapping[str, Any],
    *,
    config: ConfigLike = ...,
    overrides: Sequence[str] = ...,
) -> Profile: ...
@overload
def score(  # type: ignore[overload-overlap]
    what: str | os.PathLike[str],
    *,
    config: ConfigLike = ...,
    overrides: Sequence[str] = ...,
) -> Profile | Profiles: ...
@overload
def score(
    what: Iterable[Scorable | None],
    *,
    config: ConfigLike = ...,
    overrides: Sequence[str] = ...,
) -> Profiles: ...
def score(
    what: Scorable | Iterable[Scorable | None],
    *,
    config: ConfigLike = "default.toml",
    overrides: Sequence[str] = (),
) -> Profile | Profiles:
    """Return the profile of a text, an article, a row or a file, or the profiles of many.

    A path object, or a text that is the name of an existing file or folder, or an address such as
    `s3://…`, is read; any other text is scored as it stands, and that of an `Article` always. A
    row is a mapping with keys such as `text`, `title` and `outlet`, like a line of JSON Lines. A
    folder, a file that may hold many articles, as .jsonl or .zip, or an iterable gives `Profiles`,
    anything else one `Profile`; `score_all` gives the former always. In an iterable, None and NaN
    are empty texts, and what has no name of its own gets its place: `a-text:1`, `a-row:2`.

    `config` is the name of a file or of a shipped config, a table such as `tomllib` gives, or a
    `Config`; `overrides` are `key=value` texts as `--set` takes them.

    Raises ConfigError; InputError for a path that does not exist, or a text that is nothing but
    the name of such a file; and TypeError for what is no article.

    Examples, for a pandas DataFrame `frame`:
        credscore.score("The council met on Monday ...").value("credibility")
        credscore.score("news/").to_pandas()
        credscore.score(frame.to_dict("records"), overrides=["inputs.map.text='Body'"])
    """
    plan = plan_for(config, overrides)
    profiles = _profiles_of(what, plan)
    if not isinstance(what, str | Article | os.PathLike | Mapping):
        return profiles
    return profiles if len(profiles) > 1 or _gives_many(what, plan) else profiles[0]


def score_all(
    what: Scorable | Iterable[Scorable | None],
    *,
    config: ConfigLike = "default.toml",
    overrides: Sequence[str] = (),
) -> Profiles:
    """Return the profiles of whatever `score` takes, also of a single text or file.

    For programs that do not know what a path leads to: `score` gives one `Profile` for a file that
    holds one article. Raises what `score` raises.
    """
    return _profiles_of(what, plan_for(config, overrides))


def _profiles_of(what: Scorable | Iterable[Scorable | None], plan: Plan) -> Profiles:
    if isinstance(what, str | Article | os.PathLike | Mapping):
        return Profiles(profile_all(_sources(what, plan), plan))
    if hasattr(what, "columns"):
        raise TypeError("a data frame is scored by its rows: frame.to_dict('records')")
    each = enumerate(what, 1)
    return Profiles(profile_all((s for at, one in each for s in _sources(one, plan, at)), plan))


def plan_for(
    config: ConfigLike = "default.toml",
    overrides: Sequence[str | Override] = (),
    *,
    skip: Sequence[str] = (),
    files: Sequence[str | os.PathLike[str]] = (),
) -> Plan:
    """Return the plan of a config, held against the installed scorers. Raises ConfigError.

    `skip` names plugins to leave out, `files` Python files that hold plugins to take in.
    """
    where, text, given = "config", "", parsed(overrides)
    if isinstance(config, Config):
        config = config.model_dump(exclude_unset=True)
    if isinstance(config, Mapping):
        config = check_config(config, given)
    else:
        where, text = config_text(config)
        config = parse_config(where, text, given)
    wanted = config.plugins
    registry = _registry(
        None if wanted.allow is None else tuple(wanted.allow),
        (*wanted.skip, *skip),
        tuple(os.fspath(file) for file in files),
    )
    return make_plan(config, registry, where, text, given)


@lru_cache(maxsize=8)
def _registry(
    allow: tuple[str, ...] | None, skip: tuple[str, ...], files: tuple[str, ...]
) -> Registry:
    return installed(allow=allow, skip=skip, files=files)


def _sources(what: Scorable | None, plan: Plan, place: int | None = None) -> Iterator[Source]:
    """Yield what there is to profile behind an article, a text, a row or a path.

    `place` is where it stands among others, from 1.
    """
    id_ = "a-text" if place is None else f"a-text:{place}"
    if _is_missing(what):
        yield Source(id_, "", fault=InputError("empty", f"is no text but {what}"))
        return
    if isinstance(what, Mapping):
        yield from sources_of(_row(what, place), plan)
        return
    if isinstance(what, str) and not _names_a_path(what, plan):
        what = Article(what)
    if isinstance(what, Article):
        article = prepared(what if what.id else replace(what, id=id_), plan)
        yield Source(article.id, article.path, article)
        return
    if not isinstance(what, str | os.PathLike):
        kind = type(what).__name__
        raise TypeError(f"{id_.removeprefix('a-')}: no text, article, row or path but {kind}")
    if not is_remote(os.fspath(what)) and not Path(what).exists():
        raise InputError("missing_path", f"{os.fspath(what)}: does not exist")
    for given in inputs_in([what], plan):
        yield from sources_of(given, plan)


def _row(row: Mapping[str, Any], place: int | None) -> Input:
    """Return a row as an input, as if it had come in a line of JSON Lines."""
    data = json.dumps(dict(row), default=lambda one: None if _is_missing(one) else str(one))
    return Input("row", record=Record(str(place or ""), data.encode(), ".json"))


def _is_missing(what: object) -> bool:
    """Say whether something is what Python, or a data frame, has where there is nothing."""
    if isinstance(what, float):
        return isnan(what)
    return what is None or type(what).__name__ in ("NAType", "NaTType")


def _names_a_path(text: str, plan: Plan) -> bool:
    if not text.strip() or "\n" in text or "\0" in text or len(text) > 1000:
        return False
    has_blank = any(map(str.isspace, text))
    if is_remote(text):
        return not has_blank
    try:
        return Path(text).exists() or (not has_blank and _ends_as_a_file(text, plan))
    except OSError:
        return False


def _ends_as_a_file(text: str, plan: Plan) -> bool:
    """Say whether a word is a name that a reader would take: a path with a slip in it."""
    return text.lower().endswith((*plan.readers, *ARCHIVES))


def _gives_many(what: Scorable, plan: Plan) -> bool:
    """Say whether something leads to `Profiles`, however many articles there are in the end."""
    if isinstance(what, Article | Mapping):
        return False
    if isinstance(what, str) and not _names_a_path(what, plan):
        return False
    return holds_many(what, plan)
