from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image as Picture

from printers.preview import picture_of
from printers.printer import EscposPrinter
from printers.settings import PrinterSettings
from printers.spool import Spool
from printers.virtual import VirtualPrinter
from tests.patience import PATIENCE_S
from tests.printers.papers import URL, ticket

ROOT = Path(__file__).parents[2]
AUFRUF = [sys.executable, "-c", "import aufruf; aufruf.main()"]
SITE = ROOT / "config" / "demo" / "site.toml"


def scanned(picture: Path) -> str:
    """What a foreign QR reader reads."""
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("paper_mm", [58, 80])
@pytest.mark.parametrize("profile", ["default", "POS-5890"])
def test_ok__a_phone_reads_the_code(tmp_path: Path, paper_mm: int, profile: str) -> None:
    settings = PrinterSettings(paper_mm=paper_mm, profile=profile)
    (tmp_path / "t.png").write_bytes(picture_of(ticket(), settings))
    assert scanned(tmp_path / "t.png") == URL


async def test_ok__files_are_named_by_the_number_and_none_is_overwritten(tmp_path: Path) -> None:
    async with VirtualPrinter(tmp_path) as paper:
        # It lives in the same loop: a picture that is drawn keeps it from answering.
        settings = PrinterSettings(address="127.0.0.1", port=paper.port)
        spool = Spool(EscposPrinter(settings, answer_s=PATIENCE_S), answer_s=PATIENCE_S)
        for number in ("A017", "B001", "A017"):
            assert (await spool.print(ticket(number))).printed
        await paper.tickets(3)
    assert names(tmp_path) == [
        "A017-2.bin", "A017-2.png", "A017.bin", "A017.png", "B001.bin", "B001.png",
    ]  # fmt: skip
    assert (tmp_path / "A017.bin").read_bytes() == (tmp_path / "A017-2.bin").read_bytes()
    assert Picture.open(tmp_path / "A017.png").width == 640
    assert scanned(tmp_path / "A017.png") == URL


async def test_ok__what_has_no_number_gets_one_and_status_requests_are_no_paper(
    tmp_path: Path,
) -> None:
    async with VirtualPrinter(tmp_path) as paper:
        for data in (b"\x10\x04\x01", b"hello\n"):
            reader, writer = await asyncio.open_connection("127.0.0.1", paper.port)
            writer.write(data)
            writer.write_eof()
            await reader.read()
            writer.close()
        (printed,) = await paper.tickets(1)
    assert (printed.name, printed.data, printed.sheet.text) == ("paper-0001", b"hello\n", "hello")


async def test_ok__a_number_is_no_path(tmp_path: Path) -> None:
    async with VirtualPrinter(tmp_path / "out") as paper:
        _, writer = await asyncio.open_connection("127.0.0.1", paper.port)
        writer.write(b"\x1d!\x33../../A1\n\x1dVB\x00")
        (printed,) = await paper.tickets(1)
        writer.close()
    assert printed.name == "A1"
    assert (tmp_path / "out" / "A1.png").exists()


async def test_ok__commands_cut_into_single_bytes_are_understood() -> None:
    data = EscposPrinter(PrinterSettings(address="x")).encode(ticket())
    async with VirtualPrinter() as paper:
        _, writer = await asyncio.open_connection("127.0.0.1", paper.port)
        for at in range(len(data)):
            writer.write(data[at : at + 1])
            await writer.drain()
        (printed,) = await paper.tickets(1)
        writer.close()
    assert printed.data == data
    assert printed.sheet.headline == "A017"
    assert printed.sheet.codes == (URL,)


def test_ok__the_command_prints_and_ends_when_told(tmp_path: Path) -> None:
    out = tmp_path / "tickets"
    process = subprocess.Popen(
        [*AUFRUF, "virtual-printer", "--listen", "127.0.0.1:0", "--out", str(out)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        found = re.search(r"127\.0\.0\.1:(\d+)", process.stdout.readline())
        assert found is not None
        with socket.create_connection(("127.0.0.1", int(found[1]))) as connection:
            connection.sendall(EscposPrinter(PrinterSettings(address="x")).encode(ticket()))
            connection.sendall(b"\x1dr\x01")
            assert connection.recv(1) == b"\x00"
        assert (out / "A017.png").exists()
    finally:
        process.send_signal(signal.SIGTERM)
        process.stdout.close()
        assert process.wait(PATIENCE_S) == 0


def test_fail__the_command_says_why_it_cannot_listen(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = subprocess.run(
            [*AUFRUF, "virtual-printer", "--listen", address, "--out", str(tmp_path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert address in done.stderr
    assert done.stderr.count("\n") == 1


def test_ok__print_preview_of_the_demo_site(tmp_path: Path) -> None:
    out = tmp_path / "ticket.png"
    preview = [*AUFRUF, "print-preview", "--site", str(SITE), "--number", "A017", "--out", str(out)]
    environment = {**os.environ, "LC_ALL": "en_GB.UTF-8"}

    def run(language: str) -> subprocess.CompletedProcess[str]:
        command = [*preview, "--language", language]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
        )

    assert run("de").returncode == 0
    assert "/t/" in scanned(out)
    failed = run("xx")
    assert failed.returncode == 2
    assert failed.stderr.startswith("There is no language “xx”. There are: ar, de, de-simple,")
