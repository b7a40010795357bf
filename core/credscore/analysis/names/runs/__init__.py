"""Runs: stretches of capitalised words that may hold names, and how the text writes its words."""
