"""What `aufruf backup` and `aufruf restore` say: one sentence each, or one line why not."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config.errors import UsageError, UserError
from hub.backup.__main__ import backup, restore
from hub.server.lock import StateLock


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("TZ", "UTC")
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_ok__saved_proved_and_put_back_in_sentences(
    tmp_path: Path, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    backup(state, folder)
    said = capsys.readouterr().out
    (file,) = folder.glob("*.tar")
    assert said.startswith(f"{file} holds the site “test”: 5 files, ")
    assert said.count("\n") == 1
    restore(folder, drill=True)
    proved, chain, counted, drilled = capsys.readouterr().out.splitlines()
    assert proved.startswith(f"{file} is a complete backup of the site “test” of ")
    assert proved.endswith("5 files, each readable and unchanged.")
    assert "5 numbers, 0 calls" in chain
    assert "figures" in counted
    assert drilled.startswith("The drill has succeeded (")
    restore(file, tmp_path / "new")
    assert f"The site lies in {tmp_path / 'new'} now" in capsys.readouterr().out
    assert sorted(one.name for one in folder.iterdir() if not one.name.startswith(".")) == sorted(
        [file.name, *(one.name for one in folder.glob("*.standing"))]
    )


def test_ok__for_programs_it_says_all_that_it_knows(
    tmp_path: Path, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup(state, tmp_path / "site.tar", format="json")
    saved = json.loads(capsys.readouterr().out)
    assert saved["bytes"] == (tmp_path / "site.tar").stat().st_size
    restore(tmp_path / "site.tar", drill=True, format="json")
    proved = json.loads(capsys.readouterr().out)
    assert (proved["holds"], proved["head"], proved["issued"]) == (
        True,
        saved["head"]["digest"],
        5,
    )


def test_ok__old_ones_go(tmp_path: Path, state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for day in range(1, 5):
        (tmp_path / f"aufruf-test-2026090{day}T000000Z.tar").touch()
    backup(state, tmp_path, keep=2)
    assert "3 older backups were deleted." in capsys.readouterr().out
    assert len(list(tmp_path.glob("*.tar"))) == 2


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (lambda at: backup(at, at / "x.tar"), "There is no hub’s journal in {}:"),
        (lambda at: backup(at / "old", at / "no" / "x.tar"), "There is no folder {}/no."),
        (lambda at: backup(at / "old", at / "old/secret"), "{}/old/secret exists already."),
        (lambda at: backup(at / "old", at / "x.tar", keep=2), "--keep needs a folder"),
        (lambda at: backup(at / "old", at, keep=-1), "--keep needs a folder"),
        (lambda at: restore(at / "x.tar"), "Name either a new state directory or --drill."),
        (lambda at: restore(at, at / "new", drill=True), "Name either a new state directory"),
        (lambda at: restore(at / "x.tar", at / "new"), "There is no backup {}/x.tar."),
        (lambda at: restore(at / "x.tar", drill=True), "There is no backup {}/x.tar."),
        (lambda at: restore(at, drill=True), "There is no backup in {}."),
        (lambda at: restore(at / "old/secret", at / "new"), "is not a complete backup"),
        (lambda at: restore(at / "old/secret", at / "old"), "{}/old is not empty."),
        (lambda at: restore(at / "old/secret", at / "used"), "Process"),
        (lambda at: restore(at / "old/secret", at / "old/secret"), "cannot be used"),
    ],
)
def test_fail__in_one_line(
    tmp_path: Path, state: Path, work: Callable[[Path], None], said: str
) -> None:
    with StateLock(tmp_path / "used"), pytest.raises(UserError) as error:
        work(tmp_path)
    assert said.format(tmp_path).casefold() in str(error.value).casefold()
    assert "\n" not in str(error.value)
    usage = said.startswith(("--keep", "Name"))
    assert isinstance(error.value, UsageError) == usage
