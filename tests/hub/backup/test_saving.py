"""A state directory in one file: whole, for its owner only, and never over another."""

from __future__ import annotations

import errno
import fcntl
import os
import stat
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from hub.backup.errors import Unusable
from hub.backup.manifest import MANIFEST, Member, decoded
from hub.backup.restoring import restore
from hub.backup.saving import backups_in, drop_old, name_of, save
from hub.journal.sqlite import RecordedJournal, SqliteJournal
from tests.hub.backup.houses import ON_THE_DAY_MS


def members(file: Path) -> dict[str, bytes]:
    with tarfile.open(file) as archive:
        return {
            one.name: content.read()
            for one in archive.getmembers()
            if (content := archive.extractfile(one))
        }


def test_ok__all_that_a_new_machine_needs_is_in_it_and_nothing_else(
    tmp_path: Path, state: Path
) -> None:
    for name in ("lock", "address", "reserve", "figures/journal/visits/2026-09.parquet", "x.new"):
        (state / name).parent.mkdir(parents=True, exist_ok=True)
        (state / name).write_text("not this")
    (state / "figures/history/visits").mkdir(parents=True)
    (state / "figures/history/visits/2020-01.parquet").write_bytes(b"PAR1")
    (state / "what-a-later-version-keeps").write_text("this too")
    (state / ".it is hidden, größer").write_text("this too")
    (state / "link").symlink_to("/etc/passwd")
    saved = save(state, tmp_path / "site.tar", "1.2.3")
    found = members(saved.file)
    assert list(found) == [
        ".it is hidden, größer",
        "clerks.json",
        "figures/history/visits/2020-01.parquet",
        "keys.json",
        "secret",
        "sessions.json",
        "what-a-later-version-keeps",
        "journal.sqlite",
        MANIFEST,
    ]
    assert all(found[one.name] != b"not this" for one in saved.manifest.members)
    assert found["secret"] == (state / "secret").read_bytes()
    assert decoded(found[MANIFEST]) == saved.manifest
    assert [one.name for one in saved.manifest.members] == list(found)[:-1]
    assert stat.S_IMODE(saved.file.stat().st_mode) == 0o600
    assert saved.size == saved.file.stat().st_size
    restore(saved.file, tmp_path / "new", ON_THE_DAY_MS)
    assert (tmp_path / "new/figures/history/visits/2020-01.parquet").read_bytes() == b"PAR1"


@pytest.mark.parametrize(
    "name", ["../keys.json", "a/../../b", "..", ".", "/etc/passwd", "a//b", "a\n", "", MANIFEST]
)
def test_fail__a_name_that_leads_elsewhere_is_none(name: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"name": name, "size": 1, "sha256": "0" * 64}, Member)


def test_ok__it_says_what_the_journal_holds(tmp_path: Path, state: Path) -> None:
    manifest = save(state, tmp_path / "site.tar", "1.2.3").manifest
    journal = RecordedJournal(state / "journal.sqlite")
    head = journal.head()
    journal.close()
    assert (manifest.head.seq, manifest.head.digest) == (head.seq, head.digest.hex())
    assert (manifest.site, manifest.version) == ("test", "1.2.3")
    assert manifest.first == manifest.last == "2026-09-28T07:00:00.000+00:00"


def test_ok__a_hub_that_writes_meanwhile_is_not_in_the_way(tmp_path: Path, state: Path) -> None:
    journal = SqliteJournal(state / "journal.sqlite")
    saved = save(state, tmp_path / "site.tar", "1")
    assert journal.head().seq == saved.manifest.head.seq
    journal.close()


def test_ok__in_a_folder_it_gets_a_name_and_old_ones_go(tmp_path: Path, state: Path) -> None:
    for day in (1, 2, 3):
        (tmp_path / name_of("test", datetime(2026, 9, day, tzinfo=UTC))).touch()
    (tmp_path / name_of("test-2", datetime(2026, 9, 1, tzinfo=UTC))).touch()
    saved = save(state, tmp_path, "1")
    assert saved.file.name.startswith("aufruf-test-2")
    assert backups_in(tmp_path)["test"][-1] == saved.file, "the newest is the last by name"
    assert drop_old(tmp_path, "test", 2) == 2
    assert [one.name for one in backups_in(tmp_path)["test"]] == [
        "aufruf-test-20260903T000000Z.tar",
        saved.file.name,
    ]
    assert len(backups_in(tmp_path)["test-2"]) == 1


def why(work: Callable[[], object]) -> str:
    with pytest.raises(Unusable) as error:
        work()
    return error.value.text


def test_fail__nothing_is_ever_overwritten(tmp_path: Path, state: Path) -> None:
    target = tmp_path / "site.tar"
    target.write_text("somebody's")
    assert why(lambda: save(state, target, "1")) == "backup-exists"
    assert target.read_text() == "somebody's"


def test_fail__one_at_a_time_in_a_folder(tmp_path: Path, state: Path) -> None:
    with (tmp_path / ".aufruf-backup.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert why(lambda: save(state, tmp_path / "site.tar", "1")) == "backup-under-way"
    assert save(state, tmp_path / "site.tar", "1").file.exists()


def test_fail__where_no_hub_has_worked_there_is_nothing_to_save(tmp_path: Path) -> None:
    assert why(lambda: save(tmp_path, tmp_path / "site.tar", "1")) == "backup-no-state"
    (tmp_path / "journal.sqlite").write_text("Das ist keine Datenbank. " * 100)
    assert why(lambda: save(tmp_path, tmp_path / "site.tar", "1")) == "backup-journal-broken"
    assert {file.name for file in tmp_path.iterdir()} == {".aufruf-backup.lock", "journal.sqlite"}


def test_fail__a_full_disk_leaves_nothing_behind(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()

    def no_room(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OSError, match="No space left"):
        save(state, folder, "1")
    assert [file.name for file in folder.iterdir()] == [".aufruf-backup.lock"]
