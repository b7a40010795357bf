"""Archives: gzip, zip and tar, read as streams, under limits, and past what is damaged."""

from credscore.readers.archives.gunzip import Gunzip
from credscore.readers.archives.member import Members, MemberStream
from credscore.readers.archives.meter import Exceeded, Meter
from credscore.readers.archives.untar import tar_members_of
from credscore.readers.archives.unzip import members_of

__all__ = ["Exceeded", "Gunzip", "MemberStream", "Members", "Meter", "members_of", "tar_members_of"]
