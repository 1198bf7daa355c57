"""What a booking system hands in, and who comes with it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from hub.appointments.sources.processes import Processes
from hub.protocol.wire import Role
from hub.server.house import BookingSystem
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
    gone = await reception.post("/check-ins", {"code": "K4P9-2XQ7"})
    assert_problem(gone, 410, "called-off")
    refused = await reception.post("/check-ins", {"code": "nobody"})
    assert_problem(refused, 404, "unknown-code")


async def test_fail__nobody_has_an_appointment_that_was_days_ago(hub: RunningHub) -> None:
    async with hub.http(Role.BOOKING) as booking:

        async def put(at: str) -> httpx.Response:
            return await booking.put("/api/v1/appointments/1", json=TIMED | {"at": at})

        assert_problem(await put("2025-11-23T09:00:00+01:00"), 422, "long-ago")
        assert_problem(await put("2026-11-22T08:59:59+01:00"), 422, "long-ago")
        assert (await put("2026-11-23T07:30:00+01:00")).status_code == 204
        assert (await put("2026-11-22T09:00:00+01:00")).status_code == 204


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


PROCESS: dict[str, Any] = {
    "processId": 100005,
    "timestamp": 1_795_424_400,
    "authKey": "a1b2",
    "officeId": 102522,
    "serviceId": "1063441",
    "serviceCount": 2,
    "status": "confirmed",
    "familyName": "Muster",
    "email": "not an address",
}


async def test_ok__a_process_of_a_booking_system_comes_changes_and_goes(
    hub: RunningHub, reception: Client
) -> None:
    processes = Processes({"1063441": "car"}, frozenset({"102522"}))
    hub.service.house.presentation.booking_system = BookingSystem("zms", processes, days=60)

    async def listed() -> list[dict[str, Any]]:
        found: dict[str, Any] = (await reception.get("/appointments?source=zms")).json()
        return list(found["appointments"])

    async with hub.http(Role.BOOKING) as booking:

        async def put(**changes: Any) -> httpx.Response:
            url = "/api/v1/appointments/zms/100005"
            return await booking.put(url, json=PROCESS | changes)

        for status in ("reserved", "preconfirmed"):
            assert (await put(status=status)).status_code == 204
        assert (await put(officeId=1)).status_code == 204
        assert await listed() == []
        assert (await put()).status_code == 204
        (line,) = await listed()
        assert (line["appointment"], line["quantity"], line["name"]) == ("zms:100005", 2, "Muster")
        assert (await put(timestamp=1_795_428_000)).status_code == 204
        (line,) = await listed()
        assert (line["at_ms"], line["code"]) == (1_795_428_000_000, "100005")
        assert_problem(await put(serviceId=9), 400, "malformed")
        refused = assert_problem(await put(processId=7), 400, "malformed")
        assert "Muster" not in str(refused)
        for _ in range(2):
            assert (await put(status="deleted")).status_code == 204
        assert [line["state"] for line in await listed()] == ["called-off"]


async def test_fail__a_site_without_such_a_booking_system(hub: RunningHub) -> None:
    async with hub.http(Role.BOOKING) as booking:
        refused = await booking.put("/api/v1/appointments/zms/100005", json=PROCESS)
    assert_problem(refused, 404, "no-booking-system")
