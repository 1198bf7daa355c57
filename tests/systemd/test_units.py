"""The units, judged by systemd itself and by the program that they start."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "systemd"
UNITS = sorted(FOLDER.glob("*.service"))
TIMERS = sorted(FOLDER.glob("*.timer"))
INSTALL = (FOLDER.parent / "docs" / "install.md").read_text(encoding="utf-8")
SYSUSERS = FOLDER / "aufruf.sysusers"
GUESTS = {"aufruf-backup": "aufruf-hub"}
"""They read what only the user of the other may read."""
MOST_EXPOSED = 2.5
"""systemd-analyze's score: 0 is a sealed box, 10 an open door. Screens need devices."""

each_unit = pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)


def settings(unit: Path, name: str) -> list[str]:
    text = unit.read_text(encoding="utf-8").replace("\\\n", " ")
    return re.findall(rf"^{name}=(.*)$", text, re.MULTILINE)


def test_every_program_has_its_unit() -> None:
    assert {"aufruf-hub", "aufruf-visitors", "aufruf-kiosk", "aufruf-display"} <= {
        unit.stem for unit in UNITS
    }


@each_unit
def test_systemd_has_nothing_to_say(unit: Path, tmp_path: Path) -> None:
    """Verified with a program that exists, because aufruf is not installed in /opt here."""
    text = re.sub(
        r"^(Exec\w+=[-+!@:]*)/\S+", r"\1/bin/true", unit.read_text("utf-8"), flags=re.MULTILINE
    )
    copy = tmp_path / unit.name
    copy.write_text(text, encoding="utf-8")
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(copy)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, "")


@pytest.mark.parametrize("timer", TIMERS, ids=lambda unit: unit.stem)
def test_a_timer_starts_a_service_that_there_is(timer: Path, tmp_path: Path) -> None:
    service = timer.with_suffix(".service")
    text = re.sub(r"^(Exec\w+=)/\S+", r"\1/bin/true", service.read_text("utf-8"), flags=re.M)
    (tmp_path / service.name).write_text(text, encoding="utf-8")
    shutil.copy(timer, tmp_path)
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(tmp_path / timer.name)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stderr) == (0, "")
    (when,) = settings(timer, "OnCalendar")
    subprocess.run(["systemd-analyze", "calendar", when], capture_output=True, check=True)
    assert settings(timer, "WantedBy") == ["timers.target"]


def exposure(unit: Path) -> float:
    found = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", str(unit)],
        capture_output=True,
        text=True,
        check=True,
    )
    score = re.search(r"exposure level for \S+: ([\d.]+)", found.stdout)
    assert score
    return float(score[1])


@each_unit
def test_the_box_is_shut(unit: Path) -> None:
    assert exposure(unit) <= MOST_EXPOSED


def test_the_documented_scores_are_those_of_systemd() -> None:
    """They differ a little between versions of systemd, which learns new ways to lock the box."""
    rows = re.findall(r"^\| `(aufruf-\w+)` \| ([\d.]+) \|", INSTALL, re.MULTILINE)
    assert len(rows) >= 4
    for name, score in rows:
        assert exposure(FOLDER / f"{name}.service") == pytest.approx(float(score), abs=0.3)


@each_unit
def test_each_process_has_a_user_of_its_own(unit: Path) -> None:
    users = re.findall(r"^u (\S+)", SYSUSERS.read_text(encoding="utf-8"), re.MULTILINE)
    (user,) = settings(unit, "User")
    assert user in users
    assert user not in [
        other_user
        for other in UNITS
        if host(other) != host(unit)
        for other_user in settings(other, "User")
    ]


def host(unit: Path) -> str:
    return GUESTS.get(program(unit), program(unit))


def program(unit: Path) -> str:
    """One program may have a template for several of it besides its unit."""
    return unit.stem.rstrip("@")


@pytest.mark.parametrize(
    "unit", [unit for unit in UNITS if settings(unit, "ExecStart")[0].count("/opt/aufruf/bin/")]
)
def test_the_command_line_is_understood(unit: Path) -> None:
    """Every option that the unit gives is one that the command has."""
    (line,) = settings(unit, "ExecStart")
    words = shlex.split(line)
    command = words[words.index("/opt/aufruf/bin/aufruf") + 1 :]
    options = [word for word in command if word.startswith("--")]
    assert options
    aufruf = shutil.which("aufruf", path=sysconfig.get_path("scripts"))
    assert aufruf
    shown = subprocess.run(
        [aufruf, command[0], "--help"], capture_output=True, text=True, check=True
    ).stdout
    for option in options:
        assert option in shown


def test_systemd_can_make_the_users() -> None:
    found = subprocess.run(
        ["systemd-sysusers", "--dry-run", str(SYSUSERS)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
