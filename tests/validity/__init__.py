"""Measures the scorers against labelled data that others made: `python -m tests.validity`."""
