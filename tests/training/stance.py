"""Make the stance scorer's weights: `python -m tests.training.stance TRAIN [--dev FILE ...]`.

The files are JSON Lines (gzipped or not) with `text`, `start`, `end`, `label` and `sent_id`, one
mention a line: NewsMTSC (Hamborg & Donnay 2021; MIT; https://github.com/fhamborg/NewsMTSC).
The mentions of `tests/training/mentions` are learned from as well, and count for less.
`--folds N` prints the macro-F1 of a cross-validation grouped by sentence and writes nothing.
Needs numpy, scipy and scikit-learn. The same file gives the same weights.
"""

import argparse
import zlib
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score

from credscore import MASK
from credscore.analysis.masking import split_masked
from credscore.text import plain
from credscore_stance.buckets import BUCKETS
from credscore_stance.context import Context, read
from credscore_stance.features import DENSE, Features, features_at
from credscore_stance.model import CLASSES, Model, packed
from credscore_stance.scores import probabilities
from credscore_stance.terms import terms_of
from tests.training import mentions
from tests.training.stance_hits import hits
from tests.validity.sets import Row, rows_of

WEIGHTS = Path(__file__).parents[2] / "plugins/credscore_stance/data/weights.z"
STRENGTH = 0.3
"""Inverse of the penalty on the weights, chosen by cross-validation among .1, .2, .3, .6."""

SECOND, WRITTEN = 0.2, 0.3
"""What a further mention of the same sentences, and one of a written sentence, counts."""

Mention = tuple[Context, Features]
"""A mention's features and what they were found in."""


def parts_of(row: Row) -> tuple[str, str, str]:
    """Return what stands before, in and after a mention, in plain spelling."""
    text, start, end = row["text"], row["start"], row["end"]
    before, mention, after = (
        plain(part).text for part in (text[:start], text[start:end], text[end:])
    )
    return before, mention, after


def names_in(rows: Iterable[Row]) -> frozenset[str]:
    """Return the words that stand capitalised inside sentences more often than in lower case."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for row in rows:
        for at, word in enumerate(row["text"].split()):
            letters = word.strip("\"'“”‘’().,;:!?")
            if letters.islower():
                lower[letters] += 1
            elif at and letters[:1].isupper():
                upper[letters.lower()] += 1
    return frozenset(word for word, count in upper.items() if count > lower[word])


def mention_of(row: Row, names: Container[str] = ()) -> Mention:
    """Return a mention, further names masked."""
    before, mention, after = parts_of(row)
    context = read(split_masked(before + MASK + after), names)
    possessive = mention.endswith("'s")
    return context, features_at(context, context.targets[0], possessive)


def matrix(found: Sequence[Mention]) -> csr_matrix:
    """Return the features as rows; a bucket that is hit twice counts twice."""
    places, columns, values = [], [], []
    for place, (context, features) in enumerate(found):
        for column, value in [*hits(context, features), *enumerate(features.dense, BUCKETS)]:
            places.append(place)
            columns.append(column)
            values.append(value)
    return csr_matrix((values, (places, columns)), shape=(len(found), BUCKETS + DENSE))


def guess_of(row: Row) -> int:
    """Return the class that the shipped weights give a mention, as a number."""
    context, features = mention_of(row)
    return int(np.argmax(probabilities(features, terms_of(context))))


def labels_of(rows: Iterable[Row]) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Return the classes as numbers."""
    return np.array([CLASSES.index(row["label"]) for row in rows])


def fitted(rows: Sequence[Row]) -> LogisticRegression:
    """Fit the multinomial logistic regression to rows and further mentions (no sampling)."""
    more = [
        *mentions.balanced(mentions.second(rows), rows, SECOND),
        *mentions.balanced(mentions.written(), rows, WRITTEN),
    ]
    learned = [*rows, *(row for row, _ in more)]
    weights = [1.0] * len(rows) + [weight for _, weight in more]
    names = names_in(learned)
    features = matrix([mention_of(row, names) for row in learned])
    machine = LogisticRegression(C=STRENGTH, max_iter=300, tol=1e-4)
    return machine.fit(features, labels_of(learned), sample_weight=weights)


def quantised(fit: LogisticRegression) -> Model:
    """Return the fit with its hashed weights as int8."""
    hashed = fit.coef_[:, :BUCKETS]
    scale = float(np.abs(hashed).max() / 127)
    whole = np.rint(hashed / scale).astype(np.int8).T.reshape(-1)
    dense = [[round(float(w), 4) for w in row] for row in fit.coef_[:, BUCKETS:]]
    return Model(whole.tolist(), scale, dense, [round(float(b), 4) for b in fit.intercept_])


def cross_validate(rows: Sequence[Row], folds: int) -> float:
    """Return the macro-F1 over folds that share no sentence."""
    labels = labels_of(rows)
    fold = np.array([zlib.crc32(row["sent_id"].encode()) % folds for row in rows])
    guesses = np.empty_like(labels)
    seen = matrix([mention_of(row) for row in rows])
    for held in range(folds):
        train = [row for row, part in zip(rows, fold, strict=True) if part != held]
        guesses[fold == held] = fitted(train).predict(seen[fold == held])
    return float(f1_score(labels, guesses, average="macro"))


def main() -> None:
    """Train, write the weights, and print the macro-F1 on each development file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--dev", type=Path, nargs="*", default=[])
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    rows = rows_of(options.train)
    if options.folds:
        print(f"cross-validated macro-F1 {cross_validate(rows, options.folds):.4f}")
        return
    WEIGHTS.write_bytes(packed(quantised(fitted(rows))))
    for path in options.dev:
        dev = rows_of(path)
        guesses = list(map(guess_of, dev))
        print(f"{path.name} n={len(dev)} {f1_score(labels_of(dev), guesses, average='macro'):.4f}")


if __name__ == "__main__":
    main()
