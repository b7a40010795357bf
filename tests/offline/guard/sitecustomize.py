"""Refuses connections, in every Python process of the tests: it lies on their PYTHONPATH.

Each attempt is refused and noted in the file that the environment names, since a library may well
catch the refusal. Only local sockets are left, and this machine for tests that are marked so.
"""

import ipaddress
import os
import sys

LOG, LOOPBACK = "CREDSCORE_OFFLINE_LOG", "CREDSCORE_LOOPBACK"

WITH_ADDRESS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind"})
WITH_NAME = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


def _host(event: str, args: tuple[object, ...]) -> object:
    """Return the host that an event is about, or None where it is no matter of networks."""
    if event in WITH_NAME:
        return args[0]
    if event in WITH_ADDRESS:
        address = args[1]
        return address[0] if isinstance(address, tuple) else None  # local ones are paths
    return None


def _is_here(host: object) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _is_allowed(event: str) -> bool:
    """Say whether an event may concern this machine; urllib3 binds when it is imported, to try."""
    return event == "socket.bind" or bool(os.environ.get(LOOPBACK))


def refuse(event: str, args: tuple[object, ...]) -> None:
    """Raise for what would leave this process by a network."""
    if not event.startswith("socket."):
        return
    host = _host(event, args)
    if host is None or (_is_allowed(event) and _is_here(host)):
        return
    if log := os.environ.get(LOG):
        with open(log, "a") as file:  # noqa: PTH123 - each process pays for what is imported here
            file.write(f"{event} {host}\n")
    raise RuntimeError(f"no network in tests: {event} {host}")


if os.environ.get(LOG):
    sys.addaudithook(refuse)
