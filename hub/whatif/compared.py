"""What became different: figures of the days as they were, as the core replays them, and as they
would have been."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec

from hub.reports.figures.compute import compute
from hub.reports.figures.definition import DIMENSIONS
from hub.reports.figures.definitions import DEFINITIONS
from hub.reports.figures.model import Asked, Figure
from hub.reports.folder import fill
from hub.reports.gather import Rows
from hub.reports.store import FiguresStore

APART: tuple[tuple[str, ...], ...] = ((), ("service",), ("cls",))
NOT_PLAYED = frozenset(
    {"satisfaction", "forecast_mae", "forecast_bias", "forecast_coverage"}
    | {"lead_time", "lead_time_next", "lead_time_third", "appointments"}
)
"""Nothing that is played changes them, or nobody plays them."""

Key = tuple[str, str, tuple[str, ...], tuple[str, ...]]
"""A figure, a statistic, and what it is about."""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One statistic. `was`: as recorded; `before`: the same days replayed by the core; `then`:
    under other rules or with other counters; `difference`: then less before.

    The core's own replay is the measure, for a record also holds what no rule decided. Over several
    runs values are their mean, and `low`, `high` the lowest and highest of what would have been.
    """

    figure: str
    stat: str
    by: dict[str, str]
    unit: str
    was: float | None
    before: float | None
    then: float | None
    difference: float | None
    n_was: int
    n_before: int
    n_then: int
    low: float | None = None
    high: float | None = None


def tables(folder: Path, days: Iterable[Rows]) -> FiguresStore:
    """Facts of days as tables. Raises `OSError`."""
    fill(folder, days)
    return FiguresStore(folder)


def figures(store: FiguresStore, first: str, last: str, target_s: int | None) -> list[Figure]:
    """All that can be different, of the house, and by service and class."""
    found: list[Figure] = []
    with closing(store.connect(first, last)) as connection:
        for by in APART:
            wanted = tuple(
                one.figure
                for one in DEFINITIONS.values()
                if one.figure not in NOT_PLAYED and all(map(one.apart, by))
            )
            asked = Asked(first=first, last=last, by=by, figures=wanted, target_s=target_s)
            found += compute(connection, asked)
    return found


def differences(
    was: Sequence[Figure], before: Sequence[Sequence[Figure]], then: Sequence[Sequence[Figure]]
) -> list[Difference]:
    """`before`, `then`: of each run (`then` is empty where nothing changes)."""
    recorded = _by_key(was)
    runs_before, runs_then = [_by_key(run) for run in before], [_by_key(run) for run in then]
    keys = dict.fromkeys(key for figures in (*runs_before, *runs_then, recorded) for key in figures)
    return [_difference(key, recorded, runs_before, runs_then) for key in sorted(keys, key=_place)]


def _difference(
    key: Key,
    recorded: dict[Key, Figure],
    before: Sequence[dict[Key, Figure]],
    then: Sequence[dict[Key, Figure]],
) -> Difference:
    figure, stat, names, values = key
    any_of = next(run[key] for run in (*before, *then, recorded) if key in run)
    was = recorded.get(key)
    value_before, value_then = _mean(_values(key, before)), _mean(_values(key, then))
    known = None not in (value_before, value_then)
    ranged = [value for value in _values(key, then) if value is not None] if len(then) > 1 else []
    return Difference(
        figure=figure,
        stat=stat,
        by=dict(zip(names, values, strict=True)),
        unit=any_of.unit,
        was=was.value if was else None,
        before=value_before,
        then=value_then,
        difference=(value_then or 0) - (value_before or 0) if known else None,
        n_was=was.n if was else 0,
        n_before=_cases(key, before),
        n_then=_cases(key, then),
        low=min(ranged, default=None),
        high=max(ranged, default=None),
    )


def _values(key: Key, runs: Sequence[dict[Key, Figure]]) -> Iterator[float | None]:
    return (run[key].value if key in run else None for run in runs)


def _mean(values: Iterable[float | None]) -> float | None:
    """Of runs of the same people; no value is better than one of fewer of them."""
    found = list(values)
    told = [value for value in found if value is not None]
    return sum(told) / len(told) if told and len(told) == len(found) else None


def _cases(key: Key, runs: Sequence[dict[Key, Figure]]) -> int:
    return runs[0][key].n if runs and key in runs[0] else 0


def _by_key(figures: Iterable[Figure]) -> dict[Key, Figure]:
    return {(one.figure, one.stat, (*one.by,), (*one.by.values(),)): one for one in figures}


def _place(key: Key) -> tuple[int, int, tuple[int, ...], tuple[str, ...], int]:
    """In the order of figures, the whole house first."""
    figure, stat, names, values = key
    places = tuple(map(DIMENSIONS.index, names))
    return (
        len(names), list(DEFINITIONS).index(figure), places, values,
        DEFINITIONS[figure].stats.index(stat),
    )  # fmt: skip
