"""Codes out of a stream of bytes: pure.

A code ends with CR, LF, tab or ETX, or with a pause; STX begins one. What is too long, or no text,
is one unreadable reading, and so is all that follows it without a pause: noise has ends in it too.
However the stream is cut into pieces, the readings are the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.scanner.scan import MOST_CHARACTERS, Reading, Scan, Unreadable, is_code

MOST_BYTES = 4 * MOST_CHARACTERS
"""What so many characters may take in UTF-8."""
_ENDS = frozenset(b"\r\n\t\x02\x03")


@dataclass(frozen=True, slots=True)
class Framing:
    """What has been read of a code so far. `spoilt`: nothing counts until there is a pause."""

    begun: bytes = b""
    spoilt: bool = False


def fed(framing: Framing, data: bytes) -> tuple[Framing, tuple[Reading, ...]]:
    """After these bytes: what is begun now, and the readings that they completed."""
    readings: list[Reading] = []
    for piece, ended in _pieces(data):
        if framing.spoilt:
            break
        begun = framing.begun + piece
        if len(begun) > MOST_BYTES or _is_noise(piece):
            framing = Framing(spoilt=True)
            readings.append(Unreadable())
        elif ended:
            framing, readings = _ended(begun, readings)
        else:
            framing = replace(framing, begun=begun)
    return framing, tuple(readings)


def paused(framing: Framing) -> tuple[Framing, tuple[Reading, ...]]:
    """Nothing has come for a while: what was begun is complete."""
    if framing.spoilt:
        return Framing(), ()
    _, readings = _ended(framing.begun, [])
    return Framing(), tuple(readings)


def _pieces(data: bytes) -> list[tuple[bytes, bool]]:
    """Runs without an end in them, and whether an end follows."""
    pieces = []
    start = 0
    for place, byte in enumerate(data):
        if byte in _ENDS:
            pieces.append((data[start:place], True))
            start = place + 1
    return [*pieces, (data[start:], False)]


def _is_noise(piece: bytes) -> bool:
    return any(byte < 0x20 or byte == 0x7F for byte in piece)


def _ended(begun: bytes, readings: list[Reading]) -> tuple[Framing, list[Reading]]:
    if not begun.strip():
        return Framing(), readings
    try:
        text = begun.decode().strip()
    except UnicodeDecodeError:
        text = ""
    if is_code(text):
        return Framing(), [*readings, Scan(text)]
    return Framing(spoilt=True), [*readings, Unreadable()]
