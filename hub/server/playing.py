"""`python -m hub.server.playing`: plays scenes forward, beside the hub."""

from __future__ import annotations

import sys
from typing import BinaryIO

import msgspec

from hub.forecast.advice import Wish, judge
from hub.forecast.outlook import spreads_of
from hub.forecast.play import Scene
from hub.piped import serve, stand_back


class Play(msgspec.Struct, tag=True, array_like=True):
    """When is each in the scene called?"""

    scene: Scene


class Judge(msgspec.Struct, tag=True, array_like=True):
    """What would help?"""

    wish: Wish


def play_all(source: BinaryIO, target: BinaryIO) -> None:
    """Answer what comes until nothing comes any more."""
    questions: msgspec.msgpack.Decoder[Play | Judge] = msgspec.msgpack.Decoder(Play | Judge)

    def answer(body: bytes) -> bytes:
        match questions.decode(body):
            case Play(scene):
                return msgspec.msgpack.encode(spreads_of(scene))
            case Judge(wish):
                return msgspec.msgpack.encode(judge(wish))

    serve(source, target, answer)


if __name__ == "__main__":
    stand_back()
    play_all(sys.stdin.buffer, sys.stdout.buffer)
