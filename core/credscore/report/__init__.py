"""The report: a run as HTML that needs nothing else, to look at, print and pass on."""

from credscore.report.sinks import report_output

__all__ = ["report_output"]
