"""Mutation testing of the modules that guard a run: would their tests notice a change."""
