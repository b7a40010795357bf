"""The outputs that the docs show are what the program prints."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from credscore.cli.app import COMMANDS
from tests.conftest import REPOSITORY
from tests.generated import BLOCK, pages, renewed
from tests.support import Ran


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_outputs_in_the_docs_are_real(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text == renewed(page), "run `python -m tests.generated`"
    assert text.count("<!-- output:") == len(BLOCK.findall(text))


def test_the_first_two_blocks_of_the_readme_are_one_command_each() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    blocks = [block.strip("\n") for block in readme.split("```")[1:4:2]]
    commands = [block.removeprefix("bash\n").splitlines() for block in blocks]
    assert [len(lines) for lines in commands] == [1, 1]
    assert "credscore seeds/ --config default.toml" in commands[0][0]
    assert "pytest" in commands[1][0]


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    assert blocks
    for block in blocks:
        exec(compile(block, "README.md", "exec"), {"__name__": "readme"})


def test_every_command_stands_in_the_docs() -> None:
    page = (REPOSITORY / "docs" / "commands.md").read_text("utf-8")
    for command in COMMANDS:
        assert f"<!-- output: credscore {command} --help -->" in page


@pytest.mark.parametrize("command", ["", "config", "scorers", "plugins"])
def test_a_terminal_of_80_columns_shows_what_each_command_does(
    command: str, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    listed = run(*command.split(), "--help").out.partition("Commands:")[2]
    assert listed
    assert "..." not in listed
