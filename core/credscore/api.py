"""Scoring from Python: what the command does, in one call."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from credscore.article import Article
from credscore.config import Config, config_text
from credscore.config.load import check_config, parse_config, parsed
from credscore.config.overrides import Override
from credscore.errors import InputError
from credscore.profile import Profile, Profiles
from credscore.readers import Source
from credscore.registry import Registry, installed
from credscore.scoring.articles import prepared, profile_all, sources_of
from credscore.scoring.inputs import holds_many, inputs_in
from credscore.scoring.plan import Plan, make_plan
from credscore.system.remote import is_remote

ConfigLike = str | os.PathLike[str] | Mapping[str, Any] | Config
One = str | Article


def score(
    what: One | os.PathLike[str] | Iterable[One | os.PathLike[str]],
    *,
    config: ConfigLike = "default.toml",
    overrides: Sequence[str] = (),
) -> Profile | Profiles:
    """Return the profile of a text, an article or a file, or the profiles of many.

    A path object, or a text that is the name of an existing file or folder, is read; any other
    text is scored as it stands. A folder, a file that may hold many articles, as .jsonl or .zip,
    or an iterable gives `Profiles`, anything else one `Profile`. `config` is the name of a file or
    of a shipped config, a table such as `tomllib` gives, or a `Config`; `overrides` are
    `key=value` texts as `--set` takes them. Raises ConfigError, and InputError for a path that does
    not exist.
    """
    plan = plan_for(config, overrides)
    if isinstance(what, str | Article | os.PathLike):
        profiles = Profiles(profile_all(_sources(what, plan), plan))
        return profiles if _gives_many(what, plan) else profiles[0]
    return Profiles(profile_all((one for each in what for one in _sources(each, plan)), plan))


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
    if isinstance(config, Mapping):
        config = check_config(config, given)
    elif not isinstance(config, Config):
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


def _sources(what: One | os.PathLike[str], plan: Plan) -> Iterator[Source]:
    """Yield what there is to profile behind an article, a text or a path."""
    if isinstance(what, str) and not _names_a_path(what):
        what = Article(what, id="a-text")
    if isinstance(what, Article):
        yield Source(what.id, what.path, prepared(what, plan))
        return
    if not is_remote(os.fspath(what)) and not Path(what).exists():
        raise InputError("missing_path", f"{os.fspath(what)}: does not exist")
    for given in inputs_in([what], plan):
        yield from sources_of(given, plan)


def _names_a_path(text: str) -> bool:
    if "\n" in text or "\0" in text or len(text) > 1000:
        return False
    if is_remote(text):
        return not any(map(str.isspace, text))
    try:
        return Path(text).exists()
    except OSError:
        return False


def _gives_many(what: One | os.PathLike[str], plan: Plan) -> bool:
    """Say whether something leads to `Profiles`, however many articles there are in the end."""
    if isinstance(what, Article) or (isinstance(what, str) and not _names_a_path(what)):
        return False
    return holds_many(what, plan)
