"""The command: `python -m tests.ablation DATA_DIR PART [--split SPLIT] [--texts N] [--only WORDS]`.

Takes away one condition after another of an analysis, and tells what each is worth on labelled
texts: in how many it is decisive, in how many of those the result differs without it, and what
that does to the F1 of each measure, in thousandths. A condition that changes nothing may go.
"""

import argparse
import ast
import importlib
import pkgutil
import random
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.ablation.parts import PARTS, Judged, Part, Text, texts_of
from tests.ablation.sites import WATCH, sites_of, watched, without
from tests.ablation.swap import forget, swapped
from tests.validity.metrics import f1
from tests.validity.sets import find_sets

_SECONDS = 10
"""After so long a text counts as one on which the analysis does not end."""

Decisive = dict[tuple[str, int], list[int]]
"""The numbers of the texts in which a condition is decisive, by module and number."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Put the conditions through and print a line for each; 4 if there is nothing to measure."""
    asked = _parser().parse_args(arguments)
    part = PARTS[asked.part]
    rows = [
        row
        for data in find_sets(asked.folder, tuple(asked.split or ("train", "dev")))
        if data.name.startswith(part.sets)
        for row in data.rows()
    ]
    if not rows:
        print(f"no labelled text of {asked.part} in {asked.folder}", file=sys.stderr)
        return 4
    print("\t".join(["place", "condition", "decisive", "tried", "differ", *part.measures]))
    for line in ablated(part, list(texts_of(part, rows)), asked.texts, asked.only):
        print(line, flush=True)
    return 0


def ablated(part: Part, texts: Sequence[Text], most: int, only: str = "") -> Iterator[str]:
    """Yield a row for each condition of the modules whose names hold `only`."""
    modules = [module for module in _modules(part.package) if only in module.__name__]
    decisive = _decisive(part, modules, texts)
    base = [text.judged() for text in texts]
    for module in modules:
        source = _source(module)
        place = module.__name__.removeprefix(part.package).lstrip(".")
        for number, site in enumerate(sites_of(ast.parse(source))):
            numbers = decisive[module.__name__, number]
            tried = random.Random(number).sample(numbers, min(len(numbers), most))
            forget(part.package)
            with swapped(module, without(source, number)):
                found = {at: _judged(texts[at]) for at in tried}
            yield "\t".join([f"{place}:{site.told()}", str(len(numbers)), *_told(base, found)])
    forget(part.package)


def _modules(package: str) -> list[ModuleType]:
    root = importlib.import_module(package)
    names = [package, *(each.name for each in pkgutil.walk_packages(root.__path__, f"{package}."))]
    return [importlib.import_module(name) for name in names]


def _source(module: ModuleType) -> str:
    return Path(module.__file__ or "").read_text(encoding="utf-8")


def _decisive(part: Part, modules: Sequence[ModuleType], texts: Sequence[Text]) -> Decisive:
    """Run all texts with all conditions watched."""
    seen: set[tuple[str, int]] = set()

    def watch(name: str, number: int, value: Any, wanted: bool) -> Any:
        if bool(value) is wanted:
            seen.add((name, number))
        return value

    found: Decisive = defaultdict(list)
    with ExitStack() as stack:
        for module in modules:
            vars(module)[WATCH] = watch
            stack.callback(vars(module).pop, WATCH)
            stack.enter_context(swapped(module, watched(_source(module), module.__name__)))
        for at, text in enumerate(texts):
            forget(part.package)
            seen.clear()
            text.judged()
            for name in seen:
                found[name].append(at)
    return found


def _judged(text: Text) -> Judged | None:
    """Judge a text again; None where the analysis breaks or does not end."""
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(_SECONDS)
    try:
        return text.judged()
    except Exception:  # whatever breaks without the condition says that it is needed
        return None
    finally:
        signal.alarm(0)


def _stop(*_: object) -> None:
    raise TimeoutError


def _told(base: Sequence[Judged], found: Mapping[int, Judged | None]) -> Iterator[str]:
    """Yield how many were tried and differ, and what all texts' F1 would gain or lose."""
    yield str(len(found))
    if None in found.values():
        yield "breaks"
        return
    made = {at: judged for at, judged in found.items() if judged is not None}
    yield str(sum(judged[0] != base[at][0] for at, judged in made.items()))
    for measure, counts in enumerate(zip(*(judged[1] for judged in base), strict=True)):
        after = [made[at][1][measure] if at in made else each for at, each in enumerate(counts)]
        yield f"{1000 * ((f1(after) or 0) - (f1(counts) or 0)):+.2f}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.ablation", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of labelled sets")
    parser.add_argument("part", choices=sorted(PARTS))
    parser.add_argument("--split", action="append", choices=("train", "dev", "test"))
    parser.add_argument("--texts", type=int, default=100, help="texts to try (default 100)")
    parser.add_argument("--only", default="", help="modules whose names hold this")
    return parser


if __name__ == "__main__":
    sys.exit(main())
