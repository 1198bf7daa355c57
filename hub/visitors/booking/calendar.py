"""An appointment as a calendar file (RFC 5545), for the phone's own calendar: pure.

The same `uid` with a higher `sequence` replaces what the calendar has, so that a moved appointment
does not stand there twice.
"""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec

_LINE_BYTES = 75
"""Longer lines are folded, between characters."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class Entry(msgspec.Struct, frozen=True):
    """What stands in the calendar. Times are site time in milliseconds."""

    uid: str
    sequence: int
    made_ms: int
    starts_ms: int
    lasts_s: int
    title: str
    place: str
    text: str
    cancelled: bool = False


def calendar_file(entry: Entry) -> bytes:
    """One calendar with one entry."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//aufruf//booking//DE",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_escaped(entry.uid)}",
        f"SEQUENCE:{entry.sequence}",
        f"DTSTAMP:{_utc(entry.made_ms)}",
        f"DTSTART:{_utc(entry.starts_ms)}",
        f"DTEND:{_utc(entry.starts_ms + entry.lasts_s * 1000)}",
        f"SUMMARY:{_escaped(entry.title)}",
        f"LOCATION:{_escaped(entry.place)}",
        f"DESCRIPTION:{_escaped(entry.text)}",
        f"STATUS:{'CANCELLED' if entry.cancelled else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines).encode()


def folded(line: str) -> str:
    """The line in pieces of at most 75 bytes; each but the first begins with a space."""
    pieces, piece, size = [], "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _LINE_BYTES:
            pieces.append(piece)
            piece, size = " ", 1
        piece += character
        size += width
    return "\r\n".join([*pieces, piece])


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _utc(at_ms: int) -> str:
    return f"{datetime.fromtimestamp(at_ms / 1000, UTC):%Y%m%dT%H%M%SZ}"
