"""`python -m credscore` is the command `credscore`."""

from credscore.cli import main

main()
