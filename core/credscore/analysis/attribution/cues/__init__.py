"""Cues: the words that may introduce somebody's words or thoughts, and whether they do."""
