"""Following the house from outside: the hub's events, folded into the core's own state."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime

import httpx
import msgspec

from hub.queueing.events import Event
from hub.queueing.evolve import evolve
from hub.queueing.state import State

RETRY_S = 0.2


class _Told(msgspec.Struct):
    seq: int
    at: datetime
    event: Event


_decode = msgspec.json.Decoder(_Told).decode


class Observer:
    """The state of the house as its journal tells it, and the site's time."""

    def __init__(self, hub: str, key: str, speed: float) -> None:
        self.state = State()
        self.events: list[tuple[Event, int]] = []
        self._url = f"http://{hub}/api/v1"
        self._headers = {"Authorization": f"Bearer {key}"}
        self._speed = speed
        self._offset_ms = 0.0
        self._news = asyncio.Condition()

    async def set_clock(self) -> None:
        """Learn the site's time from the hub."""
        async with httpx.AsyncClient(headers=self._headers) as client:
            answer = await client.get(f"{self._url}/site")
        now = datetime.fromisoformat(answer.raise_for_status().json()["now"])
        self._offset_ms = now.timestamp() * 1000 - time.monotonic() * 1000 * self._speed

    @property
    def now_ms(self) -> int:
        """Site time."""
        return int(self._offset_ms + time.monotonic() * 1000 * self._speed)

    async def sleep(self, site_s: float) -> None:
        """Let so many seconds of site time pass."""
        await asyncio.sleep(max(0.0, site_s) / self._speed)

    async def follow_always(self) -> None:
        """Fold in what happens, also after the hub was gone."""
        while True:
            try:
                await self.follow()
            except httpx.TransportError:
                await asyncio.sleep(RETRY_S)

    async def follow(self) -> None:
        """Fold in what happens until the hub goes."""
        timeout = httpx.Timeout(10, read=None)
        async with (
            httpx.AsyncClient(headers=self._headers, timeout=timeout) as client,
            client.stream(
                "GET", f"{self._url}/events", params={"after": self.state.core.seq}
            ) as stream,
        ):
            stream.raise_for_status()
            async for line in stream.aiter_lines():
                if not line.startswith("data: "):
                    continue
                told = _decode(line[6:])
                at_ms = round(told.at.timestamp() * 1000)
                async with self._news:
                    evolve(self.state, told.event, at_ms)
                    self.events.append((told.event, at_ms))
                    self._news.notify_all()

    async def until(self, holds: Callable[[], bool], timeout_s: float | None = None) -> bool:
        """Wait until something holds; `False` if machine time `timeout_s` is over before."""
        try:
            async with asyncio.timeout(timeout_s), self._news:
                await self._news.wait_for(holds)
        except TimeoutError:
            return False
        return True
