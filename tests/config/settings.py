"""The names of all settings, as the models have them: `site.id`, `order.head_start.walkin`, …"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel


def settings(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Tables are walked into, also lists and dictionaries of them; their indexes are left out."""
    for name, field in model.model_fields.items():
        table = table_in(field.annotation)
        if table:
            yield from settings(table, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}"


def written(values: dict[str, Any], known: set[str], prefix: str = "") -> Iterator[str]:
    """The names of the settings that a file says."""
    for name, value in values.items():
        path = f"{prefix}{name}"
        if path in known:
            yield path
        elif isinstance(value, list):
            for item in value:
                yield from written(item, known, f"{path}.")
        elif path == "numbers":
            for numbers in value.values():
                yield from written(numbers, known, "numbers.")
        else:
            yield from written(value, known, f"{path}.")


def table_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(table_in, get_args(annotation))), None)
