"""`/dashboard`: the report of today, this week, this month, as a page that renews itself.

The page is made where figures are counted; here stands who may ask for what, and what is said
while nothing has been counted yet.
"""

from __future__ import annotations

import asyncio
import datetime
import html
from collections.abc import Mapping
from urllib.parse import parse_qsl

from hub.reports.pipe import AskPage, Page
from hub.reports.render.live import script
from hub.server.displays_page import Made
from hub.server.figures import NotCounted
from hub.server.house import House
from hub.visitors.pages import ALWAYS, digest
from hub.visitors.phrases import Wording, choose_language

PERIODS = ("day", "week", "month", "quarter", "year")
LANGUAGES = ("de", "en")
RENEWED_S = 60
AGAIN_S = 3
MINUTE_MS = 60_000
_POLICY = (
    "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self';"
    " img-src data:; style-src 'unsafe-inline'; connect-src 'self'; script-src {script}"
)
"""Charts carry their own style; the one script asks for the page again."""


class Dashboard:
    """`wording`: the hub's, with the site's own texts."""

    def __init__(self, house: House, wording: Wording) -> None:
        self._house, self._wording = house, wording

    async def page(self, query: bytes, accept_language: str) -> Made:
        """What the address asks for; what makes no sense in it is passed over."""
        house, asked = self._house, dict(parse_qsl(query.decode("latin-1")))
        language = choose_language(asked.get("lang"), accept_language, LANGUAGES)
        question = AskPage(
            period=asked["period"] if asked.get("period") in PERIODS else "day",
            date=_date(asked),
            language=language,
            theme=house.presentation.theme,
            names=house.site.name,
            now_ms=house.clock.site_ms() // MINUTE_MS * MINUTE_MS,
            renewed_s=RENEWED_S,
        )
        try:
            answer = await house.figures.answer(question)
        except NotCounted:
            again = [(b"refresh", str(AGAIN_S).encode())]
            waiting = await asyncio.to_thread(self._waiting, language)
            return Made(headers() + again, waiting.encode())
        if not isinstance(answer, Page):
            raise TypeError(type(answer))
        return Made(headers(), answer.html.encode())

    def _waiting(self, language: str) -> str:
        say = self._wording(self._house.presentation.texts)[language]
        return (
            f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
            "<title>aufruf</title>"
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<style>body{font:1.25rem/1.5 system-ui,sans-serif;margin:4rem auto;max-width:32rem;"
            "padding:0 1.5rem;color-scheme:light dark}</style></head>"
            f"<body><main><p>{html.escape(say('report-counting'))}</p></main></body></html>"
        )


def _date(asked: Mapping[str, str]) -> str:
    try:
        return datetime.date.fromisoformat(asked.get("date", "")).isoformat()
    except ValueError:
        return ""


def headers() -> list[tuple[bytes, bytes]]:
    headers = {
        **ALWAYS,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": _POLICY.format(script=digest(script())),
        "Vary": "Accept-Language, Authorization",
    }
    return [(name.lower().encode(), value.encode()) for name, value in headers.items()]
