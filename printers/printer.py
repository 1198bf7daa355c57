"""One printer that speaks ESC/POS: its model, the way to it, and what it said last.

A ticket counts as printed when the printer says, in turn after the last line, that it got there
(`confirmed`). Printers that never answer are sent to blindly: then it counts as printed when the
other side has taken all of it, as far as the line can tell.
"""

from __future__ import annotations

import logging
import threading

from printers import status
from printers.document import Cut, Document, Qr, Size, Text
from printers.escpos import Encoder
from printers.outcome import Outcome, Reach
from printers.profile import Profile, load_profile
from printers.replies import Replies
from printers.sending import Pieces, Sending, in_pieces
from printers.settings import Answers, PrinterSettings
from printers.transport import Deadline, Transport, transport_of
from printers.trouble import READY, PrinterFault, Trouble

log = logging.getLogger(__name__)

LAST_LOOK_S = 0.4
WARM_UP = Document("warm-up", "de", (Text("A000", Size.HUGE), Qr("warm-up"), Cut()))
SPOILED = Document("spoiled", "de", (Text("X X X X X X", Size.LARGE, bold=True), Cut()))
"""Struck through and cut off: what is left of a ticket that broke off must not pass for one."""


class Press:
    """Documents as bytes for one model of printer. For use by several threads."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._loaded: tuple[Profile, Encoder] | None = None
        self._loading = threading.Lock()

    @property
    def profile(self) -> Profile:
        with self._loading:
            return self._load()[0]

    def encode(self, document: Document) -> bytes:
        """The bytes of a document for this printer."""
        with self._loading:
            return self._load()[1].encode(document)

    def _load(self) -> tuple[Profile, Encoder]:
        if self._loaded is None:
            profile = load_profile(self._settings.profile, self._settings.paper_mm)
            self._loaded = profile, Encoder(profile)
        return self._loaded


class EscposPrinter:
    """All methods block until their deadline at the latest; the spool calls one at a time.

    `answer_s`: how soon the printer answers a status request, if it answers such requests at all.
    `last_look_s`: kept for one last question when it does not say that it is done.
    """

    def __init__(
        self,
        settings: PrinterSettings,
        *,
        transport: Transport | None = None,
        answer_s: float = status.ANSWER_S,
        last_look_s: float = LAST_LOOK_S,
    ) -> None:
        self._settings = settings
        self._last_look_s = last_look_s
        self._transport = transport or transport_of(settings)
        self._press = Press(settings)
        self._interview = status.Interview(answer_s)
        self._answers = settings.answers is Answers.YES
        self._says_done: bool | None = None
        """Whether it answers in turn; None: not known yet."""
        self._spoiled = False
        """A ticket that broke off may lie in the printer or hang out of it."""

    @property
    def name(self) -> str:
        return self._transport.name

    def warm(self) -> None:
        """Load all that the first ticket needs (nearly half a second of imports)."""
        self.encode(WARM_UP)

    def encode(self, document: Document) -> bytes:
        """The bytes of a document for this printer."""
        return self._press.encode(document)

    def print(self, document: Document, deadline: Deadline) -> Outcome:
        pieces = self._pieces(document)
        try:
            channel = self._transport.open(deadline)
        except PrinterFault as fault:
            return self._failed(fault, Reach.NOTHING)
        replies = Replies(channel)
        sending = Sending(
            replies,
            self._interview,
            last_look_s=self._last_look_s,
            # Only Epson's own are sure to know the command; others may print it as a letter.
            automatic=self._press.profile.smooth,
        )
        try:
            outcome = self._send(replies, sending, pieces, deadline)
        except PrinterFault as fault:
            outcome = self._failed(fault, sending.reach)
        if outcome.printed or sending.reach is Reach.NOTHING:
            channel.close()
        else:
            channel.abort()
        if sending.reach is not Reach.NOTHING:
            self._spoiled = not outcome.printed
        return outcome

    def status(self, deadline: Deadline) -> str:
        """`ok`, `unknown`, or the name of what is wrong."""
        try:
            channel = self._transport.open(deadline)
        except PrinterFault as fault:
            return self._failed(fault, Reach.NOTHING).trouble
        try:
            state = self._state(Replies(channel), deadline)
            if self._spoiled and state in READY:
                channel.write(self.encode(SPOILED), deadline)
                self._spoiled = False
        except PrinterFault as fault:
            state = self._failed(fault, Reach.NOTHING).trouble
        channel.close()
        return state

    def _pieces(self, document: Document) -> Pieces:
        before = self.encode(SPOILED) if self._spoiled else b""
        return in_pieces(self.encode(document), before)

    def _send(
        self, replies: Replies, sending: Sending, pieces: Pieces, deadline: Deadline
    ) -> Outcome:
        state = self._state(replies, deadline)
        if state == Trouble.UNKNOWN:
            proof = self._settings.answers is not Answers.NO
            return sending.blind(pieces, deadline, proof=proof)
        if state not in READY:
            return Outcome(False, state)
        outcome = sending.asking(pieces, deadline, waits=self._says_done is not False)
        if sending.said_done is not None and self._says_done is not True and outcome.printed:
            self._says_done = sending.said_done
        return outcome

    def _state(self, replies: Replies, deadline: Deadline) -> str:
        if self._settings.answers is Answers.NO:
            return Trouble.UNKNOWN
        said = self._interview.ask(replies, deadline)
        if said is not None:
            self._answers = True
            return said.state
        if self._answers:
            raise PrinterFault(Trouble.TIMEOUT, "no answer to a status request")
        return Trouble.UNKNOWN

    def _failed(self, fault: PrinterFault, reach: Reach) -> Outcome:
        log.debug("printer_fault", extra={"printer": self.name, "detail": fault.detail})
        return Outcome(False, fault.trouble, reach=reach)
