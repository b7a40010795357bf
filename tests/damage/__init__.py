"""Damaged files of every format: `python -m tests.damage` damages many, the suite a few."""
