"""Shared analyses: pure functions from plain text to spans, each run once an article."""
