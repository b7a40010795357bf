"""An article, and what every scorer may ask of it: each analysis is run once, when first asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from credscore.analysis.actors import Actor, ActorRules, find_actors
from credscore.analysis.attribution import (
    Attribution,
    Quote,
    Voices,
    find_voices,
    words_of_others,
)
from credscore.analysis.language import code_of_tag, detect_language
from credscore.analysis.lines import Line, body_paragraphs, find_lines, with_appended
from credscore.analysis.masking import MaskedWords, mask_words
from credscore.analysis.metadata import Field, Metadata, find_metadata
from credscore.analysis.names import Name, find_names
from credscore.analysis.sentences import find_sentences
from credscore.analysis.stretches import Stretch, find_stretches, sentence_around
from credscore.analysis.words import Words, find_words
from credscore.spans import Span, move_spans
from credscore.text import PlainText, plain

T = TypeVar("T")

REPLACEABLE = ("actors", "attributions", "quotes")
"""The analyses that an analyzer may take the place of: those that no other analysis builds on."""


@dataclass(frozen=True)
class Article:
    """One article: its text as it was read, and the metadata that came with it, "" where none did.

    `published` is a date as a text, `language` a tag such as `en`. `id` and `path` are completed by
    the host where a reader gives the article.

    All spans are offsets into `text`. The analyses themselves run on a plain spelling of it (see
    `credscore.text`), so that curly and straight quotes, or composed and decomposed accents,
    give the same results; `plain_text(span)` returns that spelling.

    `given_lines` are the non-blank lines of the text with their kinds, from a reader that knows
    them better than their words tell, as by a page's markup. `notes` are what a reader found wrong
    with it, as pairs of a reason code and a sentence; they stand in the row. They change no signal;
    those that say that there is no article, as `error_page`, leave the composites empty.
    """

    text: str
    id: str = ""
    path: str = ""
    outlet: str = ""
    title: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    encoding: str = ""
    given_lines: tuple[Line, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    actor_rules: ActorRules = field(default_factory=ActorRules)
    analyzers: Mapping[str, "Analyse"] = field(default_factory=dict, repr=False, compare=False)

    def quote(self, span: Span) -> str:
        """Return the words behind a span, as they stand in the text."""
        return self.text[span.start : span.end]

    def plain_text(self, span: Span) -> str:
        """Return the words behind a span in plain spelling: NFC, straight quotes, no zero-width."""
        plain_text = self._plain
        start, end = span if plain_text.starts is None else plain_text.from_original(span)
        return plain_text.text[start:end]

    def place_of(self, span: Span, start: int, end: int) -> Span:
        """Return where in the text a stretch of `plain_text(span)` stands, by its offsets there."""
        if self._plain.starts is None:
            return Span(span.start + start, span.start + end)
        first = self._plain.from_original(span).start
        return self._plain.to_original(Span(first + start, first + end))

    @cached_property
    def detected_language(self) -> str:
        """ISO 639-1 code of what came with the article, else of its text; `und` if unknown."""
        return code_of_tag(self.language) or detect_language(self._plain.text)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The non-blank lines, each with its kind."""
        return self._in_original(self._lines)

    @cached_property
    def body(self) -> tuple[Span, ...]:
        """The lines that are the article's own text: what most scorers measure."""
        return self._in_original(self._body)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the body, in reading order."""
        return self._in_original(self._sentences)

    @cached_property
    def words(self) -> Words:
        """The words of the body, in reading order."""
        moved = self._plain
        if moved.starts is None or moved.ends is None:
            return self._words
        return self._words.moved(moved.starts, moved.ends)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes in the body, with their speakers."""
        if "quotes" in self.analyzers:
            return tuple(self.analyzers["quotes"](self))
        return self._in_original(self._voices.quotes)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """What the body gives as somebody else's words or thoughts."""
        if "attributions" in self.analyzers:
            return tuple(self.analyzers["attributions"](self))
        return self._in_original(self._voices.attributions)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """The actors of the article with their mentions, most mentioned first."""
        if "actors" in self.analyzers:
            return tuple(self.analyzers["actors"](self))
        found = find_actors(self._plain.text, self._told, self._names, self.actor_rules)
        return self._in_original(found)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The sentences cut by voice: the author's words apart from quoted and reported ones."""
        mentions = [mention for actor in self.actors for mention in actor.mentions]
        others = words_of_others(self.quotes, self.attributions)
        return tuple(find_stretches(self.text, self.sentences, others, mentions))

    def sentence_around(self, mention: Span) -> Span:
        """Return the sentence that holds a mention; outside the body, as in the title, its line."""
        return sentence_around(self.text, self.sentences, mention)

    def masked_words(self, stretch: Stretch) -> MaskedWords:
        """Return the plain words of a stretch, each mention in it as one `credscore.MASK`.

        Found once a stretch, for all scorers. Where another voice was left out stands a lone
        quotation mark.
        """
        place = stretch.parts, stretch.mentions
        known = self._masked.get(place)
        if known is None:
            known = self._masked[place] = mask_words(self.plain_text, stretch)
        return known

    @cached_property
    def _masked(self) -> dict[tuple[Sequence[Span], Sequence[Span]], MaskedWords]:
        """What is known of stretches, by their parts and mentions, which are quick to look up."""
        return {}

    @cached_property
    def metadata(self) -> Metadata:
        """Title, author, date, publisher, origin: given with the input, else from the text."""
        found = self._in_original(find_metadata(self._plain.text, self._lines))
        return Metadata(
            title=_given(self.title, found.title),
            author=_given(self.author, found.author),
            published=_given(self.published, found.published),
            publisher=_given(self.outlet, found.publisher),
            origin=found.origin,
        )

    @cached_property
    def _plain(self) -> PlainText:
        return plain(self.text)

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        if self.given_lines:
            given = move_spans(self.given_lines, self._plain.from_original)
            return with_appended(self._plain.text, given, self.detected_language)
        return find_lines(self._plain.text, self.detected_language, plain(self.title).text)

    @cached_property
    def _body(self) -> tuple[Span, ...]:
        return tuple(line.span for line in self._lines if line.is_body)

    @cached_property
    def _sentences(self) -> tuple[Span, ...]:
        return find_sentences(self._plain.text, body_paragraphs(self._lines))

    @cached_property
    def _words(self) -> Words:
        return find_words(self._plain.text, self._body)

    @cached_property
    def _told(self) -> tuple[Span, ...]:
        """The lines in which actors are named: body, title and subheads."""
        of_article = ("body", "structure")
        return tuple(line.span for line in self._lines if line.line_class in of_article)

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        return find_names(self._plain.text, self._told)

    @cached_property
    def _voices(self) -> Voices:
        return find_voices(self._plain.text, self._body, self._sentences, self._words, self._names)

    def _in_original(self, found: T) -> T:
        if self._plain.starts is None:
            return found
        return move_spans(found, self._plain.to_original)


Analyse = Callable[[Article], Sequence[Any]]
"""An analysis from outside: an article's values, with spans that are offsets into its text."""


def _given(value: str, found: Field) -> Field:
    return Field(value) if value else found
