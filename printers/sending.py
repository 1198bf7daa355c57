"""One ticket over one open line: in two pieces, so that it is known how much came out.

The cut goes out only when the printer has said that all before it is printed. What fails earlier
has certainly not made a whole ticket; what fails later may have.
"""

from __future__ import annotations

from dataclasses import dataclass

from printers import status
from printers.decoder import CUTS, decode
from printers.outcome import Outcome, Reach
from printers.replies import Kind, Replies
from printers.status import Status
from printers.transport import Deadline
from printers.trouble import READY, PrinterFault, Trouble

ENDS = CUTS | {"ESC d"}
"""What makes a whole ticket of what was printed: a cut, or feeding it to the edge to tear at."""
LOOK_S = 0.4
"""While the printer is at work it is asked so often whether something holds it up."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The bytes of a ticket. `before`: to be printed ahead of it."""

    body: bytes
    end: bytes
    before: bytes = b""


def in_pieces(data: bytes, before: bytes = b"") -> Pieces:
    """Cut the bytes of a document before its end."""
    commands = decode(data)
    end = commands[-1].raw if commands and commands[-1].name in ENDS else b""
    return Pieces(data[: len(data) - len(end)], end, before)


@dataclass(frozen=True, slots=True)
class Heard:
    """`done`: the printer has got there; else it said by itself what holds it up."""

    done: bool
    status: Status


class Sending:
    """`reach` is true at any moment, also when a method raises `PrinterFault`.

    `last_look_s`: kept for one last question when the printer does not say that it is done.
    """

    def __init__(
        self, replies: Replies, interview: status.Interview, *, last_look_s: float, automatic: bool
    ) -> None:
        self.reach = Reach.NOTHING
        self.said_done: bool | None = None
        """Whether it answered the request in turn; None: it was not asked."""
        self._replies = replies
        self._channel = replies.channel
        self._interview = interview
        self._last_look_s = last_look_s
        self._automatic = automatic

    def blind(self, pieces: Pieces, deadline: Deadline, *, proof: bool) -> Outcome:
        """To a printer that never answers: it counts when the other side has taken all of it."""
        self._begin(pieces)
        self._channel.write(pieces.before + pieces.body, deadline)
        self.reach = Reach.WHOLE
        self._channel.write(pieces.end, deadline)
        self._channel.finish(deadline, proof=proof)
        return Outcome(True)

    def asking(self, pieces: Pieces, deadline: Deadline, *, waits: bool) -> Outcome:
        """To a printer that has just said that it is ready. `waits`: for an answer in turn."""
        self._begin(pieces)
        start = status.AUTOMATIC_ON if self._automatic else b""
        stop = status.AUTOMATIC_OFF if self._automatic else b""
        request = status.DONE_REQUEST if waits else b""
        self._channel.write(pieces.before + start + pieces.body + request, deadline)
        after = self._after(deadline, waits=waits)
        if not after.done and after.status.state not in READY:
            return Outcome(False, after.status.state, reach=self.reach)
        self.reach = Reach.WHOLE
        self._channel.write(pieces.end + stop + request, deadline)
        if after.status.paper_out:  # it ended with this very ticket; nothing more is answered now
            return self._printed(after)
        last = self._after(deadline, waits=waits and after.done)
        if last.status.state in READY or last.status.paper_out:
            return self._printed(last)
        return Outcome(False, last.status.state, reach=self.reach)

    def _printed(self, heard: Heard) -> Outcome:
        state = heard.status.state
        confirmed = heard.done or heard.status.paper_out
        return Outcome(True, "" if state in READY else state, confirmed=confirmed, state=state)

    def _begin(self, pieces: Pieces) -> None:
        self.reach = Reach.PART if pieces.end else Reach.WHOLE

    def _after(self, deadline: Deadline, *, waits: bool) -> Heard:
        """How it is after what was sent; without an answer in turn it is asked how it is."""
        if waits:
            heard = self._await_done(deadline.earlier(self._last_look_s))
            self.said_done = self.said_done or (heard is not None and heard.done)
            if heard is not None:
                return heard
        now = self._interview.ask(self._replies, deadline)
        if now is None:
            raise PrinterFault(Trouble.TIMEOUT, "no answer to a status request")
        # Well and at work: slow, or a model without an answer in turn.
        return Heard(False, now)

    def _await_done(self, deadline: Deadline) -> Heard | None:
        """None when nothing that counts was said in time."""
        look = deadline.within(LOOK_S)
        while not deadline.over:
            reply = self._replies.next(look)
            if reply is None:
                look = deadline.within(LOOK_S)
                self._channel.write(b"\x10\x04\x01", deadline)
            elif reply.kind is Kind.IN_TURN:
                return Heard(True, status.of_done(reply.data[0]))
            elif reply.kind is Kind.AUTOMATIC:
                told = status.of_automatic(reply.data)
                if told.hopeless:
                    return Heard(False, told)
            elif reply.data[0] & 0x08:
                now = self._interview.ask(self._replies, deadline)
                if now is not None and now.hopeless:
                    return Heard(False, now)
        return None
