"""The real supervisor's screen on the real link, with keys and mouse."""

from __future__ import annotations

import re

from textual.app import App
from textual.pilot import Pilot

from counter.supervisor.app import SupervisorApp
from hub.protocol import commands as cmd
from hub.protocol.site import Place, VisitorClass
from tests.counter.conftest import choose, shown, until
from tests.counter.house.office import FIGURES, view
from tests.counter.house.screens import House, screen

STROKES = {".": "full_stop", "-": "minus"}


def lines(app: App[None]) -> list[str]:
    """What stands on the screen, with plain spaces."""
    return shown(app).replace("\N{NO-BREAK SPACE}", " ").splitlines()


async def stands(pilot: Pilot[None], app: App[None], *texts: str) -> None:
    """A screen comes in pieces: wait until all of them stand there."""
    await until(pilot, lambda: all(text in "\n".join(lines(app)) for text in texts))


async def test_everything_stands_on_one_wide_screen(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(190, 50)) as pilot:
        await stands(
            *(pilot, app, "Kowalski", "31 min ▲", "Kein Schalter offen, 1 wartet: Fundbüro"),
            *("Überholen höchstens 40", "Der Aufzug fährt heute nicht.", "A016"),
            *("kein Gerät", "Technische Störung"),
        )


async def test_a_small_screen_shows_one_panel_at_a_time(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await stands(pilot, app, "Kowalski")
        await pilot.press("tab")
        await stands(pilot, app, "Beglaubigungen")
        assert "Kowalski" not in shown(app)
        await pilot.press("tab")
        await stands(pilot, app, "Kein Schalter offen")
        await pilot.press("shift+tab", "shift+tab")
        await stands(pilot, app, "Kowalski")


async def test_counters_and_quota_stand_on_a_middling_screen_too(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: any("Beglaubig… · noch 9" in one for one in lines(app)))
        [line] = [one for one in lines(app) if "Beglaubig… · noch 9" in one]
        assert line.split()[-2] == "4"


async def test_a_morning_at_the_supervisors_screen(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)

        async def press(*strokes: str) -> None:
            await pilot.press(*strokes)
            await until(pilot, lambda: app.house.sent is None)

        await press("f6", "2", "enter")
        await press("f4", "f4", "1")
        await stands(pilot, app, "gibt es keine Nummern mehr")
        await press("f5", "down", "f5", "1")
        await stands(pilot, app, "A016 kommt als Nächstes dran.")
        await press("f7", "f7")
        await until(pilot, lambda: app.focused)
        await press(*"Bitte", "enter")
        await press("f10", "enter")
        await press("f3", *"e008", "enter", "1")
        await stands(pilot, app, "wartet wieder, mit Nummer und Zeit")
    assert house.commands == [
        cmd.AssignServices(
            counter="1", services=("ausweis", "beschein", "fuehrung", "beglaub", "abholung")
        ),
        cmd.CloseService(service="ausweis", reason="Zu wenig Personal"),
        cmd.MoveVisit(visit="v-A016", place=Place.FIRST),
        cmd.PostMessage(zone="", text="Bitte"),
        cmd.UndoLast(counter="10"),
        cmd.ReopenVisit(visit="v-E008"),
    ]


async def test_the_mouse_chooses_asks_and_scrolls(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await stands(pilot, app, "An-, Um- und Abmel…")
        await pilot.click("#services", offset=(10, 3))
        await pilot.click("#services", offset=(10, 3))
        await until(pilot, lambda: "was tun?" in shown(app))
        await choose(pilot, 0)
        await until(pilot, lambda: "warum?" in shown(app))
        await choose(pilot, 2)
        await until(pilot, lambda: house.commands)
    assert house.commands == [cmd.CloseService(service="melde", reason="Technische Störung")]


async def test_a_number_is_issued_here_too(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("shift+tab")
        await until(pilot, lambda: "Eingabe  Nummer ausgeben" in shown(app))
        await pilot.press("ctrl+t", "ctrl+t", "enter")
        await until(pilot, lambda: app.house.issued)
    assert house.commands == [
        cmd.IssueTicket(service="ausweis", cls=VisitorClass.PRIORITY, channel="supervisor")
    ]


async def test_without_warnings_all_is_well(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(190, 50)) as pilot:
        await until(pilot, lambda: app.house.view)
        await house.put(view(loads=(), counters=(), troubles=()))
        await until(pilot, lambda: "Alles in Ordnung." in shown(app))
        assert "▲" not in shown(app)


async def test_times_are_opened_for_a_range_of_dates(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("ctrl+e", "ctrl+e", "3")
        await until(pilot, lambda: "ausweise: Personalausweis" in shown(app))
        await pilot.press("1")
        await until(pilot, lambda: app.focused)
        await pilot.press(*(STROKES.get(one, one) for one in "1.12.-31.12."), "enter")
        await until(pilot, lambda: "Die Zeiten sind geöffnet." in shown(app))
    assert house.commands == [cmd.OpenSlots(first="2026-12-01", last="2026-12-31")]


async def test_ok__today_appears_once_it_is_counted_and_goes_with_it(house: House) -> None:
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        assert "9 von 10" not in shown(app)
        await house.put(view(figures=FIGURES))
        await stands(pilot, app, "Zufriedenheit 4,3 von 5", "Kasse")
        assert re.search("Warten ohne Termin +12 min +31 min +87 %", "\n".join(lines(app)))
        await house.put(view())
        await until(pilot, lambda: "9 von 10" not in shown(app))


async def test_ok__today_stands_below_the_warnings_of_a_small_screen(house: House) -> None:
    house.now = view(figures=FIGURES)
    app = screen(house, SupervisorApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await stands(pilot, app, "Kowalski")
        assert "184 bedient" not in shown(app)
        await pilot.press("tab", "tab")
        await stands(pilot, app, "184 bedient", "Kein Schalter offen")
        await pilot.press("tab")
        await until(pilot, lambda: "184 bedient" not in shown(app))
