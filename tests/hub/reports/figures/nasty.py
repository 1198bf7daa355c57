"""Days on which everything happens that can, as an event table; the same seed, the same days.

Every ticket goes some possible way. Times are such as programs get wrong: the same millisecond, the
turn of an hour and of the day, the nights in which clocks change, clocks that are set, ends before
beginnings, things taken back, people and counters that nobody has closed.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Berlin")
HEADER = ("time", "event", "ticket", "service", "counter", "cls", "sched", "note",
          "number", "kiosk", "language")  # fmt: skip
DAYS = (date(2026, 3, 29), date(2026, 10, 25), date(2026, 10, 26), date(2026, 12, 31))
"""Two nights in which clocks change, a Monday, the end of a year (and of ISO week 53)."""
SERVICES = ("pass", "register", "licence")
COUNTERS = ("1", "2", "3")
SECOND, MINUTE = 1000, 60_000
PAUSES = (0, 0, 1, 999, 20 * SECOND, MINUTE, 4 * MINUTE, 17 * MINUTE, 61 * MINUTE, 200 * MINUTE)
NEXT = {
    "waiting": ("call",) * 9 + ("cancel", "transfer", "park"),
    "called": ("start",) * 6 + ("assumed", "recall", "call", "miss", "no_show", "finish",
                                "transfer", "park", "cancel"),
    "serving": ("finish",) * 9 + ("transfer", "park", "finish transfer", "cancel", "no_show",
                                  "miss"),
    "missed": ("requeue", "requeue", "call", "no_show", "transfer", "auto_close"),
    "parked": ("unpark", "unpark", "call", "transfer", ""),
    "over": ("", "", "", "", "reopen"),
}  # fmt: skip
THEN = {
    "call": "called", "start": "serving", "assumed": "serving", "recall": "called",
    "miss": "missed", "no_show": "over", "finish": "over", "cancel": "over", "park": "parked",
    "requeue": "waiting", "unpark": "waiting", "reopen": "waiting", "auto_close": "over",
    "finish transfer": "waiting",
}  # fmt: skip


@dataclass
class Said:
    """A line. `order_ms`: when it is written, mostly also when it happened."""

    order_ms: int
    at_ms: int
    words: dict[str, str]


def nasty(seed: int, tickets: int = 60) -> str:
    """The table."""
    random = Random(seed)
    said: list[Said] = []
    for day in DAYS:
        midnight = datetime(day.year, day.month, day.day, tzinfo=ZONE)
        begins_ms = round(midnight.timestamp() * 1000)
        following = day + timedelta(days=1)
        ends = datetime(following.year, following.month, following.day, tzinfo=ZONE)
        ends_ms = round(ends.timestamp() * 1000)
        house = House(random, f"{day:%m%d}", begins_ms, ends_ms)
        for number in range(tickets):
            house.ticket(number)
        house.counters()
        house.rest()
        said += sorted(house.said, key=lambda one: one.order_ms)
    text = io.StringIO()
    rows = csv.DictWriter(text, HEADER, restval="", lineterminator="\n")
    rows.writeheader()
    for one in said:
        rows.writerow({"time": clock(one.at_ms), **one.words})
    return text.getvalue()


def clock(at_ms: int) -> str:
    at = datetime.fromtimestamp(at_ms // 1000, ZONE) + timedelta(milliseconds=at_ms % 1000)
    return at.isoformat(timespec="milliseconds")


class House:
    """One day."""

    def __init__(self, random: Random, name: str, begins_ms: int, ends_ms: int) -> None:
        self.random, self.name = random, name
        self.begins_ms, self.ends_ms = begins_ms, ends_ms
        self.said: list[Said] = []

    def say(self, order_ms: int, event: str, *, at_ms: int | None = None, **words: str) -> bool:
        """Nothing is written after midnight."""
        if not self.begins_ms <= order_ms < self.ends_ms:
            return False
        at_ms = order_ms if at_ms is None or not self.begins_ms <= at_ms < self.ends_ms else at_ms
        self.said.append(Said(order_ms, at_ms, {"event": event, **words}))
        return True

    def any_time(self) -> int:
        at_ms = self.random.randrange(self.begins_ms, self.ends_ms)
        whole = self.random.choice((1, 1, SECOND, 5 * MINUTE, 60 * MINUTE))
        return max(self.begins_ms, at_ms - at_ms % whole)

    def ticket(self, number: int) -> None:
        random, label = self.random, f"{self.name}-{number}"
        at_ms, service = self.any_time(), random.choice(SERVICES)
        cls = random.choice(("walkin", "walkin", "prio", "appt"))
        kind = random.random()
        if kind < 0.08:
            self.say(at_ms, "refused", service=service, kiosk="k1", note="full")
            return
        if kind < 0.14:
            counter = random.choice(COUNTERS)
            self.say(at_ms, "direct", ticket=label, service=service, counter=counter, cls="walkin")
            self.live(label, at_ms, "serving", counter, service)
            return
        sched = ""
        if cls == "appt":
            sched_ms = at_ms + random.choice((-40, -3, 0, 0, 5, 90)) * MINUTE
            sched_ms = min(max(sched_ms, self.begins_ms), self.ends_ms - 1)
            sched = clock(sched_ms)
            made_ms = self.begins_ms + random.choice((0, 1, 2)) * MINUTE
            self.say(made_ms, "booked", ticket=label, service=service, cls=cls, sched=sched)
            at_ms = max(at_ms, made_ms + 1)
            if random.random() < 0.3:
                event = random.choice(("cancel", "no_show"))
                self.say(at_ms, event, ticket=label, service=service)
                return
            cls = random.choice((cls, cls, "prio"))
        told = random.choice(("", "0 300.5 900", "600 1200 2400"))
        kiosk = random.choice(("k1", "k2"))
        if self.say(at_ms, "issue", ticket=label, service=service, cls=cls, sched=sched, note=told,
                    number=f"A{number:03}", kiosk=kiosk):  # fmt: skip
            self.live(label, at_ms, "waiting", "", service)

    def live(self, label: str, at_ms: int, state: str, counter: str, service: str) -> None:
        random = self.random
        before = [(state, counter, service)]
        for _ in range(14):
            at_ms += random.choice(PAUSES)
            if len(before) > 1 and random.random() < 0.06:
                if not self.say(at_ms, "undo", ticket=label):
                    return
                state, counter, service = before.pop()
                continue
            step = random.choice(NEXT[state])
            if not step or random.random() < 0.02:
                return
            before.append((state, counter, service))
            skewed = at_ms - MINUTE if random.random() < 0.03 else None
            for event in step.split():
                note = ""
                if event == "call":
                    counter = random.choice(COUNTERS)
                if event == "assumed":
                    event, note = "start", "assumed"
                if event == "transfer":
                    note = random.choice(SERVICES)
                    waits = state in ("missed", "parked")
                    service = service if waits else note
                at = "" if state == "waiting" and event != "call" else counter
                if not self.say(at_ms, event, at_ms=skewed, ticket=label, counter=at, note=note):
                    return
            if step == "finish transfer":
                # Two lines; an undo takes back one, and then it is over.
                before[-1:] = [before[-1], ("over", counter, service)]
            if step == "transfer":
                state = {"missed": "missed", "parked": "parked"}.get(state, "waiting")
            else:
                state = THEN[step]

    def counters(self) -> None:
        for counter in COUNTERS:
            at_ms = self.begins_ms + 7 * 60 * MINUTE
            for _ in range(self.random.randrange(1, 9)):
                event = self.random.choice(("open", "open", "pause", "close"))
                if not self.say(at_ms, event, counter=counter, note=SERVICES[0]):
                    return
                at_ms += self.random.choice(PAUSES) * self.random.choice((1, 3))
            if self.random.random() < 0.8:
                self.say(at_ms, "close", counter=counter)

    def rest(self) -> None:
        random = self.random
        for _ in range(25):
            self.say(self.any_time(), "feedback", service=random.choice(SERVICES), kiosk="k1",
                     note=random.choice("12345"))  # fmt: skip
        for service in SERVICES:
            note = random.choice(("0 3", "2 -", "- -", "12 30"))
            self.say(self.begins_ms + 480 * MINUTE, "lead", service=service, note=note)
        for _ in range(random.choice((0, 1, 3))):
            self.say(self.any_time(), "clock", note=random.choice(("2.5", "-3600", "7")))
