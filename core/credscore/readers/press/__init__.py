"""Press archives: exports with many articles in a file, told apart from a text that is one."""

from credscore.readers.press.readers import EXPORTS, HEAD, ExportReader, export_in

__all__ = ["EXPORTS", "HEAD", "ExportReader", "export_in"]
