"""How each page looks, in three languages, several sizes and with the aids; and whether a phone
could read the code.

After a wanted change: `pytest tests/kiosk/test_screens.py --snapshot-update`, then look at them.
"""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from hub.protocol.replies import BookedReply, Done, Reason, Refusal, StepState, TicketReply, Wait
from hub.protocol.site import Site
from hub.protocol.views import HelpLine, KioskView
from kiosk.app import KioskApp
from kiosk.messages import (
    Aid,
    AidToggled,
    Answered,
    CodeScanned,
    CodeTyped,
    Confirmed,
    ConnectionLost,
    CursorStepped,
    FeedbackGiven,
    GroupChosen,
    HelpWanted,
    LanguageChosen,
    ListTurned,
    LoadsCame,
    Message,
    NoAnswerCame,
    PageOpened,
    PrintEnded,
    PrinterSpoke,
    ReturnChosen,
    ServiceChosen,
    TimeChosen,
    Welcomed,
)
from kiosk.view import Page, SiteClock
from tests.kiosk import office
from tests.kiosk.raster import picture

STILL_S = 50.0
CHOSEN = ServiceChosen("test", "meldung")
REPLY = office.reply("M017", "meldung")
ANSWERED = Answered(1, REPLY)
CONFIRMED = Confirmed("test-yes")

REASONS = office.with_reasons()
MISSED = [LoadsCame(office.with_missed(3)), PageOpened("test", Page.MISSED)]
BACK = ReturnChosen("tap", "visit-A002")
HELP = HelpWanted("test")
COMING = replace(office.loads(), help=(HelpLine("kiosk-1", office.NOW_MS, coming=True),))
SCAN = CodeScanned(f"https://warten.musterstadt.de/t/{office.TOKEN}")
CODE = [CodeTyped(f"test-{place}", letter) for place, letter in enumerate("K7-3F9Q")]


def long_wait() -> KioskView:
    loads = tuple(
        replace(load, wait=Wait(4000, 5400), ahead=21) if load.service == "meldung" else load
        for load in office.loads().services
    )
    return replace(office.loads(), services=loads)


def opened(page: Page) -> PageOpened:
    return PageOpened("test", page)


def looked_up(state: StepState) -> TicketReply:
    ticket = replace(office.ticket(), state=state, token=None, counter_label="5")
    return TicketReply(ticket)


SEVERAL: list[Message] = [
    opened(Page.SEVERAL),
    ServiceChosen("test-1", "ausweis"),
    ServiceChosen("test-2", "meldung"),
]
TIMES: list[Message] = [LoadsCame(office.with_times()), ServiceChosen("test", "ausweis")]
WANTED: list[Message] = [*TIMES, TimeChosen("test-time", office.TIMES[1])]
BOOKED: list[Message] = [*WANTED, Answered(2, BookedReply(office.BOOKED))]
CHECKING_IN: list[Message] = [opened(Page.APPOINTMENT), *CODE, CONFIRMED]
PAGES: dict[str, list[Message]] = {
    "start": [],
    "group": [GroupChosen("test", "papiere")],
    "arrows": [CursorStepped("test", 1), CursorStepped("test", 1)],
    "offline": [ConnectionLost()],
    "printer-trouble": [PrinterSpoke("out-of-paper")],
    "other": [opened(Page.OTHER)],
    "languages": [opened(Page.LANGUAGES)],
    "access": [opened(Page.ACCESS)],
    "several": SEVERAL,
    "priority": [opened(Page.PRIORITY)],
    "with-priority": [opened(Page.PRIORITY), CONFIRMED],
    "appointment": [opened(Page.APPOINTMENT), *CODE],
    "bring": [ServiceChosen("test", "ausweis")],
    "long-wait": [LoadsCame(long_wait()), CHOSEN],
    "asking": [CHOSEN],
    "ticket": [CHOSEN, ANSWERED],
    "printed": [CHOSEN, ANSWERED, PrintEnded("visit-M017", "")],
    "no-paper": [CHOSEN, ANSWERED, PrintEnded("visit-M017", "out-of-paper")],
    "unknown-wait": [
        ConnectionLost(),
        CHOSEN,
        Answered(1, TicketReply(office.ticket("M017", "meldung", -1))),
    ],
    "closed": [ServiceChosen("test", "wohngeld")],
    "no-answer": [CHOSEN, NoAnswerCame(1)],
    "reasons": [LoadsCame(REASONS), opened(Page.PRIORITY), CONFIRMED],
    "reason": [LoadsCame(REASONS), ServiceChosen("test", "fuehrung")],
    "missed": MISSED,
    "many-missed": [LoadsCame(office.with_missed(30)), opened(Page.MISSED)],
    "back": [*MISSED, BACK, Answered(2, Done())],
    "not-back": [*MISSED, BACK, Answered(2, Refusal(Reason.NOT_MISSED))],
    "help": [HELP, Answered(1, Done())],
    "help-coming": [HELP, Answered(1, Done()), LoadsCame(COMING)],
    "help-unheard": [HELP, NoAnswerCame(1)],
    "feedback": [opened(Page.FEEDBACK)],
    "thanks": [opened(Page.FEEDBACK), FeedbackGiven("test", 4), Answered(2, Done())],
    "unknown-code": [CodeScanned("4006381333931.")],
    "presence": [LoadsCame(office.with_times())],
    "times": TIMES,
    "time-taken": [*WANTED, Answered(2, Refusal(Reason.SLOT_TAKEN))],
    "times-long-wait": [LoadsCame(office.with_times(long_wait())), CHOSEN],
    "times-closed": [LoadsCame(office.with_times()), ServiceChosen("test", "wohngeld")],
    "booked": [*BOOKED, PrintEnded("here:1", "out-of-paper")],
    "booked-printed": [*BOOKED, PrintEnded("here:1", "")],
    "code-passed": [
        *CHECKING_IN,
        Answered(2, Refusal(Reason.TIME_PASSED, {"service": "kfz"})),
    ],
    "code-early": [
        *CHECKING_IN,
        Answered(2, Refusal(Reason.TOO_EARLY, {"at_ms": office.at(24, 13, 40)})),
    ],
    "visit": [SCAN, Answered(1, looked_up(StepState.WAITING))],
    "visit-missed": [SCAN, Answered(1, looked_up(StepState.MISSED))],
}
PLAIN_PAGES: dict[str, list[Message]] = {
    "plain": [],
    "plain-missed": [LoadsCame(office.with_missed(3))],
    "plain-second": [ListTurned("test", 1)],
    "plain-reasons": [LoadsCame(REASONS)],
}
SIZES = {"full-hd": (160, 45), "reference": (113, 32), "small": (80, 24)}
"""`reference`: Full HD with the letters that docs/kiosk.md recommends."""
AIDS: dict[str, tuple[Aid, ...]] = {
    "plain": (),
    "contrast-large": (Aid.CONTRAST, Aid.LARGE),
    "low": (Aid.LOW,),
}
KEY_PAGES = (
    *("start", "group", "long-wait", "several", "priority", "appointment", "ticket", "closed"),
    *("languages", "feedback", "access", "times", "booked"),
)


def still(language: str, *aids: str, site: Site = office.FULL) -> KioskApp:
    """A kiosk on a Tuesday at 9:12, for which time stands still."""
    app = KioskApp(
        replace(office.blank(), can_speak=True), office.speakers, monotonic_s=lambda: STILL_S
    )
    app.tell(Welcomed(site, office.THEME, SiteClock(office.NOW_MS, STILL_S)))
    app.tell(LoadsCame(office.loads()))
    app.tell(LanguageChosen("test-language", language))
    for aid in aids:
        app.tell(AidToggled(f"test-{aid}", Aid(aid)))
    app.view = replace(app.view, turn=0, due_s=None)
    return app


async def show(pilot: Pilot[Any], happened: list[Message]) -> None:
    app = pilot.app
    assert isinstance(app, KioskApp)
    for message in happened:
        app.tell(message)
    await pilot.pause()


def looks(app: KioskApp, happened: list[Message], size: str, snap_compare: Any) -> bool:
    async def before(pilot: Pilot[Any]) -> None:
        await show(pilot, happened)

    return bool(snap_compare(app, terminal_size=SIZES[size], run_before=before))


@pytest.mark.parametrize("language", ["de", "en", "ar"])
@pytest.mark.parametrize("aids", AIDS)
@pytest.mark.parametrize("page", KEY_PAGES)
def test_ok__a_page_looks_as_agreed_for_everybody(
    page: str, aids: str, language: str, snap_compare: Any
) -> None:
    assert looks(still(language, *AIDS[aids]), PAGES[page], "reference", snap_compare)


@pytest.mark.parametrize("aids", AIDS)
@pytest.mark.parametrize("page", KEY_PAGES)
def test_ok__a_page_looks_as_agreed_on_a_small_screen(
    page: str, aids: str, snap_compare: Any
) -> None:
    assert looks(still("de", *AIDS[aids]), PAGES[page], "small", snap_compare)


@pytest.mark.parametrize("page", [page for page in PAGES if page not in KEY_PAGES])
def test_ok__a_page_looks_as_agreed(page: str, snap_compare: Any) -> None:
    assert looks(still("de"), PAGES[page], "reference", snap_compare)


@pytest.mark.parametrize("size", ["full-hd", "small"])
@pytest.mark.parametrize("page", PLAIN_PAGES)
def test_ok__a_house_with_few_wishes_looks_as_agreed(
    page: str, size: str, snap_compare: Any
) -> None:
    """Two languages, no groups, nothing to choose beside the services."""
    assert looks(still("de", site=office.SITE), PLAIN_PAGES[page], size, snap_compare)


async def test_ok__what_staff_write_is_words_whatever_brackets_stand_in_it() -> None:
    note = "Server [/gestört] bis [bold]zwölf"
    closed = tuple(
        replace(load, note=note) if load.service == "fuehrung" else load
        for load in REASONS.services
    )
    app = still("de")
    async with app.run_test(size=SIZES["small"]) as pilot:
        await show(
            pilot,
            [LoadsCame(replace(REASONS, services=closed)), ServiceChosen("test", "fuehrung")],
        )
        strips = app.screen._compositor.render_strips(app.size)
    assert note in "\n".join(strip.text for strip in strips)


@pytest.mark.parametrize("aids", AIDS)
@pytest.mark.parametrize("size", [(160, 45), (113, 32), (80, 24)])
async def test_ok__a_foreign_reader_reads_the_code_on_the_screen(
    size: tuple[int, int], aids: str, tmp_path: Path
) -> None:
    app = still("de", *AIDS[aids])
    async with app.run_test(size=size) as pilot:
        await show(pilot, PAGES["no-paper"])
        shot = tmp_path / "screen.png"
        picture(app).save(shot)
    reader = await asyncio.create_subprocess_exec(
        *("zbarimg", "--quiet", "--raw", str(shot)), stdout=PIPE, stderr=DEVNULL
    )
    read, _ = await reader.communicate()
    assert read.decode().strip() == f"https://warten.musterstadt.de/t/{office.TOKEN}"
