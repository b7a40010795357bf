"""Facts about lines, before anything is decided: each by itself, and the runs they stand in."""
