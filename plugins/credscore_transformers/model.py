"""The model: checked before anything is read, loaded once, asked in batches; never fetched."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from credscore_transformers.sentences import Input

Side = Literal["negative", "neutral", "positive"]
Precision = Literal["double", "single"]

_MOST_TOKENS = 512
_WORTH = {"negative": -1.0, "neutral": 0.0, "positive": 1.0}


def check(folder: str, labels: Mapping[str, Side]) -> None:
    """Raise ValueError, with the mend, if model or library is missing or labels do not fit.

    Imports neither torch nor transformers.
    """
    if find_spec("torch") is None or find_spec("transformers") is None:
        raise ValueError(
            'torch and transformers are not installed: pip install "credscore[transformers]"'
        )
    sides = _sides(_labels_of(folder), labels)
    if not {"negative", "positive"} <= set(sides):
        raise ValueError("labels name no negative or no positive label of the model")


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded classifier with its tokenizer, and what each of its classes is worth."""

    network: Any
    tokenizer: Any
    worth: Sequence[float]

    def polarities(self, inputs: Sequence[Input], batch_size: int) -> dict[Input, float]:
        """Return P(positive) - P(negative) of each input, -1 to 1.

        In double precision, what else is in a batch changes the sixteenth digit; the sixth is the
        last that is kept.
        """
        ordered = sorted(inputs, key=lambda given: len(given.text))  # alike in length: no padding
        found: dict[Input, float] = {}
        for start in range(0, len(ordered), batch_size):
            batch = ordered[start : start + batch_size]
            found.update(zip(batch, self._of_batch(batch), strict=True))
        return found

    @property
    def _positions(self) -> int:
        """How many tokens the network has places for, if it says so."""
        return getattr(self.network.config, "max_position_embeddings", _MOST_TOKENS)

    def _of_batch(self, batch: Sequence[Input]) -> Iterator[float]:
        import torch

        tokens = self._tokens(batch).to(self.network.device)
        with torch.inference_mode():
            chances = self.network(**tokens).logits.softmax(-1).tolist()
        for of_one in chances:
            worth = sum(p * worth for p, worth in zip(of_one, self.worth, strict=True))
            yield min(1.0, max(-1.0, round(worth, 6)))

    def _tokens(self, batch: Sequence[Input]) -> Any:
        texts, pairs = [given.text for given in batch], [given.pair for given in batch]
        has_pairs = any(pairs)
        return self.tokenizer(
            texts,
            pairs if has_pairs else None,
            padding=True,
            truncation="only_first" if has_pairs else True,
            max_length=min(self.tokenizer.model_max_length, self._positions, _MOST_TOKENS),
            return_tensors="pt",
        )


@cache
def load(folder: str, sides: tuple[tuple[str, Side], ...], device: str, precision: str) -> Model:
    """Return the model in a folder, loaded once a process."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    with _no_progress_bars():
        network = AutoModelForSequenceClassification.from_pretrained(folder, local_files_only=True)
        tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
    number = torch.float64 if precision == "double" else torch.float32
    return Model(
        network=network.to(device=device, dtype=number).eval(),
        tokenizer=tokenizer,
        worth=[_WORTH[side] for side in _sides(_labels_of(folder), dict(sides))],
    )


@contextmanager
def _no_progress_bars() -> Iterator[None]:
    """Keep the library from drawing over whatever else is on the terminal."""
    from transformers.utils import logging

    were_on = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        if were_on:
            logging.enable_progress_bar()


def _labels_of(folder: str) -> list[str]:
    """Return the labels of the model's classes, in order, as its config.json gives them."""
    try:
        config = json.loads(Path(folder, "config.json").read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ValueError(
            f"there is no model (config.json) in the folder {folder!r}; nothing is downloaded"
        ) from error
    given = config.get("id2label") or {"0": "LABEL_0", "1": "LABEL_1"}
    return [str(given[key]) for key in sorted(given, key=int)]


def _sides(of_model: Sequence[str], labels: Mapping[str, Side]) -> list[Side]:
    """Return on which side each class of the model is; case does not matter."""
    known = {label.casefold(): side for label, side in labels.items()}
    if missing := [label for label in of_model if label.casefold() not in known]:
        raise ValueError(
            f"labels does not say what the model's {missing[0]!r} is: negative, neutral or positive"
        )
    return [known[label.casefold()] for label in of_model]
