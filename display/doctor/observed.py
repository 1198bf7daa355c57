"""What the doctor has seen of loudspeaker, voice and screen of this machine. Facts only."""

from __future__ import annotations

from dataclasses import dataclass

SILENT_DRIVERS = frozenset({"dummy", "disk"})
"""They take every sound, and nobody hears it."""
UNSEEN_DRIVERS = frozenset({"dummy", "offscreen"})


@dataclass(frozen=True, slots=True)
class Access:
    """Of the files of a kind of device, /dev/snd for instance. `group`: who may use them."""

    exists: bool
    allowed: bool = True
    group: str = ""


@dataclass(frozen=True, slots=True)
class EngineSeen:
    """`what`: its program or folder."""

    name: str
    installed: bool
    what: str


@dataclass(frozen=True, slots=True)
class VoiceSeen:
    """How an announcement went in one language. `by`: the engine that said it; empty: none did."""

    language: str
    by: str = ""
    reason: str = ""
    passed_over: str = ""
    """Why engines before it did not."""


@dataclass(frozen=True, slots=True)
class SoundSeen:
    """`driver` is empty and `error` says why when the device does not open."""

    enabled: bool = True
    volume: int = 100
    driver: str = ""
    forced: str = ""
    """The driver that the environment demands."""
    error: str = ""
    devices: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    access: Access = Access(exists=True)
    user: str = ""
    as_root: bool = False
    engines: tuple[EngineSeen, ...] = ()
    voices: tuple[VoiceSeen, ...] = ()
    clips_missing: tuple[str, ...] = ()
    """Files that an announcement may need."""
    played: str = ""
    """Empty: gong and sentence were played; else why not."""
    heard: bool | None = None
    """What whoever sits there says; `None`: nobody was asked."""


@dataclass(frozen=True, slots=True)
class Output:
    """A screen of this machine; a rate of 0 is not known."""

    width: int
    height: int
    rate_hz: int = 0


@dataclass(frozen=True, slots=True)
class ScreenSeen:
    """`driver` is empty and `error` says why when no display can be had."""

    driver: str = ""
    forced: str = ""
    error: str = ""
    session: str = ""
    """`wayland`, `x11`, or empty: none, so the program would have to take the screen itself."""
    outputs: tuple[Output, ...] = ()
    wanted: int = 0
    fullscreen: bool = True
    size: tuple[int, int] | None = None
    access: Access = Access(exists=True)
    user: str = ""
    as_root: bool = False
    fonts: int = 0
    undrawn: tuple[str, ...] = ()
    """Languages with characters that no font has."""
    shaping: bool = True
