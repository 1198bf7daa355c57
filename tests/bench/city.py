"""A large citizen office, made up: as many visits as are wanted, day after day, in order.

76 counters, eight services, about 3,000 visits a day with two peaks; four in ten come with an
appointment, some never. People are called as counters become free, so waits come about as they do.
The same seed gives the same days.
"""

from __future__ import annotations

import heapq
import random
from collections import deque
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice
from operator import itemgetter
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hub.exchange import moment as mo
from hub.exchange.moment import Moment

ZONE = ZoneInfo("Europe/Berlin")
BEGINS = date(2016, 1, 4)
A_DAY = 3_000
COUNTERS = tuple(str(number) for number in range(1, 77))
SERVICES = ("ausweis", "meldung", "kfz", "zeugnis", "ausland", "abholung", "gewerbe", "fundbuero")
WEIGHTS = (28, 24, 14, 10, 9, 8, 4, 3)
MINUTES = (9.0, 8.0, 11.0, 5.0, 16.0, 3.0, 14.0, 6.0)
LANGUAGES = ("de", "tr", "uk", "en", "ar", "pl")
SPOKEN = (70, 8, 8, 6, 5, 3)
KIOSKS = ("eingang-1", "eingang-2", "empfang")
HOURS = ((7.5, 9), (8.5, 16), (9.5, 17), (10.5, 14), (11.5, 9), (12.5, 7), (13.5, 11), (14.5, 10))
"""How many come in the hour from then on, of a hundred."""
WEEKDAYS = (1.15, 1.1, 0.85, 1.2, 0.7)
LONGEST_AHEAD = 10
"""So many working days before its time an appointment is booked at most."""
MINUTE_MS, HOUR_MS = 60_000, 3_600_000
QUARTER_MS = 15 * MINUTE_MS


class Person(NamedTuple):
    comes_ms: int
    ticket: str
    service: int
    cls: str
    sched_ms: int | None
    booked: int
    """So many working days before (-1: never)."""
    shows: bool


def days(visits: int, seed: int = 1) -> Iterator[list[Moment]]:
    """The moments of one working day after the other, until so many visits have been."""
    coming: deque[_Day] = deque()
    ahead = _days(visits, seed)
    while True:
        coming.extend(islice(ahead, 1 + LONGEST_AHEAD - len(coming)))
        if not coming:
            return
        yield _moments(coming)
        coming.popleft()


class _Day(NamedTuple):
    begins_ms: int
    crowd: list[Person]
    luck: random.Random


def _days(visits: int, seed: int) -> Iterator[_Day]:
    day, done = BEGINS, 0
    while done < visits:
        if day.weekday() < len(WEEKDAYS):
            luck = random.Random(f"{seed} {day}")
            usual = A_DAY * WEEKDAYS[day.weekday()] * luck.gauss(1, 0.08)
            people = max(1, min(visits - done, round(usual)))
            done += people
            midnight = datetime(day.year, day.month, day.day, tzinfo=ZONE)
            begins_ms = round(midnight.timestamp() * 1000)
            yield _Day(begins_ms, sorted(_people(day, begins_ms, people, luck)), luck)
        day += timedelta(days=1)


def _moments(coming: deque[_Day]) -> list[Moment]:
    """Of the first of these days; the others have appointments that are booked on it."""
    begins_ms, crowd, luck = coming[0]
    out = [
        Moment(begins_ms + 7 * HOUR_MS, mo.OPEN, counter=counter, note=" ".join(SERVICES))
        for counter in COUNTERS
    ]
    for service in SERVICES:
        note = f"{luck.randint(1, 20)} {luck.randint(21, 40)}"
        out.append(Moment(begins_ms + 8 * HOUR_MS, mo.LEAD, service=service, note=note))
    for ahead, day in enumerate(coming):
        out += [
            Moment(
                begins_ms + 6 * HOUR_MS + one.comes_ms % (16 * HOUR_MS) * bool(ahead),
                mo.BOOKED,
                one.ticket,
                SERVICES[one.service],
                cls="appt",
                sched_ms=one.sched_ms,
            )
            for one in day.crowd
            if one.booked == ahead
        ]
    free = [(begins_ms + round(7.5 * HOUR_MS), counter) for counter in COUNTERS]
    heapq.heapify(free)
    for person in crowd:
        if person.shows:
            _visit(person, free, out, luck)
    for free_ms, counter in free:
        closes_ms = max(free_ms, begins_ms + 18 * HOUR_MS)
        out.append(Moment(closes_ms, mo.CLOSE, counter=counter))
    out.sort(key=itemgetter(0))  # and else as it was told
    return out


def _people(day: date, begins_ms: int, people: int, luck: random.Random) -> Iterator[Person]:
    hours = luck.choices([hour for hour, _ in HOURS], [share for _, share in HOURS], k=people)
    services = luck.choices(range(len(SERVICES)), WEIGHTS, k=people)
    chance = luck.random
    for number, (hour, service) in enumerate(zip(hours, services, strict=True)):
        ticket = f"{day:%y%m%d}-{number}"
        comes_ms = begins_ms + round((hour + chance()) * HOUR_MS)
        if chance() < 0.4:
            sched_ms = comes_ms - comes_ms % QUARTER_MS + QUARTER_MS
            comes_ms = sched_ms + round(luck.gauss(-7, 6) * MINUTE_MS)
            ahead = int(chance() * (LONGEST_AHEAD + 1))
            yield Person(comes_ms, ticket, service, "appt", sched_ms, ahead, True)
            if chance() < 0.15:  # and somebody else, who never comes
                yield Person(comes_ms, f"{ticket}n", service, "appt", sched_ms, ahead, False)
        else:
            cls = "prio" if chance() < 0.04 else "walkin"
            yield Person(comes_ms, ticket, service, cls, None, -1, True)


def _visit(
    person: Person, free: list[tuple[int, str]], out: list[Moment], luck: random.Random
) -> None:
    at_ms, ticket, number, cls, sched_ms, _, _ = person
    chance, service, tell = luck.random, SERVICES[number], out.append
    if chance() < 0.006:
        tell(Moment(at_ms, mo.REFUSED, service=service, note="full", kiosk=KIOSKS[0]))
    free_ms, counter = free[0]
    told_s = max(0, free_ms - at_ms) // 1000
    tell(
        Moment(
            at_ms,
            mo.ISSUE,
            ticket,
            service,
            "",
            cls,
            sched_ms,
            f"{int(told_s * luck.uniform(0.3, 0.9))} {told_s} {int(told_s * luck.uniform(1, 2))}",
            f"{'ABCDEFGH'[number]}{number * 100 + int(chance() * 99):03}",
            KIOSKS[int(chance() * 3)],
            luck.choices(LANGUAGES, SPOKEN)[0],
        )
    )
    if chance() < 0.015:
        tell(Moment(at_ms + round(chance() * 20 * MINUTE_MS), mo.CANCEL, ticket, service))
        return
    stretches = 2 if chance() < 0.06 else 1
    for stretch in range(stretches):
        free_ms, counter = heapq.heappop(free)
        call_ms = max(at_ms + 2_000, free_ms)
        tell(Moment(call_ms, mo.CALL, ticket, service, counter))
        if chance() < 0.05:
            call_again_ms = call_ms + 40_000
            tell(Moment(call_again_ms, mo.RECALL, ticket, service, counter))
        else:
            call_again_ms = call_ms
        if chance() < 0.05:
            gone_ms = call_again_ms + 60_000
            tell(Moment(gone_ms, mo.MISS, ticket, service, counter))
            heapq.heappush(free, (gone_ms, counter))
            if chance() < 0.7:
                tell(Moment(gone_ms + 600_000, mo.NO_SHOW, ticket, service))
                return
            at_ms = gone_ms + round(chance() * 500_000)
            tell(Moment(at_ms, mo.REQUEUE, ticket, service))
            free_ms, counter = heapq.heappop(free)
            call_again_ms = call_ms = max(at_ms + 2_000, free_ms)
            tell(Moment(call_ms, mo.CALL, ticket, service, counter))
        start_ms = call_again_ms + round(luck.uniform(15, 75) * 1000)
        took_ms = round(MINUTES[number] * MINUTE_MS * luck.lognormvariate(-0.18, 0.6))
        end_ms = start_ms + took_ms
        if chance() < 0.03:
            tell(Moment(end_ms, mo.START, ticket, service, counter, note="assumed"))
        else:
            tell(Moment(start_ms, mo.START, ticket, service, counter))
        heapq.heappush(free, (end_ms, counter))
        if chance() < 0.02:
            tell(Moment(end_ms, mo.PARK, ticket, service, counter))
            at_ms = end_ms + round(luck.uniform(2, 30) * MINUTE_MS)
            tell(Moment(at_ms, mo.UNPARK, ticket, service))
            free_ms, counter = heapq.heappop(free)
            call_ms = max(at_ms + 2_000, free_ms)
            end_ms = call_ms + round(luck.uniform(2, 8) * MINUTE_MS)
            tell(Moment(call_ms, mo.CALL, ticket, service, counter))
            heapq.heappush(free, (end_ms, counter))
        if stretch + 1 < stretches:
            service = SERVICES[(number + 1) % len(SERVICES)]
            tell(Moment(end_ms, mo.TRANSFER, ticket, SERVICES[number], counter, note=service))
            at_ms = end_ms
        else:
            tell(Moment(end_ms, mo.FINISH, ticket, service, counter))
    if chance() < 0.06:
        score = str(luck.choices((1, 2, 3, 4, 5), (3, 4, 10, 30, 53))[0])
        tell(Moment(end_ms + 90_000, mo.FEEDBACK, service=service, note=score, kiosk=KIOSKS[0]))
