"""The HTTP API over real sockets: every operation, every refusal."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from hub.journal.interface import JournalFull
from hub.protocol.replies import Reason
from hub.protocol.views import Trouble
from hub.protocol.wire import Role
from hub.server import problems
from hub.server.api.gate import ProblemRaised
from tests.hub.server.support import MONDAY_9_MS, RunningHub, running_hub
from tests.patience import PATIENCE_S

TICKET = {"service": "id-card", "language": "en", "channel": "desk"}


class Client:
    """Requests with fresh idempotency keys."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self._count = 0

    async def post(
        self, path: str, body: Any = None, *, key: str | None = None, **options: Any
    ) -> httpx.Response:
        self._count += 1
        headers = {"Idempotency-Key": key or f"{id(self)}-{self._count}"}
        return await self.http.post(f"/api/v1{path}", json=body, headers=headers, **options)

    async def get(self, path: str) -> httpx.Response:
        return await self.http.get(f"/api/v1{path}")


@pytest.fixture
async def reception(hub: RunningHub) -> AsyncIterator[Client]:
    async with hub.http(Role.RECEPTION) as http:
        yield Client(http)


@pytest.fixture
async def clerk(hub: RunningHub) -> AsyncIterator[Client]:
    async with hub.http(Role.COUNTER) as http:
        yield Client(http)


def assert_problem(response: httpx.Response, status: int, reason: str) -> dict[str, Any]:
    """RFC 9457, with our stable members."""
    assert response.status_code == status, response.text
    assert response.headers["Content-Type"] == "application/problem+json"
    problem: dict[str, Any] = response.json()
    assert problem["type"] == f"urn:aufruf:problem:{reason}"
    assert problem["reason"] == reason
    assert problem["status"] == status
    assert problem["title"]
    assert problem["detail"]
    return problem


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
    headers = {"Idempotency-Key": "no-body"}
    paused = await clerk.http.post("/api/v1/counters/1/pause", headers=headers)
    assert paused.status_code == 204


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


@pytest.mark.parametrize("odd", [{"language": "<b>"}, {"channel": "a b"}, {"channel": ""}])
async def test_fail__a_ticket_in_no_language_or_by_no_way(
    hub: RunningHub, odd: dict[str, str]
) -> None:
    async with hub.http(Role.RECEPTION) as client:
        answer = await client.post(
            "/api/v1/tickets", json=TICKET | odd, headers={"Idempotency-Key": "odd"}
        )
    assert answer.status_code == 400


async def test_fail__refusals_of_the_rules_are_problems(
    hub: RunningHub, reception: Client, clerk: Client
) -> None:
    refused = await reception.post("/tickets", {"service": "fishing"})
    assert assert_problem(refused, 404, "unknown-service")["service"] == "fishing"
    assert_problem(await clerk.post("/counters/99/open"), 404, "unknown-counter")
    assert_problem(await clerk.get("/counters/99"), 404, "unknown-counter")
    assert_problem(await clerk.post("/counters/1/recall"), 409, "nobody-here")
    assert_problem(await reception.get("/tickets/guessed"), 404, "unknown-ticket")
    token = (await reception.post("/tickets", TICKET)).json()["token"]
    await reception.http.delete(f"/api/v1/tickets/{token}")
    gone = await reception.http.delete(f"/api/v1/tickets/{token}")
    assert_problem(gone, 410, "already-ended")
    assert_problem(await clerk.post("/counters/1/call", {"visit": "x"}), 404, "unknown-visit")


async def test_fail__a_full_disk_is_said_so_and_nothing_is_kept(
    hub: RunningHub, reception: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(batch: object) -> None:
        raise JournalFull("no room")

    with monkeypatch.context() as context:
        context.setattr(hub.service.house.journal, "append", no_room)
        full = await reception.post("/tickets", TICKET, key="tap")
        assert_problem(full, 503, "disk-full")
        assert int(full.headers["Retry-After"]) > 0
        async with hub.terminal(Role.COUNTER, "1") as counter:
            while not (troubles := (await counter.view()).troubles):
                pass
        assert troubles == (Trouble(device="hub", about="disk", state="full"),)


async def test_fail__what_cannot_be_understood(reception: Client, clerk: Client) -> None:
    path = "/api/v1/tickets"
    keyless = await reception.http.post(path, json=TICKET)
    assert_problem(keyless, 400, "idempotency-key-missing")
    too_long = await reception.post("/tickets", TICKET, key="k" * 129)
    assert_problem(too_long, 400, "idempotency-key-missing")
    headers = {"Idempotency-Key": "1", "Content-Type": "application/json"}
    broken = await reception.http.post(path, content=b'{"service":', headers=headers)
    told = "The body is not JSON: Input data was truncated."
    assert assert_problem(broken, 400, "malformed")["detail"] == told
    stray = await reception.http.post(path, content=b'{"service": car}', headers=headers)
    told = "The body is not JSON: invalid character (byte 12)."
    assert assert_problem(stray, 400, "malformed")["detail"] == told
    wrong = await reception.post("/tickets", {"service": 5})
    assert "service: " in assert_problem(wrong, 400, "malformed")["detail"]
    unknown = await reception.post("/tickets", {**TICKET, "foo": 1})
    told = "The body has an unknown member: foo."
    assert assert_problem(unknown, 400, "malformed")["detail"] == told
    lacking = await reception.post("/tickets", {})
    assert "`service`" in assert_problem(lacking, 400, "malformed")["detail"]
    empty = await reception.post("/tickets")
    told = "The request needs a JSON body."
    assert assert_problem(empty, 400, "malformed")["detail"] == told
    until = await clerk.post("/counters/1/park", {"until": "tomorrow"})
    assert "until" in assert_problem(until, 400, "malformed")["detail"]
    big = await reception.post("/tickets", {**TICKET, "channel": "x" * 20_000})
    assert_problem(big, 413, "too-large")
    assert_problem(await reception.get("/nothing"), 404, "not-found")
    assert_problem(await reception.http.get("/"), 404, "not-found")
    wrong_method = await reception.http.put(path)
    assert_problem(wrong_method, 405, "method-not-allowed")
    assert "POST" in wrong_method.headers["Allow"]


async def test_fail__a_request_without_a_known_key(hub: RunningHub) -> None:
    async with hub.http(None) as http:
        nobody = await http.get("/api/v1/site")
        assert_problem(nobody, 401, "unknown-key")
        assert nobody.headers["WWW-Authenticate"].startswith("Bearer")
        wrong = await http.get("/api/v1/site", headers={"Authorization": "Bearer ak_x"})
        assert_problem(wrong, 401, "unknown-key")
        basic = await http.get("/api/v1/site", auth=("user", "password"))
        assert_problem(basic, 401, "unknown-key")


MAY: dict[tuple[str, str], set[Role]] = {
    ("GET", "/site"): set(Role),
    ("POST", "/tickets"): {Role.KIOSK, Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/tickets/x"): {
        Role.VISITORS,
        Role.KIOSK,
        Role.GATE,
        Role.COUNTER,
        Role.RECEPTION,
        Role.SUPERVISOR,
    },
    ("DELETE", "/tickets/x"): {Role.VISITORS, Role.RECEPTION, Role.SUPERVISOR},
    ("POST", "/counters/1/next"): {Role.COUNTER, Role.SUPERVISOR},
    ("POST", "/counters/1/transfer"): {Role.COUNTER, Role.SUPERVISOR},
    ("GET", "/displays/stairs"): {Role.DISPLAY, Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/devices"): {Role.RECEPTION, Role.SUPERVISOR},
    ("GET", "/events?after=999999"): {Role.READER},
}


@pytest.mark.parametrize("role", list(Role))
async def test_fail__each_role_may_do_its_own_and_nothing_else(hub: RunningHub, role: Role) -> None:
    async with hub.http(role) as http:
        for (method, path), roles in MAY.items():
            async with http.stream(
                method, f"/api/v1{path}", headers={"Idempotency-Key": path}, json=None
            ) as response:
                allowed = response.status_code not in (401, 403)
                assert allowed == (role in roles), f"{role} {method} {path}"


async def test_fail__who_asks_too_often_is_told_to_slow_down(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.server.api.gate.REQUESTS_BURST", 3.0)
    monkeypatch.setattr("hub.server.api.gate.REQUESTS_PER_S", 0.001)
    async with hub.http(Role.READER) as http:
        for _ in range(3):
            assert (await http.get("/api/v1/site")).status_code == 200
        slowed = await http.get("/api/v1/site")
    assert_problem(slowed, 429, "flooding")
    assert slowed.headers["Retry-After"] == "1"


async def test_fail__an_error_of_ours_is_a_problem_and_hides_its_cause(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch, reception: Client
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(hub.writer, "submit", broken)
    failed = await reception.post("/tickets", TICKET)
    assert_problem(failed, 500, "internal")
    assert "secret" not in failed.text


async def test_ok__get_changes_nothing(hub: RunningHub, reception: Client) -> None:
    token = (await reception.post("/tickets", TICKET)).json()["token"]
    revision = hub.writer.state.core.seq
    for path in ("/site", f"/tickets/{token}", "/displays/stairs", "/counters/1", "/devices"):
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


def test_ok__every_reason_has_a_status_and_a_sentence() -> None:
    assert set(problems.STATUS) == set(Reason)
    assert {reason.value for reason in Reason} <= set(problems.DETAILS)
    assert ProblemRaised(problems.Problem.of(404, "not-found")).problem.status == 404
    assert MONDAY_9_MS % 86_400_000 == 8 * 3_600_000
