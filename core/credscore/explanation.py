"""An article's profile in words: what was found where, and how the composites add up."""

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from credscore.article import Article
from credscore.composite import CompositeRule, CompositeScore, Part
from credscore.composite.sensitivity import without_each
from credscore.contract.signals import Measurement, Signal
from credscore.display import in_a_line, printable
from credscore.profile import Profile, Status
from credscore.readers import Source
from credscore.scoring.articles import profile_source
from credscore.scoring.plan import Plan
from credscore.spans import LineIndex, Span

MOST_EVIDENCE = 12
"""How many pieces of evidence of one signal are shown; the files hold all."""

MOST_LETTERS = 72
"""How many letters of a line, or of a piece of evidence with its context, are shown."""

_SELDOM = frozenset({"flags", "url"})
"""Facts that are left out where there are none, as in most articles."""

_LEGEND = "  scaled: 0 adds no points, 1 all of the weight; without it: were the signal left out"

CLEAR_ALONE = 20
"""Longer pieces of evidence, in letters, are shown without what stands around them."""


def explain_article(
    source: Source, plan: Plan, console: Console, *, with_lines: bool = False
) -> Status:
    """Print the explanation of one input, and return its status."""
    profile = profile_source(source, plan)
    _print_identity(profile, console)
    for notice in profile.warnings:
        message = f"{notice.scorer or 'article'}: {notice.message} [{notice.code}]"
        console.print(Text(in_a_line(message)))
    if source.article is not None and with_lines:
        _print_lines(source.article, console)
    for rule in plan.composites:
        if rule.name in profile.composites:
            _print_composite(profile, rule, console)
    if profile.measurements:
        _print_signals(profile, plan, console)
    return profile.status


def _print_identity(profile: Profile, console: Console) -> None:
    known = profile.identity
    console.print(Text(in_a_line(known.title or known.article_id), style="bold"))
    facts = {
        "path": known.path,
        "outlet": known.outlet,
        "author": known.author,
        "published": known.published,
        "url": known.url,
        "language": known.language,
        "words of body": str(known.words or ""),
        "status": profile.status,
        "flags": ", ".join(profile.flags),
    }
    for name, value in facts.items():
        if value or name not in _SELDOM:
            console.print(Text(f"  {name:<14}{in_a_line(value) or 'not found'}"))


def _print_lines(article: Article, console: Console) -> None:
    console.print(Text("\nlines", style="bold"))
    table = Table(box=None, pad_edge=False, show_header=False)
    for line in article.lines:
        words = Text(_shortened(article.text, line.span))
        table.add_row(str(line.number), line.kind, words, Text(line.reason, style="dim"))
    console.print(Padding(table, (0, 0, 0, 2)))


def _print_composite(profile: Profile, rule: CompositeRule, console: Console) -> None:
    score = profile.composites[rule.name]
    without = without_each(rule, score, profile.flags)
    value = "not given" if score.value is None else f"{score.value:.1f} of 100"
    console.print(Text(f"\n{score.name}: {value}", style="bold"))
    table = Table(box=None, pad_edge=False)
    for name in ("signal", "value", "scaled", "weight", "points", "without it"):
        table.add_column(name, justify="left" if name == "signal" else "right")
    for part in score.parts:
        table.add_row(*_part(part, without.get(part.signal)))
    console.print(Padding(table, (0, 0, 0, 2)))
    if score.uncapped is not None:
        console.print(Text(_LEGEND, style="dim"))
    for sentence in _sums(score, rule):
        console.print(Text(f"  {sentence}"))


def _part(part: Part, without: float | None) -> list[str]:
    """Return a signal's row; `without` is the composite with this signal left out."""
    if part.value is None or part.scaled is None or part.contribution is None:
        return [part.signal, "missing", "–", f"{part.weight:.1%}", "–", "–"]
    points = [f"{part.contribution:.1f}", "–" if without is None else f"{without:.1f}"]
    return [part.signal, f"{part.value:.3g}", f"{part.scaled:.2f}", f"{part.weight:.1%}", *points]


def _sums(score: CompositeScore, rule: CompositeRule) -> list[str]:
    if score.uncapped is None:
        return ["nothing that it weighs could be measured"]
    said = [f"sum of the points {score.uncapped:.1f}, from {score.coverage:.0%} of the weight"]
    if score.instead:
        return ["not given, because the page seems to hold no article", *said]
    if score.reason:
        said.append(f"not given, because less than {rule.min_coverage:.0%} could be measured")
    for limit in score.limits:
        most = "at most" if limit.kind == "cap" else "at least"
        said.append(f"{most} {limit.points:g}, because of {limit.flag}")
    if score.low is not None and score.high is not None:
        doubt = f"if each weight is up to {rule.weight_doubt:.0%} more or less"
        said.append(f"between {score.low:.1f} and {score.high:.1f} {doubt}")
    if score.coverage < 1:
        said.append(
            f"between {score.if_worst:.1f} and {score.if_best:.1f} if what is missing had its "
            "worst or its best value"
        )
    return said


def _print_signals(profile: Profile, plan: Plan, console: Console) -> None:
    console.print(Text("\nsignals, with the words behind them", style="bold"))
    console.print(
        Text("  in brackets: the 95 % interval of some values, and n, the number of words,")
    )
    console.print(Text("  sentences, events or mentions that the value rests on"))
    lines = LineIndex(profile.text)
    for name, found in profile.measurements.items():
        console.print(Text(f"\n{in_a_line(name)}", style="bold"))
        if about := plan.signals[name].about:
            console.print(Text(f"  {in_a_line(about)}"))
        for measurement in (one for one in found if one.value is not None or not one.subject):
            console.print(_headline(plan.signals[name], measurement))
            _print_evidence(profile.text, measurement.evidence, lines, console)
        if lacking := [_lacking(one) for one in found if one.value is None and one.subject]:
            console.print(Text(f"  missing: {', '.join(lacking)}"))


def _lacking(found: Measurement) -> str:
    """Return the actor that has no value, and why."""
    count = "" if found.n is None else f", n = {found.n}"
    return in_a_line(f"{found.subject} ({found.reason}{count})")


def _print_evidence(
    text: str, evidence: Sequence[Span], lines: LineIndex, console: Console
) -> None:
    for span in evidence[:MOST_EVIDENCE]:
        console.print(_in_context(text, span, lines.line_of(span.start)))
    if len(evidence) > MOST_EVIDENCE:
        console.print(Text(f"    and {len(evidence) - MOST_EVIDENCE} more", style="dim"))


def _in_context(text: str, span: Span, line: int) -> Text:
    """Return a piece of evidence, a short one with what stands around it on its line."""
    words = _shortened(text, span)
    if len(words) > CLEAR_ALONE:
        return Text(f"    line {line}: {words}", style="dim")
    room = max(0, (MOST_LETTERS - len(words)) // 2)
    before = text[max(0, span.start - room) : span.start].rpartition("\n")[2]
    if len(before) == room:
        before = "…" + before.partition(" ")[2]
    after = text[span.end : span.end + room].partition("\n")[0]
    if len(after) == room:
        after = after.rpartition(" ")[0] + "…"
    shown = Text(f"    line {line}: {printable(before)}", style="dim")
    return shown.append(f"[{words}]", style="not dim bold").append(printable(after))


def _headline(signal: Signal, measurement: Measurement) -> Text:
    subject = f"{measurement.subject}: " if measurement.subject else ""
    value = f"missing: {measurement.reason}"
    if measurement.value is not None and signal.is_yes_or_no:
        value = "yes" if measurement.value else "no"
    elif measurement.value is not None:
        value = f"{measurement.value:.4g} {signal.unit}".rstrip()
    return Text(f"  {in_a_line(f'{subject}{value}{_in_brackets(measurement)}')}")


def _in_brackets(measurement: Measurement) -> str:
    """Return how sure a value is: its interval, where it has one, and what it rests on."""
    told = []
    if measurement.low is not None and measurement.high is not None:
        told.append(f"{measurement.low:.2g} to {measurement.high:.2g}")
    if measurement.n is not None:
        told.append(f"n = {measurement.n}")
    return f" ({'; '.join(told)})" if told else ""


def _shortened(text: str, span: Span) -> str:
    words = in_a_line(text[span.start : span.end])
    return words if len(words) <= MOST_LETTERS else words[: MOST_LETTERS - 1] + "…"
