"""Appointments: who comes, how punctually, and how long one waits for one."""

from __future__ import annotations

from hub.reports.figures.definition import (
    COUNT,
    MEAN,
    MEDIAN,
    MINUTE_MS,
    P90,
    SHARE,
    Definition,
    Source,
)
from hub.reports.figures.definitions.rows import VISIT

_TOOK = (MEDIAN, P90, MEAN, COUNT)
_BOOKED = ("service", "hour")
_FREE = (MEDIAN, MEAN, COUNT)

APPOINTMENTS = (
    Definition(
        figure="appointments",
        unit="count",
        stats=(COUNT,),
        sources=(Source(table="appointments"),),
        by=_BOOKED,
    ),
    Definition(
        figure="no_show_appointment",
        unit="share",
        stats=(SHARE, COUNT),
        sources=(Source(table="appointments", hit="NOT cancelled AND NOT started"),),
        by=_BOOKED,
    ),
    Definition(
        figure="no_show_checked_in",
        unit="share",
        stats=(SHARE, COUNT),
        sources=(Source(table="appointments", hit="checked_in AND NOT cancelled AND NOT started"),),
        by=_BOOKED,
    ),
    Definition(
        figure="lateness",
        unit="min",
        stats=_TOOK,
        sources=(Source(table="visits", cases="lateness_ms > 0", value="lateness_ms"),),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="earliness",
        unit="min",
        stats=_TOOK,
        sources=(Source(table="visits", cases="lateness_ms < 0", value="-lateness_ms"),),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="lead_time",
        unit="min",
        stats=_TOOK,
        sources=(
            Source(
                table="appointments",
                left_out=(("negative", "sched_ms < made_ms"),),
                value="sched_ms - made_ms",
            ),
        ),
        by=_BOOKED,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="lead_time_next",
        unit="days",
        stats=_FREE,
        sources=(
            Source(
                table="lead_times",
                left_out=(("none_free", "next_days IS NULL"),),
                value="next_days",
            ),
        ),
        by=("service",),
    ),
    Definition(
        figure="lead_time_third",
        unit="days",
        stats=_FREE,
        sources=(
            Source(
                table="lead_times",
                left_out=(("none_free", "third_days IS NULL"),),
                value="third_days",
            ),
        ),
        by=("service",),
    ),
)
