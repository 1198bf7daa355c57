"""How each page looks, in both languages and two sizes; and whether a phone could read the code.

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

from hub.protocol.replies import Done, Reason, Refusal
from hub.protocol.views import HelpLine
from kiosk.app import KioskApp
from kiosk.messages import (
    Answered,
    ConnectionLost,
    CursorMoved,
    HelpWanted,
    LanguageToggled,
    ListTurned,
    LoadsCame,
    Message,
    NoAnswerCame,
    PrintEnded,
    PrinterSpoke,
    ReturnBegun,
    ReturnChosen,
    ServiceChosen,
    Welcomed,
)
from kiosk.view import SiteClock
from tests.kiosk import office
from tests.kiosk.raster import picture

STILL_S = 50.0
CHOSEN = ServiceChosen("test", "ausweis")
ANSWERED = Answered(1, office.reply())

REASONS = office.with_reasons()
MISSED = [LoadsCame(office.with_missed(3)), ReturnBegun("test")]
BACK = ReturnChosen("tap", "visit-A002")
HELP = HelpWanted("test")
COMING = replace(office.loads(), help=(HelpLine("kiosk-1", office.NOW_MS, coming=True),))

PAGES: dict[str, list[Message]] = {
    "start": [],
    "second-page": [ListTurned("test", 1)],
    "arrows": [CursorMoved("test", 0, 0), CursorMoved("test", 1, 0)],
    "hub-lost": [ConnectionLost()],
    "printer-trouble": [PrinterSpoke("out-of-paper")],
    "asking": [CHOSEN],
    "ticket": [CHOSEN, ANSWERED],
    "printed": [CHOSEN, ANSWERED, PrintEnded("visit-A017", "")],
    "no-paper": [CHOSEN, ANSWERED, PrintEnded("visit-A017", "out-of-paper")],
    "closed": [ServiceChosen("test", "wohngeld")],
    "no-answer": [CHOSEN, NoAnswerCame(1)],
    "reasons": [LoadsCame(REASONS)],
    "reason": [LoadsCame(REASONS), ServiceChosen("test", "fuehrung")],
    "someone-missed": [LoadsCame(office.with_missed(3))],
    "missed": MISSED,
    "many-missed": [LoadsCame(office.with_missed(30)), ReturnBegun("test")],
    "back": [*MISSED, BACK, Answered(2, Done())],
    "not-back": [*MISSED, BACK, Answered(2, Refusal(Reason.NOT_MISSED))],
    "help": [HELP, Answered(1, Done())],
    "help-coming": [HELP, Answered(1, Done()), LoadsCame(COMING)],
    "help-unheard": [HELP, NoAnswerCame(1)],
}
SIZES = {"full-hd": (160, 45), "small": (80, 24)}


def still(language: str) -> KioskApp:
    """A kiosk on a Tuesday at 9:12, for which time stands still."""
    app = KioskApp(office.blank(), office.speakers, monotonic_s=lambda: STILL_S)
    app.tell(Welcomed(office.SITE, office.THEME, SiteClock(office.NOW_MS, STILL_S)))
    app.tell(LoadsCame(office.loads()))
    if language == "en":
        app.tell(LanguageToggled("test-language"))
    return app


async def show(pilot: Pilot[Any], happened: list[Message]) -> None:
    app = pilot.app
    assert isinstance(app, KioskApp)
    for message in happened:
        app.tell(message)
    await pilot.pause()


ENGLISH = (
    *("start", "ticket", "no-paper", "closed", "no-answer"),
    *("reasons", "someone-missed", "missed", "back", "not-back", "help-coming", "help-unheard"),
)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("page", "language"),
    [*((page, "de") for page in PAGES), *((page, "en") for page in ENGLISH)],
)
def test_ok__a_page_looks_as_agreed(page: str, size: str, language: str, snap_compare: Any) -> None:
    async def before(pilot: Pilot[Any]) -> None:
        await show(pilot, PAGES[page])

    app = still(language)
    assert snap_compare(app, terminal_size=SIZES[size], run_before=before)


async def test_ok__what_staff_write_is_words_whatever_brackets_stand_in_it() -> None:
    note = "Server [/gestört] bis [bold]zwölf"
    closed = tuple(
        replace(load, note=note) if load.service == "fuehrung" else load
        for load in REASONS.services
    )
    app = still("de")
    async with app.run_test(size=SIZES["full-hd"]) as pilot:
        await show(
            pilot,
            [LoadsCame(replace(REASONS, services=closed)), ServiceChosen("test", "fuehrung")],
        )
        strips = app.screen._compositor.render_strips(app.size)
    assert note in "\n".join(strip.text for strip in strips)


@pytest.mark.parametrize("size", [(160, 45), (113, 32), (80, 24)])
async def test_ok__a_foreign_reader_reads_the_code_on_the_screen(
    size: tuple[int, int], tmp_path: Path
) -> None:
    app = still("de")
    async with app.run_test(size=size) as pilot:
        await show(pilot, PAGES["no-paper"])
        shot = tmp_path / "screen.png"
        picture(app).save(shot)
    reader = await asyncio.create_subprocess_exec(
        *("zbarimg", "--quiet", "--raw", str(shot)), stdout=PIPE, stderr=DEVNULL
    )
    read, _ = await reader.communicate()
    assert read.decode().strip() == f"https://warten.musterstadt.de/t/{office.TOKEN}"
