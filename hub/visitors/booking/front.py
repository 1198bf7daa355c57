"""What all pages of appointments share: site and time, language, who asks, answers, refusals."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

from litestar import MediaType, Response

from hub.link import Link
from hub.protocol.site import Site
from hub.visitors.board import Board
from hub.visitors.booking.forms import parse_form
from hub.visitors.booking.model import local_day
from hub.visitors.booking.pages import BookingPages
from hub.visitors.desk import AnyRequest, Desk
from hub.visitors.pages import HUB_GONE_RETRY_S, Pages

FORM_BYTES = 8 * 1024
FORM_S = 10.0
"""For a form to arrive."""


class Refused(Exception):
    """There is nothing to show; `notice` and `status` say why."""

    def __init__(self, status: int, notice: str) -> None:
        super().__init__(notice)
        self.status = status
        self.notice = notice


class Front:
    """Between a request and those who answer it."""

    def __init__(self, desk: Desk, board: Board, look: Pages, link: Link) -> None:
        self._desk = desk
        self._board = board
        self._look = look
        self.link = link
        self.pages = BookingPages(look)

    @property
    def site(self) -> Site:
        """As last heard. Raises `Refused` before there was ever a hub."""
        if self._board.site is None:
            raise Refused(503, "hub-gone")
        return self._board.site

    def now_ms(self) -> int:
        """Site time."""
        return self.link.clock.now_ms()

    def today(self, site: Site) -> date:
        return local_day(self.now_ms(), site)

    def language(self, request: AnyRequest, held: str = "") -> str:
        """`held`: in which the appointment was booked."""
        wanted = request.query_params.get("lang")
        return self._look.language(wanted, held, request.headers.get("accept-language", ""))

    def asker(self, request: AnyRequest) -> str:
        return self._desk.asker(request)

    async def form(self, request: AnyRequest) -> dict[str, str]:
        """The fields that were sent. Raises `Refused` if they are no form."""
        try:
            async with asyncio.timeout(FORM_S):
                body = bytearray()
                async for piece in request.stream():
                    body += piece
                    if len(body) > FORM_BYTES:
                        raise Refused(413, "broken")
        except TimeoutError:
            raise Refused(408, "broken") from None
        return parse_form(bytes(body))

    def page(self, page: str, request: AnyRequest, *, status: int = 200) -> Response[Any]:
        return self._desk.packed(
            page.encode(), MediaType.HTML.value, request, self.pages.headers(), status
        )

    def notice(self, request: AnyRequest, refused: Refused) -> Response[Any]:
        retry_s = HUB_GONE_RETRY_S if refused.status == 503 and request.method == "GET" else 0
        language = self.language(request)
        page = self.pages.notice(refused.notice, language, retry_s=retry_s)
        return self.page(page, request, status=refused.status)


def see_other(place: str) -> Response[Any]:
    """After a form, so that loading again does not send it twice."""
    return Response("", status_code=303, headers={"Location": place})
