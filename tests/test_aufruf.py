"""The front door, as a process: what it loads, says and returns."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from inspect import getdoc
from pathlib import Path

import pytest
from cyclopts import App

from aufruf import COMMANDS, DOCTORS, Command, unknown_command

ROOMS = ("counter", "demo", "display", "kiosk", "media", "printers")
EXAMPLE = Path(__file__).parents[1] / "config" / "demo" / "site.toml"
HEAVY = ("escpos", "litestar", "pygame", "pydantic", "sqlite3", "textual", "uvicorn", "zeroconf")


def aufruf(*words: str, program: str = "import aufruf; aufruf.main()") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"},
    )
    return done.returncode, done.stdout, done.stderr


def loaded_by(*words: str) -> set[str]:
    """The top-level packages, and the hub's rooms, that a command line loads."""
    program = """
import sys, aufruf
try:
    aufruf.main()
except SystemExit as end:
    assert not end.code, end.code
print("\\n" + " ".join(name for name in sys.modules if name.count(".") < 2), file=sys.stderr)
"""
    _, _, err = aufruf(*words, program=program)
    return set(err.splitlines()[-1].split())


def test_version() -> None:
    assert aufruf("version") == (0, f"{version('aufruf')}\n", "")
    assert aufruf("--version") == (0, f"{version('aufruf')}\n", "")


def test_help_names_every_command() -> None:
    code, out, _ = aufruf("--help")
    assert code == 0
    for name in [*COMMANDS, "doctor", "version"]:
        assert f" {name} " in out


@pytest.mark.parametrize(
    ("name", "command"), [*COMMANDS.items(), *DOCTORS.items()], ids=[*COMMANDS, *DOCTORS]
)
def test_every_command_is_there_and_explains_itself(name: str, command: Command) -> None:
    module, _, attribute = command.target.partition(":")
    target = getattr(import_module(module), attribute)
    assert target.help if isinstance(target, App) else getdoc(target), f"{name}: no docstring"
    assert command.summary.endswith(".")


@pytest.mark.parametrize("words", [["version"], ["--help"]])
def test_what_needs_no_room_loads_none(words: list[str]) -> None:
    loaded = loaded_by(*words)
    assert not loaded & {*ROOMS, *HEAVY}
    assert not [name for name in loaded if name.startswith("hub.")]


@pytest.mark.parametrize(
    ("command", "foreign"),
    [
        ("kiosk", {"counter", "display", "pygame", "sqlite3", "litestar", "hub.writer"}),
        ("counter", {"kiosk", "display", "pygame", "sqlite3", "litestar", "hub.writer"}),
        ("display", {"kiosk", "counter", "printers", "textual", "sqlite3", "litestar"}),
        ("visitors", {"kiosk", "counter", "display", "printers", "textual", "pygame", "sqlite3"}),
        ("hub", {"kiosk", "counter", "display", "printers", "media", "textual", "pygame", "PIL"}),
        ("check", {"kiosk", "counter", "display", "printers", "media", "litestar", "sqlite3"}),
    ],
)
def test_a_command_loads_its_own_room_only(command: str, foreign: set[str]) -> None:
    assert not loaded_by(command, "--help") & foreign


def test_fail__used_wrongly_is_one_line_and_2() -> None:
    for words in (["hubb"], ["key", "creat"], ["hub"], ["check"], ["check", "--no-such", "x"]):
        code, out, err = aufruf(*words)
        assert (code, out) == (2, ""), words
        assert err.startswith("aufruf: ")
        assert err.count("\n") == 1


def test_fail__what_goes_wrong_is_one_line_and_1(tmp_path: Path) -> None:
    code, out, err = aufruf("check", str(tmp_path / "none.toml"))
    assert (code, out) == (1, "")
    assert err == f"There is no file {tmp_path / 'none.toml'}.\n"


DEVICE = ("--device", "device.toml")
HUB = ("hub", "--site", str(EXAMPLE), "--state", "state")
PREVIEW = ("display", "--site", str(EXAMPLE), "--preview")
TICKET = ("print-preview", "--site", str(EXAMPLE), "--out", "x.png", "--language", "de")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*HUB, "--listen", "foo"), "“foo” is not an address"),
        ((*HUB, "--site-time", "gestern"), "“gestern” is not a time"),
        ((*HUB, "--speed", "0"), "above 0 and at most 10,000, not 0."),
        ((*HUB, "--speed", "-3"), "not -3."),
        ((*HUB, "--speed", "nan"), "not nan."),
        (("display",), "needs --device FILE"),
        (("display", "--preview", "x.png"), "--preview needs --site FILE."),
        ((*PREVIEW, "x.png", "--size", "foo"), "Not a size of the form 1920x1080: foo"),
        (
            (*PREVIEW, "x.png", "--language", "nl"),
            "There is no language “nl”. This site has: de, de-simple, en,",
        ),
        ((*PREVIEW, "x.xyz"), "only .png, .jpg and .jpeg"),
        (("visitors", *DEVICE, "--listen", "foo"), "“foo” is not an address"),
        (("visitors", *DEVICE, "--trusted-proxy", "foo"), "not a network like 10.0.0.0/8"),
        (("counter", *DEVICE, "--serve", "foo"), "“foo” is not an address"),
        (("counter", *DEVICE, "--language", "fr"), "language “fr”. There are: de, en."),
        (("virtual-printer", "--listen", "foo", "--out", "x"), "“foo” is not an address"),
        ((*TICKET, "--number", "foo"), "“foo” is not a number of this site"),
        ((*TICKET, "--number", "Z017"), "“Z017” is not a number of this site"),
        ((*TICKET, "--number", "A9999"), "A goes from 1 to 999."),
        ((*TICKET, "--number", "A017", "--profile", "TM-T88VX"), "Did you mean “TM-T88V”?"),
        (("demo", "--until", "25:00"), "“25:00” is no time of day"),
        (("demo", "--headless", "--until", "foo"), "“foo” is no time of day"),
        (("demo", "--headless", "--until", "07:00"), "The doors open at 07:30"),
        (("demo", "--listen", "foo"), "“foo” is not an address"),
        (("demo", "--speed", "0"), "above 0 and at most 1,000, not 0."),
        (("demo", "--headless", "--speed", "-1"), "not -1."),
    ],
    ids=lambda given: " ".join(given[-3:]) if isinstance(given, tuple) else "",
)
def test_fail__arguments_that_cannot_be_meant_so_are_one_line_and_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    (tmp_path / "device.toml").write_text('name = "d"\n[hub]\naddress = "127.0.0.1:9"\n')
    (tmp_path / "device.key").write_text("key\n")
    monkeypatch.chdir(tmp_path)
    code, out, err = aufruf(*words)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert {file.name for file in tmp_path.iterdir()} == {"device.toml", "device.key"}


@pytest.mark.parametrize("command", ["counter", "reception", "supervisor"])
def test_fail__a_screen_without_a_terminal_is_one_line_and_1(tmp_path: Path, command: str) -> None:
    """No counter has to be named: the first page asks for it."""
    device = tmp_path / "device.toml"
    device.write_text('name = "d"\n[hub]\naddress = "127.0.0.1:9"\n')
    (tmp_path / "device.key").write_text("key\n")
    code, out, err = aufruf(command, "--device", str(device))
    assert (code, out) == (1, "")
    assert f"aufruf {command} needs a terminal" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("hub", "--site", str(EXAMPLE), "--state", "{}"), "directory {} cannot be used"),
        (
            ("key", "create", "--role", "kiosk", "--state", "{}"),
            "directory {} cannot be used",
        ),
        ((*PREVIEW, "{}/x.png"), "{}/x.png cannot be written"),
        (("demo", "--headless", "--out", "{}"), "Nothing can be put into the folder {}"),
        (("demo", "--out", "{}"), "Nothing can be put into the folder {}"),
        (
            ("virtual-printer", "--listen", "127.0.0.1:0", "--out", "{}"),
            "No tickets can be put into the folder {}",
        ),
    ],
    ids=["hub", "key", "preview", "demo-headless", "demo", "virtual-printer"],
)
@pytest.mark.parametrize("place", ["a file", "/proc/x"])
def test_fail__a_folder_that_cannot_be_is_one_line_and_1(
    tmp_path: Path, place: str, words: tuple[str, ...], said: str
) -> None:
    folder = str(tmp_path / place)  # an absolute place stays what it is
    (tmp_path / "a file").touch()
    code, out, err = aufruf(*(word.format(folder) for word in words))
    assert (code, out) == (1, "")
    assert said.format(folder) in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["cheek"], "Did you mean “check”?"),
        (["xyz"], "Try “aufruf --help”."),
    ],
)
def test_a_slip_of_the_finger_gets_a_hint(
    words: list[str], hint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert unknown_command(words).endswith(hint)


@pytest.mark.parametrize("words", [[], ["--help"], ["hub"], ["key"], ["key", "list"], ["version"]])
def test_nothing_is_said_about_known_commands(words: list[str]) -> None:
    assert unknown_command(words) == ""


def test_a_reader_that_goes_away_is_no_failure_of_ours() -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m aufruf --help | head -1"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Traceback" not in done.stderr


def test_the_documentation_names_every_command_and_no_other() -> None:
    root = Path(__file__).parents[1]
    pages = [root / "README.md", *sorted((root / "docs").glob("*.md"))]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    code = re.findall(r"^```.*?^```|`[^`\n]+`", text, re.MULTILINE | re.DOTALL)
    named = {
        name for piece in code for name in re.findall(r"(?:^|[\s/`])aufruf ([a-z][a-z-]*)", piece)
    }
    assert named == {*COMMANDS, "doctor", "version"}
