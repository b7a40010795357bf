"""Cuts: where in a run of capitals a name begins and ends, and which capitals mean nothing."""
