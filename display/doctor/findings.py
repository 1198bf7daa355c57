"""From what was seen to what is said: one step a line, and what to do about what failed. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from display.doctor.observed import SILENT_DRIVERS, UNSEEN_DRIVERS, Access, ScreenSeen, SoundSeen

Facts = Mapping[str, str | int]
_MOST_NAMED = 12


class Result(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    """`text`, `advice`: ids of the catalogue; both get `facts`. `advice` empty: nothing to do."""

    name: str
    result: Result
    text: str
    advice: str = ""
    facts: Facts = field(default_factory=dict)


def diagnose_sound(seen: SoundSeen, *, plays: bool = True) -> tuple[Step, ...]:
    """From the settings to the ear. Without a device the voices are examined all the same.

    `plays`: something was to be heard.
    """
    return (
        _settings(seen),
        *_device(seen),
        *_engines(seen),
        *_voices(seen),
        *_clips(seen),
        *(_heard(seen) if plays else ()),
    )


def diagnose_screen(seen: ScreenSeen) -> tuple[Step, ...]:
    """From the permission to the letters."""
    return (*_video(seen), *_outputs(seen), *_letters(seen))


def _settings(seen: SoundSeen) -> Step:
    facts: Facts = {"volume": seen.volume}
    if not seen.enabled:
        return _warned("settings", "doctor-sound-off", "doctor-sound-off-advice")
    if seen.volume == 0:
        return _warned("settings", "doctor-sound-zero", "doctor-sound-zero-advice")
    return Step("settings", Result.OK, "doctor-sound-settings", facts=facts)


def _device(seen: SoundSeen) -> Iterator[Step]:
    named = ", ".join(seen.devices or seen.cards)
    facts: Facts = {"driver": seen.driver, "error": seen.error, "devices": named}
    if seen.driver in SILENT_DRIVERS:
        yield _warned("device", "doctor-sound-silent", "doctor-sound-forced", facts)
        return
    if seen.driver:
        yield Step("device", Result.OK, "doctor-sound-device", facts=facts)
        yield from _as_root(seen.as_root, seen.user)
        return
    yield Step("device", Result.FAILED, "doctor-sound-no-device", _remedy(seen), {
        **facts, "user": seen.user, "group": seen.access.group or "audio", "forced": seen.forced,
    })  # fmt: skip


def _remedy(seen: SoundSeen) -> str:
    if seen.forced:
        return "doctor-sound-forced"
    if not seen.access.exists:
        return "doctor-sound-no-card"
    if not seen.access.allowed:
        return "doctor-display-group"
    return "doctor-sound-busy"


def _engines(seen: SoundSeen) -> Iterator[Step]:
    for engine in seen.engines:
        facts: Facts = {"engine": engine.name, "what": engine.what}
        if engine.installed:
            yield Step("engine", Result.OK, "doctor-sound-engine", facts=facts)
        else:
            alone = len(seen.engines) == 1
            yield Step(
                "engine",
                Result.FAILED if alone else Result.WARNING,
                "doctor-sound-no-engine",
                f"doctor-sound-get-{engine.name}",
                facts,
            )


def _voices(seen: SoundSeen) -> Iterator[Step]:
    for voice in seen.voices:
        facts: Facts = {
            "language": voice.language,
            "engine": voice.by,
            "reason": voice.reason or voice.passed_over,
        }
        if not voice.by:
            yield Step(
                "voice", Result.FAILED, "doctor-sound-mute", "doctor-sound-mute-advice", facts
            )
        elif voice.passed_over:
            yield _warned("voice", "doctor-sound-stands-in", "", facts)
        else:
            yield Step("voice", Result.OK, "doctor-sound-speaks", facts=facts)


def _clips(seen: SoundSeen) -> Iterator[Step]:
    missing = seen.clips_missing
    if missing:
        named = ", ".join(missing[:_MOST_NAMED]) + (" …" if len(missing) > _MOST_NAMED else "")
        facts: Facts = {"count": len(missing), "files": named}
        yield _warned("clips", "doctor-sound-clips", "doctor-sound-clips-advice", facts)


def _heard(seen: SoundSeen) -> Iterator[Step]:
    if not seen.driver:
        return
    if seen.played:
        facts: Facts = {"reason": seen.played}
        yield Step("play", Result.FAILED, "doctor-sound-stopped", "doctor-sound-busy", facts)
    elif seen.heard is False:
        yield Step("play", Result.FAILED, "doctor-sound-unheard", "doctor-sound-unheard-advice")
    elif seen.heard:
        yield Step("play", Result.OK, "doctor-sound-heard")
    else:
        yield Step("play", Result.OK, "doctor-sound-played", "doctor-sound-played-advice")


def _video(seen: ScreenSeen) -> Iterator[Step]:
    facts: Facts = {
        "driver": seen.driver,
        "error": seen.error,
        "forced": seen.forced,
        "user": seen.user,
        "group": seen.access.group or "video",
    }
    if seen.session:
        yield Step("session", Result.OK, f"doctor-screen-session-{seen.session}")
    else:
        yield _permission(seen.access, facts)
    if seen.driver in UNSEEN_DRIVERS:
        advice = "doctor-screen-forced" if seen.forced else "doctor-screen-no-session"
        yield _warned("driver", "doctor-screen-unseen", advice, facts)
    elif seen.driver:
        yield Step("driver", Result.OK, "doctor-screen-driver", facts=facts)
        yield from _as_root(seen.as_root, seen.user)
    else:
        advice = "doctor-screen-forced" if seen.forced else "doctor-screen-no-session"
        yield Step("driver", Result.FAILED, "doctor-screen-no-driver", advice, facts)


def _permission(access: Access, facts: Facts) -> Step:
    if not access.exists:
        return _warned("card", "doctor-screen-no-card", "doctor-screen-no-card-advice", facts)
    if not access.allowed:
        return Step(
            "card", Result.FAILED, "doctor-screen-not-allowed", "doctor-display-group", facts
        )
    return Step("card", Result.OK, "doctor-screen-card", facts=facts)


def _outputs(seen: ScreenSeen) -> Iterator[Step]:
    if not seen.driver:
        return
    for at, output in enumerate(seen.outputs):
        facts: Facts = {
            "output": at,
            "size": f"{output.width} × {output.height}",
            "rate": output.rate_hz,
            "chosen": "yes" if at == seen.wanted else "no",
        }
        yield Step("output", Result.OK, "doctor-screen-output", facts=facts)
    if seen.wanted >= len(seen.outputs):
        yield Step(
            "output",
            Result.FAILED,
            "doctor-screen-no-output",
            "doctor-screen-no-output-advice",
            {"output": seen.wanted, "last": len(seen.outputs) - 1},
        )
    elif seen.size is not None and seen.fullscreen:
        size = {"size": "{} × {}".format(*seen.size)}
        yield Step("size", Result.OK, "doctor-screen-size", facts=size)
    elif not seen.fullscreen:
        yield _warned("size", "doctor-screen-window", "doctor-screen-window-advice")


def _letters(seen: ScreenSeen) -> Iterator[Step]:
    facts: Facts = {"count": seen.fonts, "languages": ", ".join(seen.undrawn)}
    if not seen.fonts:
        yield Step("fonts", Result.FAILED, "doctor-screen-no-fonts", "doctor-screen-get-fonts")
        return
    if seen.undrawn:
        yield _warned("fonts", "doctor-screen-few-fonts", "doctor-screen-get-fonts", facts)
    else:
        yield Step("fonts", Result.OK, "doctor-screen-fonts", facts=facts)
    if seen.shaping:
        yield Step("shaping", Result.OK, "doctor-screen-shaping")
    else:
        yield _warned("shaping", "doctor-screen-no-shaping", "doctor-screen-get-shaping")


def _as_root(as_root: bool, user: str) -> Iterator[Step]:
    if as_root:
        facts: Facts = {"user": user}
        yield _warned("permission", "doctor-display-root", "doctor-display-as", facts)


def _warned(name: str, text: str, advice: str, facts: Facts | None = None) -> Step:
    return Step(name, Result.WARNING, text, advice, facts or {})
