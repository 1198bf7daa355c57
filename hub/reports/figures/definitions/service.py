"""At the counter: way, service, how long it is taken, how much of its time is used."""

from __future__ import annotations

from hub.reports.figures.definition import (
    COUNT,
    HOUR_MS,
    MEAN,
    MEDIAN,
    MINUTE_MS,
    P90,
    SHARE,
    Definition,
    Flag,
    Source,
)
from hub.reports.figures.definitions.rows import (
    AT_COUNTER,
    OPEN_TIME_KNOWN,
    TICKET,
    VISIT,
    invalid,
)

_TOOK = (MEDIAN, P90, MEAN, COUNT)
_CALLED = "(call_ms IS NOT NULL OR start_ms IS NOT NULL)"
_OPEN_TIME_UNKNOWN = (("open_time_unknown", f"NOT ({OPEN_TIME_KNOWN})"),)
_OPEN_TIME = Source(table="open_hours", cases=OPEN_TIME_KNOWN, value="open_ms")

SERVICE = (
    Definition(
        figure="way",
        unit="min",
        stats=_TOOK,
        sources=(
            Source(
                table="segments",
                cases="call_ms IS NOT NULL AND (start_ms IS NOT NULL OR how <> 'open')",
                left_out=(
                    *invalid("invalid"),
                    ("start_assumed", "assumed OR (start_ms IS NULL AND how = 'finish')"),
                    ("not_started", "start_ms IS NULL"),
                ),
                value="way_ms",
            ),
        ),
        by=AT_COUNTER,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="service_time",
        unit="min",
        stats=_TOOK,
        sources=(
            Source(
                table="segments",
                cases=f"({_CALLED} OR how = 'finish') AND how <> 'open'",
                left_out=(
                    *invalid("invalid"),
                    ("start_assumed", "assumed OR (start_ms IS NULL AND how = 'finish')"),
                    ("not_served", "start_ms IS NULL OR how NOT IN ('finish', 'transfer', 'park')"),
                ),
                value="service_ms",
            ),
        ),
        by=AT_COUNTER,
        divisor=MINUTE_MS,
        flag=Flag("too_long", times=4, least=2 * HOUR_MS),
    ),
    Definition(
        figure="occupancy",
        unit="min",
        stats=_TOOK,
        sources=(
            Source(
                table="segments",
                cases=f"{_CALLED} AND how <> 'open'",
                left_out=invalid("invalid"),
                value="occupancy_ms",
            ),
        ),
        by=AT_COUNTER,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="total_stay",
        unit="min",
        stats=_TOOK,
        sources=(
            Source(
                table="visits",
                cases=f"{TICKET} AND ended IN ('done', 'auto_close')",
                left_out=(("auto_close", "ended = 'auto_close'"), *invalid("stay_invalid")),
                value="stay_ms",
            ),
        ),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="transfer",
        unit="count",
        stats=(SHARE, MEAN, COUNT),
        sources=(
            Source(
                table="visits",
                cases="first_call_ms IS NOT NULL",
                value="transfers",
                hit="transfers > 0",
            ),
        ),
        by=VISIT,
    ),
    Definition(
        figure="parked",
        unit="min",
        stats=_TOOK,
        sources=(
            Source(
                table="segments",
                cases="how = 'park'",
                left_out=(*invalid("parked_invalid"), ("not_back", "parked_ms IS NULL")),
                value="parked_ms",
            ),
        ),
        by=AT_COUNTER,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="utilisation",
        unit="share",
        stats=(SHARE,),
        sources=(
            Source(
                table="segments",
                cases=f"{_CALLED} AND how <> 'open'",
                left_out=(*invalid("invalid"), *_OPEN_TIME_UNKNOWN),
                value="occupancy_ms",
            ),
        ),
        by=("counter",),
        over=_OPEN_TIME,
    ),
    Definition(
        figure="tickets_per_hour",
        unit="per_hour",
        stats=(MEAN,),
        sources=(
            Source(
                table="segments",
                cases="how = 'finish'",
                left_out=_OPEN_TIME_UNKNOWN,
                value="1",
            ),
        ),
        by=("counter",),
        over=_OPEN_TIME,
    ),
    Definition(
        figure="tickets_per_hour_adjusted",
        unit="per_hour",
        stats=(MEAN,),
        sources=(
            Source(
                table="segments",
                cases="how = 'finish'",
                left_out=(
                    *_OPEN_TIME_UNKNOWN,
                    ("no_expected_duration", "expected_ms IS NULL"),
                ),
                value="expected_ms",
            ),
        ),
        by=("counter",),
        over=_OPEN_TIME,
        per="SELECT avg(expected_ms) FROM segments"
        " WHERE how = 'finish' AND day BETWEEN $first AND $last",
    ),
)
