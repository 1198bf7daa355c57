"""Fifty people want the same time in the same moment: one has it."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hub.protocol import commands as cmd
from hub.protocol.replies import BookedReply, Done, Reason, Refusal
from hub.protocol.wire import Role
from tests.patience import PATIENCE_S
from tests.scenarios.processes import BENCH_SITE, running_hub
from tests.scenarios.terminals import Log, Terminal, at_work

SLOTS = """
[[slots]]
id = "morning"
services = ["a"]
hours = ["Mo-So 08:00-12:00"]
every = "15m"
capacity = 1
"""


def tomorrow_ms() -> int:
    """Ten o'clock on the day after today."""
    now = datetime.now(ZoneInfo("Europe/Berlin"))
    then = (now + timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0)
    return int(then.timestamp() * 1000)


async def test_ok__of_fifty_who_want_one_time_one_has_it(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    site.write_text(BENCH_SITE.read_text("utf-8") + SLOTS, "utf-8")
    at_ms = tomorrow_ms()
    day = datetime.fromtimestamp(at_ms / 1000, ZoneInfo("Europe/Berlin")).date()
    async with running_hub(tmp_path / "state", site=site) as hub:
        log = Log()
        key = await hub.settings(Role.RECEPTION)
        desks = [Terminal(key, Role.RECEPTION, f"desk-{number}", log) for number in range(50)]
        async with at_work(*desks), asyncio.timeout(PATIENCE_S):
            await log.until(lambda: all(desk.link.connected for desk in desks))
            today_on = str(day - timedelta(days=1))
            opened = await desks[0].ask(cmd.OpenSlots(first=today_on, last=str(day)))
            wanted = cmd.BookSlot(service="a", at_ms=at_ms)
            answers = await asyncio.gather(*(desk.ask(wanted) for desk in desks))
            booked = [one.booked for one in answers if isinstance(one, BookedReply)]
            called_off = await desks[0].ask(
                cmd.CancelAppointment(appointment=booked[0].appointment)
            )
            again = await desks[1].ask(wanted)
        await hub.verify()
    refused = Counter(one.reason for one in answers if isinstance(one, Refusal))
    assert (len(booked), refused) == (1, {Reason.SLOT_TAKEN: 49})
    assert (opened, called_off) == (Done(), Done())
    assert isinstance(again, BookedReply)
    assert again.booked.code != booked[0].code
