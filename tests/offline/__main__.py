"""The command: `python -m tests.offline`.

Runs every command over the sample articles twice, without any network (`unshare -n`) and with the
one there is, and compares all that they print and write, byte by byte. 1 where anything differs.
"""

import sys
import tempfile
from pathlib import Path

from tests.offline.commands import run_all, unshared


def main() -> int:
    """Run the commands both ways and tell what differs."""
    begin = unshared()
    if begin is None:
        print("unshare -n is not allowed here: run it as root, or allow user namespaces")
        return 2
    with tempfile.TemporaryDirectory() as scratch:
        without = run_all(Path(scratch) / "without", begin)
        online = run_all(Path(scratch) / "with", [])
    different = sorted(set(without) ^ set(online))
    print("\n".join(without))
    print(f"{len(without)} outcomes without a network, {len(different)} differ from those with one")
    print("\n".join(different))
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
