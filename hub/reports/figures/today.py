"""Today so far: the few figures that staff and measures look at all the time.

The same figures by the same counting as in any report; only which ones stands here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from hub.reports.figures.compute import compute
from hub.reports.figures.model import Asked, Figure

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


class Chosen(TypedDict):
    """What `Asked` is to know beside the day."""

    figures: tuple[str, ...]
    by: tuple[str, ...]


FIGURES = (
    "visits", "served", "refused", "abandonment", "peak_waiting", "wait_walkin",
    "wait_appointment", "service_level", "service_time", "no_show_appointment",
    "forecast_coverage",
)  # fmt: skip
TODAY = Chosen(figures=FIGURES, by=("service",))
WHOLE = Chosen(figures=(*FIGURES, "utilisation", "satisfaction"), by=())


def today(connection: DuckDBPyConnection, day: str) -> list[Figure]:
    """Of the whole house (`by` is empty), then of each service."""
    return [
        figure
        for chosen in (WHOLE, TODAY)
        for figure in compute(connection, Asked(first=day, last=day, **chosen))
    ]
