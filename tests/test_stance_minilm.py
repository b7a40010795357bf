"""The plugin that is a distribution of its own: installed, used by its config, as right as told."""

import csv
import io
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from credscore import Article, Span
from credscore_stance_minilm import mention_label
from tests.conftest import REPOSITORY
from tests.support import offline_with, with_index
from tests.validity.metrics import macro_f1
from tests.validity.sets import rows_of

PLUGIN = REPOSITORY / "plugins" / "credscore-stance-minilm"
MISSING = [name for name in ("onnxruntime", "tokenizers") if find_spec(name) is None]
ARTICLE = REPOSITORY / "seeds" / "northern-ledger.txt"

needs_its_libraries = pytest.mark.skipif(bool(MISSING), reason=f"needs {' and '.join(MISSING)}")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that pip has installed the plugin into, beside what is there already."""
    folder = tmp_path_factory.mktemp("beside") / "site"
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder)]
    done = subprocess.run(
        [*command, str(PLUGIN)], capture_output=True, text=True, check=False, env=with_index()
    )
    if "No matching distribution found for hatchling" in done.stderr:
        pytest.skip("needs a package index, to build a wheel with hatchling")
    assert done.returncode == 0, done.stderr
    return folder


def credscore(*args: object, path: Path | None = None) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "credscore", *map(str, args)],
        capture_output=True,
        text=True,
        check=False,
        env=offline_with(*[path] if path else []),
    )


@needs_its_libraries
def test_installed_from_its_folder_it_takes_the_place_of_the_linear_model(installed: Path) -> None:
    ran = credscore(ARTICLE, "--config", "stance", path=installed)
    assert ran.returncode == 0, ran.stderr
    [row] = csv.DictReader(io.StringIO(ran.stdout))
    assert 0 < float(row["stance_minilm.stance_spread"]) < 1
    assert "Denmark" in row["stance_minilm.stance"]
    assert not any(column.startswith("stance.") for column in row)
    assert "credscore-stance-minilm==0.1.0" in row["versions"]


@needs_its_libraries
def test_the_words_behind_a_stance_are_shown(installed: Path) -> None:
    told = credscore("explain", ARTICLE, "--config", "stance", path=installed)
    assert told.returncode == 0, told.stderr
    stances = told.stdout.split("stance_minilm.stance\n")[1]
    after = stances.split("  Denmark: ")[1].splitlines()
    assert any("Denmark's government" in line for line in after[1:5])


@needs_its_libraries
def test_it_waits_until_a_config_names_it(installed: Path) -> None:
    ran = credscore(ARTICLE, path=installed)
    assert ran.returncode == 0, ran.stderr
    assert "stance.stance_spread" in ran.stdout
    assert "stance_minilm" not in ran.stdout.splitlines()[0]


def test_the_wheel_holds_what_it_needs_and_says_whose_it_is(installed: Path) -> None:
    data = installed / "credscore_stance_minilm" / "data"
    assert {path.name for path in data.iterdir()} == {"model.onnx", "vocabulary.txt"}
    [metadata] = installed.glob("credscore_stance_minilm-*.dist-info")
    assert {path.name for path in (metadata / "licenses").iterdir()} == {"LICENSE", "NOTICE"}
    assert {path.name for path in installed.iterdir()} <= {"credscore_stance_minilm", metadata.name}


def test_without_it_its_config_says_what_to_install() -> None:
    if _is_installed():
        pytest.skip("it is installed here")
    ran = credscore(ARTICLE, "--config", "stance")
    assert ran.returncode == 2
    assert "credscore-stance-minilm is not installed" in ran.stderr


def _is_installed() -> bool:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return bool(version("credscore-stance-minilm"))
    except PackageNotFoundError:
        return False


@needs_its_libraries
@pytest.mark.parametrize(("part", "at_least"), [("rw", 0.79), ("mt", 0.73)])
def test_stances_agree_with_people(shared: Path, part: str, at_least: float) -> None:
    rows = rows_of(shared / f"bench/m1_newsmtsc_dev_{part}.jsonl")
    pairs = [
        (row["label"], mention_label(Article(row["text"]), Span(row["start"], row["end"]))[0])
        for row in rows
    ]
    assert macro_f1(pairs) >= at_least
