"""Cases that are counted but strike, because they last so much longer than is usual."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hub.reports.figures.definition import Definition, Flag
from hub.reports.figures.model import Asked
from hub.reports.figures.query import cases, grouped, keys, parameters

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

USUAL, RARE = 0.95, 20
"""Of so many cases one lasts longer than is usual."""


def striking(
    connection: DuckDBPyConnection, definition: Definition, flag: Flag, asked: Asked
) -> Iterator[tuple[tuple[Any, ...], int]]:
    """By group, how many.

    What is usual is looked up only where it matters: of a service that has a case longer than
    `flag.least`, and so many long ones that what is usual may be more than `flag.least` allows.
    """
    [source] = definition.sources
    counted = (
        f"FROM ({cases(source, asked, 'service', f'{source.value} AS value')}) WHERE left_out = ''"
    )

    def rows(sql: str, **given: object) -> list[tuple[Any, ...]]:
        return connection.execute(sql, parameters(sql, asked) | given).fetchall()

    longest = rows(
        f"SELECT service, {RARE} * count(*) FILTER (WHERE value * {flag.times} > {flag.least})"
        f" > count(*) - 1 {counted} GROUP BY service HAVING max(value) > {flag.least}"
    )
    if not longest:
        return
    slow = [service for service, mostly in longest if mostly]
    usual = dict(
        rows(
            f"SELECT service, quantile_cont(value, {USUAL}) {counted}"
            " AND list_contains($slow, service) GROUP BY service",
            slow=slow,
        )
        if slow
        else ()
    )
    limits = [max(flag.least, flag.times * usual.get(service, 0)) for service, _ in longest]
    named = [service for service, _ in longest]
    for *key, many in rows(
        f"SELECT {''.join(f'{key}, ' for key in keys(asked))}count(*) {counted}"
        f" AND value > {flag.least} AND value > $limits[list_position($named, service)]"
        f" {grouped(asked)}",
        named=named,
        limits=limits,
    ):
        if many:
            yield tuple(key), many
