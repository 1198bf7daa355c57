"""What an ESC/POS printer says, told apart: three kinds of answers share one line.

    xxx1xx10  in real time, to DLE EOT: one byte        (bits 0, 1, 4, 7 are fixed)
    xxx0xxxx  in turn, to GS r: one byte                (bits 4 and 7)
    xxx1xx00  automatic status back: this byte and three of the kind xxx0xxxx

An automatic status comes unasked and at any time. Its last three bytes look like answers to GS r,
which they are not; so the line has to be read with a memory. Anything else (XON, XOFF, noise) is
passed over.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from printers.transport import Channel, Deadline

AUTOMATIC_BYTES = 4


class Kind(StrEnum):
    REAL_TIME = "real-time"
    IN_TURN = "in-turn"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class Reply:
    kind: Kind
    data: bytes


class Replies:
    """All that comes over one channel, in order."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self._frame = b""
        self._waiting: deque[Reply] = deque()

    def next(self, deadline: Deadline) -> Reply | None:
        """The next answer; None when none came in time. Raises `PrinterFault`."""
        while not self._waiting:
            data = self.channel.read(deadline)
            if not data and deadline.over:
                return None
            self._waiting += self.feed(data)
        return self._waiting.popleft()

    def feed(self, data: bytes) -> list[Reply]:
        """The answers that are complete with these bytes."""
        return [reply for byte in data if (reply := self._take(byte)) is not None]

    def drop(self) -> None:
        """Throw away what has come so far: it answers nothing that is asked from now on."""
        now = Deadline(0.0)
        while data := self.channel.read(now):
            self.feed(data)
        self._waiting.clear()

    def _take(self, byte: int) -> Reply | None:
        if self._frame and byte & 0x90 == 0x00:
            self._frame += bytes([byte])
            if len(self._frame) < AUTOMATIC_BYTES:
                return None
            frame, self._frame = self._frame, b""
            return Reply(Kind.AUTOMATIC, frame)
        self._frame = b""  # a frame that breaks off was none
        if byte & 0x93 == 0x10:
            self._frame = bytes([byte])
            return None
        if byte & 0x93 == 0x12:
            return Reply(Kind.REAL_TIME, bytes([byte]))
        return Reply(Kind.IN_TURN, bytes([byte])) if byte & 0x90 == 0x00 else None
