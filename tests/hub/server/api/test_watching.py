"""What may be looked at over HTTP, once or as it happens."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

from hub.protocol.wire import Role
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import RunningHub
from tests.patience import PATIENCE_S


async def test_ok__the_site_tells_all_ids(reception: Client) -> None:
    site = (await reception.get("/site")).json()
    assert [service["id"] for service in site["services"]] == ["id-card", "car"]
    assert [counter["id"] for counter in site["counters"]] == ["1", "2", "3"]
    assert site["now"] == "2026-11-23T08:00:00.000Z"


async def test_ok__a_display_shows_its_zone(
    hub: RunningHub, reception: Client, clerk: Client
) -> None:
    await reception.post("/tickets", TICKET)
    await clerk.post("/counters/1/open")
    await clerk.post("/counters/1/next")
    async with hub.http(Role.DISPLAY) as display:
        hall = (await display.get("/api/v1/displays/hall-left")).json()
        stairs = (await display.get("/api/v1/displays/stairs")).json()
        assert [line["number"] for line in hall["calls"]] == ["A001"]
        assert stairs["calls"] == []
        assert_problem(await display.get("/api/v1/displays/none"), 404, "unknown-display")


async def test_ok__get_changes_nothing(hub: RunningHub, reception: Client) -> None:
    token = (await reception.post("/tickets", TICKET)).json()["token"]
    revision = hub.writer.state.core.seq
    for path in (
        "/site",
        f"/tickets/{token}",
        "/displays",
        "/displays/stairs",
        "/counters/1",
        "/house",
        "/devices",
    ):
        assert (await reception.get(path)).status_code == 200
    assert hub.writer.state.core.seq == revision


async def next_event(lines: AsyncIterator[str]) -> dict[str, str]:
    event: dict[str, str] = {}
    async with asyncio.timeout(PATIENCE_S):
        async for line in lines:
            field, _, value = line.partition(": ")
            if field in ("id", "event", "data"):
                event[field] = value
            elif not line and event:
                return event
    raise AssertionError("the stream ended")


async def test_ok__events_are_told_from_the_beginning_and_then_live(
    hub: RunningHub, reception: Client
) -> None:
    await reception.post("/tickets", TICKET)
    async with (
        hub.http(Role.READER) as http,
        http.stream("GET", "/api/v1/events?after=0") as stream,
    ):
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        lines = stream.aiter_lines()
        first = await next_event(lines)
        assert (first["id"], first["event"]) == ("1", "SiteConfigured")
        while (event := await next_event(lines))["event"] != "TicketIssued":
            pass
        told = json.loads(event["data"])
        assert told["seq"] == int(event["id"])
        assert told["event"]["number"] == "A001"
        assert told["at"] == "2026-11-23T08:00:00.000Z"
        assert "token" not in event["data"]
        await reception.post("/tickets", {"service": "car"})
        live = await next_event(lines)
        assert json.loads(live["data"])["event"]["number"] == "B001"
    async with (
        hub.http(Role.READER) as http,
        http.stream("GET", "/api/v1/events", headers={"Last-Event-ID": event["id"]}) as stream,
    ):
        assert (await next_event(stream.aiter_lines()))["id"] == live["id"]


async def test_ok__a_stopping_hub_ends_the_stream(hub: RunningHub) -> None:
    async with (
        hub.http(Role.READER) as http,
        http.stream("GET", "/api/v1/events?after=0") as stream,
    ):
        lines = stream.aiter_lines()
        await next_event(lines)
        hub.service.stop()
        async with asyncio.timeout(PATIENCE_S):
            rest = [line async for line in lines]
        assert not any(line.startswith("event: error") for line in rest)
    assert not hub.service.house.followers


async def test_ok__healthz_and_metrics(hub: RunningHub, reception: Client, clerk: Client) -> None:
    await reception.post("/tickets", TICKET)
    await reception.post("/tickets", TICKET)
    await clerk.post("/counters/1/open")
    await clerk.post("/counters/1/next")
    async with hub.terminal(Role.DISPLAY, "stairs"), hub.http(None) as http:
        assert (await http.get("/healthz")).text == "ok\n"
        metrics = await http.get("/metrics")
        assert metrics.headers["Content-Type"].startswith("text/plain; version=0.0.4")
        lines = metrics.text.splitlines()
        assert 'aufruf_tickets_total{service="id-card"} 2' in lines
        assert 'aufruf_calls_total{counter="1"} 1' in lines
        assert 'aufruf_waiting{service="id-card"} 1' in lines
        assert 'aufruf_terminals{role="display"} 1' in lines
        assert any(line.startswith('aufruf_commit_seconds_bucket{le="+Inf"}') for line in lines)
        posted = await http.post("/healthz")
        assert_problem(posted, 405, "method-not-allowed")
        kiosk = {"Authorization": f"Bearer {hub.key(Role.KIOSK)}"}
        assert_problem(await http.get("/metrics", headers=kiosk), 403, "wrong-role")
        hub.service.house.ready = False
        assert_problem(await http.get("/healthz"), 503, "not-ready")
        hub.service.house.ready = True
