"""How long people wait until they are called."""

from __future__ import annotations

from hub.reports.figures.definition import (
    COUNT,
    MEAN,
    MEDIAN,
    MINUTE_MS,
    P90,
    SHARE,
    WITHIN,
    Definition,
    Source,
)
from hub.reports.figures.definitions.demand import BEGINS
from hub.reports.figures.definitions.rows import (
    APPOINTMENT,
    NEVER_CALLED,
    TICKET,
    VISIT,
    WALKIN,
    invalid,
)

_GOOD = "wait_ms <= target_ms"

WAITS = (
    Definition(
        figure="wait_walkin",
        unit="min",
        stats=(MEDIAN, P90, MEAN, WITHIN, COUNT),
        sources=(
            Source(
                table="visits",
                cases=f"{TICKET} AND {WALKIN}",
                left_out=(*NEVER_CALLED, *invalid("wait_invalid")),
                value="wait_ms",
                hit=_GOOD,
            ),
        ),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="wait_appointment",
        unit="min",
        stats=(MEDIAN, P90, MEAN, WITHIN, COUNT),
        sources=(
            Source(
                table="visits",
                cases=f"{TICKET} AND {APPOINTMENT}",
                left_out=(*NEVER_CALLED, *invalid("wait_invalid")),
                value="wait_ms",
                hit=_GOOD,
            ),
        ),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="service_level",
        unit="share",
        stats=(SHARE,),
        sources=(
            Source(
                table="visits",
                cases=TICKET,
                left_out=(
                    ("never_called", "first_call_ms IS NULL AND ended <> 'cancelled'"),
                    *((why, f"first_call_ms IS NOT NULL AND {is_so}")
                      for why, is_so in invalid("wait_invalid")),
                    ("unknown", "first_call_ms IS NOT NULL AND wait_ms IS NULL"),
                ),
                hit=f"first_call_ms IS NOT NULL AND {_GOOD}",
            ),
            Source(table="refusals", hit="FALSE"),
        ),
        by=BEGINS,
    ),
    Definition(
        figure="second_wait",
        unit="min",
        stats=(MEDIAN, P90, MEAN, COUNT),
        sources=(
            Source(
                table="segments",
                cases="again",
                left_out=(("never_called", "call_ms IS NULL"), *invalid("wait_invalid")),
                value="wait_ms",
            ),
        ),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
)  # fmt: skip
