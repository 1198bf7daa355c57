"""Asking an ESC/POS printer how it is, and reading its answers.

python-escpos' own question calls silence "adequate paper" and takes a stale byte for the answer;
here nothing but a well-formed answer to this very question counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from printers.transport import Channel, Deadline
from printers.trouble import OK, Trouble

ANSWER_S = 0.4
"""A printer answers a real-time request at once, also while it prints."""

PRINTER, OFFLINE_CAUSE, ERROR_CAUSE, PAPER = 1, 2, 3, 4
"""The questions of DLE EOT."""
DONE_REQUEST = b"\x1dr\x01"
"""GS r 1: answered in turn, after everything that was sent before it."""


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
        return Trouble.OFFLINE if self.offline else OK


def ask_status(
    channel: Channel, deadline: Deadline, *, answer_s: float = ANSWER_S
) -> Status | None:
    """Ask for the printer's state; None when it does not answer within `answer_s`."""

    def ask(question: int) -> int | None:
        return _ask(channel, question, deadline.within(answer_s))

    printer = ask(PRINTER)
    if printer is None:
        return None
    offline = bool(printer & 0x08)
    # Once it has answered, a missing answer is one to a question that this model does not know.
    paper = ask(PAPER) or 0
    cause = (ask(OFFLINE_CAUSE) or 0) if offline else 0
    return Status(
        offline=offline,
        cover_open=bool(cause & 0x04),
        error=bool(cause & 0x40),
        paper_out=bool(paper & 0x60) or bool(cause & 0x20),
        paper_low=bool(paper & 0x0C),
    )


def await_done(channel: Channel, deadline: Deadline) -> Status | None:
    """Wait for the answer to `DONE_REQUEST`; None when it did not come in time."""
    while not deadline.over:
        for byte in channel.read(deadline):
            if is_done_answer(byte):
                return Status(paper_low=bool(byte & 0x03), paper_out=bool(byte & 0x0C))
    return None


def is_real_time_answer(byte: int) -> bool:
    """The fixed bits of an answer to DLE EOT (an automatic status or a done answer has others)."""
    return byte & 0x93 == 0x12


def is_done_answer(byte: int) -> bool:
    return byte & 0x90 == 0x00


def _ask(channel: Channel, question: int, deadline: Deadline) -> int | None:
    _drain(channel)
    channel.write(bytes([0x10, 0x04, question]), deadline)
    while not deadline.over:
        for byte in channel.read(deadline):
            if is_real_time_answer(byte):
                return byte
    return None


def _drain(channel: Channel) -> None:
    """Throw away what came before the question."""
    now = Deadline(0.0)
    while channel.read(now):
        pass
