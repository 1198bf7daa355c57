"""Who plays scenes forward for the hub: a process beside it, started when there is something to do.

A few people are played at once, which takes less than asking another process. Two hundred take
8 ms, and in a thread they would take them from everybody's answers; in a process of its own the hub
is held up only for as long as the scene takes to encode.
"""

from __future__ import annotations

import sys
from typing import TypeVar

import msgspec

from hub.forecast.advice import Found, Wish
from hub.forecast.calibration import Spread
from hub.forecast.outlook import spreads_of
from hub.forecast.play import Scene
from hub.server.beside import Beside, BesideGone
from hub.server.playing import Judge, Play

FEW = 16
LONGEST_S = 10.0
COMMAND = (sys.executable, "-P", "-m", "hub.server.playing")

AnswerT = TypeVar("AnswerT")
Spreads = list[Spread | None]


class Player:
    """One scene at a time. `few`: up to so many people are played in the hub itself."""

    def __init__(
        self, *, few: int = FEW, command: tuple[str, ...] = COMMAND, patience_s: float = LONGEST_S
    ) -> None:
        self._few = few
        self._beside = Beside("forecast_player", command, patience_s)
        self._encoder = msgspec.msgpack.Encoder()
        self._spreads = msgspec.msgpack.Decoder(Spreads)
        self._found = msgspec.msgpack.Decoder(Found | None)

    @property
    def pid(self) -> int | None:
        """Of the process, while there is one."""
        return self._beside.pid

    async def play(self, scene: Scene) -> Spreads:
        """Of each in the scene when they are called. Raises `BesideGone`."""
        if scene.newcomers <= self._few and not scene.site.ratio:
            return spreads_of(scene)
        return await self._ask(Play(scene), self._spreads)

    async def judge(self, wish: Wish) -> Found | None:
        """What would help; many scenes, so never in the hub itself. Raises `BesideGone`."""
        return await self._ask(Judge(wish), self._found)

    async def _ask(
        self, question: Play | Judge, decoder: msgspec.msgpack.Decoder[AnswerT]
    ) -> AnswerT:
        try:
            return decoder.decode(await self._beside.ask(self._encoder.encode(question)))
        except msgspec.MsgspecError as error:
            await self._beside.close()
            raise BesideGone(repr(error)) from error

    async def close(self) -> None:
        """End the process, if there is one."""
        await self._beside.close()
