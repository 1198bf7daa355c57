"""What a process beside the hub has in common with others: its pipe, and its place behind.

Questions come on standard input, answers go to standard output, each with its length before it. It
ends with its input: whatever becomes of the hub, nobody is left behind.
"""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import BinaryIO

from hub.priority import let_calls_go_first

LENGTH_BYTES = 4


def framed(body: bytes) -> bytes:
    """A message as it goes through the pipe."""
    return len(body).to_bytes(LENGTH_BYTES) + body


def serve(source: BinaryIO, target: BinaryIO, answer: Callable[[bytes], bytes]) -> None:
    """Answer what comes until nothing comes any more."""
    while length := source.read(LENGTH_BYTES):
        target.write(framed(answer(source.read(int.from_bytes(length)))))
        target.flush()


def stand_back() -> None:
    """Let the hub go first, and leave it to the hub when to end: who stops it speaks to all of its
    processes at once."""
    let_calls_go_first()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
