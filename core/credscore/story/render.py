"""A story as grids, one a question, each claim with the lines it stands on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, product
from string import ascii_uppercase

from credscore.compare.grids import Grid
from credscore.story.model import (
    ActorTones,
    EventWord,
    Overlap,
    Place,
    SharedString,
    Story,
    Tone,
)

MOST_ACTORS = 6
MOST_PAIRS = 40
MOST_STRINGS = 3
MOST_LABELS = 8
MOST_WORDS = 24
MOST_LINES = 6
MOST_PHRASES = 6
UNTOLD = "not told"

Keys = Mapping[str, str]
"""What stands for each article in the tables, by its label."""

TONE_NOTE = (
    "Tone from -1 (harsh) to 1 (warm) and, in brackets, the mentions it rests on, below their "
    "lines; blank under 3. It is that of the words near a name, which need not be about it. A tone "
    "of few mentions may as well be 0: where its 95 % interval leaves that out, it has a *."
)
NO_TONES = "No article mentions any actor three times in one voice."
VOICE_NOTE = (
    "Sources that something is attributed to, with the lines. The side is the state to which the "
    "words around a name point."
)
EVENT_NOTE = (
    "Nouns that name an event, in the author's words and, apart, in quoted or reported words. Read "
    "the phrases to see which of them mean the story's own event."
)
REUSE_NOTE = (
    "Runs of five words that two articles have in common, in per cent of those of the shorter "
    "article; narration: outside quotation marks in both."
)


def grids(story: Story) -> Iterator[Grid]:
    """Yield the tables of a story: articles, tones, voices, unnamed voices, events, reuse."""
    keys = _keys(story)
    yield articles_grid(story, keys)
    yield tones_grid(story, keys)
    yield voices_grid(story, keys)
    yield unnamed_grid(story, keys)
    yield events_grid(story, keys)
    yield reuse_grid(story, keys)


def _keys(story: Story) -> Keys:
    """Return a letter or two for each article: names as long as files' would fill the tables."""
    letters = [*ascii_uppercase, *map("".join, product(ascii_uppercase, repeat=2))]
    numbers = (str(n) for n in count(len(letters) + 1))
    return dict(zip(story.articles, chain(letters, numbers), strict=False))


def articles_grid(story: Story, keys: Keys) -> Grid:
    """Return a row for each article, with its letter."""
    rows = [(keys[x], x, story.outlets[x], story.titles[x]) for x in story.articles]
    return Grid("Articles", ("", "article", "outlet", "title"), rows)


def tones_grid(story: Story, keys: Keys) -> Grid:
    """Return rows for each article, the author's voice and that of others, by actor.

    Below the tones of a voice stand the lines of the mentions.
    """
    actors = story.tones[:MOST_ACTORS]
    if not actors:
        return Grid("Tone toward each actor", ("",), [], note=NO_TONES)
    rows = [
        (keys[label], called, *cells)
        for label in story.articles
        for voice in ("author", "quoted")
        for called, cells in _tone_rows(label, voice, actors)
    ]
    names = tuple(actor.actor for actor in actors)
    more = len(story.tones) - len(actors)
    others = f"{more} more actor{'' if more == 1 else 's'}"
    note = f"{TONE_NOTE} {others} in --format json." if more else TONE_NOTE
    return Grid("Tone toward each actor", ("", "voice", *names), rows, frozenset(names), note)


def _tone_rows(
    label: str, voice: str, actors: Sequence[ActorTones]
) -> Iterator[tuple[str, list[str]]]:
    """Yield the tones of a voice in an article, and the lines of the mentions if there are any."""
    tones = [actor.tones.get(label) for actor in actors]
    yield voice, [_tone(tone, voice) for tone in tones]
    lines = [_tone_lines(tone, voice) for tone in tones]
    if any(lines):
        yield "", lines


def _tone(tone: Tone | None, voice: str) -> str:
    if tone is None:
        return ""
    value, n = (tone.author, tone.author_n) if voice == "author" else (tone.quoted, tone.quoted_n)
    low, high = (tone.author_interval if voice == "author" else tone.quoted_interval) or (0, 0)
    star = "*" if low > 0 or high < 0 else ""
    return "" if value is None else f"{round(value, 2) or 0:+.2f}{star} ({n})"


def _tone_lines(tone: Tone | None, voice: str) -> str:
    if tone is None:
        return ""
    lines = tone.lines if voice == "author" else tone.quoted_lines
    return _lines(lines) if lines else ""


def voices_grid(story: Story, keys: Keys) -> Grid:
    """Return a row for each named source."""
    rows = [
        (v.side or UNTOLD, v.name, _where(v.places, keys), _listed(v.unheard_in, keys))
        for v in story.voices
        if v.named
    ]
    return Grid("Whose voices", ("side", "source", "heard in", "not in"), rows, note=VOICE_NOTE)


def unnamed_grid(story: Story, keys: Keys) -> Grid:
    """Return a row for each wording of a source that nobody could phone."""
    rows = [(v.name, _where(v.places, keys), v.side or UNTOLD) for v in story.voices if not v.named]
    return Grid("Left unnamed", ("wording", "in", "side"), rows)


def events_grid(story: Story, keys: Keys) -> Grid:
    """Return a row for each word that names an event."""
    rows = [
        (
            word.kind,
            word.word,
            _counts(word.author, keys),
            _counts(word.quoted, keys),
            _listed(word.unused_in, keys),
            _phrases(word, keys),
        )
        for word in story.event_words
    ]
    columns = ("kind", "word", "author", "others", "never in", "phrases")
    return Grid("What each calls the event", columns, rows, note=EVENT_NOTE)


def reuse_grid(story: Story, keys: Keys) -> Grid:
    """Return a row for each pair of articles that share a run of words."""
    rows = [_overlap(overlap, keys) for overlap in story.overlaps[:MOST_PAIRS]]
    columns = ("articles", "shared", "of all", "of narration", "longest strings")
    silent = story.pairs - len(story.overlaps)
    note = f"{REUSE_NOTE} {silent} of {story.pairs} pairs share none." if silent else REUSE_NOTE
    return Grid("Text reuse", columns, rows, frozenset(columns[1:4]), note)


def _overlap(overlap: Overlap, keys: Keys) -> tuple[str, ...]:
    return (
        " + ".join(keys[label] for label in overlap.articles),
        str(overlap.shared),
        f"{overlap.containment:.1%}",
        f"{overlap.narration_containment:.1%}",
        "; ".join(_string(overlap, string, keys) for string in overlap.strings[:MOST_STRINGS]),
    )


def _string(overlap: Overlap, string: SharedString, keys: Keys) -> str:
    pairs = zip(overlap.articles, string.lines, string.in_quotes, strict=True)
    places = [
        f"{keys[label]} l. {line}{' in quotes' if marks else ''}" for label, line, marks in pairs
    ]
    return f"{_shortened(string.words)} ({', '.join(places)})"


def _shortened(words: str) -> str:
    """Return a long stretch by its beginning and its end."""
    parts = words.split(" ")
    if len(parts) <= MOST_WORDS:
        return words
    begin, end = " ".join(parts[: MOST_WORDS - 8]), " ".join(parts[-6:])
    return f"{begin} ... {end}, {len(parts)} words"


def _where(places: Iterable[Place], keys: Keys) -> str:
    """Return how often and in which lines of each article, as `A 2 (l. 5, 12)`."""
    lines: dict[str, list[int]] = {}
    for place in places:
        lines.setdefault(place.article, []).append(place.line)
    return "; ".join(f"{keys[x]} {len(found)} ({_lines(found)})" for x, found in lines.items())


def _lines(lines: Sequence[int]) -> str:
    known = sorted(set(lines))
    more = ", ..." if len(known) > MOST_LINES else ""
    return "l. " + ", ".join(map(str, known[:MOST_LINES])) + more


def _counts(counts: Mapping[str, int], keys: Keys) -> str:
    return ", ".join(f"{keys[label]} {n}" for label, n in counts.items())


def _phrases(word: EventWord, keys: Keys) -> str:
    """Return the distinct phrases, each with where it first stands."""
    first: dict[str, Place] = {}
    for place in word.places:
        first.setdefault(_folded(place.words), place)
    shown = list(first.values())[:MOST_PHRASES]
    more = f"; and {len(first) - len(shown)} more" if len(first) > len(shown) else ""
    return "; ".join(f"{p.words} ({keys[p.article]} l. {p.line})" for p in shown) + more


def _folded(words: str) -> str:
    return words.lower().replace("’", "'")


def _listed(labels: Sequence[str], keys: Keys) -> str:
    if len(labels) <= MOST_LABELS:
        return ", ".join(keys[label] for label in labels)
    return f"{len(labels)} of {len(keys)}"
