"""An office that writes letters, and somebody who gets them."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from config.texts import Texts, languages
from hub.appointments.mail.content import House
from hub.appointments.mail.message import Sender
from hub.protocol.commands import LetterKind
from hub.protocol.replies import Purpose
from hub.protocol.site import Booking, Service, Site
from hub.protocol.theme import Theme
from hub.protocol.views import Letter
from tests.hub.appointments.given import ms

SITE = Site(
    id="rathaus",
    name={"de": "Bürgeramt Mitte", "en": "Citizen Office Mitte", "ar": "مكتب المواطنين"},
    timezone="Europe/Berlin",
    languages=tuple(sorted(languages())),
    services=(
        Service(
            id="id-card",
            name={"de": "Personalausweis", "en": "Identity card"},
            prefix="A",
            bring={"de": "alter Ausweis\nFoto", "en": "old card\nphotograph"},
            expected_s=900,
        ),
    ),
    counters=(),
    zones=(),
    public_url="https://termine.example.org",
    booking=Booking(public=True),
)
SENDER = Sender("Bürgeramt Mitte", "termine@example.org", "info@example.org")
LETTER = Letter(
    appointment="here:7",
    kind=LetterKind.CONFIRMATION,
    version=1,
    mail="mia@example.org",
    name="Mia Muster",
    language="de",
    service="id-card",
    at_ms=ms("2026-03-30 09:30"),
    code="K4P9WX",
    tokens={purpose: f"token-{purpose}" for purpose in Purpose},
)


def letter(**changes: Any) -> Letter:
    return replace(LETTER, **changes)


def house(site: Site = SITE, **own: dict[str, str]) -> House:
    """`own`: the site's own wording by language."""
    texts = Texts.load(own)
    return House(site, Theme(), {language: texts.say(language) for language in languages()})
