"""Building a plugin's class from its options: the fields of its dataclass, set by the config."""

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter

T = TypeVar("T")


def build(made_by: Callable[[], T], options: Mapping[str, Any]) -> T:
    """Build a scorer or an analyzer from its options. Raises pydantic's ValidationError.

    The options go through JSON: of that, pydantic's strict mode takes an array for a tuple, and
    still refuses a text for a number.
    """
    if not options:
        return made_by()
    adapter: TypeAdapter[T] = TypeAdapter(cast("Any", made_by))
    return adapter.validate_json(json.dumps(dict(options), default=str), strict=True)
