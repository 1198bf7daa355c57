"""What a phone is answered: from the board where it can, from the hub where it must.

What is refused looks the same and takes the same time whether a token is malformed, of another day
or has never existed, or its visit has ended.
"""

from __future__ import annotations

import asyncio
import gzip
import logging
import re
import time
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from litestar import MediaType, Request, Response
from litestar.response.base import ASGIResponse
from litestar.types import ASGIApp, Receive, Scope, Send
from msgspec.structs import replace

from hub.link import Link, NoAnswer
from hub.protocol.commands import (
    CancelVisit,
    GiveFeedback,
    LetFirst,
    OnMyWay,
    ReturnVisit,
    TerminalCommand,
)
from hub.protocol.replies import Answer, Reason, Refusal, StepState
from hub.visitors.board import AppointmentError, Board, HubGoneError, Watched
from hub.visitors.guard import Network, acts, guesses, household, may_be_token, visitor_address
from hub.visitors.handover import hand_over
from hub.visitors.pages import HUB_GONE_RETRY_S, Pages
from hub.visitors.stream import LivePage, Streams

log = logging.getLogger(__name__)

NOT_FOUND_S = 0.15
"""After this long somebody hears that a token is unknown, however it came to be known."""
_STREAM_HEADERS = [(b"content-type", b"text/event-stream"), (b"x-accel-buffering", b"no")]
_WORTH_PACKING_BYTES = 600
_COUNT = re.compile(r"[0-9]{1,2}")
_ONCE = re.compile(r"[0-9a-f]{32}")
_SO_ALREADY = frozenset({Reason.ALREADY_ENDED, Reason.NOT_MISSED})
"""Pressed twice, or on two phones, it is done once: no failure."""
_SAID = {
    Reason.TOO_LATE: "visitors-too-late",
    Reason.NOT_WAITING: "visitors-too-late",
    Reason.NOBODY_BEHIND: "visitors-nobody-behind",
    Reason.LET_ENOUGH: "visitors-let-enough",
}
AnyRequest = Request[Any, Any, Any]

ACTS: dict[str, Callable[[str], TerminalCommand]] = {
    "cancel": lambda visit: CancelVisit(visit=visit),
    "return": lambda visit: ReturnVisit(visit=visit),
    "coming": lambda visit: OnMyWay(visit=visit),
    "let-first": lambda visit: LetFirst(visit=visit),
}
"""What the holder of a ticket may do with it, by the address to which it is posted."""
ASKED_FIRST = frozenset({"cancel", "let-first"})
"""What cannot be taken back."""


class RefusedError(Exception):
    """There is no ticket to show; `notice` and `status` say why."""

    def __init__(self, status: int, notice: str) -> None:
        super().__init__(notice)
        self.status = status
        self.notice = notice


class ElsewhereError(Exception):
    """What was asked for stands at another place."""

    def __init__(self, place: str) -> None:
        super().__init__(place)
        self.place = place


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
        self._guesses = guesses(time.monotonic)
        self._acts = acts(time.monotonic)

    async def find(self, token: str, request: AnyRequest) -> Watched:
        """The visit of a token. Raises `RefusedError`, or `ElsewhereError` for an appointment."""
        began_s = time.monotonic()
        watched = self._board.known(token)
        if watched is not None:
            return watched
        asker = self.asker(request)
        if not self._guesses.may_ask(asker):
            raise RefusedError(429, "busy")
        try:
            found = await self._board.look(token, self._link) if may_be_token(token) else None
        except AppointmentError:
            self._guesses.was_right(asker)
            up = "../" * request.url.path.partition("/t/")[2].count("/")
            asked = f"?lang={self.language(request)}" if "lang" in request.query_params else ""
            raise ElsewhereError(f"../{up}a/{token}{asked}") from None
        except HubGoneError:
            self._guesses.was_right(asker)  # that cost nobody anything
            raise RefusedError(503, "hub-gone") from None
        except NoAnswer:
            raise RefusedError(503, "hub-gone") from None
        if found is None:
            await asyncio.sleep(NOT_FOUND_S - (time.monotonic() - began_s))
            raise RefusedError(404, "unknown")
        self._guesses.was_right(asker)
        return found

    async def find_to_act(self, token: str, request: AnyRequest) -> Watched:
        """The visit with which something is to be done. Raises `RefusedError`."""
        watched = await self.find(token, request)
        if not self._acts.may_ask(token):
            raise RefusedError(429, "too-often")
        return watched

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
    ) -> Response[Any]:
        now_ms = self._link.clock.now_ms()
        language = self.language(request, watched)
        page = self._pages.ticket(watched, language, now_ms, base=base, failed=failed)
        return self.page(page, request, status=status)

    def ask_first(self, act: str, watched: Watched, request: AnyRequest) -> Response[Any]:
        language = self.language(request, watched)
        return self.page(self._pages.question(act, watched, language), request)

    def now(self, watched: Watched, request: AnyRequest) -> Response[Any]:
        """The facts of the page for whoever comes again and again; 304 while they are the same."""
        facts = self._pages.facts(
            watched, self.language(request, watched), self._link.clock.now_ms()
        )
        tag = self._pages.tag(facts)
        headers = {"ETag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(None, status_code=304, headers=headers)
        return self.packed(msgspec.json.encode(facts), "application/json", request, headers)

    def notice(self, status: int, notice: str, request: AnyRequest) -> Response[Any]:
        retry_s = HUB_GONE_RETRY_S if status == 503 else 0
        page = self._pages.notice(notice, self.language(request), retry_s=retry_s)
        return self.page(page, request, status=status)

    async def act(
        self, act: str, watched: Watched, request: AnyRequest, once: str = "", had: str = ""
    ) -> Response[Any]:
        """Carry it out and show the ticket as it is then. `once`: what the question was asked
        under, `had`: what had been done before; answered twice, it is done once."""
        command = ACTS[act](watched.ticket.visit)
        if isinstance(command, LetFirst) and _COUNT.fullmatch(had):
            command = replace(command, had=int(had))
        answer: Answer | None = Refusal(Reason.TOO_LATE)
        if act != "cancel" or watched.ticket.state is not StepState.SERVING:  # the clerk ends that
            answer = await self._given(watched, command, once if _ONCE.fullmatch(once) else "")
        if isinstance(answer, Refusal) and answer.reason not in _SO_ALREADY:
            failed, status = _SAID.get(answer.reason, "visitors-failed"), 409
        elif answer is None:
            failed, status = "visitors-failed", 503
        else:
            return self.back(watched, request)
        base = f"../{watched.token}"
        return self.show(watched, request, base=base, status=status, failed=failed)

    async def rate(self, watched: Watched, request: AnyRequest, score: str) -> Response[Any]:
        """How it was: once a visit, and nobody learns who said it."""
        may_rate = watched.may_rate and watched.ticket.state is StepState.DONE
        if score not in {"1", "2", "3", "4", "5"} or not may_rate:
            return self.back(watched, request)
        self._board.rated(watched)
        command = GiveFeedback(score=int(score), service=watched.ticket.service)
        if isinstance(await self._given(watched, command), Refusal | None):
            self._board.rated(watched, False)
            base, failed = f"../{watched.token}", "kiosk-feedback-no-answer"
            return self.show(watched, request, base=base, status=503, failed=failed)
        return self.back(watched, request)

    def back(self, watched: Watched, request: AnyRequest) -> Response[Any]:
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
            await send({"type": "http.response.start", "status": 200, "headers": _STREAM_HEADERS})
            hand_over(scope, LivePage(self._streams, watched, language))

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

    def page(self, page: str, request: AnyRequest, *, status: int = 200) -> Response[Any]:
        """A whole page, with what it may load."""
        return self.packed(
            page.encode(), MediaType.HTML.value, request, self._pages.headers(), status
        )

    def packed(
        self,
        body: bytes,
        media_type: str,
        request: AnyRequest,
        headers: dict[str, str],
        status: int = 200,
    ) -> Response[Any]:
        """As few bytes as the phone understands: many stand where the line is bad."""
        vary = ", ".join(filter(None, (headers.get("Vary"), "Accept-Encoding")))
        headers = headers | {"Vary": vary}
        packs = "gzip" in request.headers.get("accept-encoding", "")
        if packs and len(body) > _WORTH_PACKING_BYTES:
            body = gzip.compress(body, 6, mtime=0)
            headers["Content-Encoding"] = "gzip"
        return Response(body, status_code=status, headers=headers, media_type=media_type)

    async def _given(
        self, watched: Watched, command: TerminalCommand, once: str = ""
    ) -> Answer | None:
        """The hub's answer, with the board as it is then; `None`: there was none."""
        try:
            answer = await self._link.ask(command, command_id=once)
            await self._board.refresh(watched, self._link)
        except NoAnswer:
            return None
        if isinstance(answer, Refusal):
            log.info("visitor_refused", extra={"reason": answer.reason.value})
        return answer

    def asker(self, request: AnyRequest) -> str:
        """What counts as one."""
        peer = request.client.host if request.client is not None else "?"
        forwarded = ",".join(request.headers.getall("x-forwarded-for", []))
        return household(visitor_address(peer, forwarded, self._trusted))
