"""Features of every line of a page: what it is, what stands around it, where it stands."""

from collections import Counter
from collections.abc import Sequence
from math import log1p

from credscore.analysis.lines.blocks import densest_run, running, segments
from credscore.analysis.lines.facts import Facts, function_words

Column = list[float]
Table = dict[str, Column]

_FAR = 60  # lines; what is farther off is as good as not there
_HEADS = frozenset({"related", "comment", "share", "subscribe", "author_bio", "rights"})


def features(facts: Sequence[Facts]) -> Table:
    """Return the features of each line by name, one value a line; shares are 0..1.

    There must be one line at least.
    """
    prose = [float(line.is_prose) for line in facts]
    own = _own(facts) | {"known": _known(facts, prose)}
    table = own | _near(own) | _windows(own) | _segments(own, prose)
    return table | _place(facts, own, prose) | _document(facts, own, prose)


_OWN = (
    "size",
    "functions",
    "capitals",
    "end",
    "letters",
    "digits",
    "numbered",
    "cue",
    "cues",
    "ad",
    "caption",
    "related",
    "nav",
    "we",
    "you",
    "dated",
    "repeats",
)


def _own(facts: Sequence[Facts]) -> Table:
    seen = Counter(line.words for line in facts)
    rows = [_own_row(line, seen[line.words]) for line in facts]
    return dict(zip(_OWN, map(list, zip(*rows, strict=True)), strict=True))


def _own_row(line: Facts, times: int) -> tuple[float, ...]:
    groups, marks, words = line.groups, line.marks, len(line.words) or 1
    return (
        log1p(line.size),
        line.functions,
        line.capitals,
        line.end,
        len(line.text) / words,
        "0" in line.words,
        line.text[:1].isdigit(),
        bool(groups),
        len(groups),
        "ad" in groups,
        "caption" in groups,
        "related" in groups,
        "nav" in groups or "site_notice" in groups,
        marks.count("w") / words,
        marks.count("y") / words,
        line.dated,
        log1p(times - 1),
    )


def _known(facts: Sequence[Facts], prose: Sequence[float]) -> Column:
    """Return which share of each line's content words the other lines of prose have as well."""
    content = [_content_words(line) for line in facts]
    known: set[str] = set()
    known_again: set[str] = set()
    for words, inside in zip(content, prose, strict=True):
        if inside:
            known_again |= known & words
            known |= words
    return [
        len(words & (known_again if inside else known)) / len(words) if words else 0.5
        for words, inside in zip(content, prose, strict=True)
    ]


def _content_words(line: Facts) -> set[str]:
    rest = set(line.words).difference(function_words())
    return {word for word in rest if len(word) > 3}


def _near(own: Table) -> Table:
    columns = {}
    for name in ("size", "functions", "cue"):
        column = own[name]
        columns[f"{name}-1"] = [0.0, *column[:-1]]
        columns[f"{name}+1"] = [*column[1:], 0.0]
    return columns


def _windows(own: Table) -> Table:
    wanted = (("size", 2), ("size", 10), ("capitals", 5), ("cue", 10), ("dated", 5), ("known", 5))
    columns = {f"{name}~{reach}": _means(own[name], reach) for name, reach in wanted}
    return columns | {"nav>15": _means_after(own["nav"], 15)}


def _means(column: Column, reach: int) -> Column:
    """Return the mean of each value and of up to `reach` values on either side."""
    sums, last, width = running(column), len(column), 2 * reach + 1
    inner = [(end - start) / width for start, end in zip(sums, sums[width:], strict=False)]
    edge = min(reach, last)
    lines = (*range(edge), *range(max(edge, last - reach), last))
    outer = [_mean(sums, max(0, at - reach), min(last, at + reach + 1)) for at in lines]
    return [*outer[:edge], *inner, *outer[edge:]]


def _means_after(column: Column, reach: int) -> Column:
    """Return the mean of up to `reach` values after each value, 0 after the last."""
    sums, last = running(column), len(column)
    return [_mean(sums, at, min(last, at + reach)) for at in range(1, last + 1)]


def _mean(sums: Column, start: int, end: int) -> float:
    return (sums[end] - sums[start]) / (end - start) if end > start else 0.0


def _segments(own: Table, prose: Sequence[float]) -> Table:
    """Return the means of runs of prose and of the gaps between them, and of those next to it."""
    runs = segments(prose)
    bare = {"bare": [float(end == 0) for end in own["end"]]}
    columns: Table = {"run": [log1p(end - start) for start, end in runs for _ in range(start, end)]}
    for name in ("cue", "size", "capitals", "digits", "known", "bare", "we"):
        sums = running((own | bare)[name])
        means = [(sums[end] - sums[start]) / (end - start) for start, end in runs]
        columns[f"run_{name}"] = _spread(means, runs)
        if name in ("size", "known"):
            columns[f"run_{name}-1"] = _spread([0.0, *means[:-1]], runs)
            columns[f"run_{name}+1"] = _spread([*means[1:], 0.0], runs)
    return columns


def _spread(values: Sequence[float], runs: Sequence[tuple[int, int]]) -> Column:
    return [value for value, (a, b) in zip(values, runs, strict=True) for _ in range(a, b)]


def _place(facts: Sequence[Facts], own: Table, prose: Sequence[float]) -> Table:
    sizes = [line.size * inside for line, inside in zip(facts, prose, strict=True)]
    words = running(sizes)
    total = words[-1] or 1.0
    block = densest_run([size if size else -4.0 for size in sizes])
    runs = densest_run([3.0 if inside else -1.0 for inside in prose])
    lines = range(len(facts))
    return {
        "share_before": [before / total for before in words[:-1]],
        "share_after": [(words[-1] - after) / total for after in words[1:]],
        "in_block": [float(block[0] <= at < block[1]) for at in lines],
        "in_runs": [float(runs[0] <= at < runs[1]) for at in lines],
        "from_block": [_signed(at - block[0]) for at in lines],
        "block": [log1p(block[1] - block[0])] * len(facts),
        "dates": [log1p(dates) for dates in running(own["dated"])[:-1]],
        "cue>": _distance_to_next(own["cue"]),
        **_since_heads(facts, prose),
    }


def _signed(distance: int) -> float:
    return log1p(distance) if distance >= 0 else -log1p(-distance)


def _distance_to_next(flags: Sequence[float]) -> Column:
    column, distance = [], _FAR
    for flag in reversed(flags):
        distance = 0 if flag else min(_FAR, distance + 1)
        column.append(log1p(distance))
    return column[::-1]


def _since_heads(facts: Sequence[Facts], prose: Sequence[float]) -> Table:
    """Count heads such as "Related" or "Comments" so far, and lines and prose since the last."""
    columns: Table = {"heads": [], "head_at": [], "prose_since_head": []}
    heads, at_head, since = 0, -_FAR, 0.0
    for at, line in enumerate(facts):
        if line.size <= 14 and not _HEADS.isdisjoint(line.groups):
            heads, at_head, since = heads + 1, at, 0.0
        since += prose[at]
        columns["heads"].append(log1p(heads))
        columns["head_at"].append(log1p(min(_FAR, at - at_head)))
        columns["prose_since_head"].append(log1p(since) if heads else 5.0)
    return columns


def _document(facts: Sequence[Facts], own: Table, prose: Sequence[float]) -> Table:
    lines = len(facts)
    words = sum(line.size for line in facts) or 1
    in_prose = sum(line.size for line, inside in zip(facts, prose, strict=True) if inside)
    whole = {
        "page_prose": sum(prose) / lines if lines else 0.0,
        "page_words": in_prose / words,
        "page_cues": sum(own["cue"]) / lines if lines else 0.0,
    }
    return {name: [value] * lines for name, value in whole.items()}
