"""An appointment that there is: see it, be there, move it, call it off.

A wrong token looks the same and takes the same time however wrong it is. A link that shows cannot
call off: each token is good for its own page only.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from typing import Any, NamedTuple

from litestar import Response

from hub.link import NoAnswer
from hub.link.presence import presented_as
from hub.protocol.commands import CancelAppointment, CheckIn, MoveAppointment, Origin
from hub.protocol.replies import (
    AppointmentState,
    Booked,
    BookedReply,
    Purpose,
    Reason,
    Refusal,
    SlotDay,
    TicketReply,
)
from hub.protocol.site import Site
from hub.visitors.booking.calendar import calendar_file
from hub.visitors.booking.forms import number
from hub.visitors.booking.front import Front, Refused, see_other
from hub.visitors.booking.model import JOINT
from hub.visitors.booking.offer import Offer
from hub.visitors.booking.slots import slot_at
from hub.visitors.booking.taking import GONE
from hub.visitors.desk import NOT_FOUND_S, AnyRequest, ElsewhereError
from hub.visitors.guard import Allowance, guesses, may_be_token

log = logging.getLogger(__name__)

KEPT_S = 60.0
"""So long after the last request the hub still lets us act for an appointment."""
TRIES, TRIES_PER_S = 5.0, 5 / 60
"""Of the code that the house shows."""
_CHANNEL = "phone"


class Held(NamedTuple):
    """An appointment, and where its holder may do what with it: the address below `/a/`."""

    booked: Booked
    places: dict[Purpose, str]


class Keeping:
    def __init__(self, front: Front, offer: Offer) -> None:
        self._front = front
        self._offer = offer
        self._guesses = guesses(time.monotonic)
        self._tries = Allowance(TRIES, TRIES_PER_S, time.monotonic)
        self._presented: OrderedDict[str, float] = OrderedDict()

    async def show(self, token: str, request: AnyRequest) -> Response[Any]:
        held = await self._look(token, request, *Purpose)
        said = request.query_params.get("said", "")
        return self._page(held, request, up="", said=said)

    async def calendar(self, token: str, request: AnyRequest) -> Response[bytes]:
        booked = (await self._look(token, request, *Purpose)).booked
        language = self._front.language(request, booked.language)
        now_ms = self._front.now_ms()
        entry = self._front.pages.calendar(language, self._front.site, booked, now_ms)
        return Response(
            calendar_file(entry),
            media_type="text/calendar",
            headers={"Content-Disposition": 'attachment; filename="termin.ics"'},
        )

    async def arrive(self, token: str, request: AnyRequest) -> Response[Any]:
        """They are there: on to the page of their ticket, or this page again and why not."""
        held = await self._look(token, request, Purpose.VIEW)
        booked = held.booked
        typed = (await self._front.form(request)).get("presence", "")
        presence = "" if booked.virtual else "".join(typed.split())
        language = self._front.language(request, booked.language)
        if not booked.virtual and not (presence.isdecimal() and len(presence) == 4):
            return self._failed(held, request, Reason.WRONG_PRESENCE)
        if not self._tries.may_ask(booked.appointment):
            return self._failed(held, request, None)
        command = CheckIn(
            code=booked.code, language=language, channel=_CHANNEL,
            presence=f"{int(presence):04}" if presence else "",
        )  # fmt: skip
        try:
            answer = await self._front.link.ask(command)
        except NoAnswer:
            raise Refused(503, "hub-gone") from None
        if isinstance(answer, TicketReply) and answer.ticket.token:
            return see_other(f"../../t/{answer.ticket.token}?lang={language}")
        reason = answer.reason if isinstance(answer, Refusal) else Reason.INTERNAL
        log.info("check_in_refused", extra={"reason": reason.value})
        if reason in (Reason.CHECKED_IN, Reason.CALLED_OFF):
            return see_other(f"../{token}?lang={language}")
        return self._failed(held, request, reason)

    async def ask_cancel(self, token: str, request: AnyRequest) -> Response[Any]:
        booked = (await self._waiting(token, request, Purpose.CANCEL)).booked
        language = self._front.language(request, booked.language)
        page = self._front.pages.cancel(language, self._front.site, booked, token)
        return self._front.page(page, request)

    async def cancel(self, token: str, request: AnyRequest) -> Response[Any]:
        """Called off; the page that follows says so."""
        held = await self._waiting(token, request, Purpose.CANCEL)
        command = CancelAppointment(appointment=held.booked.appointment, origin=Origin.PAGE)
        try:
            answer = await self._front.link.ask(command)
        except NoAnswer:
            raise Refused(503, "hub-gone") from None
        self._offer.forget()
        if isinstance(answer, Refusal) and answer.reason is not Reason.CALLED_OFF:
            return self._failed(held, request, answer.reason)
        return self._back(held.booked, token, request, said="off")

    async def ask_change(self, token: str, request: AnyRequest) -> Response[Any]:
        """The step that the address tells: days, times, or the question."""
        booked = (await self._waiting(token, request, Purpose.CHANGE)).booked
        site, pages = self._front.site, self._front.pages
        language = self._front.language(request, booked.language)
        days = await self._days(booked, site)
        asked = request.query_params
        if slot := slot_at(days, number(asked.get("at", ""), 0)):
            page = pages.change_confirm(language, site, booked, token, slot)
            return self._front.page(page, request)
        wanted = asked.get("day", "")
        day = next((one for one in days if one.date == wanted), None)
        if day is not None:
            page = pages.change_times(language, site, booked, token, day, days)
            return self._front.page(page, request)
        gone = bool(wanted or asked.get("at"))
        return self._change_days(request, booked, token, days, gone=gone)

    async def change(self, token: str, request: AnyRequest) -> Response[Any]:
        """Moved, or not at all; the page that follows says what is true now."""
        held = await self._waiting(token, request, Purpose.CHANGE)
        booked = held.booked
        at_ms = number((await self._front.form(request)).get("at", ""), 0)
        if at_ms == booked.at_ms:
            return self._back(booked, token, request, said="moved")
        command = MoveAppointment(appointment=booked.appointment, at_ms=at_ms, origin=Origin.PAGE)
        try:
            answer = await self._front.link.ask(command)
        except NoAnswer:
            raise Refused(503, "hub-gone") from None
        self._offer.forget()
        if isinstance(answer, BookedReply):
            return self._back(booked, token, request, said="moved")
        reason = answer.reason if isinstance(answer, Refusal) else Reason.INTERNAL
        log.info("move_refused", extra={"reason": reason.value})
        if reason not in GONE:
            return self._failed(held, request, reason)
        days = await self._days(booked, self._front.site)
        return self._change_days(request, booked, token, days, gone=True, status=409)

    def sweep(self) -> None:
        """To be called every few seconds: the hub need not know any more what nobody looks at."""
        now_s = time.monotonic()
        while self._presented:
            presented, looked_s = next(iter(self._presented.items()))
            if now_s - looked_s <= KEPT_S:
                break
            del self._presented[presented]
            self._front.link.dismiss(presented)

    async def _look(self, token: str, request: AnyRequest, *purposes: Purpose) -> Held:
        """What an address is about, if it is good for one of these. Raises `Refused`, or
        `ElsewhereError` for a ticket.

        Whoever has booked has an address of several tokens, joined by dots: it is good for what
        each of them is.
        """
        began_s = time.monotonic()
        asker = self._front.asker(request)
        if not self._front.link.connected:
            raise Refused(503, "hub-gone")
        if not self._guesses.may_ask(asker):
            raise Refused(429, "busy")
        found = [await self._present(one, request) for one in token.split(JOINT, len(Purpose))]
        booked = found[0].booked if found[0] else None
        shown = {one.purpose for one in found if one and booked and _same(one.booked, booked)}
        if booked is None or not shown.intersection(purposes):
            await asyncio.sleep(NOT_FOUND_S - (time.monotonic() - began_s))
            raise Refused(404, "unknown")
        self._guesses.was_right(asker)
        return Held(booked, booked.tokens | {one: token for one in shown if one})

    async def _present(self, token: str, request: AnyRequest) -> BookedReply | None:
        try:
            found = await self._front.link.present(token) if may_be_token(token) else None
        except NoAnswer:
            raise Refused(503, "hub-gone") from None
        if isinstance(found, TicketReply):
            up = "../" * request.url.path.partition("/a/")[2].count("/")
            raise ElsewhereError(f"../{up}t/{token}?lang={self._front.language(request)}")
        if not isinstance(found, BookedReply) or found.purpose is None:
            return None
        presented = presented_as(found.purpose, found.booked.appointment)
        self._presented[presented] = time.monotonic()
        self._presented.move_to_end(presented)
        return found

    async def _waiting(self, token: str, request: AnyRequest, purpose: Purpose) -> Held:
        """The same, as long as nobody has come for it; otherwise its page says how it stands."""
        held = await self._look(token, request, purpose)
        if held.booked.state is not AppointmentState.BOOKED:
            language = self._front.language(request, held.booked.language)
            raise ElsewhereError(f"../{token}?lang={language}")
        return held

    async def _days(self, booked: Booked, site: Site) -> tuple[SlotDay, ...]:
        """What is free if it gives up its own place; not what it has now."""
        today = self._front.today(site)
        try:
            days = await self._offer.days(
                booked.service, booked.quantity, today, site.booking.days,
                moved=booked.appointment,
            )  # fmt: skip
        except NoAnswer:
            raise Refused(503, "hub-gone") from None
        others = (
            SlotDay(day.date, tuple(one for one in day.slots if one.at_ms != booked.at_ms))
            for day in days
        )
        return tuple(day for day in others if day.slots)

    def _change_days(
        self, request: AnyRequest, booked: Booked, token: str, days: tuple[SlotDay, ...],
        *, gone: bool, status: int = 200,
    ) -> Response[Any]:  # fmt: skip
        site, language = self._front.site, self._front.language(request, booked.language)
        today = self._front.today(site)
        page = self._front.pages.change_days(language, site, booked, token, days, today, gone=gone)
        return self._front.page(page, request, status=status)

    def _failed(self, held: Held, request: AnyRequest, reason: Reason | None) -> Response[Any]:
        """The page, from an address below it, and why what was asked for was not done. `None`: it
        was tried too often."""
        say = self._front.pages.say(self._front.language(request, held.booked.language))
        match reason:
            case None:
                failed, status = say("booking-too-often"), 429
            case Reason.WRONG_PRESENCE:
                failed, status = say("booking-wrong-presence"), 409
            case Reason.TIME_PASSED | Reason.TOO_EARLY | Reason.NOT_TODAY:
                failed, status = say(f"booking-here-{reason.value}"), 409
            case _:
                failed, status = say("booking-cannot"), 409
        return self._page(held, request, up="../", failed=failed, status=status)

    def _page(
        self, held: Held, request: AnyRequest,
        *, up: str, said: str = "", failed: str = "", status: int = 200,
    ) -> Response[Any]:  # fmt: skip
        page = self._front.pages.appointment(
            self._front.language(request, held.booked.language), self._front.site, held.booked,
            held.places, self._front.now_ms(), up=up, said=said, failed=failed,
        )  # fmt: skip
        return self._front.page(page, request, status=status)

    def _back(
        self, booked: Booked, token: str, request: AnyRequest, *, said: str = ""
    ) -> Response[Any]:
        """To the page that shows it, so that loading again does nothing again."""
        language = self._front.language(request, booked.language)
        return see_other(f"../{token}?{f'said={said}&' if said else ''}lang={language}")


def _same(one: Booked, other: Booked) -> bool:
    return one.appointment == other.appointment
