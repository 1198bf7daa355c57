"""The process of appointments: link, sources and letters, living together.

What the site file says may change at any time: sources and letters that are as before go on
undisturbed. When one of the parts fails the whole process ends, so that its supervisor starts it
again; nothing is lost by that.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from hub.appointments.desk import Desk, Wording
from hub.appointments.mail.message import Sender, Writer
from hub.appointments.mail.posting import Pace, Posting
from hub.appointments.mail.relay import Account, Relay
from hub.appointments.running import Followed, Following, Hub
from hub.appointments.troubles import Troubles
from hub.link import Link, LinkSettings
from hub.protocol.wire import Hello
from hub.protocol.wording import Say

log = logging.getLogger(__name__)

_LETTERS = ":letters"
"""No id of a source."""
_WORKERS = 64
"""Threads that look at files: one that hangs on a dead network share keeps its own only."""


@dataclass(frozen=True)
class Mailing:
    """How letters are sent."""

    account: Account
    sender: Sender
    pace: Pace


@dataclass(frozen=True)
class Work:
    """What the site file gives this process to do. `mailing`: `None`, and no letter is sent."""

    sources: tuple[Followed, ...] = ()
    mailing: Mailing | None = None


Adopt = Callable[[Work], Awaitable[None]]


@dataclass(frozen=True)
class _Begun:
    what: Followed | Mailing
    task: asyncio.Task[None]


async def serve(
    settings: LinkSettings,
    hello: Hello,
    wording: Wording,
    secret: bytes,
    say: Say,
    follow_site: Callable[[Adopt], Coroutine[Any, Any, None]],
    on_lost: Callable[[str], None] = lambda reason: None,
) -> None:
    """Work until told to stop (SIGTERM, SIGINT). `follow_site` hands over what there is to do, at
    the start and whenever it has changed."""
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(_WORKERS))
    desk = Desk(wording, on_lost)
    link = Link(settings, hello, desk)
    rounds = Rounds(desk, link, secret, say)
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopped.set)
    parts = (link.run(), follow_site(rounds.adopt), rounds.run(), _set(stopped))
    work = [asyncio.create_task(part) for part in parts]
    log.info("booking_started")
    try:
        done, _ = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        await _ended(work)


class Rounds:
    """Everything that is done again and again: one task for each source, and one for letters."""

    def __init__(self, desk: Desk, link: Link, secret: bytes, say: Say) -> None:
        self._desk, self._link, self._secret, self._say = desk, link, secret, say
        self._troubles = Troubles(link.report)
        self._writer = Writer(secret)
        self._begun: dict[str, _Begun] = {}
        self._over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def adopt(self, work: Work) -> None:
        """Begin what is new, end what is no more; what is the same goes on."""
        wanted: dict[str, Followed | Mailing] = {one.id: one for one in work.sources}
        if work.mailing is not None:
            wanted[_LETTERS] = work.mailing
        gone = [name for name, one in self._begun.items() if wanted.get(name) != one.what]
        await _ended([self._begun.pop(name).task for name in gone])
        for name, what in wanted.items():
            if name not in self._begun:
                task = asyncio.create_task(self._part(what).run())
                task.add_done_callback(self._part_ended)
                self._begun[name] = _Begun(what, task)

    async def run(self) -> None:
        """Until one of them fails."""
        try:
            await self._over
        finally:
            await _ended([one.task for one in self._begun.values()])

    def _part_ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and not self._over.done():
            self._over.set_exception(task.exception() or RuntimeError("a part has ended"))

    def _part(self, what: Followed | Mailing) -> Following | Posting:
        if isinstance(what, Mailing):
            return Posting(
                self._desk,
                self._link.ask,
                self._writer,
                Relay(what.account),
                what.sender,
                self._troubles,
                what.pace,
                lambda: datetime.now(UTC),
            )
        hub = Hub(self._link.find, self._link.ask, self._link.clock.now_ms)
        return Following(what, self._desk, hub, self._troubles, self._secret, self._say)


async def _set(event: asyncio.Event) -> None:
    await event.wait()


async def _ended(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
