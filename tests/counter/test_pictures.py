"""Pictures of every state, sizes from a small terminal to full HD, German and English.

Renew them with `pytest tests/counter --snapshot-update`, then look at them.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.image import SVGImageSnapshotExtension

from hub.protocol import commands as cmd
from hub.protocol.views import Trouble
from tests.counter.conftest import screen, until
from tests.counter.office import Office, busy

SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (190, 50)


def _paper(office: Office) -> None:
    office.troubles = (Trouble("kiosk-1", "printer", "out-of-paper"),)


def _announced(office: Office) -> None:
    office.do(cmd.CallNext(counter="3"))
    office.do(cmd.ReportCall(call_seq=3, outcome=cmd.CallOutcome.SPOKEN), sender="halle")
    office.later(2)


def _serving_without_paper(office: Office) -> None:
    _paper(office)
    _announced(office)


def _none(office: Office) -> None: ...


STATES: dict[str, tuple[Callable[[Office], None], tuple[str, ...]]] = {
    "idle": (_none, ()),
    "called": (_announced, ()),
    "came_or_not": (_announced, ("f2",)),
    "serving_without_paper": (_serving_without_paper, ("j",)),
    "park": (_announced, ("f7",)),
    "transfer": (_announced, ("f8",)),
    "pause": (_none, ("f9",)),
    "list": (_none, ("f10",)),
    "what_with": (_none, ("f10", "1")),
    "help": (_none, ("f1",)),
    "refused": (_none, ("f3",)),
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("size", [SMALL, MIDDLE, LARGE], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
async def test_picture(
    state: str, size: tuple[int, int], language: str, office: Office, snapshot: SnapshotAssertion
) -> None:
    prepare, strokes = STATES[state]
    busy(office)
    prepare(office)
    app = screen(office, language)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.desk.view)
        for stroke in strokes:
            await pilot.press(stroke)
            await until(pilot, lambda: app.desk.sent is None)
        await pilot.pause(0.05)
        picture = app.export_screenshot()
    assert picture == snapshot(extension_class=SVGImageSnapshotExtension)


async def test_picture_lost(office: Office, snapshot: SnapshotAssertion) -> None:
    busy(office)
    _announced(office)
    app = screen(office)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: app.desk.view)
        await office.stop()
        await until(pilot, lambda: app.desk.lost and app.desk.lost.reason == "unreachable")
        await pilot.pause(0.05)
        picture = app.export_screenshot()
    assert picture == snapshot(extension_class=SVGImageSnapshotExtension)
