"""The addresses of everything that is about appointments, and who answers there."""

from __future__ import annotations

import time
from typing import Any

from litestar import Response, Router, get, post

from hub.link import Link
from hub.visitors.board import Board
from hub.visitors.booking.front import Front, Refused, see_other
from hub.visitors.booking.keeping import Keeping
from hub.visitors.booking.offer import Offer
from hub.visitors.booking.taking import Taking
from hub.visitors.desk import AnyRequest, Desk
from hub.visitors.pages import Pages


class Booking:
    """All of it, composed."""

    def __init__(self, desk: Desk, board: Board, look: Pages, link: Link) -> None:
        front, offer = Front(desk, board, look, link), Offer(link, time.monotonic)
        self._keeping = Keeping(front, offer)
        self.routes = booking_routes(front, Taking(front, offer), self._keeping)

    def sweep(self) -> None:
        """To be called every few seconds."""
        self._keeping.sweep()


def booking_routes(front: Front, taking: Taking, keeping: Keeping) -> Router:
    """GET and HEAD never change anything."""

    @get("/book")
    async def choose(request: AnyRequest) -> Response[Any]:
        return await taking.choose(request)

    @post("/book")
    async def take(request: AnyRequest) -> Response[Any]:
        return await taking.take(request)

    @get("/a/{token:str}")
    async def appointment(token: str, request: AnyRequest) -> Response[Any]:
        return await keeping.show(token, request)

    @get("/a/{token:str}/termin.ics")
    async def calendar(token: str, request: AnyRequest) -> Response[bytes]:
        return await keeping.calendar(token, request)

    @get("/a/{token:str}/arrive", sync_to_thread=False)
    def after_arrival(token: str, request: AnyRequest) -> Response[Any]:
        return see_other(f"../{token}?lang={front.language(request)}")

    @post("/a/{token:str}/arrive")
    async def arrive(token: str, request: AnyRequest) -> Response[Any]:
        return await keeping.arrive(token, request)

    @get("/a/{token:str}/cancel")
    async def ask_cancel(token: str, request: AnyRequest) -> Response[Any]:
        return await keeping.ask_cancel(token, request)

    @post("/a/{token:str}/cancel")
    async def cancel(token: str, request: AnyRequest) -> Response[Any]:
        return await keeping.cancel(token, request)

    @get("/a/{token:str}/change")
    async def ask_change(token: str, request: AnyRequest) -> Response[Any]:
        return await keeping.ask_change(token, request)

    @post("/a/{token:str}/change")
    async def change(token: str, request: AnyRequest) -> Response[Any]:
        return await keeping.change(token, request)

    def refused(request: AnyRequest, error: Refused) -> Response[Any]:
        return front.notice(request, error)

    return Router(
        "/",
        route_handlers=[
            *(choose, take, appointment, calendar, after_arrival, arrive),
            *(ask_cancel, cancel, ask_change, change),
        ],
        exception_handlers={Refused: refused},
    )
