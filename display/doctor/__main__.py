"""`aufruf doctor sound` and `aufruf doctor screen`. Composition only."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from config.device import Device
    from display.doctor.findings import Step
    from hub.protocol.wording import Say

Form = Literal["text", "json"]

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def sound(
    *,
    device: Path,
    language: list[str] | None = None,
    play: bool = True,
    format: Form = "text",  # noqa: A002  # the option is called --format
) -> int:
    """Examine loudspeaker and voice, step by step, from the settings to the ear.

    Parameters
    ----------
    device
        The device.toml of this machine.
    language
        Which languages have to speak; otherwise all that there are.
    play
        Play the gong and an announcement.
    format
        How to print what was found.
    """
    from config.device import load_device
    from config.errors import UsageError
    from config.findings import admin_say
    from config.texts import languages

    logging.getLogger().addHandler(logging.NullHandler())  # what is wrong is said in sentences
    say = admin_say()
    machine = load_device(device, say)
    for one in language or ():
        if one not in languages():
            known = ", ".join(languages())
            raise UsageError(say("doctor-display-no-language", name=one, known=known))
    spoken = tuple(language or languages())
    asks = format == "text" and sys.stdin.isatty() and sys.stdout.isatty()
    steps = asyncio.run(_sound(machine, spoken, say, plays=play, asks=asks))
    return _tell(machine.name, "doctor-sound-heading", steps, say, format)


def screen(*, device: Path, format: Form = "text") -> int:  # noqa: A002
    """Examine the screen: driver, outputs, permission, fonts.

    Parameters
    ----------
    device
        The device.toml of this machine.
    format
        How to print what was found.
    """
    from config.device import load_device
    from config.findings import admin_say
    from config.texts import Texts, languages
    from display.doctor import probes
    from display.doctor.findings import diagnose_screen

    say = admin_say()
    machine = load_device(device, say)
    settings = machine.screen
    seen = probes.screen(settings.output, Texts.load().say, languages())
    size = (settings.width, settings.height) if settings.width and settings.height else None
    seen = replace(seen, fullscreen=settings.fullscreen, size=size)
    return _tell(machine.name, "doctor-screen-heading", diagnose_screen(seen), say, format)


async def _sound(
    machine: Device, spoken: tuple[str, ...], say: Say, *, plays: bool, asks: bool
) -> tuple[Step, ...]:
    from config.texts import Texts
    from display.announcing import Pace
    from display.doctor import probes
    from display.doctor.findings import diagnose_sound
    from media.speech import Chain, Clips, engines

    settings, say_in = machine.sound, Texts.load().say
    built = engines(
        settings.engines,
        voice=settings.voice,
        clips=settings.clips,
        piper=settings.piper,
        piper_voices=settings.piper_voices,
    )
    clips = built.get("clips")
    seen = replace(
        probes.sound(),
        enabled=settings.enabled,
        volume=settings.volume,
        engines=probes.engines(built),
        voices=await probes.voices(built, spoken, say_in),
        clips_missing=(
            probes.clips_missing(clips, spoken, say_in) if isinstance(clips, Clips) else ()
        ),
    )
    if plays and seen.driver:
        voice = Chain(tuple(built.values()), lambda state: None)
        text = probes.call_in(spoken[0], Pace.FULL, say_in)
        played = await probes.play(voice, text, spoken[0], settings.volume / 100)
        heard = _asked(say) if asks and not played else None
        seen = replace(seen, played=played, heard=heard)
    return diagnose_sound(seen, plays=plays)


def _asked(say: Say) -> bool | None:
    """Whether it was heard; `None`: whoever sits there did not want to say."""
    answer = input(say("doctor-sound-question") + " ").strip().casefold()[:1]
    if not answer:
        return None
    return answer in say("doctor-sound-yes").casefold()


def _tell(name: str, heading: str, steps: tuple[Step, ...], say: Say, form: Form) -> int:
    failed = any(step.result == "failed" for step in steps)
    if form == "json":
        report = {
            "device": name,
            "ok": not failed,
            "steps": [
                {
                    "step": step.name,
                    "result": step.result.value,
                    "message": say(step.text, **step.facts),
                    "advice": say(step.advice, **step.facts) if step.advice else "",
                }
                for step in steps
            ],
        }
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    else:
        lines = [say(heading, device=name)]
        for step in steps:
            lines.append(f"{say(f'doctor-mark-{step.result}'):<9} {say(step.text, **step.facts)}")
            if step.advice:
                lines.append(f"{'':<9} → {say(step.advice, **step.facts)}")
        sys.stdout.write("\n".join(lines) + "\n")
    return 1 if failed else 0
