"""A clerk's day over HTTP."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from hub.protocol.site import Result
from hub.protocol.wire import Role
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import running_hub, small_site


async def test_ok__a_day_at_the_counter(reception: Client, clerk: Client) -> None:
    issued = await reception.post("/tickets", TICKET)
    assert issued.status_code == 201
    ticket = issued.json()
    assert ticket["number"] == "A001"
    assert ticket["service"] == "id-card"
    assert ticket["state"] == "waiting"
    assert ticket["people_ahead"] == 0
    assert issued.headers["Location"] == f"/api/v1/tickets/{ticket['token']}"
    second = (await reception.post("/tickets", TICKET)).json()
    assert second["people_ahead"] == 1

    assert (await clerk.post("/counters/1/open")).status_code == 204
    called = await clerk.post("/counters/1/next")
    assert called.status_code == 200
    assert called.json()["visit"] == ticket["visit"]
    assert called.json()["number"] == "A001"
    assert called.json()["counter"] == "1"
    assert called.json()["call_seq"] == 1
    assert called.json()["why"]["rule"] == "order"
    recalled = await clerk.post("/counters/1/recall")
    assert recalled.json()["call_seq"] == 2
    assert (await clerk.post("/counters/1/start")).json()["state"] == "serving"
    shown = (await reception.get(f"/tickets/{ticket['token']}")).json()
    assert shown["state"] == "serving"
    assert shown["counter"] == "1"
    assert (await clerk.post("/counters/1/finish")).status_code == 204

    assert (await clerk.post("/counters/1/next")).json()["number"] == "A002"
    assert (await clerk.post("/counters/1/missed")).status_code == 204
    back = await reception.post(f"/tickets/{second['token']}/return")
    assert back.json()["state"] == "waiting"
    call = await clerk.post("/counters/1/call", {"visit": second["visit"]})
    assert call.json()["why"]["rule"] == "manual"
    await clerk.post("/counters/1/start")
    parked = await clerk.post(
        "/counters/1/park", {"reason": "Foto fehlt", "until": "2026-11-23T12:00:00+01:00"}
    )
    assert parked.status_code == 204
    view = (await clerk.get("/counters/1")).json()
    assert [row["note"] for row in view["parked"]] == ["Foto fehlt"]
    await clerk.post("/counters/1/call", {"visit": second["visit"]})
    await clerk.post("/counters/1/start")
    assert (await clerk.post("/counters/1/transfer", {"service": "car"})).status_code == 204
    moved = (await reception.get(f"/tickets/{second['token']}")).json()
    assert (moved["service"], moved["number"]) == ("car", "A002")
    cancelled = await reception.http.delete(f"/api/v1/tickets/{second['token']}")
    assert cancelled.json()["state"] == "cancelled"
    assert (await clerk.post("/counters/1/next")).status_code == 204
    assert (await clerk.post("/counters/1/pause", {"reason": "Mittag"})).status_code == 204
    assert (await clerk.get("/counters/1")).json()["reason"] == "Mittag"
    assert (await clerk.post("/counters/1/close")).status_code == 204


async def test_ok__bodies_that_say_nothing_may_be_left_out(clerk: Client) -> None:
    await clerk.post("/counters/1/open")
    for word in ("pause", "next"):
        assert (await clerk.post(f"/counters/1/{word}")).status_code == 204


@pytest.mark.parametrize("word", ["call", "direct", "step", "services"])
async def test_fail__bodies_that_have_to_say_something(supervisor: Client, word: str) -> None:
    missing = await supervisor.post(f"/counters/1/{word}")
    told = "The request needs a JSON body."
    assert assert_problem(missing, 400, "malformed")["detail"] == told
    unknown = await supervisor.post(f"/counters/1/{word}", {"foo": 1})
    assert_problem(unknown, 400, "malformed")


async def test_ok__a_service_ends_with_a_result(tmp_path: Path) -> None:
    """And where finishing calls the next, that call is the answer."""
    services = small_site().services
    results = (Result("done", {"de": "Erledigt"}),)
    ending = (msgspec.structs.replace(services[0], results=results), *services[1:])
    site = small_site(services=ending, auto_next=True)
    async with running_hub(tmp_path, site) as hub, hub.http(Role.SUPERVISOR) as http:
        client = Client(http)
        for _ in range(3):
            await client.post("/tickets", TICKET)
        await client.post("/counters/1/next")
        await client.post("/counters/1/start")
        unheard = await client.post("/counters/1/finish", {"result": "eaten"})
        assert_problem(unheard, 404, "unknown-result")
        finished = await client.post("/counters/1/finish", {"result": "done"})
        assert (finished.status_code, finished.json()["number"]) == (200, "A002")
        await client.post("/counters/1/start")
        following = await client.post("/counters/1/next", {"result": "done"})
        assert following.json()["number"] == "A003"
        assert (await client.post("/counters/1/finish")).status_code == 204


async def test_ok__one_more_stretch_is_added_and_waited_for(
    clerk: Client, reception: Client
) -> None:
    ticket = (await reception.post("/tickets", TICKET)).json()
    await clerk.post("/counters/1/next")
    await clerk.post("/counters/1/start")
    added = await clerk.post("/counters/1/step", {"service": "car", "quantity": 2})
    assert added.status_code == 204
    await clerk.post("/counters/1/finish")
    shown = (await reception.get(f"/tickets/{ticket['token']}")).json()
    assert (shown["service"], shown["state"], shown["number"]) == ("car", "waiting", "A001")
    row = (await clerk.get("/counters/1")).json()["queue"][0]
    assert row["quantity"] == 2


async def test_ok__the_visitor_is_sent_to_a_colleague_and_comes_back(
    clerk: Client, reception: Client
) -> None:
    await reception.post("/tickets", TICKET)
    await clerk.post("/counters/1/next")
    await clerk.post("/counters/1/start")
    sent = {"service": "car", "to_counter": "2", "place": "first", "back": True}
    assert (await clerk.post("/counters/1/transfer", sent)).status_code == 204
    assert (await clerk.post("/counters/1/next")).status_code == 204
    assert (await clerk.post("/counters/2/next")).json()["service"] == "car"
    await clerk.post("/counters/2/finish")
    assert (await clerk.post("/counters/1/next")).json()["service"] == "id-card"
    to_nobody = await clerk.post("/counters/1/transfer", {"to_clerk": "mue"})
    assert_problem(to_nobody, 409, "clerk-away")


async def test_ok__the_visitor_waits_in_a_room(clerk: Client, reception: Client) -> None:
    await reception.post("/tickets", TICKET)
    await clerk.post("/counters/1/next")
    assert (await clerk.post("/counters/1/park", {"room": "204"})).status_code == 204
    assert (await clerk.get("/counters/1")).json()["parked"][0]["room"] == "204"


async def test_ok__somebody_without_a_ticket_is_served_and_that_is_taken_back(
    clerk: Client, reception: Client
) -> None:
    direct = await clerk.post("/counters/1/direct", {"service": "car"})
    assert (direct.status_code, direct.json()["why"]["rule"]) == (200, "direct")
    assert (direct.json()["state"], direct.json()["number"]) == ("serving", "")
    assert (await reception.post("/counters/1/undo")).status_code == 204
    assert (await clerk.get("/counters/1")).json()["present"] is None
    assert_problem(await clerk.post("/counters/1/undo"), 409, "nothing-to-undo")


async def test_ok__what_a_counter_serves_is_assigned_for_the_day(supervisor: Client) -> None:
    for services, served in ((["car"], ["car"]), (None, ["id-card", "car"])):
        assigned = await supervisor.post("/counters/1/services", {"services": services})
        assert assigned.status_code == 204
        assert (await supervisor.get("/counters/1")).json()["services"] == served
    unknown = await supervisor.post("/counters/1/services", {"services": ["fishing"]})
    assert_problem(unknown, 404, "unknown-service")
