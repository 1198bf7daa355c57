"""What the supervisor is advised, in sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

from config.texts import Texts
from counter.house.keys import SUPERVISOR
from counter.house.state import House, start
from counter.house.wording import HousePhrases
from counter.supervisor.wording import advised
from hub.protocol.views import Advice
from tests.counter.house.office import ADVICE, SITE, view


def screen(advice: Advice | None) -> House:
    return replace(start(SUPERVISOR, "s"), site=SITE, view=view(advice=advice))


def said(advice: Advice | None, language: str = "de") -> str:
    return advised(screen(advice), HousePhrases(Texts.load().say(language), language, SITE))


@pytest.mark.parametrize(
    ("advice", "de", "en"),
    [
        (
            ADVICE,
            (
                "Bitte in den nächsten 10 Minuten Schalter 12 öffnen. Dann warten für"
                " „Personalausweis und Reisepass“ neun von zehn höchstens 30 Minuten,"
                " sonst 55 Minuten."
            ),
            (
                "Please open counter 12 within 10 minutes. Then nine of ten wait 30 minutes at most"
                " for “Identity card and passport”, else 55 minutes."
            ),
        ),
        (
            Advice(("2", "11", "12"), "", "fund", None, 300, 600),
            (
                "Bitte in den nächsten 10 Minuten die Schalter 2, 11 und 12 öffnen. Dann warten für"
                " „Fundbüro“ neun von zehn höchstens 5 Minuten, sonst ruft dafür niemand auf."
            ),
            (
                "Please open counters 2, 11 and 12 within 10 minutes. Then nine of ten wait 5"
                " minutes at most for “Lost property”, else nobody calls for it."
            ),
        ),
        (
            Advice((), "3", "melde", 300, 600, 600),
            "Schalter 3 kann schließen. Auch dann warten neun von zehn höchstens 10 Minuten.",
            "Counter 3 can close. Nine of ten wait 10 minutes at most all the same.",
        ),
    ],
    ids=("one", "several", "close"),
)
def test_ok__whole_sentences(advice: Advice, de: str, en: str) -> None:
    assert said(advice) == de
    assert said(advice, "en") == en


def test_ok__nothing_is_said_where_nothing_helps_or_nobody_knows() -> None:
    assert said(None) == ""
    lost = replace(screen(ADVICE), lost="unreachable")
    assert advised(lost, HousePhrases(Texts.load().say("de"), "de", SITE)) == ""
