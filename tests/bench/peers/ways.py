"""The peers, each as a function that returns what measures one text.

This module is run by the interpreter that a peer is installed for, so it imports nothing of ours at
the top. What needs a model or a corpus to be downloaded is left out.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

Measure = Callable[[str], Mapping[str, Any]]

_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def credscore() -> Measure:
    """Return the default config: from the bare text to the row of the CSV."""
    import csv

    from credscore import Article
    from credscore.api import plan_for
    from credscore.scoring.articles import prepared, profile_article
    from credscore.writers.wide import WideTable

    plan = plan_for("default.toml")
    table = WideTable(plan)
    header = table.header().rstrip("\n").split(",")

    def measure(text: str) -> Mapping[str, Any]:
        profile = profile_article(prepared(Article(text), plan), plan)
        [cells] = csv.reader([table.rows(profile)])
        return {
            name: float(cell)
            for name, cell in zip(header, cells, strict=True)
            if _NUMBER.fullmatch(cell)
        }

    return measure


def nela_features() -> Measure:
    """Return the groups of NELA's features that need no corpus of NLTK."""
    from nela_features.nela_features import NELAFeatureExtractor
    from nltk.tokenize import NLTKWordTokenizer

    extractor, tokenizer = NELAFeatureExtractor(), NLTKWordTokenizer()

    def measure(text: str) -> Mapping[str, Any]:
        tokens, sentences = tokenizer.tokenize(text), _SENTENCE_END.split(text)
        words = extractor.Functions.get_filtered_words(tokens)
        groups = [
            extractor.extract_complexity(text, tokens, sentences, words),
            extractor.extract_bias(text, tokens, words),
            extractor.extract_affect(text, tokens, words),
            extractor.extract_moral(text, words),
        ]
        return {name: n for values, names in groups for name, n in zip(names, values, strict=True)}

    return measure


def textdescriptives() -> Measure:
    """Return the components that need no trained pipeline, on spaCy's tokenizer for English."""
    import spacy
    import textdescriptives as td

    pipeline = _sentences_of(spacy)
    for name in ("descriptive_stats", "readability", "information_theory"):
        pipeline.add_pipe(f"textdescriptives/{name}")

    def measure(text: str) -> Mapping[str, Any]:
        [found] = td.extract_dict(pipeline(text), include_text=False)
        return dict(found)

    return measure


def textacy() -> Measure:
    """Return counts, readability and diversity, on spaCy's tokenizer for English."""
    import spacy
    from textacy.text_stats import basics, diversity, readability

    pipeline = _sentences_of(spacy)
    counts = ["n_sents", "n_words", "n_unique_words", "n_long_words", "n_chars", "n_syllables"]
    counts += ["n_monosyllable_words", "n_polysyllable_words", "entropy"]
    grades = ["automated_readability_index", "coleman_liau_index", "flesch_kincaid_grade_level"]
    grades += ["flesch_reading_ease", "gunning_fog_index", "lix", "smog_index"]
    several = [getattr(basics, name) for name in counts]
    several += [getattr(readability, name) for name in grades]
    several += [diversity.ttr, diversity.log_ttr, diversity.mtld, diversity.hdd]

    def measure(text: str) -> Mapping[str, Any]:
        document = pipeline(text)
        return {one.__name__: one(document) for one in several}

    return measure


def datatrove() -> Measure:
    """Return its statistics of documents, lines, paragraphs, words and sentences."""
    from datatrove.data import Document
    from datatrove.pipeline import stats

    of_text = [
        stats.DocStats("unused"),
        stats.LineStats("unused"),
        stats.ParagraphStats("unused"),
        stats.WordStats("unused", stop_words=["the", "of", "and", "a", "in", "to"]),
        stats.SentenceStats("unused"),
    ]

    def measure(text: str) -> Mapping[str, Any]:
        document = Document(text=text, id="one")
        return {
            f"{type(one).__name__}.{name}": value
            for one in of_text
            for name, value in one.extract_stats(document).items()
        }

    return measure


def data_juicer() -> Measure:
    """Return the statistics of the analyzer's filters that need no downloads."""
    from data_juicer.ops.filter import (
        AlphanumericFilter,
        AverageLineLengthFilter,
        CharacterRepetitionFilter,
        MaximumLineLengthFilter,
        SpecialCharactersFilter,
        TextLengthFilter,
        WordRepetitionFilter,
        WordsNumFilter,
    )
    from data_juicer.utils.constant import Fields

    filters = [
        AlphanumericFilter(),
        AverageLineLengthFilter(),
        CharacterRepetitionFilter(),
        MaximumLineLengthFilter(),
        SpecialCharactersFilter(),
        TextLengthFilter(),
        WordRepetitionFilter(),
        WordsNumFilter(),
    ]

    def measure(text: str) -> Mapping[str, Any]:
        rows: dict[str, Any] = {"text": [text], Fields.stats: [{}]}
        for one in filters:
            rows = one.compute_stats_batched(rows)
        return dict(rows[Fields.stats][0])

    return measure


def _sentences_of(spacy: Any) -> Any:
    """Return a pipeline that cuts words and sentences, and has no model."""
    pipeline = spacy.blank("en")
    pipeline.max_length = 10_000_000
    pipeline.add_pipe("sentencizer")
    return pipeline
