"""The conformance kit: what every scorer must pass, the built-in ones too.

In a plugin's tests it is two lines:

    from credscore.testing import check_scorer

    def test_my_scorer_keeps_the_contract():
        check_scorer(MyScorer)
"""

from credscore.testing.check import Check, CheckFailed
from credscore.testing.kit import Outcome, check_scorer, checks, run_checks

__all__ = ["Check", "CheckFailed", "Outcome", "check_scorer", "checks", "run_checks"]
