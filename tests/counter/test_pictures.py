"""Pictures of every state, sizes from a small terminal to full HD, German and English.

Renew them with `pytest tests/counter --snapshot-update`, then look at them.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.image import SVGImageSnapshotExtension
from textual.widgets import Input

from hub.protocol import commands as cmd
from hub.protocol.views import Trouble
from tests.counter.conftest import screen, until
from tests.counter.office import Office, busy

SIZES = {"de": (80, 24), "en": (120, 40)}
FULL_HD = (190, 50)
LARGE_TOO = ("idle", "called")


def _paper(office: Office) -> None:
    office.troubles = (Trouble("kiosk-1", "printer", "out-of-paper"),)


def _spoken(office: Office) -> None:
    report = cmd.ReportCall(call_seq=3, outcome=cmd.CallOutcome.SPOKEN)
    office.do(report, sender="halle")


def _nothing(office: Office) -> None: ...


MORNING: tuple[tuple[str, tuple[str, ...], Callable[[Office], None]], ...] = (
    ("idle", (), _nothing),
    ("help", ("f1",), _nothing),
    ("list", ("escape", "f10"), _nothing),
    ("what_with", ("1",), _nothing),
    ("pause", ("escape", "f9"), _nothing),
    ("refused", ("escape", "f3"), _nothing),
    ("called", ("f2",), _spoken),
    ("came_or_not", ("f2",), _nothing),
    ("serving_without_paper", ("j",), _paper),
    ("park", ("f7",), _nothing),
    ("own_reason", ("5",), _nothing),
    ("transfer", ("escape", "f8"), _nothing),
    ("transferred", ("1",), _nothing),
    ("paused", ("f9", "2"), _nothing),
)
"""State, the keys that lead there from the one before, what happens in the house meanwhile."""


@pytest.mark.parametrize("language", ["de", "en"])
async def test_pictures_of_a_morning(
    language: str, office: Office, snapshot: SnapshotAssertion
) -> None:
    busy(office)
    app = screen(office, language)
    pictures = snapshot.use_extension(SVGImageSnapshotExtension)
    changed = []
    async with app.run_test(size=SIZES[language]) as pilot:
        await until(pilot, lambda: app.desk.view)
        app.query_one(Input).cursor_blink = False
        for state, strokes, meanwhile in MORNING:
            for stroke in strokes:
                await pilot.press(stroke)
                await until(pilot, lambda: app.desk.sent is None)
            meanwhile(office)
            await office.push()
            await until(pilot, lambda: app.desk.view == office.view())
            sizes = [SIZES[language]]
            if state in LARGE_TOO:
                sizes.append(FULL_HD)
            for width, height in sizes:
                await pilot.resize_terminal(width, height)
                await until(pilot, lambda: app.screen.size == (width, height))  # noqa: B023
                await pilot.pause()
                name = f"{state}-{width}x{height}"
                if app.export_screenshot() != pictures(name=name):
                    changed.append(name)
        await office.stop()
        await until(pilot, lambda: app.desk.lost and app.desk.lost.reason == "unreachable")
        await pilot.resize_terminal(*SIZES[language])
        await pilot.pause()
        if app.export_screenshot() != pictures(name="lost"):
            changed.append("lost")
    assert not changed
