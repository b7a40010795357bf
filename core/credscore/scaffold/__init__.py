"""Writing a new plugin from templates: a distribution with a scorer, its tests and a README."""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

from credscore.errors import ConfigError

_FILES = {
    "pyproject.toml": "pyproject.toml.txt",
    "README.md": "readme.md.txt",
    "{module}.py": "scorer.py.txt",
    "tests/test_{scorer}.py": "tests.py.txt",
}


def new_plugin(name: str, folder: Path) -> list[Path]:
    """Write a distribution that offers one scorer, and return its files.

    `name` is the distribution's name, such as `my-scorer`; the scorer is called by its last words
    without a leading `credscore-`. Raises ConfigError for a name that cannot be used, or where
    `folder` is a file or not empty.
    """
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9]*([-_.][A-Za-z0-9]+)*", name):
        raise ConfigError(
            f"{name!r} is no name for a distribution: use letters, digits and hyphens"
        )
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder} is a file: choose a folder")
    if folder.exists() and any(folder.iterdir()):
        raise ConfigError(f"{folder} is not empty: choose another folder")
    names = _names(name)
    written = []
    for target, template in _FILES.items():
        path = folder / target.format(**names)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = files(__package__).joinpath(template).read_text("utf-8")
        path.write_text(Template(text).substitute(names), "utf-8")
        written.append(path)
    return written


def _names(name: str) -> dict[str, str]:
    scorer = re.sub(r"[-_.]+", "_", name).lower().removeprefix("credscore_")
    return {
        "distribution": name,
        "scorer": scorer,
        "module": f"credscore_{scorer}",
        "class_name": "".join(part.title() for part in scorer.split("_")),
    }
