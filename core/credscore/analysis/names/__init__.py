"""Names: where a text names persons, states, organisations and places."""

from credscore.analysis.names.find import Name, find_names
from credscore.analysis.names.table import NameKind

__all__ = ["Name", "NameKind", "find_names"]
