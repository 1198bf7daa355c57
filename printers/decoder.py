"""ESC/POS read back: a stream of bytes into commands.

The counterpart of the encoder, written from the manufacturers' description of the language and not
from the library that writes it, so that the two can prove each other. Bytes may arrive in any
pieces; a command is told when it is complete.
"""

from __future__ import annotations

from dataclasses import dataclass

ESC, GS, DLE, FS = 0x1B, 0x1D, 0x10, 0x1C
CONTROLS = {0x0A: "LF", 0x0D: "CR", 0x09: "HT", 0x0C: "FF"}

ARGUMENTS: dict[str, int] = {
    **dict.fromkeys(("ESC @", "ESC 2", "ESC i", "ESC m", "ESC <", "ESC L", "ESC S"), 0),
    **dict.fromkeys(("FS .", "FS &"), 0),
    **dict.fromkeys((f"ESC {c}" for c in "!-3=EGJKMRTUVadertu{ "), 1),
    **dict.fromkeys((f"GS {c}" for c in "!BHITabfhrw"), 1),
    **dict.fromkeys((f"FS {c}" for c in "!-CW"), 1),
    **dict.fromkeys(("ESC $", "ESC \\", "ESC B", "ESC c", "GS L", "GS W", "GS P", "FS p"), 2),
    **dict.fromkeys(("GS $", "GS \\", "FS S"), 2),
    "ESC p": 3,
    "ESC W": 8,
}
"""How many bytes follow the name, for the commands of fixed length."""
CUTS = frozenset({"GS V", "ESC i", "ESC m"})
REQUESTS = frozenset({"DLE EOT", "DLE ENQ", "DLE DC4", "GS r", "GS I", "GS a"})
"""What asks or steers the printer and leaves nothing on the paper."""


@dataclass(frozen=True, slots=True)
class Command:
    """`name` as in the manuals (`GS v`), or `text`, `LF`, …, or `?` for a byte with no meaning.

    `data`: what follows the name. `raw`: all its bytes.
    """

    name: str
    data: bytes
    raw: bytes


class Decoder:
    """Feed it bytes, get commands."""

    def __init__(self) -> None:
        self._pending = b""

    @property
    def pending(self) -> bytes:
        """The beginning of a command whose rest has not come yet."""
        return self._pending

    def feed(self, data: bytes) -> list[Command]:
        stream = self._pending + data
        commands: list[Command] = []
        at = 0
        while at < len(stream):
            length = _length(stream[at : at + 32], stream, at)
            if length is None or at + length > len(stream):
                break
            raw = stream[at : at + length]
            commands.append(_command(raw))
            at += length
        self._pending = stream[at:]
        return commands


def decode(data: bytes) -> list[Command]:
    """All complete commands of `data`."""
    return Decoder().feed(data)


def _command(raw: bytes) -> Command:
    first = raw[0]
    if first >= 0x20:
        return Command("text", raw, raw)
    if first in CONTROLS:
        return Command(CONTROLS[first], b"", raw)
    if len(raw) == 1:
        return Command("?", raw, raw)
    return Command(_name(raw), raw[2:], raw)


def _name(raw: bytes) -> str:
    if raw[0] == DLE:
        return "DLE " + {0x04: "EOT", 0x05: "ENQ", 0x14: "DC4"}.get(raw[1], "?")
    return {ESC: "ESC ", GS: "GS ", FS: "FS "}[raw[0]] + chr(raw[1])


def _length(head: bytes, stream: bytes, at: int) -> int | None:
    """How long the command at `at` is, whether or not it is all there; None: cannot tell yet."""
    first = head[0]
    if first >= 0x20:
        end = at
        while end < len(stream) and stream[end] >= 0x20:
            end += 1
        return end - at
    if first not in (ESC, GS, DLE, FS):
        return 1
    if len(head) < 2:
        return None
    name = _name(head)
    if first == DLE:
        return {"DLE EOT": 3, "DLE ENQ": 3, "DLE DC4": 5}.get(name, 1)
    if name in ARGUMENTS:
        return 2 + ARGUMENTS[name]
    return _counted(name, head, stream, at)


def _counted(name: str, head: bytes, stream: bytes, at: int) -> int | None:
    """The length of a command that says itself how long it is."""
    match name:
        case "GS V":
            return None if len(head) < 3 else 4 if head[2] in (65, 66, 97, 98, 103, 104) else 3
        case "GS (" | "ESC (" | "FS (":
            return None if len(head) < 5 else 5 + _number(head[3:5])
        case "GS 8":
            return None if len(head) < 7 else 7 + _number(head[3:7])
        case "GS v":
            return None if len(head) < 8 else 8 + _number(head[4:6]) * _number(head[6:8])
        case "GS *":
            return None if len(head) < 4 else 4 + head[2] * head[3] * 8
        case "ESC *":
            if len(head) < 5:
                return None
            return 5 + _number(head[3:5]) * (3 if head[2] in (32, 33) else 1)
        case "ESC D":
            return _to_nul(stream, at)
        case "GS k":
            if len(head) < 4:
                return None
            return 4 + head[3] if head[2] >= 65 else _to_nul(stream, at)
    return 2


def _to_nul(stream: bytes, at: int) -> int | None:
    end = stream.find(b"\0", at + 2)
    return None if end < 0 else end - at + 1


def _number(low_high: bytes) -> int:
    return int.from_bytes(low_high, "little")
