"""Pictures of every state, in German from a small terminal to full HD, in English on a small one.

Renew them with `pytest tests/counter --snapshot-update`, then look at them.
"""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from counter.app import CounterApp
from counter.model import Desk
from hub.protocol.replies import Reason, Refusal
from hub.protocol.wire import SignedIn
from tests.counter.conftest import screen, until
from tests.counter.pictures import FULL_HD, LARGE, SMALL, Pictures, Sizes
from tests.counter.scenes import IDLE, SCENES, SERVING, SITE, Scene
from tests.counter.stage import Stage

pytestmark = pytest.mark.usefixtures("brisk")

SIZES: dict[str, Sizes] = {"de": (SMALL, LARGE), "en": (SMALL,)}
"""Where room is short the words count; with more of it only the panels, which have no language."""


@pytest.mark.parametrize("language", SIZES)
async def test_pictures_of_a_day(language: str, snapshot: SnapshotAssertion) -> None:
    stage = Stage(SITE, IDLE)
    await stage.start()
    app = screen(stage, language)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: app.desk.view)
        pictures = Pictures(app, pilot, snapshot)
        for scene in SCENES:
            await _play(scene, app, stage, pilot)
            full_hd = [FULL_HD] if scene.full_hd and language == "de" else []
            await pictures.take(scene.name, *SIZES[language], *full_hd)
        await _play(Scene("lost", SERVING), app, stage, pilot)
        await stage.stop()
        await until(pilot, lambda: app.desk.lost and app.desk.lost.reason == "unreachable")
        await pictures.take("lost", *SIZES[language])
        await pilot.press("f12")
        await pictures.take("lost_alarm", *SIZES[language])
    assert not pictures.changed


@pytest.mark.parametrize("language", SIZES)
async def test_pictures_of_signing_in(language: str, snapshot: SnapshotAssertion) -> None:
    stage = Stage(replace(SITE, sign_in=True), IDLE)
    facts: dict[str, str | int] = {"left": 2}
    stage.signed_in = SignedIn(id="", refusal=Refusal(Reason.WRONG_PIN, facts))
    await stage.start()
    app = screen(stage, language)
    async with app.run_test(size=SMALL) as pilot:
        await until(pilot, lambda: app.desk.signing and app.focused)
        pictures = Pictures(app, pilot, snapshot)
        await pictures.take("signing_in", *SIZES[language])
        await pilot.press(*"kaya", "enter", *"1234", "enter")
        await until(pilot, lambda: app.desk.signing and app.desk.signing.notice)
        await pictures.take("signing_in_wrong", *SIZES[language])
        await stage.change_site(replace(SITE, sign_in=False))
        await until(pilot, lambda: app.desk.signing and not app.desk.signing.asks_clerk)
        await pictures.take("choosing_a_counter", *SIZES[language])
    await stage.stop()
    assert not pictures.changed


async def _play(scene: Scene, app: CounterApp, stage: Stage, pilot: Pilot[None]) -> None:
    """From a fresh desk into the scene."""
    stage.reply = scene.reply
    fresh = Desk(app.desk.counter, app.desk.site, app.desk.view)
    app.desk = fresh
    await stage.show_view(scene.view)
    await until(pilot, lambda: app.desk.view == scene.view)
    for key in scene.keys:
        await pilot.press(key)
    if scene.typed:
        await until(pilot, lambda: app.focused)
        await pilot.press(*("space" if one == " " else one for one in scene.typed))
    await pilot.pause()
    await until(pilot, lambda: app.desk.sent is None and app.desk.alarm.delivery != "sending")
