"""Moments as a table: what is written says what was meant, to the millisecond and the offset."""

from __future__ import annotations

import io
from zoneinfo import ZoneInfo

import pytest

from hub.exchange import log, table
from hub.exchange.moment import Moment

BERLIN = ZoneInfo("Europe/Berlin")
HOUR_MS = 3_600_000
AMBIGUOUS_MS = 1_792_888_200_000
"""2026-10-25 02:30 in Berlin, for the first time."""


def written(*moments: Moment) -> str:
    file = io.StringIO(newline="")
    table.write(moments, file, BERLIN)
    return file.getvalue()


def test_ok__a_line_has_all_columns() -> None:
    moment = Moment(
        *(AMBIGUOUS_MS + 7, "issue", "e3", "pass", "", "appt", AMBIGUOUS_MS + 5 * HOUR_MS),
        *("300 480 900", "A017", "kiosk-1", "tr"),
    )
    assert written(moment) == (
        "time,event,ticket,service,counter,cls,sched,note,number,kiosk,language\n"
        "2026-10-25T02:30:00.007+02:00,issue,e3,pass,,appt,2026-10-25T06:30:00+01:00,"
        "300 480 900,A017,kiosk-1,tr\n"
    )


@pytest.mark.parametrize("after_ms", [0, 1, HOUR_MS, HOUR_MS + 999, -200 * 24 * HOUR_MS])
def test_ok__what_is_read_again_is_the_same(after_ms: int) -> None:
    """Also in the hour that the clock shows twice."""
    moments = [
        Moment(AMBIGUOUS_MS + after_ms, "open", counter="3", note='pass "quoted", and\nmore'),
        Moment(AMBIGUOUS_MS + after_ms, "booked", "e1", "pass", sched_ms=0, cls="appt"),
    ]
    assert list(log.moments(io.StringIO(written(*moments), newline=""), BERLIN)) == moments
