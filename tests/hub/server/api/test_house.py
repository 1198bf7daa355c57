"""The house over HTTP."""

from __future__ import annotations

from hub.protocol.views import Trouble
from hub.protocol.wire import DeviceReported, Role
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import RunningHub


async def test_ok__the_house_is_what_its_staff_see(hub: RunningHub, reception: Client) -> None:
    await reception.post("/tickets", TICKET)
    async with (
        hub.terminal(Role.COUNTER, "1") as counter,
        hub.terminal(Role.RECEPTION) as screen,
    ):
        await counter.say(DeviceReported(states={"printer": "offline"}))
        while not (seen := await screen.view()).troubles:
            pass
        house = (await reception.get("/house")).json()
    (trouble,) = house["troubles"]
    assert seen.troubles == (Trouble(**trouble),)
    assert [line["counter"] for line in house["counters"] if line.get("connected")] == ["1"]
    assert [row["number"] for row in house["people"]] == ["A001"]
    assert house["inside"] == 1


async def test_ok__a_counters_view_says_what_ails_the_devices(
    hub: RunningHub, clerk: Client
) -> None:
    async with hub.terminal(Role.COUNTER, "1") as counter:
        await counter.say(DeviceReported(states={"printer": "offline"}))
        while not (await counter.view()).troubles:
            pass
        troubles = (await clerk.get("/counters/1")).json()["troubles"]
    assert [trouble["state"] for trouble in troubles] == ["offline"]


async def test_ok__a_service_is_closed_and_opened_by_hand(supervisor: Client) -> None:
    async def load() -> tuple[bool, str, bool]:
        first = (await supervisor.get("/house")).json()["loads"][0]
        return first["open"], first.get("note", ""), first.get("by_hand", False)

    closed = await supervisor.post("/services/id-card/close", {"reason": "Netz gestört"})
    assert closed.status_code == 204
    assert await load() == (False, "Netz gestört", True)
    assert (await supervisor.post("/services/id-card/open")).status_code == 204
    assert await load() == (True, "", True)
    assert (await supervisor.post("/services/id-card/follow-hours")).status_code == 204
    assert await load() == (True, "", False)
    assert_problem(await supervisor.post("/services/fishing/open"), 404, "unknown-service")


async def test_ok__a_message_is_shown_and_taken_away(supervisor: Client) -> None:
    for text, shown in (("Bitte Ausweis bereithalten", ["Bitte Ausweis bereithalten"]), ("", [])):
        posted = await supervisor.post("/messages", {"zone": "hall", "text": text})
        assert posted.status_code == 204
        messages = (await supervisor.get("/displays/hall-left")).json()["messages"]
        assert [message["text"] for message in messages] == shown
    nowhere = await supervisor.post("/messages", {"zone": "cellar", "text": "x"})
    assert_problem(nowhere, 404, "unknown-zone")
    assert_problem(await supervisor.post("/messages", {}), 400, "malformed")
