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

from config.layouts import supplied
from display.palette import Palette
from display.scene import colour
from hub.protocol.commands import CallOutcome, ClaimCall, ReportCall
from hub.protocol.replies import Answer, Done, Reason, Refusal
from hub.protocol.theme import Theme
from hub.protocol.views import CallLine
from hub.protocol.wire import CommandSent, DeviceReported, Hello, Role
from media.chime import FIRST_CALL, chime
from tests.display.rigs import NOW_MS, SITE, line, view
from tests.hub.link.fake_hub import FakeHub
from tests.patience import until

AUFRUF = Path(sys.executable).with_name("aufruf")
GONG = chime(FIRST_CALL).frames
THEME = Theme(minimum_show_s=0.2)


IN_REAL_TIME = "46"
"""Sound for so many milliseconds is taken at once; the device usually rests for less."""


class Screen:
    """One display program with its folder. Nobody listens, so its sound runs fast."""

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
            "SDL_DISKAUDIODELAY": "5",
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

    def heard(self) -> bytes:
        """Without the silence round it."""
        return self.sound.read_bytes().strip(b"\0") if self.sound.exists() else b""

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


SHOWN, SPOKEN = CallOutcome.SHOWN, CallOutcome.SPOKEN
CLAIMED = "claimed"


def told(hub: FakeHub) -> list[tuple[int, str]]:
    """What the display asked and reported, by call, each once (a question may be put again)."""
    found = []
    for sent in hub.of(CommandSent):
        match sent.command:
            case ReportCall(call_seq=seq, outcome=outcome):
                found.append((seq, str(outcome)))
            case ClaimCall(call_seq=seq):
                found.append((seq, CLAIMED))
            case _:
                pass
    return list(dict.fromkeys(found))


async def has_told(hub: FakeHub, *expected: tuple[int, str]) -> None:
    await until(lambda: set(expected) <= set(told(hub)))


async def shows(
    hub: FakeHub, screen: Screen, *calls: CallLine, speaks: tuple[str, ...] = ("halle",)
) -> None:
    await hub.show(view(calls, speaks=speaks))
    await until(lambda: len(screen.recorded()) >= len(calls))


def colours(picture: Image.Image) -> set[object]:
    return {found for _, found in picture.convert("RGB").getcolors(1 << 24) or ()}


def gongs(heard: bytes) -> int:
    return heard.count(GONG)


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
        await has_told(hub, (1, SPOKEN))
        assert sorted(told(hub)[:2]) == [(1, CLAIMED), (1, SHOWN)], "before it is heard"
        assert told(hub)[2:] == [(1, SPOKEN)]
        await hub.show(view([msgspec.structs.replace(line(1), live=False)]))
    with Image.open(screen.frames / "1.png") as frame:
        assert frame.size == (1280, 720)
        assert colour(THEME.call) in colours(frame)
    heard = screen.sound.read_bytes()
    assert heard.count(GONG) == 1
    after = heard[heard.index(GONG) + len(GONG) :]
    assert len(after.strip(b"\0")) > 22_050, "and then a voice"


async def test_ok__killed_while_it_speaks_it_shows_again_but_says_nothing(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = Screen(tmp_path, hub, SDL_DISKAUDIODELAY=IN_REAL_TIME)
    async with screen.running() as process:
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1))
        await has_told(hub, (1, CLAIMED))
        process.kill()
        await process.wait()
    assert json.loads((tmp_path / "state/display-screen.json").read_text())["spoken"] == 1
    assert (1, SPOKEN) not in told(hub)
    again = Screen(tmp_path, hub, SDL_DISKAUDIOFILE=str(tmp_path / "second.raw"))
    async with again.running():
        await hub.received(Hello, 2)
        await hub.show(view([line(1)]))
        await until(lambda: len(again.recorded()) == 2)
        await hub.show(view([line(1, live=False), line(2)]))
        await has_told(hub, (2, SPOKEN))
    assert (1, SPOKEN) not in told(hub)
    assert gongs((tmp_path / "second.raw").read_bytes()) == 1, "that of the next call"


async def test_ok__what_another_display_has_claimed_is_shown_and_not_said(
    hub: FakeHub, tmp_path: Path
) -> None:
    def first_is_taken(sent: CommandSent) -> Answer:
        return Refusal(Reason.ALREADY_SPOKEN) if sent.command == ClaimCall(call_seq=1) else Done()

    hub.answer = first_is_taken
    screen = Screen(tmp_path, hub)
    async with screen.running():
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1))
        await has_told(hub, (1, CLAIMED), (1, SHOWN))
        await hub.show(view([line(1), line(2)]))
        await has_told(hub, (2, SPOKEN))
    assert (1, SPOKEN) not in told(hub)
    assert gongs(screen.sound.read_bytes()) == 1


async def test_ok__taking_over_it_says_what_is_left(hub: FakeHub, tmp_path: Path) -> None:
    screen = Screen(tmp_path, hub)
    claimed = msgspec.structs.replace(line(1), spoken=True)
    async with screen.running():
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1), line(2), speaks=())
        await has_told(hub, (1, SHOWN), (2, SHOWN))
        assert len(told(hub)) == 2
        await hub.show(view([claimed, line(2)]))
        await has_told(hub, (2, SPOKEN))
    assert told(hub)[2:] == [(2, CLAIMED), (2, SPOKEN)]
    assert gongs(screen.sound.read_bytes()) == 1


async def test_ok__nothing_is_said_before_the_hub_has_answered(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = Screen(tmp_path, hub)
    hub.answer = lambda sent: None if isinstance(sent.command, ClaimCall) else Done()
    async with screen.running():
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1))
        await has_told(hub, (1, CLAIMED), (1, SHOWN))
        assert not screen.heard()
        await hub.stop()
        hub.answer = lambda sent: Done()
        await hub.start()
        await hub.received(Hello, 2)
        await has_told(hub, (1, SPOKEN))
    assert gongs(screen.sound.read_bytes()) == 1


async def test_ok__a_lost_hub_is_said_and_the_last_state_stays(
    hub: FakeHub, tmp_path: Path
) -> None:
    screen = Screen(tmp_path, hub, SDL_AUDIODRIVER="dummy")
    alert = colour(THEME.alert)
    async with screen.running():
        await hub.received(Hello)
        await hub.show(view())
        await shows(hub, screen, line(1), speaks=())
        await hub.stop()
        await until(lambda: screen.pixel(0.01, 0.99) == alert)
        with Image.open(screen.picture) as picture:
            assert Palette.of(THEME).card in colours(picture), "the call is still there"
        await hub.start()
        await hub.received(Hello, 2)
        await hub.show(view([line(1)], speaks=()))
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
        await has_told(hub, (1, SHOWN))
    assert told(hub) == [(1, SHOWN)]


# What needs no hub

DEMO = Path(__file__).parents[2] / "config/demo/site.toml"


async def aufruf(*options: str | Path, folder: Path) -> tuple[int | None, str, str]:
    """Exit code, output, errors."""
    process = await asyncio.create_subprocess_exec(
        *(AUFRUF, "display", *options),
        cwd=folder,
        env={**os.environ, "LANG": "de_DE.UTF-8"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await process.communicate()
    return process.returncode, output.decode(), errors.decode()


def left(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


async def test_ok__all_layouts_are_named(tmp_path: Path) -> None:
    code, output, errors = await aufruf("--layout", "list", "--site", DEMO, folder=tmp_path)
    assert (code, errors) == (0, "")
    assert output.split() == sorted(supplied())


@pytest.mark.parametrize("layout", ["bus", "door", "slides-portrait"])
async def test_ok__a_layout_can_be_looked_at(layout: str, tmp_path: Path) -> None:
    """With German headings and a call for somebody who reads Arabic."""
    size = "1080x1920" if "portrait" in layout or layout == "totem" else "1920x1080"
    target = tmp_path / "preview.png"
    options = ("--site", DEMO, "--layout", layout, "--size", size, "--language", "ar")
    code, output, errors = await aufruf("--preview", target, *options, folder=tmp_path)
    assert (code, output, errors) == (0, f"{target}\n", "")
    with Image.open(target) as picture:
        assert f"{picture.width}x{picture.height}" == size
        assert colour(THEME.call) in colours(picture), "somebody is called"


async def test_ok__a_display_of_the_site_as_a_jpeg(tmp_path: Path) -> None:
    options = ("--site", DEMO, "--screen", "og", "--size", "540x960")
    code, _, errors = await aufruf("--preview", "og.JPG", *options, folder=tmp_path)
    assert (code, errors) == (0, "")
    with Image.open(tmp_path / "og.JPG") as picture:
        assert (picture.format, picture.size) == ("JPEG", (540, 960))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--device"),
        (("--preview", "x.png"), "--site"),
        (("--layout", "list"), "--site"),
        (("--preview", "x.gif", "--site", str(DEMO)), "x.gif"),
        (("--preview", "x.png", "--site", str(DEMO), "--size", "big"), "big"),
        (("--preview", "x.png", "--site", str(DEMO), "--layout", "foyer"), "„foyer“"),
        (("--preview", "x.png", "--site", str(DEMO), "--screen", "keller"), "„keller“"),
        (("--preview", "x.png", "--site", str(DEMO), "--language", "nl"), "„nl“"),
    ],
)
async def test_fail__a_wrong_command_line_gets_one_line(
    options: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    code, output, errors = await aufruf(*options, folder=tmp_path)
    assert (code, output) == (2, "")
    assert len(errors.splitlines()) == 1
    assert said in errors
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    "options",
    [
        ("--device", "missing.toml"),
        ("--preview", "x.png", "--site", "missing.toml"),
        ("--preview", "no/such/folder/x.png", "--site", str(DEMO)),
    ],
)
async def test_fail__what_is_not_there_gets_one_line(
    options: tuple[str, ...], tmp_path: Path
) -> None:
    code, _, errors = await aufruf(*options, folder=tmp_path)
    assert code == 1
    assert len(errors.splitlines()) == 1
