"""How good the waiting times were that people were told, and what they said of it all."""

from __future__ import annotations

from hub.reports.figures.definition import (
    COUNT,
    MEAN,
    MINUTE_MS,
    SHARE,
    Definition,
    Reasons,
    Source,
)
from hub.reports.figures.definitions.rows import NEVER_CALLED, TICKET, VISIT

_WAITED = "(first_call_ms - issued_ms)"
"""From then on, when it was told: of an appointment too that came early."""
_LEFT_OUT: Reasons = (
    ("not_told", "told_mid_ms IS NULL"),
    *NEVER_CALLED,
    ("clock", "wait_invalid = 'clock'"),
    ("negative", "first_call_ms < issued_ms"),
)


def _told(value: str = "", hit: str = "") -> tuple[Source, ...]:
    return (Source(table="visits", cases=TICKET, left_out=_LEFT_OUT, value=value, hit=hit),)


FORECAST = (
    Definition(
        figure="forecast_mae",
        unit="min",
        stats=(MEAN,),
        sources=_told(value=f"abs(told_mid_ms - {_WAITED})"),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="forecast_bias",
        unit="min",
        stats=(MEAN,),
        sources=_told(value=f"told_mid_ms - {_WAITED}"),
        by=VISIT,
        divisor=MINUTE_MS,
    ),
    Definition(
        figure="forecast_coverage",
        unit="share",
        stats=(SHARE,),
        sources=_told(hit=f"{_WAITED} BETWEEN told_low_ms AND told_high_ms"),
        by=VISIT,
    ),
    Definition(
        figure="satisfaction",
        unit="score",
        stats=(MEAN, COUNT),
        sources=(Source(table="feedback", value="score"),),
        by=("service", "hour", "kiosk"),
    ),
)
