"""Scoring: a config becomes a plan, its inputs articles, and each article a profile."""
