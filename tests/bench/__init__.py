"""The bench: how fast everything is, as ratios to a naive way and to a floor, in one run."""
