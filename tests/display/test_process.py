"""The real program against a real WebSocket: what is shown, heard, remembered and reported."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from display.scene import colour
from hub.protocol.commands import CallOutcome, ReportCall
from hub.protocol.site import Theme
from hub.protocol.views import CallLine
from hub.protocol.wire import CommandSent, DeviceReported, Hello, Role
from media.chime import FIRST_CALL, chime
from tests.display.rigs import NOW_MS, SITE, line, view
from tests.hub.link.fake_hub import FakeHub
from tests.patience import until

AUFRUF = Path(sys.executable).with_name("aufruf")
GONG = chime(FIRST_CALL).frames
THEME = Theme(minimum_show_s=0.2)


class Screen:
    """One display program with its folder."""

    def __init__(self, folder: Path, hub: FakeHub, **environ: str) -> None:
        self.folder = folder
        self.picture = folder / "live.png"
        self.frames = folder / "frames"
        self.sound = folder / "sound.raw"
        folder.mkdir(exist_ok=True)
        (folder / "device.key").write_text("ak_key")
        (folder / "device.toml").write_text(
            f'name = "screen"\ndisplay = "hall"\n[hub]\naddress = "{hub.address}"\n'
            "[screen]\nfullscreen = false\nwidth = 1280\nheight = 720\n[sound]\nvolume = 100\n"
        )
        self.environ = {
            **os.environ,
            "STATE_DIRECTORY": str(folder / "state"),
            "SDL_VIDEODRIVER": "dummy",
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(self.sound),
            **environ,
        }

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[asyncio.subprocess.Process]:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.patient"),
            *("display", "--device", self.folder / "device.toml"),
            *("--record", self.frames, "--picture", self.picture),
            env=self.environ,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            assert await process.wait() in (0, -signal.SIGKILL)

    def recorded(self) -> list[dict[str, object]]:
        file = self.frames / "frames.jsonl"
        return [json.loads(each) for each in file.read_text().splitlines()] if file.exists() else []

    def pixel(self, x: float, y: float) -> object:
        """`None` before the first picture has been left."""
        if not self.picture.exists():
            return None
        with Image.open(self.picture) as picture:
            return picture.getpixel((round(x * picture.width), round(y * picture.height)))


@pytest.fixture
async def hub() -> AsyncIterator[FakeHub]:
    fake = FakeHub()
    fake.site, fake.theme, fake.now_ms = SITE, THEME, NOW_MS
    await fake.start()
    yield fake
    await fake.stop()


def outcomes(hub: FakeHub) -> dict[int, CallOutcome]:
    commands = [sent.command for sent in hub.of(CommandSent)]
    return {each.call_seq: each.outcome for each in commands if isinstance(each, ReportCall)}


async def shows(hub: FakeHub, screen: Screen, *calls: CallLine, speaker: bool = True) -> None:
    await hub.show(view(calls, speaker=speaker))
    await until(lambda: len(screen.recorded()) >= len(calls))


async def test_ok__a_call_is_seen_heard_once_and_reported(hub: FakeHub, tmp_path: Path) -> None:
    screen = Screen(tmp_path, hub)
    async with screen.running():
        hello = (await hub.received(Hello))[0]
        assert (hello.role, hello.scope, hello.sound) == (Role.DISPLAY, "hall", True)
        assert (await hub.received(DeviceReported))[0].states == {"sound": "ok"}
        await hub.show(view())
        await shows(hub, screen, line(1))
        assert screen.recorded()[0].keys() >= {
            "call_seq",
            "number",
            "counter",
            "frame_monotonic_ns",
        }
        await until(lambda: bool(outcomes(hub)))
        assert outcomes(hub) == {1: CallOutcome.SPOKEN}
        await hub.show(view([msgspec.structs.replace(line(1), live=False)]))
    with Image.open(screen.frames / "1.png") as frame:
        assert frame.size == (1280, 720)
        assert frame.getpixel((60, 400)) == colour(THEME.call)
    heard = screen.sound.read_bytes()
    assert heard.count(GONG) == 1
    after = heard[heard.index(GONG) + len(GONG) :]
    assert len(after.strip(b"\0")) > 22_050, "and then a voice"


async def test_ok__killed_while_it_speaks_it_shows_again_but_says_nothing(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = Screen(tmp_path, hub)
    state = tmp_path / "state" / "display-screen.json"
    async with screen.running() as process:
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1))
        await until(lambda: state.exists() and json.loads(state.read_text())["spoken"] == 1)
        process.kill()
        await process.wait()
    assert outcomes(hub) == {}
    again = Screen(tmp_path, hub, SDL_DISKAUDIOFILE=str(tmp_path / "second.raw"))
    async with again.running():
        await hub.received(Hello, 2)
        await hub.show(view([line(1)]))
        await until(lambda: len(again.recorded()) == 2)
        await hub.received(CommandSent)
    assert outcomes(hub) == {1: CallOutcome.SHOWN}
    assert not (tmp_path / "second.raw").read_bytes().strip(b"\0")


async def test_ok__a_lost_hub_is_said_and_the_last_state_stays(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = Screen(tmp_path, hub, SDL_AUDIODRIVER="dummy")
    alert = colour(THEME.alert)
    async with screen.running():
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1), speaker=False)
        await hub.stop()
        await until(lambda: screen.pixel(0.01, 0.99) == alert)
        assert screen.pixel(0.05, 0.5) != colour(THEME.ground), "the call is still there"
        await hub.start()
        await hub.received(Hello, 2)
        await hub.show(view([line(1)], speaker=False))
        await until(lambda: screen.pixel(0.01, 0.99) != alert)


async def test_fail__without_a_sound_device_it_says_so_and_shows(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = Screen(tmp_path, hub, SDL_AUDIODRIVER="no-such-driver")
    async with screen.running():
        assert not (await hub.received(Hello))[0].sound
        assert (await hub.received(DeviceReported))[0].states == {"sound": "no-device"}
        await hub.show(view())
        await shows(hub, screen, line(1))
        await hub.received(CommandSent)
    assert outcomes(hub) == {1: CallOutcome.SHOWN}


async def test_ok__a_preview_needs_no_hub(tmp_path: Path) -> None:
    target = tmp_path / "preview.png"
    site = Path(__file__).parents[2] / "config/demo/site.toml"
    process = await asyncio.create_subprocess_exec(
        *(AUFRUF, "display", "--preview", target, "--site", site, "--size", "1080x1920"),
        stdout=asyncio.subprocess.DEVNULL,
    )
    assert await process.wait() == 0
    with Image.open(target) as picture:
        assert picture.size == (1080, 1920)


@pytest.mark.parametrize(
    ("options", "code"),
    [((), 2), (("--preview", "x.png"), 2), (("--device", "missing.toml"), 1)],
)
async def test_fail__one_readable_line(options: tuple[str, ...], code: int, tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        AUFRUF, "display", *options, cwd=tmp_path, stderr=asyncio.subprocess.PIPE
    )
    _, errors = await process.communicate()
    assert process.returncode == code
    assert len(errors.decode().splitlines()) == 1
