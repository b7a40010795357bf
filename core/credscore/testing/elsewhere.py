"""Measuring the sound article in another process, where sets of texts have another order."""

import contextlib
import os
import pickle
import subprocess
import sys
from typing import cast

from credscore.contract.signals import Scorer
from credscore.registry import FILE_MODULE, load_file
from credscore.scoring.answers import Measured
from credscore.scoring.measure import measure
from credscore.system.child import answering, safe_path
from credscore.testing import check
from credscore.testing.check import HangsError
from credscore.testing.texts import SOUND, article_of


def measured_elsewhere(scorer: Scorer) -> Measured | None:
    """Return what a scorer measures on the sound article in a process of its own.

    Python hashes texts differently there, so that what hangs on the order of a set comes out
    differently. None where the scorer cannot travel, or its module is not found there, as that of
    a notebook. Raises HangsError where it takes longer than LONGEST seconds.
    """
    try:
        told = pickle.dumps((_file_of(scorer), pickle.dumps(scorer)))
        answer = _answer_to(told)
        return cast("Measured", pickle.loads(answer)) if answer else None
    except subprocess.TimeoutExpired:
        raise HangsError(f"took longer than {check.LONGEST:g} s in a new process") from None
    except (pickle.PickleError, AttributeError, TypeError, ImportError):
        return None


def _file_of(scorer: Scorer) -> str:
    """Return the single file that holds a plugin, as --plugin gives it; else ""."""
    module = type(scorer).__module__
    is_single = module.startswith(FILE_MODULE)
    return str(sys.modules[module].__file__) if is_single else ""


def _answer_to(told: bytes) -> bytes:
    paths = os.pathsep.join(filter(None, sys.path))  # an empty one would be the working folder
    other = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    with safe_path():
        done = subprocess.run(
            [sys.executable, "-m", __name__],
            input=told,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": other},
            timeout=check.LONGEST,
            check=False,
        )
    return done.stdout if done.returncode == 0 else b""


def _answer() -> None:
    """Be that process: read the scorer, and give what it measures."""
    with answering() as (given, answers):
        file, scorer = pickle.load(given)
        if file:
            load_file(file)
        with contextlib.redirect_stdout(sys.stderr):
            measured, _ = measure(pickle.loads(scorer), article_of(SOUND))
        pickle.dump(measured, answers)
        answers.flush()


if __name__ == "__main__":
    _answer()
