"""A site put back: all of it or nothing, and nothing that had to be deleted since."""

from __future__ import annotations

import io
import sqlite3
import tarfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from hub.backup.errors import Unusable
from hub.backup.manifest import MANIFEST, Manifest, encoded
from hub.backup.restoring import UNPACKED, Proof, found, prove, restore
from hub.backup.saving import save
from hub.backup.standing import Removed
from hub.journal.sqlite import SqliteJournal
from hub.keeping import schedule
from hub.protocol.wire import Role
from hub.server.clerks import Clerks
from hub.server.keys import KeyRing
from hub.server.lock import StateInUse, StateLock
from hub.server.sessions import Sessions
from hub.tokens import Tokens
from tests.hub.backup.houses import ADA, LATER_MS, MAIL, ON_THE_DAY_MS, contents, worked_in
from tests.hub.backup.test_saving import members, why
from tests.hub.house import site

CREATED = "2026-09-29T09:00:00+00:00"


def back(folder: Path, now_ms: int = ON_THE_DAY_MS, name: str = "site.tar") -> Proof:
    return restore(folder / name, folder / "new", now_ms)


def left_in(state: Path, texts: list[str]) -> list[str]:
    kept = contents(state).values()
    return [text for text in texts if any(text.encode() in one for one in kept)]


def test_ok__on_the_same_day_everything_is_as_it_was(tmp_path: Path, tokens: list[str]) -> None:
    proof = back(tmp_path)
    old, new = contents(tmp_path / "old"), contents(tmp_path / "new")
    assert {name for name in old if "-" not in name} == set(new)
    assert all(new[name] == old[name] for name in new if name != "journal.sqlite")
    before, after = (SqliteJournal(tmp_path / at / "journal.sqlite") for at in ("old", "new"))
    assert list(after.read()) == list(before.read())
    assert list(after.snapshots()) == list(before.snapshots())
    assert after.answer("key:1") == before.answer("key:1")
    before.close()
    after.close()
    assert left_in(tmp_path / "new", [*tokens, MAIL]) == [*tokens, MAIL]
    assert (proof.finding.issued, proof.removed, proof.figures) == (5, Removed(), None)


def test_ok__what_was_deleted_since_is_deleted_again(tmp_path: Path, tokens: list[str]) -> None:
    assert left_in(tmp_path, [*tokens, MAIL]) == [*tokens, MAIL]
    back(tmp_path, LATER_MS)
    assert left_in(tmp_path / "new", [*tokens, MAIL, "K4P9"]) == []
    journal = SqliteJournal(tmp_path / "new" / "journal.sqlite")
    assert journal.sifted() == schedule.at(site(), LATER_MS), "a hub finds nothing left to do"
    answer = journal.answer("key:1")
    assert answer is not None
    assert answer.spent
    assert len(dict(journal.languages())) == 5
    journal.close()


def test_ok__keys_and_clerks_that_were_removed_since_do_not_come_back(
    tmp_path: Path, tokens: list[str]
) -> None:
    state = tmp_path / "old"
    keys, clerks = KeyRing(state / "keys.json"), Clerks(state / "clerks.json")
    (revoked,) = keys.records()
    keys.create(Role.COUNTER, "Schalter 1", CREATED)
    clerks.add(replace(ADA, id="grace", created=CREATED))
    save(state, tmp_path / "second.tar", "1")
    keys.revoke(revoked.id)
    clerks.remove("ada")
    assert back(tmp_path).removed == Removed(), "it was not saved yet that they are gone"
    save(state, tmp_path / "third.tar", "1")
    # Somebody of the same name who came later is somebody else.
    clerks.add(replace(ADA, created="2026-09-30T09:00:00+00:00"))
    proof = restore(tmp_path / "second.tar", tmp_path / "newer", ON_THE_DAY_MS)
    assert proof.removed == Removed(keys=1, clerks=1)
    assert [one.name for one in KeyRing(tmp_path / "newer" / "keys.json").records()] == [
        "Schalter 1"
    ]
    assert [one.id for one in Clerks(tmp_path / "newer" / "clerks.json").all()] == ["grace"]
    assert Sessions(tmp_path / "newer" / "sessions.json").all() == []


async def test_ok__another_hub_of_the_same_site_has_no_say(
    tmp_path: Path, tokens: list[str]
) -> None:
    (tmp_path / "test-machine").mkdir()
    await worked_in(tmp_path / "test-machine")
    save(tmp_path / "test-machine", tmp_path / "test.tar", "1")
    assert back(tmp_path).removed == Removed()
    assert len(KeyRing(tmp_path / "new" / "keys.json")) == 1


def test_ok__a_drill_leaves_nothing_and_counts_again(tmp_path: Path, tokens: list[str]) -> None:
    counted: list[Path] = []

    def figures(journal: Path) -> dict[str, int]:
        counted.append(journal)
        return {"issued": 5, "called": 0}

    saved = save(tmp_path / "old", tmp_path / "counted.tar", "1", figures)
    assert saved.manifest.figures == {"issued": 5, "called": 0}
    (tmp_path / "drill").mkdir()
    proof = prove(saved.file, tmp_path / "drill", ON_THE_DAY_MS, figures, "1")
    assert proof.figures == 2
    assert counted[-1] == tmp_path / "drill" / "journal.sqlite"
    (tmp_path / "again").mkdir()
    with pytest.raises(Unusable, match="backup-other-figure"):
        prove(saved.file, tmp_path / "again", 0, lambda _: {"issued": 5, "called": 1}, "1")


def test_ok__after_a_kill_it_can_be_put_back_again(tmp_path: Path, tokens: list[str]) -> None:
    half = tmp_path / "new" / UNPACKED
    half.mkdir(parents=True)
    (half / "keys.json").write_text("{")
    back(tmp_path)
    assert Tokens.of(tmp_path / "new").presence(0) == Tokens.of(tmp_path / "old").presence(0)
    assert not half.exists()


def test_ok__of_a_folder_the_newest_counts(tmp_path: Path) -> None:
    for name in ("aufruf-a-20260901T000000Z.tar", "aufruf-a-20261001T000000Z.tar", "x.tar"):
        (tmp_path / name).touch()
    assert found(tmp_path).name == "aufruf-a-20261001T000000Z.tar"
    assert found(tmp_path / "x.tar") == tmp_path / "x.tar"
    (tmp_path / "aufruf-b-20261001T000000Z.tar").touch()
    assert why(lambda: found(tmp_path)) == "backup-several"
    (tmp_path / "empty").mkdir()
    assert why(lambda: found(tmp_path / "empty")) == "backup-none"
    assert why(lambda: found(tmp_path / "none.tar")) == "backup-no-file"


def test_fail__never_over_something_that_is_there(tmp_path: Path, tokens: list[str]) -> None:
    before = contents(tmp_path / "old")
    with pytest.raises(Unusable, match="backup-not-empty"):
        restore(tmp_path / "site.tar", tmp_path / "old", ON_THE_DAY_MS)
    assert contents(tmp_path / "old") == before
    with StateLock(tmp_path / "new"), pytest.raises(StateInUse):
        back(tmp_path)


Change = Callable[[dict[str, bytes], Manifest], dict[str, bytes]]


def flipped(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    return files | {"keys.json": files["keys.json"].replace(b"kiosk", b"other")}


def without_a_file(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name != "secret"}


def with_another(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    return {"evil.json": b"{}", **files}


def without_manifest(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    return {name: content for name, content in files.items() if name != MANIFEST}


def of_a_later_version(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    return files | {MANIFEST: files[MANIFEST].replace(b'"format": 1', b'"format": 2')}


def of_another_end(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    head = replace(manifest.head, seq=manifest.head.seq + 1)
    return files | {MANIFEST: encoded(replace(manifest, head=head))}


def climbing_out(files: dict[str, bytes], manifest: Manifest) -> dict[str, bytes]:
    """A path that leads out of the directory, named in a manifest that agrees."""
    renamed = files[MANIFEST].replace(b'"keys.json"', b'"../keys.json"')
    return {"../keys.json" if name == "keys.json" else name: one for name, one in files.items()} | {
        MANIFEST: renamed
    }


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (flipped, "backup-damaged"),
        (without_a_file, "backup-incomplete"),
        (with_another, "backup-incomplete"),
        (without_manifest, "backup-torn"),
        (of_a_later_version, "backup-unknown"),
        (of_another_end, "backup-other-end"),
        (climbing_out, "backup-unknown"),
    ],
)
def test_fail__what_is_not_as_it_was_saved_is_not_put_back(
    tmp_path: Path, tokens: list[str], change: Change, text: str
) -> None:
    files = members(tmp_path / "site.tar")
    manifest = msgspec.json.decode(files[MANIFEST], type=Manifest)
    with tarfile.open(tmp_path / "changed.tar", "w") as archive:
        for name, content in change(files, manifest).items():
            header = tarfile.TarInfo(name)
            header.size = len(content)
            archive.addfile(header, io.BytesIO(content))
    assert why(lambda: back(tmp_path, name="changed.tar")) == text
    assert contents(tmp_path / "new") == {}
    assert not (tmp_path / "keys.json").exists()
    back(tmp_path)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_fail__a_torn_file_is_none(tmp_path: Path, tokens: list[str], share: float) -> None:
    whole = (tmp_path / "site.tar").read_bytes()
    (tmp_path / "torn.tar").write_bytes(whole[: int(len(whole) * share)])
    assert why(lambda: back(tmp_path, name="torn.tar")) in ("backup-torn", "backup-damaged")
    assert contents(tmp_path / "new") == {}


def test_fail__a_journal_that_was_changed_is_found_though_its_file_is_whole(
    tmp_path: Path, tokens: list[str]
) -> None:
    """Somebody has removed an event on the hub's own machine, then it was saved."""
    with sqlite3.connect(tmp_path / "old" / "journal.sqlite") as journal:
        journal.execute("DROP TRIGGER events_are_never_deleted")
        journal.execute("DELETE FROM events WHERE seq = 3")
    journal.close()
    save(tmp_path / "old", tmp_path / "changed.tar", "1")
    with pytest.raises(Unusable, match="event 4: the chain is broken here"):
        back(tmp_path, name="changed.tar")


def test_fail__a_file_that_no_hub_could_read(tmp_path: Path, tokens: list[str]) -> None:
    state = tmp_path / "old"
    (state / "secret").write_text("{")
    save(state, tmp_path / "changed.tar", "1")
    with pytest.raises(Unusable, match="backup-unreadable"):
        back(tmp_path, name="changed.tar")
    (state / "keys.json").write_text("{")
    assert why(lambda: save(state, tmp_path / "not-saved.tar", "1")) == "backup-unreadable"
    assert not (tmp_path / "not-saved.tar").exists()
