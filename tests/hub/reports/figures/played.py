"""Two days of a house that the real core decides, and their journal on a disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random

from msgspec.structs import replace

from hub.journal.records import Aside, Batch, Head, chain
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from hub.protocol.site import VisitorClass
from tests.hub.exchange.lived import About, AtCounter, Came, Deed, Lived, Lost
from tests.hub.house import HOUR_MS, MINUTE_MS, House

SERVICES = ("pass", "register", "pickup", "licence")
COUNTERS = ("3", "6", "15")
_CAME = (cmd.CallNext(counter=""), cmd.StartService(counter=""), cmd.FinishService(counter=""))

_ABOUT = ("return", "unpark", "cancel", "reopen", "move")


def played(seed: int = 1, deeds: int = 400, *, clerks: tuple[str, ...] = ()) -> Lived:
    """Mostly people come and are served; the rest is what else there is. `clerks`: they come and
    go (empty: nobody), in a house that wants figures by clerk."""
    random, house = Random(seed), Lived()
    if clerks:
        kept = replace(house.state.site.kept, clerks_s=60 * 24 * 3600, figures_by_clerk=True)
        house.do(cmd.ChangeSite(site=replace(house.state.site, kept=kept)))
    for counter in COUNTERS:
        house.live(AtCounter(counter, (cmd.OpenCounter(counter=""),), 0), 0)
    for place in range(2):
        for _ in range(deeds):
            pause_ms = random.choice((0, 1, 4_000, 30_000, MINUTE_MS, 3 * MINUTE_MS))
            house.live(_deed(random), pause_ms)
            if clerks and random.random() < 0.1:
                sits = cmd.StaffCounter(
                    counter=random.choice(COUNTERS), clerk=random.choice(clerks)
                )
                house.live(sits, 0)
        if place == 0:
            house.live(cmd.Tick(), 17 * HOUR_MS)
            house.live(AtCounter("3", (cmd.OpenCounter(counter=""),), 0), 0)
    house.live(cmd.Tick(), 72 * HOUR_MS)
    return house


def _deed(random: Random) -> Deed:
    counter, luck = random.choice(COUNTERS), random.random()
    if luck < 0.4:
        cls = random.choice((VisitorClass.WALKIN, VisitorClass.WALKIN, VisitorClass.PRIORITY))
        return cmd.IssueTicket(service=random.choice(SERVICES), cls=cls)
    if luck < 0.65:
        return AtCounter(counter, _CAME[: random.choice((1, 3, 3))], random.choice((500, 40_000)))
    if luck < 0.77:
        pressed: cmd.CounterCommand = random.choice(
            (
                cmd.MarkMissed(counter=""),
                cmd.ParkVisit(counter=""),
                cmd.Recall(counter=""),
                cmd.UndoLast(counter=""),
                cmd.TransferVisit(counter="", service="register"),
                cmd.FinishService(counter=""),
                cmd.StartService(counter=""),
                cmd.ServeDirect(counter="", service="pickup"),
                cmd.PauseCounter(counter="", reason=""),
                cmd.CallNext(counter=""),
            )
        )
        before = random.choice(((), _CAME[:1], _CAME[:2]))
        return AtCounter(counter, (*before, pressed), 20_000)
    if luck < 0.87:
        then = random.choice((("check-in",), ("check-in",), ("call-off",), ("move",), ()))
        return Came(random.randrange(40), random.choice((-20, 0, 5, 45)), then)
    if luck < 0.93:
        which = random.choice(_ABOUT)
        return About(which, random.randrange(400), random.choice(SERVICES))
    if luck < 0.96:
        return Lost(random.choice(SERVICES), random.choice((0, 5)), random.random() < 0.5)
    return random.choice(
        (
            cmd.GiveFeedback(score=random.randrange(1, 6), service="pass"),
            cmd.RecordClockJump(by_ms=2_500),
            cmd.CloseService(service="pickup"),
            cmd.OpenService(service="pickup"),
        )
    )


def journal_of(house: House, state_dir: Path, asides: Sequence[Aside] = ()) -> None:
    """What happened there, as the hub keeps it; `asides`: what it has kept beside."""
    site = house.state.site
    journal, head = SqliteJournal(state_dir / "journal.sqlite"), Head()
    records = []
    for event, at_ms in house.events:
        record = chain(head, site.id, at_ms, event)
        records.append(record)
        head = Head(record.seq, record.digest)
    journal.append(Batch(records, [], list(asides)))
    journal.close()
