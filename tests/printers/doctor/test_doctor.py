"""The command, before real sockets, pseudo terminals, locks and permissions."""

from __future__ import annotations

import asyncio
import contextlib
import grp
import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from printers.doctor.observed import Kind, Seen
from printers.doctor.probes import examine, look_round
from printers.mechanism import Fault
from printers.printer import EscposPrinter
from printers.settings import Line, PrinterSettings
from printers.virtual import VirtualPrinter
from printers.virtual_line import VirtualLine

ROOT = Path(__file__).parents[3]
NOBODY = 65534


def device(folder: Path, printer: str) -> Path:
    file = folder / "device.toml"
    file.write_text(f'name = "kiosk-1"\n[hub]\naddress = "127.0.0.1:9"\n{printer}', "utf-8")
    return file


async def doctor(file: Path, *options: str) -> tuple[int, str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "aufruf", "doctor", "printer", "--device", str(file), *options,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "en_US.UTF-8"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode()


async def test_ok__from_the_settings_to_the_printed_page(tmp_path: Path) -> None:
    async with VirtualPrinter() as paper:
        printer = f'[printer]\ntransport = "tcp"\naddress = "127.0.0.1:{paper.port}"\n'
        code, said = await doctor(device(tmp_path, printer), "--print")
    assert code == 0, said
    assert "Paper: there" in said
    assert "the test page is out" in said
    (page,) = paper.printed
    assert page.sheet.headline == "TEST"
    assert "kiosk-1" in page.sheet.text


async def test_ok__at_a_line_too(tmp_path: Path) -> None:
    async with VirtualLine(tmp_path / "lp0", fault=Fault.PAPER_LOW) as paper:
        for transport in ("serial", "device"):
            printer = f'[printer]\ntransport = "{transport}"\npath = "{tmp_path}/lp0"\n'
            code, said = await doctor(device(tmp_path, printer), "--print")
            assert code == 0, said
            assert "Paper: running low" in said
        assert len(paper.printed) == 2


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault.REFUSE, "refuses it"),
        (Fault.ABSENT, "nobody answers"),
        (Fault.PAPER_OUT, "Paper: out"),
        (Fault.COVER_OPEN, "Close it until it clicks"),
    ],
)
async def test_fail__what_is_wrong_with_it_and_what_to_do(
    tmp_path: Path, fault: Fault, said: str
) -> None:
    async with VirtualPrinter(fault=fault) as paper:
        printer = f'[printer]\ntransport = "tcp"\naddress = "127.0.0.1:{paper.port}"\n'
        code, out = await doctor(device(tmp_path, printer), "--format", "json")
        report = json.loads(out)
    assert code == 1
    assert report["ok"] is False
    last = report["steps"][-1]
    assert last["result"] == "failed"
    assert last["advice"]
    assert said in last["message"] + last["advice"]


async def test_fail__another_program_has_the_line(tmp_path: Path) -> None:
    async with VirtualLine(tmp_path / "tty", fault=Fault.REFUSE):
        printer = f'[printer]\ntransport = "serial"\npath = "{tmp_path}/tty"\n'
        code, said = await doctor(device(tmp_path, printer))
    assert code == 1
    assert "Another program has the line" in said


async def test_fail__no_device_no_section_no_file(tmp_path: Path) -> None:
    printer = '[spare_printer]\ntransport = "device"\npath = "/dev/usb/lp77"\n'
    file = device(tmp_path, printer)
    code, said = await doctor(file, "--spare")
    assert code == 1
    assert "/dev/usb/lp77 is not there" in said
    code, said = await doctor(file)
    assert code == 1
    assert "has no section [printer]" in said
    code, said = await doctor(tmp_path / "none.toml")
    assert (code, said.count("\n")) == (1, 1)
    code, said = await doctor(file, "--format", "xml")
    assert (code, said.count("\n")) == (2, 1)


@contextlib.contextmanager
def somebody_else() -> Iterator[None]:
    """For a test that runs as root, whom nothing is forbidden."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_fail__a_device_that_one_may_not_use_is_told_with_its_group(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    try:
        path = os.ttyname(theirs)
        if os.geteuid() == 0:
            os.fchown(theirs, 0, grp.getgrnam("lp").gr_gid)
        os.fchmod(theirs, 0o060 if os.geteuid() else 0o660)
        settings = PrinterSettings(transport=Line.SERIAL, path=path)
        EscposPrinter(settings).warm()  # somebody else may not be allowed to read our code
        with somebody_else():
            observed = examine(settings)
    finally:
        os.close(ours)
        os.close(theirs)
    assert observed.state == "no-permission"
    assert observed.access is not None
    assert observed.access.group, "the group that has to be joined"
    assert not observed.as_root


def test_ok__usb_printers_are_found_by_what_the_kernel_says(tmp_path: Path) -> None:
    devices = tmp_path / "sys/bus/usb/devices"
    printer = devices / "1-4"
    printer.mkdir(parents=True)
    for name, word in {
        "idVendor": "04b8", "idProduct": "0e15", "manufacturer": "EPSON", "product": "TM-T20II",
        "busnum": "1", "devnum": "7",
    }.items():  # fmt: skip
        (printer / name).write_text(f"{word}\n", encoding="utf-8")
    interface = devices / "1-4:1.0"
    (interface / "usbmisc" / "lp0").mkdir(parents=True)
    (interface / "bInterfaceClass").write_text("07\n", encoding="utf-8")
    (tmp_path / "drivers" / "usblp").mkdir(parents=True)
    (interface / "driver").symlink_to(tmp_path / "drivers" / "usblp")
    keyboard = devices / "1-5:1.0"
    keyboard.mkdir()
    (keyboard / "bInterfaceClass").write_text("03\n", encoding="utf-8")
    by_id = tmp_path / "dev/serial/by-id"
    by_id.mkdir(parents=True)
    (by_id / "usb-FTDI_FT232R-if00-port0").touch()
    seen = [one for one in look_round(tmp_path) if one.kind is not Kind.CUPS]
    assert seen == [
        Seen(Kind.USB, "04b8:0e15", "EPSON TM-T20II", "usblp"),
        Seen(Kind.DEVICE, "/dev/usb/lp0", "EPSON TM-T20II", "usblp"),
        Seen(Kind.SERIAL, "/dev/serial/by-id/usb-FTDI_FT232R-if00-port0"),
    ]


def test_fail__a_name_that_nobody_knows() -> None:
    observed = examine(PrinterSettings(address="printer..house"))
    assert not observed.resolved


def test_fail__cups_that_does_not_run() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = PrinterSettings(transport=Line.CUPS, queue="tickets", address="127.0.0.1", port=port)
    assert examine(settings).state == "refused"
