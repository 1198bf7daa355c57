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
from config.findings import Finding, load, why_unreadable
from config.values import (
    DurationS,
    FilePath,
    Fingerprint,
    HostAndPort,
    Id,
    Model,
)
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
    """The window of a display. Without a size: the whole screen as it is."""

    fullscreen: bool = True
    width: Annotated[int, Field(ge=320, le=16_384)] | None = None
    height: Annotated[int, Field(ge=240, le=16_384)] | None = None


class Sound(Model):
    """Gong and speech of a display. `voice`: an espeak-ng voice; empty: the language's own."""

    enabled: bool = True
    volume: Annotated[int, Field(ge=0, le=100)] = 80
    voice: str = ""


class Kiosk(Model):
    """How the kiosk behaves. Times are machine time."""

    language: Id = "de"
    back_after: DurationS = 45
    ticket_shown: DurationS = 15
    spoken: bool = True
    admin_pin_file: FilePath | None = None


class Visitors(Model):
    """The visitor's page. `trusted_proxies`: whose `X-Forwarded-For` is believed."""

    trusted_proxies: list[str] = []


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


def cross_check(raw: Mapping[str, Any], path: Path) -> Iterator[Finding]:
    """What no single setting can be blamed for: a printer with no way to it.

    Looks at what was written, so that it speaks up in a file that has other errors too.
    """
    for table in ("printer", "spare_printer"):
        printer = raw.get(table)
        if not isinstance(printer, dict):
            continue
        needed = _NEEDED.get(str(printer.get("transport")))
        if needed is not None and needed not in printer:
            facts = {"transport": printer["transport"], "setting": needed}
            yield Finding((table,), "config-printer-needs", facts, absent=True)


def load_device(path: Path, say: Say | None = None) -> Device:
    """Raises `ConfigError`. A relative `key_file` is taken from the file's own folder."""
    device = load(path, Device, say, cross_check)
    key_file = path.parent / device.hub.key_file
    hub = device.hub.model_copy(update={"key_file": key_file})
    kiosk = device.kiosk
    if kiosk.admin_pin_file is not None:
        pin_file = path.parent / kiosk.admin_pin_file
        kiosk = kiosk.model_copy(update={"admin_pin_file": pin_file})
    return device.model_copy(update={"hub": hub, "kiosk": kiosk})


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
