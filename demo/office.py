"""The office of a demo: every process of the house, started in order and stopped again."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from demo.observer import Observer
from demo.places import Places
from demo.programs import Program
from hub.protocol.site import Site

HUB_GONE_S = 10.0
"""Long enough to see that every screen says so."""
READY_S = 120.0
"""A machine may be slow, or busy; a program that has ended is noticed at once."""
NOTICED_S = 5.0
"""Within this time after the first trouble it is known whether a program has ended."""
BOOKABLE = timedelta(days=30)
KIOSK_CELLS = (120, 40)
COUNTER_CELLS = (110, 36)


@dataclass(frozen=True)
class Screen:
    """A display of the demo: its id in the site and its size in pixels."""

    id: str
    width: int
    height: int


@dataclass
class Office:
    """What runs where. `out`: what the demo leaves behind."""

    places: Places
    site: Site
    out: Path
    start: datetime
    speed: float
    kiosks: Sequence[str]
    counters: Sequence[str]
    screens: Sequence[Screen]
    live: bool = False
    """Keep a picture of each display for the page, and open the first one's window if there is a
    desktop."""
    booking: bool = False
    """Appointments are brought from where they were booked."""
    programs: dict[str, Program] = field(default_factory=dict)
    window: Program | None = None
    """Whoever looks may close it, or have no desktop that lets us open one: nothing fails then."""

    @property
    def environment(self) -> dict[str, str]:
        """What every program finds in its environment: a place of its own for its state."""
        return {"XDG_STATE_HOME": str(self.places.work / "terminals")}

    @property
    def logs(self) -> Path:
        """What each program tells of itself: it is there as it happens, and stays."""
        return self.out / "logs"

    @property
    def tickets(self) -> Path:
        """Where the printers leave what they print."""
        return self.out / "tickets"

    def picture(self, screen: str) -> Path:
        """The live picture of a display."""
        return self.places.work / f"{screen}.jpg"

    def frames(self, screen: str) -> Path:
        """Where a display leaves the first frame of each call."""
        return self.out / "frames" / screen

    def raw_sound(self, screen: str) -> Path:
        """What a display has played, as raw samples."""
        return self.places.work / f"{screen}.pcm"

    async def open(self) -> Observer:
        """Start everything; returns when hub, visitors' page, printers and terminals are there."""
        await self._open_hub(self.start)
        observer = Observer(self.places.hub, self.places.key("reader", "demo"), self.speed)
        await observer.set_clock()
        house = httpx.Headers(
            {"Authorization": f"Bearer {self.places.key('supervisor', 'demo-house')}"}
        )
        if self.live and self.site.slots:
            await self._open_slots(house)
        page_file = self.places.device("page", "visitors")
        page = await self._start(
            "visitors",
            ["visitors", "--device", str(page_file), "--listen", self.places.visitors],
        )
        if self.booking:
            await self._open_booking()
        for kiosk in self.kiosks:
            await self._open_kiosk(kiosk)
        for counter in self.counters:
            self.check()
            await self._open_counter(counter)
        for screen in self.screens:
            self.check()
            await self._open_screen(screen)
        if self._window_wanted:
            await self._open_window(self.screens[0].id)
        await self._answers(f"http://{self.places.visitors}/healthz", page)
        terminals = len(self.kiosks) + len(self.counters) + len(self.screens) + 1 + self.booking
        await self._all_connected(terminals, house)
        return observer

    async def close(self) -> None:
        """Stop the terminals, then the hub; the journal is whole afterwards."""
        hub = self.programs.pop("hub", None)
        terminals = [*self.programs.values(), *([self.window] if self.window else [])]
        await asyncio.gather(*(program.stop() for program in terminals))
        if hub is not None:
            await hub.stop()

    def kiosk_file(self, name: str) -> Path:
        """The device.toml of a kiosk, with its printer."""
        address = self.places.printer(name)
        return self.places.device(name, "kiosk", printer={"transport": "tcp", "address": address})

    def check(self) -> None:
        """Raises `ProgramEnded` if something has ended that should run."""
        for program in self.programs.values():
            program.check()

    async def mind_hub(self, observer: Observer, told: Callable[[], None]) -> None:
        """Start the hub again a while after somebody has killed it, as systemd would, for ever.

        `told` is called when it is gone.
        """
        while True:
            await self.programs["hub"].ended()
            told()
            await asyncio.sleep(HUB_GONE_S)
            await self._open_hub(datetime.fromtimestamp(observer.now_ms / 1000, UTC))

    async def watch(self, *, but: frozenset[str] = frozenset()) -> None:
        """Raises `ProgramEnded` as soon as something ends that should run, `but` for these."""
        endings = [
            asyncio.create_task(program.ended())
            for name, program in self.programs.items()
            if name not in but
        ]
        try:
            await asyncio.wait(endings, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for ending in endings:
                ending.cancel()
        self.check()

    async def open_printer(self, kiosk: str) -> None:
        """Start the printer of a kiosk."""
        printer = self.places.printer(kiosk)
        await self._start(
            f"printer-{kiosk}",
            ["virtual-printer", "--listen", printer, "--out", str(self.tickets)],
        )

    @property
    def _window_wanted(self) -> bool:
        return self.live and bool(self.screens) and has_desktop()

    async def _open_hub(self, site_time: datetime) -> None:
        hub = await self._start(
            "hub",
            [
                *("hub", "--site", str(self.places.site), "--state", str(self.places.state)),
                *("--listen", self.places.hub, "--no-mdns"),
                *("--site-time", site_time.isoformat(), "--speed", str(self.speed)),
            ],
        )
        await self._answers(f"http://{self.places.hub}/healthz", hub)

    async def _open_booking(self) -> None:
        file = self.places.device("booking", "booking")
        arguments = ["booking", "--device", str(file), "--site", str(self.places.site)]
        await self._start("booking", arguments)

    async def _open_kiosk(self, name: str) -> None:
        await self.open_printer(name)
        file = self.kiosk_file(name)
        await self._start(name, ["kiosk", "--device", str(file)], terminal=KIOSK_CELLS)

    async def _open_counter(self, counter: str) -> None:
        name = f"counter-{counter}"
        file = self.places.device(name, "counter", {"counter": counter})
        await self._start(name, ["counter", "--device", str(file)], terminal=COUNTER_CELLS)

    async def _open_screen(self, screen: Screen) -> None:
        name = f"display-{screen.id}"
        in_window = self._window_wanted and screen is self.screens[0]
        file = self.places.device(
            name,
            "display",
            {"display": screen.id},
            screen={"fullscreen": False, "width": screen.width, "height": screen.height},
            # One display speaks for a zone: the one that can be heard.
            sound={"enabled": not in_window},
        )
        arguments = ["display", "--device", str(file), "--record", str(self.frames(screen.id))]
        if self.live:
            arguments += ["--picture", str(self.picture(screen.id))]
        await self._start(name, arguments, self._without_hardware(screen.id))

    async def _open_window(self, display: str) -> None:
        """Show a display in a window of this desktop, with sound."""
        name = f"window-{display}"
        screen = {"fullscreen": False, "width": 1280, "height": 720}
        file = self.places.device(name, "display", {"display": display}, screen=screen)
        self.window = await self._start(name, ["display", "--device", str(file)])
        del self.programs[name]

    def _without_hardware(self, screen: str) -> dict[str, str]:
        """A display that draws into memory and plays into a file."""
        return {
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(self.raw_sound(screen)),
        }

    async def _start(
        self,
        name: str,
        arguments: list[str],
        environment: dict[str, str] | None = None,
        terminal: tuple[int, int] | None = None,
    ) -> Program:
        program = Program(
            name,
            arguments,
            logs=self.logs,
            environment={**self.environment, **(environment or {})},
            terminal=terminal,
        )
        self.programs[name] = program
        await program.start()
        return program

    async def _answers(self, url: str, program: Program) -> None:
        async with httpx.AsyncClient() as client, asyncio.timeout(READY_S):
            while program.running:
                try:
                    if (await client.get(url)).status_code == httpx.codes.OK:
                        return
                except httpx.TransportError:
                    pass
                await asyncio.sleep(0.05)
        self.check()

    async def _open_slots(self, headers: httpx.Headers) -> None:
        """Let appointments be booked for a month."""
        first = self.start.date()
        dates = {"first": first.isoformat(), "last": (first + BOOKABLE).isoformat()}
        once = {"Idempotency-Key": "demo-slots"}
        async with httpx.AsyncClient(headers=headers) as client:
            url = f"http://{self.places.hub}/api/v1/slots/open"
            (await client.post(url, json=dates, headers=once)).raise_for_status()

    async def _all_connected(self, terminals: int, headers: httpx.Headers) -> None:
        async with httpx.AsyncClient(headers=headers) as client, asyncio.timeout(READY_S):
            while True:
                self.check()
                try:
                    answer = await client.get(f"http://{self.places.hub}/api/v1/devices")
                except httpx.TransportError:  # the hub has gone, which is noticed in a moment
                    await asyncio.sleep(0.1)
                    continue
                devices = answer.json()
                if sum(device["connected"] for device in devices) >= terminals:
                    return
                await asyncio.sleep(0.1)


def has_desktop() -> bool:
    """Whether a window can be opened here."""
    return sys.platform != "win32" and any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
