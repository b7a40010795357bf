"""Where a report goes: one file, or a folder with a page for every article."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from credscore.composite.sensitivity import FEWEST_PAIRS
from credscore.display import short
from credscore.errors import ConfigError
from credscore.profile import Profile
from credscore.report.facts import Facts, facts_of, from_json, to_json
from credscore.report.outlets import FEWEST_MENTIONS, UNNAMED
from credscore.report.overview import Overview, overview_of
from credscore.report.policy import Policy, policy_of
from credscore.report.render import page, render
from credscore.report.view import article_view
from credscore.scoring.plan import Plan
from credscore.writers import Output
from credscore.writers.sinks import FileSink

TITLE = "credscore report"

MOST_WARNINGS = 50
"""How many warnings the overview tells one by one."""

MOST_LINKED = 4
"""How many articles a cell of the matrix leads to, those with most mentions."""

NOTE = ".pages"
"""The file beside the pages that says how many were written: those are ours to remove."""

SEPARATOR = "\x00"
"""Between the facts of an article and its section; neither holds one."""


@dataclass(frozen=True, slots=True)
class ArticleTable:
    """The part of a report that hangs on one article alone, made where it is scored."""

    plan: Plan
    with_text: bool = True

    def header(self) -> str:
        """Return nothing."""
        return ""

    def rows(self, profile: Profile) -> str:
        """Return the facts and the section of an article."""
        view = article_view(profile, self.plan, with_text=self.with_text)
        section = render("article.html", view=view)
        return to_json(facts_of(profile, self.plan)) + SEPARATOR + section


class OneFile:
    """The whole report in one file: the overview, then each article."""

    def __init__(self, path: Path, plan: Plan, config: str, *, with_text: bool) -> None:
        """Open the file."""
        self._file = FileSink(path)
        self._with_text = with_text
        self._plan = plan
        self._config = config
        self._facts: list[Facts] = []
        self._sections: list[Markup] = []

    def write(self, text: str) -> None:
        """Keep an article."""
        facts, section = _parted(text)
        self._facts.append(facts)
        self._sections.append(section)

    def close(self) -> None:
        """Write the report."""
        hrefs = [f"#a{number}" for number in range(1, len(self._facts) + 1)]
        policy = policy_of(self._plan, self._config, whole=self._with_text)
        body = _overview(overview_of(self._facts, hrefs, policy), policy, self._sections)
        self._file.write(page(TITLE, body, with_text=self._with_text))
        self._file.close()

    def discard(self) -> None:
        """Leave no report."""
        self._file.discard()


class Folder:
    """The report as `index.html` and a page for each article, written as it comes."""

    def __init__(self, path: Path, plan: Plan, config: str, *, with_text: bool) -> None:
        """Open the index."""
        self._with_text = with_text
        self._index = FileSink(path / "index.html")
        self._pages = path / "articles"
        self._pages.mkdir(parents=True, exist_ok=True)
        self._plan = plan
        self._config = config
        self._facts: list[Facts] = []

    def write(self, text: str) -> None:
        """Write the page of an article."""
        facts, section = _parted(text)
        self._facts.append(facts)
        body = Markup(render("single.html", section=section))
        document = page(short(facts.title), body, with_text=self._with_text, home="../index.html")
        path = self._page(len(self._facts))
        path.unlink(missing_ok=True)  # so that no link in its place is written through
        path.write_text(document, "utf-8", "backslashreplace", "\n")

    def close(self) -> None:
        """Write the index, last."""
        hrefs = [f"articles/{self._page(at + 1).name}" for at in range(len(self._facts))]
        policy = policy_of(self._plan, self._config, whole=self._with_text)
        body = _overview(overview_of(self._facts, hrefs, policy), policy, [])
        self._index.write(page(TITLE, body, with_text=False))
        self._index.close()
        self._remove_stale()

    def _remove_stale(self) -> None:
        """Remove the pages that an earlier report has written and this one has not."""
        note, now = self._pages / NOTE, len(self._facts)
        told = note.read_text("ascii", "replace").strip() if note.is_file() else ""
        before = int(told) if re.fullmatch(r"[0-9]{1,9}", told) else 0
        for path in self._pages.glob("[0-9]*.html"):
            number = int(path.stem) if re.fullmatch(r"[0-9]{5,9}", path.stem) else 0
            if now < number <= before and path.name == self._page(number).name:
                path.unlink()
        note.unlink(missing_ok=True)  # so that no link in its place is written through
        note.write_text(f"{now}\n", "ascii")

    def discard(self) -> None:
        """Remove what was written."""
        self._index.discard()
        for number in range(1, len(self._facts) + 1):
            self._page(number).unlink(missing_ok=True)

    def _page(self, number: int) -> Path:
        return self._pages / f"{number:05}.html"


def report_output(name: str, plan: Plan, config: str, *, with_text: bool = True) -> Output:
    """Return the output of `NAME.html` or of a folder; `config` is the name it goes by.

    Raises ConfigError for any other name.
    """
    if name == "-":
        raise ConfigError("-o -: a report is a file or a folder: write NAME.html or report/")
    path = Path(name)
    table = ArticleTable(plan, with_text)
    if path.is_dir() or name.endswith("/") or not path.suffix:
        return Output(table, Folder(path, plan, config, with_text=with_text))
    if path.suffix in (".html", ".htm"):
        return Output(table, OneFile(path, plan, config, with_text=with_text))
    raise ConfigError(f"-o {name}: write NAME.html, or a folder such as report/")


def _parted(text: str) -> tuple[Facts, Markup]:
    facts, _, section = text.partition(SEPARATOR)
    return from_json(facts), Markup(section)


def _overview(overview: Overview, policy: Policy, sections: Sequence[Markup]) -> Markup:
    body = render(
        "overview.html",
        overview=overview,
        policy=policy,
        sections=sections,
        fewest=FEWEST_PAIRS,
        mentions=FEWEST_MENTIONS,
        unnamed=UNNAMED,
        most=MOST_WARNINGS,
        most_linked=MOST_LINKED,
    )
    return Markup(body)
