"""From what was seen to what is said. Every sentence that can come is in the catalogue."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from config.completeness import variables
from config.texts import STAFF_LANGUAGES, Texts
from display.doctor.findings import Result, Step, diagnose_screen, diagnose_sound
from display.doctor.observed import Access, EngineSeen, Output, ScreenSeen, SoundSeen, VoiceSeen

ESPEAK = EngineSeen("espeak", True, "espeak-ng")
SOUND = SoundSeen(
    volume=80,
    driver="alsa",
    devices=("HDMI 0",),
    user="aufruf-display",
    engines=(ESPEAK,),
    voices=(VoiceSeen("de", "espeak"),),
)
NO_DEVICE = replace(SOUND, driver="", error="ALSA: no such file")
SCREEN = ScreenSeen(
    driver="wayland",
    session="wayland",
    outputs=(Output(1920, 1080, 60), Output(3840, 2160)),
    user="aufruf-display",
    fonts=20,
)
CONSOLE = replace(SCREEN, session="", driver="", error="kmsdrm not available")


def found(steps: tuple[Step, ...], name: str) -> Step:
    return next(step for step in steps if step.name == name)


def failures(steps: tuple[Step, ...]) -> list[str]:
    return [step.name for step in steps if step.result is Result.FAILED]


def told(steps: tuple[Step, ...], language: str) -> list[str]:
    say = Texts.load().say(language)
    return [say(text, **step.facts) for step in steps for text in (step.text, step.advice) if text]


def test_ok__all_is_well() -> None:
    assert {step.result for step in diagnose_sound(SOUND)} == {Result.OK}
    assert {step.result for step in diagnose_screen(SCREEN)} == {Result.OK}


CASES: list[tuple[SoundSeen, str, Result, str, str]] = [
    (replace(SOUND, enabled=False), "settings", Result.WARNING, "doctor-sound-off",
     "doctor-sound-off-advice"),
    (replace(SOUND, volume=0), "settings", Result.WARNING, "doctor-sound-zero",
     "doctor-sound-zero-advice"),
    (replace(SOUND, driver="dummy"), "device", Result.WARNING, "doctor-sound-silent",
     "doctor-sound-forced"),
    (replace(SOUND, as_root=True), "permission", Result.WARNING, "doctor-display-root",
     "doctor-display-as"),
    (replace(NO_DEVICE, access=Access(False)), "device", Result.FAILED, "doctor-sound-no-device",
     "doctor-sound-no-card"),
    (replace(NO_DEVICE, access=Access(True, False, "audio")), "device", Result.FAILED,
     "doctor-sound-no-device", "doctor-display-group"),
    (replace(NO_DEVICE, forced="jack"), "device", Result.FAILED, "doctor-sound-no-device",
     "doctor-sound-forced"),
    (NO_DEVICE, "device", Result.FAILED, "doctor-sound-no-device", "doctor-sound-busy"),
    (replace(SOUND, engines=(EngineSeen("espeak", False, "espeak-ng"),)), "engine", Result.FAILED,
     "doctor-sound-no-engine", "doctor-sound-get-espeak"),
    (replace(SOUND, engines=(EngineSeen("piper", False, "piper"), ESPEAK)), "engine",
     Result.WARNING, "doctor-sound-no-engine", "doctor-sound-get-piper"),
    (replace(SOUND, engines=(EngineSeen("clips", False, "/clips"), ESPEAK)), "engine",
     Result.WARNING, "doctor-sound-no-engine", "doctor-sound-get-clips"),
    (replace(SOUND, voices=(VoiceSeen("tr", reason="none"),)), "voice", Result.FAILED,
     "doctor-sound-mute", "doctor-sound-mute-advice"),
    (replace(SOUND, voices=(VoiceSeen("tr", "espeak", passed_over="slow"),)), "voice",
     Result.WARNING, "doctor-sound-stands-in", ""),
    (replace(SOUND, clips_missing=("de/a.wav",)), "clips", Result.WARNING, "doctor-sound-clips",
     "doctor-sound-clips-advice"),
    (replace(SOUND, played="busy"), "play", Result.FAILED, "doctor-sound-stopped",
     "doctor-sound-busy"),
    (replace(SOUND, heard=False), "play", Result.FAILED, "doctor-sound-unheard",
     "doctor-sound-unheard-advice"),
    (replace(SOUND, heard=True), "play", Result.OK, "doctor-sound-heard", ""),
    (SOUND, "play", Result.OK, "doctor-sound-played", "doctor-sound-played-advice"),
]  # fmt: skip


@pytest.mark.parametrize(("seen", "name", "result", "text", "advice"), CASES)
def test_ok__the_cause_and_the_remedy_of_silence(
    seen: SoundSeen, name: str, result: Result, text: str, advice: str
) -> None:
    steps = diagnose_sound(seen)
    step = found(steps, name)
    assert (step.result, step.text, step.advice) == (result, text, advice)
    for language in STAFF_LANGUAGES:
        assert not [line for line in told(steps, language) if line.startswith("doctor-")]


SCREENS: list[tuple[ScreenSeen, str, Result, str, str]] = [
    (replace(CONSOLE, access=Access(False)), "card", Result.WARNING, "doctor-screen-no-card",
     "doctor-screen-no-card-advice"),
    (replace(CONSOLE, access=Access(True, False, "video")), "card", Result.FAILED,
     "doctor-screen-not-allowed", "doctor-display-group"),
    (CONSOLE, "driver", Result.FAILED, "doctor-screen-no-driver", "doctor-screen-no-session"),
    (replace(CONSOLE, forced="x11"), "driver", Result.FAILED, "doctor-screen-no-driver",
     "doctor-screen-forced"),
    (replace(CONSOLE, driver="offscreen"), "driver", Result.WARNING, "doctor-screen-unseen",
     "doctor-screen-no-session"),
    (replace(SCREEN, as_root=True), "permission", Result.WARNING, "doctor-display-root",
     "doctor-display-as"),
    (replace(SCREEN, size=(1280, 720)), "size", Result.OK, "doctor-screen-size", ""),
    (replace(SCREEN, fullscreen=False), "size", Result.WARNING, "doctor-screen-window",
     "doctor-screen-window-advice"),
    (replace(SCREEN, fonts=0), "fonts", Result.FAILED, "doctor-screen-no-fonts",
     "doctor-screen-get-fonts"),
    (replace(SCREEN, undrawn=("ar",)), "fonts", Result.WARNING, "doctor-screen-few-fonts",
     "doctor-screen-get-fonts"),
    (replace(SCREEN, shaping=False), "shaping", Result.WARNING, "doctor-screen-no-shaping",
     "doctor-screen-get-shaping"),
]  # fmt: skip


@pytest.mark.parametrize(("seen", "name", "result", "text", "advice"), SCREENS)
def test_ok__the_cause_and_the_remedy_of_darkness(
    seen: ScreenSeen, name: str, result: Result, text: str, advice: str
) -> None:
    steps = diagnose_screen(seen)
    step = found(steps, name)
    assert (step.result, step.text, step.advice) == (result, text, advice)
    for language in STAFF_LANGUAGES:
        assert not [line for line in told(steps, language) if line.startswith("doctor-")]


def test_ok__every_output_is_told_and_the_chosen_one_marked() -> None:
    lines = told(diagnose_screen(replace(SCREEN, wanted=1)), "en")
    assert "Output 0: 1920 × 1080 at 60 Hz" in lines
    assert "Output 1: 3840 × 2160, this one is chosen" in lines


def test_fail__an_output_that_is_not_there() -> None:
    steps = diagnose_screen(replace(SCREEN, wanted=2))
    assert failures(steps) == ["output"]
    assert "the last one here is 1" in " ".join(told(steps, "en"))


def test_ok__without_a_device_the_voices_are_examined_all_the_same() -> None:
    steps = diagnose_sound(NO_DEVICE)
    assert failures(steps) == ["device"]
    assert found(steps, "voice").result is Result.OK
    assert all(step.name != "play" for step in steps)


def test_ok__every_text_is_used_and_every_used_text_is_there() -> None:
    room = Path(__file__).parents[3] / "display" / "doctor"
    code = "".join(file.read_text(encoding="utf-8") for file in room.glob("*.py"))
    used = set(re.findall(r'"(doctor-[a-z-]+[a-z])"', code))
    made = tuple(re.findall(r'f"(doctor-[a-z-]+-)\{', code))
    ours = ("doctor-sound-", "doctor-screen-", "doctor-display-")
    known = {name for name in variables("en") if name.startswith(ours)}
    assert used <= known
    assert not {name for name in known - used if not name.startswith(made)}


def test_ok__a_long_list_of_recordings_is_cut() -> None:
    files = tuple(f"de/{at}.wav" for at in range(100))
    (line,) = (
        line
        for line in told(diagnose_sound(replace(SOUND, clips_missing=files)), "en")
        if line.startswith("Recordings")
    )
    assert line.startswith("Recordings: 100 are missing: de/0.wav, de/1.wav")
    assert line.endswith("de/11.wav …")
