"""A request sent again has its effect once and the same answer."""

from __future__ import annotations

from pathlib import Path

from hub.protocol.wire import Role
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import RunningHub, running_hub


async def test_ok__the_same_key_and_request_give_the_first_answer(reception: Client) -> None:
    first = await reception.post("/tickets", TICKET, key="tap")
    again = await reception.post("/tickets", TICKET, key="tap")
    assert (again.status_code, again.content) == (first.status_code, first.content)
    other = await reception.post("/tickets", {"service": "car"}, key="tap")
    assert_problem(other, 422, "id-reused")


async def test_ok__first_answers_outlive_the_hub(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub, hub.http(Role.KIOSK) as http:
        first = await Client(http).post("/tickets", TICKET, key="tap")
        key = hub.key(Role.KIOSK)
    async with running_hub(tmp_path) as hub:
        hub.keys[Role.KIOSK] = key
        async with hub.http(Role.KIOSK) as http:
            again = await Client(http).post("/tickets", TICKET, key="tap")
            other = await Client(http).post("/tickets", {"service": "car"}, key="tap")
    assert again.json() == first.json()
    assert_problem(other, 422, "id-reused")


async def test_ok__two_clients_with_the_same_key_word_do_not_meet(
    hub: RunningHub, reception: Client
) -> None:
    first = await reception.post("/tickets", TICKET, key="1")
    async with hub.http(Role.KIOSK) as http:
        second = await Client(http).post("/tickets", {"service": "car"}, key="1")
    assert first.json()["number"] == "A001"
    assert second.json()["number"] == "B001"


async def test_ok__a_repeated_next_calls_nobody_else(reception: Client, clerk: Client) -> None:
    await reception.post("/tickets", TICKET)
    await reception.post("/tickets", TICKET)
    await clerk.post("/counters/1/open")
    first = await clerk.post("/counters/1/next", key="press")
    assert (await clerk.post("/counters/1/next", key="press")).json() == first.json()
