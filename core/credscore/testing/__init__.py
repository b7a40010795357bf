"""The conformance kit: what every scorer and reader must pass, the built-in ones too.

In a plugin's tests it is two lines:

    from credscore.testing import check_scorer

    def test_my_scorer_keeps_the_contract():
        check_scorer(MyScorer)

`check_reader(MyReader, sample)` does the same for a reader, on a small file of its format.
"""

from credscore.testing.check import Check, CheckFailed
from credscore.testing.kit import Outcome, check_scorer, checks, run_checks
from credscore.testing.reader_checks import check_reader

__all__ = [
    "Check",
    "CheckFailed",
    "Outcome",
    "check_reader",
    "check_scorer",
    "checks",
    "run_checks",
]
