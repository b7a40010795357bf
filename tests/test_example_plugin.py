"""A complete distribution, installed by pip beside credscore into a fresh environment."""

import csv
import io
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.support import STORY, offline_with, with_index

EXAMPLE = REPOSITORY / "tests" / "example_plugin"
Call = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a fresh environment that holds both, and what they ask for."""
    made = tmp_path_factory.mktemp("fresh") / "env"
    venv.create(made)
    installed = pip_install(made, REPOSITORY, EXAMPLE)
    if "No matching distribution found for hatchling" in installed.stderr:
        pytest.skip("needs a package index, to build wheels with hatchling")
    assert installed.returncode == 0, installed.stderr
    return made


def pip_install(env: Path, *what: object) -> "subprocess.CompletedProcess[str]":
    """Install into an environment by the pip of ours; what is used is compiled when it is."""
    pip = [sys.executable, "-m", "pip", "--python", str(env / "bin" / "python")]
    return subprocess.run(
        [*pip, "install", "-q", "--no-compile", *map(str, what)],
        capture_output=True,
        text=True,
        check=False,
        env=with_index(),
    )


@pytest.fixture(scope="module")
def call(env: Path) -> Call:
    """Give a function that runs a program of the environment."""
    variables = offline_with()
    variables.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(program: str, *args: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [env / "bin" / program, *map(str, args)],
            capture_output=True,
            text=True,
            check=False,
            cwd=env.parent,
            env=variables,
        )

    return run


def test_the_example_is_listed_with_its_distribution(call: Call) -> None:
    listed = call("credscore", "plugins", "list")
    assert listed.returncode == 0
    assert "credscore-calm 1.2.0 [calm]" in listed.stdout


def test_it_passes_the_conformance_kit(call: Call) -> None:
    checked = call("credscore", "plugins", "check", "calm")
    assert checked.returncode == 0, checked.stdout
    assert "failed" not in checked.stdout


def test_its_signal_is_a_column_and_can_be_weighed(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    weigh = "composites.bias.weights.'calm.exclamations'=1"
    ran = call("credscore", path, "--set", weigh)
    assert ran.returncode == 0, ran.stderr
    [row] = csv.DictReader(io.StringIO(ran.stdout))
    assert float(row["calm.exclamations"]) > 0
    assert row["versions"].startswith("credscore-calm==1.2.0 credscore==")


def test_a_config_may_require_it_and_may_refuse_it(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    assert call("credscore", path, "--set", "plugins.require=['credscore-calm>=1']").returncode == 0
    old = call("credscore", path, "--set", "plugins.require=['credscore-calm>=2']")
    assert old.returncode == 2
    assert 'pip install "credscore-calm>=2"' in old.stderr
    refused = call("credscore", path, "--set", "plugins.allow=[]")
    assert refused.returncode == 0
    assert "calm.exclamations" not in refused.stdout


def test_a_new_plugin_is_installed_tested_and_listed(env: Path, call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "my-scorer"
    assert call("credscore", "plugins", "new", "my-scorer", "--into", folder).returncode == 0
    assert pip_install(env, f"{folder}[test]").returncode == 0
    tested = call("python", "-m", "pytest", "-q", "-p", "no:cacheprovider", folder)
    assert tested.returncode == 0, tested.stdout
    assert "my-scorer 0.1.0 [my_scorer]" in call("credscore", "plugins", "list").stdout
