"""One terminal's connection: frames in, frames out, and no surprises in between.

Replies are never dropped. Of views only the newest waits, so a slow receiver never sees a backlog.
Both sides say something every second; whoever is silent for three is taken for dead. What breaks
the rules is refused with a reason; who keeps breaking them, or sends without end, is sent away.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import msgspec

from hub.protocol import wire
from hub.protocol.replies import Answer, Reason, Refusal
from hub.server.allowance import Allowance
from hub.server.keys import KeyRecord

MAX_IN_FLIGHT = 1_000
"""Commands of one terminal that are not answered yet."""
MESSAGES_BURST, MESSAGES_PER_S = 20_000.0, 5_000.0
REPORT_COST = 50.0
"""A report of devices weighs as many messages: all that staff see of devices is made anew."""
QUESTIONS_BURST, QUESTIONS_PER_S = 200.0, 50.0
"""More are refused: an answer may have looked at a year of appointments."""
INVALID_BURST, INVALID_PER_S = 20.0, 1.0
MAX_UNSENT = 4_000
"""Messages that a terminal has caused and does not take."""
MAX_ID_LENGTH = 128

POLICY, TOO_BIG, GOING_AWAY = 1008, 1009, 1001

Event = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Event]]
Send = Callable[[Event], Awaitable[None]]

log = logging.getLogger(__name__)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[wire.FromTerminal] = msgspec.json.Decoder(wire.FromTerminal)


class _Outline(msgspec.Struct):
    """What can be read of a message that could not be read."""

    type: str = ""
    id: str = ""


@dataclass(frozen=True)
class Patience:
    """How long a terminal is waited for, in seconds. Tests shorten it or lengthen it."""

    hello_s: float = 3.0
    silence_s: float = wire.SILENCE_S
    linger_s: float = 1.0
    """A closing connection has this long to take its last frames."""


class TurnedAway(Exception):
    """A terminal is not let in; `reason` is what its goodbye says."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Host(Protocol):
    """What a connection asks of the hub."""

    def machine_ms(self) -> int: ...
    def admit(self, terminal: Terminal, hello: wire.Hello) -> wire.Welcome:
        """Let a terminal in, or raise `TurnedAway`."""

    def admitted(self, terminal: Terminal) -> None:
        """It has its welcome: show it something."""

    def submit(
        self, terminal: Terminal, sent: wire.CommandSent
    ) -> asyncio.Future[Answer] | Refusal:
        """Carry out a command, or refuse it at once."""

    def present(self, terminal: Terminal, presented: wire.Presented) -> None:
        """Find what a token stands for; the terminal is told with `Resolved`."""

    def find(self, terminal: Terminal, asked: wire.Asked) -> None:
        """Answer a question; the terminal is told with `Found`."""

    def dismiss(self, terminal: Terminal, visit: str) -> None: ...
    def sign_in(self, terminal: Terminal, asked: wire.SignIn) -> None:
        """Let a clerk take a counter; the terminal is told with `SignedIn`."""

    def sign_out(self, terminal: Terminal) -> None: ...
    def reported(self, terminal: Terminal, report: wire.DeviceReported) -> None: ...
    def left(self, terminal: Terminal) -> None:
        """An admitted terminal is gone."""


class Terminal:
    """A connection from its hello to its end. `presented`: the visits it may speak for, and what it
    may do with appointments (`access.granted`).

    `scope`: the counter or display that it is now; a counter's terminal has none while nobody has
    signed in. `clerk`: the id of who has. `admitted`: from the welcome to the end.
    """

    hello: wire.Hello

    def __init__(
        self,
        host: Host,
        receive: Receive,
        send: Send,
        *,
        abort: Callable[[], None],
        key: KeyRecord,
        patience: Patience,
    ) -> None:
        self.key = key
        self.presented: dict[str, None] = {}
        self.admitted = False
        self.scope = self.clerk = ""
        self.gone = asyncio.Event()
        self._host, self._receive, self._send, self._abort = host, receive, send, abort
        self._patience = patience
        self._loop = asyncio.get_running_loop()
        self._outbox: deque[str] = deque()
        self._view: str | None = None
        self._heartbeat: str | None = None
        self._wake = asyncio.Event()
        self._farewell: tuple[str, int] | None = None
        self._in_flight = 0
        now_ms = host.machine_ms()
        self._messages = Allowance(burst=MESSAGES_BURST, per_s=MESSAGES_PER_S, now_ms=now_ms)
        self._questions = Allowance(burst=QUESTIONS_BURST, per_s=QUESTIONS_PER_S, now_ms=now_ms)
        self._invalid = Allowance(burst=INVALID_BURST, per_s=INVALID_PER_S, now_ms=now_ms)
        self._heard_s = self._took_s = self._listens_s = self._loop.time()
        self._timers: dict[str, asyncio.TimerHandle] = {}

    async def run(self) -> None:
        """Serve the connection until it ends."""
        sending = self._loop.create_task(self._send_all())
        reading = self._loop.create_task(self._read_all())
        self._timers["hello"] = self._loop.call_later(
            self._patience.hello_s, self.goodbye, "hello-timeout"
        )
        try:
            await asyncio.wait({sending, reading}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for timer in self._timers.values():
                timer.cancel()
            if self.admitted:
                self.admitted = False
                self._host.left(self)
            for task in (sending, reading):
                task.cancel()
            await asyncio.gather(sending, reading, return_exceptions=True)
            self.gone.set()
            for task in (sending, reading):
                error = None if task.cancelled() else task.exception()
                if error and not isinstance(error, OSError):  # an OSError: the peer went away
                    log.error("terminal_failed", exc_info=error)

    def show(self, view: str) -> None:
        """Replace the view that waits to be sent, if any."""
        self._view = view
        self._wake.set()

    def hide(self) -> None:
        """Whatever view waits to be sent is not for this terminal any more."""
        self._view = None

    def say(self, message: wire.FromHub) -> None:
        """Send a message that must not be lost."""
        self._outbox.append(_encoder.encode(message).decode())
        self._wake.set()
        if len(self._outbox) > MAX_UNSENT:
            self.goodbye("too-slow")

    def goodbye(self, reason: str, code: int = POLICY) -> None:
        """End the connection; what has been said before still goes out, within `linger_s`."""
        if self._farewell is not None:
            return
        if self.admitted:
            device = self.hello.device
            log.info("terminal_sent_away", extra={"device": device, "reason": reason})
        self._outbox.append(_encoder.encode(wire.Goodbye(reason=reason)).decode())
        self._farewell = (reason, code)
        self._wake.set()
        self._timers["linger"] = self._loop.call_later(self._patience.linger_s, self._abort)

    async def _send_all(self) -> None:
        send, outbox, wake = self._send, self._outbox, self._wake
        await send({"type": "websocket.accept"})
        while True:
            await wake.wait()
            wake.clear()
            while True:
                if self._heartbeat is not None:
                    text, self._heartbeat = self._heartbeat, None
                elif outbox:
                    text = outbox.popleft()
                elif self._view is not None and self._farewell is None:
                    text, self._view = self._view, None
                else:
                    break
                await send({"type": "websocket.send", "text": text})
                self._took_s = self._loop.time()
            if self._farewell is not None:
                reason, code = self._farewell
                await send({"type": "websocket.close", "code": code, "reason": reason})
                return

    async def _read_all(self) -> None:
        while True:
            event = await self._receive()
            if event["type"] == "websocket.disconnect":
                return
            if event["type"] == "websocket.receive" and self._farewell is None:
                self._heard_s = self._loop.time()
                self._read(event.get("text"))

    def _read(self, text: str | None) -> None:
        if text is None:
            self.goodbye("malformed")
            return
        if len(text) * 4 > wire.MAX_FRAME_BYTES and len(text.encode()) > wire.MAX_FRAME_BYTES:
            self.goodbye("frame-too-large", TOO_BIG)
            return
        if not self._messages.take(self._host.machine_ms()):
            self.goodbye("flooding")
            return
        try:
            message = _decoder.decode(text)
        except msgspec.MsgspecError:
            self._read_broken(text)
            return
        except RecursionError:  # nested deeper than any message of ours
            self.goodbye("malformed")
            return
        if isinstance(message, wire.CommandSent) and self.admitted:
            self._carry_out(message)
        elif isinstance(message, wire.Heartbeat) and self.admitted:
            pass
        else:
            self._read_rare(message)

    def _read_rare(self, message: wire.FromTerminal) -> None:
        if isinstance(message, wire.Hello) is self.admitted:
            # The first message is a hello, and no other.
            self.goodbye("hello-expected" if not self.admitted else "malformed")
        elif isinstance(message, wire.Hello):
            self._greet(message)
        elif isinstance(message, wire.Presented):
            if max(len(message.id), len(message.token)) > MAX_ID_LENGTH:
                self.goodbye("malformed")  # the id goes back as it came
            else:
                self._host.present(self, message)
        elif isinstance(message, wire.Asked):
            if len(message.id) > MAX_ID_LENGTH:
                self.goodbye("malformed")
            elif self._questions.take(self._host.machine_ms()):
                self._host.find(self, message)
            else:
                self.say(wire.Found(id=message.id, answer=Refusal(Reason.OVERLOADED)))
        elif isinstance(message, wire.SignIn):
            if len(message.id) > MAX_ID_LENGTH:
                self.goodbye("malformed")
            else:
                self._host.sign_in(self, message)
        elif isinstance(message, wire.SignOut):
            self._host.sign_out(self)
        elif isinstance(message, wire.Dismissed):
            self._host.dismiss(self, message.visit)
        elif isinstance(message, wire.DeviceReported):
            if self._messages.take(self._host.machine_ms(), REPORT_COST):
                self._host.reported(self, message)
            else:
                self.goodbye("flooding")

    def _greet(self, hello: wire.Hello) -> None:
        try:
            welcome = self._host.admit(self, hello)
        except TurnedAway as turned:
            log.warning(
                "terminal_turned_away",
                extra={"device": hello.device[:64], "role": hello.role, "reason": turned.reason},
            )
            self.goodbye(turned.reason)
            return
        self.hello, self.scope = hello, hello.scope
        self._timers.pop("hello").cancel()
        self.admitted = True
        self.say(welcome)
        self._host.admitted(self)
        self._beat()
        self._listen()

    def _carry_out(self, sent: wire.CommandSent) -> None:
        if not 0 < len(sent.id) <= MAX_ID_LENGTH:
            self.goodbye("malformed")
            return
        if self._in_flight >= MAX_IN_FLIGHT:
            self.goodbye("flooding")
            return
        outcome = self._host.submit(self, sent)
        if isinstance(outcome, Refusal):
            self._refuse(sent.id, outcome)
            return
        self._in_flight += 1
        outcome.add_done_callback(partial(self._answered, sent.id))

    def _answered(self, command_id: str, outcome: asyncio.Future[Answer]) -> None:
        self._in_flight -= 1
        if outcome.cancelled():
            return  # the hub is going down; the terminal asks the next one again
        if error := outcome.exception():
            log.error("command_failed", exc_info=error)
            answer: Answer = Refusal(Reason.INTERNAL)
        else:
            answer = outcome.result()
        self.say(wire.Replied(id=command_id, answer=answer))

    def _refuse(self, command_id: str, refusal: Refusal) -> None:
        self.say(wire.Replied(id=command_id, answer=refusal))
        if refusal.reason in (Reason.MALFORMED, Reason.WRONG_ROLE):
            self._count_invalid()

    def _read_broken(self, text: str) -> None:
        try:
            outline = msgspec.json.decode(text, type=_Outline)
        except msgspec.MsgspecError:
            outline = _Outline()
        known = self.admitted and 0 < len(outline.id) <= MAX_ID_LENGTH
        if known and outline.type == "CommandSent":
            self._refuse(outline.id, Refusal(Reason.MALFORMED))
        elif known and outline.type == "Asked":
            # What somebody typed into an address may not cost everybody else the connection.
            enough = self._questions.take(self._host.machine_ms())
            refusal = Refusal(Reason.MALFORMED if enough else Reason.OVERLOADED)
            self.say(wire.Found(id=outline.id, answer=refusal))
        else:
            self.goodbye("malformed")

    def _count_invalid(self) -> None:
        if not self._invalid.take(self._host.machine_ms()):
            self.goodbye("flooding")

    def _beat(self) -> None:
        heartbeat = wire.Heartbeat(hub_ms=self._host.machine_ms())
        self._heartbeat = _encoder.encode(heartbeat).decode()
        self._wake.set()
        self._timers["beat"] = self._loop.call_later(wire.HEARTBEAT_S, self._beat)

    def _listen(self) -> None:
        now_s, silence_s = self._loop.time(), self._patience.silence_s
        # When we ourselves were held up, the reader may catch up before we judge.
        if now_s - self._listens_s <= silence_s / 2:
            if now_s - self._heard_s >= silence_s:
                self.goodbye("silence")
                return
            if now_s - self._took_s >= silence_s and self._heartbeat is not None:
                self.goodbye("too-slow")  # it has not taken a heartbeat for as long
                return
        step_s = silence_s / 6  # so that silence is noticed soon after its limit
        self._listens_s = now_s + step_s
        self._timers["silence"] = self._loop.call_later(step_s, self._listen)
