"""What the system refuses is said in the language of whoever sits at the terminal."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from config.errors import why

SAID = {
    errno.ENOENT: "Diese Datei oder diesen Ordner gibt es nicht",
    errno.EACCES: "Das darf dieser Benutzer nicht",
    errno.EISDIR: "Das ist ein Ordner, keine Datei",
    errno.EEXIST: "Das ist kein Ordner",
    errno.ENOSPC: "Der Datenträger ist voll",
    errno.EROFS: "Auf diesen Datenträger darf nicht geschrieben werden",
    errno.EADDRINUSE: "Diese Adresse ist schon vergeben",
}


@pytest.mark.parametrize(("number", "said"), SAID.items(), ids=map(errno.errorcode.get, SAID))
def test_ok__common_reasons_are_said_in_the_terminal_s_language(
    monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    error = OSError(number, os.strerror(number), "events.csv")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert why(error) == said
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert why(error) == os.strerror(errno.ENOTDIR if number == errno.EEXIST else number)


def test_ok__what_is_rare_keeps_the_system_s_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert why(OSError(errno.ELOOP, os.strerror(errno.ELOOP))) == os.strerror(errno.ELOOP)
    assert why(OSError("unplugged")) == "unplugged"


def test_fail__commands_say_in_german_what_is_not_there(tmp_path: Path) -> None:
    site = Path(__file__).parents[2] / "config" / "examples" / "site.toml"
    nowhere, away = tmp_path / "nowhere", tmp_path / "nowhere" / "out.csv"
    log = tmp_path / "log.csv"
    log.write_text("time,event,ticket,service\n2026-03-02T09:00:00,issue,A1,pass\n", "utf-8")
    commands = [
        ["report", "--state", nowhere],
        ["verify", nowhere],
        ["what-if", away, "--site", site],
        ["staffing", away, "--site", site],
        ["replay", away, "--estimates", tmp_path / "estimates.csv"],
        ["replay", log, "--estimates", away],
        ["import-history", away, "--state", tmp_path / "state"],
        ["import-history", log, "--state", log],
        ["restore", away, tmp_path / "state"],
        ["backup", nowhere, tmp_path],
        ["check", away],
        ["check", tmp_path],
    ]
    program = (
        "import aufruf, json, sys\n"
        "for words in json.load(sys.stdin):\n"
        "    try: aufruf.main(words)\n"
        "    except SystemExit as end: print('', end.code, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps([[str(word) for word in words] for words in commands]),
        cwd=site.parents[2],
        env={"LC_ALL": "de_DE.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = [one for one in re.split(r"^ [12]\n", done.stderr, flags=re.MULTILINE) if one]
    assert len(said) == len(commands), done.stderr
    for one in said:
        assert re.search("gibt es nicht|ist kein|ist ein Ordner|zu sichern|braucht", one), one
        assert "irectory" not in one.replace(str(tmp_path), "")
        assert one.count("\n") == 1, one
