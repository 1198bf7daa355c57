"""How many came, what was refused, who left, how full it was."""

from __future__ import annotations

from hub.reports.figures.definition import COUNT, MAX, SHARE, Definition, Source
from hub.reports.figures.definitions.rows import ENTRANCE, TICKET, VISIT, WALKIN

BEGINS = ("service", "hour", "kiosk")
"""What is known of those too who got no ticket."""

DEMAND = (
    Definition(
        figure="visits",
        unit="count",
        stats=(COUNT,),
        sources=(Source(table="visits"),),
        by=VISIT,
    ),
    Definition(
        figure="issued",
        unit="count",
        stats=(COUNT,),
        sources=(Source(table="visits", cases=TICKET),),
        by=ENTRANCE,
    ),
    Definition(
        figure="served",
        unit="count",
        stats=(COUNT,),
        sources=(Source(table="visits", cases="ended = 'done'"),),
        by=VISIT,
    ),
    Definition(
        figure="refused",
        unit="share",
        stats=(SHARE, COUNT),
        sources=(
            Source(table="visits", cases=TICKET, hit="FALSE"),
            Source(table="refusals", hit="TRUE"),
        ),
        by=BEGINS,
    ),
    Definition(
        figure="abandonment",
        unit="share",
        stats=(SHARE, COUNT),
        sources=(
            Source(
                table="visits",
                cases=f"{TICKET} AND {WALKIN}",
                hit="ended IN ('cancelled', 'no_show')",
            ),
        ),
        by=ENTRANCE,
    ),
    Definition(
        figure="peak_arrivals",
        unit="count",
        stats=(MAX,),
        sources=(Source(table="visits", cases=TICKET),),
        by=ENTRANCE,
        peak="arrivals",
    ),
    Definition(
        figure="peak_waiting",
        unit="count",
        stats=(MAX,),
        sources=(
            Source(
                table="segments",
                cases="(call_ms IS NOT NULL OR start_ms IS NULL)",
                left_out=(
                    ("clock", "wait_invalid = 'clock'"),
                    ("negative", "wait_invalid = 'negative'"),
                ),
            ),
        ),
        by=ENTRANCE,
        peak="waiting",
    ),
)
