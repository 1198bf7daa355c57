"""A fault at any byte of a ticket, on two printers, as often as anybody likes.

The real encoder, the real dialogue and the real state machine before the inside of the virtual
printer. What comes out is counted, also what a printer had kept in its buffer and prints later.
"""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from printers.document import Cut, Document, Qr, Size, Text
from printers.job import MOST_ON_PAPER, Progress, begun, can_begin, ended
from printers.mechanism import Fault, Line, Mechanism, Printed
from printers.printer import EscposPrinter
from printers.settings import PrinterSettings
from printers.transport import Channel, Deadline
from printers.tray import Tray
from printers.trouble import PrinterFault, Trouble

TICKET = Document(
    "A017",
    "de",
    (Text("A017", Size.HUGE), Qr("https://x.example/t/1"), Text("Bitte warten"), Cut()),
)
COPY = Document("A017", "de", (Text("KOPIE"), *TICKET.blocks))
NEXT = Document("A018", "de", (Text("A018", Size.HUGE), Cut()))
BREAKS = "breaks"
FAULTS = st.sampled_from([BREAKS, Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.HANG, Fault.MUTE])
REFERENCE = EscposPrinter(PrinterSettings(address="nowhere"))
LONGEST = len(REFERENCE.encode(COPY)) + 40
QUESTIONS, DONE = 6, 3
"""Bytes besides the ticket: before it two questions, after the body and after the cut a request."""


@dataclass
class Accident:
    """`fault` strikes after so many more bytes on this printer's line."""

    fault: str
    after: int


class MemoryPrinter:
    """A transport straight into a mechanism."""

    name = "memory"

    def __init__(self) -> None:
        self.tray = Tray(None)
        self.mechanism = Mechanism(self.tray.keep)
        self.accident: Accident | None = None

    def open(self, deadline: Deadline) -> Channel:
        return MemoryChannel(self)


class MemoryChannel:
    def __init__(self, printer: MemoryPrinter) -> None:
        self._printer = printer
        self._line = Line(printer.mechanism)
        self._answers = b""
        self._broken = False

    def write(self, data: bytes, deadline: Deadline) -> None:
        accident = self._printer.accident
        if accident is not None and accident.after <= len(data):
            self._take(data[: accident.after])
            data = data[accident.after :]
            self._printer.accident = None
            self._broken = accident.fault == BREAKS
            if not self._broken:
                self._printer.mechanism.become(Fault(accident.fault))
        elif accident is not None:
            accident.after -= len(data)
        self._still_there()
        self._take(data)

    def read(self, deadline: Deadline) -> bytes:
        self._still_there()
        given_now, self._answers = self._answers, b""
        return given_now

    def finish(self, deadline: Deadline, *, proof: bool) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...

    def _take(self, data: bytes) -> None:
        self._answers += self._line.take(data)

    def _still_there(self) -> None:
        if self._broken:
            raise PrinterFault(Trouble.CUT_OFF, "pulled out")


def whole(papers: list[Printed], document: Document) -> int:
    """Pieces of paper with just this on them."""
    data = REFERENCE.encode(document)
    return sum(each.data == data for each in papers)


def bytes_sent(document: Document) -> int:
    return QUESTIONS + len(REFERENCE.encode(document)) + 2 * DONE


ACCIDENTS = st.lists(
    st.tuples(
        st.sampled_from([0, 1]),
        # Most often where it matters: about the cut.
        st.none() | st.builds(Accident, FAULTS, st.integers(0, LONGEST) | st.integers(-12, 0)),
        st.booleans(),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(ACCIDENTS)
def test_ok__no_visitor_has_two_whole_tickets_that_both_pass_for_the_first(
    attempts: list[tuple[int, Accident | None, bool]],
) -> None:
    lines = [MemoryPrinter(), MemoryPrinter()]
    printers = [
        EscposPrinter(PrinterSettings(), transport=line, answer_s=0.003, last_look_s=0.01)
        for line in lines
    ]
    for printer in printers:
        printer.status(Deadline(1.0))
    progress = Progress()
    for which, accident, repaired in attempts:
        if not can_begin(progress):
            break
        document = COPY if progress.copy else TICKET
        if accident is not None:
            after = accident.after + (bytes_sent(document) if accident.after <= 0 else 0)
            lines[which].accident = Accident(accident.fault, after)
        progress = ended(begun(progress), printers[which].print(document, Deadline(0.04)))
        if repaired:
            lines[which].accident = None
            lines[which].mechanism.become(None)
            printers[which].status(Deadline(1.0))
    papers = []
    for line, printer in zip(lines, printers, strict=True):
        line.accident = None
        line.mechanism.become(None)
        assert printer.print(NEXT, Deadline(5.0)).printed
        papers += line.tray.printed
    assert whole(papers, TICKET) <= 1
    assert not progress.copy or whole(papers, TICKET) + whole(papers, COPY) <= MOST_ON_PAPER
    assert whole(papers, NEXT) == 2, "what was left over does not hang on the next ticket"
