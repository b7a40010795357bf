"""Scoring: a config becomes a plan, inputs become articles, and each article becomes a profile."""
