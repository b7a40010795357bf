"""The codebook: every column of every table is described, and every reason code explained."""

import ast
import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from credscore import Field
from credscore.api import plan_for
from credscore.codebook import codebook
from credscore.writers.wide import columns
from credscore_transparency import Transparency
from tests.conftest import REPOSITORY
from tests.support import Ran

PAGE = REPOSITORY / "docs" / "codebook.md"
_TOLD_BY = {"InputError": 0, "Notice": 0, "missing": 1}
"""Calls that tell a reason code, and which argument it is."""

_OF_COMMANDS = {"not_a_run", "tolerance", "too_few_articles", "too_few_runs", "too_many_runs"}
_OF_COMMANDS |= {"nothing_shared", "unknown_column"}
"""Codes of faults that end a command, and never stand in a table."""


def test_every_column_is_described() -> None:
    plan = plan_for(overrides=["actors.known=[{name='Orsund'}]"])
    entries = codebook(plan)
    assert [e.column for e in entries if e.table == "profiles"] == [c.name for c in columns(plan)]
    assert all(entry.about.endswith(".") for entry in entries)
    [tone] = [entry for entry in entries if entry.column == "sentiment.tone[Orsund]"]
    assert (tone.low, tone.high, tone.empty) == (-1, 1, "too little is said of that actor")


def test_what_a_config_says_of_a_composite_is_a_sentence() -> None:
    weights = "{weights={'language.loaded'=1}, about='How calm it is'}"
    entries = codebook(plan_for(overrides=[f"composites.calm={weights}"]))
    [calm] = [entry for entry in entries if entry.column == "calm"]
    assert calm.about == "How calm it is. 100 is the best."


def test_the_codebook_can_be_read_as_data(run: Callable[..., Ran]) -> None:
    ran = run("codebook", "--format", "csv")
    entries = {(e["table"], e["column"]): e for e in csv.DictReader(io.StringIO(ran.out))}
    density = entries["profiles", "attribution.density"]
    assert (density["unit"], density["low"], density["high"]) == ("events per 100 words", "0", "")
    assert entries["evidence", "line"]["kind"] == "count"


def test_a_format_that_is_none_is_told(run: Callable[..., Ran]) -> None:
    ran = run("codebook", "--format", "pdf")
    assert (ran.code, ran.err) == (2, "credscore: --format pdf: write md or csv\n")


def test_the_page_explains_every_reason_code() -> None:
    listed = PAGE.read_text("utf-8").partition("## Reason codes")[2]
    explained = set(re.findall(r"`(\w+)`", listed))
    sources = [*(REPOSITORY / "core").rglob("*.py"), *(REPOSITORY / "plugins").rglob("*.py")]
    told = {code for path in sources if "tests" not in path.parts for code in codes_in(path)}
    assert len(told) > 30
    assert told - _OF_COMMANDS <= explained


def test_page_and_scorer_name_every_reason_of_a_field() -> None:
    reasons = {code for code in re.findall(r"`(\w+)`", str(Field.__doc__)) if "_" in code}
    assert len(reasons) == 6
    for text in (PAGE.read_text("utf-8"), str(Transparency.__doc__)):
        assert reasons <= set(re.findall(r"`(\w+)`", text))


def codes_in(path: Path) -> Iterator[str]:
    """Yield the reason codes that a module tells, where they stand in the call itself."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for argument in node.args[_TOLD_BY.get(name, 9) :][:1]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value
