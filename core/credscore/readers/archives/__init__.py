"""Archives: gzip and zip, read as streams, under limits, and past what is damaged."""

from credscore.readers.archives.gunzip import Gunzip
from credscore.readers.archives.member import MemberStream
from credscore.readers.archives.meter import Exceeded, Meter
from credscore.readers.archives.unzip import members_of

__all__ = ["Exceeded", "Gunzip", "MemberStream", "Meter", "members_of"]
