"""What the gate asks, and the hub's own verdicts and counts."""

from __future__ import annotations

import time
from pathlib import Path

from hub.link import LinkSettings
from hub.protocol.commands import BookAppointment, CancelVisit, IssueTicket
from hub.protocol.replies import Done, TicketReply
from hub.protocol.wire import Role
from kiosk.gate.model import SAME_S
from kiosk.gate.view import Sign, View
from kiosk.scanner.scan import Scan
from tests.hub.link.processes import hub_process
from tests.kiosk.gate.door import gate


def entries(view: View) -> int:
    return view.here.entries if view.here else -1


async def test_ok__tickets_and_appointments_at_the_door_of_a_zone(tmp_path: Path) -> None:
    async with (
        hub_process(tmp_path) as hub,
        hub.terminal(Role.RECEPTION) as (reception, _),
        gate(LinkSettings(hub.address, None, None, hub.key(Role.GATE)), "hall") as (app, _),
    ):
        issued = await reception.ask(IssueTicket(service="pass"))
        assert isinstance(issued, TicketReply)
        ticket = issued.ticket
        code = Scan(f"http://192.168.1.5:8480/t/{ticket.token}")
        app.read(code)
        view = await app.says(Sign.VALID)
        assert view.reply is not None
        assert (view.reply.number, view.reply.service) == (ticket.number, "pass")
        await app.until(lambda view: entries(view) == 1)

        app.later(SAME_S)  # out for a smoke, in again: counted once
        app.read(code)
        await app.until(lambda view: view.turn == 2 and view.said is Sign.VALID)
        assert entries(app.view) == 1

        assert isinstance(await reception.ask(CancelVisit(visit=ticket.visit)), TicketReply)
        app.later(SAME_S)
        app.read(code)
        await app.says(Sign.OVER)

        now_ms = time.time_ns() // 1_000_000
        minute_ms = 60_000
        for name, in_min in (("SOON-1", 10), ("LATER-1", 24 * 60 * 3)):
            booked = BookAppointment(
                appointment=name.lower(),
                service="pass",
                at_ms=now_ms + in_min * minute_ms,
                code=name,
            )
            assert await reception.ask(booked) == Done()
        app.read(Scan("later-1"))
        view = await app.says(Sign.NOT_TODAY)
        assert view.reply is not None
        assert view.reply.at_ms == now_ms + 24 * 60 * 3 * minute_ms
        app.read(Scan("4006381333931"))
        await app.says(Sign.UNKNOWN)

        await hub.kill()
        await app.until(lambda view: not view.connected)
        app.read(Scan("SOON-1"))
        assert app.view.said is Sign.LOST
        await hub.start()
        await app.until(lambda view: view.connected)
        app.later(SAME_S)
        app.read(Scan("SOON-1"))
        # Ten minutes from now may be tomorrow.
        await app.until(lambda view: view.said in (Sign.VALID, Sign.NOT_TODAY))
