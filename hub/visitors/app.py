"""The addresses of the visitor's page.

GET never changes anything. What is refused looks the same and takes the same time whether a token
is malformed, of another day or has never existed.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Sequence
from typing import Any

from litestar import Litestar, MediaType, Request, Response, get, post
from litestar.exceptions import HTTPException
from litestar.response.base import ASGIResponse
from litestar.types import ASGIApp, Receive, Scope, Send

from hub.link import Link, NoAnswer
from hub.protocol.commands import CancelVisit, ReturnVisit
from hub.protocol.replies import Reason, Refusal
from hub.visitors.board import Board, HubGoneError, Watched
from hub.visitors.guard import GuessLimit, Network, household, may_be_token, visitor_address
from hub.visitors.masking import guarded
from hub.visitors.pages import HUB_GONE_RETRY_S, Pages
from hub.visitors.stream import Streams

log = logging.getLogger(__name__)

NOT_FOUND_S = 0.15
"""After this long somebody hears that a token is unknown, however it came to be known."""
_STREAM_HEADERS = [(b"content-type", b"text/event-stream"), (b"x-accel-buffering", b"no")]
AnyRequest = Request[Any, Any, Any]


class RefusedError(Exception):
    """There is no ticket to show; `notice` and `status` say why."""

    def __init__(self, status: int, notice: str) -> None:
        super().__init__(notice)
        self.status = status
        self.notice = notice


class Desk:
    """Answers requests from the board, and asks the hub where it must."""

    def __init__(
        self, board: Board, pages: Pages, streams: Streams, link: Link, trusted: Sequence[Network]
    ) -> None:
        self._board = board
        self._pages = pages
        self._streams = streams
        self._link = link
        self._trusted = trusted
        self._guesses = GuessLimit(time.monotonic)

    async def find(self, token: str, request: AnyRequest) -> Watched:
        """The visit of a token. Raises `RefusedError`."""
        began_s = time.monotonic()
        watched = self._board.known(token)
        if watched is not None:
            return watched
        asker = household(self._address(request))
        if not self._guesses.may_ask(asker):
            raise RefusedError(429, "busy")
        try:
            found = await self._board.look(token, self._link) if may_be_token(token) else None
        except (HubGoneError, NoAnswer):
            raise RefusedError(503, "hub-gone") from None
        if found is None:
            await asyncio.sleep(NOT_FOUND_S - (time.monotonic() - began_s))
            raise RefusedError(404, "unknown")
        self._guesses.was_right(asker)
        return found

    def language(self, request: AnyRequest, watched: Watched | None = None) -> str:
        wanted = request.query_params.get("lang")
        ticket = watched.ticket.language if watched else ""
        return self._pages.language(wanted, ticket, request.headers.get("accept-language", ""))

    def show(
        self,
        watched: Watched,
        request: AnyRequest,
        *,
        base: str,
        status: int = 200,
        failed: str = "",
    ) -> Response[str]:
        now_ms = self._link.clock.now_ms()
        language = self.language(request, watched)
        page = self._pages.ticket(watched, language, now_ms, base=base, failed=failed)
        return self._page(page, status)

    def confirm(self, watched: Watched, request: AnyRequest) -> Response[str]:
        language = self.language(request, watched)
        page = self._pages.cancel(watched, language, base=f"../{watched.token}")
        return self._page(page, 200)

    def notice(self, status: int, notice: str, request: AnyRequest) -> Response[str]:
        retry_s = HUB_GONE_RETRY_S if status == 503 else 0
        page = self._pages.notice(notice, self.language(request), retry_s=retry_s)
        return self._page(page, status)

    async def act(
        self, watched: Watched, command: CancelVisit | ReturnVisit, request: AnyRequest
    ) -> Response[str]:
        """Carry it out and show the ticket as it is then; pressed twice, it is done once."""
        base = f"../{watched.token}"
        try:
            answer = await self._link.ask(command)
            await self._board.refresh(watched, self._link)
        except NoAnswer:
            return self.show(watched, request, base=base, status=503, failed="visitors-failed")
        if isinstance(answer, Refusal) and answer.reason is not Reason.ALREADY_ENDED:
            log.info("visitor_refused", extra={"reason": answer.reason.value})
            late = answer.reason in (Reason.TOO_LATE, Reason.NOT_MISSED)
            failed = "visitors-too-late" if late else "visitors-failed"
            return self.show(watched, request, base=base, status=409, failed=failed)
        return self.back(watched, request)

    def back(self, watched: Watched, request: AnyRequest) -> Response[str]:
        """To the ticket's own address, so that loading again does not ask twice."""
        place = f"../{watched.token}?lang={self.language(request, watched)}"
        return Response("", status_code=303, headers={"Location": place})

    async def live(self, token: str, request: AnyRequest) -> ASGIApp:
        """The answer to an EventSource: it lasts as long as the phone looks."""
        try:
            watched = await self.find(token, request)
        except RefusedError as refused:
            # A browser tries again by itself after anything but 204: not for a wrong token.
            status = 204 if refused.status == 404 else refused.status
            return ASGIResponse(status_code=status, is_head_response=True)
        language = self.language(request, watched)

        async def stream(scope: Scope, receive: Receive, send: Send) -> None:
            await self._streams.serve(watched, language, _STREAM_HEADERS, receive, send)

        return stream

    def health(self) -> Response[dict[str, Any]]:
        """200 as soon as the hub has been there once: from then on there is something to show."""
        facts = {
            "status": "ok" if self._board.site is not None else "starting",
            "hub": "connected" if self._link.connected else "lost",
            "visits": len(self._board),
            "live_pages": len(self._streams),
        }
        return Response(facts, status_code=200 if self._board.site is not None else 503)

    def _address(self, request: AnyRequest) -> str:
        peer = request.client.host if request.client is not None else "?"
        forwarded = ",".join(request.headers.getall("x-forwarded-for", []))
        return visitor_address(peer, forwarded, self._trusted)

    def _page(self, page: str, status: int) -> Response[str]:
        return Response(
            page, status_code=status, headers=self._pages.headers(), media_type=MediaType.HTML
        )


def make_app(desk: Desk) -> ASGIApp:
    """The whole application, with headers and log around it."""

    @get("/t/{token:str}")
    async def ticket(token: str, request: AnyRequest) -> Response[str]:
        return desk.show(await desk.find(token, request), request, base=token)

    @get("/t/{token:str}/cancel")
    async def ask_cancel(token: str, request: AnyRequest) -> Response[str]:
        return desk.confirm(await desk.find(token, request), request)

    @post("/t/{token:str}/cancel")
    async def cancel(token: str, request: AnyRequest) -> Response[str]:
        watched = await desk.find(token, request)
        return await desk.act(watched, CancelVisit(visit=watched.ticket.visit), request)

    @get("/t/{token:str}/return")
    async def after_return(token: str, request: AnyRequest) -> Response[str]:
        return desk.back(await desk.find(token, request), request)

    @post("/t/{token:str}/return")
    async def come_back(token: str, request: AnyRequest) -> Response[str]:
        watched = await desk.find(token, request)
        return await desk.act(watched, ReturnVisit(visit=watched.ticket.visit), request)

    @get("/t/{token:str}/live")
    async def live(token: str, request: AnyRequest) -> ASGIApp:
        return await desk.live(token, request)

    @get("/healthz", sync_to_thread=False)
    def healthz() -> Response[dict[str, Any]]:
        return desk.health()

    @get("/robots.txt", media_type=MediaType.TEXT, sync_to_thread=False)
    def robots() -> str:
        return "User-agent: *\nDisallow: /\n"

    def refused(request: AnyRequest, error: RefusedError) -> Response[str]:
        return desk.notice(error.status, error.notice, request)

    def wrong_address(request: AnyRequest, error: HTTPException) -> Response[str]:
        return desk.notice(error.status_code, "unknown", request)

    def failed(request: AnyRequest, error: Exception) -> Response[str]:
        log.error("page_failed", exc_info=error)
        return desk.notice(500, "broken", request)

    return guarded(
        Litestar(
            [ticket, ask_cancel, cancel, after_return, come_back, live, healthz, robots],
            exception_handlers={
                RefusedError: refused,
                HTTPException: wrong_address,
                Exception: failed,
            },
            openapi_config=None,
            logging_config=None,
            debug=False,
        )
    )
