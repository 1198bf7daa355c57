"""What a booking system hands in, and who comes with it."""

from __future__ import annotations

from typing import Any

import pytest

from hub.protocol.wire import Role
from tests.hub.server.api.client import Client, assert_problem
from tests.hub.server.support import RunningHub

TIMED: dict[str, Any] = {
    "service": "car",
    "at": "2026-11-23T09:00:00+01:00",
    "code": "K4P9-2XQ7",
}


async def test_ok__an_appointment_is_handed_in_moved_and_kept(
    hub: RunningHub, reception: Client
) -> None:
    async with hub.http(Role.BOOKING) as booking:
        for handed_in in (TIMED, TIMED, TIMED | {"at": "2026-11-23T09:10:00+01:00"}):
            put = await booking.put("/api/v1/appointments/4711", json=handed_in)
            assert put.status_code == 204
    came = await reception.post("/check-ins", {"code": "k4p9-2xq7", "language": "tr"})
    assert came.status_code == 201
    ticket = came.json()
    assert (ticket["number"], ticket["cls"], ticket["language"]) == ("B001", "appt", "tr")
    assert ticket["booked_ms"] == 1_795_421_400_000
    shown = await reception.get(f"/tickets/{ticket['token']}")
    assert shown.json()["language"] == "tr"
    again = await reception.post("/check-ins", {"code": "K4P9-2XQ7"})
    assert_problem(again, 409, "checked-in")


async def test_fail__called_off_unknown_or_somebody_elses_code(
    hub: RunningHub, reception: Client
) -> None:
    async with hub.http(Role.BOOKING) as booking:
        await booking.put("/api/v1/appointments/4711", json=TIMED)
        taken = await booking.put("/api/v1/appointments/4712", json=TIMED)
        assert_problem(taken, 409, "code-taken")
        assert (await booking.delete("/api/v1/appointments/4711")).status_code == 204
        unknown = await booking.delete("/api/v1/appointments/4713")
        assert_problem(unknown, 404, "unknown-appointment")
    for code in ("K4P9-2XQ7", "nobody"):
        refused = await reception.post("/check-ins", {"code": code})
        assert_problem(refused, 404, "unknown-code")


@pytest.mark.parametrize(
    ("odd", "named"),
    [
        ({"code": ""}, "code"),
        ({"code": "<script>"}, "code"),
        ({"at": "tomorrow"}, "at"),
        ({"quantity": 0}, "quantity"),
    ],
)
async def test_fail__what_is_out_of_all_limits_is_named(
    hub: RunningHub, odd: dict[str, Any], named: str
) -> None:
    async with hub.http(Role.BOOKING) as booking:
        refused = await booking.put("/api/v1/appointments/1", json=TIMED | odd)
    assert named in assert_problem(refused, 400, "malformed")["detail"]
