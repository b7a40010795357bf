"""The guard modules, the tests that hold each, and a copy of the project to change them in."""

import shutil
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Guard:
    """A guard: its files below `core/credscore`, and its tests below `tests`."""

    files: str
    tests: tuple[str, ...]


GUARDS = {
    "composite": Guard(
        "composite/*",
        ("core/test_composite.py", "core/test_sensitivity.py", "core/test_scoring.py"),
    ),
    "config": Guard(
        "config/*",
        tuple(
            f"core/test_config{part}.py" for part in ("", "_faults", "_names", "_places", "_schema")
        ),
    ),
    "registry": Guard("registry/*", ("core/test_registry.py", "core/test_offers.py")),
    "run": Guard("scoring/articles.py", ("core/test_scoring.py", "core/test_score_many.py")),
    "writers": Guard(
        "writers/*",
        (
            *("core/test_writers.py", "core/test_writers_exactly.py", "core/test_typed_outputs.py"),
            "core/test_remote_outputs.py",
        ),
    ),
}

# Not among them: what only commands of their own put to the test, as cli/streams and readers/apart.
# mutmut takes every change there for noticed, also one that changes nothing ("UTF-8" for "utf-8").

_BESIDE = ("plugins", "configs", "seeds", "docs")
"""What tests read, beside the code and themselves."""

_NOT_COPIED = shutil.ignore_patterns("__pycache__", ".*", "mutants")


def lay_out(folder: Path, guard: Guard) -> None:
    """Copy what the tests of a guard need, in the layout that mutmut asks for: code below src."""
    shutil.copytree(REPOSITORY / "core", folder / "src", ignore=_NOT_COPIED)
    for name in (*_BESIDE, "tests"):
        shutil.copytree(REPOSITORY / name, folder / name, ignore=_NOT_COPIED)
    (folder / "pytest.ini").write_text(
        "[pytest]\naddopts = --import-mode=importlib -p no:cacheprovider\n"
    )
    (folder / "setup.cfg").write_text(_settings(guard))
    # Python never looks again for a folder of its path that was not there when it began.
    (folder / "mutants" / "src").mkdir(parents=True)


def _settings(guard: Guard) -> str:
    settings = {
        "source_paths": ["src"],
        "only_mutate": [f"src/credscore/{guard.files}"],
        "also_copy": [*_BESIDE, "pytest.ini"],
        "pytest_add_cli_args_test_selection": [f"tests/{test}" for test in guard.tests],
    }
    lines = [f"{key} =\n  " + "\n  ".join(values) for key, values in settings.items()]
    return "[mutmut]\n" + "\n".join([*lines, "use_git_change_detection = false", ""])
