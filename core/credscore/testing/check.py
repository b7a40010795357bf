"""What a check of the conformance kit is, how checks are run, and what several kits check."""

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, is_dataclass
from typing import Any, Literal, TypeVar

from credscore.article import Article
from credscore.config.options import adapter_of
from credscore.contract.signals import Scorer
from credscore.errors import in_one_line_with_place
from credscore.system.deadline import TooSlow, alarms, at_most
from credscore.testing.texts import SOUND, article_of, state_of

T = TypeVar("T")
Group = Literal["api", "quality"]

LONGEST = 60.0
"""Seconds after which a plugin is taken to hang, even with a model to load on a busy machine."""

NOT_TRIED = "not tried, since it hangs"
"""The message of the checks that would have come after one in which a plugin hangs."""


class CheckFailed(AssertionError):
    """A plugin does not keep the contract; the message names the check and the mend."""


class HangsError(CheckFailed):
    """A plugin stands still: no other check of it would come to an end."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name, its group, and the function that raises where a scorer fails it.

    `api` checks are about the contract: a scorer that fails one can break a run or its columns.
    `quality` checks are about hostile texts, honesty about what is missing, and cost.
    """

    name: str
    group: Group
    run: Callable[[Scorer], None]


@contextmanager
def limited(what: str) -> Iterator[None]:
    """Raise HangsError where a plugin takes longer than LONGEST seconds over `what`.

    Without a limit outside the main thread and on systems without alarms, as Windows.
    """
    try:
        with alarms(), at_most(LONGEST):
            yield
    except TooSlow:
        raise HangsError(f"took longer than {LONGEST:g} seconds, on {what}") from None


def refuse_unless_frozen(plugin: object) -> None:
    """Raise CheckFailed for what is no frozen dataclass: its fields are options."""
    if not is_dataclass(plugin):
        raise CheckFailed("is not a dataclass: decorate it with @dataclass(frozen=True)")
    made: Any = type(plugin)
    if not made.__dataclass_params__.frozen:
        raise CheckFailed("can be changed: decorate it with @dataclass(frozen=True)")


def refuse_unless_a_config_can_build(plugin: object) -> None:
    """Raise CheckFailed where an option has a type that no config can hold."""
    if not is_dataclass(plugin):
        return  # which has no options, and a check of its own
    try:
        adapter_of(type(plugin))
    except TypeError as error:
        raise CheckFailed(str(error)) from None


def refuse_if_it_changes_an_article(use: Callable[[Article], object]) -> None:
    """Raise CheckFailed where a use of an article changes it: all plugins share it."""
    article = article_of(SOUND)
    before = state_of(article)
    use(article)
    if state_of(article) != before:
        raise CheckFailed("changes the article that it is given")


def refuse_unless_declared(keys: Callable[[Any], object], plugin: Any, does: str) -> None:
    """Raise CheckFailed for what a registry refuses, and for one that does not say what it does.

    `keys` is the registry's own check; `does` stands in the message: `reads`, `writes`.
    """
    try:
        keys(plugin)
    except Exception as error:
        raise CheckFailed(str(error)) from None
    if not plugin.name or not plugin.about:
        raise CheckFailed(f"needs a name, and says what it {does} in `about`")


def refuse_if_it_prints(use: Callable[[], object]) -> None:
    """Raise CheckFailed where a use of a plugin prints, from Python or below it."""
    out = io.StringIO()
    with tempfile.TemporaryFile() as file:
        with _descriptor_into(file.fileno()), redirect_stdout(out):
            use()
        file.seek(0)
        printed = out.getvalue() or file.read().decode("utf-8", "replace")
    if printed:
        raise CheckFailed(f"prints to standard output: {printed[:60]!r}")


@contextmanager
def _descriptor_into(file: int) -> Iterator[None]:
    """Have a file take what is written to the descriptor of standard output, as in C."""
    if sys.stdout is not None:
        sys.stdout.flush()
    try:
        before = os.dup(1)
    except OSError:  # it is closed
        yield
        return
    os.dup2(file, 1)
    try:
        yield
    finally:
        os.dup2(before, 1)
        os.close(before)


def told(error: BaseException) -> str:
    """Return why a check failed: what it says itself, or what the plugin raised, and where."""
    return str(error) if isinstance(error, CheckFailed) else in_one_line_with_place(error)


def run_all(what: str, checks: Sequence[Callable[[T], None]], given: T) -> None:
    """Run every check on what is given. Raises CheckFailed with the messages of all that fail.

    If the plugin hangs in one, the checks after it are not tried, and count as failed.
    """
    failed = []
    left = iter(checks)
    for check in left:
        try:
            check(given)
        except HangsError as error:
            failed.append(f"{what}: {check.__name__}: {error}")
            failed += [f"{what}: {one.__name__}: {NOT_TRIED}" for one in left]
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except BaseException as error:  # a plugin may even call sys.exit
            failed.append(f"{what}: {check.__name__}: {told(error)}")
    if failed:
        raise CheckFailed("\n".join([f"{len(failed)} of {len(checks)} checks failed", *failed]))
