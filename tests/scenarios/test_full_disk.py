"""The disk is full: no new numbers, with a clear reason; the day goes on; room heals it."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from hub.protocol import commands as cmd
from hub.protocol.replies import CallReply, Done, Reason, Refusal, TicketReply
from hub.protocol.wire import Role
from tests.scenarios.processes import Hub, Program
from tests.scenarios.terminals import Log, Terminal, at_work

DISK_BYTES = 40 * 1024 * 1024
OWN_DISK = 'mount -t tmpfs -o size=$0 tmpfs "$1" && shift && exec "$@"'
"""In a mount namespace of the hub's own; root needs no user namespace for it."""


class HubOnItsOwnDisk(Hub):
    """Its state directory is a small disk, reached from outside through `/proc`."""

    disk = str(DISK_BYTES)

    async def start(self) -> None:
        inside = self.state
        await self.begin()
        self.address = (await self.program.logged("hub_ready"))["address"]
        self.state = Path(f"/proc/{self.program.pid}/root{inside}")

    async def begin(self) -> None:
        """Start it, whether it comes up or not."""
        inside = self.state
        inside.mkdir()
        alone = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "-rm")
        self.program = Program(
            "hub", "--site", self.site, "--state", inside, "--listen", self.address, "--no-mdns",
            within=(*alone, "sh", "-c", OWN_DISK, self.disk, str(inside)),
        )  # fmt: skip
        await self.program.start()


@contextlib.asynccontextmanager
async def _hub(folder: Path) -> AsyncIterator[HubOnItsOwnDisk]:
    hub = HubOnItsOwnDisk(folder)
    try:
        await hub.start()
        yield hub
    finally:
        await hub.kill()


async def test_ok__a_full_disk_stops_new_numbers_only_and_heals(tmp_path: Path) -> None:
    async with _hub(tmp_path / "state") as hub:
        log = Log()
        kiosk = Terminal(await hub.settings(Role.KIOSK), Role.KIOSK, "entrance", log)
        key = await hub.settings(Role.COUNTER)
        desk = Terminal(key, Role.COUNTER, "desk", log, scope="1")
        async with at_work(kiosk, desk):
            await log.until(lambda: kiosk.link.connected and desk.link.connected)
            acknowledged = await _issue_some(kiosk, 40)
            _fill(hub.state / "filler")
            acknowledged += await _issue_until_refused(kiosk)
            await hub.program.logged("disk_full")
            await _the_api_says_so(hub)
            for _ in range(40):
                assert isinstance(await desk.ask(cmd.CallNext(counter="1")), CallReply)
                assert isinstance(await desk.ask(cmd.FinishService(counter="1")), Done)
            still = await kiosk.ask(cmd.IssueTicket(service="a"))
            assert still == Refusal(Reason.DISK_FULL)
            assert not (hub.state / "reserve").exists(), "the reserve was given up"
            (hub.state / "filler").unlink()
            await hub.program.logged("disk_has_room_again")
            acknowledged += await _issue_some(kiosk, 1)
            assert (hub.state / "reserve").exists(), "the reserve is held again"
        hub.state = _copy(hub.state, tmp_path / "copy")  # its disk ends with it
        finding = msgspec.json.decode(await hub.verify())
        assert finding["issued"] == len(acknowledged) == len(set(acknowledged))


@pytest.mark.parametrize("files", [5, 7])
async def test_fail__without_room_at_the_first_start_it_says_so_and_ends(
    tmp_path: Path, files: int
) -> None:
    """The journal fits; then there is no room for the secret, or for what is written later."""
    hub = HubOnItsOwnDisk(tmp_path / "state")
    hub.disk = f"{DISK_BYTES},nr_inodes={files}"
    try:
        await hub.begin()
        assert await hub.program.exit_code() == 1
    finally:
        await hub.kill()
    told = [line for line in hub.program.said if line and "level=" not in line]
    assert told == [f"Auf dem Datenträger von {hub.state} ist kein Platz mehr."]


def _copy(state: Path, to: Path) -> Path:
    to.mkdir()
    for name in ("journal.sqlite", "journal.sqlite-wal"):
        shutil.copy(state / name, to / name)
    return to


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12):
            with contextlib.suppress(OSError):
                while True:
                    file.write(bytes(size))
    try:
        (path.parent / "more").write_bytes(b"x")
    except OSError as error:
        assert error.errno == errno.ENOSPC  # noqa: PT017 (the other outcome is a failure too)
    else:
        raise AssertionError("the disk is not full")
    (path.parent / "more").unlink(missing_ok=True)


async def _issue_some(kiosk: Terminal, count: int) -> list[str]:
    visits: list[str] = []
    for _ in range(count):
        answer = await kiosk.ask(cmd.IssueTicket(service="a"))
        assert isinstance(answer, TicketReply)
        visits.append(answer.ticket.visit)
    return visits


async def _issue_until_refused(kiosk: Terminal) -> list[str]:
    """SQLite's log has some room of its own, so a few numbers may still come."""
    visits: list[str] = []
    for _ in range(5_000):
        answer = await kiosk.ask(cmd.IssueTicket(service="a"))
        if isinstance(answer, Refusal):
            assert answer.reason is Reason.DISK_FULL
            return visits
        assert isinstance(answer, TicketReply)
        visits.append(answer.ticket.visit)
    raise AssertionError("the disk never gets full")


async def _the_api_says_so(hub: Hub) -> None:
    async with hub.http(await hub.key(Role.RECEPTION)) as client:
        response = await client.post(
            "/api/v1/tickets",
            json={"service": "a", "language": "de", "channel": "api"},
            headers={"Idempotency-Key": "full"},
        )
    assert response.status_code == 503
    assert response.headers["content-type"].startswith("application/problem+json")
    problem = response.json()
    assert "disk-full" in problem["type"] or problem.get("reason") == "disk-full", problem
    assert problem["title"], "a sentence for people"
