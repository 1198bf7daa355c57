"""The hub is killed twenty times while the whole house works."""

from __future__ import annotations

import asyncio
import random
from pathlib import Path

from hub.journal.sqlite import RecordedJournal
from hub.protocol.wire import Role
from hub.queueing.events import TicketIssued, VisitCalled, VisitRecalled
from tests.patience import PATIENCE_S
from tests.scenarios.processes import Hub, running_hub
from tests.scenarios.terminals import Clerk, Kiosk, Log, Screen, Terminal, at_work

KILLS = 20
BACK_S = 3.0
"""The promise: so soon after the hub's return all terminals are back."""
LOOK_S = 0.01


async def test_ok__twenty_kills_lose_nobody_and_call_nobody_twice(tmp_path: Path) -> None:
    chance = random.Random(20)
    async with running_hub(tmp_path) as hub:
        log = Log()
        terminals = await _house(hub, log)
        screens = [terminal for terminal in terminals if isinstance(terminal, Screen)]
        people = [terminal for terminal in terminals if not isinstance(terminal, Screen)]
        async with at_work(*screens):
            async with at_work(*people):
                await _all_back(log, terminals)
                for _ in range(KILLS):
                    tickets = len(log.tickets) + chance.randint(5, 60)
                    calls = len(log.calls) + chance.randint(0, 15)
                    async with asyncio.timeout(PATIENCE_S):
                        await log.until(
                            lambda t=tickets, c=calls: len(log.tickets) >= t and len(log.calls) >= c  # type: ignore[misc]
                        )
                    await hub.kill()
                    await hub.start()
                    await _all_back(log, terminals)
            # Nobody calls any more: now every call must come to its end on the screens.
            await _all_calls_ended(log)
        assert await hub.stop() == 0
        await hub.verify()
    _compare(log, tmp_path / "journal.sqlite")


async def _house(hub: Hub, log: Log) -> list[Terminal]:
    kiosk, counter, display = [
        await hub.settings(role) for role in (Role.KIOSK, Role.COUNTER, Role.DISPLAY)
    ]
    return [
        *(Kiosk(kiosk, f"entrance-{number}", log) for number in range(4)),
        *(Clerk(counter, str(number), log) for number in range(1, 16)),
        Screen(display, "screen-1", log),
        Screen(display, "screen-2", log, sound=False),
    ]


async def _all_back(log: Log, terminals: list[Terminal]) -> None:
    """Counted in looks, not by the clock: what stands still with the machine is not late."""
    back = asyncio.ensure_future(
        log.until(lambda: all(terminal.link.connected for terminal in terminals))
    )
    try:
        for _ in range(round(BACK_S / LOOK_S)):
            if (await asyncio.wait({back}, timeout=LOOK_S))[0]:
                return
    finally:
        back.cancel()
    missing = [terminal.name for terminal in terminals if not terminal.link.connected]
    raise AssertionError(f"not back within {BACK_S} s: {missing}")


async def _all_calls_ended(log: Log) -> None:
    """Every call that was taken in has had its time."""
    async with asyncio.timeout(PATIENCE_S):
        for reply in list(log.calls):
            await log.until(
                lambda seq=reply.call.call_seq: all(  # type: ignore[misc]
                    seq in log.outcomes[name] and seq <= over for name, over in log.over.items()
                )
            )


def _compare(log: Log, path: Path) -> None:
    journal = RecordedJournal(path)
    events = [record.event() for record in journal.read()]
    journal.close()
    issued = [event for event in events if isinstance(event, TicketIssued)]
    called = [event for event in events if isinstance(event, VisitCalled)]
    in_journal = {(event.visit, event.number) for event in issued}
    acknowledged = [(ticket.visit, ticket.number) for ticket in log.tickets]
    assert len(acknowledged) > KILLS * 5
    assert set(acknowledged) <= in_journal, "an acknowledged ticket was lost"
    assert len({number for _, number in acknowledged}) == len(acknowledged), "a number twice"
    assert len({event.number for event in issued}) == len(issued), "a number twice"
    assert len({event.visit for event in called}) == len(called), "a visit called twice"
    by_seq = {event.call_seq: event for event in called}
    for reply in log.calls:
        event = by_seq[reply.call.call_seq]
        assert (event.visit, event.counter) == (reply.call.visit, reply.call.counter)
    sequence = [e.call_seq for e in events if isinstance(e, VisitCalled | VisitRecalled)]
    assert sequence == list(range(1, len(sequence) + 1)), "the calls are numbered without a gap"
    acknowledged_calls = {reply.call.call_seq for reply in log.calls}
    for name, seen in log.seen.items():
        assert acknowledged_calls <= seen, f"{name} has missed a call"
        assert set(sequence) >= seen, f"{name} has shown a call that was not durable"
    assert max(log.spoken.values()) == 1, "a call was spoken twice"
    assert set(log.spoken) >= acknowledged_calls, "a call was never spoken"
