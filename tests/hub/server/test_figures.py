"""Today's figures where people look, counted by the real process beside a running hub."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Any

import httpx
import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.views import FigureLine, HouseView
from hub.protocol.wire import Role
from hub.reports.figures import today as chosen
from hub.reports.pipe import AskToday, Counted
from hub.reports.store import open_figures
from hub.server import today as module
from hub.server.figures import FiguresDesk, NotCounted
from hub.server.metrics import exposition
from tests.hub.server.support import Peer, RunningHub
from tests.patience import until

MINUTE_MS = 60_000
TODAY = "2026-11-23"
Found = dict[tuple[str, str, str], float | None]
"""Figure, statistic, service (empty: the whole house) → value."""


async def a_morning(hub: RunningHub) -> None:
    """Fourteen come and are served, two do not wait, four have appointments, ten say how it was;
    nobody is left."""
    writer, clock = hub.writer, hub.clock
    for number in range(14):
        clock.now_ms += (1 + number % 3) * MINUTE_MS
        await writer.submit(cmd.IssueTicket(service="car" if number % 7 == 3 else "id-card"))
    for number in range(4):
        booked = cmd.BookAppointment(
            appointment=f"a{number}",
            service="id-card",
            at_ms=clock.now_ms + number * 15 * MINUTE_MS,
            code=f"K7QM2F3{number}",
        )
        await writer.submit(booked)
    for number in range(14):
        counter = "12"[number % 2]
        clock.now_ms += 3 * MINUTE_MS
        await writer.submit(cmd.CallNext(counter=counter))
        clock.now_ms += MINUTE_MS
        await writer.submit(cmd.StartService(counter=counter))
        clock.now_ms += (4 + number % 5) * MINUTE_MS
        await writer.submit(cmd.FinishService(counter=counter))
    for _ in range(2):
        await writer.submit(cmd.IssueTicket(service="car"))
        clock.now_ms += MINUTE_MS
    for visit in [one.id for one in writer.state.open_visits()]:
        await writer.submit(cmd.CancelVisit(visit=visit))
    for score in (5, 4, 5, 3, 4, 5, 5, 1, 4, 5):
        await writer.submit(cmd.GiveFeedback(score=score, service="id-card"))
    for counter in ("1", "2"):
        await writer.submit(cmd.CloseCounter(counter=counter))


def found(figures: list[dict[str, Any]]) -> Found:
    return {
        (one["figure"], one["stat"], one["by"].get("service", "")): one["value"] for one in figures
    }


def measured(text: str) -> Found:
    lines = re.findall(
        r'^aufruf_figure\{figure="(\w+)",stat="(\w+)",service="([\w-]*)"\} (\S+)$', text, re.M
    )
    return {(figure, stat, service): float(value) for figure, stat, service, value in lines}


async def scraped(hub: RunningHub, http: httpx.AsyncClient) -> str:
    """The measures, once today's figures are in them."""
    assert (await http.get("/metrics")).is_success
    await until(lambda: hub.service.house.figures.today(TODAY) is not None)
    return (await http.get("/metrics")).text


async def reported(directory: Path, *more: str) -> Found:
    """By the command, beside the hub."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", "from aufruf import main; main()", "report"),
        *("--state", str(directory), "--day", TODAY, "--format", "json", *more),
        stdout=PIPE,
        stderr=PIPE,
    )
    told, complaint = await process.communicate()
    assert process.returncode == 0, complaint.decode()
    return found(json.loads(told)["figures"])


async def seen(supervisor: Peer) -> tuple[FigureLine, ...]:
    """The first figures that are shown."""
    view: HouseView = await supervisor.view()
    while not view.figures:
        view = await supervisor.view()
    return view.figures


async def test_ok__the_same_numbers_everywhere(hub: RunningHub) -> None:
    await a_morning(hub)
    asked = {"figures": ",".join(chosen.WHOLE["figures"])}
    apart = {"figures": ",".join(chosen.TODAY["figures"]), "by": "service"}
    async with hub.http(Role.READER) as http, hub.terminal(Role.SUPERVISOR) as supervisor:
        api: Found = {}
        for parameters in (asked, apart):
            response = await http.get("/api/v1/figures", params=parameters)
            api |= found(response.json()["figures"])
        screen = {(one.figure, one.stat, one.service): one.value for one in await seen(supervisor)}
        measures = measured(await scraped(hub, http))
    report = await reported(hub.directory) | await reported(hub.directory, "--by", "service")
    assert report.items() >= api.items()
    assert measures == {key: value for key, value in api.items() if value is not None}
    assert screen.items() <= api.items()
    assert {key[:2] for key in screen if not key[2]} == module.SHOWN
    assert api["served", "count", ""] == 14
    assert api["wait_walkin", "median", ""] is not None
    assert api["wait_walkin", "median", "car"] is None, "too few"
    assert api["satisfaction", "mean", ""] == 4.1
    assert api["no_show_appointment", "count", ""] == 4
    assert api["no_show_appointment", "share", ""] is None, "too few"
    assert ("wait_walkin", "median", "car") not in measures


async def test_ok__counted_for_supervisors_only_while_they_look(hub: RunningHub) -> None:
    house = hub.service.house
    async with hub.terminal(Role.RECEPTION) as reception:
        house.publisher.look_at_clock()
        assert (await reception.view()).figures == ()
        assert house.figures.pid is None
        async with hub.terminal(Role.SUPERVISOR) as supervisor:
            figures = await seen(supervisor)
            async with hub.terminal(Role.RECEPTION) as another:
                assert (await another.view()).figures == ()
            for role, counted in ((Role.SUPERVISOR, True), (Role.RECEPTION, False)):
                async with hub.http(role) as http:
                    told = (await http.get("/api/v1/house")).json()
                assert bool(told["figures"]) is counted
        assert {(one.figure, one.n) for one in figures if one.stat == "count"} == {
            ("served", 0), ("refused", 0), ("no_show_appointment", 0)
        }  # fmt: skip
        assert (await reception.view()).figures == ()


async def test_ok__a_scrape_waits_for_no_figures(hub: RunningHub) -> None:
    house = hub.service.house
    async with hub.http(None) as http:
        text = (await http.get("/metrics")).text
        assert measured(text) == {}
        assert "aufruf_up 1" in text
        assert measured(await scraped(hub, http))["visits", "count", ""] == 0
        await hub.writer.submit(cmd.IssueTicket(service="car"))
        assert measured((await http.get("/metrics")).text)["visits", "count", ""] == 0
    hub.clock.now_ms += 24 * 60 * MINUTE_MS
    text = exposition(house, hub.writer.state)
    assert measured(text) == {}, "of yesterday"
    assert "\naufruf_figures_age_seconds" not in text


async def test_ok__the_tables_follow_each_day_though_nobody_asks(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = hub.service.house
    await until(lambda: house.figures.today(house.today) is None and house.ready)
    assert house.figures.pid is None
    monkeypatch.setattr(module, "SETTLED_S", 0.0)
    hub.clock.now_ms += 24 * 60 * MINUTE_MS
    await hub.writer.submit(cmd.Tick())
    begun = hub.writer.state.core.seq
    await until(lambda: open_figures(hub.directory, "journal").head.at.seq >= begun)


async def test_ok__the_tables_follow_another_rule_of_keeping_though_nobody_asks(
    hub: RunningHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = hub.writer.state.site
    await until(lambda: hub.service.house.ready)
    monkeypatch.setattr(module, "SETTLED_S", 0.0)
    await hub.writer.configure(replace(site, kept=replace(site.kept, figures_by_clerk=True)))
    begun = hub.writer.state.core.seq
    await until(lambda: open_figures(hub.directory, "journal").head.at.seq >= begun)


async def test_fail__what_is_broken_is_logged_once_and_tried_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    now_s = 0.0
    desk = FiguresDesk(tmp_path / "nowhere", monotonic_s=lambda: now_s)
    try:
        with caplog.at_level(logging.ERROR):
            for _ in range(2):
                desk.renew(TODAY)
                with pytest.raises(NotCounted):
                    await desk.answer(AskToday(TODAY))
                now_s += 61
        assert [one.message for one in caplog.records] == ["figures_failed"]
        assert desk.today(TODAY) is None
    finally:
        await desk.close()


async def test_ok__the_process_ends_when_nobody_asks_and_not_before(hub: RunningHub) -> None:
    desk = FiguresDesk(hub.directory, idle_s=0.0)
    try:
        days = ("2026-11-21", "2026-11-22", TODAY)
        answers = await asyncio.gather(*(desk.answer(AskToday(day)) for day in days))
        assert [one.figures.first for one in answers if isinstance(one, Counted)] == [*days]
        await until(lambda: desk.pid is None)
        assert isinstance(await desk.answer(AskToday("2026-11-20")), Counted)
    finally:
        await desk.close()
