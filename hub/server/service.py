"""The hub from outside, put together: terminals, API, admin socket, mDNS, the pulse of a second.

`Service.run` returns when `stop` was asked for, and raises when a part that the hub cannot live
without has ended: a hub that is half dead is worse than one that systemd restarts.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import secrets
import socket
import ssl
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hub.clock import Clock, plausible
from hub.forecast.memory import FILE
from hub.journal.interface import Journal
from hub.protocol import commands as cmd
from hub.protocol.replies import Refusal
from hub.protocol.site import Site
from hub.server.admin import (
    AdminSocket,
    ChangePin,
    ChangeSkills,
    HeldRequest,
    Holdings,
    RemoveClerk,
    RevokeKey,
)
from hub.server.advising import Advising
from hub.server.committed import Committed
from hub.server.dates import Dates
from hub.server.devices import Devices
from hub.server.figures import FiguresDesk
from hub.server.forecasting import Forecasting
from hub.server.front import Application, Front
from hub.server.house import House, Presentation
from hub.server.listener import Listener
from hub.server.measures import Measures
from hub.server.player import Player
from hub.server.publisher import Publisher
from hub.server.remembering import MemoryFile
from hub.server.sessions import Sessions
from hub.server.siren import Siren
from hub.server.systemd import Notifier
from hub.server.terminals import Terminals
from hub.server.today import TodaysFigures
from hub.writer import Change, Writer

if TYPE_CHECKING:
    from hub.server.dashboard import Dashboard
    from hub.server.displays_page import DisplaysPage
    from hub.visitors.phrases import Wording

PULSE_S = 1.0
TOKENS_AT_ONCE, TOKENS_S = 20, 0.01
LOW_BYTES = 100 * 1024 * 1024
JUMP_TOLD_S = 900.0
PARTING_S = 1.0

log = logging.getLogger(__name__)


class PartEnded(Exception):
    """A part that the hub cannot live without has ended."""


class Service:
    """One running hub. Made inside the event loop, after the writer has been configured."""

    def __init__(
        self,
        *,
        directory: Path,
        writer: Writer,
        journal: Journal,
        clock: Clock,
        presentation: Presentation,
        bound: socket.socket,
        tls: ssl.SSLContext | None,
        fingerprint: str | None,
        version: str,
        notifier: Notifier,
        mdns: bool,
        staged: bool,
        wording: Wording,
        alarm_command: tuple[str, ...] = (),
        preload: bool = True,
    ) -> None:
        self._directory, self._fingerprint = directory, fingerprint
        self._mdns, self._preload = mdns, preload
        self._wording = wording
        self._notifier = notifier
        self._loop = asyncio.get_running_loop()
        self._bound = bound
        held = replace(Holdings.of(directory), services=lambda: writer.state.services)
        devices = Devices(clock.site_ms, self._loop.time)
        committed = Committed(writer)
        tokens = writer.tokens
        file = MemoryFile(directory / FILE)
        player = Player()
        forecasting = Forecasting(committed, clock, journal, file, player, full=lambda: writer.full)
        self._advising = Advising(committed, clock, forecasting, player)
        publisher = Publisher(
            committed, lambda: writer.asides, clock, devices.troubles, tokens, forecasting
        )
        forecasting.on_look = publisher.waits_changed
        self._advising.on_change = lambda: publisher.waits_changed(True)
        devices.on_change = publisher.troubles_changed
        self.house = House(
            writer=writer,
            journal=journal,
            clock=clock,
            keys=held.keys,
            clerks=held.clerks,
            sessions=Sessions(directory / "sessions.json"),
            committed=committed,
            devices=devices,
            publisher=publisher,
            measures=Measures(),
            forecasting=forecasting,
            figures=FiguresDesk(directory),
            tokens=writer.tokens,
            presentation=presentation,
            instance=secrets.token_hex(8),
            version=version,
            trusted_clock=staged or plausible(clock.site_ms(), _last_recorded_ms(journal)),
            state_free_bytes=lambda: _free_bytes(directory),
        )
        self._today = TodaysFigures(self.house, self._loop.time)
        self._terminals = Terminals(self.house)
        self._front = Front(
            self.house, self._terminals, self._load_api, self._load_page, self._load_dashboard
        )
        self._listener = Listener(self._front, bound, tls)
        dates = Dates(writer, committed, clock)
        self._admin = AdminSocket(held, self._administered, dates.perform)
        self._siren = Siren(alarm_command, devices.hub_reported)
        self._stopping = asyncio.Event()
        self._jump_told_until_s = 0.0
        self.on_ready: Callable[[], None] = lambda: None
        writer.on_change = self._changed
        writer.taught, writer.waits = forecasting.taught, forecasting

    async def run(self, *others: Coroutine[Any, Any, None]) -> None:
        """Serve until `stop`. `others`: further work that lasts as long as the hub."""
        writing = self._task(self.house.writer.run(), "writer")
        listening = self._task(self._listener.run_until_stopped(), "listener")
        vital = [writing, listening, self._task(self._pulse(), "pulse")]
        vital += [self._task(other, "other") for other in others]
        spare: list[asyncio.Task[None]] = []
        try:
            await self._open(vital)
            forecasting = self._task(self.house.forecasting.run(), "forecasting")
            advising = self._task(self._advising.run(), "advising")
            settling = self._task(self._settle_in(), "settling")
            spare = [settling, forecasting, advising, self._task(self._make_tokens(), "tokens")]
            stopping = self._task(self._wait_for_stop(), "stop")
            done, _ = await asyncio.wait({stopping, *vital}, return_when=asyncio.FIRST_COMPLETED)
            stopping.cancel()
            _check(done - {stopping})
        finally:
            await self._close(writing, listening, [*vital[2:], *spare])

    def stop(self) -> None:
        """Ask `run` to end cleanly."""
        self._stopping.set()

    def key_revoked(self, key_id: str) -> None:
        """Whoever came with this key has to leave."""
        self._terminals.key_revoked(key_id)
        self._tell_followers()

    async def change_site(
        self, site: Site, presentation: Presentation, alarm_command: tuple[str, ...] = ()
    ) -> bool:
        """Put another configuration in force and tell every terminal.

        False: it could not be recorded (the disk is full), and the old one stays in force.
        """
        if isinstance(await self.house.writer.submit(cmd.ChangeSite(site=site)), Refusal):
            return False
        self.house.presentation = presentation
        self._siren.command = alarm_command
        self._terminals.site_changed()
        return True

    def _changed(self, change: Change) -> None:
        house = self.house
        house.measures.commit_s.observe(change.commit_s)
        if change.site_changed:
            house.publisher.site_changed()
        house.forecasting.kept(change.revision)
        house.committed.advanced(change.revision)
        house.publisher.state_changed(called=change.called)
        for alarm in change.alarms:
            counter = house.writer.state.counters.get(alarm.counter)
            self._siren.sound(alarm.alarm, counter.label if counter else "", alarm.device)
        self._tell_followers()

    def _administered(self, request: HeldRequest) -> None:
        """Who does not count any more has to leave."""
        match request:
            case RevokeKey(key_id):
                self.key_revoked(key_id)
            case ChangePin(clerk_id) | RemoveClerk(clerk_id):
                self._terminals.clerks.clerk_out(clerk_id)
            case ChangeSkills(clerk_id):
                self._terminals.clerks.skills_changed(clerk_id)
            case _:
                pass

    def _tell_followers(self) -> None:
        for tell in tuple(self.house.followers):
            tell()

    async def _open(self, vital: list[asyncio.Task[None]]) -> None:
        await self._admin.open()
        listening = self._task(self._wait_until_listening(), "opening")
        done, _ = await asyncio.wait({listening, *vital}, return_when=asyncio.FIRST_COMPLETED)
        listening.cancel()
        _check(done - {listening})
        host, port = self._bound.getsockname()[:2]
        shown = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        (self._directory / "address").write_text(f"{shown}\n")
        self.house.ready = True
        self._notifier.ready(f"listening on {shown}")
        log.info(
            "hub_ready",
            extra={
                "address": shown,
                "site": self.house.writer.state.site.id,
                "revision": self.house.writer.state.core.seq,
                "tls": "on" if self._fingerprint else "off",
            },
        )
        self.on_ready()

    async def _settle_in(self) -> None:
        """What may take its time once the hub answers."""
        try:
            if self._preload:
                await self._front.api()
        except Exception:  # terminals do not need the API; who asks it will see its error
            log.exception("api_failed")
        if not self._mdns:
            return
        # A tenth of a second to load, and nobody waits for it.
        from hub.server.discovery import advertise

        try:
            await advertise(
                site=self.house.writer.state.site.id,
                version=self.house.version,
                fingerprint=self._fingerprint,
                address=self._bound.getsockname()[:2],
            )
        except Exception:  # whatever it is: terminals with a fixed address work on
            log.exception("mdns_failed")

    async def _make_tokens(self) -> None:
        """A few at a time, before anybody shows one: thousands at once would be felt."""
        tokens = self.house.tokens
        while True:
            more = await self.house.committed.read(
                lambda state: tokens.learn(state.core.appointments, TOKENS_AT_ONCE)
            )
            await asyncio.sleep(TOKENS_S if more else PULSE_S)

    async def _pulse(self) -> None:
        house = self.house
        while True:
            house.devices.hub_reported("disk", self._disk_state())
            house.devices.hub_reported("clock", self._clock_state())
            house.devices.look()
            house.publisher.look_at_clock()
            self._terminals.clerks.look()
            self._today.look()
            self._notifier.alive()
            watchdog_s = self._notifier.watchdog_s
            await asyncio.sleep(min(PULSE_S, watchdog_s / 2) if watchdog_s else PULSE_S)

    def _disk_state(self) -> str:
        if self.house.writer.full:
            return "full"
        return "low" if self.house.state_free_bytes() < LOW_BYTES else "ok"

    def _clock_state(self) -> str:
        by_ms = self.house.clock.jump_ms()
        if by_ms:
            log.warning("clock_jumped", extra={"by_ms": by_ms})
            self.house.writer.submit(cmd.RecordClockJump(by_ms=by_ms))
            self._jump_told_until_s = self._loop.time() + JUMP_TOLD_S
        if not self.house.trusted_clock:
            return "untrusted"
        return "jumped" if self._loop.time() < self._jump_told_until_s else "ok"

    async def _close(
        self,
        writing: asyncio.Task[None],
        listening: asyncio.Task[None],
        others: list[asyncio.Task[None]],
    ) -> None:
        house = self.house
        self._notifier.stopping()
        house.ready = False
        self._tell_followers()
        house.publisher.close()
        for task in others:
            task.cancel()
        await self._terminals.close()
        self._listener.stop()
        house.writer.stop()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(PARTING_S):
                await asyncio.gather(writing, listening, *others, return_exceptions=True)
        await house.forecasting.close()
        await house.figures.close()
        self._admin.close()
        (self._directory / "address").unlink(missing_ok=True)
        log.info("hub_stopped", extra={"revision": house.writer.state.core.seq})

    async def _wait_for_stop(self) -> None:
        await self._stopping.wait()

    async def _wait_until_listening(self) -> None:
        await self._listener.listening.wait()

    def _load_api(self) -> Application:
        # The web framework takes longer to load than all the rest of the hub.
        from hub.server.api.application import application

        return application(self.house)

    def _load_page(self) -> DisplaysPage:
        # Templates and catalogues: most hubs are never asked for it.
        from hub.server.displays_page import DisplaysPage

        return DisplaysPage(self._wording)

    def _load_dashboard(self) -> Dashboard:
        # What it shares with the other pages takes a while to load.
        from hub.server.dashboard import Dashboard

        return Dashboard(self.house, self._wording)

    def _task(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        return self._loop.create_task(work, name=name)


def _check(done: set[asyncio.Task[None]]) -> None:
    for task in done:
        error = None if task.cancelled() else task.exception()
        raise PartEnded(f"the hub's {task.get_name()} has ended") from error


def _last_recorded_ms(journal: Journal) -> int:
    last = next(journal.read(max(journal.head().seq - 1, 0), 1), None)
    return last.at_ms if last else 0


def _free_bytes(directory: Path) -> int:
    disk = os.statvfs(directory)
    return disk.f_bavail * disk.f_frsize
