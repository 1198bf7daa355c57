"""The PIN is kept as a hash, wrong ones make people wait, and a restart does not help them."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.admin import pin as pins
from kiosk.admin.door import Door
from kiosk.admin.tries import DELAYS_S, KeptTries, Tries, delay_s, tried, wait_s
from tests.kiosk.admin.desk import PIN, SALT


@pytest.fixture(scope="module")
def line() -> str:
    return pins.hashed(PIN, SALT)


def test_ok__only_the_pin_itself_matches(line: str) -> None:
    assert pins.matches(PIN, line)
    assert not pins.matches("471109", line)
    assert not pins.matches("", line)


def test_ok__the_parameters_stand_in_the_line_and_the_pin_does_not(line: str) -> None:
    assert line.startswith("scrypt$15$8$1$")
    assert PIN not in line
    assert pins.hashed(PIN, bytes(16)) != line


@pytest.mark.parametrize(
    "broken",
    ["", "471108", "scrypt$15$8$1$AAAA", "scrypt$99$8$1$AAAA$AAAA", "md5$15$8$1$AAAA$AAAA",
     "scrypt$x$8$1$AAAA$AAAA", "scrypt$15$8$1$AAAA$", "scrypt$15$0$1$AAAA$AAAA"],
)  # fmt: skip
def test_fail__a_line_that_is_none_of_ours_lets_nobody_in(broken: str) -> None:
    with pytest.raises(pins.NoPin):
        pins.matches(PIN, broken)


@pytest.mark.parametrize(
    ("pin", "good", "trivial"),
    [
        ("4711", True, False),
        ("471108251103", True, False),
        ("123", False, True),
        ("4711082511037", False, False),
        ("47a1", False, False),
        ("٤٧١١", False, False),
        ("1234", True, True),
        ("9999", True, True),
        ("8765", True, True),
    ],
)
def test_ok__what_a_pin_is(pin: str, good: bool, trivial: bool) -> None:
    assert pins.is_pin(pin) is good
    if good:
        assert pins.is_trivial(pin) is trivial


def test_ok__waits_grow_and_end() -> None:
    assert [delay_s(wrong) for wrong in range(9)] == [0, *DELAYS_S, 300, 300]
    assert sorted(DELAYS_S) == list(DELAYS_S)


@given(st.integers(0, 10**9), st.integers(-(10**9), 10**9), st.integers(0, 12))
def test_any__a_clock_that_jumps_makes_nobody_wait_longer(now_ms: int, jump: int, n: int) -> None:
    tries = Tries()
    for _ in range(n):
        tries = tried(tries, now_ms)
    assert wait_s(tries, now_ms) == delay_s(n)
    assert 0 <= wait_s(tries, now_ms + jump) <= delay_s(n)


class Machine:
    """A door on a machine whose clock the test turns, restarted at will."""

    def __init__(self, folder: Path, line: str) -> None:
        self.folder = folder
        self.now_ms = 1_000_000
        pins.write(folder / "admin.pin", line)
        self.restart()

    def restart(self) -> None:
        self.door = Door(self.folder / "admin.pin", self.folder / "tries.json", lambda: self.now_ms)


async def test_fail__wrong_pins_make_everybody_wait_also_after_a_restart(
    tmp_path: Path, line: str, caplog: pytest.LogCaptureFixture
) -> None:
    machine = Machine(tmp_path, line)
    with caplog.at_level(logging.INFO):
        for wrong, expected_s in enumerate(DELAYS_S[:4], start=1):
            assert not await machine.door.knock("8520")
            machine.restart()
            assert machine.door.wait_s() == expected_s
            # Not even the right one is looked at before its time, and that costs nothing.
            assert not await machine.door.knock(PIN)
            assert machine.door.wait_s() == expected_s
            machine.now_ms += expected_s * 1000
            assert caplog.records[-1].message == "admin_pin_wrong"
            assert caplog.records[-1].__dict__["in_a_row"] == wrong
        assert await machine.door.knock(PIN)
    assert "8520" not in caplog.text
    assert PIN not in caplog.text
    machine.restart()
    assert machine.door.wait_s() == 0
    assert KeptTries(tmp_path / "tries.json").load() == Tries()


async def test_fail__without_a_pin_there_is_no_menu(tmp_path: Path, line: str) -> None:
    assert not Door(None, tmp_path / "tries").exists()
    assert not Door(tmp_path / "none", tmp_path / "tries").exists()
    (tmp_path / "empty").write_text("\n")
    assert not Door(tmp_path / "empty", tmp_path / "tries").exists()
    door = Door(tmp_path / "broken", tmp_path / "tries")
    (tmp_path / "broken").write_text("0000\n")
    assert not await door.knock("0000")
    machine = Machine(tmp_path, line)
    assert machine.door.exists()


def kiosk_pin(folder: Path, given: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "aufruf", "kiosk-pin", "--device", str(folder / "device.toml")],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )


def test_ok__the_command_writes_a_hash_for_its_owner_s_eyes_only(tmp_path: Path) -> None:
    (tmp_path / "device.toml").write_text(
        'name = "kiosk-1"\n[kiosk]\nadmin_pin_file = "admin.pin"\n'
    )
    file = tmp_path / "admin.pin"
    file.write_text("old\n")
    file.chmod(0o644)
    done = kiosk_pin(tmp_path, f"{PIN}\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert PIN not in done.stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert pins.matches(PIN, pins.read(file))
    again = pins.read(file)
    assert kiosk_pin(tmp_path, f"{PIN}\n").returncode == 0
    assert pins.read(file) != again  # another salt


@pytest.mark.parametrize(
    ("settings", "given", "complaint"),
    [
        ("", PIN, "“kiosk.admin_pin_file” is missing"),
        ('[kiosk]\nadmin_pin_file = "admin.pin"', "12", "A PIN has 4 to 12 digits."),
        ('[kiosk]\nadmin_pin_file = "admin.pin"', "1234", "Anybody would guess this PIN."),
        ('[kiosk]\nadmin_pin_file = "none/admin.pin"', PIN, "cannot be written"),
    ],
)
def test_fail__the_command_says_in_one_line_what_is_wrong(
    tmp_path: Path, settings: str, given: str, complaint: str
) -> None:
    (tmp_path / "device.toml").write_text(f'name = "kiosk-1"\n{settings}\n')
    done = kiosk_pin(tmp_path, f"{given}\n")
    assert done.returncode == 1
    assert complaint in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "admin.pin").exists()
