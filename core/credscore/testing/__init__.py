"""The conformance kit: what all plugins must pass, the built-in ones too.

In a plugin's tests it is two lines:

    from credscore.testing import check_scorer

    def test_my_scorer_keeps_the_contract():
        check_scorer(MyScorer)

`check_analyzer(MyAnalyzer)` does the same for an analyzer, `check_writer(MyWriter)` for a writer,
and `check_reader(MyReader, sample)` for a reader, on a small file of its format.
"""

from credscore.testing.analyzer_checks import check_analyzer
from credscore.testing.check import Check, CheckFailed, Outcome
from credscore.testing.kit import check_scorer, checks, run_checks
from credscore.testing.reader_checks import check_reader
from credscore.testing.writer_checks import check_writer

__all__ = [
    "Check",
    "CheckFailed",
    "Outcome",
    "check_analyzer",
    "check_reader",
    "check_scorer",
    "check_writer",
    "checks",
    "run_checks",
]
