"""What lies in the state directory beside the journal: keys, lock, certificate, admin socket."""

from __future__ import annotations

import asyncio
import os
import socket
import ssl
import stat
from pathlib import Path

import pytest

from hub.protocol.wire import Role
from hub.server.admin import (
    AdminSocket,
    AnyRequest,
    CreateKey,
    DatesRequest,
    Holdings,
    ListDates,
    ListKeys,
    Reply,
    RevokeKey,
    ShowFingerprint,
    ask,
    perform,
)
from hub.server.allowance import Allowance
from hub.server.certificate import Certificate
from hub.server.keys import KeyRing, UnknownKey
from hub.server.listener import NoAddress, split_address
from hub.server.lock import StateInUse, StateLock, StateUnusable
from hub.server.systemd import Notifier
from tests.patience import PATIENCE_S


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_ok__a_key_is_known_again_and_its_secret_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    record, key = KeyRing(path).create(Role.KIOSK, "Eingang", "2026-11-22")
    again = KeyRing(path)
    assert again.find(key) == record
    assert again.find(key + "x") is None
    assert key not in path.read_text()
    assert mode(path) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["keys.json"]


def test_ok__a_revoked_key_is_unknown(tmp_path: Path) -> None:
    ring = KeyRing(tmp_path / "keys.json")
    record, key = ring.create(Role.KIOSK, "", "")
    _, other = ring.create(Role.KIOSK, "", "")
    ring.revoke(record.id)
    assert ring.find(key) is None
    assert KeyRing(tmp_path / "keys.json").find(key) is None
    assert ring.find(other)
    with pytest.raises(UnknownKey):
        ring.revoke(record.id)


def test_fail__keys_that_cannot_be_written_stay_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Holdings.of(tmp_path)
    _, key = held.keys.create(Role.KIOSK, "", "")

    def no_room(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OSError, match="No space left"):
        perform(held, CreateKey(Role.KIOSK, ""))
    monkeypatch.undo()
    assert KeyRing(tmp_path / "keys.json").find(key)


def test_fail__a_second_owner_of_the_directory(tmp_path: Path) -> None:
    with StateLock(tmp_path / "state"):
        assert mode(tmp_path / "state") == 0o700
        with (
            pytest.raises(StateInUse, match=f"process {os.getpid()}"),
            StateLock(tmp_path / "state"),
        ):
            pass
    with StateLock(tmp_path / "state"):
        pass


@pytest.mark.parametrize("place", ["file", "file/below", "/proc/none"])
def test_fail__a_directory_that_cannot_be(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StateUnusable), StateLock(tmp_path / place):
        pass


def test_ok__the_certificate_is_made_once(tmp_path: Path) -> None:
    certificate = Certificate(tmp_path)
    certificate.ensure()
    fingerprint = certificate.fingerprint()
    certificate.ensure()
    assert Certificate(tmp_path).fingerprint() == fingerprint
    assert len(fingerprint) == 64
    assert mode(tmp_path / "key.pem") == 0o600
    assert certificate.context().minimum_version >= ssl.TLSVersion.TLSv1_2


async def test_ok__the_admin_socket_makes_lists_and_revokes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hub.server.admin.TIMEOUT_S", PATIENCE_S)  # both ends share this process
    done: list[AnyRequest] = []
    held = Holdings.of(tmp_path)

    async def no_dates(request: DatesRequest) -> Reply:
        return Reply(error="refusal-unknown-plan")

    admin = AdminSocket(held, done.append, no_dates)
    (tmp_path / "admin.sock").touch()  # left behind by a hub that was killed
    await admin.open()
    assert mode(tmp_path / "admin.sock") == 0o600
    made = await asyncio.to_thread(ask, tmp_path, CreateKey(Role.DISPLAY, "Halle"))
    assert made is not None
    assert held.keys.find(made.key)
    listed = await asyncio.to_thread(ask, tmp_path, ListKeys())
    assert listed is not None
    (record,) = listed.records
    assert (record.role, record.name) == (Role.DISPLAY, "Halle")
    unknown = await asyncio.to_thread(ask, tmp_path, RevokeKey("none"))
    assert unknown is not None
    assert (unknown.error, unknown.facts) == ("hub-key-unknown", {"id": "none"})
    gone = await asyncio.to_thread(ask, tmp_path, RevokeKey(record.id))
    assert gone is not None
    assert not gone.error
    assert [request for request in done if isinstance(request, RevokeKey)] == [RevokeKey(record.id)]
    shown = [await asyncio.to_thread(ask, tmp_path, ShowFingerprint()) for _ in range(2)]
    made_once = Certificate(tmp_path).fingerprint()
    assert [reply and reply.fingerprint for reply in shown] == [made_once, made_once]
    dates = await asyncio.to_thread(ask, tmp_path, ListDates())
    assert (dates and dates.error) == "refusal-unknown-plan"
    assert len(done) == 5
    admin.close()
    assert await asyncio.to_thread(ask, tmp_path, ListKeys()) is None


def test_ok__an_allowance_is_used_up_and_comes_back() -> None:
    allowance = Allowance(burst=2, per_s=10, now_ms=0)
    assert [allowance.take(0) for _ in range(3)] == [True, True, False]
    assert not allowance.take(99)
    assert allowance.take(100)
    assert [allowance.take(10_000) for _ in range(3)] == [True, True, False]


@pytest.mark.parametrize(
    ("listen", "address"),
    [("127.0.0.1:8470", ("127.0.0.1", 8470)), ("[::1]:0", ("::1", 0)), ("hub:1", ("hub", 1))],
)
def test_ok__addresses(listen: str, address: tuple[str, int]) -> None:
    assert split_address(listen) == address


@pytest.mark.parametrize("listen", ["", "8470", ":8470", "hub", "hub:", "hub:x", "hub:70000"])
def test_fail__no_addresses(listen: str) -> None:
    with pytest.raises(NoAddress):
        split_address(listen)


@pytest.mark.parametrize("name", ["path", "abstract"])
def test_ok__systemd_is_reached_by_path_and_by_abstract_name(tmp_path: Path, name: str) -> None:
    address = str(tmp_path / "n") if name == "path" else f"@aufruf-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(address.replace("@", "\0", 1))
        systemd.settimeout(PATIENCE_S)
        Notifier({"NOTIFY_SOCKET": address}).ready("here")
        assert systemd.recv(200).startswith(b"READY=1\nSTATUS=here\n")


def test_ok__without_systemd_nothing_happens() -> None:
    notifier = Notifier({"WATCHDOG_USEC": "3000000", "WATCHDOG_PID": "1"})
    notifier.alive()
    assert notifier.watchdog_s is None
    assert Notifier({"WATCHDOG_USEC": "3000000"}).watchdog_s == 3.0
