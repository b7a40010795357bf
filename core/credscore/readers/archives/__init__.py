"""Archives: gzip and zip, read as streams, under limits, and past what is damaged."""

from credscore.readers.archives.gunzip import Gunzip
from credscore.readers.archives.meter import Exceeded, Meter
from credscore.readers.archives.unzip import Unzip, members_of

__all__ = ["Exceeded", "Gunzip", "Meter", "Unzip", "members_of"]
