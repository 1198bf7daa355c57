"""How good the waiting time is that we show, beside what others show, on an office's days.

`python -m tests.bench.forecast`: writes the log of an office that never was, lets `aufruf replay`
live through it, and compares. The table stands in docs/forecast.md.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from statistics import fmean, median
from typing import NamedTuple

from hub.forecast.lessons import Overtaker
from hub.forecast.memory import Memory
from hub.forecast.outlook import Forecaster
from hub.protocol import commands as cmd
from hub.protocol.site import Counter, Service, VisitorClass
from tests.hub.forecast.office import SERVICES, Office
from tests.hub.house import House, site

SETTLED_AFTER = 20
"""So many days are lived through before anything is compared."""
RECENT = 200


class Issue(NamedTuple):
    """A ticket, and what others would have told its holder (minutes)."""

    at: datetime
    service: str
    cls: str
    by_position: float
    by_head: float


class Outcome(NamedTuple):
    """One estimate and how it ended, in minutes."""

    off: float
    held: bool
    width: float


class Log:
    """What happened, and the two usual predictors, which know no more than the log so far."""

    def __init__(self, rows: Iterable[dict[str, str]]) -> None:
        self.issues: dict[str, Issue] = {}
        self.first_call: dict[str, datetime] = {}
        self._waiting: dict[str, tuple[str, datetime]] = {}
        self._took: dict[str, list[float]] = defaultdict(list)
        self._called: dict[str, datetime] = {}
        self._services: dict[str, str] = {}
        self._open: dict[str, list[str]] = {}
        day = None
        for row in rows:
            at = datetime.fromisoformat(row["time"])
            if at.date() != day:
                day = at.date()
                self._waiting.clear()
                self._open.clear()
            self._take(at, row)

    def _take(self, at: datetime, row: dict[str, str]) -> None:
        ticket = row["ticket"]
        match row["event"]:
            case "issue":
                service = self._services[ticket] = row["service"]
                self.issues[ticket] = Issue(at, service, row["cls"], *self._told(at, service))
                self._waiting[ticket] = service, at
            case "call":
                self.first_call.setdefault(ticket, at)
                self._waiting.pop(ticket, None)
                self._called[ticket] = at
            case "finish":
                took = (at - self._called[ticket]).total_seconds() / 60
                self._took[self._services[ticket]].append(took)
            case "transfer":
                self._services[ticket] = row["note"]
                self._waiting[ticket] = row["note"], self.issues[ticket].at
            case "requeue":
                self._waiting[ticket] = self._services[ticket], self.issues[ticket].at
            case "open":
                self._open[row["counter"]] = row["note"].split()
            case "close":
                self._open.pop(row["counter"], None)

    def _told(self, at: datetime, service: str) -> tuple[float, float]:
        since = [came for other, came in self._waiting.values() if other == service]
        counters = sum(service in skills for skills in self._open.values())
        took = self._took[service][-RECENT:]
        average = fmean(took) if took else 10.0
        head = (at - min(since)).total_seconds() / 60 if since else 0.0
        return (len(since) + 1) * average / max(counters, 1), head


def outcomes(
    log: Log, rows: Iterable[dict[str, str]], days: int
) -> Iterator[tuple[str, str, Outcome]]:
    """Of every estimate about somebody who was called: ticket, time, outcome."""
    settled = sorted({issue.at.date() for issue in log.issues.values()})[days:]
    first = settled[0]
    for row in rows:
        ticket = row["ticket"]
        if ticket not in log.first_call or log.issues[ticket].at.date() < first or not row["mid"]:
            continue
        at = datetime.fromisoformat(row["time"])
        came = (log.first_call[ticket] - at).total_seconds() / 60
        low, mid, high = float(row["low"]), float(row["mid"]), float(row["high"])
        held = low - 0.01 <= came <= high + 0.01
        yield ticket, row["time"], Outcome(mid - came, held, high - low)


def table(log: Log, rows: Iterable[dict[str, str]], days: int) -> Iterator[str]:
    at_issue: dict[str, Outcome] = {}
    later: list[Outcome] = []
    for ticket, at, outcome in outcomes(log, rows, days):
        if at == log.issues[ticket].at.isoformat():
            at_issue[ticket] = outcome
        else:
            later.append(outcome)
    waits = {
        ticket: (log.first_call[ticket] - log.issues[ticket].at).total_seconds() / 60
        for ticket in at_issue
    }
    yield f"{len(at_issue)} tickets, mean wait {fmean(waits.values()):.1f} min"
    yield ""
    yield "| predictor, at the moment of issue | MAE (min) | 80 % range holds | its width (min) |"
    yield "|---|---|---|---|"
    for name, told in (
        ("position × average ÷ counters", "by_position"),
        ("wait of the head of the line (HOL)", "by_head"),
    ):
        off = fmean(abs(getattr(log.issues[one], told) - wait) for one, wait in waits.items())
        yield f"| {name} | {off:.1f} | – | – |"
    yield f"| **played forward, calibrated** | **{_shown(at_issue.values())} |"
    yield f"| the same, each minute after the issue | {_shown(later)} |".replace("**", "")
    for name, key in (
        ("service", lambda one: log.issues[one].service),
        ("hour of issue", lambda one: log.issues[one].at.hour),
        ("class", lambda one: log.issues[one].cls),
    ):
        yield from _by(name, key, at_issue)


def _by(name: str, key: Callable[[str], Hashable], at_issue: dict[str, Outcome]) -> Iterator[str]:
    parts: dict[Hashable, list[Outcome]] = defaultdict(list)
    for ticket, outcome in at_issue.items():
        parts[key(ticket)].append(outcome)
    yield ""
    yield f"| {name} | tickets | MAE (min) | 80 % range holds | its width (min) |"
    yield "|---|---|---|---|---|"
    for part, those in sorted(parts.items(), key=str):
        yield f"| {part} | {len(those)} | {_shown(those)} |".replace("**", "")


def _shown(those: Iterable[Outcome]) -> str:
    all_ = list(those)
    mae, held = fmean(abs(one.off) for one in all_), fmean(one.held for one in all_)
    return f"{mae:.1f}** | **{held:.1%}** | {fmean(one.width for one in all_):.1f}"


def crowded() -> tuple[House, Forecaster]:
    """200 people wait at 15 counters, and others will overtake them."""
    names = list(SERVICES)
    services = tuple(
        Service(id=name, name={"de": name}, prefix="ABCDEFGH"[place], expected_s=600)
        for place, name in enumerate(names)
    )
    counters = tuple(
        Counter(
            id=str(number),
            label=str(number),
            zone="hall",
            services=tuple(names[(number + step) % len(names)] for step in range(4)),
        )
        for number in range(15)
    )
    house = House(site(services=services, counters=counters, ranges={}))
    tod_ms = 9 * 3_600_000
    some = [
        Overtaker(tod_ms + place * 300_000, names[place % 8], VisitorClass.WALKIN, 1_800_000)
        for place in range(60)
    ]
    forecaster = Forecaster(Memory(overtakers=[some] * 20))
    for counter in counters:
        house.do(cmd.OpenCounter(counter=counter.id))
    for number in range(215):
        house.now_ms += 20_000
        house.issue(names[number * 7 % 8])
    for counter in counters:
        house.do(cmd.CallNext(counter=counter.id))
    return house, forecaster


def update() -> str:
    """What one update of everybody's wait costs."""
    house, forecaster = crowded()
    costs: list[float] = []
    for _ in range(100):
        house.now_ms += 1000
        begun = time.process_time()
        outlook = forecaster.look(house.state, house.now_ms)
        costs.append(1000 * (time.process_time() - begun))
    assert len(outlook.visits) == 200
    return (
        "one update of all who wait, 200 at 15 counters, 16 runs: "
        f"median {median(costs):.1f} ms, least {min(costs):.1f} ms of CPU"
    )


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--days", type=int, default=80)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--load", type=float, default=0.9)
    words.add_argument("--folder", type=Path)
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        events, estimates = folder / "events.csv", folder / "estimates.csv"
        with events.open("w", encoding="utf-8", newline="") as target:
            Office(given.seed, given.load).write(target, given.days)
        begun = time.monotonic()
        command = [sys.executable, "-m", "aufruf", "replay", str(events)]
        subprocess.run([*command, "--estimates", str(estimates)], check=True)
        seconds = time.monotonic() - begun
        with events.open(encoding="utf-8") as lines:
            log = Log(csv.DictReader(lines))
        with estimates.open(encoding="utf-8") as lines:
            settled_after = min(SETTLED_AFTER, given.days // 2)
            print("\n".join(table(log, csv.DictReader(lines), settled_after)))
    print(f"\nreplay of {given.days} days: {seconds:.0f} s")
    print(update())


if __name__ == "__main__":
    main()
