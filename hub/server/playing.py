"""`python -m hub.server.playing`: plays scenes forward, beside the hub."""

from __future__ import annotations

import sys
from typing import BinaryIO

import msgspec

from hub.forecast.outlook import spreads_of
from hub.forecast.play import Scene
from hub.piped import serve, stand_back


def play_all(source: BinaryIO, target: BinaryIO) -> None:
    """Play what comes until nothing comes any more."""
    scenes = msgspec.msgpack.Decoder(Scene)
    serve(source, target, lambda body: msgspec.msgpack.encode(spreads_of(scenes.decode(body))))


if __name__ == "__main__":
    stand_back()
    play_all(sys.stdin.buffer, sys.stdout.buffer)
