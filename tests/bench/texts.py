"""The articles that are timed: those of a data folder, or the sample corpus with new words."""

import gzip
import json
import re
import zlib
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from credscore import Article

SEEDS = Path(__file__).parents[2] / "seeds"
SHORTEST = 150
"""Words of the shortest article that is timed."""

_LONG_WORD = re.compile(r"\b[a-z]{6,}\b")
_RENEWED = 12  # one long word in so many is one that no other copy has


def articles_of(folder: Path | None, at_most: int) -> list[Article]:
    """Return fresh articles whose body has a few words, at most so many."""
    texts = _in_folder(folder) if folder else in_copies(sample_texts())
    found = (Article(text, id=f"a-{at}") for at, text in enumerate(texts))
    return list(islice((a for a in found if len(a.words) >= SHORTEST), at_most))


def sample_texts() -> list[str]:
    """Return the texts of the sample corpus."""
    found = sorted(path for path in SEEDS.iterdir() if path.suffix in (".txt", ".md"))
    return [path.read_text("utf-8") for path in found]


def _in_folder(folder: Path) -> Iterator[str]:
    """Yield the texts of a folder: of text files, and of the rows of JSON Lines."""
    for path in sorted(folder.iterdir()):
        if path.suffix in (".txt", ".md"):
            yield path.read_text("utf-8", errors="replace")
        elif path.name.endswith((".jsonl", ".jsonl.gz")):
            opened = gzip.open if path.suffix == ".gz" else open
            with opened(path, "rt", encoding="utf-8") as rows:
                yield from (row["text"] for row in map(json.loads, rows) if row.get("text"))


def in_copies(texts: Sequence[str], copies: int = 1000) -> Iterator[str]:
    """Yield each text over and over, some of its words new: no memo may know all of them."""
    for copy in range(copies):
        for text in texts:
            yield _LONG_WORD.sub(partial(_renewed, copy), text)


def _renewed(copy: int, found: re.Match[str]) -> str:
    """Return a word, or for one in a few a word of the same length and ending."""
    word = found[0]
    key = zlib.crc32(f"{word} {copy}".encode())
    if copy == 0 or key % _RENEWED:
        return word
    middle = "".join(chr(ord("a") + (key >> shift) % 26) for shift in (5, 9, 13))
    return word[0] + middle + word[4:]


def joined(articles: Sequence[Article]) -> Article:
    """Return one long article with the bodies of some."""
    bodies = (article.quote(line) for article in articles for line in article.body)
    return Article("\n\n".join(bodies), id="a-long")


def body_of(article: Article) -> str:
    """Return the text that is measured, one line a line."""
    return "\n".join(map(article.quote, article.body))


def fresh(article: Article) -> Article:
    """Return the article as it was before any analysis."""
    return Article(article.text, id=article.id)
