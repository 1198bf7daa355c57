"""`python -m hub.server.playing`: plays scenes forward, beside the hub.

Scenes come on standard input, and what comes of them goes to standard output, each with its length
before it. It ends with its input: whatever becomes of the hub, nobody is left behind.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO

import msgspec

from hub.forecast.outlook import spreads_of
from hub.forecast.play import Scene

LENGTH_BYTES = 4
NICENESS = 10
"""Tickets come first."""


def framed(body: bytes) -> bytes:
    """A message as it goes through the pipe."""
    return len(body).to_bytes(LENGTH_BYTES) + body


def play_all(source: BinaryIO, target: BinaryIO) -> None:
    """Play what comes until nothing comes any more."""
    scenes = msgspec.msgpack.Decoder(Scene)
    while length := source.read(LENGTH_BYTES):
        scene = scenes.decode(source.read(int.from_bytes(length)))
        target.write(framed(msgspec.msgpack.encode(spreads_of(scene))))
        target.flush()


def main() -> None:
    os.nice(NICENESS)
    # Who stops the hub speaks to all of its processes at once; this one ends when the hub does.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    play_all(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
