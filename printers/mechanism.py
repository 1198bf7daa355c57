"""The inside of the virtual printer: bytes in, paper and answers out, and everything that can fail.

It behaves as the manufacturers describe it: real-time requests are answered at once, also when the
printer is offline; everything else is worked off in order, and what comes while the paper is out or
the cover open waits in the buffer and is printed afterwards. It knows no line: sockets, pseudo
terminals and USB end points hand it bytes and carry its answers away.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from printers.decoder import CUTS, Command, Decoder
from printers.glyphs import Glyphs
from printers.paper import Paper, Sheet
from printers.profile import paper_dots

BREAKS_AFTER = 200
"""After so many bytes of a ticket a `cut-off` printer loses the connection."""
FIXED = 0x12
"""The bits that every answer in real time has."""


class Fault(StrEnum):
    """What is wrong with the printer."""

    ABSENT = "absent"
    """Switched off or not plugged in."""
    REFUSE = "refuse"
    """There, but takes no connection: somebody else has it."""
    HANG = "hang"
    CUT_OFF = "cut-off"
    PAPER_OUT = "paper-out"
    PAPER_LOW = "paper-low"
    COVER_OPEN = "cover-open"
    MUTE = "mute"
    """Prints, but has no status answers, as many cheap printers."""


STOPS = frozenset({Fault.PAPER_OUT, Fault.COVER_OPEN, Fault.HANG})
"""With these nothing is printed until somebody helps."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece of paper. `name`: of its files, without the ending."""

    name: str
    data: bytes
    sheet: Sheet


class BrokenOff(Exception):
    """The line is lost in the middle of a ticket."""


class Mechanism:
    """One printer. Its methods may be called from any thread.

    `on_paper(data, sheet)`: a piece of paper was cut off, or torn off by hand. `on_automatic`: told
    the bytes that the printer sends unasked.
    """

    def __init__(self, on_paper: Callable[[bytes, Sheet], None], paper_mm: int = 80) -> None:
        self.breaks_after = BREAKS_AFTER
        """So many bytes of a ticket before a `cut-off` printer loses the connection."""
        self.ends_after: int | None = None
        """So many bytes before the paper runs out in the middle of a ticket."""
        self.on_automatic: Callable[[bytes], None] = lambda _: None
        self._on_paper = on_paper
        self._fault: Fault | None = None
        self._paper = Paper(paper_dots(paper_mm), Glyphs())
        self._on_sheet = b""
        """The bytes behind the paper since the last cut."""
        self._buffer: deque[Command] = deque()
        self._automatic = 0
        self._lock = threading.RLock()

    @property
    def fault(self) -> Fault | None:
        return self._fault

    def become(self, fault: Fault | None) -> None:
        """Get this fault, or be well: then what waits in the buffer is printed."""
        with self._lock:
            before, self._fault = self._status_bits(), fault
            if fault is Fault.ABSENT:
                self._power_off()
            answers = self._work()
            if self._automatic and self._status_bits() != before and fault is not Fault.MUTE:
                answers = self._frame() + answers
        if answers:
            self.on_automatic(answers)

    def take(self, commands: list[Command]) -> bytes:
        """Work these off; what the printer answers. Raises `BrokenOff`."""
        with self._lock:
            answers = b""
            for command in commands:
                if command.name == "DLE EOT":
                    answers += self._in_real_time(command.data[0])
                elif not command.name.startswith("DLE"):
                    self._buffer.append(command)
                    answers += self._work()
            return answers

    def line_ended(self) -> None:
        """Nothing more comes: somebody tears off what hangs out of a printer without a cutter."""
        with self._lock:
            if not self._buffer and self._fault not in STOPS:
                self._tear_off()

    def _tear_off(self) -> None:
        data, self._on_sheet = self._on_sheet, b""
        if not self._paper.blank:
            self._on_paper(data, self._paper.cut())

    def _power_off(self) -> None:
        self._buffer.clear()
        self._automatic = 0

    def _work(self) -> bytes:
        answers = b""
        while self._buffer and self._fault not in STOPS:
            answers += self._do(self._buffer.popleft())
        return answers

    def _do(self, command: Command) -> bytes:
        answered = self._fault is not Fault.MUTE
        match command.name:
            case "GS r":
                return bytes([self._paper_bits(0x03, 0x0C)]) if answered else b""
            case "GS a":
                self._automatic = command.data[0]
                return self._frame() if self._automatic and answered else b""
            case "GS I":
                return b""
        self._paper.apply(command)
        self._on_sheet += command.raw
        if command.name in CUTS:
            self._tear_off()
        elif self.ends_after is not None and len(self._on_sheet) >= self.ends_after:
            self.ends_after = None
            before, self._fault = self._status_bits(), Fault.PAPER_OUT
            if self._automatic and self._status_bits() != before:
                return self._frame()
        if self._fault is Fault.CUT_OFF and self._broken(command):
            self._buffer.clear()
            raise BrokenOff
        return b""

    def _broken(self, command: Command) -> bool:
        """After a cut nothing is left of the ticket: whoever wants to break off there says so."""
        return command.name in CUTS or len(self._on_sheet) >= self.breaks_after

    def _in_real_time(self, question: int) -> bytes:
        if self._fault in (Fault.MUTE, Fault.HANG):
            return b""
        offline, cover, out, low = self._status_bits()
        match question:
            case 1:
                return bytes([FIXED | (0x08 if offline else 0)])
            case 2:
                return bytes([FIXED | (0x20 if out else 0) | (0x04 if cover else 0)])
            case 4:
                return bytes([FIXED | (0x0C if low else 0) | (0x60 if out else 0)])
        return bytes([FIXED])

    def _status_bits(self) -> tuple[bool, bool, bool, bool]:
        """Offline, cover open, paper out, paper near its end."""
        cover, out = self._fault is Fault.COVER_OPEN, self._fault is Fault.PAPER_OUT
        return cover or out, cover, out, out or self._fault is Fault.PAPER_LOW

    def _paper_bits(self, low_bits: int, out_bits: int) -> int:
        _, _, out, low = self._status_bits()
        return (low_bits if low else 0) | (out_bits if out else 0)

    def _frame(self) -> bytes:
        """An automatic status."""
        offline, cover, _, _ = self._status_bits()
        first = 0x10 | (0x08 if offline else 0) | (0x20 if cover else 0)
        return bytes([first, 0x00, self._paper_bits(0x03, 0x0C), 0x00])


class Line:
    """One connection to the mechanism: its own decoder, cut into commands where bytes may end."""

    def __init__(self, mechanism: Mechanism) -> None:
        self._mechanism = mechanism
        self._decoder = Decoder()

    def take(self, data: bytes) -> bytes:
        """The answers to these bytes. Raises `BrokenOff`."""
        return self._mechanism.take(self._decoder.feed(data))
