"""Features of every line of a page: what it is, what stands around it, where it stands."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain, pairwise, repeat
from math import log1p

from credscore.analysis.lines.facts.blocks import densest_run, running, segments
from credscore.analysis.lines.facts.line import Facts, function_words

Column = list[float]
Table = dict[str, Column]

_FAR = 60  # lines; what is farther off is as good as not there
_LOGS = [log1p(distance) for distance in range(_FAR + 1)]
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
    texts = [line.text for line in facts]
    words = [line.words for line in facts]
    seen = Counter(words)
    return {
        "size": [log1p(line.size) for line in facts],
        "functions": [line.functions for line in facts],
        "capitals": [line.capitals for line in facts],
        "end": [line.end for line in facts],
        "letters": [len(text) / (len(of) or 1) for text, of in zip(texts, words, strict=True)],
        "digits": ["0" in of for of in words],
        "numbered": [text[:1].isdigit() for text in texts],
        "dated": [line.dated for line in facts],
        "repeats": [log1p(times - 1) for times in map(seen.__getitem__, words)],
        **_cues([line.groups for line in facts]),
        **_address([line.marks for line in facts]),
    }


def _cues(groups: Sequence[Sequence[str]]) -> Table:
    return {
        "cue": list(map(bool, groups)),
        "cues": list(map(len, groups)),
        "nav": ["nav" in of or "site_notice" in of for of in groups],
        **{name: [name in of for of in groups] for name in ("ad", "caption", "related")},
    }


def _address(marks: Sequence[str]) -> Table:
    """Return which share of each line's words speaks as "we", and which to "you"."""
    pairs = (("we", "w"), ("you", "y"))
    return {name: [of.count(mark) / (len(of) or 1) for of in marks] for name, mark in pairs}


def _known(facts: Sequence[Facts], prose: Sequence[float]) -> Column:
    """Return which share of each line's content words the other lines of prose have as well."""
    telling = _content_words(facts)
    content = [telling.intersection(line.words) for line in facts]
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


def _content_words(facts: Sequence[Facts]) -> set[str]:
    """Return the content words of a page: each is asked once, and not once for each line."""
    words = set(chain.from_iterable([line.words for line in facts]))
    return {word for word in words.difference(function_words()) if len(word) > 3}


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
    sums, last = running(column), len(column)
    starts = [0] * min(reach, last) + [*range(last - reach)]
    ends = [*range(min(reach + 1, last), last), *[last] * min(reach + 1, last)]
    return [
        (sums[end] - sums[start]) / (end - start) for start, end in zip(starts, ends, strict=True)
    ]


def _means_after(column: Column, reach: int) -> Column:
    """Return the mean of up to `reach` values after each value, 0 after the last."""
    sums, last = running(column), len(column)
    ends = [min(last, at + reach) for at in range(1, last)]
    means = [(sums[end] - sums[at]) / (end - at) for at, end in enumerate(ends, 1)]
    return [*means, 0.0]


def _segments(own: Table, prose: Sequence[float]) -> Table:
    """Return the means of runs of prose and of the gaps between them, and of those next to it."""
    runs = segments(prose)
    bare = {"bare": [float(end == 0) for end in own["end"]]}
    columns: Table = {"run": _spread([log1p(end - start) for start, end in runs], runs)}
    for name in ("cue", "size", "capitals", "digits", "known", "bare", "we"):
        sums = running((own | bare)[name])
        means = [(sums[end] - sums[start]) / (end - start) for start, end in runs]
        columns[f"run_{name}"] = _spread(means, runs)
        if name in ("size", "known"):
            columns[f"run_{name}-1"] = _spread([0.0, *means[:-1]], runs)
            columns[f"run_{name}+1"] = _spread([*means[1:], 0.0], runs)
    return columns


def _spread(values: Sequence[float], runs: Sequence[tuple[int, int]]) -> Column:
    """Give the value of each run to each of its lines."""
    sizes = [end - start for start, end in runs]
    return list(chain.from_iterable(map(repeat, values, sizes)))


def _place(facts: Sequence[Facts], own: Table, prose: Sequence[float]) -> Table:
    sizes = [line.size * inside for line, inside in zip(facts, prose, strict=True)]
    words = running(sizes)
    total = words[-1] or 1.0
    block = densest_run([size if size else -4.0 for size in sizes])
    runs = densest_run([3.0 if inside else -1.0 for inside in prose])
    lines = len(facts)
    return {
        "share_before": [before / total for before in words[:-1]],
        "share_after": [(words[-1] - after) / total for after in words[1:]],
        "in_block": _inside(block, lines),
        "in_runs": _inside(runs, lines),
        "from_block": _distances(block[0], lines),
        "block": [log1p(block[1] - block[0])] * lines,
        "dates": list(map(log1p, running(own["dated"])[:-1])),
        "cue>": _distance_to_next(own["cue"]),
        **_since_heads(facts, prose),
    }


def _inside(run: tuple[int, int], lines: int) -> Column:
    start, end = run
    return [0.0] * start + [1.0] * (end - start) + [0.0] * (lines - end)


def _distances(place: int, lines: int) -> Column:
    """Return the logarithm of each line's distance from a place, negative before it."""
    before = [-log1p(distance) for distance in range(place, 0, -1)]
    return before + [log1p(distance) for distance in range(lines - place)]


def _distance_to_next(flags: Sequence[float]) -> Column:
    column, distance = [], _FAR
    for flag in reversed(flags):
        distance = 0 if flag else min(_FAR, distance + 1)
        column.append(_LOGS[distance])
    return column[::-1]


def _since_heads(facts: Sequence[Facts], prose: Sequence[float]) -> Table:
    """Count heads such as "Related" or "Comments" so far, and lines and prose since the last."""
    heads = [at for at, line in enumerate(facts) if line.groups and _is_head(line)]
    first = heads[0] if heads else len(facts)
    columns = {
        "heads": [0.0] * first,
        "head_at": [_LOGS[_FAR]] * first,
        "prose_since_head": [5.0] * first,
    }
    for count, (start, end) in enumerate(pairwise([*heads, len(facts)]), 1):
        columns["heads"] += [log1p(count)] * (end - start)
        columns["head_at"] += [_LOGS[min(_FAR, at)] for at in range(end - start)]
        columns["prose_since_head"] += map(log1p, accumulate(prose[start:end]))
    return columns


def _is_head(line: Facts) -> bool:
    return line.size <= 14 and not _HEADS.isdisjoint(line.groups)


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
