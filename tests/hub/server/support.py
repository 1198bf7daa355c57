"""A hub in the test's own loop, with real sockets and a real journal, and peers to talk to it."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import httpx
import msgspec
from websockets.asyncio.client import ClientConnection, connect

from hub.__main__ import wording
from hub.journal.sqlite import SqliteJournal
from hub.protocol import wire
from hub.protocol.commands import TerminalCommand
from hub.protocol.replies import Answer
from hub.protocol.site import (
    Booking,
    Checking,
    Counter,
    Display,
    Hours,
    Service,
    Site,
    SlotPlan,
    Zone,
)
from hub.protocol.theme import Theme
from hub.protocol.views import View
from hub.protocol.wire import Role
from hub.server.certificate import Certificate
from hub.server.house import Presentation
from hub.server.listener import bind
from hub.server.service import Service as HubService
from hub.server.systemd import Notifier
from hub.server.terminal import Patience
from hub.tokens import Tokens
from hub.writer import Writer
from tests.patience import PATIENCE_S

MONDAY_9_MS = 1_795_420_800_000
PATIENT = Patience(hello_s=PATIENCE_S, silence_s=PATIENCE_S)
"""A hub that shares its loop with its peers: none of them beats, and all are held up together."""

_decoder: msgspec.json.Decoder[wire.FromHub] = msgspec.json.Decoder(wire.FromHub)
_fresh = itertools.count(1)
MessageT = TypeVar("MessageT", bound=wire.Message)


def small_site(**changes: Any) -> Site:
    """Two services, three counters, two zones, three displays."""
    site = Site(
        id="rathaus",
        name={"de": "Rathaus", "en": "Town hall"},
        timezone="Europe/Berlin",
        languages=("de", "en"),
        services=(
            Service(id="id-card", name={"de": "Ausweis", "en": "Identity card"}, prefix="A"),
            Service(id="car", name={"de": "Auto", "en": "Car"}, prefix="B"),
        ),
        counters=tuple(
            Counter(id=id_, label=id_, zone=zone, services=("id-card", "car"))
            for id_, zone in (("1", "hall"), ("2", "hall"), ("3", "upstairs"))
        ),
        zones=(
            Zone(id="hall", name={"de": "Halle"}),
            Zone(id="upstairs", name={"de": "Oben"}),
        ),
        displays=(
            Display(id="hall-left", zones=("hall",)),
            Display(id="hall-right", zones=("hall",)),
            Display(id="stairs", zones=("upstairs",)),
        ),
    )
    return msgspec.structs.replace(site, **changes)


def booking_site(**changes: Any) -> Site:
    """From nine to twelve one place a quarter of an hour, for everybody; letters; by video."""
    plan = SlotPlan(
        id="morning",
        services=("id-card",),
        counters=("1",),
        hours=(Hours(0, 9 * 3600, 12 * 3600),),
        every_s=900,
        capacity=1,
    )
    site = small_site(
        slots=(plan,),
        booking=Booking(public=True, kiosk=True, notice_s=0),
        checking=Checking(phone=True),
        mails=True,
        video_url="https://video.example/{room}",
    )
    return msgspec.structs.replace(site, **changes)


@dataclass
class SettableClock:
    """Site time and machine time stand still until they are moved."""

    now_ms: int = MONDAY_9_MS
    machine_now_ms: int | None = 100_000_000
    """`None`: machine time is the machine's."""
    speed: float = 1.0
    jumped_ms: int = 0

    def site_ms(self) -> int:
        return self.now_ms

    def machine_ms(self) -> int:
        own_ms = self.machine_now_ms
        return int(time.monotonic() * 1000) if own_ms is None else own_ms

    def jump_ms(self) -> int:
        jumped_ms, self.jumped_ms = self.jumped_ms, 0
        return jumped_ms


class Peer:
    """A terminal's end of the socket: raw frames out, typed messages in."""

    def __init__(self, socket: ClientConnection, clock: SettableClock) -> None:
        self.socket = socket
        self.seen: list[wire.FromHub] = []
        self._clock = clock

    async def say(self, message: wire.Message | str | bytes) -> None:
        if isinstance(message, wire.Message):
            message = msgspec.json.encode(message).decode()
        await self.socket.send(message)

    async def hear(self) -> wire.FromHub:
        """The next message, whatever it is."""
        async with asyncio.timeout(PATIENCE_S):
            message = _decoder.decode(await self.socket.recv())
        self.seen.append(message)
        return message

    async def expect(self, kind: type[MessageT]) -> MessageT:
        """The next message of this kind; others are passed over."""
        while True:
            message = await self.hear()
            if isinstance(message, kind):
                return message

    async def view(self, least_revision: int = 0) -> Any:
        """The next view, not older than this."""
        while True:
            view: View = (await self.expect(wire.ViewSent)).view
            if view.revision >= least_revision:
                return view

    async def ask(
        self, command: TerminalCommand, command_id: str = "", given_ms: int | None = None
    ) -> Answer:
        """Send a command and await its answer."""
        command_id = command_id or f"test-{next(_fresh)}"
        given_ms = self._clock.machine_ms() if given_ms is None else given_ms
        await self.say(wire.CommandSent(id=command_id, given_ms=given_ms, command=command))
        while (replied := await self.expect(wire.Replied)).id != command_id:
            pass
        return replied.answer

    async def farewell(self) -> str:
        """The reason of the goodbye, once the connection has been closed after it."""
        reason = (await self.expect(wire.Goodbye)).reason
        async with asyncio.timeout(PATIENCE_S):
            await self.socket.wait_closed()
        return reason


@dataclass
class RunningHub:
    """A hub, its address, and keys for every role."""

    service: HubService
    directory: Path
    address: str
    clock: SettableClock
    tls: bool
    keys: dict[Role, str] = field(default_factory=dict)

    @property
    def writer(self) -> Writer:
        return self.service.house.writer

    def key(self, role: Role) -> str:
        if role not in self.keys:
            _, self.keys[role] = self.service.house.keys.create(role, role.value, "2026-11-23")
        return self.keys[role]

    def http(self, role: Role | None) -> httpx.AsyncClient:
        """A client with the key of this role."""
        headers = {"Authorization": f"Bearer {self.key(role)}"} if role else {}
        return httpx.AsyncClient(
            base_url=f"http://{self.address}", headers=headers, timeout=PATIENCE_S
        )

    def hurry(self, **limits: float) -> None:
        """Wait for those who come from now on no longer than that."""
        house = self.service.house
        house.patience = replace(house.patience, **limits)

    @contextlib.asynccontextmanager
    async def knock(self, key: str) -> AsyncIterator[Peer]:
        """A connection that has not said hello."""
        async with connect(
            f"ws://{self.address}{wire.PATH}",
            additional_headers={"Authorization": f"Bearer {key}"} if key else {},
            compression=None,
            open_timeout=PATIENCE_S,
            ping_interval=None,
            max_size=None,
            proxy=None,
        ) as socket:
            yield Peer(socket, self.clock)

    @contextlib.asynccontextmanager
    async def terminal(
        self, role: Role, scope: str = "", *, device: str = "", sound: bool = False
    ) -> AsyncIterator[Peer]:
        """A terminal that has been welcomed."""
        async with self.knock(self.key(role)) as peer:
            name = device or f"{role.value}-{next(_fresh)}"
            await peer.say(
                wire.Hello(device=name, role=role, version="0", scope=scope, sound=sound)
            )
            await peer.expect(wire.Welcome)
            yield peer


@contextlib.asynccontextmanager
async def running_hub(
    directory: Path, site: Site | None = None, *, host: str = "127.0.0.1", tls: bool = False
) -> AsyncIterator[RunningHub]:
    """A hub that serves until the block ends."""
    clock = SettableClock()
    journal = SqliteJournal(directory / "journal.sqlite")
    writer = Writer(journal, clock, tokens=Tokens.of(directory))
    await writer.configure(site or small_site())
    certificate = Certificate(directory)
    if tls:
        certificate.ensure()
    bound = bind(host, 0)
    service = HubService(
        directory=directory,
        writer=writer,
        journal=journal,
        clock=clock,
        presentation=Presentation(Theme(), {}),
        bound=bound,
        tls=certificate.context() if tls else None,
        fingerprint=certificate.fingerprint() if tls else None,
        version="0.0.test",
        notifier=Notifier({}),
        mdns=False,
        staged=True,
        wording=wording,
        preload=False,
    )
    service.house.patience = PATIENT
    service.house.figures.patience_s = PATIENCE_S
    ready = asyncio.Event()
    service.on_ready = ready.set
    running = asyncio.create_task(service.run())
    waiting = asyncio.create_task(ready.wait())
    await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if running.done():
        await running
    address = (directory / "address").read_text().strip()
    try:
        yield RunningHub(service, directory, address, clock, tls)
    finally:
        service.stop()
        await running
