"""The face: every name of `credscore` leads to one thing, whether or not it is imported yet."""

import ast
import subprocess
import sys
from pathlib import Path

import credscore


def imported_for_types() -> set[str]:
    """Return the names that type checkers see, since they do not ask `__getattr__`."""
    tree = ast.parse(Path(credscore.__file__).read_text("utf-8"))
    [checked] = [node for node in tree.body if isinstance(node, ast.If)]
    imports = [node for node in checked.body if isinstance(node, ast.ImportFrom)]
    return {name.name for node in imports for name in node.names}


def test_the_lists_of_names_are_one() -> None:
    assert set(credscore.__all__) == set(credscore._MODULE_OF) == imported_for_types()
    assert dir(credscore) == sorted(credscore.__all__)


def test_every_name_leads_to_something() -> None:
    assert all(getattr(credscore, name) is not None for name in credscore.__all__)


def test_importing_the_face_imports_no_analysis() -> None:
    code = "import credscore, sys; print([m for m in sys.modules if m.startswith('credscore.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
