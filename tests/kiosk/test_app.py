"""The running kiosk against a real socket: what people do, and what the hub gets to hear."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import partial
from itertools import product

import pytest
from msgspec.structs import replace
from textual import events
from textual.geometry import Region

from hub.protocol.commands import AskForHelp, CheckIn, IssueTicket, ReturnVisit, ShowTicket
from hub.protocol.concerns import Concern
from hub.protocol.replies import Reason, Refusal, StepState
from hub.protocol.views import HelpLine
from hub.protocol.wire import CommandSent, DeviceReported
from kiosk.choices import page_number
from kiosk.messages import Aid, AidToggled, Dismissed, PageOpened, TimePassed
from kiosk.scanner.scan import Scan
from kiosk.view import Access, Notice, Page, Printing
from kiosk.widgets.pad import Pad
from printers.virtual import Fault
from tests import textual_apps
from tests.kiosk import office
from tests.kiosk.house import House, house


def text_of(house: House) -> str:
    strips = house.app.screen._compositor.render_strips(house.app.size)
    return "\n".join(strip.text for strip in strips)


async def test_ok__a_tap_becomes_a_number_on_the_screen_and_on_paper(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "kiosk")
    async with house() as at:
        await at.tap(".service")
        view = await at.app.page(Page.TICKET)
        assert view.ticket is not None
        assert view.ticket.number == "A001"
        await at.pilot.pause()
        assert "4 Personen sind vor Ihnen" in text_of(at)
        (paper,) = await at.papers(1)
        assert paper.name == "A001"
        await at.app.until(lambda view: view.printing is Printing.DONE)
        await at.pilot.pause()
        assert "Bitte nehmen Sie Ihr Ticket mit" in text_of(at)
        at.app.later(1.0)  # sooner, it would be the second tap of a trembling finger
        await at.tap(".dismiss")
        await at.app.page(Page.START)
    (issued,) = [record for record in caplog.records if record.message == "ticket_issued"]
    assert issued.number == "A001"  # type: ignore[attr-defined]
    assert issued.issue_ms > 0  # type: ignore[attr-defined]


async def test_ok__the_number_does_not_wait_for_the_paper() -> None:
    async with house(fault=Fault.HANG) as at:
        await at.tap(".service")
        failed = await at.app.until(lambda view: view.printing is Printing.FAILED)
        first = next(view for view in at.app.seen if view.page is Page.TICKET)
        assert first.printing is Printing.RUNNING
        assert first.ticket == failed.ticket


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault.REFUSE, "Der Drucker ist gestört"),
        (Fault.CUT_OFF, "Der Drucker ist gestört"),
        (Fault.PAPER_OUT, "Der Drucker hat kein Papier mehr"),
        (Fault.COVER_OPEN, "Der Drucker ist offen"),
    ],
)
async def test_ok__printer_trouble_leaves_number_and_code_and_staff_hear_of_it(
    fault: Fault, said: str
) -> None:
    async with house(fault=fault) as at:
        await at.tap(".service")
        await at.app.until(lambda view: view.printing is Printing.FAILED)
        await at.pilot.pause()
        shown = text_of(at)
        assert said in shown
        assert "Ihre Nummer gilt trotzdem" in shown
        assert at.app.screen.query_one("#qr").size.height > 15
        reported = await at.hub.received(DeviceReported)
        assert reported[-1].states == {"printer": at.app.view.printer_trouble}
        await at.press("escape")
        await at.pilot.pause()
        assert "Drucker gestört" in text_of(at)


async def test_ok__ten_taps_in_a_row_are_one_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    async with house() as at:
        now_s = at.app._monotonic_s()
        monkeypatch.setattr(at.app, "_monotonic_s", lambda: now_s)  # however long it takes
        for _ in range(10):
            await at.pilot.click(".service")
        await at.app.page(Page.TICKET)
        assert at.hub.visits == 1


async def test_ok__a_reply_lost_on_the_way_is_still_one_visit() -> None:
    async with house() as at:
        at.hub.mute = True
        await at.press("2")
        await at.hub.received(CommandSent)
        at.hub.mute = False
        at.hub.cut()
        view = await at.app.page(Page.TICKET)
        sent = at.hub.of(CommandSent)
        assert {message.id for message in sent} == {sent[0].id}
        assert len(sent) == 2
        assert at.hub.visits == 1
        assert view.ticket is not None
        assert view.ticket.number == "A001"


async def test_ok__no_answer_is_said_kindly_with_a_way_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async with house() as at:
        ask = at.link.ask
        impatient = partial(ask, timeout_s=0.05)
        monkeypatch.setattr(at.link, "ask", impatient)
        at.hub.mute = True
        await at.press("1")
        view = await at.app.page(Page.NOTICE)
        assert view.notice is Notice.NO_ANSWER
        at.app.later(1.0)
        await at.pilot.pause()
        assert "gehen Sie zum Empfang" in " ".join(text_of(at).split())
        monkeypatch.undo()
        at.hub.mute = False
        await at.tap(".try-again")
        await at.app.page(Page.TICKET)


async def test_ok__a_refusal_is_said_in_the_persons_language() -> None:
    async with house(size=(80, 24)) as at:
        at.hub.refusal = Refusal(Reason.DISK_FULL)
        await at.press("l", "1")
        await at.app.page(Page.NOTICE)
        await at.pilot.pause()
        assert "Sorry, no numbers right now" in text_of(at)


async def test_ok__keys_alone_take_a_person_through(monkeypatch: pytest.MonkeyPatch) -> None:
    async with house() as at:
        for count, key in enumerate(["3", "0", "5"], start=1):
            await at.press(key)
            await at.app.page(Page.TICKET)
            await at.press("escape")
            assert at.app.view.page is Page.START
            assert at.hub.visits == count
        asked = [sent.command for sent in at.hub.of(CommandSent)]
        assert asked == [IssueTicket(service=name) for name in ("meldung", "fund", "kfz")]


async def test_ok__the_language_of_the_screen_goes_with_the_ticket() -> None:
    async with house() as at:
        await at.tap("#language")
        await at.pilot.pause()
        assert "What are you here for?" in text_of(at)
        await at.press("2")
        await at.app.page(Page.TICKET)
        (sent,) = at.hub.of(CommandSent)
        assert sent.command == IssueTicket(service="abholung", language="en")
        (paper,) = await at.papers(1)
        assert paper.sheet.headline


async def test_ok__a_lost_hub_is_said_on_the_start_page_and_forgotten_when_it_is_back() -> None:
    async with house() as at:
        await at.hub.stop()
        await at.app.until(lambda view: not view.connected)
        await at.pilot.pause()
        assert "Wartezeiten sind zurzeit nicht bekannt" in text_of(at)
        assert "vor Ihnen" not in text_of(at)
        await at.hub.start()
        await at.app.until(lambda view: view.connected)
        await at.pilot.pause()
        assert "Bitte wählen Sie Ihr Anliegen" in text_of(at)


async def test_ok__a_changed_site_shows_at_once() -> None:
    async with house() as at:
        renamed = {"de": "Rathaus Süd", "en": "Town Hall South"}
        await at.hub.change_site(replace(office.SITE, name=renamed))
        await at.app.until(lambda view: view.site is not None and view.site.name == renamed)
        await at.pilot.pause()
        assert "Rathaus Süd" in text_of(at)


async def test_ok__the_list_turns_by_finger_on_a_small_screen() -> None:
    async with house(size=(80, 24)) as at:
        await at.tap(".more")
        await at.pilot.pause()
        assert "Fundbüro" in text_of(at)
        assert "Seite 2 von 2" in text_of(at)
        await at.tap(".back")
        assert page_number(at.app.view) == 1


async def test_ok__no_key_leads_out() -> None:
    async with house(printer=False) as at:
        for key in ("ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "ctrl+backslash", "f6", "ctrl+d"):
            await at.press(key)
        await at.pilot.pause()
        assert at.app.is_running
        assert len(at.app.screen_stack) == 1
        await at.press("1")
        await at.app.page(Page.TICKET)


async def test_ok__a_crowd_gets_one_number_each() -> None:
    async with house(size=(80, 24)) as at:
        for place in range(7):
            await at.press("1234569"[place])
            await at.app.page(Page.TICKET)
            await at.press("enter")
            at.app.later(1.0)
        papers = await at.papers(7)
        assert [paper.name for paper in papers] == [f"A{n:03}" for n in range(1, 8)]


async def test_ok__who_missed_the_call_waits_again() -> None:
    async with house(size=(80, 24)) as at:
        await at.hub.show(office.with_missed(3))
        await at.app.until(lambda view: view.can_come_back)
        await at.pilot.pause()
        await at.tap(".to-missed")
        await at.app.page(Page.MISSED)
        await at.pilot.pause()
        assert "A002" in text_of(at)
        at.app.later(1.0)
        await at.press("2")
        await at.app.until(lambda view: view.notice is Notice.BACK)
        await at.pilot.pause()
        (sent,) = at.hub.of(CommandSent)
        assert sent.command == ReturnVisit(visit="visit-A002")
        assert "A002" in text_of(at)
        assert "Sie stehen wieder in der Reihe" in text_of(at)


async def test_ok__nobody_missed_a_call_no_button() -> None:
    async with house(printer=False) as at:
        assert not at.app.screen.query(".to-missed")
        assert at.app.screen.query_one(".help").display


async def test_ok__help_is_asked_for_and_comes() -> None:
    async with house(printer=False, size=(80, 24)) as at:
        await at.tap(".help")
        await at.app.until(lambda view: view.notice is Notice.HELP)
        await at.pilot.pause()
        (sent,) = at.hub.of(CommandSent)
        assert sent.command == AskForHelp()
        assert "Wir haben Bescheid gesagt" in text_of(at)
        line = HelpLine("test", office.NOW_MS, coming=True)
        await at.hub.show(replace(office.loads(), help=(line,)))
        await at.app.until(lambda view: view.help_asked == line)
        await at.pilot.pause()
        assert "Wir kommen zu Ihnen" in text_of(at)


async def test_ok__a_scanned_ticket_shows_how_it_stands_and_is_no_second_visit() -> None:
    async with house(printer=False, site=office.FULL) as at:
        at.hub.shown = replace(office.ticket(), state=StepState.MISSED, token=None)
        at.app.read(Scan(f"https://warten.musterstadt.de/t/{office.TOKEN}"))
        await at.app.page(Page.VISIT)
        await at.pilot.pause()
        assert "Wir haben Sie schon aufgerufen" in text_of(at)
        await at.tap(".way.-main")
        await at.app.until(lambda view: view.notice is Notice.BACK)
        sent = [each.command for each in at.hub.of(CommandSent)]
        assert sent == [ShowTicket(token=office.TOKEN), ReturnVisit(visit="visit-A017")]
        assert at.hub.visits == 0


async def test_ok__a_reader_that_types_is_no_person() -> None:
    async with house(printer=False, site=office.FULL) as at:
        for letter in "K7-3F9Q":
            at.app.post_message(events.Key(letter.lower(), letter))
        at.app.post_message(events.Key("enter", None))
        await at.app.page(Page.TICKET)
        (sent,) = at.hub.of(CommandSent)
        assert sent.command == CheckIn(code="K7-3F9Q")


async def test_ok__an_appointment_is_typed_on_the_screen() -> None:
    async with house(printer=False, site=office.FULL) as at:
        await at.tap(".to-appointment")
        await at.app.page(Page.APPOINTMENT)
        for letter in "K7":
            at.app.later(1.0)
            await at.pilot.pause()
            key = next(
                pad for pad in at.app.screen.query(Pad) if pad.display and letter in pad.title
            )
            await at.pilot.click(key)
        assert at.app.view.code == "K7"
        at.app.later(1.0)
        await at.tap(".way.-main")
        await at.app.page(Page.TICKET)
        assert at.hub.of(CommandSent)[-1].command == CheckIn(code="K7")


async def test_ok__several_concerns_and_priority_reach_the_hub() -> None:
    async with house(printer=False, site=office.FULL) as at:
        for presses in (["7", "2", "3", "enter"], ["8", "enter", "0"]):
            for key in presses:
                await at.press(key)
                at.app.later(1.0)
            await at.app.page(Page.TICKET)
            await at.press("escape")
            at.app.later(1.0)
        asked = [sent.command for sent in at.hub.of(CommandSent)]
        assert asked == [
            IssueTicket(service="abholung", more=(Concern("meldung"),)),
            IssueTicket(service="fund", priority=True),
        ]


@pytest.mark.parametrize("aids", [(), ("low",), ("large",)])
@pytest.mark.parametrize("size", [(160, 45), (113, 32), (80, 24), (67, 90)])
async def test_ok__every_cell_of_a_list_belongs_to_a_button(
    size: tuple[int, int], aids: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On all pages that have one, with all aids; and with one of them all buttons are low down."""
    textual_apps.draw_when_looked_at(monkeypatch)
    async with house(size=size, printer=False, site=office.FULL) as at:
        for aid in aids:
            at.app.tell(AidToggled("test", Aid(aid)))
        for page in (Page.START, Page.SEVERAL, Page.LANGUAGES, Page.APPOINTMENT, Page.OTHER):
            at.app.later(9.0)
            at.app.tell(PageOpened("test", page))
            await at.pilot.pause()
            assert at.app.view.page is page
            at.app.screen._compositor.render_strips()
            taken = {cell for region in buttons(at) for cell in cells(region)}
            for name in ("#list", "#ways"):
                area = at.app.screen.query_one(name).region
                assert area.bottom <= size[1]
                assert aids != ("low",) or area.y >= size[1] // 2
                dead = set(cells(area)) - taken
                assert not dead, (page, name, sorted(dead))
            at.app.later(9.0)
            at.app.tell(Dismissed("test-back"))


def cells(area: Region) -> Iterator[tuple[int, int]]:
    return product(range(area.x, area.right), range(area.y, area.bottom))


def buttons(at: House) -> list[Region]:
    """Where they are; one of which another widget has a corner is none."""
    return [pad.region for pad in at.app.screen.query(Pad) if pad.region and is_seen(at, pad)]


def is_seen(at: House, pad: Pad) -> bool:
    area = pad.region
    corners = ((area.x, area.y), (area.right - 1, area.bottom - 1))
    return at.app.screen.region.contains_region(area) and all(
        pad in at.app.screen.get_widget_at(x, y)[0].ancestors_with_self for x, y in corners
    )


async def test_ok__aids_are_there_by_hand_and_gone_with_the_person() -> None:
    async with house(printer=False, site=office.FULL) as at:
        await at.tap(".to-access")
        await at.app.page(Page.ACCESS)
        at.app.later(1.0)
        await at.press("1", "2")
        assert (at.app.view.access.contrast, at.app.view.access.large) == (True, True)
        await at.pilot.pause()
        assert at.app.screen.styles.background.hex == "#000000"
        at.app.later(100.0)
        at.app.tell(TimePassed())
        await at.pilot.pause()
        assert at.app.view.access == Access()
        assert at.app.screen.styles.background.hex != "#000000"
