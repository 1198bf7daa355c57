"""What was said, or is being made, is not made again."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from dataclasses import dataclass

from media.sound import Pcm
from media.speech.engine import Engine

MOST_BYTES = 16_000_000
"""Some six minutes: every sentence of a busy morning hour, and its repetitions."""
_Key = tuple[str, str]


@dataclass
class _Making:
    task: asyncio.Task[Pcm]
    waiting: int = 0


class Cached:
    """The sentences used last, up to so many bytes. A failure is not kept.

    Who asks for what is being made waits for the same; it is given up when nobody waits any more.
    """

    def __init__(self, engine: Engine, most_bytes: int = MOST_BYTES) -> None:
        self._engine = engine
        self._most_bytes = most_bytes
        self._kept: OrderedDict[_Key, Pcm] = OrderedDict()
        self._bytes = 0
        self._making: dict[_Key, _Making] = {}

    @property
    def installed(self) -> bool:
        return self._engine.installed

    async def say(self, text: str, language: str) -> Pcm:
        """Raises `SpeechTrouble`."""
        key = (text, language)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        making = self._making.get(key)
        if making is None:
            making = _Making(asyncio.create_task(self._engine.say(text, language)))
            self._making[key] = making
            making.task.add_done_callback(lambda made: self._made(key, made))
        making.waiting += 1
        try:
            return await asyncio.shield(making.task)
        finally:
            making.waiting -= 1
            if not making.waiting and not making.task.done():
                making.task.cancel()
                if self._making.get(key) is making:
                    del self._making[key]

    def _made(self, key: _Key, made: asyncio.Task[Pcm]) -> None:
        making = self._making.get(key)
        if making is not None and making.task is made:
            del self._making[key]
        if made.cancelled() or made.exception() is not None:
            return
        pcm = made.result()
        self._kept[key] = pcm
        self._bytes += len(pcm.frames)
        while self._bytes > self._most_bytes:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= len(oldest.frames)
