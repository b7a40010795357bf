"""The example keeps the contract."""

from credscore_calm import Calm

from credscore.testing import check_scorer


def test_calm_keeps_the_contract():
    check_scorer(Calm)
