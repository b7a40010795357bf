"""Scripts that make the data files which ship with the scorers."""
