"""Asking an ESC/POS printer how it is, and reading its answers.

python-escpos' own question calls silence "adequate paper" and takes a stale byte for the answer;
here nothing but a well-formed answer to this very question counts.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from printers.replies import Kind, Replies
from printers.transport import Deadline
from printers.trouble import OK, PrinterFault, Trouble

ANSWER_S = 0.4
"""A printer answers a real-time request at once, also while it prints."""
NEVER_ANSWERED = 3
"""A further question without an answer so often is one that this model does not know."""

PRINTER, OFFLINE_CAUSE, ERROR_CAUSE, PAPER = 1, 2, 3, 4
"""The questions of DLE EOT."""
DONE_REQUEST = b"\x1dr\x01"
"""GS r 1: answered in turn, after everything that was sent before it."""
AUTOMATIC_ON = b"\x1da\x0e"
"""GS a: tell by yourself when you go offline, when there is an error, and how the paper is."""
AUTOMATIC_OFF = b"\x1da\x00"


@dataclass(frozen=True, slots=True)
class Status:
    """What the printer said. `state` is the worst of it."""

    offline: bool = False
    cover_open: bool = False
    error: bool = False
    paper_out: bool = False
    paper_low: bool = False

    @property
    def state(self) -> str:
        if self.cover_open:
            return Trouble.COVER_OPEN
        if self.paper_out:
            return Trouble.OUT_OF_PAPER
        if self.error:
            return Trouble.ERROR
        if self.offline:
            return Trouble.OFFLINE
        return Trouble.PAPER_LOW if self.paper_low else OK

    @property
    def hopeless(self) -> bool:
        """Somebody has to come; being offline alone may be a feed button or a short pause."""
        return self.cover_open or self.paper_out or self.error


def of_answers(printer: int, paper: int, cause: int, error: int) -> Status:
    """From the answers to DLE EOT 1, 4, 2, 3; 0 where there was none."""
    return Status(
        offline=bool(printer & 0x08),
        cover_open=bool(cause & 0x04),
        error=bool(cause & 0x40) or bool(error & 0x6C),
        paper_out=bool(paper & 0x60) or bool(cause & 0x20),
        paper_low=bool(paper & 0x0C),
    )


def of_done(byte: int) -> Status:
    """From the answer to GS r 1."""
    return Status(paper_low=bool(byte & 0x03), paper_out=bool(byte & 0x0C))


def of_automatic(frame: bytes) -> Status:
    """From the four bytes of an automatic status."""
    return Status(
        offline=bool(frame[0] & 0x08),
        cover_open=bool(frame[0] & 0x20),
        error=bool(frame[1] & 0x6C),
        paper_out=bool(frame[2] & 0x0C),
        paper_low=bool(frame[2] & 0x03),
    )


class Interview:
    """Asks one printer, again and again, and learns which questions it does not know.

    `answer_s`: how long each answer is waited for.
    """

    def __init__(self, answer_s: float = ANSWER_S) -> None:
        self._answer_s = answer_s
        self._silences: Counter[int] = Counter()
        self._known: set[int] = set()

    def ask(self, replies: Replies, deadline: Deadline) -> Status | None:
        """The printer's state; None when it does not answer. Raises `PrinterFault`."""
        printer = self._answer(replies, PRINTER, deadline)
        if printer is None:
            return None
        paper = self._further(replies, PAPER, deadline)
        if not printer & 0x08:
            return of_answers(printer, paper, 0, 0)
        cause = self._further(replies, OFFLINE_CAUSE, deadline)
        error = self._further(replies, ERROR_CAUSE, deadline)
        return of_answers(printer, paper, cause, error)

    def _further(self, replies: Replies, question: int, deadline: Deadline) -> int:
        """0 from a model that does not know this question."""
        if self._silences[question] >= NEVER_ANSWERED:
            return 0
        answer = self._answer(replies, question, deadline)
        if answer is not None:
            self._known.add(question)
            return answer
        if question in self._known:
            raise PrinterFault(Trouble.TIMEOUT, f"no answer to DLE EOT {question}")
        self._silences[question] += 1
        return 0

    def _answer(self, replies: Replies, question: int, deadline: Deadline) -> int | None:
        limit = deadline.within(self._answer_s)
        replies.drop()
        replies.channel.write(bytes([0x10, 0x04, question]), limit)
        while (reply := replies.next(limit)) is not None:
            if reply.kind is Kind.REAL_TIME:
                return reply.data[0]
        return None
