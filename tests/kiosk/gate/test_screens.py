"""How each verdict looks, in sizes that gates have, and in every language that there is.

After a wanted change: `pytest tests/kiosk/gate/test_screens.py --snapshot-update`, then look.
"""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from textual.pilot import Pilot

from hub.protocol.replies import AdmitReply, Verdict
from hub.protocol.theme import Theme
from kiosk.gate.app import GateApp
from kiosk.gate.messages import (
    Admitted,
    CodeScanned,
    ConnectionLost,
    Message,
    ScanFailed,
    ScannerSpoke,
    Welcomed,
    ZonesCame,
)
from kiosk.gate.pictures import Lettering
from kiosk.gate.view import Meaning, View
from kiosk.view import SiteClock
from tests.kiosk.gate import entrance

STILL_S = 50.0
TICKET = CodeScanned(entrance.URL)


def said(verdict: Verdict, number: str = "A017", at_ms: int | None = None) -> list[Message]:
    return [TICKET, Admitted(1, entrance.reply(verdict, number, at_ms))]


def of_nobody(verdict: Verdict) -> list[Message]:
    return [TICKET, Admitted(1, AdmitReply(verdict))]


SIGNS: dict[str, list[Message]] = {
    "idle": [],
    "valid": said(Verdict.VALID),
    "appointment": said(Verdict.VALID, "", entrance.at(24, 9, 30)),
    "too-early": said(Verdict.TOO_EARLY, "", entrance.at(24, 11, 30)),
    "not-today": said(Verdict.NOT_TODAY, "", entrance.at(26, 9, 30)),
    "not-today-ticket": of_nobody(Verdict.NOT_TODAY),
    "zone-full": said(Verdict.ZONE_FULL),
    "over": said(Verdict.OVER),
    "unknown": of_nobody(Verdict.UNKNOWN),
    "unreadable": [ScanFailed()],
    "lost": [ConnectionLost()],
    "scanner": [ScannerSpoke("no-device")],
}
SIZES = {"wide": (88, 25), "upright": (60, 50), "small": (80, 24)}


def still(languages: tuple[str, ...] = ("de", "en")) -> GateApp:
    """A gate on a Tuesday at 9:12, for which time stands still."""
    app = GateApp(
        View(language="de", zone="halle"),
        entrance.speakers,
        lambda meaning: None,
        monotonic_s=lambda: STILL_S,
    )
    site = replace(entrance.SITE, languages=languages)
    app.tell(Welcomed(site, Theme(), SiteClock(entrance.NOW_MS, STILL_S)))
    app.tell(ZonesCame(entrance.ZONES, entrance.NOW_MS))
    return app


@pytest.mark.parametrize(
    ("sign", "size", "first"),
    [
        *((sign, "wide", "de") for sign in SIGNS),
        *((sign, "upright", "de") for sign in ("idle", "valid", "not-today")),
        *((sign, "small", "en") for sign in ("zone-full", "over", "lost")),
    ],
)
def test_ok__a_verdict_looks_as_agreed(sign: str, size: str, first: str, snap_compare: Any) -> None:
    async def before(pilot: Pilot[Any]) -> None:
        assert isinstance(pilot.app, GateApp)
        for message in SIGNS[sign]:
            pilot.app.tell(message)
        await pilot.pause()

    languages = ("de", "en") if first == "de" else ("en", "de")
    assert snap_compare(still(languages), terminal_size=SIZES[size], run_before=before)


def test_ok__every_meaning_has_colours_of_high_contrast() -> None:
    from kiosk.gate.app import _COLOURS

    assert set(_COLOURS) == set(Meaning) - {Meaning.CALM}
    for ink, ground in _COLOURS.values():
        assert contrast(ink, ground) >= 7


def contrast(one: str, other: str) -> float:
    """As in WCAG."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("text", ["Willkommen", "Nicht mehr gültig", "Ласкаво просимо", "أهلاً بك"])
def test_ok__a_word_of_any_script_fills_the_room_that_there_is(text: str) -> None:
    pixels = Lettering().word(text, 60, 40)
    assert len(pixels) <= 40
    assert max(map(len, pixels)) <= 60
    assert len(pixels) >= 38 or max(map(len, pixels)) >= 58
    assert max(map(max, pixels)) > 0.9
