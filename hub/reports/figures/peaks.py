"""The highest load: how many came within half an hour, how many waited at the same time.

What is looked for is exact to the millisecond, but not everywhere: short bins, simply counted, say
where the highest number cannot be, and only the rest is gone through moment by moment.

- *arrivals*: of all half hours that begin with somebody who takes a ticket, the one in which most
  did. By hour: of the half hours that begin in it.
- *waiting*: of all instants, the one after which most waited. Who is called at the instant at which
  another one comes does not wait any more. By hour: of the instants at which somebody came then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from hub.reports.figures.definition import DAYS, MINUTE_MS, Definition, Source
from hub.reports.figures.model import Asked
from hub.reports.figures.query import cases, grouped, keys, parameters

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Key = tuple[Any, ...]
HALF_HOUR_MS = 30 * MINUTE_MS
FINE_MS, COARSE_MS = 5 * MINUTE_MS, 15 * MINUTE_MS
"""Bins of all who are there, and of parts of them. Hours of all zones begin with one."""


class Peak(NamedTuple):
    """`n`: cases. `highest`: `None` where there was nobody."""

    key: Key
    n: int
    left_out: dict[str, int]
    highest: int | None


class _Words(NamedTuple):
    """Pieces of SQL. `keys`: of a group; `apart`: who differs in these is not counted together;
    `carried`: keys that follow from these or, the hour, from the bin."""

    keys: str
    apart: str
    carried: str
    partition: str
    by_hour: bool
    bin_ms: int

    @property
    def bins(self) -> int:
        """So many are half an hour."""
        return HALF_HOUR_MS // self.bin_ms


def peaks(connection: DuckDBPyConnection, definition: Definition, asked: Asked) -> Iterator[Peak]:
    """By group, the highest number."""
    [source] = definition.sources
    build = {"arrivals": _arrivals, "waiting": _waiting}[definition.peak]
    found = _rows(connection, build(source, asked), asked)
    highest = {row[:-1]: row[-1] for row in found}
    counted: dict[Key, tuple[int, dict[str, int]]] = {}
    for *key, why, many in _rows(connection, _counted(source, asked), asked):
        n, left_out = counted.get(tuple(key), (0, {}))
        counted[tuple(key)] = (n, left_out | {why: many}) if why else (many, left_out)
    for group, (n, left_out) in counted.items():
        yield Peak(group, n, left_out, highest.get(group))


def _rows(connection: DuckDBPyConnection, sql: str, asked: Asked) -> list[tuple[Any, ...]]:
    return connection.execute(sql, parameters(sql, asked)).fetchall()


def _words(asked: Asked, came: str) -> _Words:
    """`came`: which rows are those of people who come."""
    named = dict(zip(asked.by, keys(asked), strict=True))
    apart = [key for name, key in named.items() if name not in ("hour", *DAYS)]
    carried = (
        f"any_value({key}) FILTER (WHERE {came if name == 'hour' else 'TRUE'}) AS {key}, "
        for name, key in named.items()
        if key not in apart
    )
    listed = ", ".join(named.values())
    return _Words(
        keys=f"{listed}, " if named else "",
        apart=", ".join(("day", *apart)),
        carried="".join(carried),
        partition=f"PARTITION BY {listed}" if named else "",
        by_hour="hour" in named,
        bin_ms=COARSE_MS if apart else FINE_MS,
    )


def _counted(source: Source, asked: Asked) -> str:
    return f"""
SELECT {"".join(f"{key}, " for key in keys(asked))}left_out, count(*) FROM ({cases(source, asked)})
{grouped(asked, "left_out")}"""


def _arrivals(source: Source, asked: Asked) -> str:
    """`most`: no half hour that begins in this bin can have more. `least`: one of them has so many,
    for the first covers what is left of this bin, and the next ones."""
    words = _words(asked, "TRUE")
    return f"""
WITH arrivals AS NOT MATERIALIZED (
  SELECT *, at_ms // {words.bin_ms} AS bin
  FROM ({cases(source, asked, "day", "issued_ms AS at_ms")}) WHERE left_out = ''
), bins AS (
  SELECT {words.apart}, bin, {words.carried}count(*) AS n FROM arrivals GROUP BY {words.apart}, bin
), bounds AS (
  SELECT *,
    sum(n) OVER (PARTITION BY {words.apart} ORDER BY bin
      RANGE BETWEEN CURRENT ROW AND {words.bins} FOLLOWING) AS most,
    sum(n) OVER (PARTITION BY {words.apart} ORDER BY bin
      RANGE BETWEEN CURRENT ROW AND {words.bins - 1} FOLLOWING) AS least
  FROM bins
), busiest AS (
  FROM bounds QUALIFY most >= max(least) OVER ({words.partition})
), wanted AS (
  SELECT DISTINCT {words.apart}, bin + later AS bin
  FROM busiest, range({words.bins + 1}) AS bins(later)
)
SELECT {words.keys}max(n) FROM (
  SELECT {words.keys}count(*) OVER (PARTITION BY {words.apart} ORDER BY at_ms
    RANGE BETWEEN CURRENT ROW AND {HALF_HOUR_MS - 1} FOLLOWING) AS n
  FROM arrivals SEMI JOIN wanted USING ({words.apart}, bin)
) {grouped(asked)}"""


def _waiting(source: Source, asked: Asked) -> str:
    """`before`: so many wait when the bin begins. `most`: more it cannot be, were nobody called in
    it. `least`: so many it is, when it begins or ends, or when the last has come."""
    words = _words(asked, "came")
    least = (
        "before + comers - gone" if words.by_hour else "greatest(before, before + joined - gone)"
    )
    columns = ("day", "part", "queued_ms", "coalesce(call_ms, end_ms) AS gone_ms")
    return f"""
WITH waits AS NOT MATERIALIZED (
  FROM ({cases(source, asked, *columns)}) WHERE left_out = ''
), steps AS NOT MATERIALIZED (
  SELECT *, at_ms // {words.bin_ms} AS bin FROM (
    SELECT {words.keys}day, step, CASE step WHEN 1 THEN queued_ms ELSE gone_ms END AS at_ms,
      step = 1 AND part = 1 AS came
    FROM waits, (VALUES (1), (-1)) AS steps(step))
  WHERE at_ms IS NOT NULL
), bins AS (
  SELECT {words.apart}, bin, {words.carried}count(*) FILTER (WHERE step = 1) AS joined,
    count(*) FILTER (WHERE step = -1) AS gone, count(*) FILTER (WHERE came) AS comers
  FROM steps GROUP BY {words.apart}, bin
), bounds AS (
  SELECT *, before + joined AS most, {least} AS least FROM (
    SELECT *, coalesce(sum(joined - gone) OVER (PARTITION BY {words.apart} ORDER BY bin
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS before FROM bins)
  {"WHERE comers > 0" if words.by_hour else ""}
), busiest AS (
  FROM bounds QUALIFY most >= max(least) OVER ({words.partition})
), followed AS (
  SELECT {words.keys}came,
    before + sum(step) OVER (PARTITION BY {words.apart}, bin ORDER BY at_ms) AS n
  FROM (SELECT {words.apart}, bin, at_ms, step, came FROM steps)
  JOIN busiest USING ({words.apart}, bin)
)
SELECT {words.keys}max(n) FROM followed {"WHERE came" if words.by_hour else ""} {grouped(asked)}"""
