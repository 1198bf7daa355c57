"""Booking an appointment: a service, a day, a time, and one press.

Whoever presses twice, or whose line breaks in between, has one appointment: the key of the form is
the id of the command. A form that came faster than a person presses has to wait.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import OrderedDict
from typing import Any

from litestar import Response
from msgspec.structs import replace

from hub.link import NoAnswer
from hub.protocol.commands import BookSlot, Origin
from hub.protocol.replies import Answer, BookedReply, Reason, Refusal, Slot, SlotDay
from hub.protocol.site import Service, Site
from hub.visitors.booking.forms import Filled, Keys, filled, number
from hub.visitors.booking.front import Front, Refused, see_other
from hub.visitors.booking.model import own_place
from hub.visitors.booking.offer import Offer
from hub.visitors.booking.slots import nearest, service_of, slot_at
from hub.visitors.desk import AnyRequest
from hub.visitors.guard import Allowance

log = logging.getLogger(__name__)

QUICKEST_S = 1.0
"""No person reads and presses faster."""
BOOKINGS, BOOKINGS_PER_S = 8.0, 1 / 180
"""So many at once for one household, and in the long run."""
NEAREST = 6
GONE = frozenset({Reason.SLOT_TAKEN, Reason.NO_SUCH_SLOT, Reason.TOO_SOON, Reason.TOO_FAR_AHEAD})
"""Another time can be had."""
_REMEMBERED = 5_000


class Taking:
    def __init__(self, front: Front, offer: Offer) -> None:
        self._front = front
        self._offer = offer
        self._keys = Keys(time.monotonic)
        self._allowed = Allowance(BOOKINGS, BOOKINGS_PER_S, time.monotonic)
        self._taking: OrderedDict[str, asyncio.Task[Answer]] = OrderedDict()

    async def choose(self, request: AnyRequest) -> Response[Any]:
        """The step that the address tells: services, days, times, or the form."""
        site, pages = self._open_site(), self._front.pages
        language = self._front.language(request)
        asked = request.query_params
        service = service_of(site, asked.get("service", ""))
        if service is None:
            return self._front.page(pages.services(language, site), request)
        quantity = min(max(1, number(asked.get("quantity", ""), 1)), site.booking.most)
        if at_ms := number(asked.get("at", ""), 0):
            wanted = Filled(service=service.id, quantity=quantity, at_ms=at_ms)
            return await self._form(request, wanted, service, site)
        days = await self._days(site, service, quantity)
        wanted_day = asked.get("day", "")
        day = next((one for one in days if one.date == wanted_day), None)
        if day is not None:
            page = pages.times(language, site, service, quantity, day, days)
            return self._front.page(page, request)
        today = self._front.today(site)
        page = pages.days(language, site, service, quantity, days, today, gone=bool(wanted_day))
        return self._front.page(page, request)

    async def take(self, request: AnyRequest) -> Response[Any]:
        """The form was sent: the appointment's page, or the form again with all that was typed."""
        site = self._open_site()
        sent = filled(await self._front.form(request))
        language = self._front.language(request)
        service = service_of(site, sent.service)
        if service is None:
            return see_other(f"book?lang={language}")
        sent = replace(sent, quantity=min(max(1, sent.quantity), site.booking.most))
        if not site.mails:
            sent = replace(sent, name="", mail="")
        failed, status = await self._hindrance(sent, request)
        if status:
            return await self._form(request, sent, service, site, failed=failed, status=status)
        try:
            answer = await self._once(sent, language)
        except NoAnswer:
            return await self._form(
                request, sent, service, site, failed="booking-again", status=503, key=sent.key
            )
        if isinstance(answer, BookedReply):
            place, said = own_place(answer.booked), "mailed" if sent.mail else "booked"
            return see_other(f"a/{place}?said={said}&lang={language}")
        reason = answer.reason if isinstance(answer, Refusal) else Reason.INTERNAL
        log.info("booking_refused", extra={"reason": reason.value})
        if reason in GONE:
            days = await self._days(site, service, sent.quantity)
            return self._taken(request, sent, service, days, site)
        failed = "booking-too-many" if reason is Reason.TOO_MANY else "booking-again"
        return await self._form(request, sent, service, site, failed=failed, status=409)

    async def _hindrance(self, sent: Filled, request: AnyRequest) -> tuple[str, int]:
        """Why this form is not obeyed, and the status (0: it is); a hasty one is made to wait."""
        age_s = self._keys.age_s(sent.key)
        if age_s is None:
            return "booking-old-form", 409
        if sent.trapped:
            return "booking-again", 400
        if sent.wrong:
            return "", 422
        if sent.key not in self._taking and not self._allowed.may_ask(self._front.asker(request)):
            return "booking-busy-detail", 429
        await asyncio.sleep(max(0.0, QUICKEST_S - age_s))
        return "", 0

    async def _once(self, sent: Filled, language: str) -> Answer:
        """One form is one command, however often it is sent. Raises `NoAnswer`."""
        task = self._taking.get(sent.key)
        if task is None or (task.done() and task.exception() is not None):
            command = BookSlot(
                service=sent.service, at_ms=sent.at_ms, quantity=sent.quantity,
                language=language, contact=sent.contact, origin=Origin.PAGE, in_person=sent.here,
            )  # fmt: skip
            asking = self._front.link.ask(command, command_id=sent.key)
            task = self._taking[sent.key] = asyncio.get_running_loop().create_task(asking)
            if len(self._taking) > _REMEMBERED:
                self._taking.popitem(last=False)
        answer = await asyncio.shield(task)
        self._offer.forget()
        return answer

    async def _form(
        self, request: AnyRequest, sent: Filled, service: Service, site: Site,
        *, failed: str = "", status: int = 200, key: str = "",
    ) -> Response[Any]:  # fmt: skip
        """To be filled in (again); another choice if the time is gone meanwhile.

        `key`: of a form that may have been obeyed; nothing is said then about what is free.
        """
        slot = Slot(sent.at_ms, 1)
        if not key:
            try:
                days = await self._days(site, service, sent.quantity)
            except Refused:
                if status == 200:  # nothing was typed yet that could be lost
                    raise
                failed, status = "booking-again", 503
            else:
                free = slot_at(days, sent.at_ms)
                if free is None:
                    return self._taken(request, sent, service, days, site)
                slot, sent = free, replace(sent, here=not free.virtual)
        language = self._front.language(request)
        page = self._front.pages.confirm(
            language, site, service, sent, slot, key=key or self._keys.new(), failed=failed
        )
        return self._front.page(page, request, status=status)

    def _taken(
        self, request: AnyRequest, sent: Filled, service: Service, days: tuple[SlotDay, ...],
        site: Site,
    ) -> Response[Any]:  # fmt: skip
        around = nearest(days, sent.at_ms, NEAREST)
        page = self._front.pages.taken(
            self._front.language(request),
            site,
            service,
            sent,
            around,
            key=self._keys.new() if sent.key else "",
        )
        return self._front.page(page, request, status=409)

    async def _days(self, site: Site, service: Service, quantity: int) -> tuple[SlotDay, ...]:
        today = self._front.today(site)
        if not self._front.link.connected:
            raise Refused(503, "hub-gone")
        try:
            return await self._offer.days(service.id, quantity, today, site.booking.days)
        except NoAnswer:
            raise Refused(503, "hub-gone") from None

    def _open_site(self) -> Site:
        """Raises `Refused` where there is no booking page."""
        site = self._front.site
        if not site.booking.public:
            raise Refused(404, "closed")
        return site
