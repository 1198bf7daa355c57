"""SQLite's write-ahead log as bytes on a disk: where its commits end.

See https://www.sqlite.org/fileformat2.html#the_write_ahead_log
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import NamedTuple

HEADER_BYTES = 32
FRAME_HEADER_BYTES = 24


class Log(NamedTuple):
    """`generation`: the salts, another pair after each restart of the log."""

    generation: bytes
    commits: list[int]
    """The offset after each commit that is in the log, in order."""


def read_log(path: Path) -> Log:
    data = path.read_bytes()
    if len(data) < HEADER_BYTES:
        return Log(b"", [])
    (page_bytes,) = struct.unpack_from(">I", data, 8)
    salts = data[16:24]
    commits = []
    place = HEADER_BYTES
    frame_bytes = FRAME_HEADER_BYTES + page_bytes
    while place + frame_bytes <= len(data) and data[place + 8 : place + 16] == salts:
        (pages_after_commit,) = struct.unpack_from(">I", data, place + 4)
        place += frame_bytes
        if pages_after_commit:
            commits.append(place)
    return Log(salts, commits)
