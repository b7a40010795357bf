"""What must not matter: who is who, the shape of quotation marks, the bytes that end a line."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from credscore import Article, Span

SEEDS = sorted((Path(__file__).parents[2] / "seeds").iterdir())
STRAIGHT = str.maketrans("“”‘’", "\"\"''")

each_seed = pytest.mark.parametrize("text", [file.read_bytes().decode() for file in SEEDS])


def swapped(text: str, names: Mapping[str, str]) -> str:
    """Return a text in which each name stands in the other's place, in one pass."""
    both = {**names, **{other: name for name, other in names.items()}}
    longest_first = sorted(both, key=len, reverse=True)
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b")
    return pattern.sub(lambda match: both[match[0]], text)


def voices(article: Article) -> list[tuple[str, ...]]:
    """Return each attribution as words, without offsets."""
    return [
        (
            *(found.source_name, found.tier, found.family, found.form, str(found.named)),
            *map(words(article), (found.source, found.cue, found.content)),
        )
        for found in article.attributions
    ]


def words(article: Article) -> Callable[[Span | None], str]:
    """Return what reads a span in straight marks, on one line."""

    def read(span: Span | None) -> str:
        return " ".join(article.quote(span).translate(STRAIGHT).split()) if span else ""

    return read


def mentions(article: Article) -> dict[str, int]:
    return {actor.name: len(actor.mentions) for actor in article.actors}


@pytest.mark.parametrize(
    ("file", "names"),
    [
        (
            "northern-ledger.txt",
            {"Torunn Brekkestad": "Lene Haugland", "Brekkestad": "Haugland"},
        ),
        (
            "northern-ledger.txt",
            {"Odd Arne Fiskvatn": "Matthias Oehlenberg", "Fiskvatn": "Oehlenberg"},
        ),
        (
            "northern-ledger.txt",
            {"Denmark": "Germany", "Danish": "German", "Copenhagen": "Berlin"},
        ),
        (
            "meridian-review.md",
            {"Denmark": "Germany", "Danish": "German", "Copenhagen": "Berlin"},
        ),
        (
            "veldvik-gazette.txt",
            {"Detlev Armbrucker": "Rasmus Tveiterud", "Armbrucker": "Tveiterud"},
        ),
        (
            "globe-minute.txt",
            {"Torunn Brekkestad": "Kirsten Overgaard Thule"},
        ),
    ],
)
def test_swapping_two_actors_swaps_their_voices_and_counts(
    file: str, names: dict[str, str]
) -> None:
    text = next(path for path in SEEDS if path.name == file).read_bytes().decode()
    one, other = Article(text), Article(swapped(text, names))
    assert one.text != other.text
    assert [tuple(swapped(part, names) for part in voice) for voice in voices(one)] == voices(other)
    assert {swapped(name, names): n for name, n in mentions(one).items()} == mentions(other)


def curled(text: str) -> str:
    """Return a text with its straight marks curly, each double one open or close by its place."""
    opened = re.sub(r'(^|[\s(\[—–-])"', r"\1“", text, flags=re.MULTILINE)
    return opened.replace('"', "”").replace("'", "’")


@each_seed
def test_curly_and_straight_marks_give_the_same_voices(text: str) -> None:
    straight, curly = Article(text.translate(STRAIGHT)), Article(curled(text))
    assert voices(straight) == voices(curly)
    assert mentions(straight).keys() == {name.translate(STRAIGHT) for name in mentions(curly)}


@each_seed
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_the_ends_of_lines_do_not_matter(text: str, ending: str) -> None:
    unix, other = Article(text), Article(text.replace("\n", ending))
    assert voices(unix) == voices(other)
    assert mentions(unix) == mentions(other)
    assert unix.metadata.publisher.value == other.metadata.publisher.value
