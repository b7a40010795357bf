"""The house as it is meant to be: what lies where, and what must be registered."""

import ast
import tomllib
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text())
PLUGINS = sorted(path.name for path in (REPOSITORY / "plugins").glob("credscore_*"))
IN_THE_HOST = {
    "credscore.readers.builtin",
    "credscore.readers.text",
    "credscore.writers.builtin",
}
MODULES = sorted(path for top in ("core", "plugins") for path in (REPOSITORY / top).rglob("*.py"))


def test_nothing_else_lies_at_the_top() -> None:
    tracked = {"core", "plugins", "tests", "configs", "seeds", "docs"}
    folders = {path.name for path in REPOSITORY.iterdir() if path.is_dir()}
    assert {name for name in folders if not name.startswith(".")} - {"build", "dist"} == tracked


def test_the_version_to_cite_is_that_of_the_distribution() -> None:
    cited = (REPOSITORY / "CITATION.cff").read_text("utf-8").splitlines()
    assert f"version: {PROJECT['project']['version']}" in cited
    assert f"license: {PROJECT['project']['license']}" in cited


def test_every_built_in_plugin_is_registered_everywhere() -> None:
    entries = PROJECT["project"]["entry-points"]["credscore"]
    packages = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert sorted(set(entries.values()) - IN_THE_HOST) == PLUGINS
    assert sorted(packages) == sorted(["core/credscore", *(f"plugins/{name}" for name in PLUGINS)])
    rules = PROJECT["tool"]["importlinter"]
    assert rules["root_packages"] == ["credscore", *PLUGINS]
    listed = [
        contract[key]
        for contract in rules["contracts"]
        for key in ("modules", "forbidden_modules", "source_modules")
        if any(name.startswith("credscore_") for name in contract.get(key, []))
    ]
    assert len(listed) == 3
    assert all(names == PLUGINS for names in listed)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_a_module_opens_with_its_job_and_needs_no_scrolling(path: Path) -> None:
    source = path.read_text()
    opening = ast.get_docstring(ast.parse(source))
    assert opening is not None
    assert opening.splitlines()[0].endswith((".", "?"))
    assert len(source.splitlines()) <= 260
