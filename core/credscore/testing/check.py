"""What a check of the conformance kit is, how checks are run, and what several kits check."""

import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, is_dataclass
from typing import Any, Literal

from credscore.article import Article
from credscore.config.options import adapter_of
from credscore.errors import in_one_line_with_place
from credscore.system.deadline import TooSlow, alarms, at_most
from credscore.testing.texts import SOUND, article_of, state_of

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
    """One check: its name, its group, and the function that raises where a plugin fails it.

    Scorers have two groups. `api` checks are about the contract: a scorer that fails one can break
    a run or its columns. `quality` checks are about hostile texts, honesty about what is missing,
    and cost. Those of other plugins are called after what they check, as `reader`.
    """

    name: str
    group: str
    run: Callable[[Any], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one check came out: `passed`, `failed`, or `expected` (failed, as was said)."""

    check: Check
    state: Literal["passed", "failed", "expected"]
    message: str = ""


def named(group: str, checks: Iterable[Callable[[Any], None]]) -> list[Check]:
    """Return functions as the checks of a group, each under its own name."""
    return [Check(one.__name__, group, one) for one in checks]


def outcomes(
    checks: Sequence[Check], plugin: object, expected: Mapping[str, str]
) -> Iterator[Outcome]:
    """Yield how each check of a plugin comes out, as soon as it is known.

    `expected` are the names of those that are known to fail, with the reasons. If the plugin hangs
    in a check, those after it are not tried, and count as failed.
    """
    left = iter(checks)
    for check in left:
        try:
            with alarms():
                outcome = _outcome(check, plugin, expected.get(check.name))
            yield outcome
        except HangsError as error:
            yield Outcome(check, "failed", str(error))
            yield from (Outcome(one, "failed", NOT_TRIED) for one in left)


def _outcome(check: Check, plugin: object, expected: str | None) -> Outcome:
    try:
        check.run(plugin)
    except (HangsError, KeyboardInterrupt, GeneratorExit):
        raise
    except BaseException as error:  # a plugin may even call sys.exit
        told = str(error) if isinstance(error, CheckFailed) else in_one_line_with_place(error)
        return Outcome(check, "failed" if expected is None else "expected", expected or told)
    if expected is not None:
        return Outcome(check, "failed", f"passes, but was expected to fail: {expected}")
    return Outcome(check, "passed")


def refuse_failed(found: Sequence[Outcome]) -> None:
    """Raise CheckFailed with the messages of all checks that have failed, if any has."""
    lines = [
        f"{one.check.group}: {one.check.name}: {one.message}"
        for one in found
        if one.state == "failed"
    ]
    if lines:
        raise CheckFailed("\n".join([f"{len(lines)} of {len(found)} checks failed", *lines]))


def run_all(group: str, checks: Iterable[Callable[[Any], None]], plugin: object) -> None:
    """Run functions as the checks of a group. Raises CheckFailed with all that fail."""
    refuse_failed(list(outcomes(named(group, checks), plugin, {})))


@contextmanager
def limited(what: str) -> Iterator[None]:
    """Raise HangsError where a plugin takes longer than LONGEST seconds over `what`.

    Without a limit outside the main thread and on systems without alarms, as Windows.
    """
    try:
        with alarms(), at_most(LONGEST):
            yield
    except TooSlow:
        raise HangsError(f"took longer than {LONGEST:g} s, on {what}") from None


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
