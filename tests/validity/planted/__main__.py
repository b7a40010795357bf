"""`python -m tests.validity.planted DATA_DIR`: plants found, and flags on clean articles."""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from credscore import Article, Measurement
from credscore_integrity import Integrity
from tests.validity.planted.plants import Planted, planted
from tests.validity.sets import find_sets

_CLEAN = ("polnear", "basil")
_LINES = range(8, 61)
"""Lines of the articles that are planted in: long enough to be whole, short enough to be fast."""


def main() -> None:
    """Print recall and right lines by kind of plant and part, and false flags by signal."""
    parser = argparse.ArgumentParser(prog="python -m tests.validity.planted", description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of labelled sets")
    texts = [*_texts(parser.parse_args().folder)]
    articles = [lines for text in texts if is_whole(lines := lines_of(text))]
    print("plant                 part     n  found  right lines")
    for (kind, part), (n, found, right) in sorted(recall(planted(articles)).items()):
        print(f"{kind:<21} {part:<5} {n:>4}  {found / n:>5.2f}  {right / n:>5.2f}")
    print(f"\nflags on {len(texts)} clean articles, per 1,000")
    for name, n in sorted(flags(texts).items()):
        print(f"{name:<21} {n:>3}  {1000 * n / len(texts):>5.1f}")


def recall(plants: Iterable[Planted]) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Return for each kind and part: plants, those found, those found with the right lines."""
    counts: dict[tuple[str, str], tuple[int, int, int]] = {}
    for plant in plants:
        lines = flagged_lines(plant)
        n, found, right = counts.get((plant.kind, plant.part), (0, 0, 0))
        union = lines | plant.lines
        is_right = len(lines & plant.lines) >= 0.9 * len(union)
        counts[plant.kind, plant.part] = (n + 1, found + bool(lines), right + is_right)
    return counts


def flagged_lines(plant: Planted) -> set[int]:
    """Return the places of the lines that are evidence for the flag of a plant's kind."""
    article = Article(plant.text)
    evidence = _measured(article, plant.kind).evidence
    return {
        at
        for at, line in enumerate(article.lines)
        if any(line.span.overlaps(span) for span in evidence)
    }


def flags(texts: Iterable[str]) -> Counter[str]:
    """Count the articles that get each flag."""
    counts = Counter({signal.name: 0 for signal in Integrity.signals})
    for text in texts:
        found = Integrity().score(Article(text))
        counts.update(measured.name for measured in found if measured.value)
    return counts


def _measured(article: Article, name: str) -> Measurement:
    return next(found for found in Integrity().score(article) if found.name == name)


def _texts(folder: Path) -> Iterator[str]:
    for data in find_sets(folder, ("train", "dev", "test")):
        if data.name in _CLEAN:
            yield from (row["text"] for row in data.rows())


def is_whole(lines: list[str]) -> bool:
    """Say whether an article ends with a paragraph, and not with a link or a note."""
    return len(lines) in _LINES and len(lines[-1].split()) >= 20 and lines[-1].endswith(".")


def lines_of(text: str) -> list[str]:
    """Return the non-blank lines of a text, trimmed."""
    return [line.strip() for line in text.split("\n") if line.strip()]


if __name__ == "__main__":
    main()
