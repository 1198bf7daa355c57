"""The commands, before real drivers, engines and recordings."""

from __future__ import annotations

import asyncio
import json
import os
import pty
import sys
from pathlib import Path

import pytest

from display.doctor.probes import screen, sound
from media.chime import FIRST_CALL, chime
from tests.display.test_announcing import SAY
from tests.media.speech.recordings import PIPER, piper_voice, program, record
from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[3]
GONG = chime(FIRST_CALL).frames
HURRY_MS = "1"
"""The device rests so long after what takes 46 ms to hear: nobody sits here and listens."""


def device(folder: Path, settings: str = "") -> Path:
    file = folder / "device.toml"
    file.write_text(f'name = "hall"\ndisplay = "hall"\n[hub]\naddress = "127.0.0.1:9"\n{settings}')
    return file


async def doctor(what: str, file: Path, *options: str, **environ: str) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "aufruf", "doctor", what, "--device", str(file), *options,
        cwd=ROOT,
        env={
            **os.environ,
            "LC_ALL": "en_US.UTF-8",
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(file.parent / "sound.raw"),
            "SDL_DISKAUDIODELAY": HURRY_MS,
            "SDL_VIDEODRIVER": "dummy",
            **environ,
        },
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode()


async def test_ok__every_language_speaks_and_gong_and_sentence_are_played(tmp_path: Path) -> None:
    code, said = await doctor("sound", device(tmp_path, "[sound]\nvolume = 100\n"))
    assert code == 0, said
    assert said.count("speaks, by espeak") == 9
    assert "the driver disk plays, and nobody hears it" in said
    sound_file = (tmp_path / "sound.raw").read_bytes()
    assert GONG in sound_file
    assert len(sound_file) > 1.8 * len(GONG)


async def test_ok__each_engine_by_its_own_languages(tmp_path: Path) -> None:
    words = ("nummer", "a", "siebzehn", "bitte-zu", "schalter", "3", "noch-einmal")
    record(tmp_path / "clips", "de", dict.fromkeys(words, 0.1))
    piper = program(tmp_path / "piper", PIPER)
    code, said = await doctor(
        "sound",
        device(
            tmp_path,
            f'[sound]\nengines = ["clips", "piper", "espeak"]\nclips = "{tmp_path}/clips"\n'
            f'piper = "{piper}"\npiper_voices = {{ en = "{piper_voice(tmp_path)}" }}\n',
        ),
        *("--language", "de", "--language", "en", "--language", "tr", "--no-play"),
        *("--format", "json"),
    )
    report = json.loads(said)
    assert (code, report["ok"]) == (0, True)
    voices = [step["message"] for step in report["steps"] if step["step"] == "voice"]
    assert voices == [
        "Voice de: speaks, by clips",
        "Voice en: speaks, by piper",
        "Voice tr: speaks, by espeak",
    ]
    (clips,) = (step for step in report["steps"] if step["step"] == "clips")
    assert clips["message"].startswith("Recordings: ")
    assert "de/eins.wav" in clips["message"]
    assert "de/schalter.wav" not in clips["message"]
    assert (
        not (tmp_path / "sound.raw").exists() or GONG not in (tmp_path / "sound.raw").read_bytes()
    )


async def test_fail__no_device_no_engine_and_what_to_do(tmp_path: Path) -> None:
    file = device(tmp_path)
    code, said = await doctor("sound", file, SDL_AUDIODRIVER="no-such-driver")
    assert code == 1
    assert "Loudspeaker: cannot be opened" in said
    assert "SDL_AUDIODRIVER demands this driver" in said
    code, said = await doctor("sound", file, "--language", "de", PATH="/nowhere")
    assert code == 1
    assert "apt-get install espeak-ng" in said
    assert "Voice de: mute" in said


async def test_fail__a_language_that_nobody_speaks_here(tmp_path: Path) -> None:
    code, said = await doctor("sound", device(tmp_path), "--language", "nl")
    assert (code, said.count("\n")) == (2, 1)
    assert "no voice in “nl”" in said


@pytest.mark.parametrize(
    ("answer", "code", "said"), [("y", 0, "Trial: heard"), ("n", 1, "alsamixer")]
)
async def test_ok__at_a_terminal_it_asks_whether_it_was_heard(
    tmp_path: Path, answer: str, code: int, said: str
) -> None:
    master, slave = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "aufruf", "doctor", "sound", "--language", "de"),
        *("--device", str(device(tmp_path))),
        cwd=ROOT,
        env={
            **os.environ,
            "LC_ALL": "en_US.UTF-8",
            "SDL_AUDIODRIVER": "disk",
            "SDL_DISKAUDIOFILE": str(tmp_path / "sound.raw"),
            "SDL_DISKAUDIODELAY": HURRY_MS,
        },
        stdin=slave,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    os.write(master, f"{answer}\n".encode())
    shown = b""

    def read() -> bytes:
        try:
            return os.read(master, 4096)
        except OSError:  # the other end is closed
            return b""

    async with asyncio.timeout(PATIENCE_S):
        while piece := await asyncio.to_thread(read):
            shown += piece
    assert await process.wait() == code
    os.close(master)
    assert "Were the chime and the announcement heard?" in shown.decode()
    assert said in shown.decode()


async def test_ok__the_screen_and_its_letters(tmp_path: Path) -> None:
    code, said = await doctor("screen", device(tmp_path))
    assert code == 0, said
    assert "Driver: dummy draws, and nobody sees it" in said
    assert "this one is chosen" in said
    assert "all languages can be written" in said
    assert "letters join" in said


async def test_fail__no_such_driver_and_no_such_output(tmp_path: Path) -> None:
    code, said = await doctor("screen", device(tmp_path), SDL_VIDEODRIVER="no-such-driver")
    assert code == 1
    assert "SDL_VIDEODRIVER demands “no-such-driver”" in said
    file = device(tmp_path, "[screen]\noutput = 3\n")
    code, said = await doctor("screen", file, "--format", "json")
    assert code == 1
    (step,) = (each for each in json.loads(said)["steps"] if each["result"] == "failed")
    assert step["message"] == "Output 3: not there"


def test_ok__cards_and_who_may_use_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert not sound(tmp_path).access.exists
    assert not screen(0, SAY, ("de",), tmp_path).access.exists
    for folder, file in (("dev/snd", "controlC0"), ("dev/dri", "card0")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / file).touch()
    (tmp_path / "proc/asound").mkdir(parents=True)
    (tmp_path / "proc/asound/cards").write_text(
        " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n"
        "                      HDA Intel PCH at 0x6001110000 irq 145\n"
    )
    heard, seen = sound(tmp_path), screen(0, SAY, ("de",), tmp_path)
    assert heard.cards == ("HDA Intel PCH",)
    assert (heard.access.exists, heard.access.allowed) == (True, True)
    assert heard.access.group
    assert (seen.access.exists, seen.session, seen.driver) == (True, "", "dummy")
