"""Looking: at this machine's devices, and at one printer through its own transport. Thin.

Nothing is changed by looking. `root` stands before every path, so that a test can lay out a
machine.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import socket
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from printers.described import printer_of
from printers.doctor.observed import Access, Kind, Observed, Seen
from printers.document import Document
from printers.profile import is_known, meant
from printers.settings import Line, PrinterSettings
from printers.transport import Deadline
from printers.trouble import PRINTING, Trouble

PRINTER_CLASS = "07"
LOOK_S = 3.0
"""So patient nobody is at a kiosk; a doctor is."""
PRINT_S = 15.0
ON_THE_LINE = frozenset({
    Trouble.UNREACHABLE, Trouble.REFUSED, Trouble.NO_DEVICE, Trouble.NO_PERMISSION,
    Trouble.NO_DRIVER,
})  # fmt: skip
"""Troubles of opening the line: then nothing was asked."""


def look_round(root: Path = Path("/")) -> tuple[Seen, ...]:
    """Every device of this machine that may be a ticket printer."""
    return (*_usb_printers(root), *_serial_lines(root), *_queues())


def examine(
    settings: PrinterSettings, page: Document | None = None, root: Path = Path("/")
) -> Observed:
    """Look at this printer, ask it, and print `page` on it if there is one."""
    seen = replace(
        Observed(),
        seen=look_round(root),
        user=pwd.getpwuid(os.geteuid()).pw_name,
        as_root=os.geteuid() == 0,
        profile_known=is_known(settings.profile),
        meant=meant(settings.profile),
        access=_access(settings, root),
    )
    if settings.transport is Line.TCP and not _resolves(settings.address):
        return replace(seen, resolved=False, state=str(Trouble.UNREACHABLE))
    if settings.path and not (seen.access and seen.access.exists):
        return replace(seen, state=str(Trouble.NO_DEVICE))
    printer = printer_of(settings)
    printer.warm()
    state = str(printer.status(Deadline(LOOK_S)))
    asked = state not in ON_THE_LINE
    seen = replace(seen, state=state, asked=asked, missing=_missing(settings, state))
    if page is not None and state in PRINTING:
        seen = replace(seen, outcome=printer.print(page, Deadline(PRINT_S)))
    return seen


def _missing(settings: PrinterSettings, state: str) -> str:
    """The package that is wanted."""
    if state != Trouble.NO_DRIVER:
        return ""
    if settings.transport is Line.CUPS:
        return "pyipp"
    try:
        import usb.core  # noqa: F401
    except ImportError:
        return "pyusb"
    return "libusb-1.0-0"


def _resolves(host: str) -> bool:
    try:
        socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return True


def _access(settings: PrinterSettings, root: Path) -> Access | None:
    if settings.transport is Line.USB:
        return _access_of(_bus_file(settings.usb, root))
    return _access_of(Path(settings.path)) if settings.path else None


def _access_of(path: Path | None) -> Access:
    try:
        found = None if path is None else path.stat()
    except OSError:
        found = None
    if found is None:
        return Access(exists=False)
    if not found.st_mode & stat.S_IWGRP:
        return Access(exists=True)
    try:
        return Access(exists=True, group=grp.getgrgid(found.st_gid).gr_name)
    except KeyError:
        return Access(exists=True)


def _bus_file(ids: str, root: Path) -> Path | None:
    """The file behind a USB device, which is what its permission is about."""
    for device in sorted((root / "sys/bus/usb/devices").glob("*")):
        if f"{_word(device / 'idVendor')}:{_word(device / 'idProduct')}" == ids.lower():
            bus, number = _word(device / "busnum"), _word(device / "devnum")
            if bus.isdecimal() and number.isdecimal():
                return root / f"dev/bus/usb/{int(bus):03}/{int(number):03}"
    return None


def _usb_printers(root: Path) -> Iterator[Seen]:
    devices = root / "sys/bus/usb/devices"
    for interface in sorted(devices.glob("*:*")):
        if _word(interface / "bInterfaceClass") != PRINTER_CLASS:
            continue
        device = devices / interface.name.partition(":")[0]
        ids = f"{_word(device / 'idVendor')}:{_word(device / 'idProduct')}"
        name = f"{_word(device / 'manufacturer')} {_word(device / 'product')}".strip()
        link = interface / "driver"
        driver = link.resolve().name if link.exists() else ""
        yield Seen(Kind.USB, ids, name, driver)
        for node in sorted((interface / "usbmisc").glob("lp*")):
            yield Seen(Kind.DEVICE, f"/dev/usb/{node.name}", name, driver)


def _serial_lines(root: Path) -> Iterator[Seen]:
    """By their lasting names; where there are none, by their short ones."""
    named = sorted((root / "dev/serial/by-id").glob("*"))
    short = [*(root / "dev").glob("ttyUSB*"), *(root / "dev").glob("ttyACM*")]
    for path in named or sorted(short):
        yield Seen(Kind.SERIAL, f"/{path.relative_to(root)}")


def _queues() -> Iterator[Seen]:
    program = shutil.which("lpstat")
    if program is None:
        return
    try:
        done = subprocess.run(
            [program, "-e"], capture_output=True, text=True, check=False, timeout=LOOK_S
        )
    except subprocess.TimeoutExpired:
        return
    for queue in done.stdout.split():
        yield Seen(Kind.CUPS, queue)


def _word(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
