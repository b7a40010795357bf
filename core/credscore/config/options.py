"""Building a plugin's class from its options: the fields of its dataclass, set by the config."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, TypeVar, cast, get_type_hints

from pydantic import PydanticUndefinedAnnotation, PydanticUserError, TypeAdapter

T = TypeVar("T")


def build(made_by: Callable[[], T], options: Mapping[str, Any]) -> T:
    """Build a scorer or an analyzer from its options.

    The options go through JSON: of that, pydantic's strict mode takes an array for a tuple, and
    still refuses a text for a number. Raises pydantic's ValidationError for values that do not fit,
    TypeError where an option has a type that no config can hold.
    """
    if not options:
        return made_by()
    adapter: TypeAdapter[T] = adapter_of(made_by)
    return adapter.validate_json(json.dumps(dict(options), default=str), strict=True)


def adapter_of(made_by: Any) -> TypeAdapter[Any]:
    """Return what reads a class from JSON.

    Raises TypeError where an option has a type that no config can hold.
    """
    try:
        return TypeAdapter(made_by)
    except (PydanticUserError, PydanticUndefinedAnnotation):
        raise TypeError(_told_of_type(made_by)) from None


def _told_of_type(made_by: Any) -> str:
    """Return which option of a class has a type that no config can hold."""
    try:
        types = get_type_hints(made_by)
    except NameError as error:  # imported for type checkers alone
        return f"the type of an option is not known at run time: {error}"
    for option in fields(made_by):
        try:
            TypeAdapter(cast("Any", types[option.name]))
        except PydanticUserError:
            return f"the option {option.name} has a type that no config can hold"
    return "an option has a type that no config can hold"
