"""Speakers: which quotes and turns are speech, and whose."""
