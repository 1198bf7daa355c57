"""The real program in a real terminal, with a real line to its reader, a hub and a loudspeaker."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import signal
import struct
import sys
import termios
from asyncio.subprocess import DEVNULL, PIPE
from pathlib import Path

from hub.protocol.replies import Verdict
from hub.protocol.wire import CommandSent, DeviceReported
from media.chime import WELCOME, chime
from tests.hub.link.fake_hub import FakeHub
from tests.kiosk.gate import entrance
from tests.kiosk.scanner.plug import Plug
from tests.kiosk.test_terminal import HARD_KEYS, Terminal
from tests.patience import PATIENCE_S, until


def device(folder: Path, hub: str, reader: Path) -> Path:
    (folder / "device.key").write_text("secret\n")
    file = folder / "device.toml"
    file.write_text(
        f'name = "gate-1"\n[hub]\naddress = "{hub}"\n[gate]\nzone = "halle"\n'
        f'[scanner]\npath = "{reader}"\n[sound]\nvolume = 100\n'
    )
    return file


async def until_state(hub: FakeHub, about: str, state: str) -> None:
    count = 1
    while True:
        reports = await hub.received(DeviceReported, count)
        if reports[-1].states.get(about) == state:
            return
        count = len(reports) + 1


async def test_ok__scanned_pulled_plugged_in_cut_off_and_ended(tmp_path: Path) -> None:
    hub = FakeHub()
    hub.site, hub.now_ms = entrance.SITE, entrance.NOW_MS
    hub.answer = lambda sent: entrance.reply(Verdict.VALID)
    await hub.start()
    plug = Plug(tmp_path / "reader")
    plug.plug_in()
    sound = tmp_path / "sound.raw"
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 25, 88, 0, 0))
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.patient"),
        *("gate", "--device", str(device(tmp_path, hub.address, plug.path))),
        stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
        env={
            **os.environ,
            "TERM": "xterm-256color",
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(sound),
        },
    )  # fmt: skip
    os.close(slave)
    try:
        terminal = Terminal(master)
        await terminal.shows("Bitte Ticket oder Termin unter den Leser halten")
        await until_state(hub, "scanner", "ok")
        await until_state(hub, "sound", "ok")
        plug.scan(f"{entrance.URL}\r\n".encode())
        await terminal.shows("Bitte kommen Sie herein.")
        assert [sent.command.zone for sent in hub.of(CommandSent)] == ["halle"]  # type: ignore[union-attr]
        welcome = chime(WELCOME).frames
        await until(lambda: sound.exists() and welcome in sound.read_bytes())
        plug.pull()
        await terminal.shows("Bitte zeigen Sie Ihr Ticket dem Personal.")
        await until_state(hub, "scanner", "no-device")
        plug.plug_in()
        await until_state(hub, "scanner", "ok")
        terminal.press(HARD_KEYS)
        await hub.stop()
        await terminal.shows("Zentrale nicht erreichbar")
        assert program.returncode is None
        program.send_signal(signal.SIGTERM)
        async with asyncio.timeout(PATIENCE_S):
            assert await program.wait() == 0
    finally:
        if program.returncode is None:
            program.kill()
        os.close(master)
        plug.close()
        await hub.stop()


async def test_fail__without_a_terminal_it_says_so_and_ends(tmp_path: Path) -> None:
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "aufruf", "gate"),
        *("--device", str(device(tmp_path, "127.0.0.1:9", tmp_path / "reader"))),
        stdin=DEVNULL, stdout=PIPE, stderr=PIPE, env={**os.environ, "LC_ALL": "en_US.UTF-8"},
    )  # fmt: skip
    assert await program.communicate() == (b"", b"aufruf gate needs a terminal.\n")
    assert program.returncode == 1
