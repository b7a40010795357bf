"""The codebook of a run: what each column of its tables holds, in which unit and range."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import groupby

from credscore.composite import CompositeRule
from credscore.config.model import ENDINGS
from credscore.contract.signals import Signal
from credscore.scoring.plan import Plan
from credscore.writers.columns import Column, Kind
from credscore.writers.tidy import EVIDENCE_COLUMNS, SIGNAL_COLUMNS
from credscore.writers.wide import MOST_ACTORS, columns

_UNMEASURED = "it could not be measured: `warnings` says why"
_NOT_ASSESSED = "the article was not assessed"

_ABOUT = {
    "article_id": "The article's name: `a-`, its path, and its place in a file of many articles.",
    "path": "The file that it was read from, and its place in that file.",
    "outlet": "The outlet, as the row or the page states it.",
    "title": "The headline, as the row or the page states it.",
    "author": "The author, as the row or the page states it.",
    "published": "The date of publication: `2026-03-09`; where less is stated, that.",
    "url": "The address, as the row, the page or the archive states it.",
    "language": "The language that the text was detected to be in (ISO 639-1).",
    "words": "Words of the body: the article without headings, metadata and boilerplate.",
    "flags": "The flags that are raised, with blanks between them.",
    "status": "`ok`, `partial` (something failed), `skipped` (not assessed), `failed` (not read).",
    "warnings": "Reason codes, with `; ` between them: of the article, or `signal: code`.",
    "encoding": "The character encoding that the file was read in.",
    "text_hash": "SHA-256 of the text (16 digits): the same text has the same.",
    "config_hash": "SHA-256 of the config (16 digits): the same config has the same.",
    "versions": "What measured: credscore, plugins, libraries that move numbers; with versions.",
    "signal": "The signal, as `scorer.signal`.",
    "subject": "The actor that the value is about.",
    "value": "The value, in the signal's unit.",
    "low": "Lower end of the value's 95 % interval, where the scorer gives one.",
    "high": "Upper end of it.",
    "n": "What the value rests on: how many words, sentences, events or mentions.",
    "composite": "The composite that weighs the signal; a row for each.",
    "scaled": "The value on the composite's scale: 1 adds all of its weight, 0 nothing.",
    "weight": "The signal's share of the composite's weight.",
    "contribution": "The points that it adds to the composite.",
    "reason": "Why there is no value, or why `transparency` found no field: a reason code.",
    "start": "First character of the evidence: code points of the text as read, from 0.",
    "end": "The character behind its last one.",
    "line": "The line that it begins on, from 1.",
    "text": "The words themselves.",
}
_EMPTY = {
    **dict.fromkeys(("outlet", "title", "author", "published"), "neither states it"),
    "url": "none of them states it",
    "language": "it could not be detected",
    "words": _NOT_ASSESSED,
    "flags": "none is raised, or the article was not assessed",
    "warnings": "there is none",
    **dict.fromkeys(("encoding", "text_hash"), "the article could not be read"),
    "value": "it could not be measured: `reason` says why",
    **dict.fromkeys(("low", "high"), "the scorer gives none"),
    "n": "the scorer counts nothing",
    "composite": "none weighs it",
    **dict.fromkeys(("scaled", "contribution"), "not weighed, or not measured"),
    "weight": "not weighed",
    "reason": "there is nothing to explain",
    "subject": "the whole article is meant",
}
_SHARES = frozenset({"scaled", "weight"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A column: its table, its name and kind, what it holds, and when its cells are empty.

    `low` and `high` bound the values that are possible; None is no bound. `empty` is blank for a
    column that never is. `source` is the paper or standard behind a signal.
    """

    table: str
    column: str
    kind: Kind
    about: str
    unit: str = ""
    low: float | None = None
    high: float | None = None
    empty: str = ""
    source: str = ""

    @property
    def scorer(self) -> str:
        """Return the scorer whose signal it is; blank for all other columns."""
        return self.column.partition(".")[0] if "." in self.column else ""


def codebook(plan: Plan) -> list[Entry]:
    """Return an entry for each column of `profiles.csv`, `signals.csv` and `evidence.csv`."""
    rules = {column: rule for rule in plan.composites for column in _columns_of(rule)}
    wide = (_wide(column, plan, rules) for column in columns(plan))
    tidy = {"signals": SIGNAL_COLUMNS, "evidence": EVIDENCE_COLUMNS}
    return [*wide, *(_fixed(table, one) for table, found in tidy.items() for one in found)]


def as_rows(entries: Iterable[Entry]) -> list[Sequence[object]]:
    """Return a table of the entries, its header first."""
    names = [field.name for field in fields(Entry)]
    return [names, *([_cell(getattr(one, name)) for name in names] for one in entries)]


def as_markdown(entries: Iterable[Entry], plan: Plan) -> str:
    """Return the entries as a page: signals under what their scorer says, each with its unit."""
    abouts = {scorer.name: inspect.getdoc(scorer) or "" for scorer in plan.scorers}
    page: list[str] = []
    for table, of_table in groupby(entries, lambda one: one.table):
        heading = f"## {table}.csv"
        for scorer, group in groupby(of_table, lambda one: one.scorer):
            page += [heading or f"### {scorer or 'The run'}", ""]
            page += [abouts[scorer], ""] if scorer in abouts else []
            page += [*_lines(group, _OF_SIGNALS if scorer else _OF_COLUMNS), ""]
            heading = ""
    return "\n".join(page)


def _lines(entries: Iterable[Entry], more: Mapping[str, Callable[[Entry], str]]) -> Iterator[str]:
    """Yield a table in Markdown; `more` tells what stands in the columns after the first three."""
    heads = ["column", "type", "what it holds", *more]
    yield _line(heads)
    yield _line(["---"] * len(heads))
    for one in entries:
        yield _line(
            [f"`{one.column}`", one.kind, one.about, *(tell(one) for tell in more.values())]
        )


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def bounds(of: Entry | Signal) -> str:
    """Return in words which values are possible; nothing where any number is."""
    if of.low is None:
        return "" if of.high is None else f"up to {of.high:g}"
    return f"{of.low:g} or more" if of.high is None else f"{of.low:g} to {of.high:g}"


_OF_COLUMNS: Mapping[str, Callable[[Entry], str]] = {
    "range": bounds,
    "empty where": lambda one: one.empty,
}
_OF_SIGNALS: Mapping[str, Callable[[Entry], str]] = {"unit": lambda one: one.unit, "range": bounds}


def _cell(value: object) -> object:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else value


def _columns_of(rule: CompositeRule) -> Iterator[str]:
    yield from (rule.name, *(rule.name + ending for ending in ENDINGS))


def _wide(column: Column, plan: Plan, rules: Mapping[str, CompositeRule]) -> Entry:
    if column.name in rules:
        return _of_composite(column, plan, rules[column.name])
    signal, _, actor = column.name.partition("[")
    if signal in plan.signals:
        return _of_signal(column, plan.signals[signal], actor.removesuffix("]"))
    return _fixed("profiles", column)


def _of_composite(column: Column, plan: Plan, rule: CompositeRule) -> Entry:
    doubt = f"if each weight may be up to {rule.weight_doubt:.0%} more or less"
    best = "100 is the best" if rule.towards == "best" else "100 is the most of it, 0 none"
    about = {
        rule.name: f"{_as_sentence(plan.config.composites[rule.name].about)}{best}.",
        f"{rule.name}_low": f"The lowest that `{rule.name}` can be {doubt}.",
        f"{rule.name}_high": f"The highest that `{rule.name}` can be {doubt}.",
    }
    share = f"The share of the weight of `{rule.name}` whose signals could be measured."
    if column.name not in about:
        return Entry("profiles", column.name, column.kind, share, "share", 0, 1, _NOT_ASSESSED)
    empty = f"`{rule.name}_coverage` is under {rule.min_coverage:g}"
    if rule.needs_article:
        empty += ", or the page holds no article"
    return Entry("profiles", column.name, column.kind, about[column.name], "points", 0, 100, empty)


def _as_sentence(about: str) -> str:
    """Return what a config says of a composite so that a sentence can follow."""
    end = "" if about.rstrip().endswith((".", "!", "?")) else "."
    return f"{about.rstrip()}{end} " if about.strip() else ""


def _of_signal(column: Column, signal: Signal, actor: str) -> Entry:
    about, empty = signal.about, _UNMEASURED
    if actor:
        about, empty = f"The same for {actor} alone.", "too little is said of that actor"
    elif signal.per_actor:
        about += f" Of the {MOST_ACTORS} actors with most mentions, as `China 0.12; Russia -0.3`."
        empty = "too little is said of any actor"
    return Entry(
        table="profiles",
        column=column.name,
        kind=column.kind,
        about=about,
        unit="1 or 0" if signal.is_yes_or_no else signal.unit,
        low=signal.low,
        high=signal.high,
        empty=empty,
        source=signal.reference,
    )


def _fixed(table: str, column: Column) -> Entry:
    """Return the entry of a column that every run has."""
    about, empty = _ABOUT[column.name], _EMPTY.get(column.name, "")
    if column.name in _SHARES:
        return Entry(table, column.name, column.kind, about, "share", 0, 1, empty)
    return Entry(table, column.name, column.kind, about, empty=empty)
