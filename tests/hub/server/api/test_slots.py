"""The house's own times over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from hub.protocol.wire import Role
from tests.hub.server.api.client import Client, assert_problem
from tests.hub.server.support import RunningHub, booking_site, running_hub

TODAY = {"first": "2026-11-23", "last": "2026-11-23"}
AT_TEN: dict[str, Any] = {"service": "id-card", "at": "2026-11-23T10:00:00+01:00"}


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[RunningHub]:
    async with running_hub(tmp_path, booking_site()) as hub:
        yield hub


async def free(http: Client, **changes: str) -> list[int]:
    asked = {"service": "id-card", "from": "2026-11-23", "to": "2026-11-24"} | changes
    found = await http.get("/slots?" + "&".join(f"{name}={value}" for name, value in asked.items()))
    assert found.status_code == 200, found.text
    return [slot["at_ms"] for day in found.json() for slot in day["slots"]]


async def test_ok__a_date_is_opened_booked_moved_and_closed(
    hub: RunningHub, reception: Client
) -> None:
    assert await free(reception) == []
    assert (await reception.post("/slots/open", TODAY)).status_code == 204
    before = await free(reception)
    assert len(before) == 12
    contact = {"name": "Max Muster", "mail": "max@example.org", "earlier": True}
    booked = await reception.post("/slots/bookings", AT_TEN | {"contact": contact})
    assert booked.status_code == 201
    appointment = booked.json()
    assert set(appointment["tokens"]) == {"view", "cancel", "change"}
    assert appointment["at_ms"] not in await free(reception)
    assert_problem(await reception.post("/slots/bookings", AT_TEN), 409, "slot-taken")
    where = f"/appointments/{appointment['appointment']}/move"
    moved = await reception.post(where, {"at": "2026-11-23T11:00:00+01:00"})
    assert (moved.status_code, moved.json()["code"]) == (200, appointment["code"])
    assert appointment["at_ms"] in await free(reception)
    (line,) = (await reception.get("/appointments?date=2026-11-23")).json()["appointments"]
    assert (line["at_ms"], line["name"]) == (moved.json()["at_ms"], "Max Muster")
    assert (await reception.post("/slots/close", TODAY)).status_code == 204
    assert await free(reception) == []
    assert (await reception.post("/check-ins", {"code": line["code"]})).status_code == 201


async def test_ok__a_booking_system_books_in_its_own_name(
    hub: RunningHub, reception: Client
) -> None:
    await reception.post("/slots/open", TODAY)
    async with hub.http(Role.BOOKING) as http:
        booking = Client(http)
        booked = await booking.post("/slots/bookings", AT_TEN)
        assert booked.status_code == 201
        urgent = AT_TEN | {"at": "2026-11-23T11:00:00+01:00", "urgent": True}
        assert_problem(await booking.post("/slots/bookings", urgent), 403, "wrong-role")
        url = f"/api/v1/appointments/{booked.json()['appointment']}"
        assert (await http.delete(url)).status_code == 204
        (line,) = (await booking.get("/appointments?source=here")).json()["appointments"]
        assert line["called_off"] == "system"


@pytest.mark.parametrize(
    ("query", "status", "reason"),
    [
        ("service=id-card&from=2026-11-23", 400, "malformed"),
        ("service=id-card&from=23.11.&to=2026-11-24", 400, "malformed"),
        ("service=id-card&from=2026-02-30&to=2026-11-24", 400, "wrong-dates"),
        ("service=id-card&from=2026-11-24&to=2026-11-23", 400, "wrong-dates"),
        ("service=fishing&from=2026-11-23&to=2026-11-24", 404, "unknown-service"),
    ],
)
async def test_fail__what_nobody_can_answer(
    reception: Client, query: str, status: int, reason: str
) -> None:
    assert_problem(await reception.get(f"/slots?{query}"), status, reason)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/slots/bookings"),
        ("POST", "/appointments/here:1/move"),
        ("DELETE", "/appointments/here:1"),
        ("POST", "/check-ins"),
        ("GET", "/appointments"),
    ],
)
async def test_fail__the_visitors_page_shows_its_tokens_on_the_socket(
    hub: RunningHub, method: str, path: str
) -> None:
    async with hub.http(Role.VISITORS) as http:
        refused = await http.request(
            method, f"/api/v1{path}", json={}, headers={"Idempotency-Key": "k"}
        )
    assert_problem(refused, 403, "wrong-role")
