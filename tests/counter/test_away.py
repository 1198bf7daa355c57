"""Who is on the way, who is met by video, and what the keys do about them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from config.texts import Texts
from counter.desktop import opener
from counter.model import Answered, apply
from counter.options import options
from counter.panels import Seen, row_line
from counter.phrases import Phrases
from counter.pressing import OpenVideo, press
from counter.questions import WhatWith
from hub.protocol import commands as cmd
from hub.protocol.replies import Done, StepState
from tests.counter.conftest import screen, shown, until
from tests.counter.desks import MOMENT, NINE_MS, SITE, desk, present, row, view
from tests.counter.scenes import BY_VIDEO, ROOM
from tests.counter.scenes import SITE as OFFICE
from tests.counter.stage import Stage

DE = Phrases(Texts.load().say("de"), "de", SITE)
HELD = row("A007", held=True, until_ms=NINE_MS + 300_000)


def line(of: object, state: StepState = StepState.PARKED) -> str:
    seen = Seen(view(), SITE, DE, NINE_MS)
    return row_line(of, state, seen, 60).plain  # type: ignore[arg-type]


def test_who_is_held_stands_with_the_time_until_which() -> None:
    assert "aufgerufen, unterwegs · Ausweise" in line(HELD)
    assert line(HELD).endswith("bis 09:05")
    assert "ist unterwegs · Ausweise" in line(row("A008", on_way=True), StepState.WAITING)
    assert "per Video" in line(row("A009", virtual=True), StepState.WAITING)


def test_not_here_says_until_when_somebody_on_the_way_is_held() -> None:
    asked, _ = press(desk(view(present(on_way=True))), "f6", MOMENT)
    sent, command = press(asked, "n", MOMENT)
    assert command == cmd.MarkMissed(counter="3")
    after = apply(sent, Answered(Done()))
    assert after.notice is not None
    told = DE.sentence(after.notice.text_id, after.notice.facts)
    assert told == "A001 ist unterwegs und hat bis 09:05 Zeit. Jetzt kommt, wer danach dran ist."


@pytest.mark.parametrize(("on_way", "hold_s"), [(False, 300), (True, 0)])
def test_nobody_else_is_held(on_way: bool, hold_s: int) -> None:
    site = replace(SITE, hold_s=hold_s)
    asked, _ = press(desk(view(present(on_way=on_way)), site), "f6", MOMENT)
    sent, _ = press(asked, "n", MOMENT)
    after = apply(sent, Answered(Done()))
    assert after.notice is not None
    assert after.notice.text_id == "counter-done-missed"


def test_who_was_held_is_brought_back_from_the_list() -> None:
    offered = options(WhatWith("v-A007", "A007"), view(parked=(HELD,)), SITE)
    assert cmd.ReturnVisit(visit="v-A007") in [one.then for one in offered]
    assert cmd.UnparkVisit(visit="v-A007") not in [one.then for one in offered]


def test_undo_names_it() -> None:
    assert DE.action("VisitHeld", "A007") == "Nicht da A007 (unterwegs)"


def test_the_key_for_the_video_opens_its_room_or_says_that_there_is_none() -> None:
    here = present(virtual=True, video_url=ROOM)
    assert press(desk(view(here)), "ctrl+o", MOMENT)[1] == OpenVideo(ROOM)
    without, nothing = press(desk(view(present())), "ctrl+o", MOMENT)
    assert nothing is None
    assert without.notice is not None
    assert without.notice.text_id == "counter-no-video"


def test_a_bare_terminal_opens_no_browser() -> None:
    assert opener({"TERM": "xterm"}, "linux") is None
    assert opener({"DISPLAY": ":0"}, "linux") is not None
    assert opener({}, "win32") is not None


def test_nothing_but_the_web_is_opened(tmp_path: Path) -> None:
    """With a browser of the system that writes down what it is asked to show."""
    browser, asked = tmp_path / "browser", tmp_path / "asked"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {asked}\n')
    browser.chmod(0o755)
    script = (
        "import sys; from counter.desktop import opener; opens = opener({'DISPLAY': ':0'}, 'linux')"
        "; print([opens(address) for address in sys.argv[1:]])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "file:///etc/passwd", "javascript:1", ROOM],
        env=os.environ | {"BROWSER": f"{browser} %s"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == "[False, False, True]"
    assert asked.read_text().split() == [ROOM]


@pytest.mark.parametrize("desktop", [True, False])
async def test_the_room_is_opened_where_there_is_a_desktop_and_stands_there_anyway(
    desktop: bool,
) -> None:
    opened: list[str] = []

    def opens(address: str) -> bool:
        opened.append(address)
        return True

    stage = Stage(OFFICE, BY_VIDEO)
    await stage.start()
    app = screen(stage, open_address=opens if desktop else None)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: ROOM in shown(app))
        assert "Bildschirm" not in shown(app), "no display shows this call"
        await pilot.press("ctrl+o")
        said = "öffnet sich im Browser" if desktop else "bitte die Adresse kopieren"
        await until(pilot, lambda: said in shown(app))
    await stage.stop()
    assert opened == ([ROOM] if desktop else [])
