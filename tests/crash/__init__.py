"""Runs that are killed at random points: what they lose, and what they leave."""
