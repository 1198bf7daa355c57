"""One terminal's connection to its hub, kept up for ever.

Promises: a lost or hung hub is noticed within `SILENCE_S`, on our own clock; it is back within 3 s
of its return; a question is put again under the same id until it is answered or stale; what the
hub must know about this terminal (its hardware, whose page is open, who sits at its counter) is
told again after each reconnection. The listener is called in the event loop and must not block.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable
from typing import Protocol, runtime_checkable

from msgspec.structs import replace

from hub.link.clock import SiteClock
from hub.link.connection import Broken, Connection, connect
from hub.link.ids import IdMaker
from hub.link.outbox import Ask, NoAnswer, Outbox, Question, Reply
from hub.link.presence import Presence
from hub.link.seat import Seat
from hub.link.seek import Seek
from hub.link.settings import LinkSettings, Lost, Timing
from hub.protocol.commands import TerminalCommand
from hub.protocol.questions import FindAppointments, FindSlots
from hub.protocol.replies import (
    Answer,
    AppointmentsFound,
    BookedReply,
    Finding,
    Refusal,
    SlotsFound,
    TicketReply,
)
from hub.protocol.views import View
from hub.protocol.wire import (
    Asked,
    CommandSent,
    DeviceReported,
    Dismissed,
    Found,
    FromHub,
    Goodbye,
    Heartbeat,
    Hello,
    Presented,
    Replied,
    Resolved,
    SignedIn,
    SignIn,
    SignOut,
    SiteChanged,
    ViewSent,
    Welcome,
)

log = logging.getLogger(__name__)

_STOPPING = "stopping"


class Listener(Protocol):
    """Who is told. `on_lost`: a `Lost`, or the reason of the hub's goodbye."""

    def on_welcome(self, welcome: Welcome) -> None: ...
    def on_site(self, changed: SiteChanged) -> None: ...
    def on_view(self, view: View) -> None: ...
    def on_lost(self, reason: str) -> None: ...


@runtime_checkable
class SignedOutListener(Protocol):
    """A listener that is also told when nobody is signed in (role `counter`)."""

    def on_signed_out(self) -> None:
        """A clerk has to sign in: there was none, or the hub does not count them as there."""


class Link:
    """Make it, then `run()` it as a task for as long as the terminal lives."""

    def __init__(
        self,
        settings: LinkSettings,
        hello: Hello,
        listener: Listener,
        *,
        timing: Timing | None = None,
        monotonic_s: Callable[[], float] = time.monotonic,
        clock: SiteClock | None = None,
    ) -> None:
        self._settings = settings
        self._seat = Seat(hello)
        self._listener = listener
        self._timing = timing or Timing()
        self._monotonic_s = monotonic_s
        self._new_id = IdMaker()
        self._seek = Seek(settings)
        self._outbox = Outbox(self._timing.stale_s)
        self._presence = Presence()
        self._reported: DeviceReported | None = None
        self._connection: Connection | None = None
        self._heard_s = monotonic_s()
        self._told_lost: str | None = None
        self.clock = clock or SiteClock(monotonic_s)

    @property
    def connected(self) -> bool:
        """The hub has welcomed us and is still heard."""
        return self._connection is not None

    @property
    def silent_since_s(self) -> float:
        """Seconds since the hub was last heard (since the start, if never)."""
        return self._monotonic_s() - self._heard_s

    async def ask(
        self,
        command: TerminalCommand,
        *,
        timeout_s: float | None = None,
        command_id: str = "",
        once: bool = False,
    ) -> Answer:
        """Give a command and wait for its answer. Raises `NoAnswer` when time is up.

        `command_id`: an id that the asker has kept; otherwise it gets a new one. `once`: on the
        connection that there is now; without one, or when it breaks, there is no answer at once,
        and the command is never put again.
        """
        if once and self._connection is None:
            raise NoAnswer("no hub")
        timeout_s = self._timing.answer_s if timeout_s is None else timeout_s
        answer = await self._ask(command, timeout_s, question_id=command_id, once=once)
        if isinstance(answer, SignedIn | SlotsFound | AppointmentsFound):
            raise NoAnswer(Lost.NOT_UNDERSTOOD)
        return answer

    async def find(
        self, question: FindSlots | FindAppointments, timeout_s: float | None = None
    ) -> Finding:
        """Ask what changes nothing and wait for the answer. Raises `NoAnswer` when time is up."""
        answer = await self._ask(
            question, self._timing.answer_s if timeout_s is None else timeout_s
        )
        if not isinstance(answer, SlotsFound | AppointmentsFound | Refusal):
            raise NoAnswer(Lost.NOT_UNDERSTOOD)
        return answer

    async def sign_in(self, counter: str, clerk: str = "", pin: str = "") -> SignedIn:
        """Take a counter; its views follow unless the answer holds a refusal. Raises `NoAnswer`.

        `clerk` is empty where the site asks nobody who they are. The link remembers the counter,
        and the clerk by what the hub gave it, never by the PIN.
        """
        asked = SignIn(id="", counter=counter, clerk=clerk, pin=pin)
        answer = await self._ask(asked, self._timing.answer_s)
        if not isinstance(answer, SignedIn):
            raise NoAnswer(Lost.NOT_UNDERSTOOD)
        return answer

    def sign_out(self) -> None:
        """The clerk leaves the counter; without a hub they are signed out when it is back."""
        self._seat.leave()
        if self._connection is not None:
            self._tell_left(self._connection)

    async def present(self, token: str) -> TicketReply | BookedReply | Refusal:
        """Somebody looks at this token's page: its visit is in the views until `dismiss`.

        Of an appointment, commands may do until then what the token is for; it is in no view.
        """
        answer = await self._ask(token, self._timing.present_s)
        if not isinstance(answer, TicketReply | BookedReply | Refusal):
            raise NoAnswer(Lost.NOT_UNDERSTOOD)
        return answer

    def dismiss(self, visit: str) -> None:
        """Nobody looks at this visit (`<purpose>:<appointment>`) any more."""
        if self._presence.dismissed(visit) and self._connection is not None:
            self._connection.send(Dismissed(visit=visit))

    def report(self, states: dict[str, str], facts: dict[str, str] | None = None) -> None:
        """Our own hardware, whole; the hub is told again after each reconnection."""
        self._reported = DeviceReported(states=dict(states), facts=dict(facts or {}))
        if self._connection is not None:
            self._connection.send(self._reported)

    async def run(self) -> None:
        """Connect, and connect again, until cancelled. An error in the listener ends it."""
        timing = self._timing
        pause_s = timing.backoff_first_s
        try:
            while True:
                began_s = self._monotonic_s()
                try:
                    await self._one_connection()
                except Broken as broken:
                    self._lost(broken.reason)
                    if self._monotonic_s() - began_s > timing.turned_away_s:
                        pause_s = timing.backoff_first_s
                    wait_s = timing.turned_away_s if broken.for_people else pause_s
                    await self._seek.wait(wait_s * random.uniform(0.5, 1.0))
                    pause_s = min(pause_s * 2, timing.backoff_last_s)
        finally:
            self._connection = None
            await self._seek.close()

    async def _ask(
        self, ask: Ask, timeout_s: float, *, question_id: str = "", once: bool = False
    ) -> Reply:
        question_id = question_id or self._new_id()
        question = self._outbox.put(question_id, ask, self._monotonic_s(), once=once)
        self._put(question)
        try:
            async with asyncio.timeout(timeout_s):
                return await question.answer
        except TimeoutError:
            raise NoAnswer("timeout") from None
        finally:
            self._outbox.forget(question)

    def _put(self, question: Question) -> None:
        if self._connection is None:
            return  # it is put when the hub has welcomed us
        if isinstance(question.ask, str):
            self._presence.asked(question.id, question.ask)
            self._connection.send(Presented(id=question.id, token=question.ask))
        elif isinstance(question.ask, SignIn):
            self._connection.send(replace(question.ask, id=question.id))
        elif isinstance(question.ask, FindSlots | FindAppointments):
            self._connection.send(Asked(id=question.id, question=question.ask))
        else:
            given_ms = self.clock.hub_ms(question.given_s)
            self._connection.send(
                CommandSent(id=question.id, given_ms=given_ms, command=question.ask)
            )

    async def _one_connection(self) -> None:
        """Connect and serve the connection until it breaks (always with `Broken`)."""
        address = await self._seek.next_address()
        connection = await connect(address, self._settings, self._timing, self._monotonic_s)
        try:
            connection.send(self._seat.hello)
            await connection.serve(self._on_message)
        finally:
            self._connection = None
            self._presence.cut()
            self._outbox.cut()
            await connection.abort()

    def _on_message(self, connection: Connection, message: FromHub) -> None:
        self._heard_s = self._monotonic_s()
        match message:
            case Goodbye(reason=reason):
                self._seat.turned_away(reason)
                # Turned away at the door is for people to mend; a hub that stops comes back soon.
                raise Broken(reason, for_people=self._connection is None and reason != _STOPPING)
            case Welcome():
                self._welcomed(connection, message)
            case Heartbeat(hub_ms=hub_ms):
                self.clock.heard(hub_ms)
            case _ if self._connection is None:
                raise Broken(Lost.NOT_UNDERSTOOD, for_people=True)
            case ViewSent(view=view):
                self.clock.seen(view.now_ms)
                if self._seat.shows(view):
                    self._listener.on_view(view)
            case SiteChanged():
                self._listener.on_site(message)
            case Replied(id=question_id, answer=answer):
                self._outbox.answered(question_id, answer)
            case Found(id=question_id, answer=found):
                self._outbox.answered(question_id, found)
            case SignedIn():
                self._signed_in(connection, message)
            case Resolved(id=question_id, answer=resolved):
                for other in self._presence.resolved(question_id, resolved):
                    self._present_again(connection, other)
                self._outbox.answered(question_id, resolved)

    def _welcomed(self, connection: Connection, welcome: Welcome) -> None:
        self.clock.welcome(welcome)
        self._connection = connection
        self._told_lost = None
        self._seek.succeeded(connection.address)
        log.info("hub_connected", extra={"hub": str(connection.address)})
        if self._seat.leaving:
            self._tell_left(connection)
        if self._reported is not None:
            connection.send(self._reported)
        for question in self._outbox.to_repeat(self._monotonic_s()):
            self._present_first(connection, question)
            self._put(question)
        for visit in self._presence.to_repeat():
            self._present_again(connection, visit)
        self._listener.on_welcome(welcome)

    def _signed_in(self, connection: Connection, signed: SignedIn) -> None:
        if signed.refusal is None:
            self._seat.taken(signed)
        elif not signed.id:
            self._seat.put_out()
            if isinstance(self._listener, SignedOutListener):
                self._listener.on_signed_out()
            return
        waited_for = self._outbox.answered(signed.id, signed)
        if signed.refusal is None and not waited_for:
            self._tell_left(connection)  # who signed in was told that there is no answer

    def _tell_left(self, connection: Connection) -> None:
        connection.send(SignOut())
        self._seat.left()

    def _present_first(self, connection: Connection, question: Question) -> None:
        """The hub lets a page act only for what this connection has presented."""
        visit = self._presence.needed_for(question.ask)
        if visit is not None:
            self._present_again(connection, visit)

    def _present_again(self, connection: Connection, visit: str) -> None:
        question_id = self._new_id()
        token = self._presence.asked_again(question_id, visit)
        connection.send(Presented(id=question_id, token=token))

    def _lost(self, reason: str) -> None:
        if reason == self._told_lost:
            return  # still the same trouble: tell it once
        self._told_lost = reason
        log.warning("hub_lost", extra={"reason": reason})
        self._listener.on_lost(reason)
