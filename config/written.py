"""Reading what stands in the file before anybody knows whether it is right.

Whatever has the wrong type is skipped: that is reported already.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from config.findings import Finding, meant
from config.source import Where

ALL = "*"

Raw = Mapping[str, Any]
ValueT = TypeVar("ValueT")


def tables(raw: Raw, name: str) -> list[tuple[int, Raw]]:
    """The well-formed `[[name]]` with their indexes."""
    found = raw.get(name, [])
    if not isinstance(found, list):
        return []
    return [(index, table) for index, table in enumerate(found) if isinstance(table, dict)]


def table(raw: Raw, name: str) -> Raw:
    found = raw.get(name, {})
    return found if isinstance(found, dict) else {}


def strings(table: Raw, name: str) -> list[tuple[int, str]]:
    found = table.get(name, [])
    if not isinstance(found, list):
        return []
    return [(index, item) for index, item in enumerate(found) if isinstance(item, str)]


def ids(raw: Raw, name: str) -> list[str]:
    return [table["id"] for _, table in tables(raw, name) if isinstance(table.get("id"), str)]


def retired(table: Raw) -> bool:
    return table.get("retired") is True


def serves(counter: Raw, service: str) -> bool:
    return counter.get("services") == ALL or any(
        item in (ALL, service) for _, item in strings(counter, "services")
    )


def value_of(table: Raw, name: str, read: Callable[[Any], ValueT]) -> ValueT | None:
    """A setting as its reader in `config.values` takes it; `None` if missing or wrong."""
    try:
        return read(table[name]) if name in table else None
    except PydanticCustomError:
        return None


def unknown(where: Where, text: str, word: str, known: Iterable[str]) -> Iterator[Finding]:
    """A finding if the word is not among the known ones."""
    names = list(dict.fromkeys(known))
    if word not in names:
        facts = {"value": word, "known": ", ".join(names)}
        yield Finding(where, text, facts, meant(word, names))
