"""The command: `python -m tests.bench [DATA_DIR] [--articles N] [--rounds N]`."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.measure import LONGER, Bench, Cost
from tests.bench.texts import articles_of

_BESIDE = {
    "readability, cold": "naive readability",
    "readability, warm": "naive readability",
    "tone": "naive tone",
    "tone on clauses": "VADER on clauses",
}
"""What a part is compared with; all else is compared with `naive`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Time everything and print the tables; 4 if there is nothing to time."""
    asked = _parser().parse_args(arguments)
    articles = articles_of(asked.folder, asked.articles)
    if not articles:
        print(f"no article to time in {asked.folder}", file=sys.stderr)
        return 4
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(articles, Path(folder))
        print(f"{len(articles)} articles, {bench.words} words of body\n")
        print(ways_table(bench.ways(asked.rounds)))
        print(stages_table(bench.stages(asked.rounds)))
        if len(articles) >= LONGER:
            print(
                f"A word in articles of {LONGER} times the length: {bench.growth(asked.rounds):.2f}"
            )
    return 0


def ways_table(costs: Sequence[Cost]) -> str:
    """Return the throughput of each way, as multiples of the naive one and of the floor."""
    by_name = {cost.name: cost for cost in costs}
    lines = [
        "| way | words/s | µs a word | times naive | of floor |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for cost in costs:
        rival = by_name[_BESIDE.get(cost.name, "naive")]
        cells = [cost.name, f"{cost.words_per_second:,.0f}", f"{cost.micros:.2f}"]
        cells += [
            f"{rival.micros / cost.micros:.2f}",
            f"{by_name['floor'].micros / cost.micros:.1%}",
        ]
        lines.append(_line(cells))
    return "\n".join(lines) + "\n"


def stages_table(costs: Sequence[Cost]) -> str:
    """Return the cost of each stage and its share of them all."""
    total = sum(cost.micros for cost in costs)
    lines = ["| stage | µs a word | share |", "| --- | ---: | ---: |"]
    lines += [
        _line([cost.name, f"{cost.micros:.3f}", f"{cost.micros / total:.0%}"])
        for cost in sorted(costs, key=lambda cost: -cost.micros)
    ]
    return "\n".join(lines) + "\n"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="texts or JSON Lines to time")
    parser.add_argument("--articles", type=int, default=112, help="how many (default 112)")
    parser.add_argument("--rounds", type=int, default=3, help="the best of so many (default 3)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
