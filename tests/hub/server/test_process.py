"""The hub as a process, started and stopped as systemd and admins do it."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from hub.link import Link, LinkSettings, Timing
from hub.protocol import commands as cmd
from hub.protocol import wire
from hub.protocol.replies import Reason, Refusal, TicketReply
from hub.protocol.views import View
from hub.protocol.wire import Role
from tests.patience import PATIENCE_S

AUFRUF = [sys.executable, "-c", "import aufruf; aufruf.main()"]
SITE = """\
[site]
id = "rathaus"
name.de = "Rathaus"
name.en = "Town hall"
timezone = "Europe/Berlin"
languages = ["de", "en"]

[[zone]]
id = "hall"
name.de = "Halle"
name.en = "Hall"

[[service]]
id = "id-card"
name.de = "Ausweis"
name.en = "Identity card"
prefix = "A"

[[counter]]
id = "1"
zone = "hall"
services = ["id-card"]

[[display]]
id = "hall"
zones = ["hall"]
"""


class Process:
    """`aufruf hub` on a directory."""

    def __init__(self, home: Path, *options: str, listen: str, **environment: str) -> None:
        self.site = home / "site.toml"
        self.state = home / "state"
        if not self.site.exists():
            self.site.write_text(SITE)
        self.log_path = home / "hub.log"
        self._log = self.log_path.open("ab")
        self.process = subprocess.Popen(
            [
                *AUFRUF,
                "hub",
                *("--site", str(self.site), "--state", str(self.state)),
                *("--listen", listen, "--no-mdns", *options),
            ],
            stdout=self._log,
            stderr=self._log,
            env={**os.environ, **environment},
        )

    @property
    def log(self) -> str:
        return self.log_path.read_text()

    async def ready(self) -> str:
        """Its address, once it listens."""
        await self.said("event=hub_ready")
        return (self.state / "address").read_text().strip()

    async def said(self, words: str, times: int = 1) -> None:
        """Return when the log holds these words."""
        async with asyncio.timeout(PATIENCE_S):
            while self.log.count(words) < times:
                assert self.process.poll() is None or words in self.log, self.log
                await asyncio.sleep(0.02)

    async def ended(self) -> int:
        """Its exit code."""
        return await asyncio.to_thread(self.process.wait, PATIENCE_S)

    async def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return await self.ended()

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._log.close()


@contextlib.contextmanager
def started(
    home: Path, *options: str, listen: str = "127.0.0.1:0", **environment: str
) -> Iterator[Process]:
    process = Process(home, *options, listen=listen, **environment)
    try:
        yield process
    finally:
        process.close()


async def aufruf(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return await asyncio.to_thread(
        subprocess.run,
        [*AUFRUF, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )


async def new_key(state: Path, role: Role) -> str:
    made = await aufruf("key", "create", "--role", role.value, "--state", state)
    assert made.returncode == 0, made.stderr
    assert made.stdout.count("\n") == 1
    return made.stdout.strip()


class Watching:
    """A listener that only remembers."""

    def __init__(self) -> None:
        self.welcomed = asyncio.Event()

    def on_welcome(self, welcome: wire.Welcome) -> None:
        self.welcomed.set()

    def on_site(self, changed: wire.SiteChanged) -> None: ...
    def on_view(self, view: View) -> None: ...
    def on_lost(self, reason: str) -> None: ...


@contextlib.asynccontextmanager
async def linked(settings: LinkSettings, role: Role) -> AsyncIterator[Link]:
    """A terminal as our own programs are one."""
    watching = Watching()
    hello = wire.Hello(device="test", role=role, version="0")
    timing = Timing(silence_s=PATIENCE_S, answer_s=PATIENCE_S)
    link = Link(settings, hello, watching, timing=timing)
    running = asyncio.create_task(link.run())
    try:
        async with asyncio.timeout(PATIENCE_S):
            await watching.welcomed.wait()
        yield link
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


async def test_ok__a_morning_of_a_hub(tmp_path: Path) -> None:
    """Keys before, during and after; a second hub; a reload; a clean end; the journal goes on."""
    state = tmp_path / "state"
    kiosk_key = await new_key(state, Role.KIOSK)
    with started(tmp_path) as hub:
        address = await hub.ready()
        assert (hub.state / "admin.sock").stat().st_mode & 0o777 == 0o600
        assert (hub.state / "keys.json").stat().st_mode & 0o777 == 0o600
        async with httpx.AsyncClient(base_url=f"http://{address}", timeout=PATIENCE_S) as http:
            assert (await http.get("/healthz")).status_code == 200

        reader_key = await new_key(state, Role.READER)
        listed = await aufruf("key", "list", "--state", state, "--format", "json")
        keys = json.loads(listed.stdout)
        assert [key["role"] for key in keys] == ["kiosk", "reader"]
        assert kiosk_key not in listed.stdout + hub.log
        assert hashlib.sha256(kiosk_key.encode()).hexdigest() in (state / "keys.json").read_text()

        second = await aufruf(
            "hub", "--site", hub.site, "--state", state, "--listen", "127.0.0.1:0"
        )
        assert second.returncode == 1
        assert "already running" in second.stderr
        assert second.stderr.count("\n") == 1

        async with linked(LinkSettings(address, None, None, kiosk_key), Role.KIOSK) as link:
            issued = await link.ask(cmd.IssueTicket(service="id-card"))
            assert isinstance(issued, TicketReply)

            hub.site.write_text(SITE.replace('zone = "hall"', 'zone = "cellar"'))
            await hub.said("site_file_invalid")
            assert f"{hub.site}:21:" in hub.log
            hub.site.write_text(SITE.replace('name.de = "Ausweis"', 'name.de = "Reisepass"'))
            await hub.said("event=site_changed")
            headers = {"Authorization": f"Bearer {reader_key}"}
            async with httpx.AsyncClient(
                base_url=f"http://{address}", headers=headers, timeout=PATIENCE_S
            ) as http:
                site = (await http.get("/api/v1/site")).json()
                assert site["services"][0]["name"]["de"] == "Reisepass"
                revoked = await aufruf("key", "revoke", keys[1]["id"], "--state", state)
                assert revoked.returncode == 0
                assert (await http.get("/api/v1/site")).status_code == 401
        assert await hub.stop() == 0
        assert "event=hub_stopped" in hub.log
        assert "Traceback" not in hub.log
        assert not (state / "admin.sock").exists()

    unknown = await aufruf("key", "revoke", "nonsense", "--state", state)
    assert unknown.returncode == 1
    assert "nonsense" in unknown.stderr
    with started(tmp_path) as hub:
        hub.log_path.write_text("")
        address = await hub.ready()
        async with linked(LinkSettings(address, None, None, kiosk_key), Role.KIOSK) as link:
            issued = await link.ask(cmd.IssueTicket(service="id-card"))
            assert isinstance(issued, TicketReply)
            assert issued.ticket.number == "A002"
            assert issued.ticket.people_ahead == 1


async def test_ok__a_device_file_is_prepared_while_the_hub_listens_on_loopback(
    tmp_path: Path,
) -> None:
    with started(tmp_path) as hub:
        await hub.ready()
        shown = await aufruf("key", "fingerprint", "--state", hub.state)
        assert (shown.returncode, shown.stderr) == (0, "")
        pem = (hub.state / "certificate.pem").read_text()
        assert shown.stdout == hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest() + "\n"


@pytest.mark.parametrize("words", [("list",), ("revoke", "abc")])
async def test_fail__a_misspelt_state_directory_is_not_made(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    ended = await aufruf("key", *words, "--state", tmp_path / "stat")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == f"There is no state directory {tmp_path / 'stat'}.\n"
    assert not (tmp_path / "stat").exists()


async def test_fail__the_journal_of_another_site(tmp_path: Path) -> None:
    with started(tmp_path) as hub:
        await hub.ready()
        assert await hub.stop() == 0
    hub.site.write_text(SITE.replace('id = "rathaus"', 'id = "amt"'))
    ended = await aufruf(
        *("hub", "--site", hub.site, "--state", hub.state, "--listen", "127.0.0.1:0", "--no-mdns")
    )
    assert ended.returncode == 1
    assert "has the journal of the site “rathaus”, not that of “amt”." in ended.stderr


async def test_ok__outside_loopback_the_hub_speaks_tls_only(tmp_path: Path) -> None:
    state = tmp_path / "state"
    printed = await aufruf("key", "fingerprint", "--state", state)
    fingerprint = printed.stdout.strip()
    assert len(fingerprint) == 64
    key = await new_key(state, Role.KIOSK)
    with started(tmp_path, listen="0.0.0.0:0") as hub:
        port = int((await hub.ready()).rpartition(":")[2])
        assert f"fingerprint {fingerprint}" in hub.log
        assert (state / "key.pem").stat().st_mode & 0o777 == 0o600
        pem = await asyncio.to_thread(ssl.get_server_certificate, ("127.0.0.1", port))
        assert hashlib.sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest() == fingerprint
        settings = LinkSettings(f"127.0.0.1:{port}", None, fingerprint, key)
        async with linked(settings, Role.KIOSK) as link:
            assert isinstance(await link.ask(cmd.IssueTicket(service="id-card")), TicketReply)
        async with httpx.AsyncClient(timeout=PATIENCE_S) as http:
            with pytest.raises(httpx.TransportError):
                await http.get(f"http://127.0.0.1:{port}/healthz")


async def test_ok__systemd_is_told(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(PATIENCE_S)

        async def told() -> str:
            return (await asyncio.to_thread(systemd.recv, 1000)).decode()

        environment = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "400000"}
        with started(tmp_path, **environment) as hub:
            words = [await told()]
            while not words[-1].startswith("READY=1"):
                words.append(await told())
            assert f"MAINPID={hub.process.pid}" in words[-1]
            assert await told() == "WATCHDOG=1"
            assert await told() == "WATCHDOG=1"
            hub.process.send_signal(signal.SIGTERM)
            while (await told()) != "STOPPING=1":
                pass
            assert await hub.ended() == 0


@pytest.mark.parametrize(
    ("site", "listen", "said"),
    [
        (SITE.replace('zone = "hall"', 'zone = "hell"'), "127.0.0.1:0", "site.toml:21:"),
        (SITE + "nonsense", "127.0.0.1:0", "site.toml:"),
        (SITE, "192.0.2.77:1", "cannot listen on 192.0.2.77:1"),
    ],
    ids=["unknown zone", "not TOML", "foreign address"],
)
async def test_fail__what_is_wrong_at_the_start_is_said_and_the_hub_does_not_start(
    tmp_path: Path, site: str, listen: str, said: str
) -> None:
    (tmp_path / "site.toml").write_text(site)
    ended = await aufruf(
        *("hub", "--site", tmp_path / "site.toml", "--state", tmp_path / "state"),
        *("--listen", listen),
    )
    assert ended.returncode == 1
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_ok__what_the_hub_keeps_is_nobody_elses_to_read(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir()
    (tmp_path / "state").chmod(0o755)
    with started(tmp_path) as process:
        await process.ready()
        kept = {file.name: file.stat().st_mode & 0o077 for file in process.state.iterdir()}
        assert await process.stop() == 0
    assert {"journal.sqlite", "journal.sqlite-wal", "admin.sock", "reserve"} <= set(kept)
    assert set(kept.values()) == {0}


async def test_ok__a_deep_state_directory_has_its_admin_socket(tmp_path: Path) -> None:
    home = tmp_path / ("d" * 60) / ("e" * 60)
    home.mkdir(parents=True)
    with started(home) as hub:
        await hub.ready()
        assert (await new_key(hub.state, Role.KIOSK)).startswith("ak_")


async def test_ok__public_holidays_are_looked_up_anew_with_the_day(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text(
        SITE.replace('["de", "en"]', '["de", "en"]\nholidays = "NW"', 1)
    )
    with started(tmp_path, "--site-time", "2039-12-31T23:40", "--speed", "120") as hub:
        address = await hub.ready()
        key = await new_key(hub.state, Role.KIOSK)
        await hub.said("event=site_changed")
        async with linked(LinkSettings(address, None, None, key), Role.KIOSK) as link:
            refused = await link.ask(cmd.IssueTicket(service="id-card"))
    assert isinstance(refused, Refusal), "New Year's Day"
    assert refused.reason is Reason.SERVICE_CLOSED


async def test_ok__site_time_can_be_staged(tmp_path: Path) -> None:
    staged = ("--site-time", "2026-11-24T09:00", "--speed", "60")
    with started(tmp_path, *staged) as hub:
        address = await hub.ready()
        headers = {"Authorization": f"Bearer {await new_key(hub.state, Role.READER)}"}
        async with httpx.AsyncClient(
            base_url=f"http://{address}", headers=headers, timeout=PATIENCE_S
        ) as http:
            now = (await http.get("/api/v1/site")).json()["now"]
    assert now.startswith("2026-11-24T08:")
