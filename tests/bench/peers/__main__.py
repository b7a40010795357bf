"""The command: `python -m tests.bench.peers [DATA_DIR] [--install] [--folder DIR]`."""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.texts import articles_of

HERE = Path(__file__).parent
PROJECT = HERE.parents[2] / "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Peer:
    """A library beside ours: the function that runs it, and what to install for that."""

    way: str
    needs: tuple[str, ...] = ()


PEERS = (
    Peer("credscore"),
    Peer("nela_features", ("nela_features",)),
    Peer("textdescriptives", ("textdescriptives",)),
    Peer("textacy", ("textacy",)),
    Peer("datatrove", ("datatrove", "spacy")),
    Peer("data_juicer", ("py-data-juicer", "aiohttp", "ray")),
)


@dataclass(frozen=True, slots=True)
class Taken:
    """CPU seconds to start, articles a CPU second, peak memory, numbers an article."""

    start: float
    articles_per_second: float
    megabytes: float
    numbers: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Run each peer in a process of its own and print the table."""
    asked = _parser().parse_args(arguments)
    texts = [article.text for article in articles_of(asked.data, asked.articles)]
    if asked.install:
        for peer in PEERS:
            install(peer, asked.folder)
    print("| library | articles/s | memory, MB | start, s | numbers an article |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for peer in PEERS:
        print(line(peer, ran(peer, texts, asked.folder)))
    return 0


def install(peer: Peer, folder: Path) -> None:
    """Install a peer into an environment of its own: their requirements clash."""
    wanted = [one for one in extra() if re.split(r"[\[<>=]", one)[0] in peer.needs]
    if wanted:
        subprocess.run([sys.executable, "-m", "venv", folder / peer.way], check=True)
        python = folder / peer.way / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)


def extra() -> list[str]:
    """Return the requirements of the extra `peers`."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    found: list[str] = project["optional-dependencies"]["peers"]
    return found


def ran(peer: Peer, texts: Sequence[str], folder: Path) -> Taken | str:
    """Return what a peer took over the texts, or the last line of what went wrong."""
    own = folder / peer.way / "bin" / "python"
    with tempfile.TemporaryDirectory() as temporary:
        given = Path(temporary) / "texts.json"
        given.write_text(json.dumps(texts), "utf-8")
        done = subprocess.run(
            [own if own.exists() else sys.executable, HERE / "one.py", peer.way, given],
            env={**os.environ, "OMP_NUM_THREADS": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    told = (done.stdout if done.returncode == 0 else done.stderr).strip().splitlines()
    return told[-1] if done.returncode else Taken(**json.loads(told[-1]))


def line(peer: Peer, taken: Taken | str) -> str:
    """Return the row of a peer."""
    if isinstance(taken, str):
        return f"| {peer.way} | {taken} | | | |"
    cells = [f"{taken.articles_per_second:.0f}", f"{taken.megabytes:.0f}"]
    cells += [f"{taken.start:.1f}", f"{taken.numbers:.0f}"]
    return f"| {' | '.join([peer.way, *cells])} |"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.peers", description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", help="texts or JSON Lines to time")
    parser.add_argument("--articles", type=int, default=112, help="how many (default 112)")
    parser.add_argument("--install", action="store_true", help="install the peers first")
    default = Path(tempfile.gettempdir()) / "credscore-peers"
    parser.add_argument("--folder", type=Path, default=default, help="their environments")
    return parser


if __name__ == "__main__":
    sys.exit(main())
