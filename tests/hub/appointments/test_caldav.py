"""CalDAV with a real server: what changes is fetched, what fails is said and costs nobody."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hub.appointments.sources.caldav import Account, CalDav
from hub.appointments.sources.ical.calendars import Calendars
from hub.appointments.sources.reading import Reading
from hub.appointments.sources.webdav import Unintelligible, answers
from tests.hub.appointments.given import RULES, at, calendar, event, faults, frame, times
from tests.hub.appointments.radicale import Calendar, Radicale, answering, running

SERIES = calendar(
    event(at("20260323T0900"), "RRULE:FREQ=WEEKLY;COUNT=2", uid="2"),
    event(at("20260331T1400"), "RECURRENCE-ID:20260330T070000Z", "SEQUENCE:1", uid="2"),
)
WHOLE = {
    "cal:1": "2026-03-30 09:00",
    "cal:2:20260323T0800Z": "2026-03-23 09:00",
    "cal:2:20260330T0700Z": "2026-03-31 14:00",
}


class Parsing(Calendars):
    """Notes which entries it was given to understand."""

    def __init__(self) -> None:
        super().__init__(RULES)
        self.__dict__["given"] = []

    def parse(self, file: str, data: bytes):  # type: ignore[no-untyped-def]
        self.__dict__["given"].append(file)
        return super().parse(file, data)


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[tuple[Radicale, Calendar]]:
    async with running(tmp_path) as (server, there):
        await there.put("one & only ü.ics", calendar(event(at("20260330T0900"))))
        await there.put("series.ics", SERIES)
        yield server, there


async def told(source: CalDav) -> Reading:
    reading = await source.look(frame())
    assert reading is not None
    return reading


async def test_ok__a_calendar_is_pulled_and_then_only_what_changes(
    served: tuple[Radicale, Calendar],
) -> None:
    _, there = served
    parsing = Parsing()
    source = CalDav(there.account, parsing)
    reading = await told(source)
    assert (times(reading), reading.problems, reading.complete) == (WHOLE, (), True)
    assert await source.look(frame()) is None
    parsing.__dict__["given"].clear()
    await there.put("one & only ü.ics", calendar(event(at("20260330T1000"), "SEQUENCE:1")))
    assert times(await told(source)) == WHOLE | {"cal:1": "2026-03-30 10:00"}
    assert parsing.__dict__["given"] == ["one & only ü.ics"]
    await there.delete("series.ics")
    assert times(await told(source)) == {"cal:1": "2026-03-30 10:00"}
    assert parsing.__dict__["given"] == ["one & only ü.ics"]
    assert await source.look(frame()) is None


async def test_ok__a_new_day_is_told_without_a_change(served: tuple[Radicale, Calendar]) -> None:
    source = CalDav(served[1].account, Calendars(RULES))
    await told(source)
    reading = await source.look(frame(days=3))
    assert reading is not None
    assert set(times(reading)) == {"cal:2:20260323T0800Z"}


async def test_ok__many_entries_come_in_several_answers(
    served: tuple[Radicale, Calendar], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.appointments.sources.caldav.AT_ONCE", 2)
    for n in range(10, 15):
        await served[1].put(f"{n}.ics", calendar(event(at("20260401T0900"), uid=str(n))))
    assert len(times(await told(CalDav(served[1].account, Calendars(RULES))))) == len(WHOLE) + 5


async def test_fail__a_server_that_is_away_costs_nobody_an_appointment(
    served: tuple[Radicale, Calendar],
) -> None:
    server, there = served
    source = CalDav(there.account, Calendars(RULES))
    await told(source)
    await server.stop()
    reading = await told(source)
    assert (times(reading), reading.complete) == (WHOLE, False)
    assert faults(reading) == [(0, "unreachable")]
    assert await source.look(frame()) is None
    await server.start()
    reading = await told(source)
    assert (times(reading), reading.complete, reading.problems) == (WHOLE, True, ())


async def test_fail__wrong_password_no_password_no_calendar(
    served: tuple[Radicale, Calendar],
) -> None:
    there = served[1]
    account = there.account
    source = CalDav(account, Calendars(RULES))
    await told(source)
    there.password_file.write_text("wrong", "utf-8")
    reading = await told(source)
    assert (faults(reading), times(reading)) == ([(0, "login")], WHOLE)
    there.password_file.unlink()
    assert faults(await told(source)) == [(0, "no-password")]
    no_calendar = dataclasses.replace(account, url=there.url.replace("/termine/", "/"))
    there.password_file.write_text("ein Paßwort", "utf-8")
    assert faults(await told(CalDav(no_calendar, Calendars(RULES)))) == [(0, "not-a-calendar")]
    nowhere = dataclasses.replace(account, url=there.url.replace("/termine/", "/weg/"))
    assert faults(await told(CalDav(nowhere, Calendars(RULES)))) == [(0, "not-found")]
    await there.delete()
    reading = await told(source)
    assert (faults(reading), reading.complete) == ([(0, "not-found")], False)


async def test_ok__only_a_server_that_is_trusted(tmp_path: Path) -> None:
    async with running(tmp_path, secure=True) as (_, there):
        await there.put("1.ics", calendar(event(at("20260330T0900"))))
        assert set(times(await told(CalDav(there.account, Calendars(RULES))))) == {"cal:1"}
        stranger = dataclasses.replace(there.account, ca=None)
        assert faults(await told(CalDav(stranger, Calendars(RULES)))) == [(0, "certificate")]


async def test_fail__nothing_is_sent_in_clear() -> None:
    account = Account("http://termine.example.org/amt/termine/", "amt")
    assert faults(await told(CalDav(account, Calendars(RULES)))) == [(0, "in-clear")]


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (b"HTTP/1.1 302 Found\r\nLocation: https://evil.example.org/\r\n\r\n", "moved"),
        (b"HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n", "status"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", "not-a-calendar"),
        (b"HTTP/1.1 207 Multi\r\nContent-Length: 2\r\n\r\nhi", "answer"),
        (b"HTTP/1.1 207 Multi\r\nContent-Length: 200\r\n\r\nhi", "unreachable"),
        (b"nonsense", "unreachable"),
        (b"", "timeout"),
    ],
)
async def test_fail__whatever_a_server_answers(answer: bytes, fault: str) -> None:
    async with answering(lambda: answer) as url:
        account = Account(url, patience_s=1.0)
        reading = await told(CalDav(account, Calendars(RULES)))
    assert faults(reading) == [(0, fault)]
    assert not reading.complete


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html/>",
        b'<!DOCTYPE x [<!ENTITY a "aaa">]><multistatus xmlns="DAV:">&a;</multistatus>',
    ],
)
def test_fail__no_answer_of_a_calendar_server(body: bytes) -> None:
    with pytest.raises(Unintelligible):
        answers(body, "https://example.org/")


def test_ok__addresses_are_taken_as_servers_write_them() -> None:
    body = (
        '<x:multistatus xmlns:x="DAV:"><x:response><x:href>https://example.org/a/%C3%BC.ics'
        "</x:href><x:propstat><x:prop><x:getetag>1</x:getetag></x:prop></x:propstat></x:response>"
        "<x:response><x:href>/a/b.ics</x:href><x:status>HTTP/1.1 404 Not Found</x:status>"
        "</x:response></x:multistatus>"
    )
    found = answers(body.encode(), "https://example.org/a/")
    assert [(one.path, one.status, one.etag) for one in found] == [
        ("/a/%C3%BC.ics", 200, "1"),
        ("/a/b.ics", 404, ""),
    ]
