"""Runs that must give the same bytes wherever, whenever and however they are made."""
