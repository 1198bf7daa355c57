"""From a reading to the hub: what the hub knows is asked for, what follows is commanded.

Nothing is remembered but who we have told the hub of: the hub says no addresses, so a changed one
shows only against what was said last. After a start all of them are told once.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Sequence

import msgspec

from hub.appointments.answers import is_for_now
from hub.appointments.difference import CalledOff, Difference, Known, contact_of, difference
from hub.appointments.sources import naming
from hub.appointments.sources.reading import Reading
from hub.link import NoAnswer
from hub.protocol import commands as cmd
from hub.protocol.questions import FindAppointments
from hub.protocol.replies import (
    Answer,
    AppointmentLine,
    AppointmentsFound,
    AppointmentState,
    Finding,
    Reason,
    Refusal,
)

log = logging.getLogger(__name__)

AT_ONCE = 16
"""So many commands are under way: the hub writes them to its disk together."""
_NO_MATTER = frozenset({Reason.CHECKED_IN, Reason.UNKNOWN_APPOINTMENT})
"""Somebody was faster, and there is nothing left to do."""

Order = cmd.BookAppointment | cmd.CancelAppointment


class Carrying:
    """Brings the hub to what one source says."""

    def __init__(
        self,
        source: str,
        secret: bytes,
        find: Callable[[FindAppointments], Awaitable[Finding]],
        ask: Callable[[Order], Awaitable[Answer]],
    ) -> None:
        self._source, self._secret = source, secret
        self._find, self._ask = find, ask
        self._told: dict[str, cmd.Contact] = {}
        self.refused: Counter[str] = Counter()
        """How many the hub did not take at the last time, by its reason."""

    async def carry(self, reading: Reading, now_ms: int, *, mails: bool) -> Difference:
        """What followed from it. Raises `NoAnswer`: then all of it is to be carried again."""
        self.refused = Counter()
        known = await self._known()
        found = difference(known, reading, self._source, now_ms, mails=mails)
        await self._all(one for one in found.commands if isinstance(one, cmd.CancelAppointment))
        booked = [one for one in found.commands if isinstance(one, cmd.BookAppointment)]
        # Whoever had the code may just have got another one.
        taken = await self._all(await self._all(booked))
        if taken:
            facts = {"source": self._source, "count": len(taken)}
            log.warning("appointments_codes_taken", extra=facts)
        others = (self._recoded(one) for one in taken)
        self.refused[Reason.CODE_TAKEN] = len(await self._all(others))
        self._told = {
            booking.id: contact_of(booking.person, mails=mails) for booking in reading.bookings
        }
        self.refused = +self.refused
        return found

    async def _known(self) -> dict[str, Known]:
        known: dict[str, Known] = {}
        after = ""
        while True:
            found = await self._find(FindAppointments(source=self._source, after=after))
            if not isinstance(found, AppointmentsFound):
                raise NoAnswer("refused")
            for line in found.appointments:
                known[line.appointment] = _known(line, self._told.get(line.appointment))
            if not (found.more and found.appointments):
                return known
            after = found.appointments[-1].appointment

    async def _all(self, orders: Iterable[Order]) -> list[cmd.BookAppointment]:
        """Give them all. → those whose code somebody else has."""
        turns = asyncio.Semaphore(AT_ONCE)
        taken: list[cmd.BookAppointment] = []
        put_off = False

        async def give(order: Order) -> None:
            nonlocal put_off
            async with turns:
                if put_off:
                    return  # a hub without room need not say so thousands of times
                answer = await self._ask(order)
            if is_for_now(answer):
                put_off = True
                raise NoAnswer("not now")
            if not isinstance(answer, Refusal):
                return
            if answer.reason is Reason.CODE_TAKEN and isinstance(order, cmd.BookAppointment):
                taken.append(order)
            elif answer.reason not in _NO_MATTER:
                self.refused[answer.reason] += 1

        await _together([give(order) for order in orders if self._is_sound(order)])
        return taken

    def _is_sound(self, order: Order) -> bool:
        """Whether the hub can read it: what it cannot would cost us the connection."""
        try:
            msgspec.convert(msgspec.to_builtins(order), type(order))
        except msgspec.ValidationError:
            self.refused[Reason.MALFORMED] += 1
            return False
        return True

    def _recoded(self, order: cmd.BookAppointment) -> cmd.BookAppointment:
        code = naming.made_code(order.appointment, self._secret)
        return msgspec.structs.replace(order, code=code)


def _known(line: AppointmentLine, told: cmd.Contact | None) -> Known:
    called_off = CalledOff.NO
    if line.state is AppointmentState.CALLED_OFF:
        by_source = line.called_off == cmd.Origin.SYSTEM.value
        called_off = CalledOff.SOURCE if by_source else CalledOff.HOUSE
    return Known(
        service=line.service,
        at_ms=line.at_ms,
        code=line.code,
        quantity=line.quantity,
        language=line.language or None,
        called_off=called_off,
        checked_in=line.state is AppointmentState.CHECKED_IN,
        name=line.name,
        mail=line.mail,
        contact=told,
    )


async def _together(work: Sequence[Awaitable[None]]) -> None:
    """All of it, also when some of it fails; then the first failure."""
    for outcome in await asyncio.gather(*work, return_exceptions=True):
        if isinstance(outcome, BaseException):
            raise outcome
