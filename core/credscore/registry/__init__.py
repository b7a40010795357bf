"""The registry: finds plugins, holds each to the contract, and knows which offered what."""

from credscore.registry.find import OURS, Origin, Plugin, load_file
from credscore.registry.offers import KindName
from credscore.registry.registry import Registry, installed

__all__ = ["OURS", "KindName", "Origin", "Plugin", "Registry", "installed", "load_file"]
