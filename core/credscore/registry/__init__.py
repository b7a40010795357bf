"""The registry: finds and loads plugins, checks each, and knows which of them offers what."""

from credscore.registry.find import FILE_MODULE, OURS, Origin, Plugin, load_file
from credscore.registry.offers import KindName
from credscore.registry.registry import Registry, installed

__all__ = [
    "FILE_MODULE",
    "OURS",
    "KindName",
    "Origin",
    "Plugin",
    "Registry",
    "installed",
    "load_file",
]
