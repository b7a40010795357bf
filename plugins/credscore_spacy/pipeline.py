"""The pipeline: checked for before anything is read, and loaded once."""

from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

_NOT_NEEDED = ("tagger", "morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer")


def check(model: str) -> None:
    """Raise ValueError, with the mend, if spaCy or the model is missing; import neither."""
    if find_spec("spacy") is None:
        raise ValueError('spaCy is not installed: pip install "credscore[spacy]"')
    if _is_installed(model) or Path(model, "config.cfg").is_file():
        return
    if not model.isidentifier():
        raise ValueError(f"there is no spaCy pipeline (config.cfg) in the folder {model!r}")
    raise ValueError(f"no model {model!r} is installed: python -m spacy download {model}")


@cache
def load(model: str) -> Any:
    """Return the pipeline, without the parts that no entity needs."""
    import spacy

    return spacy.load(model, exclude=_NOT_NEEDED)


def _is_installed(model: str) -> bool:
    try:
        return model.isidentifier() and distribution(model) is not None
    except PackageNotFoundError:
        return False
