"""The contract: what plugins offer, and what the host promises them.

Plugins import these names from `credscore` itself; where they are kept in here may change.
"""
