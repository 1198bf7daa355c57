"""Fifteen clerks press the key of the day in the same moment, fifty times."""

from __future__ import annotations

import asyncio
from pathlib import Path

from hub.protocol import commands as cmd
from hub.protocol.replies import CallReply, NobodyWaits, TicketReply
from hub.protocol.wire import Role
from tests.patience import PATIENCE_S
from tests.scenarios.processes import running_hub
from tests.scenarios.terminals import Log, Terminal, at_work

ROUNDS = 50
COUNTERS = [str(number) for number in range(1, 16)]


async def test_ok__fifteen_at_once_call_fifteen_people(tmp_path: Path) -> None:
    async with running_hub(tmp_path) as hub:
        log = Log()
        key = await hub.settings(Role.COUNTER)
        desks = [Terminal(key, Role.COUNTER, f"desk-{one}", log, scope=one) for one in COUNTERS]
        kiosk = Terminal(await hub.settings(Role.KIOSK), Role.KIOSK, "entrance", log)
        async with at_work(kiosk, *desks), asyncio.timeout(PATIENCE_S):
            await log.until(lambda: all(one.link.connected for one in (kiosk, *desks)))
            # The last round finds five people for fifteen counters.
            issued = await asyncio.gather(
                *(
                    kiosk.ask(cmd.IssueTicket(service="abcdefgh"[number % 8]))
                    for number in range(ROUNDS * len(desks) - 10)
                )
            )
            waiting = {a.ticket.visit for a in issued if isinstance(a, TicketReply)}
            called: list[str] = []
            nobody = 0
            for _ in range(ROUNDS):
                answers = await asyncio.gather(
                    *(desk.ask(cmd.CallNext(counter=desk.scope)) for desk in desks)
                )
                called += [a.call.visit for a in answers if isinstance(a, CallReply)]
                nobody += sum(isinstance(answer, NobodyWaits) for answer in answers)
                await asyncio.gather(
                    *(desk.ask(cmd.StartService(counter=desk.scope)) for desk in desks)
                )
        await hub.verify()
    assert len(called) == len(set(called)), "somebody was called by two counters"
    assert set(called) == waiting, "somebody was forgotten"
    assert nobody == 10
