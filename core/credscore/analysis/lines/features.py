"""Features of every line of a page: what it is, what stands around it, where it stands."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain
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


def _own(facts: Sequence[Facts]) -> Table:
    seen = Counter(line.words for line in facts)
    columns: dict[str, Callable[[Facts], float]] = {
        "size": lambda line: log1p(line.size),
        "functions": lambda line: line.functions,
        "capitals": lambda line: line.capitals,
        "end": lambda line: line.end,
        "letters": lambda line: len(line.text) / (len(line.words) or 1),
        "digits": lambda line: "0" in line.words,
        "numbered": lambda line: line.text[:1].isdigit(),
        "cue": lambda line: bool(line.groups),
        "cues": lambda line: len(line.groups),
        "ad": lambda line: "ad" in line.groups,
        "caption": lambda line: "caption" in line.groups,
        "related": lambda line: "related" in line.groups,
        "nav": lambda line: "nav" in line.groups or "site_notice" in line.groups,
        "we": lambda line: line.marks.count("w") / (len(line.words) or 1),
        "you": lambda line: line.marks.count("y") / (len(line.words) or 1),
        "dated": lambda line: line.dated,
        "repeats": lambda line: log1p(seen[line.words] - 1),
    }
    return {name: [float(of(line)) for line in facts] for name, of in columns.items()}


def _known(facts: Sequence[Facts], prose: Sequence[float]) -> Column:
    """Return which share of each line's content words the other lines of prose have as well."""
    content = [_content_words(line) for line in facts]
    lines = zip(content, prose, strict=True)
    used = Counter(chain.from_iterable(words for words, inside in lines if inside))
    known, known_again = set(used), {word for word, times in used.items() if times > 1}
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
    columns = {f"{name}~{reach}": _means(own[name], reach, reach) for name, reach in wanted}
    return columns | {"nav>15": _means(own["nav"], -1, 15)}


def _means(column: Column, before: int, after: int) -> Column:
    """Return the mean of each value's surroundings; a `before` of -1 leaves the value out."""
    sums, last = running(column), len(column)
    means = []
    for at in range(last):
        start, end = max(0, at - before), min(last, at + after + 1)
        means.append((sums[end] - sums[start]) / (end - start) if end > start else 0.0)
    return means


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
