"""Phrases: how far a noun phrase reaches, what its words look like, and whether it is a name."""
