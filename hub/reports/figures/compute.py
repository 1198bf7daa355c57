"""Every figure of some days, out of the tables of facts, by the definitions and nothing else.

Sums are whole numbers and are divided last, so the same rows give the same digits, in whatever
order and by however many threads they are read. Values are of all cases of a group; nothing is ever
made of the values of other groups.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from hub.reports.figures import definition as of
from hub.reports.figures.asking import definitions
from hub.reports.figures.definition import HOUR_MS, Definition
from hub.reports.figures.model import FEW, Asked, Figure
from hub.reports.figures.peaks import peaks
from hub.reports.figures.query import parameters, query
from hub.reports.figures.striking import striking

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Tally(msgspec.Struct):
    """What has been counted of a figure in a group. `over`: the sum of what it is divided by."""

    n: int = 0
    total: int = 0
    quantiles: tuple[float, float] | None = None
    hits: int = 0
    over: int = 0
    highest: int | None = None
    left_out: dict[str, int] = {}
    flagged: dict[str, int] = {}


Tallies = dict[tuple[Any, ...], Tally]


def compute(connection: DuckDBPyConnection, asked: Asked) -> list[Figure]:
    """`connection` has the tables of `hub.reports.facts`, as tables or views.

    Figures come in the order of their definitions, groups in that of their keys. Without `by` every
    figure is told, with it every group that has cases. Raises `BadFigures`.
    """
    figures: list[Figure] = []
    for definition in definitions(asked):
        tallies = _counted(connection, definition, asked)
        figures += _told(definition, tallies, _per(connection, definition, asked), asked)
    return figures


def _counted(connection: DuckDBPyConnection, definition: Definition, asked: Asked) -> Tallies:
    tallies: Tallies = defaultdict(Tally)
    if definition.peak:
        for peak in peaks(connection, definition, asked):
            tallies[peak.key] = Tally(peak.n, highest=peak.highest, left_out=peak.left_out)
        return tallies
    for source in definition.sources:
        sql = query(definition, source, asked)
        for *key, why, n, total, quantiles, hits in _rows(connection, sql, asked):
            tally = tallies[tuple(key)]
            if why:
                tally.left_out[why] = tally.left_out.get(why, 0) + n
                continue
            tally.n += n
            tally.total += int(total or 0)
            tally.hits += hits or 0
            tally.quantiles = quantiles
    if definition.over is not None:
        sql = query(definition, definition.over, asked)
        for *key, _, _, total, _, _ in _rows(connection, sql, asked):
            tallies[tuple(key)].over += int(total or 0)
    if definition.flag is not None:
        for group, many in striking(connection, definition, definition.flag, asked):
            tallies[group].flagged = {definition.flag.name: many}
    return tallies


def _per(connection: DuckDBPyConnection, definition: Definition, asked: Asked) -> float | None:
    if not definition.per:
        return 1.0
    [(per,)] = _rows(connection, definition.per, asked)
    return float(per) if per else None


def _rows(connection: DuckDBPyConnection, sql: str, asked: Asked) -> list[tuple[Any, ...]]:
    return connection.execute(sql, parameters(sql, asked)).fetchall()


def _told(
    definition: Definition, tallies: Tallies, per: float | None, asked: Asked
) -> Iterator[Figure]:
    groups = sorted(tallies) if asked.by else [()]
    for key in groups:
        tally = tallies[key]
        by = {name: str(value) for name, value in zip(asked.by, key, strict=True)}
        for stat in definition.stats:
            yield Figure(
                figure=definition.figure,
                stat=stat,
                by=by,
                value=_value(definition, tally, stat, per),
                unit=definition.unit_of(stat),
                n=tally.n,
                left_out=tally.left_out,
                flagged=tally.flagged,
            )


def _value(definition: Definition, tally: Tally, stat: str, per: float | None) -> float | None:
    """One statistic; `None` of few cases, and where there is nothing to divide by."""
    if stat == of.COUNT:
        return float(tally.hits if of.SHARE in definition.stats else tally.n)
    if stat == of.MAX:
        return None if tally.highest is None else float(tally.highest)
    if tally.n < FEW:
        return None
    if definition.over is not None:
        if not tally.over or not per:
            return None
        whole = HOUR_MS if stat == of.MEAN else 1
        return tally.total * whole / tally.over / per
    if stat == of.MEAN:
        return tally.total / tally.n / definition.divisor
    if stat in (of.SHARE, of.WITHIN):
        return tally.hits / tally.n
    if tally.quantiles is None:
        return None
    return tally.quantiles[stat == of.P90] / definition.divisor
