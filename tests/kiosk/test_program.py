"""The real program with all that hangs on it: a reader, headphones, staff at the screen."""

from __future__ import annotations

import asyncio
import fcntl
import os
import pty
import struct
import sys
import termios
from pathlib import Path

from config.texts import Texts
from kiosk.admin import pin as pins
from kiosk.admin.errands import RESTART_CODE
from media.speech import Espeak
from tests.kiosk.admin.desk import PIN, SALT
from tests.kiosk.scanner.plug import Plug
from tests.kiosk.test_terminal import Terminal, hub_process
from tests.patience import PATIENCE_S, until

F12 = b"\x1b[24~"


async def test_ok__it_reads_aloud_reads_codes_and_starts_anew_for_staff(tmp_path: Path) -> None:
    say = Texts.load().say("de")
    plug = Plug(tmp_path / "reader")
    plug.plug_in()
    sound = tmp_path / "sound.raw"
    log = tmp_path / "log"
    async with hub_process() as (address, _):
        (tmp_path / "device.key").write_text("secret\n")
        pins.write(tmp_path / "admin.pin", pins.hashed(PIN, SALT))
        device = tmp_path / "device.toml"
        device.write_text(
            f'name = "kiosk-1"\n[hub]\naddress = "{address}"\n[scanner]\npath = "{plug.path}"\n'
            '[sound]\nvolume = 100\n[kiosk]\nadmin_pin_file = "admin.pin"\n'
        )
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 32, 113, 0, 0))
        program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.patient", "kiosk", "--device", str(device)),
            stdin=slave, stdout=slave, stderr=slave, start_new_session=True,
            env={
                **os.environ,
                "TERM": "xterm-256color",
                "XDG_STATE_HOME": str(tmp_path / "state"),
                "AUFRUF_LOG": str(log),
                "SDL_AUDIODRIVER": "disk",
                "SDL_DISKAUDIOFILE": str(sound),
            },
        )  # fmt: skip
        os.close(slave)
        try:
            terminal = Terminal(master)
            await terminal.shows("Ausweis abholen")
            terminal.press(b"*")
            heard = await Espeak(timeout_s=PATIENCE_S).say(say("kiosk-speak-on"), "de")
            await until(lambda: sound.exists() and heard.frames in sound.read_bytes())
            await until(lambda: "event=scanner_state state=ok" in log.read_text())
            plug.scan(b"4006381333931 is a bottle of water\r\n")
            await terminal.shows(say("kiosk-code-unknown-text"))
            terminal.press(F12)
            await terminal.shows(say("admin-enter-pin"))
            terminal.press(f"{PIN}\r".encode())
            await terminal.shows(say("admin-restart"))
            terminal.press(b"5")
            await terminal.shows(say("admin-restart-sure"))
            terminal.press(b"5")
            async with asyncio.timeout(PATIENCE_S):
                assert await program.wait() == RESTART_CODE
        finally:
            if program.returncode is None:
                program.kill()
            os.close(master)
            plug.close()
    written = log.read_text()
    assert "event=admin_opened" in written
    assert PIN not in written
    assert "4006381333931" not in written
