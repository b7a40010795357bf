"""Profiles: all that is known of articles after scoring, and where the numbers come from."""

from credscore.profile.facts import (
    IDENTITY_TEXTS,
    PROVENANCE,
    Identity,
    Notice,
    Provenance,
    Status,
)
from credscore.profile.profile import Profile
from credscore.profile.profiles import Profiles

__all__ = [
    "IDENTITY_TEXTS",
    "PROVENANCE",
    "Identity",
    "Notice",
    "Profile",
    "Profiles",
    "Provenance",
    "Status",
]
