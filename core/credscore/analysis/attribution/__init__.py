"""Who says what: quotes with their speakers, and attributions with source, cue and content.

`find` runs the steps, by these modules:

1. `segments` finds what stands in quotation marks.
2. `units` joins the sentences that a quote spans; `reader` reads each as tokens, a quote as one.
3. `candidates` picks the cues: by the `lexicon` (two data files, and forms by `inflection`), by how
   a verb is used (`frames`, `verb_voice`), and with `according` and `tags` those that are no listed
   verb.
4. `sources` and `contents` find what belongs to a cue, `labels` also what has a colon or a dash for
   one. All three are a `finding`; `clauses` tells the explicit ones from the rest.
5. `resolve` goes through the sources in reading order: `referents` says what each stands for, by
   the `memory` of those before it and of the `people` named, and `naming` whether it is named.
   A source passes as one of the `mentions`.
6. `speakers` says whose each quote is, and `speech` of which kind; all become the `types`.

There is no tagger: `grammar` lists the closed classes of words, `tokens` tells what a word may be,
and `phrases`, `subjects` and `main_clauses` how far a phrase reaches and which one is the subject.
"""

from credscore.analysis.attribution.find import find_voices
from credscore.analysis.attribution.types import Attribution, Quote, Voices, words_of_others

__all__ = ["Attribution", "Quote", "Voices", "find_voices", "words_of_others"]
