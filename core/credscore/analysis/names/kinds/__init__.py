"""Kinds: what a name names, by itself, by the words beside it and by the other names."""
