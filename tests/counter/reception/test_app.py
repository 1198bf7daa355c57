"""The real reception on the real link, with keys and mouse."""

from __future__ import annotations

from msgspec.structs import replace

from counter.reception.app import ReceptionApp
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Refusal, StepState
from printers.document import Document
from printers.outcome import Outcome
from printers.trouble import Trouble
from tests.counter.conftest import choose, shown, until
from tests.counter.house.office import ALARM, HELP, NOW_MS, SITE, TOMORROW_MS, view
from tests.counter.house.screens import House, screen


class Paper:
    """A printer that keeps what it prints."""

    def __init__(self, trouble: str = "") -> None:
        self.documents: list[Document] = []
        self.trouble = trouble

    async def print(self, document: Document) -> Outcome:
        self.documents.append(document)
        return Outcome(not self.trouble, self.trouble)


async def test_a_number_with_its_paper(house: House) -> None:
    paper = Paper()
    app = screen(house, ReceptionApp, print_out=paper.print)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("1", "space", "3", "space", "enter")
        await until(pilot, lambda: "✓ Gedruckt" in shown(app))
        await until(pilot, lambda: "5 Personen davor" in shown(app))
        await until(pilot, lambda: "▀" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: "Nummer ausgeben: Meldebescheinigung" in shown(app))
    assert house.commands == [
        cmd.IssueTicket(service="ausweis", more=(Concern("beschein"),), channel="reception")
    ]
    assert [one.name for one in paper.documents] == ["A020"]


async def test_without_paper_the_number_is_valid_all_the_same(house: House) -> None:
    app = screen(house, ReceptionApp, print_out=Paper(Trouble.OUT_OF_PAPER).print)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("enter")
        await until(pilot, lambda: "! Nicht gedruckt" in shown(app))
        await until(pilot, lambda: "gilt trotzdem" in shown(app))


async def test_without_printer_and_code_the_number_is_written_down(house: House) -> None:
    house.site = replace(SITE, public_url="")
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("enter")
        await until(pilot, lambda: "Kein Drucker" in shown(app))
        assert "Code" not in shown(app)


async def test_until_when_somebody_may_return_is_never_cut_off(house: House) -> None:
    someone = house.now.people[0]
    late = replace(someone, state=StepState.MISSED, until_ms=NOW_MS + 600_000)
    house.now = replace(house.now, people=(late,))
    app = screen(house, ReceptionApp, "en")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await until(pilot, lambda: late.number in shown(app))
        await until(pilot, lambda: "until 10:30  │" in shown(app))


async def test_a_reprint_says_that_it_is_a_copy(house: House) -> None:
    paper = Paper()
    app = screen(house, ReceptionApp, print_out=paper.print)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("slash", *"a016", "enter", "1")
        await until(pilot, lambda: "Nachdruck" in shown(app) and "✓ Gedruckt" in shown(app))
    assert house.commands == [cmd.ReprintTicket(visit="v-A016")]
    assert len(paper.documents) == 1


async def test_an_appointment_with_its_slip(house: House) -> None:
    paper = Paper()
    house.now = view(presence="4711")
    app = screen(house, ReceptionApp, print_out=paper.print)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: "Anmelden am Handy: Code 4711" in shown(app))
        await pilot.press("ctrl+e")
        await until(pilot, lambda: "Erika Mustermann" in shown(app))
        await pilot.press("ctrl+e", "1", "1", "1")
        await until(pilot, lambda: "nur für Notfälle: 1" in shown(app))
        await pilot.press("1", "2")
        await until(pilot, lambda: app.focused)
        await pilot.press(*"Ali", "enter", "enter", *"0170", "enter")
        await until(pilot, lambda: "Stimmt alles?" in shown(app))
        await until(pilot, lambda: "Ali · 0170" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Code: M4RT9WQZ" in shown(app) and "✓ Gedruckt" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: "Erika Mustermann" in shown(app))
    contact = cmd.Contact(name="Ali", phone="0170")
    at_ms = TOMORROW_MS + 900_000
    assert house.commands == [cmd.BookSlot(service="ausweis", at_ms=at_ms, contact=contact)]
    assert [one.name for one in paper.documents] == ["M4RT9WQZ"]


async def test_a_time_that_is_gone_shows_the_others_again(house: House) -> None:
    house.refuse = lambda command: (
        Refusal(Reason.SLOT_TAKEN, {"at_ms": TOMORROW_MS})
        if isinstance(command, cmd.BookSlot) and command.at_ms == TOMORROW_MS
        else None
    )
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("ctrl+e", "ctrl+e", "1", "1", "1")
        await until(pilot, lambda: "3 frei" in shown(app))
        await pilot.press("1", "1")
        await until(pilot, lambda: app.focused)
        await pilot.press(*"Ali", "enter", "enter", "enter", "enter")
        await until(pilot, lambda: "an welchem Tag?" in shown(app))
        await pilot.press("1", "2")
        await until(pilot, lambda: "Stimmt alles?" in shown(app) and "Ali" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "M4RT9WQZ" in shown(app))
    assert len(house.commands) == 2


async def test_a_closed_service_is_asked_about(house: House) -> None:
    house.refuse = lambda command: (
        Refusal(Reason.QUOTA_REACHED, {"service": "beglaub"})
        if isinstance(command, cmd.IssueTicket) and not command.anyway
        else None
    )
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("5", "enter")
        await until(pilot, lambda: "Trotzdem eine" in shown(app))
        await pilot.press("j")
        await until(pilot, lambda: app.house.issued)
    assert [one.anyway for one in house.commands if isinstance(one, cmd.IssueTicket)] == [
        False, True,
    ]  # fmt: skip


async def test_the_mouse_does_it_all(house: House) -> None:
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.click("#issue", offset=(12, 3))
        await pilot.click("#keys", offset=(25, 0))  # F2
        await until(pilot, lambda: house.commands)
        await pilot.click("#people", offset=(12, 4))
        await pilot.click("#people", offset=(12, 4))
        await until(pilot, lambda: "was tun?" in shown(app))
        await pilot.click("#asking-keys")
        assert app.house.asking is None
        await pilot.click("#people", offset=(12, 4))
        await choose(pilot, 0)
        await until(pilot, lambda: len(house.commands) == 2)
    assert house.commands == [
        cmd.IssueTicket(service="beschein", channel="reception"),
        cmd.ReprintTicket(visit="v-B022"),
    ]


async def test_on_a_small_screen_tabs_lead_to_the_other_panel(house: House) -> None:
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await until(pilot, lambda: "Eingabe  Nummer ausgeben" in shown(app))
        assert "Stand" not in shown(app)
        await pilot.click("#tabs", offset=(14, 0))
        await until(pilot, lambda: "Stand" in shown(app))
        assert "Eingabe  Nummer ausgeben" not in shown(app)


async def test_an_alarm_rings_is_reported_once_and_taken(house: House) -> None:
    clock = [0.0]
    cries: list[str] = []

    async def call_out(sentence: str, language: str) -> None:
        cries.append(f"{language}: {sentence}")

    house.site = replace(SITE, alarm_spoken=True)
    app = screen(house, ReceptionApp, call_out=call_out, monotonic_s=lambda: clock[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await house.put(view(alarms=(ALARM,)))
        await until(pilot, lambda: cries and house.commands)
        await until(pilot, lambda: "Notruf von Schalter 4" in shown(app))
        clock[0] = 25.0
        await until(pilot, lambda: len(cries) == 2)
        assert house.commands == [cmd.SeeAlarm(alarm=7)], "reported once"
        await pilot.press("f9", "enter")
        await until(pilot, lambda: cmd.TakeAlarm(alarm=7) in house.commands)
        await house.put(view())
        await until(pilot, lambda: "Notruf von" not in shown(app))
        clock[0] = 99.0
        app._time_passed()
        await pilot.pause()
    assert len(cries) == 2
    assert cries[0].startswith("de: Notruf! Schalter 4.")


async def test_nobody_calls_out_where_the_site_does_not_want_it(house: House) -> None:
    cries: list[str] = []

    async def call_out(sentence: str, language: str) -> None:
        cries.append(sentence)

    app = screen(house, ReceptionApp, call_out=call_out)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await house.put(view(alarms=(ALARM,)))
        await until(pilot, lambda: house.commands)
    assert cries == []


async def test_a_request_for_help_is_answered(house: House) -> None:
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await house.put(view(help=(HELP,)))
        await until(pilot, lambda: "bittet um Hilfe an kiosk-eingang" in shown(app))
        await pilot.press("f8", "enter")
        await until(pilot, lambda: house.commands)
        await house.put(view(help=(replace(HELP, coming=True),)))
        await until(pilot, lambda: "Es kommt jemand." in shown(app))
    assert house.commands == [cmd.AnswerHelp(device="kiosk-eingang")]


async def test_an_alarm_can_be_raised_in_the_middle_of_writing(house: House) -> None:
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await pilot.press("f7")
        await until(pilot, lambda: app.focused)
        await pilot.press(*"AZ", "f12")
        await until(pilot, lambda: house.commands)
        await pilot.press("enter")
        await until(pilot, lambda: app.house.asking is None)
        assert app.house.form.case == "AZ"
    assert house.commands == [cmd.RaiseAlarm()]


async def test_an_alarm_that_the_hub_has_not_got_stands_there_until_it_was_read(
    house: House,
) -> None:
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.house.view)
        await house.stop()
        await until(pilot, lambda: app.house.lost)
        await pilot.press("f12", "f2")
        await until(pilot, lambda: "Es ist nichts geschehen" in shown(app))
        await until(pilot, lambda: "NICHT GESENDET" in shown(app))
        await pilot.press("escape")
        await until(pilot, lambda: "NICHT GESENDET" not in shown(app))


async def test_the_hub_goes_and_comes_back(house: House) -> None:
    app = screen(house, ReceptionApp)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.house.view)
        await house.stop()
        await until(pilot, lambda: "Keine Verbindung zur Zentrale – Stand 10:20:00" in shown(app))
        await until(pilot, lambda: "A016" in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: "Es ist nichts geschehen" in shown(app))
        await house.start()
        await until(pilot, lambda: "Keine Verbindung" not in shown(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.house.issued)
    assert len(house.commands) == 1
