"""Visits over HTTP, as staff take care of them."""

from __future__ import annotations

import pytest

from tests.hub.server.api.client import TICKET, Client, assert_problem


async def test_ok__who_was_away_or_aside_waits_again(reception: Client, clerk: Client) -> None:
    visit = (await reception.post("/tickets", TICKET)).json()["visit"]
    await clerk.post("/counters/1/next")
    await clerk.post("/counters/1/missed")
    back = await reception.post(f"/visits/{visit}/return")
    assert (back.status_code, back.json()["state"]) == (200, "waiting")
    await clerk.post("/counters/1/next")
    await clerk.post("/counters/1/park")
    assert (await clerk.post(f"/visits/{visit}/unpark")).status_code == 204
    assert (await clerk.post("/counters/1/next")).json()["visit"] == visit


async def test_ok__a_visit_is_cancelled_and_begins_again(supervisor: Client) -> None:
    visit = (await supervisor.post("/tickets", TICKET)).json()["visit"]
    assert (await supervisor.post(f"/visits/{visit}/cancel")).json()["state"] == "cancelled"
    reopened = (await supervisor.post(f"/visits/{visit}/reopen")).json()
    assert (reopened["state"], reopened["number"]) == ("waiting", "A001")
    assert reopened["token"] is None
    assert_problem(await supervisor.post(f"/visits/{visit}/reopen"), 409, "not-ended")


async def test_ok__a_visit_is_moved(supervisor: Client) -> None:
    await supervisor.post("/tickets", {"service": "car"})
    visit = (await supervisor.post("/tickets", TICKET)).json()["visit"]
    moved = await supervisor.post(f"/visits/{visit}/move", {"service": "car", "place": "first"})
    assert (moved.json()["service"], moved.json()["people_ahead"]) == ("car", 0)
    called = (await supervisor.post("/counters/1/next")).json()
    assert (called["visit"], called["why"]["rule"]) == (visit, "first")


async def test_ok__colleagues_read_a_note(reception: Client, clerk: Client) -> None:
    visit = (await reception.post("/tickets", TICKET)).json()["visit"]
    for text in ("Rollstuhl", ""):
        assert (await reception.post(f"/visits/{visit}/note", {"text": text})).status_code == 204
        (row,) = (await clerk.get("/counters/1")).json()["queue"]
        assert row.get("remark", "") == text


@pytest.mark.parametrize("word", ["cancel", "return", "unpark", "reopen", "move", "note"])
async def test_fail__a_visit_that_is_not_there(supervisor: Client, word: str) -> None:
    body = {"text": "x"} if word == "note" else None
    assert_problem(await supervisor.post(f"/visits/x/{word}", body), 404, "unknown-visit")
