"""The model: a quantised transformer, loaded once a process, asked about one mention at a time."""

from functools import cache
from importlib.resources import as_file, files
from typing import Any

from credscore_stance_minilm.tokens import tokens_of

CLASSES = ("negative", "neutral", "positive")


def chances_of(text: str) -> tuple[float, float, float]:
    """Return the probabilities of negative, neutral and positive for the target of a text.

    Texts are read one at a time, without padding: so nothing else that is asked about can change
    an answer, not by a digit.
    """
    import numpy as np

    ids, start, end = tokens_of(text)
    given = {
        "ids": np.array(ids, np.int64),
        "start": np.array([start], np.int64),
        "end": np.array([end], np.int64),
    }
    [[found]] = _session().run(["chances"], given)
    negative, neutral, positive = (round(float(chance), 6) for chance in found)
    return negative, neutral, positive


@cache
def _session() -> Any:
    """Return the loaded network; on one core, since credscore works in several processes."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    with as_file(files(__package__) / "data/model.onnx") as path:
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
