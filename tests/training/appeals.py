"""Make the weights of an appeal's hints: `python -m tests.training.appeals DATA_DIR [--folds]`.

Appeals are the invented ones of `tests/validity/planted`; what is none are its reports, and the
lines of the pages of WCXB (CC-BY-4.0) and of mozilla/readability (Apache-2.0) in DATA_DIR that hold
a trigger. `--folds` prints, for each part of the appeals, how many a fit to the others finds, and
writes nothing. Needs scikit-learn. The same files give the same weights.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from credscore.analysis.lines.appended import partisan
from credscore.analysis.lines.appended.hints import hints_of
from credscore.text import plain
from tests.validity.planted.plants import appeals, reports
from tests.validity.sets import find_sets

WEIGHTS = Path(partisan.__file__).with_name("hints.json")
STRENGTH = 1.0
"""Inverse of the penalty on the weights."""

HARD = 5
"""Weight of an invented report: it is much like an appeal, as few lines of real pages are."""

SEEN = 3
"""Appeals that must have a hint before it is weighed."""


def others(folder: Path) -> Iterator[str]:
    """Yield the lines that are no appeals: invented reports, and lines of real pages."""
    yield from reports()
    for data in find_sets(folder, ("dev",)):
        if data.name in ("lines_wcxb", "lines_mozilla"):
            every = {line.strip() for row in data.rows() for line in row["text"].split("\n")}
            lines = sorted(every - {""})
            yield from (lines[at] for at in partisan.possible_appeals(lines))


def fitted(calls: Sequence[str], rest: Sequence[str]) -> dict[str, float]:
    """Return the weights of hints that part the lines, and their bias."""
    hints = [hints_of(plain(line).text) for line in (*calls, *rest)]
    times = Counter(
        name for of_one in hints[: len(calls)] for name, value in of_one.items() if value
    )
    kept = {name for name, count in times.items() if count >= SEEN or name.startswith(":")}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(
        [{n: v for n, v in one.items() if n in kept} for one in hints]
    )
    labels = [True] * len(calls) + [False] * len(rest)
    model = LogisticRegression(C=STRENGTH, max_iter=2000, class_weight="balanced")
    invented = set(reports())
    model.fit(
        matrix, labels, sample_weight=[HARD if line in invented else 1 for line in (*calls, *rest)]
    )
    names = vectorizer.get_feature_names_out()
    weights = {name: round(float(w), 3) for name, w in zip(names, model.coef_[0], strict=True)}
    return {"bias": round(float(model.intercept_[0]), 3)} | {n: w for n, w in weights.items() if w}


def main() -> None:
    """Fit and write the weights, or print what fits to other parts find."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--folds", action="store_true")
    given = parser.parse_args()
    parts, rest = appeals(), list(others(given.folder))
    if given.folds:
        for part, lines in parts.items():
            weights = fitted([line for name in parts if name != part for line in parts[name]], rest)
            found = sum(partisan.is_weighty(plain(line).text, weights) for line in lines)
            print(f"{part}  {len(lines):>3}  {found / len(lines):.2f}")
        return
    weights = fitted([line for lines in parts.values() for line in lines], rest)
    WEIGHTS.write_text(json.dumps(weights, indent=0, ensure_ascii=False, sort_keys=True) + "\n")
    print(
        f"{len(weights)} weights from {sum(map(len, parts.values()))} appeals, {len(rest)} others"
    )


if __name__ == "__main__":
    main()
