"""A citizen office that never was, and the log of its days: something to judge a forecast by.

It shares nothing with the forecast: it decides for itself whom a counter calls, by the order that
logs without a site file follow, and its durations have another shape than the forecast assumes.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import NamedTuple, TextIO

MINUTE_S = 60
HEADER = ("time", "event", "ticket", "service", "counter", "cls", "sched", "note")
FIRST_DAY = date(2026, 1, 12)
EARLY_S, LATE_S = 300, 900
PROFILE = ((7.5, 1.1), (9, 1.6), (10.5, 1.3), (12, 0.7), (13, 0.9), (14.5, 0.6))
"""From this hour on so many walk-ins come, compared with the mean."""
LONG_DAYS = (1, 3)


class Work(NamedTuple):
    """A service: how long it takes, how often a day people come, how many book it."""

    minutes: float
    shape: float
    walkins: float
    appointments: int


SERVICES = {
    "pass": Work(12, 3.0, 66, 24),
    "register": Work(10, 2.0, 70, 12),
    "licence": Work(17, 2.5, 18, 10),
    "pickup": Work(4, 2.0, 62, 0),
    "certify": Work(8, 1.8, 30, 0),
    "register-car": Work(20, 3.5, 14, 8),
    "parking": Work(9, 2.2, 14, 4),
    "foreigners": Work(26, 2.0, 7, 7),
}
SKILLS = (
    ("pass", "register", "pickup"),
    ("pass", "register"),
    ("pass", "pickup", "certify"),
    ("register", "certify", "parking"),
    ("register", "pickup", "certify"),
    ("licence", "register-car", "parking"),
    ("licence", "register-car"),
    ("pass", "register", "licence"),
    ("foreigners", "certify", "register"),
    ("foreigners", "register-car", "parking", "pickup"),
)
PACE = (0.9, 1.05, 1.0, 1.2, 0.95, 1.0, 1.1, 0.85, 1.0, 1.05)


@dataclass(eq=False)
class Person:
    ticket: str
    service: str
    cls: str
    came_s: float
    sched_s: float | None = None
    band: int = 1
    """0: first, by due time; 1: by first issue."""
    due_s: float = 0.0
    patience_s: float = 0.0
    missed: bool = False
    handed_on: bool = False


@dataclass(eq=False)
class Desk:
    name: str
    skills: tuple[str, ...]
    pace: float
    opens_s: float
    closes_s: float
    breaks: list[tuple[float, float]] = field(default_factory=list)
    state: str = "closed"
    busy: bool = False


class Talk(NamedTuple):
    """Somebody has been called to a counter."""

    desk: Desk
    person: Person


class Office:
    """Lives its days one after another. The same seed gives the same log."""

    def __init__(self, seed: int = 1, load: float = 1.0) -> None:
        self.random, self.load = Random(seed), load

    def write(self, target: TextIO, days: int) -> None:
        rows = csv.writer(target)
        rows.writerow(HEADER)
        day = FIRST_DAY
        for _ in range(days):
            while day.weekday() > 4:
                day += timedelta(days=1)
            rows.writerows(Day(self.random, day, self.load).rows())
            day += timedelta(days=1)


class Day:
    """One day of the office."""

    def __init__(self, random: Random, day: date, load: float) -> None:
        self.random, self.day = random, day
        self.ends_s = (18 if day.weekday() in LONG_DAYS else 15.5) * 3600
        self.load = load * random.lognormvariate(0, 0.12) * (1.12 if day.weekday() == 0 else 1.0)
        self.events: list[tuple[float, int, str, object]] = []
        self.order = count()
        self.lines: list[tuple[float, int, tuple[str, ...]]] = []
        self.waiting: list[Person] = []
        self.numbers = count(1)
        self.desks = [self._desk(place) for place in range(len(SKILLS))]

    def rows(self) -> Iterator[tuple[str, ...]]:
        self._plan()
        while self.events:
            at_s, _, what, about = heappop(self.events)
            getattr(self, f"_{what}")(at_s, about)
            self._dispatch(at_s)
        midnight = datetime.combine(self.day, time())
        for at_s, _, row in sorted(self.lines):
            shown = midnight + timedelta(seconds=round(at_s))
            yield (shown.isoformat(), *row)

    # ── What the day will bring ──────────────────────────────────────────────────────────────────

    def _desk(self, place: int) -> Desk:
        opens_s = (7.5 if place % 3 else 8) * 3600 + self.random.gauss(0, 240)
        half_day = place == self.day.weekday() * 2
        closes_s = 12.5 * 3600 if half_day else self.ends_s
        desk = Desk(f"{place + 1}", SKILLS[place], PACE[place], opens_s, closes_s)
        if self.random.random() < 0.06:
            desk.opens_s = desk.closes_s = 30 * 3600  # ill
            return desk
        lunch_s = (11.5 + 0.5 * (place % 4)) * 3600 + self.random.gauss(0, 420)
        desk.breaks.append((lunch_s, self.random.gauss(32, 5) * MINUTE_S))
        if self.random.random() < 0.7:
            desk.breaks.append((9.6 * 3600 + self.random.gauss(0, 1500), 12 * MINUTE_S))
        desk.breaks.sort()
        return desk

    def _plan(self) -> None:
        for desk in self.desks:
            self._at(desk.opens_s, "opens", desk)
        for name, work in SERVICES.items():
            self._plan_walkins(name, work)
            for _ in range(work.appointments):
                self._plan_appointment(name)

    def _plan_walkins(self, name: str, work: Work) -> None:
        last_s = self.ends_s - 40 * MINUTE_S
        at_s = 7.3 * 3600
        while True:
            share = next(
                share for from_h, share in reversed(((0, 1.0), *PROFILE)) if at_s >= from_h * 3600
            )
            rate = self.load * share * work.walkins / (8 * 3600)
            at_s += self.random.expovariate(rate)
            if at_s > last_s:
                return
            person = Person(
                f"{self.day:%j}{name[0].upper()}{next(self.numbers):03}", name, "walkin", at_s
            )
            person.due_s = at_s
            if self.random.random() < 0.04:
                person.cls, person.band = "prio", 0
            self._at(at_s, "comes", person)

    def _plan_appointment(self, name: str) -> None:
        slots = int((self.ends_s - 9 * 3600) // 900)
        sched_s = 8 * 3600 + 900 * self.random.randrange(slots)
        ticket = f"{self.day:%j}T{next(self.numbers):03}"
        booked_s = 6.5 * 3600
        self._say(booked_s, "booked", ticket, name, "", "appt", str(int(sched_s)))
        if self.random.random() < 0.22:
            return
        came_s = sched_s - 60 * self.random.gammavariate(2.2, 4) + self.random.choice((0, 0, 300))
        if self.random.random() < 0.05:
            came_s = sched_s + self.random.uniform(900, 2400)
        self._at(came_s, "comes", Person(ticket, name, "appt", came_s, sched_s))

    # ── What happens ─────────────────────────────────────────────────────────────────────────────

    def _comes(self, at_s: float, about: object) -> None:
        assert isinstance(about, Person)
        sched = "" if about.sched_s is None else str(int(about.sched_s))
        self._say(at_s, "issue", about.ticket, about.service, "", about.cls, sched)
        about.patience_s = self.random.expovariate(1 / (9 * 3600)) + 300
        if about.sched_s is not None:
            late = at_s > about.sched_s + LATE_S
            about.band, about.due_s = (1, at_s) if late else (0, about.sched_s)
            if at_s < about.sched_s - EARLY_S:
                self._at(about.sched_s - EARLY_S, "passes", None)
        self.waiting.append(about)

    def _passes(self, at_s: float, about: object) -> None:
        """Time does: somebody's turn may have come."""

    def _opens(self, at_s: float, about: object) -> None:
        assert isinstance(about, Desk)
        if about.opens_s > 24 * 3600:
            return
        if about.state == "closed":
            self._at(about.closes_s, "passes", None)
            for from_s, _ in about.breaks:
                self._at(from_s, "passes", None)
        about.state = "open"
        self._say(at_s, "open", "", "", about.name, "", "", " ".join(about.skills))

    def _free(self, at_s: float, about: object) -> None:
        assert isinstance(about, Desk)
        about.busy = False

    def _done(self, at_s: float, about: object) -> None:
        assert isinstance(about, Talk)
        desk, person = about
        others = [name for name in SERVICES if name != person.service]
        if not person.handed_on and self.random.random() < 0.05:
            person.handed_on, person.band, person.due_s = True, 1, person.came_s
            person.service = self.random.choice(others)
            self._say(at_s, "transfer", person.ticket, "", desk.name, "", "", person.service)
            self.waiting.append(person)
        else:
            self._say(at_s, "finish", person.ticket, "", desk.name)
        self._at(at_s + self.random.uniform(5, 50), "free", desk)

    def _absent(self, at_s: float, about: object) -> None:
        assert isinstance(about, Talk)
        desk, person = about
        if not person.missed and self.random.random() < 0.35:
            person.missed = True
            self._say(at_s, "miss", person.ticket, "", desk.name)
            self._at(at_s + self.random.uniform(120, 1200), "returns", person)
        else:
            self._say(at_s, "no_show", person.ticket, "", desk.name)
        self._at(at_s + self.random.uniform(2, 15), "free", desk)

    def _returns(self, at_s: float, about: object) -> None:
        assert isinstance(about, Person)
        self._say(at_s, "requeue", about.ticket)
        about.band, about.patience_s = 0, 24 * 3600
        about.due_s = about.came_s if about.sched_s is None else about.sched_s
        self.waiting.append(about)

    # ── Who is next ──────────────────────────────────────────────────────────────────────────────

    def _dispatch(self, at_s: float) -> None:
        desks = [desk for desk in self.desks if desk.state != "closed" and not desk.busy]
        self.random.shuffle(desks)
        for desk in desks:
            if desk.state == "open" and not self._rests(desk, at_s):
                self._call_next(desk, at_s)

    def _rests(self, desk: Desk, at_s: float) -> bool:
        if desk.breaks and at_s >= desk.breaks[0][0]:
            _, lasts_s = desk.breaks.pop(0)
            desk.state = "paused"
            self._say(at_s, "pause", "", "", desk.name)
            self._at(at_s + lasts_s, "opens", desk)
            return True
        served = any(person.service in desk.skills for person in self.waiting)
        last = desk.closes_s >= self.ends_s
        if at_s >= desk.closes_s and not (served and last):
            desk.state = "closed"
            self._say(at_s, "close", "", "", desk.name)
            return True
        return False

    def _call_next(self, desk: Desk, at_s: float) -> None:
        mine = [person for person in self.waiting if person.service in desk.skills]
        if not mine:
            return
        person = min(mine, key=lambda one: self._place(one, at_s))
        self.waiting.remove(person)
        desk.busy = True
        self._say(at_s, "call", person.ticket, person.service, desk.name)
        waited_s = at_s - person.came_s
        if waited_s > person.patience_s or self.random.random() < 0.02:
            self._at(at_s + self.random.uniform(70, 150), "absent", Talk(desk, person))
            return
        way_s = self.random.uniform(15, 60)
        self._say(at_s + way_s, "start", person.ticket, "", desk.name)
        work = SERVICES[person.service]
        lasts_s = 60 * self.random.gammavariate(work.shape, work.minutes / work.shape) * desk.pace
        self._at(at_s + way_s + max(lasts_s, 45), "done", Talk(desk, person))

    def _place(self, person: Person, at_s: float) -> tuple[int, float, float]:
        if person.band == 0 and person.sched_s is not None and at_s < person.sched_s - EARLY_S:
            return (2, person.due_s, person.came_s)
        return (person.band, person.due_s, person.came_s)

    def _at(self, at_s: float, what: str, about: object) -> None:
        heappush(self.events, (at_s, next(self.order), what, about))

    def _say(self, at_s: float, *row: str) -> None:
        padded = (*row, *[""] * (len(HEADER) - 1 - len(row)))
        self.lines.append((at_s, next(self.order), padded))
