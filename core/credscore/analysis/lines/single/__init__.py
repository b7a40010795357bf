"""Kinds that a line tells by itself, wherever it stands."""
