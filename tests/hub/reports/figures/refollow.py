"""What happened to whom, followed a second time from the lines of an event table.

It shares nothing with the program, and knows CSV and the calendar only.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

EPOCH = datetime(1970, 1, 1, tzinfo=timezone(timedelta(0)))


@dataclass
class Line:
    """`jumps`: so often the clock had been set before it."""

    at: int
    local: datetime
    jumps: int
    row: dict[str, str]
    taken_back: bool = False

    def __getattr__(self, column: str) -> str:
        return self.row[column]


@dataclass
class Stretch:
    service: str
    queued: Line
    again: bool
    counter: str = ""
    direct: bool = False
    call: Line | None = None
    last_call: Line | None = None
    start: Line | None = None
    end: Line | None = None
    back: Line | None = None
    how: str = "open"


@dataclass
class Visit:
    issue: Line
    midnight: int
    stretches: list[Stretch] = field(default_factory=list)
    ended: str = "open"
    finish: Line | None = None
    transfers: int = 0
    next_service: str = ""


@dataclass
class Booking:
    service: str
    made: int
    sched: datetime
    cancelled: bool = False
    checked_in: bool = False
    started: bool = False


def ms(at: datetime) -> int:
    return (at - EPOCH) // timedelta(milliseconds=1)


def next_midnight(local: datetime, zone: Any) -> int:
    day = local.date() + timedelta(days=1)
    return ms(datetime(day.year, day.month, day.day, tzinfo=zone))


def read(table: Iterable[str]) -> list[Line]:
    lines, jumps = [], 0
    for row in csv.DictReader(table):
        local = datetime.fromisoformat(row["time"])
        lines.append(Line(ms(local), local, jumps, row))
        jumps += row["event"] == "clock"
    said: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        if line.event == "undo":
            said[line.ticket].pop().taken_back = True
        elif line.ticket:
            said[line.ticket].append(line)
    return [line for line in lines if not line.taken_back and line.event != "undo"]


class Followed:
    """Of all tickets, and of the counters. What is open at midnight is closed then."""

    def __init__(self, table: Iterable[str], zone: Any) -> None:
        self.zone = zone
        self.lines = read(table)
        self.visits: dict[str, Visit] = {}
        self.bookings: dict[str, Booking] = {}
        self.past: list[Booking] = []
        """Those whose day was over when something was said of them again."""
        for line in self.lines:
            if line.ticket:
                self.follow(line)
        for visit in self.visits.values():
            self.close(visit, visit.midnight)
        self.open_ms, self.unsure = self.opening()

    # ── What happened to a ticket ────────────────────────────────────────────────────────────────

    def follow(self, line: Line) -> None:
        ticket, event = line.ticket, line.event
        visit, booking = self.visits.get(ticket), self.bookings.get(ticket)
        if booking is not None and line.at >= next_midnight(booking.sched, self.zone):
            self.past.append(self.bookings.pop(ticket))
            booking = None
        if event == "booked":
            sched = datetime.fromisoformat(line.sched)
            if booking is None:
                self.bookings[ticket] = Booking(line.service, line.at, sched)
            else:
                if booking.sched != sched or booking.cancelled:
                    booking.made = line.at
                booking.service, booking.sched, booking.cancelled = line.service, sched, False
        elif event in ("issue", "direct"):
            visit = self.visits[ticket] = Visit(line, next_midnight(line.local, self.zone))
            visit.stretches.append(Stretch(line.service, line, again=False))
            if event == "direct":
                only = visit.stretches[0]
                only.direct, only.start, only.counter = True, line, line.counter
            if booking is not None:
                booking.checked_in = True
        elif event == "void":
            self.visits.pop(ticket, None)
            if booking is not None:
                booking.checked_in = False
        elif visit is None:
            if booking is not None and event == "cancel":
                booking.cancelled = True
        else:
            if line.at < visit.midnight:
                self.happen(visit, line, booking)

    def happen(self, visit: Visit, line: Line, booking: Booking | None) -> None:
        event, last = line.event, visit.stretches[-1]
        there = last.how == "open" and (last.call is not None or last.start is not None)
        if event == "call":
            if there and last.counter == line.counter:
                event = "recall"
            elif there:
                self.end(last, "transfer", line)
                visit.transfers += 1
                self.wait(visit, last.service, line, again=False)
            elif last.how != "open":
                self.wait(visit, visit.next_service or last.service, line, again=True)
        if event == "call":
            called = visit.stretches[-1]
            called.call = called.last_call = line
            called.counter = line.counter
        elif event == "recall" and last.start is None:
            last.last_call = line
        elif event == "start":
            last.start = line
            last.counter = last.counter or line.counter
            self.came(booking)
        elif event == "finish":
            if last.how == "open":
                last.counter = last.counter or line.counter
                self.end(last, "finish", line)
            visit.ended, visit.finish = "done", line
            self.came(booking)
        elif event == "transfer":
            if visit.ended == "done":
                visit.ended = "open"
                self.wait(visit, line.note, line, again=False)
            elif there:
                self.end(last, "transfer", line)
                visit.transfers += 1
                self.wait(visit, line.note, line, again=False)
                self.came(booking)
            elif last.how == "open":
                last.service = line.note
            else:
                visit.next_service = line.note
        elif event in ("miss", "park"):
            self.end(last, event, line)
        elif event in ("requeue", "unpark"):
            self.wait(visit, visit.next_service or last.service, line, again=True)
        elif event == "reopen":
            visit.ended = "open"
            if booking is not None:
                booking.cancelled = False
            self.wait(visit, line.note or line.service or last.service, line, again=True)
        elif event == "cancel":
            if booking is not None and visit.ended == "open":
                booking.cancelled = True
            self.leave(visit, "cancelled", "cancel", line)
        elif event == "no_show":
            self.leave(visit, "no_show", "no_show", line)
        elif event == "auto_close":
            self.close(visit, line.at)

    def wait(self, visit: Visit, service: str, line: Line, *, again: bool) -> None:
        if again:
            visit.stretches[-1].back = line
        visit.next_service = ""
        visit.stretches.append(Stretch(service, line, again))

    def end(self, stretch: Stretch, how: str, line: Line) -> None:
        stretch.how, stretch.end = how, line

    def leave(self, visit: Visit, ended: str, how: str, line: Line) -> None:
        if visit.stretches[-1].how == "open":
            self.end(visit.stretches[-1], how, line)
        visit.ended = ended

    def close(self, visit: Visit, at: int) -> None:
        if visit.ended == "open":
            last = visit.stretches[-1]
            if last.how == "open":
                closing = Line(min(at, visit.midnight), last.queued.local, 0, last.queued.row)
                self.end(last, "auto_close", closing)
            visit.ended = "no_show" if last.how == "miss" else "auto_close"

    def came(self, booking: Booking | None) -> None:
        if booking is not None:
            booking.started = True

    # ── Counters ─────────────────────────────────────────────────────────────────────────────────

    def opening(self) -> tuple[dict[tuple[str, str], int], set[tuple[str, str]]]:
        """Open milliseconds by day and counter, and of which days they are not known for sure."""
        open_ms: dict[tuple[str, str], int] = defaultdict(int)
        unsure: set[tuple[str, str]] = set()
        since: dict[str, Line] = {}

        def add(counter: str, begun: Line, until: int) -> None:
            key = (f"{begun.local:%Y-%m-%d}", counter)
            open_ms[key] += max(0, until - begun.at)
            if until < begun.at:
                unsure.add(key)

        def at_midnight(before: int) -> None:
            for counter, begun in list(since.items()):
                midnight = next_midnight(begun.local, self.zone)
                if midnight <= before:
                    add(counter, begun, midnight)
                    unsure.add((f"{begun.local:%Y-%m-%d}", counter))
                    del since[counter]

        for line in self.lines:
            at_midnight(line.at)
            if line.event == "open":
                since.setdefault(line.counter, line)
            elif line.event in ("pause", "close") and line.counter in since:
                add(line.counter, since.pop(line.counter), line.at)
            elif line.event == "clock":
                by = round(float(line.note) * 1000)
                for counter, begun in since.items():
                    if line.at - by > begun.at:
                        add(counter, begun, line.at - by)
                    since[counter] = line
        at_midnight(1 << 60)
        return open_ms, unsure

    def sure(self, day: str, counter: str) -> bool:
        return (day, counter) not in self.unsure and self.open_ms.get((day, counter), 0) > 0
