"""Composites: how signals become one number, and how sure it is.

Steps and names follow the OECD/JRC Handbook on Constructing Composite Indicators (2008): goalposts
for each signal, clamping, a weighted mean over what was measured, and the doubt stated.
"""

from credscore.composite.goalposts import Goalposts
from credscore.composite.rule import CompositeRule
from credscore.composite.score import LOW_COVERAGE, CompositeScore, Limit, Part

__all__ = ["LOW_COVERAGE", "CompositeRule", "CompositeScore", "Goalposts", "Limit", "Part"]
