"""The real screen on the real link, with keys and mouse."""

from __future__ import annotations

from counter.box import QuietList
from hub.protocol import commands as cmd
from hub.protocol.replies import StepState
from hub.protocol.views import CounterState, Trouble
from tests.counter.conftest import choose, screen, shown, until
from tests.counter.office import Office, busy


async def test_a_morning_with_one_key(office: Office) -> None:
    first, second = office.issue("ausweis"), office.issue("ausweis")
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.desk.view)
        await until(pilot, lambda: "geschlossen" in shown(app))
        await pilot.press("f2")
        await until(pilot, lambda: "Aufgerufen" in shown(app))
        await pilot.press("space")
        await until(pilot, lambda: "Ist A001 gekommen?" in shown(app))
        await pilot.press("j")
        await until(pilot, lambda: "In Bedienung" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Aufgerufen" in shown(app))
        await pilot.press("n", "n")
        await until(pilot, lambda: "A002 ist nicht gekommen." in shown(app))
        await until(pilot, lambda: "heute bedient: 1" in shown(app))
        await pilot.press("f2")
        await until(pilot, lambda: "Niemand wartet. Sobald" in shown(app))
        await pilot.press("f10", "1", "2")
        await until(pilot, lambda: "A002 wartet wieder." in shown(app))
    assert [type(one).__name__ for one in office.commands] == [
        "CallNext", "StartService", "CallNext", "MarkMissed", "CallNext", "ReturnVisit",
    ]  # fmt: skip
    assert office.state.core.visits[first].step.state is StepState.DONE
    assert office.state.core.visits[second].step.state is StepState.WAITING


async def test_everything_works_with_the_mouse(office: Office) -> None:
    busy(office)
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.desk.view)
        primary = app.query_one("#present")
        await until(pilot, lambda: "Geparkt 1" in shown(app))
        await pilot.click(primary, offset=(10, primary.size.height))
        await until(pilot, lambda: "Aufgerufen" in shown(app))
        await pilot.click(primary, offset=(5, primary.size.height))
        await until(pilot, lambda: "In Bedienung" in shown(app))
        await pilot.click("#keys", offset=(6, 1))  # F7
        await until(pilot, lambda: "parken – warum?" in shown(app))
        await choose(pilot, 1)
        await until(pilot, lambda: "parken – wie lange?" in shown(app))
        await choose(pilot, 0)
        await until(pilot, lambda: len(office.state.away) == 3)
        await pilot.click("#queue", offset=(5, 2))
        await until(pilot, lambda: "was tun?" in shown(app))
        await choose(pilot, 0)
        await until(pilot, lambda: isinstance(office.commands[-1], cmd.CallVisit))
    assert office.commands[-2] == cmd.ParkVisit(counter="3", reason="macht ein Foto")


async def test_who_was_called_elsewhere_is_struck_through_in_an_open_list(office: Office) -> None:
    office.issue("ausweis")
    office.issue("ausweis")
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.desk.view and len(app.desk.view.queue) == 2)
        await pilot.press("f10")
        office.do(cmd.OpenCounter(counter="4"))
        office.do(cmd.CallNext(counter="4"))
        await until(pilot, lambda: app.desk.view and len(app.desk.view.queue) == 1)
        texts = [one.prompt for one in app.query_one("#asking QuietList", QuietList).options]
        struck = ["strike" in str(getattr(text, "spans", "")) for text in texts]
        assert struck == [True, False]
        await pilot.press("1")
        await until(pilot, lambda: "nicht mehr möglich" in shown(app))
        await pilot.press("2")
        await until(pilot, lambda: "A002 – was tun?" in shown(app))


async def test_park_in_own_words(office: Office) -> None:
    office.issue("ausweis")
    office.do(cmd.CallNext(counter="3"))
    app = screen(office)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.desk.view)
        await pilot.press("f7", "5")
        await until(pilot, lambda: app.focused)
        await pilot.press(*"holt jn", "enter")
        await until(pilot, lambda: app.focused is None)
        await pilot.press("1")
        await until(pilot, lambda: office.commands)
    assert office.commands == [cmd.ParkVisit(counter="3", reason="holt jn")]


async def test_pressed_like_mad_it_calls_one(office: Office) -> None:
    busy(office)
    app = screen(office)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.desk.view)
        await pilot.press(*["f2"] * 12)
        await until(pilot, lambda: app.desk.sent is None)
    assert office.commands == [cmd.CallNext(counter="3")]


async def test_the_hub_goes_and_comes_back_with_the_same_visitor(office: Office) -> None:
    busy(office)
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.desk.view)
        await pilot.press("f2")
        await until(pilot, lambda: "Aufgerufen" in shown(app))
        await office.stop()
        await until(pilot, lambda: "Keine Verbindung zur Zentrale – Stand 09:29:00" in shown(app))
        await until(pilot, lambda: "A002" in shown(app))
        await pilot.press("j")
        await until(pilot, lambda: "Es ist nichts geschehen" in shown(app))
        await office.start()
        await until(pilot, lambda: "Keine Verbindung" not in shown(app))
        await pilot.press("j")
        await until(pilot, lambda: "In Bedienung" in shown(app))
    assert [type(one) for one in office.commands] == [cmd.CallNext, cmd.StartService]


async def test_fail__a_refusal_is_one_sentence(office: Office) -> None:
    office.issue("ausweis")
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.desk.view and app.desk.view.queue)
        await pilot.press("f10", "1")
        colleague = next(
            one.id for one in office.site.counters if "ausweis" in one.services and one.id != "3"
        )
        office.do(cmd.CallNext(counter=colleague))  # is faster; our view is old
        await pilot.press("1")
        await until(pilot, lambda: "A001 wartet nicht mehr" in shown(app))
        assert app.desk.sent is None
    assert [type(one) for one in office.commands] == [cmd.CallVisit]


async def test_fail__a_wrong_key_is_said_at_once(office: Office) -> None:
    office.goodbye = "wrong-role"
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "gilt für eine andere Aufgabe" in shown(app))
        await pilot.press("f2")
    assert office.commands == []


async def test_troubles_outcomes_and_pause_are_shown(office: Office) -> None:
    office.issue("ausweis")
    office.do(cmd.CallNext(counter="3"))
    for display, outcome in (("halle", cmd.CallOutcome.SPOKEN), ("og", cmd.CallOutcome.SHOWN)):
        office.do(cmd.ReportCall(call_seq=1, outcome=outcome), sender=display)
    office.troubles = (Trouble("kiosk-1", "printer", "out-of-paper"),)
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.desk.view)
        await until(pilot, lambda: "⚠ Drucker an kiosk-1: Papier leer" in shown(app))
        await until(pilot, lambda: "auf 2 von 2 Bildschirmen, angesagt" in shown(app))
        office.displays = set()
        await office.push()
        await until(pilot, lambda: "▲ kein Bildschirm verbunden" in shown(app))
        await pilot.press("f5")
        await until(pilot, lambda: "A001 ist abgeschlossen." in shown(app))
        await pilot.press("f9", "2")
        await until(pilot, lambda: "Pause: Mittagspause" in shown(app))
        await until(pilot, lambda: "F9  Öffnen" in shown(app))
        await pilot.press("f9")
        await until(pilot, lambda: office.state.core.seats["3"].state is CounterState.OPEN)


async def test_the_sites_own_wording_and_colours_are_used(office: Office) -> None:
    from msgspec.structs import replace

    office.theme = replace(office.theme, accent="#663399")
    app = screen(office, "en")
    async with app.run_test() as pilot:
        await until(pilot, lambda: app.desk.view)
        assert app.query_one("#header").styles.background.hex == "#663399"
        await until(pilot, lambda: "This counter calls nobody." in shown(app))
        assert "Nobody at the counter" not in shown(app)


async def test_time_goes_on_with_the_site(office: Office) -> None:
    office.speed = 60.0
    started = office.hub_ms()
    office.hub_ms = lambda: started
    office.issue("ausweis")
    office.do(cmd.CallNext(counter="3"))
    app = screen(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "seit Aufruf" in shown(app))
        await until(pilot, lambda: app._link.clock.now_ms() > office.now_ms + 20_000)
        await until(pilot, lambda: "00:00 seit Aufruf" not in shown(app))
        await until(pilot, lambda: "seit Aufruf" in shown(app))
