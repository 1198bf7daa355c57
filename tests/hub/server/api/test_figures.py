"""Figures over HTTP, counted beside a real hub from what it has just recorded."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from hub.protocol.wire import Role
from tests.hub.server.api.client import TICKET, Client, assert_problem
from tests.hub.server.support import RunningHub, running_hub


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
        {"by": "clerk"},
        {"figures": "utilisation", "by": "language"},
        {"first": "yesterday"},
    ],
)
async def test_fail__what_makes_no_sense_is_said(hub: RunningHub, asked: dict[str, str]) -> None:
    async with hub.http(Role.READER) as http:
        response = await http.get("/api/v1/figures", params=asked)
    assert_problem(response, 400, response.json()["reason"])


async def test_ok__the_dashboard_is_a_page_without_scripts(hub: RunningHub) -> None:
    async with hub.http(None) as http:
        assert (await http.get("/dashboard")).status_code == 401
        for role, status in ((Role.KIOSK, 401), (Role.SUPERVISOR, 200), (Role.READER, 200)):
            asked, english = "/dashboard?period=week", {"Accept-Language": "en"}
            page = await http.get(asked, auth=("", hub.key(role)), headers=english)
            assert page.status_code == status
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "script" not in page.headers["content-security-policy"]
    assert '<html lang="en"' in page.text
    assert "Rathaus" in page.text or "Town hall" in page.text
    assert "<script" not in page.text
