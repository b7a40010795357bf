"""Calibrating: a composite's weights fitted to articles that somebody has labelled."""

from credscore.calibrate.fit import Calibration, Labelled, calibrate

__all__ = ["Calibration", "Labelled", "calibrate"]
