"""Pictures of every state of both posts, from a small terminal to full HD, German and English.

Renew them with `pytest tests/counter/house --snapshot-update`, then look at them.
"""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from counter.house.app import HouseApp
from counter.house.drafts import Looking
from counter.reception.app import ReceptionApp
from counter.supervisor.app import SupervisorApp
from hub.protocol import commands as cmd
from hub.protocol.replies import Answer, Reason, Refusal
from printers.document import Document
from printers.outcome import Outcome
from printers.trouble import Trouble
from tests.counter.conftest import until
from tests.counter.house.office import ADVICE, ALARM, FIGURES, HELP, empty_view, view
from tests.counter.house.screens import House, screen
from tests.counter.pictures import FULL_HD, LARGE, SMALL, Pictures

pytestmark = pytest.mark.usefixtures("brisk")

VERY_WIDE = (240, 60)
"""On a screen of 27 inches."""
LARGE_TOO = ("form", "issued", "counters", "assign", "alarm", "lost", "expected", "slip")

KEYS = {"@": "at", ".": "full_stop"}
Step = tuple[str, tuple[str, ...]]
RECEPTION: tuple[Step, ...] = (
    ("form", ()),
    ("several", ("space", "3", "space", "plus", "f5", "f5")),
    ("language", ("f6",)),
    ("case", ("escape", "f7")),
    ("booked", ("escape", "f5", "f5", "f2")),
    ("issued", ("escape", "escape", "1", "enter")),
    ("closed_asks", ("8", "enter")),
    ("people", ("n", "tab", "down", "down", "down")),
    ("what_with", ("enter",)),
    ("sure", ("3",)),
    ("note", ("escape", "enter", "2")),
    ("search", ("escape", "f3", "a", "0", "1")),
    ("expected", ("escape", "ctrl+e", "down")),
    ("appointment", ("enter",)),
    ("call_off", ("3",)),
    ("what_now", ("escape", "ctrl+e")),
    ("which_day", ("1", "1", "4")),
    ("which_time", ("1",)),
    ("name", ("3",)),
    ("book_now", (*"Erika", "enter", *"erika@example.org", "enter", "enter")),
    ("slip", ("enter",)),
    ("other_day", ("escape", "ctrl+e", "2", *"25.11.", "enter")),
    ("help", ("escape", "shift+tab", "f1")),
)
SUPERVISOR: tuple[Step, ...] = (
    ("counters", ("down", "down", "down")),
    ("counter_actions", ("enter",)),
    ("assign", ("1",)),
    ("services", ("escape", "tab", "down")),
    ("why_close", ("f4",)),
    ("warnings", ("escape", "tab")),
    ("people", ("tab", "down")),
    ("move", ("f5",)),
    ("messages", ("escape", "tab", "tab", "down")),
    ("write", ("enter",)),
    ("expected", ("escape", "ctrl+e")),
    ("what_now", ("ctrl+e",)),
    ("which_plan", ("3",)),
    ("open_slots", ("2",)),
    ("undo", ("escape", "f10")),
    ("form", ("escape", "tab", "tab")),
    ("help", ("f1",)),
)


def refuse(command: cmd.TerminalCommand) -> Answer | None:
    if isinstance(command, cmd.IssueTicket) and command.service == "fuehrerschein":
        return Refusal(Reason.SERVICE_CLOSED, {"service": "fuehrerschein"})
    return None


async def no_paper(document: Document) -> Outcome:
    return Outcome(False, Trouble.OUT_OF_PAPER)


async def pictures(
    app: HouseApp, house: House, steps: tuple[Step, ...], snapshot: SnapshotAssertion
) -> list[str]:
    """The names of those that are others now."""
    house.refuse = refuse
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: app.house.view)
        taken = Pictures(app, pilot, snapshot)

        async def take(state: str) -> None:
            await taken.take(state, SMALL, LARGE, *([FULL_HD] if state in LARGE_TOO else []))

        for state, strokes in steps:
            for stroke in strokes:
                await pilot.press(KEYS.get(stroke, stroke))
                await until(pilot, lambda: app.house.sent is None)
                await until(pilot, lambda: not isinstance(app.house.asking, Looking))
            await take(state)
        await pilot.press("escape")
        await house.put(empty_view())
        await until(pilot, lambda: app.house.view and not app.house.view.people)
        await take("empty")
        await house.put(view(alarms=(ALARM,), help=(HELP,)))
        await until(pilot, lambda: app.house.view and app.house.view.alarms)
        await take("alarm")
        await house.stop()
        await until(pilot, lambda: app.house.lost == "unreachable")
        await take("lost")
    return taken.changed


@pytest.mark.parametrize("language", ["de", "en"])
async def test_pictures_of_the_reception(
    language: str, house: House, snapshot: SnapshotAssertion
) -> None:
    app = screen(house, ReceptionApp, language, print_out=no_paper if language == "en" else None)
    assert not await pictures(app, house, RECEPTION, snapshot)


@pytest.mark.parametrize("language", ["de", "en"])
async def test_pictures_of_the_supervisor(
    language: str, house: House, snapshot: SnapshotAssertion
) -> None:
    app = screen(house, SupervisorApp, language)
    assert not await pictures(app, house, SUPERVISOR, snapshot)


@pytest.mark.parametrize("language", ["de", "en"])
async def test_pictures_of_advice(language: str, house: House, snapshot: SnapshotAssertion) -> None:
    app = screen(house, SupervisorApp, language)
    async with app.run_test(size=LARGE) as pilot:
        await house.put(view(advice=ADVICE))
        await until(pilot, lambda: app.house.view and app.house.view.advice)
        await pilot.press("tab", "tab")
        taken = Pictures(app, pilot, snapshot)
        await taken.take("advice", SMALL, LARGE, FULL_HD)
    assert not taken.changed


@pytest.mark.parametrize("language", ["de", "en"])
async def test_pictures_of_today(language: str, house: House, snapshot: SnapshotAssertion) -> None:
    app = screen(house, SupervisorApp, language)
    async with app.run_test(size=LARGE) as pilot:
        await house.put(view(advice=ADVICE, figures=FIGURES))
        await until(pilot, lambda: app.house.view and app.house.view.figures)
        await pilot.press("tab", "tab")
        taken = Pictures(app, pilot, snapshot)
        await taken.take("today", SMALL, LARGE, FULL_HD, VERY_WIDE)
    assert not taken.changed
