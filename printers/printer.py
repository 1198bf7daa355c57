"""One printer: its model, the way to it, and what it said last.

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
from printers.outcome import Outcome
from printers.profile import load_profile
from printers.settings import Answers, PrinterSettings
from printers.transport import Channel, Deadline, Transport, transport_of
from printers.trouble import OK, PrinterFault, Trouble

log = logging.getLogger(__name__)

LAST_LOOK_S = 0.4
WARM_UP = Document("warm-up", "de", (Text("A000", Size.HUGE), Qr("warm-up"), Cut()))


class EscposPrinter:
    """All methods block until their deadline at the latest; the spool calls one at a time.

    `answer_s`: how soon the printer answers a status request, if it answers such requests at all.
    `last_look_s`: kept for one last question when it does not say that it is done.
    """

    def __init__(
        self,
        settings: PrinterSettings,
        *,
        answer_s: float = status.ANSWER_S,
        last_look_s: float = LAST_LOOK_S,
    ) -> None:
        self._settings = settings
        self._answer_s, self._last_look_s = answer_s, last_look_s
        self._transport: Transport = transport_of(settings)
        self._encoder: Encoder | None = None
        self._loading = threading.Lock()
        self._answers = settings.answers is Answers.YES
        self._says_done = True

    @property
    def name(self) -> str:
        return self._transport.name

    def warm(self) -> None:
        """Load all that the first ticket needs (nearly half a second of imports)."""
        self.encode(WARM_UP)

    def encode(self, document: Document) -> bytes:
        """The bytes of a document for this printer."""
        with self._loading:
            if self._encoder is None:
                profile = load_profile(self._settings.profile, self._settings.paper_mm)
                self._encoder = Encoder(profile)
            return self._encoder.encode(document)

    def print(self, document: Document, deadline: Deadline) -> Outcome:
        data = self.encode(document)
        try:
            channel = self._transport.open(deadline)
        except PrinterFault as fault:
            return self._failed(fault)
        try:
            outcome = self._send(channel, data, deadline)
        except PrinterFault as fault:
            channel.abort()
            return self._failed(fault)
        channel.close()
        return outcome

    def status(self, deadline: Deadline) -> str:
        """`ok`, `unknown`, or the name of what is wrong."""
        try:
            channel = self._transport.open(deadline)
        except PrinterFault as fault:
            return self._failed(fault).trouble
        try:
            state = self._state(channel, deadline)
        except PrinterFault as fault:
            state = self._failed(fault).trouble
        channel.close()
        return state

    def _send(self, channel: Channel, data: bytes, deadline: Deadline) -> Outcome:
        before = self._state(channel, deadline)
        if before == Trouble.UNKNOWN:
            channel.write(data, deadline)
            channel.finish(deadline, proof=self._settings.answers is not Answers.NO)
            return Outcome(True)
        if before != OK:
            return Outcome(False, before)
        channel.write(data + status.DONE_REQUEST, deadline)
        if self._says_done:
            done = status.await_done(channel, deadline.earlier(self._last_look_s))
            if done is not None:
                trouble = "" if done.state == OK else done.state
                return Outcome(True, trouble, confirmed=True, state=done.state)
        after = self._state(channel, deadline)
        if after != OK:
            return Outcome(False, after)
        # Well and at work: slow, or a model without this answer, which is not waited for again.
        self._says_done = False
        return Outcome(True, state=OK)

    def _state(self, channel: Channel, deadline: Deadline) -> str:
        if self._settings.answers is Answers.NO:
            return Trouble.UNKNOWN
        said = status.ask_status(channel, deadline, answer_s=self._answer_s)
        if said is not None:
            self._answers = True
            return said.state
        if self._answers:
            raise PrinterFault(Trouble.TIMEOUT, "no answer to a status request")
        return Trouble.UNKNOWN

    def _failed(self, fault: PrinterFault) -> Outcome:
        log.debug("printer_fault", extra={"printer": self.name, "detail": fault.detail})
        return Outcome(False, fault.trouble)
