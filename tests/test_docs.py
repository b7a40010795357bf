"""The docs: their files are written out, their commands and sessions run, their links followed."""

import doctest
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import pytest

from credscore import api
from credscore.config.model import (
    Actors,
    Composite,
    Config,
    Inputs,
    KnownActor,
    Limits,
    Plugins,
    Scale,
)
from credscore.contract.signals import ScorerClass
from credscore.registry import OURS, installed
from tests.generated import BLOCK as GENERATED
from tests.support import Ran

REPOSITORY = Path(__file__).parents[1]
DOCS = REPOSITORY / "docs"
PAGES = sorted(DOCS.glob("*.md"))
TEXTS = [
    *sorted(REPOSITORY.glob("*.md")),
    *sorted(DOCS.rglob("*.md")),
    *sorted(REPOSITORY.glob("plugins/*/README.md")),
]
"""All that is written for readers; of `PAGES` the commands are run, too."""
OUTPUT_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

_BLOCK = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)#]*)(#[^)]*)?\)")
_METADATA = "Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: its language, the file it is, if any, and its text."""

    language: str
    title: str
    text: str


def blocks_of(page: Path) -> list[Block]:
    written = GENERATED.sub("", page.read_text("utf-8"))  # the program's own have their own test
    return [Block(*found.groups("")) for found in _BLOCK.finditer(written)]


@each_page
def test_sessions_give_the_answers_they_show(page: Path) -> None:
    text = "\n".join(block.text for block in blocks_of(page) if block.language == "pycon")
    session = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    runner = doctest.DocTestRunner(optionflags=OUTPUT_FLAGS)
    runner.run(session, clear_globs=False)
    assert not runner.failures


@each_page
def test_files_and_commands_work(
    page: Path, tmp_path: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for block in blocks_of(page):
        if block.title:
            (tmp_path / block.title).write_text(block.text, "utf-8")
        if block.title == "pyproject.toml":
            pretend_to_install(tmp_path, block.text)
        if block.language == "console":
            for command, output in commands_of(block):
                run_and_compare(command, output, run)


def pretend_to_install(folder: Path, project_file: str) -> None:
    """Write the metadata that pip would have written, since a test must not install anything."""
    project = tomllib.loads(project_file)["project"]
    metadata = folder / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(_METADATA.format(**project), "utf-8")
    lines = [f"{name} = {module}" for name, module in project["entry-points"]["credscore"].items()]
    (metadata / "entry_points.txt").write_text("\n".join(["[credscore]", *lines, ""]), "utf-8")


def commands_of(block: Block) -> Iterator[tuple[str, str]]:
    """Yield each command of a console block with the output shown under it, if there is any."""
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        if not command.startswith("pip "):
            yield command, output


def run_and_compare(command: str, output: str, run: Callable[..., Ran]) -> None:
    program, *rest = shlex.split(command)
    if program == "python":
        ran = run_python(*rest)
    else:
        assert program == "credscore"
        is_installed = any(Path().glob("*.dist-info"))
        with as_installed(Path.cwd()) if is_installed else nullcontext():
            ran = run(*rest)
    assert ran.code == 0, f"{command}\n{ran.out}\n{ran.err}"
    assert doctest.OutputChecker().check_output(output or ran.out, ran.out, OUTPUT_FLAGS)


@contextmanager
def as_installed(folder: Path) -> Iterator[None]:
    """Have credscore find what a folder holds as installed; then forget its modules.

    A page may change one of them between two commands.
    """
    with pytest.MonkeyPatch.context() as patched:
        patched.syspath_prepend(folder)
        patched.setattr(api, "_registry", api._registry.__wrapped__)  # a process looks once
        yield
    for name, module in list(sys.modules.items()):
        if (getattr(module, "__file__", None) or "").startswith(str(folder)):
            del sys.modules[name]


def run_python(*args: str) -> Ran:
    """Run Python in a process of its own, which imports from the working folder."""
    ran = subprocess.run([sys.executable, *args], capture_output=True, text=True, check=False)
    return Ran(ran.returncode, ran.stdout, ran.stderr)


@pytest.mark.parametrize("page", TEXTS, ids=lambda page: str(page.relative_to(REPOSITORY)))
def test_links_lead_somewhere(page: Path) -> None:
    for target, anchor in _LINK.findall(page.read_text("utf-8")):
        other = page.parent / target if target else page
        assert other.exists(), target
        assert not anchor or anchor[1:] in anchors(other), anchor


def test_the_readme_leads_to_every_page() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    linked = {(REPOSITORY / target).resolve() for target, _ in _LINK.findall(readme)}
    assert {page for page in TEXTS if DOCS in page.parents} <= linked


def anchors(page: Path) -> set[str]:
    """Return the anchors that a page's headings have on GitHub."""
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_the_method_page_describes_every_built_in_signal() -> None:
    scorers = built_in_scorers()
    declared = {f"{scorer.name}.{signal.name}" for scorer in scorers for signal in scorer.signals}
    rows = re.findall(r"^\| `(\w+\.\w+)` \|", (DOCS / "method.md").read_text("utf-8"), re.MULTILINE)
    assert set(rows) == declared


def test_the_page_on_reading_says_how_far_to_trust_every_built_in_scorer() -> None:
    rows = re.findall(r"^\| `(\w+)`", (DOCS / "reading.md").read_text("utf-8"), re.MULTILINE)
    assert {scorer.name for scorer in built_in_scorers()} <= set(rows)


def test_the_page_on_configs_has_every_key_with_its_default() -> None:
    page = (DOCS / "config.md").read_text("utf-8")
    told = dict[str, object]()
    for keys, defaults in re.findall(r"^\| (`\w.*?) \| (.*?) \|", page, re.MULTILINE):
        values = [tomllib.loads(f"_ = {value}")["_"] for value in re.findall("`(.+?)`", defaults)]
        told |= zip_longest(re.findall(r"`(\w+)`", keys), values)
    of_tables = {**dict(Composite(weights={"a.b": 1})), **dict(Limits())}
    without = dict.fromkeys(("weights", "caps", "floors"))  # tables of their own
    assert told == of_tables | without
    for model in (Config, Actors, KnownActor, Scale, Inputs, Plugins):
        assert [key for key in model.model_fields if not re.search(rf"\b{key}\b", page)] == []


def built_in_scorers() -> list[ScorerClass]:
    registry = installed()
    found = registry.scorers.items()
    return [scorer for name, scorer in found if registry.origin_of(name).distribution == OURS]
