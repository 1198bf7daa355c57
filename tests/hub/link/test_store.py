from __future__ import annotations

import asyncio
import json
import logging
import os
import stat
import sys
from pathlib import Path
from typing import Any

import pytest

from hub.link import store as files
from hub.link.lease import Answered, Asked, Book, GivenOut, HandedIn
from hub.link.store import LOCK, LOG, RESERVE, Store
from tests.hub.link.lent import begun, tap

ROOT = Path(__file__).parents[3]
DAY = "2026-11-24"


def opened(folder: Path) -> Store:
    store = Store(folder)
    store.open()
    return store


def written(folder: Path) -> bytes:
    """A log with a bit of everything."""
    store = opened(folder)
    for entry in begun():
        store.note(entry)
    store.note(Asked(tap("A1001", id="1")))
    store.note(GivenOut(tap("A1001", id="1")), durable=True)
    store.note(Asked(tap("A1002", id="2")))
    store.note(Answered("2"))
    store.note(GivenOut(tap("A1002", id="3")), durable=True)
    store.note(HandedIn("1"))
    store.close()
    return (folder / LOG).read_bytes()


def test_ok__a_new_program_knows_what_the_last_one_knew(tmp_path: Path) -> None:
    written(tmp_path)
    before = opened(tmp_path)
    assert list(before.book.given_out) == ["3"]
    assert list(before.book.used[DAY]["A"]) == [1001, 1002]
    before.close()
    after = opened(tmp_path)
    assert after.book == before.book
    after.close()


def test_ok__what_the_hub_has_is_soon_gone_from_the_disk_with_its_token(tmp_path: Path) -> None:
    store = opened(tmp_path)
    store.note(GivenOut(tap()), durable=True)
    store.note(HandedIn("tap-1"))
    assert b"t" * 22 in (tmp_path / LOG).read_bytes()
    store.close()
    opened(tmp_path).close()
    assert b"t" * 22 not in (tmp_path / LOG).read_bytes()


def test_ok__cut_off_anywhere_the_log_gives_all_lines_before_the_cut(tmp_path: Path) -> None:
    content = written(tmp_path / "whole")
    cut = tmp_path / "cut"
    cut.mkdir()
    for length in range(len(content) + 1):
        (cut / LOG).write_bytes(content[:length])
        store = opened(cut)
        expected = Book()
        whole_lines = content[:length].split(b"\n")[:-1]
        if content[length : length + 1] == b"\n":
            whole_lines.append(content[:length].split(b"\n")[-1])  # all but its end
        for line in whole_lines:
            entry = files._entry(line)
            assert entry is not None
            expected.take(entry)
        if expected.store:
            assert store.book == expected
        assert store.note(GivenOut(tap("A1050", id="new")), durable=True)
        store.close()
        again = opened(cut)
        assert "new" in again.book.given_out, "what comes after a torn line is not torn"
        again.close()


def test_ok__garbled_lines_are_left_out_and_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    lines = written(tmp_path).split(b"\n")
    garbled = [
        *lines[:2], b"\x00\xff" * 40, lines[2][:-3] + b"xxx", b"zzzzzzzz {}", b"{}",
        b"2144df1c " + b"[" * 100_000, *lines[3:],
    ]  # fmt: skip
    (tmp_path / LOG).write_bytes(b"\n".join(garbled))
    with caplog.at_level(logging.WARNING):
        store = opened(tmp_path)
    assert list(store.book.given_out) == ["3"]
    assert [record.message for record in caplog.records] == ["store_damaged"]
    store.close()


def test_ok__a_lost_log_begins_anew_under_another_id(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.close()
    (tmp_path / LOG).unlink()
    second = opened(tmp_path)
    assert first.book.store != second.book.store
    assert second.book.lease is None
    second.close()


def test_ok__a_log_without_its_beginning_keeps_the_tickets_but_not_the_lease(
    tmp_path: Path,
) -> None:
    lines = written(tmp_path).split(b"\n")
    (tmp_path / LOG).write_bytes(b"\n".join(lines[2:]))
    store = opened(tmp_path)
    assert store.book.store
    assert store.book.lease is None
    assert list(store.book.given_out) == ["3"]
    store.close()


def test_ok__a_long_log_is_shortened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "COMPACT_BYTES", 10_000)
    store = opened(tmp_path)
    store.note(GivenOut(tap("A1001", id="kept")), durable=True)
    for number in range(200):
        store.note(Asked(tap(id=str(number))))
        store.note(Answered(str(number)))
    assert (tmp_path / LOG).stat().st_size < 11_000
    store.close()
    again = opened(tmp_path)
    assert list(again.book.given_out) == ["kept"]
    again.close()


def test_ok__nobody_else_may_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "kiosk"
    written(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for name in (LOG, LOCK, RESERVE):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600, name


def test_fail__a_second_program_keeps_its_own_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    written(tmp_path)
    first = opened(tmp_path)
    states: list[str] = []
    second = Store(tmp_path, states.append)
    second.open()
    assert states == ["error"]
    assert "store_in_use" in [record.message for record in caplog.records]
    assert second.book.store != first.book.store
    assert not second.book.given_out
    assert second.book.lease is None
    assert not second.note(GivenOut(tap("A1009", id="second")), durable=True)
    assert "second" in second.book.given_out
    assert "second" not in (tmp_path / LOG).read_text()
    second.close()
    first.close()
    third = opened(tmp_path)
    assert third.state == "ok", "the lock is free again"
    third.close()


def test_fail__a_folder_that_cannot_be_is_a_state_not_an_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    states: list[str] = []
    store = Store(tmp_path / "file" / "kiosk", states.append)
    store.open()
    assert not store.note(GivenOut(tap()), durable=True)
    assert store.book.given_out
    assert states == ["error"]
    store.close()


async def on_a_small_disk(folder: Path, story: str) -> dict[str, Any]:
    """A file system of its own, in a mount namespace of its own."""
    alone = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "-rm")
    mount = 'mount -t tmpfs -o size=1m tmpfs "$0" && exec "$@"'
    process = await asyncio.create_subprocess_exec(
        *alone, "sh", "-c", mount, str(folder),
        sys.executable, "-m", "tests.hub.link.small_disk", str(folder), story,
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    out, _ = await process.communicate()
    assert process.returncode == 0
    told: dict[str, Any] = json.loads(out)
    return told


async def test_fail__on_a_full_disk_everybody_gets_a_number_and_room_heals_it(
    tmp_path: Path,
) -> None:
    told = await on_a_small_disk(tmp_path, "full")
    assert told["kept"] == told["with_reserve"], "the reserve was for these"
    assert len(told["with_reserve"]) > 10
    assert told["state"] == "full"
    assert len(set(told["numbers"])) == len(told["numbers"]) > 1_000
    assert told["state_after"] == "ok"
    assert [f"A{ordinal}" for ordinal in told["after"]] == told["numbers"]


async def test_fail__on_a_disk_that_can_only_be_read_everybody_gets_a_number(
    tmp_path: Path,
) -> None:
    told = await on_a_small_disk(tmp_path, "read-only")
    assert told["refused"] == "EROFS"
    assert told["numbers"] == ["A1001", "A1002", "A1003"]
    assert told["state"] == "error"
    assert not told["same_memory"], "it will forget: the hub has to lend it other numbers"
