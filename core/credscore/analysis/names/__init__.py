"""Names: where a text names persons, states, organisations and places."""

from credscore.analysis.names.find import find_names
from credscore.analysis.names.table import NameKind
from credscore.analysis.names.types import Name

__all__ = ["Name", "NameKind", "find_names"]
