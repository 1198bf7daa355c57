"""Figures over HTTP, counted beside a real hub from what it has just recorded."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from hub.protocol import commands as cmd
from hub.protocol.site import Kept
from hub.protocol.wire import Role
from hub.reports.figures.model import Asked
from hub.reports.pipe import AskFigures, Failed
from hub.reports.render.live import script
from hub.reports.serving.answering import Answering
from hub.visitors.pages import digest
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import RunningHub, running_hub, small_site


@pytest.fixture
async def hub(tmp_path: Path) -> AsyncIterator[RunningHub]:
    async with running_hub(tmp_path) as one:
        yield one


async def figures(http: httpx.AsyncClient, **asked: str) -> list[dict[str, Any]]:
    response = await http.get("/api/v1/figures", params=asked)
    assert response.status_code == 200, response.text
    told: list[dict[str, Any]] = response.json()["figures"]
    return told


async def test_ok__what_has_just_happened_is_counted(hub: RunningHub) -> None:
    async with hub.http(Role.KIOSK) as kiosk, hub.http(Role.READER) as reader:
        client = Client(kiosk)
        for _ in range(3):
            assert (await client.post("/tickets", TICKET)).is_success
        (visits,) = await figures(reader, figures="visits")
        assert (visits["value"], visits["n"]) == (3.0, 3)
        assert (await client.post("/tickets", TICKET | {"service": "car"})).is_success
        by_service = await figures(reader, figures="visits", by="service")
        assert {one["by"]["service"]: one["n"] for one in by_service} == {"id-card": 3, "car": 1}
        waits = await figures(reader, figures="wait_walkin")
        assert {one["value"] for one in waits if one["stat"] == "median"} == {None}
        assert waits[0]["left_out"] == {"never_called": 4}
    assert hub.service.house.figures.pid is not None


@pytest.mark.parametrize(
    "asked",
    [
        {"figures": "happiness"},
        {"by": "mood"},
        {"by": "clerk"},
        {"figures": "utilisation", "by": "language"},
        {"first": "yesterday"},
    ],
)
async def test_fail__what_makes_no_sense_is_said(hub: RunningHub, asked: dict[str, str]) -> None:
    async with hub.http(Role.READER) as http:
        response = await http.get("/api/v1/figures", params=asked)
    assert_problem(response, 400, response.json()["reason"])


async def test_ok__by_clerk_only_where_the_works_council_has_agreed(tmp_path: Path) -> None:
    site = small_site(sign_in=True, kept=Kept(clerks_s=30 * 24 * 3600, figures_by_clerk=True))
    by_clerk = {"by": "clerk", "figures": "occupancy"}
    async with running_hub(tmp_path, site) as hub, hub.http(Role.READER) as http:
        writer = hub.writer
        await writer.submit(cmd.StaffCounter(counter="1", clerk="mue", name="Frau Müller"))
        for _ in range(2):
            await writer.submit(cmd.IssueTicket(service="car"))
            await writer.submit(cmd.CallNext(counter="1"))
            await writer.submit(cmd.FinishService(counter="1"))
        told = await figures(http, **by_clerk)
        assert {(one["by"]["clerk"], one["n"]) for one in told} == {("mue", 2)}
        assert {one["value"] for one in told if one["stat"] != "count"} == {None}
        await writer.submit(cmd.ChangeSite(site=small_site(sign_in=True)))
        response = await http.get("/api/v1/figures", params=by_clerk)
        problem = assert_problem(response, 400, "not-by-clerk")
        assert "figures_by_clerk in [privacy]" in problem["detail"]
        assert "works council" in problem["detail"]
        (whole, *_) = await figures(http, figures="occupancy")
        assert whole["n"] == 2


async def test_fail__by_clerk_also_where_the_hub_is_not_asked(tmp_path: Path) -> None:
    async with running_hub(tmp_path):
        asked = Asked(first="2026-11-23", last="2026-11-23", by=("service", "clerk"))
        answer = Answering(tmp_path, {}).answer(AskFigures(asked))
    assert isinstance(answer, Failed)
    assert answer.reason == "bad"
    assert "figures_by_clerk" in answer.detail


async def test_ok__the_dashboard_runs_no_script_but_its_own(hub: RunningHub) -> None:
    async with hub.http(None) as http:
        assert (await http.get("/dashboard")).status_code == 401
        for role, status in ((Role.KIOSK, 401), (Role.SUPERVISOR, 200), (Role.READER, 200)):
            asked, english = "/dashboard?period=week", {"Accept-Language": "en"}
            page = await http.get(asked, auth=("", hub.key(role)), headers=english)
            assert page.status_code == status
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    policy = page.headers["content-security-policy"]
    assert f"script-src {digest(script())}" in policy
    assert '<html lang="en"' in page.text
    assert "Rathaus" in page.text or "Town hall" in page.text
    assert page.text.count("<script") == 1
    assert f"<script>{script()}</script>" in page.text
