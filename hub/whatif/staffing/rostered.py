"""Days lived through with a roster: the core calls, breaks are as they were on that day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from random import Random
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hub.forecast.draws import Draws
from hub.protocol.site import Site, VisitorClass
from hub.reports.gather import Rows
from hub.whatif.lived import facts
from hub.whatif.play.chance import Chance
from hub.whatif.play.played import Play
from hub.whatif.record.script import Duty, How, Person, Samples, Script, Stretch
from hub.whatif.staffing.demand import SLOT_S, Come
from hub.whatif.staffing.roster import Slot


def played(site: Site, samples: Samples, script: Script, slots: Sequence[Slot], seed: int) -> Rows:
    """What would have come of the day."""
    expected_s = {service.id: service.expected_s for service in site.services}
    chance = Chance(samples, expected_s, Draws(1, seed), 0)
    duties = tuple(_duties(site, script, slots))
    play = Play(site, replace(script, duties=duties), chance, grace_s=site.grace_s)
    return facts(site, play.run())[0]


def _duties(site: Site, script: Script, slots: Sequence[Slot]) -> Iterator[Duty]:
    zone, day = ZoneInfo(site.timezone), date.fromisoformat(script.day)
    for counter in site.counters:
        for from_s, to_s in _spans(counter.id, slots):
            from_ms, to_ms = _at_ms(day, from_s, zone), _at_ms(day, to_s, zone)
            for rest in script.duties:
                rests = rest.counter == counter.id and rest.rest_ms is not None
                if rests and from_ms < rest.due_ms < to_ms:
                    back_ms = min(rest.due_ms + (rest.rest_ms or 0), to_ms)
                    yield Duty(counter.id, from_ms, rest.due_ms, back_ms - rest.due_ms)
                    from_ms = back_ms
            yield Duty(counter.id, from_ms, to_ms)


def _spans(counter: str, slots: Sequence[Slot]) -> Iterator[tuple[int, int]]:
    """From when to when it is on duty without a pause, in seconds of the day."""
    since_s: int | None = None
    for slot in slots:
        if counter in slot.open:
            since_s = slot.at_s if since_s is None else since_s
        elif since_s is not None:
            yield since_s, slot.at_s
            since_s = None
    if since_s is not None:
        yield since_s, slots[-1].at_s + SLOT_S


def imagined(site: Site, come: Come, day: date, count: int, seed: int) -> Iterator[Script]:
    """Days on which as many come as usual, by chance; nothing else is known of them."""
    zone = ZoneInfo(site.timezone)
    starts_ms = _at_ms(day, 0, zone)
    for number in range(count):
        random = Random(f"{seed} {number}")
        people = [
            Person(
                f"{number} {service} {at_s:.3f}",
                starts_ms + round(1000 * at_s),
                service,
                VisitorClass.WALKIN,
                None,
                (Stretch(service, how=How.FINISH),),
            )
            for service, counts in come.items()
            for at_s in _arrivals(counts, random)
        ]
        people.sort(key=_at)
        yield Script(
            day.isoformat(), starts_ms, _at_ms(day, 86_400, zone), (), tuple(people), (), (), ()
        )


def _arrivals(counts: Sequence[float], random: Random) -> Iterator[float]:
    """Seconds of the day: as a Poisson process, whose rate changes each half hour."""
    for slot, many in enumerate(counts):
        at_s = slot * SLOT_S + (random.expovariate(many / SLOT_S) if many > 0 else SLOT_S)
        while at_s < (slot + 1) * SLOT_S:
            yield at_s
            at_s += random.expovariate(many / SLOT_S)


def within(
    rows: Sequence[Rows], zone: ZoneInfo, target_s: float
) -> Mapping[tuple[int, str], tuple[int, int]]:
    """By half hour and service: how many were called within the target, and of how many."""
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for day in rows:
        for visit in day["visits"]:
            if visit.direct or visit.wait_invalid:
                continue
            at = datetime.fromtimestamp(max(visit.issued_ms, visit.sched_ms or 0) / 1000, zone)
            key = ((at.hour * 3600 + at.minute * 60) // SLOT_S * SLOT_S, visit.service)
            hits, cases = found.get(key, (0, 0))
            good = visit.wait_ms is not None and visit.wait_ms <= target_s * 1000
            found[key] = hits + good, cases + 1
    return found


def _at_ms(day: date, second: int, zone: ZoneInfo) -> int:
    """By the clock on the wall."""
    days, second = divmod(second, 86_400)
    clock = time(second // 3600, second % 3600 // 60)
    at = datetime.combine(date.fromordinal(day.toordinal() + days), clock, zone)
    return round(at.timestamp() * 1000)


def _at(person: Person) -> int:
    return person.at_ms
