"""The long form, part by part: each yields its figures as they are known."""

import re
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from tests.robustness.figures import Figure
from tests.robustness.fuzz import TARGETS
from tests.robustness.strategies import bad_configs, bad_texts

Asked = tuple[int, float, int]
"""How many examples, how many minutes for each target, how many characters."""


def hypothesis(asked: Asked) -> Iterator[Figure]:
    """Hold every stage to any text."""
    from tests.robustness.stages import all_stages, config, override, twice

    for name, stage in all_stages().items():
        yield _tried("hypothesis", name, partial(twice, stage), asked[0], bad_texts())
    for stage in (config, override):
        told = f"{stage.__name__} (TOML)"
        yield _tried("hypothesis", told, partial(twice, stage), asked[0], bad_configs())


def relations(asked: Asked) -> Iterator[Figure]:
    """Hold what must not matter to any text and to stories."""
    from tests.robustness import relations as held

    for variant in held.VARIANTS:
        check = partial(held.typed_alike, variant=variant)
        yield _tried("relations", f"typed: {variant}", check, asked[0], bad_texts())
    stories = held.stories()
    yield _tried("relations", "actors swapped", held.swapped_alike, asked[0], stories)
    around = st.tuples(stories, st.lists(st.integers(0, 20), max_size=8))
    yield _tried("relations", "lines around", lambda of: held.stripped_alike(*of), asked[0], around)


def differential(asked: Asked) -> Iterator[Figure]:
    """Hold two numbers to the libraries that they stand for."""
    from tests.robustness.differential import AT_MOST, farthest

    for name, apart in farthest(asked[0]).items():
        note = f"at most {apart:.0e} apart"
        yield Figure("differential", name, asked[0], int(apart > AT_MOST), note)


def cost(asked: Asked) -> Iterator[Figure]:
    """Hold twice the text to about twice the cost, for every kind of text, the cheapest first."""
    from tests.robustness.cost import MOST, by_cost, growth, guilty

    size, found = asked[2], list[float]()
    for name in by_cost():
        for form in ("text", "body"):
            made = growth(name, size, form)
            told = " ".join(f"{seconds:.2f}" for seconds in made.seconds)
            print(
                f"{name} ({form}): {told} s, steps {made.steepest:.2f} {made.mean:.2f}", flush=True
            )
            found.append(made.steepest)
            if made.steepest > MOST:
                print(f"{name} ({form}): most beyond linear is {guilty(name, size // 4, form)}")
        what = f"kinds of text, as lines and as one, three doublings to {size:,} characters"
        note = f"at most {max(found):.2f} times for twice the text"
        yield Figure("cost", what, len(found), sum(step > MOST for step in found), note)


def patterns(_: Asked) -> Iterator[Figure]:
    """Hold every regex to linear time."""
    from tests.robustness.patterns import IN_WINDOWS, all_patterns
    from tests.robustness.pumps import STEEP, pumps, steepness

    kept = [one for one in all_patterns() if one.place not in IN_WINDOWS]
    tried = [(one, pump) for one in kept for pump in pumps(one.pattern)]
    steep = {one.place for one, pump in tried if steepness(one.ask, pump) > STEEP}
    print(*sorted(steep), sep="\n")
    yield Figure("patterns", f"pumps of {len(kept)} patterns", len(tried), len(steep))


def texts(asked: Asked) -> Iterator[Figure]:
    """Put very many texts through the whole path; the figure so far, after each share of them."""
    from tests.robustness.many import broken

    for done, faults in _in_shares(broken, asked[0]):
        yield Figure("texts", "from the text to the rows", done, faults)


def html(asked: Asked) -> Iterator[Figure]:
    """Hold broken pages to their text, and put them and torn ones through the whole path."""
    from tests.robustness.pages import failing

    for done, faults in _in_shares(failing, asked[0]):
        yield Figure("html", "broken and torn pages, from the file to the rows", done, faults)


def archives(asked: Asked) -> Iterator[Figure]:
    """Hold damaged web archives to a record lost a bit, and told."""
    from tests.robustness.archives import damaged

    with TemporaryDirectory() as folder:
        found = list(damaged(asked[0], Path(folder)))
    faults = sum(lost > 1 or (lost > 0 and not is_told) for lost, is_told in found)
    note = f"{sum(lost for lost, _ in found):,} records lost, each reported"
    yield Figure("archives", "archives with a flipped bit", asked[0], faults, note)


def fuzz(asked: Asked) -> Iterator[Figure]:
    """Fuzz each target in a process of its own, in the working folder."""
    for target in TARGETS:
        limits = ["--examples", str(asked[0]), "--minutes", str(asked[1])]
        command = [sys.executable, "-m", "tests.robustness.fuzz", target, *limits]
        ran = subprocess.run(command, capture_output=True, text=True, errors="replace")
        done = re.search(r"Done (\d+) runs in (\d+) second", ran.stderr)
        if ran.returncode:
            print(ran.stdout[-2000:], ran.stderr[-2000:])
        note = f"{done[2]} s" if done else "broken off"
        yield Figure("fuzz", target, int(done[1]) if done else 0, int(ran.returncode != 0), note)


PARTS: Mapping[str, Callable[[Asked], Iterator[Figure]]] = {
    part.__name__: part
    for part in (
        *(patterns, differential, relations, hypothesis, texts, html, archives, cost, fuzz),
    )
}
"""What can be asked for, by name."""


def _in_shares(
    tried: Callable[[Iterable[int]], Iterator[tuple[int, str]]], number: int
) -> Iterator[tuple[int, int]]:
    """Try so many numbers; yield how many are done and how many failed, each of which is told."""
    faults, share = 0, max(1, number // 20)
    for first in range(0, number, share):
        for at, told in tried(range(first, min(number, first + share))):
            print(f"number {at}: {told}", file=sys.stderr, flush=True)
            faults += 1
        yield min(number, first + share), faults


def _tried(
    part: str,
    what: str,
    check: Callable[..., object],
    examples: int,
    strategy: SearchStrategy[Any],
) -> Figure:
    """Try a check on so many examples, and print the smallest that fails."""

    @settings(
        max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(strategy)
    def held(example: Any) -> None:
        check(example)

    try:
        held()
    except Exception:
        traceback.print_exc()
        return Figure(part, what, examples, 1, "see above")
    return Figure(part, what, examples, 0)
