"""The stages of an article, each as a function that asserts what must hold and returns the rest."""

import contextlib
from collections.abc import Callable, Mapping
from functools import cache, partial
from itertools import pairwise
from typing import Any

from credscore import Article, InputError, Scorer
from credscore.analysis.language import detect_language
from credscore.analysis.lines.kinds import KINDS
from credscore.api import plan_for
from credscore.config.load import parse_config
from credscore.errors import ConfigError
from credscore.readers.decode import decode
from credscore.registry import Registry, installed
from credscore.scoring.articles import prepared, profile_article
from credscore.scoring.measure import measure
from credscore.scoring.plan import Plan, make_plan
from credscore.text import plain
from tests.robustness.checks import finite, in_order, inside, rows_of

Stage = Callable[[str], Any]


@cache
def plan() -> Plan:
    """Return the default config's plan, with no limit that would keep a text from its stages."""
    return plan_for("default.toml", ["limits.languages=[]", "limits.max_characters=100000000"])


@cache
def registry() -> Registry:
    """Return what is installed."""
    return installed()


def article_of(text: str) -> Article:
    """Return a fresh article, in English whatever it says, so that every rule is asked."""
    return prepared(Article(text, id="a-bad", language="en"), plan())


def normalising(text: str) -> Any:
    """Spell plainly: stable, and each character leads back to a place of its own."""
    made = plain(text)
    assert plain(made.text).text == made.text
    if made.starts is not None and made.ends is not None:
        assert len(made.starts) == len(made.ends) == len(made.text)
        pairs = list(zip(made.starts, made.ends, strict=True))
        assert all(0 <= start < end <= len(text) for start, end in pairs)
        assert all(one <= other for one, other in pairwise(pairs))
    else:
        assert len(made.text) == len(text)
    return made


def decoding(text: str) -> Any:
    """Decode bytes of several encodings, whole and torn."""
    found = []
    for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252"):
        data = text.encode(encoding, "surrogatepass" if encoding[:3] == "utf" else "replace")
        for torn in (data, data[1:], data[:-1]):
            try:
                found.append(decode(torn))
            except InputError as error:
                found.append((error.code, str(error)))
    return found


def language(text: str) -> Any:
    """Name the language by a code."""
    code = detect_language(plain(text).text)
    assert 2 <= len(code) <= 3
    return code


def lines(text: str) -> Any:
    """Name the lines: none is blank, none overlaps, each has a kind that there is."""
    found = article_of(text).lines
    in_order([line.span for line in found])
    assert all(text[line.span.start : line.span.end].strip() for line in found)
    assert all(line.kind in KINDS for line in found)
    assert all(one.number < other.number for one, other in pairwise(found))
    return found


def sentences(text: str) -> Any:
    """Cut the body into sentences, each within the body."""
    article = article_of(text)
    in_order(article.sentences)
    assert all(any(map(str.isalnum, article.quote(span))) for span in article.sentences)
    return article.sentences


def words(text: str) -> Any:
    """Cut the body into words, each within a line of it."""
    article = article_of(text)
    found = list(article.words)
    in_order(found)
    assert all(article.plain_text(span).lower() for span in found)
    assert len(article.words.forms) == len(found)
    return found


def names(text: str) -> Any:
    """Find the proper names."""
    article = article_of(text)
    found = article._names
    in_order([name.span for name in found])
    inside(found, article._plain.text)
    return [(name.kind, name.text, *map(int, name.span)) for name in found]


def quotes(text: str) -> Any:
    """Find the quotes, none within another."""
    found = article_of(text).quotes
    in_order([quote.span for quote in found])
    return found


def attributions(text: str) -> Any:
    """Find who says what."""
    return article_of(text).attributions


def actors(text: str) -> Any:
    """Find the actors, no two of one name, whose mentions do not overlap."""
    found = article_of(text).actors
    for actor in found:
        assert actor.mentions
        in_order(actor.mentions)
    mentions = sorted(mention for actor in found for mention in actor.mentions)
    in_order(mentions)
    return found


def stretches(text: str) -> Any:
    """Cut sentences by voice."""
    found = article_of(text).stretches
    for stretch in found:
        in_order(stretch.parts)
        in_order(stretch.mentions)
    return found


def metadata(text: str) -> Any:
    """Find what the article says of itself: values of one line, that can be written down."""
    found = article_of(text).metadata
    for field in (found.title, found.author, found.published, found.publisher, found.origin):
        field.value.encode()
        assert field.value or field.reason
    return found


def measured(scorer: Scorer, text: str) -> Any:
    """Measure with one scorer: every answer is finite, in range, and rests on spans of the text."""
    found, notices = measure(scorer, article_of(text))
    assert not notices, notices
    finite(tuple(found.values()))
    return found


def profile(text: str) -> Any:
    """Score an article whole, and write it down."""
    made = profile_article(article_of(text), plan())
    assert made.status in ("ok", "skipped"), made.warnings
    finite(made.composites)
    return made, rows_of(made, plan())


def config(text: str) -> Any:
    """Read a config, or say in each line which file is at fault."""
    try:
        return make_plan(parse_config("bad.toml", text), registry(), "bad.toml", text).config_hash
    except ConfigError as error:
        told = str(error)
        assert told
        return told


def override(text: str) -> Any:
    """Read a text as `--set` does."""
    with contextlib.suppress(ConfigError):
        return parse_config("bad.toml", "", [text])


OF_TEXTS: Mapping[str, Stage] = {
    one.__name__: one
    for one in (
        *(normalising, decoding, language, lines, sentences, words, names, quotes, attributions),
        *(actors, stretches, metadata),
    )
}
"""Every stage before the scorers, by name."""


def all_stages() -> dict[str, Stage]:
    """Return every stage of a text by name, the scorers of the default config among them."""
    scorers = {one.name: partial(measured, one) for one in plan().scorers}
    return {**OF_TEXTS, **scorers, "profile": profile}


def twice(stage: Stage, text: str) -> None:
    """Assert that a stage keeps its promises, stays inside the text, and says the same twice."""
    found = stage(text)
    if not isinstance(found, str):
        inside(found, text)
    assert stage(text) == found
