"""Who says what: quotes with their speakers, and attributions with source, cue and content.

The way from a text to its voices, step by step (`find` holds it together):

1. Marks: `segments` finds what stands in quotation marks.
2. Units: `units` joins sentences over a quote, `reader` reads them as tokens, with a quote as one.
3. Cues: `candidates` picks words of the `lexicon` (two data files, with forms by `inflection`) by
   how they are used: `frames` and `verb_voice` for verbs, with `noun_uses` and `idioms`,
   `according` for what is no verb. `tags` adds verbs that no list has, behind a quote.
4. Findings: `sources` (with `gerunds`) and `contents` find what belongs to each cue, `inversion`
   and `placement` on which side of it; `labels` reads speakers before a colon or after a dash.
   Source, cue and content make a `finding`; `clauses` helps to tell its tier, and `turns` gives
   speakers in a transcript the rest of their lines.
5. Names: `resolve` takes the sources in reading order, as `mentions`. `referents` says what each
   stands for, by its `shapes` and `descriptions`, the `memory` of who was `met` before, the
   `people` and their `roles`; `holders` finds a name beside a source, `naming` tells whether one
   could phone it.
6. Voices: `speakers` says whose each quote is, `speech` of which kind; `types` are the results.

There is no tagger: `grammar` lists the closed classes of words, `tokens` tells what a token may be,
and `phrases`, `appositions`, `subjects` and `main_clauses` tell where phrases end and which one is
the subject.
"""

from credscore.analysis.attribution.find import find_voices
from credscore.analysis.attribution.types import Attribution, Quote, Voices, words_of_others

__all__ = ["Attribution", "Quote", "Voices", "find_voices", "words_of_others"]
