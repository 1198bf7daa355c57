"""The reception at the real hub: an appointment is booked, moved, kept and called off."""

from __future__ import annotations

from pathlib import Path

from config.texts import Texts
from counter.house.app import Parts
from counter.reception.app import ReceptionApp
from hub.link import Link, LinkSettings
from hub.protocol import commands as cmd
from hub.protocol.replies import Done
from hub.protocol.wire import Hello, Role
from tests.counter.conftest import shown, until
from tests.counter.office import PATIENT
from tests.hub.server.support import booking_site, running_hub


async def test_an_appointment_from_the_phone_call_to_the_number(tmp_path: Path) -> None:
    async with running_hub(tmp_path, booking_site()) as hub:
        hub.clock.machine_now_ms = None  # as the screen's own, or its keys would be stale
        async with hub.terminal(Role.SUPERVISOR) as peer:
            opened = cmd.OpenSlots(first="2026-11-23", last="2026-11-30")
            assert await peer.ask(opened) == Done()
            settings = LinkSettings(hub.address, None, None, hub.key(Role.RECEPTION))
            hello = Hello(device="tresen", role=Role.RECEPTION, version="1")
            parts = Parts(device="tresen", language="de", speakers=lambda own: Texts.load(own).say)
            app = ReceptionApp(parts, lambda app: Link(settings, hello, app, timing=PATIENT))
            async with app.run_test(size=(120, 40)) as pilot:
                await until(pilot, lambda: app.house.view)
                await pilot.press("ctrl+e", "ctrl+e", "1", "1", "1")
                await until(pilot, lambda: "an welchem Tag?" in shown(app))
                await pilot.press("1", "1")
                await until(pilot, lambda: app.focused)
                await pilot.press(*"Ali", "enter", "enter", "enter")
                await until(pilot, lambda: "Stimmt alles?" in shown(app))
                await pilot.press("enter")
                await until(pilot, lambda: app.house.slip)
                assert app.house.slip is not None
                code, first_ms = app.house.slip.booked.code, app.house.slip.booked.at_ms
                await pilot.press("escape")
                await until(pilot, lambda: code in shown(app) and "Ali" in shown(app))
                await pilot.press("enter", "2")
                await until(pilot, lambda: "an welchem Tag?" in shown(app))
                await pilot.press("1", "3", "enter")
                await until(pilot, lambda: app.house.slip)
                assert app.house.slip.booked.at_ms > first_ms
                await pilot.press("escape", "enter", "1")
                await until(pilot, lambda: app.house.issued)
                await until(pilot, lambda: app.house.view and not app.house.view.expected)
