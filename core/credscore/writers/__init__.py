"""Writers: profiles as CSV, JSON Lines, a folder of tidy tables, or a table for people."""

from credscore.writers.base import Writer
from credscore.writers.choose import open_writer

__all__ = ["Writer", "open_writer"]
