"""Building a scorer from its options: the fields of its dataclass, set by the config."""

import json
from collections.abc import Mapping
from typing import Any, cast

from pydantic import TypeAdapter

from credscore.signals import Scorer, ScorerClass


def build_scorer(scorer: ScorerClass, options: Mapping[str, Any]) -> Scorer:
    """Build a scorer, or raise pydantic's ValidationError.

    By way of JSON, since its strict mode takes an array for a tuple and still no text for a number.
    """
    if not options:
        return scorer()
    adapter: TypeAdapter[Scorer] = TypeAdapter(cast("Any", scorer))
    return adapter.validate_json(json.dumps(dict(options), default=str), strict=True)
