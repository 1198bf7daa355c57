"""The SQL of a figure: one query over one table, made of its definition and what is asked.

One query for each figure costs less than one for all (columns are cheap to read, and conditions are
then worked out once a row), it needs memory for one figure's values at a time, and an auditor can
run it as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from hub.reports.figures.definition import MEDIAN, P90, Definition, Source
from hub.reports.figures.model import Asked

QUANTILES = "[0.5, 0.9]"
_COLUMNS = {"week": "strftime(CAST(day AS DATE), '%G-W%V')", "month": "substr(day, 1, 7)"}
_OWN = {("visits", "counter"): "first_counter"}


def dimension(table: str, name: str) -> str:
    """What is grouped by."""
    return _OWN.get((table, name)) or _COLUMNS.get(name, name)


def keys(asked: Asked) -> list[str]:
    """The names of the columns of a group."""
    return [f"k{place}" for place in range(len(asked.by))]


def grouped(asked: Asked, *more: str) -> str:
    """To stand at the end of a query."""
    columns = [*keys(asked), *more]
    return f"GROUP BY {', '.join(columns)}" if columns else ""


def parameters(sql: str, asked: Asked) -> dict[str, object]:
    """The values that a query asks for."""
    given = {"first": asked.first, "last": asked.last, "services": list(asked.services)}
    return {name: value for name, value in given.items() if f"${name}" in sql}


def cases(source: Source, asked: Asked, *columns: str) -> str:
    """Those of these days and services: the columns of their group, `left_out` (empty: counted),
    and these columns."""
    table, given = source.table, "*"
    if asked.target_s is not None and table == "visits":
        given = f"* REPLACE ({asked.target_s * 1000} AS target_ms)"
    where = "day BETWEEN $first AND $last"
    if asked.services and table != "open_hours":
        where += " AND list_contains($services, service)"
    named = zip(asked.by, keys(asked), strict=True)
    selected = [
        *(f"{dimension(table, name)} AS {key}" for name, key in named),
        f"{_left_out(source)} AS left_out",
        *columns,
    ]
    return (
        "SELECT " + ",\n    ".join(selected) + f"\n  FROM (SELECT {given} FROM {table})"
        f"\n  WHERE {where}\n    AND {source.cases}"
    )


def _left_out(source: Source) -> str:
    reasons = "".join(f"\n      WHEN {is_so} THEN '{why}'" for why, is_so in source.reasons())
    return f"CASE{reasons}\n      ELSE '' END" if reasons else "''"


def query(definition: Definition, source: Source, asked: Asked) -> str:
    """Rows: group, why they are left out, how many, Σ of values, [median, p90], how many hits."""
    ranked = source.value and {MEDIAN, P90} & set(definition.stats)
    return f"""
SELECT {"".join(f"{key}, " for key in keys(asked))}left_out,
  count(*),
  {"sum(value)" if source.value else "NULL"},
  {f"quantile_cont(value, {QUANTILES})" if ranked else "NULL"},
  {"count(*) FILTER (WHERE hit)" if source.hit else "NULL"}
FROM (
  {cases(source, asked, f"{source.value or 'NULL'} AS value", f"{source.hit or 'NULL'} AS hit")}
)
{grouped(asked, "left_out")}"""


def verdict(source: Source, columns: Sequence[str]) -> str:
    """Rows of the ticket `$ticket`: these columns, whether it is a case, why it is left out (empty:
    it counts), its value, whether it is a hit."""
    return f"""
SELECT {", ".join(columns)}, ({source.cases}) IS TRUE, {_left_out(source)},
  {source.value or "NULL"}, {source.hit or "NULL"}
FROM {source.table} WHERE ticket = $ticket
ORDER BY ALL"""
