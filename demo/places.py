"""Where a demo lives: its folder, free ports, the files of its devices, their keys."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copytree, rmtree
from zoneinfo import ZoneInfo

from config.errors import UserError, why
from hub.protocol.wording import Say

TUESDAY = 1
OUTPUTS = ("tickets", "frames", "sound", "logs")


def free_port() -> int:
    """A port of the loopback interface that nobody has at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def tuesday(clock: str, timezone: str) -> datetime:
    """The Tuesday of the present week at this time of day (HH:MM), in the site's zone.

    Raises `ValueError`.
    """
    zone = ZoneInfo(timezone)
    today = datetime.now(zone).date()
    time = datetime.strptime(clock, "%H:%M").replace(tzinfo=zone).timetz()
    return datetime.combine(today + timedelta(days=TUESDAY - today.weekday()), time)


def clear_outputs(out: Path, say: Say) -> None:
    """Remove what an earlier demo left there, and nothing else. Raises `UserError`."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name in OUTPUTS:
            rmtree(out / name, ignore_errors=True)
        for name in ("journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "summary.json"):
            (out / name).unlink(missing_ok=True)
        (out / "tickets").mkdir()
        (out / "logs").mkdir()
    except OSError as error:
        raise UserError(say("demo-no-folder", folder=str(out), reason=why(error))) from error


class Places:
    """The files of one demo under `work`."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.state = work / "state"
        self.hub = f"127.0.0.1:{free_port()}"
        self.visitors = f"127.0.0.1:{free_port()}"
        self.printers: dict[str, str] = {}
        self.site = work / "site" / "site.toml"
        self.state.mkdir(mode=0o700)

    def copy_site(self, example: Path) -> None:
        """Take the example site; its tickets lead to this demo's visitors' page."""
        copytree(example, self.site.parent)
        text = self.site.read_text(encoding="utf-8")
        if "[public]\n" not in text:
            raise UserError(f"{self.site}: the demo's site needs a [public] table")
        public = f'[public]\nbase_url = "http://{self.visitors}"\n'
        self.site.write_text(text.replace("[public]\n", public, 1), encoding="utf-8")

    def put_table(self, folder: Path, table: str) -> None:
        """Leave a table where a source of the site looks for it: in this folder beside its file."""
        place = self.site.parent / folder
        place.mkdir(parents=True, exist_ok=True)
        (place / "termine.csv").write_text(table, encoding="utf-8")

    def printer(self, name: str) -> str:
        """The address of a kiosk's printer."""
        return self.printers.setdefault(name, f"127.0.0.1:{free_port()}")

    def key(self, role: str, name: str) -> str:
        """A new key for a device, made by the real command."""
        made = subprocess.run(
            [
                *(sys.executable, "-m", "aufruf", "key", "create"),
                *("--role", role, "--name", name, "--state", str(self.state)),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise UserError(made.stderr.strip() or "no key could be made")
        return made.stdout.strip()

    def device(
        self,
        name: str,
        role: str,
        settings: Mapping[str, object] = {},
        **tables: Mapping[str, object],
    ) -> Path:
        """Write a device.toml with a key of its own. `tables` are its other tables."""
        key_file = self.work / f"{name}.key"
        key_file.touch(mode=0o600)
        key_file.write_text(self.key(role, name) + "\n", encoding="ascii")
        hub = {"address": self.hub, "key_file": key_file.name}
        lines = [f"{key} = {_toml(value)}" for key, value in {"name": name, **settings}.items()]
        for table, values in {"hub": hub, **tables}.items():
            lines.append(f"\n[{table}]")
            lines.extend(f"{key} = {_toml(value)}" for key, value in values.items())
        path = self.work / f"{name}.toml"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else f'"{value}"'
