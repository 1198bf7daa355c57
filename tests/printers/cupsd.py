"""A real CUPS with one raw queue, and behind it a backend as a manufacturer would write it.

The backend prints on a virtual printer at the network, asks it how it is, and tells CUPS
(`STATE: +media-empty-error`), which is how a real queue comes to know of paper and cover.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.patience import PATIENCE_S

CUPSD = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
QUEUE = "tickets"
BACKEND = """#!{python}
import os, socket, sys, time

def say(text):
    print(text, file=sys.stderr, flush=True)

if len(sys.argv) == 1:
    print('direct virtual "Unknown" "Virtual"')
    sys.exit(0)
data = open(sys.argv[6], "rb").read() if len(sys.argv) > 6 else sys.stdin.buffer.read()
host, port = os.environ["DEVICE_URI"].removeprefix("virtual://").split(":")
while True:
    try:
        line = socket.create_connection((host, int(port)), timeout=5)
        break
    except OSError:
        say("STATE: +connecting-to-device")
        time.sleep(0.2)
say("STATE: -connecting-to-device")

def ask(question):
    line.sendall(bytes([16, 4, question]))
    return line.recv(1)[0]

def trouble():
    out, cover = ask(4), ask(2)
    say("STATE: " + ("+" if out & 0x60 else "-") + "media-empty-error")
    say("STATE: " + ("+" if cover & 0x04 else "-") + "cover-open-error")
    say("STATE: " + ("+" if out & 0x0c and not out & 0x60 else "-") + "media-low-warning")
    return out & 0x60 or cover & 0x04

try:
    line.settimeout(None)
    while trouble():
        time.sleep(0.1)
    line.sendall(data + b"\\x1dr\\x01")
    line.settimeout(0.1)
    while True:
        try:
            if not line.recv(1):
                sys.exit(1)
            break
        except TimeoutError:
            line.settimeout(None)
            trouble()
            line.settimeout(0.1)
except ConnectionError:
    sys.exit(1)
"""


@dataclass
class Cups:
    """A running server."""

    address: str
    port: int
    process: subprocess.Popen[bytes]


@contextlib.contextmanager
def running_cups(folder: Path, printer_port: int, *, accepting: bool = True) -> Iterator[Cups]:
    """CUPS with the queue `tickets` before the virtual printer at this port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    _write(folder, port, printer_port, accepting=accepting)
    command = [
        str(CUPSD), "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf"),
    ]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _await_port(port, process, folder)
        yield Cups("127.0.0.1", port, process)
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def _await_port(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    until_s = monotonic() + PATIENCE_S
    while monotonic() < until_s:
        if process.poll() is not None:
            raise AssertionError((folder / "error_log").read_text(encoding="utf-8"))
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
    raise AssertionError("cupsd does not listen")


def _write(folder: Path, port: int, printer_port: int, *, accepting: bool) -> None:
    bin_folder = folder / "bin"
    (bin_folder / "backend").mkdir(parents=True)
    for name in ("daemon", "notifier"):
        (bin_folder / name).symlink_to(f"/usr/lib/cups/{name}")
    (bin_folder / "filter").mkdir()
    backend = bin_folder / "backend" / "virtual"
    backend.write_text(BACKEND.format(python=sys.executable), encoding="utf-8")
    backend.chmod(0o700)
    for name in ("spool", "cache", "run", "tmp", "root"):
        (folder / name).mkdir()
    me = pwd.getpwuid(os.geteuid()).pw_name
    runs_as = "User lp\nGroup lp\n" if me == "root" else f"User {me}\n"
    (folder / "cups-files.conf").write_text(
        f"{runs_as}SystemGroup root\nServerRoot {folder / 'root'}\nServerBin {bin_folder}\n"
        f"DataDir /usr/share/cups\nStateDir {folder / 'run'}\nCacheDir {folder / 'cache'}\n"
        f"RequestRoot {folder / 'spool'}\nTempDir {folder / 'tmp'}\nSandboxing Relaxed\n"
        f"ErrorLog {folder / 'error_log'}\nAccessLog {folder / 'access_log'}\n"
        f"PageLog {folder / 'page_log'}\n",
        encoding="utf-8",
    )
    (folder / "cupsd.conf").write_text(
        f"Listen 127.0.0.1:{port}\nLogLevel debug2\nBrowsing No\nWebInterface No\n"
        "DefaultAuthType None\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n",
        encoding="utf-8",
    )
    (folder / "root" / "printers.conf").write_text(
        f"<Printer {QUEUE}>\nInfo Tickets\nDeviceURI virtual://127.0.0.1:{printer_port}\n"
        f"State Idle\nAccepting {'Yes' if accepting else 'No'}\nShared No\n"
        "ErrorPolicy abort-job\nOpPolicy default\n</Printer>\n",
        encoding="utf-8",
    )
