"""A citizen office seen from its gate: a waiting hall for forty, a Tuesday morning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from config.texts import Texts
from hub.protocol.replies import AdmitReply, Verdict
from hub.protocol.site import Service, Site, Zone
from hub.protocol.theme import Theme
from hub.protocol.views import ZoneLoad
from hub.protocol.wording import Say
from kiosk.gate.messages import Message, Welcomed, ZonesCame
from kiosk.gate.model import apply
from kiosk.gate.view import View
from kiosk.view import SiteClock

BERLIN = ZoneInfo("Europe/Berlin")
TOKEN = "kB3xQ9tR2mWv7LpZ5nYc4A"
URL = f"https://warten.musterstadt.de/t/{TOKEN}"


def at(day: int, hour: int, minute: int = 0) -> int:
    """Milliseconds of a time of day in November 2026."""
    return round(datetime(2026, 11, day, hour, minute, tzinfo=BERLIN).timestamp() * 1000)


NOW_MS = at(24, 9, 12)
SITE = Site(
    id="rathaus",
    name={"de": "Bürgerbüro Musterstadt", "en": "Musterstadt Citizen Office"},
    timezone="Europe/Berlin",
    languages=("de", "de-simple", "en", "tr"),
    services=(
        Service(
            id="ausweis",
            name={"de": "Personalausweis und Reisepass", "en": "Identity card and passport"},
            prefix="A",
        ),
    ),
    counters=(),
    zones=(Zone("halle", {"de": "Wartehalle", "en": "Waiting hall"}, 40),),
)
ZONES = (
    ZoneLoad(zone="", waiting=23, inside=31, entries=187),
    ZoneLoad(zone="halle", waiting=18, inside=27, entries=140, capacity=40),
)


def reply(verdict: Verdict, number: str = "A017", at_ms: int | None = None) -> AdmitReply:
    return AdmitReply(verdict, number, "ausweis", at_ms)


def speakers(overrides: dict[str, dict[str, str]] | None = None) -> Callable[[str], Say]:
    return Texts.load(overrides or {}).say


def after(view: View, *messages: Message, now_s: float = 0.0) -> View:
    for message in messages:
        view = apply(view, message, now_s)
    return view


def opened(zone: str = "halle", now_s: float = 0.0) -> View:
    """A gate that has been welcomed and knows how full it is."""
    welcome = Welcomed(SITE, Theme(), SiteClock(NOW_MS, now_s))
    return after(View(language="de", zone=zone), welcome, ZonesCame(ZONES, NOW_MS), now_s=now_s)
