"""Tickets over HTTP that are more than a walk-in's."""

from __future__ import annotations

from typing import Any

import pytest

from tests.hub.server.api.client import TICKET, Client, assert_problem


async def test_ok__several_concerns_under_one_number(reception: Client) -> None:
    more = [{"service": "car", "quantity": 2}]
    await reception.post("/tickets", TICKET | {"quantity": 3, "more": more})
    (row,) = (await reception.get("/house")).json()["people"]
    assert (row["number"], row["quantity"], row["more"]) == ("A001", 3, more)


async def test_ok__an_appointment_checks_in(reception: Client, clerk: Client) -> None:
    booked = {"cls": "appt", "booked": "2026-11-23T09:00:00+01:00", "case": "2026-17"}
    await reception.post("/tickets", TICKET | booked)
    (row,) = (await reception.get("/house")).json()["people"]
    assert (row["cls"], row["booked_ms"]) == ("appt", 1_795_420_800_000)
    await clerk.post("/counters/1/next")
    assert (await clerk.get("/counters/1")).json()["present"]["case"] == "2026-17"


async def test_ok__staff_give_a_ticket_although_the_service_is_closed(supervisor: Client) -> None:
    await supervisor.post("/services/id-card/close")
    assert_problem(await supervisor.post("/tickets", TICKET), 409, "closed-by-staff")
    anyway = await supervisor.post("/tickets", TICKET | {"anyway": True})
    assert anyway.status_code == 201


@pytest.mark.parametrize(
    ("odd", "named"),
    [
        ({"quantity": 0}, "quantity"),
        ({"quantity": 100}, "quantity"),
        ({"more": [{"service": "car"}] * 9}, "more"),
        ({"more": [{"service": "car", "quantity": 0}]}, "more[0].quantity"),
        ({"cls": "vip"}, "cls"),
        ({"booked": "2026-11-23T09:00:00"}, "booked"),
        ({"booked": "1960-01-01T00:00:00Z"}, "booked"),
        ({"booked": "tomorrow"}, "booked"),
        ({"case": "Frau Müller"}, "case"),
    ],
)
async def test_fail__what_is_out_of_all_limits_is_named(
    reception: Client, odd: dict[str, Any], named: str
) -> None:
    refused = await reception.post("/tickets", TICKET | odd)
    assert named in assert_problem(refused, 400, "malformed")["detail"]
