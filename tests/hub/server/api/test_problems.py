"""Every refusal over HTTP is a problem that says what is wrong."""

from __future__ import annotations

import pytest

from hub.journal.interface import JournalFull
from hub.protocol.replies import Reason
from hub.protocol.views import Trouble
from hub.protocol.wire import Role
from hub.server import problems
from hub.server.api.gate import ProblemRaised
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import MONDAY_9_MS, RunningHub


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


def test_ok__every_reason_has_a_status_and_a_sentence() -> None:
    assert set(problems.STATUS) == set(Reason)
    assert {reason.value for reason in Reason} <= set(problems.DETAILS)
    assert ProblemRaised(problems.Problem.of(404, "not-found")).problem.status == 404
    assert MONDAY_9_MS % 86_400_000 == 8 * 3_600_000
