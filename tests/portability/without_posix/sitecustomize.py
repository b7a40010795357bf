"""Takes from Python what Windows lacks, and lets files behave as they do there.

A folder on `PYTHONPATH` with this module makes it so for a command and all of its processes.
"""

import errno
import fcntl
import multiprocessing.context
import os
import runpy
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

_ABSENT = {
    os: ("O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "sched_getaffinity", "getuid", "setsid"),
    signal: ("SIGALRM", "SIGHUP", "SIGQUIT", "SIGUSR1", "ITIMER_REAL", "setitimer", "alarm"),
}
_READ_ONLY = 0
_ACCESS = os.O_RDONLY | os.O_WRONLY | os.O_RDWR

_fsync, _flags = os.fsync, fcntl.fcntl


def _synced(fd: Any) -> None:
    """Sync a file that is open for writing: Windows refuses any other."""
    number = fd if isinstance(fd, int) else fd.fileno()
    if _flags(number, fcntl.F_GETFL) & _ACCESS == _READ_ONLY:
        raise OSError(errno.EBADF, "Bad file descriptor")
    _fsync(number)


def _unless_open(change: Callable[..., None]) -> Callable[..., None]:
    """Refuse to remove or to rename a file that this process has open, and any onto such a one."""

    def changed(*paths: Any, **options: Any) -> None:
        asked = {os.path.realpath(path) for path in paths}
        numbers = Path("/proc/self/fd").iterdir()
        if not asked.isdisjoint(os.path.realpath(number) for number in numbers):
            raise PermissionError(errno.EACCES, "The process cannot access the file", str(paths[0]))
        change(*paths, **options)

    return changed


def _unshared(*_: object, **__: object) -> NoReturn:
    """Refuse to make a file that nothing else can open by its name while it is there."""
    raise PermissionError(errno.EACCES, "The file is in use by another process")


for module, names in _ABSENT.items():
    for name in names:
        if hasattr(module, name):
            delattr(module, name)
for name in ("fcntl", "resource", "pwd", "grp"):
    sys.modules[name] = None  # type: ignore[assignment] # which makes its import fail
os.fsync = _synced
for name in ("unlink", "remove", "replace", "rename"):
    setattr(os, name, _unless_open(getattr(os, name)))
tempfile.NamedTemporaryFile = _unshared
multiprocessing.context.DefaultContext.get_all_start_methods = lambda _: ["spawn"]  # type: ignore

# Python runs one such module only: that which refuses connections is the next on the path.
runpy.run_path(str(Path(__file__).parents[2] / "offline" / "guard" / "sitecustomize.py"))
