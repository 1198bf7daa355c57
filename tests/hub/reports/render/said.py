"""How the made-up office is spoken of."""

from __future__ import annotations

from functools import cache

from config.texts import Texts
from hub.reports.render.wording import Names, Wording

NAMES = Names(
    "Bürgerbüro Musterstadt",
    {
        "service": {
            "ausweis": "Personalausweis und Reisepass",
            "meldewesen": "An-, Um- und Abmeldung",
            "bescheinigung": "Meldebescheinigung",
            "fuehrungszeugnis": "Führungszeugnis",
            "kfz": "Kfz-Zulassung",
            "abholung": "Abholung",
            "fundbuero": "Fundbüro",
        }
    },
)
THIN = "\u202f"


@cache
def wording(language: str = "de") -> Wording:
    return Wording(language, Texts.load().say(language), NAMES)
