"""`device.toml`: which machine this is, how it reaches the hub, what hangs on it.

One file a device; every program of the device reads the same one and takes its part.
`load_device` gives the whole truth or raises `ConfigError` with everything that is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field

from config.errors import UserError
from config.findings import Facts, Finding, load, meant, why_unreadable
from config.texts import languages
from config.values import (
    DurationS,
    FilePath,
    Fingerprint,
    HostAndPort,
    Id,
    Model,
)
from config.written import strings, table
from hub.protocol.wording import Say


class Hub(Model):
    """How to reach the hub and prove who we are. Without `address` the hub is found by mDNS."""

    address: HostAndPort | None = None
    site: Id | None = None
    fingerprint: Fingerprint | None = None
    key_file: FilePath = Path("device.key")


class Printer(Model):
    """The ticket printer, or the one that takes over from it."""

    transport: Literal["tcp", "serial", "device", "usb", "cups"]
    address: HostAndPort | None = None
    path: str | None = None
    usb: Annotated[str, Field(pattern=r"^[0-9a-fA-F]{4}:[0-9a-fA-F]{4}$")] | None = None
    queue: Annotated[str, Field(pattern=r"^[!-.0-~]+$", max_length=127)] | None = None
    baud: Annotated[int, Field(ge=1200, le=921_600)] = 115_200
    flow: Literal["none", "rtscts", "dsrdtr", "xonxoff"] = "none"
    paper_mm: Literal[58, 80] = 80
    profile: str = "default"
    answers: Literal["auto", "yes", "no"] = "auto"

    @property
    def host(self) -> str:
        """Of a TCP printer."""
        return (self.address or "").rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        """Of a TCP printer."""
        return int((self.address or ":9100").rpartition(":")[2])


class Scanner(Model):
    """The code reader. A keyboard wedge types what it reads, whatever is configured here."""

    path: str
    baud: Annotated[int, Field(ge=1200, le=921_600)] = 9600


class Gate(Model):
    """The zone into which a gate leads; empty: into the house."""

    zone: str = ""


class Screen(Model):
    """The window of a display. Without a size: the whole screen as it is.

    `output`: which screen of the machine; `slides`: a folder that may come and go at run time;
    `shift`: care against burn-in.
    """

    fullscreen: bool = True
    width: Annotated[int, Field(ge=320, le=16_384)] | None = None
    height: Annotated[int, Field(ge=240, le=16_384)] | None = None
    output: Annotated[int, Field(ge=0, le=15)] = 0
    slides: FilePath | None = None
    shift: bool = True
    on_command: list[str] = []
    off_command: list[str] = []


Engine = Literal["clips", "piper", "espeak"]


class Sound(Model):
    """Gong and speech of a display. `engines` are tried in this order.

    `voice`: an espeak-ng voice; empty: the language's own. `clips`: a folder of recorded words.
    `piper`: that program; `piper_voices`: its voice files by language.
    """

    enabled: bool = True
    volume: Annotated[int, Field(ge=0, le=100)] = 80
    voice: str = ""
    engines: Annotated[list[Engine], Field(min_length=1)] = ["espeak"]
    clips: FilePath | None = None
    piper: Annotated[str, Field(min_length=1)] = "piper"
    piper_voices: dict[str, FilePath] = {}


class Kiosk(Model):
    """How the kiosk behaves. Times are machine time."""

    language: Id = "de"
    back_after: DurationS = 45
    ticket_shown: DurationS = 15
    spoken: bool = True
    admin_pin_file: FilePath | None = None


PushContact = Annotated[
    str, Field(pattern=r"^(mailto:[^\s@]+@[^\s@]+|https://[^\s]+)$", max_length=200)
]


class Visitors(Model):
    """The visitor's page. `trusted_proxies`: whose `X-Forwarded-For` is believed. `push_contact`:
    whom a push service may ask; without it nothing is pushed."""

    trusted_proxies: list[str] = []
    push_contact: PushContact | None = None
    push_key: FilePath = Path("push.key")


class Device(Model):
    """One machine of the site."""

    name: Id
    hub: Hub = Hub()
    counter: Id | None = None
    display: Id | None = None
    printer: Printer | None = None
    spare_printer: Printer | None = None
    scanner: Scanner | None = None
    gate: Gate = Gate()
    screen: Screen = Screen()
    sound: Sound = Sound()
    kiosk: Kiosk = Kiosk()
    visitors: Visitors = Visitors()


_NEEDED = {
    "tcp": "address",
    "serial": "path",
    "device": "path",
    "usb": "usb",
    "cups": "queue",
}
"""By transport: the setting without which there is no way to the printer."""


_ENGINES = {"clips": "clips", "piper": "piper_voices"}
"""By engine of speech: the setting without which it has nothing to speak with."""


def cross_check(raw: Mapping[str, Any], path: Path) -> Iterator[Finding]:
    """What no single setting can be blamed for: a printer with no way to it, an engine without a
    voice, a panel that nobody switches on again.

    Looks at what was written, so that it speaks up in a file that has other errors too.
    """
    for name in ("printer", "spare_printer"):
        printer = table(raw, name)
        needed = _NEEDED.get(str(printer.get("transport")))
        if needed is not None and needed not in printer:
            facts: Facts = {"transport": printer["transport"], "setting": needed}
            yield Finding((name,), "config-printer-needs", facts, absent=True)
    yield from _engines(table(raw, "sound"))
    yield from _piper_voices(table(raw, "sound"))
    screen = table(raw, "screen")
    for given, other in (("on_command", "off_command"), ("off_command", "on_command")):
        if screen.get(given) and not screen.get(other):
            facts = {"setting": given, "other": other}
            yield Finding(("screen", given), "config-panel-needs", facts, at_key=True, absent=True)


def _engines(sound: Mapping[str, Any]) -> Iterator[Finding]:
    chosen = [engine for _, engine in strings(sound, "engines")]
    for item, engine in strings(sound, "engines"):
        needed = _ENGINES.get(engine)
        if needed is not None and not sound.get(needed):
            facts = {"engine": engine, "setting": needed}
            yield Finding(("sound", "engines", item), "config-engine-needs", facts, absent=True)
    for engine, setting in _ENGINES.items():
        if sound.get(setting) and engine not in chosen:
            facts = {"engine": engine, "setting": setting}
            yield Finding(
                ("sound", setting), "config-engine-idle", facts, at_key=True, warning=True
            )


def _piper_voices(sound: Mapping[str, Any]) -> Iterator[Finding]:
    for language in table(sound, "piper_voices"):
        where = ("sound", "piper_voices", language)
        if language not in languages():
            facts = {"value": language, "known": ", ".join(languages())}
            near = meant(language, languages())
            yield Finding(where, "config-no-language", facts, near, at_key=True)


def load_device(path: Path, say: Say | None = None) -> Device:
    """Raises `ConfigError`. Relative files and folders are taken from the file's own folder."""
    device = load(path, Device, say, cross_check)
    hub, kiosk, screen, sound = device.hub, device.kiosk, device.screen, device.sound
    visitors = device.visitors
    folder = path.parent
    pin_file, slides, clips = kiosk.admin_pin_file, screen.slides, sound.clips
    voices = {language: folder / file for language, file in sound.piper_voices.items()}
    return device.model_copy(
        update={
            "hub": hub.model_copy(update={"key_file": folder / hub.key_file}),
            "kiosk": kiosk.model_copy(update={"admin_pin_file": pin_file and folder / pin_file}),
            "screen": screen.model_copy(update={"slides": slides and folder / slides}),
            "sound": sound.model_copy(
                update={"clips": clips and folder / clips, "piper_voices": voices}
            ),
            "visitors": visitors.model_copy(update={"push_key": folder / visitors.push_key}),
        }
    )


def read_key(device: Device, say: Say) -> str:
    """The device's own key, as `aufruf key create` printed it. Raises `UserError`."""
    file = device.hub.key_file
    try:
        key = file.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(say("config-no-key", reason=why_unreadable(error, file, say))) from error
    if not key:
        raise UserError(say("config-no-key", reason=say("config-empty", file=str(file))))
    return key
