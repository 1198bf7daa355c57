"""`aufruf check`: what an admin reads about a broken file."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config import site_checks
from config.__main__ import check
from config.device import Device, cross_check
from config.errors import ConfigProblem
from config.findings import examine
from config.site_file import SiteFile
from config.texts import FOLDER, Texts
from tests.config.test_site import SMALL

SAY = Texts.load().say("en")


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")


def problems(folder: Path, text: str) -> list[ConfigProblem]:
    file = folder / "site.toml"
    file.write_text(text, encoding="utf-8")
    return list(examine(file, SiteFile, SAY, site_checks.cross_check)[1])


def only(found: list[ConfigProblem]) -> ConfigProblem:
    assert len(found) == 1, "\n".join(map(str, found))
    return found[0]


def changed(old: str, new: str) -> str:
    assert old in SMALL
    return SMALL.replace(old, new, 1)


def test_ok__nothing_to_say(tmp_path: Path) -> None:
    assert problems(tmp_path, SMALL + '[[display]]\nid = "d"\n') == []


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "message", "hint"),
    [
        ('id = "s"', 'idd = "s"\nid = "s"', 2, 1, "Unknown setting “idd”.", "id"),
        ('name = "Haus"', "", 1, 1, "The setting “name” is missing.", ""),
        ('prefix = "A"', 'prefix = "ä"', 13, 10, "one or two capital letters", ""),
        ('zone = "z"', 'zone = "Z"', 17, 8, "There is no waiting zone “Z”.", "z"),
        ('services = "*"', 'services = ["a", "aa"]', 18, 18, "There is no service “aa”.", "a"),
        ('services = "*"', "services = []", 18, 12, "must not be empty", ""),
        ('name = "Haus"', 'name = "H"\ntimezone = "Europe/Belin"', 4, 12, "no time zone", ""),
        (
            'name = "Haus"',
            'name = "H"\nlanguages = ["de", "en", "xx"]',
            4,
            26,
            "does not speak",
            "",
        ),
        ('name = "Haus"', 'name = "H"\ngrace = 10', 4, 9, "is not a duration", ""),
        ('name = "Haus"', 'name = "H"\nhours = ["Mo 9-12"]', 4, 9, "no opening hours", ""),
        ('name.en = "Id', 'name.eng = "Id', 12, 1, "is not among site.languages", "en"),
        ('id = "1"', 'id = "1"\nway = "lefft"', 17, 7, "only: left, right", "left"),
    ],
)
def test_fail__one_mistake(
    tmp_path: Path, old: str, new: str, line: int, column: int, message: str, hint: str
) -> None:
    found = [problem for problem in problems(tmp_path, changed(old, new)) if not problem.warning]
    problem = next(problem for problem in found if message in problem.message)
    assert (problem.line, problem.column) == (line, column)
    assert problem.hint == (f"Did you mean “{hint}”?" if hint else "")
    if "services" not in old:
        assert len(found) == 1, "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("added", "line", "message"),
    [
        ('[[zone]]\nid = "z"\nname = "x"\n', 20, "already the “id” of entry 1"),
        ('[[counter]]\nid = "1"\nzone = "z"\nservices = ["a"]\n', 20, "already the “id”"),
        ('[[display]]\nid = "d"\nzones = ["y"]\n', 21, "There is no waiting zone “y”."),
        ("[numbers.B]\nfirst = 1\n", 19, "No service has the letter “B”."),
        ("[numbers.A]\nfirst = 9\nlast = 5\n", 19, "ends (5) before it begins (9)"),
        ("[numbers.A]\nstep = 0\n", 20, "must be at least 1, not 0"),
        ('[theme]\ntext = "#aaaaaa"\n', 20, "contrast 2.3 : 1, needed are 4.5 : 1"),
        ('[theme]\naccent = "blue"\n', 20, "“blue” is not a colour."),
        ('[theme]\nlogo = "none.png"\n', 20, "There is no file “none.png”."),
        ('[theme]\nlogo = "site.toml"\n', 20, "is not a PNG image"),
        ('[texts.de]\nconfig-emty = "x"\n', 20, "There is no text named “config-emty”."),
        ('[texts.de]\nconfig-empty = "{ $x"\n', 20, "not valid Fluent"),
        ('[texts.de]\nconfig-empty = "{ $x }"\n', 20, "“$x” is not known in this text"),
        ('[texts.xx]\nconfig-empty = "x"\n', 19, "does not speak the language “xx”"),
        ('[public]\nbase_url = "warten.de"\n', 20, "is not an address"),
        ('[order.head_start]\nprio = "1d"\n', 20, "Unknown setting “prio”."),
        (
            '[[counter]]\nid = "2"\nzone = "z"\nservices = ["a"]\nhead_start = { c = "5m" }\n',
            23,
            "There is no service “c”.",
        ),
    ],
)
def test_fail__one_mistake_at_the_end(tmp_path: Path, added: str, line: int, message: str) -> None:
    display = "" if "[[display]]" in added else '[[display]]\nid = "dd"\n'
    found = [p for p in problems(tmp_path, SMALL + added + display) if not p.warning]
    problem = only(found)
    assert message in problem.message
    assert problem.line == line


def test_fail__numbers_that_nobody_could_call(tmp_path: Path) -> None:
    text = changed('services = "*"', 'services = ["a"]')
    text += '[[service]]\nid = "b"\nname = "B"\nprefix = "B"\n[[display]]\nid = "d"\n'
    problem = only(problems(tmp_path, text))
    assert (problem.line, problem.warning) == (20, False)
    assert "No counter serves “b”" in problem.message
    retired = text.replace('prefix = "B"', 'prefix = "B"\nretired = true')
    assert problems(tmp_path, retired) == []


def test_ok__doubts_are_warnings(tmp_path: Path) -> None:
    text = SMALL.replace('name.en = "Identity card"\n', "")
    text += '[[zone]]\nid = "y"\nname = "Y"\n[[display]]\nid = "d"\n'
    found = problems(tmp_path, text)
    assert [(problem.line, problem.warning) for problem in found] == [(11, True), (19, True)]
    assert "“name” is missing in: en." in found[0].message


def test_fail__all_mistakes_of_a_file_at_once(tmp_path: Path) -> None:
    text = SMALL.replace('id = "s"', "id = s").replace('prefix = "A"', 'prefx = "A"')
    text = text.replace('zone = "z"', 'zone = "q"')
    text += '[theme]\nmuted = "#cccccc"\n[[display]]\nid = "d"\n'
    assert [problem.line for problem in problems(tmp_path, text)] == [2, 13, 17, 20]


def test_fail__a_range_is_judged_although_another_setting_is_wrong(tmp_path: Path) -> None:
    text = SMALL + '[numbers.A]\nfirst = 10\nlast = 5\nstep = 0\n[[display]]\nid = "d"\n'
    found = [(problem.line, problem.message) for problem in problems(tmp_path, text)]
    assert found == [
        (19, "The range of numbers ends (5) before it begins (10)."),
        (22, "“step” must be at least 1, not 0."),
    ]


@pytest.mark.parametrize("range_", ['first = "9"\nlast = 5', "first = true\nlast = 0"])
def test_ok__no_range_is_made_of_what_is_no_number(tmp_path: Path, range_: str) -> None:
    found = problems(tmp_path, f'{SMALL}[numbers.A]\n{range_}\n[[display]]\nid = "d"\n')
    assert "must be a whole number" in only(found).message


def test_fail__what_exists_is_named_once_and_a_wrong_value_in_quotes(tmp_path: Path) -> None:
    text = changed('zone = "z"', 'zone = "q"').replace('name = "Haus"', 'name = "H"\nlanguages = 5')
    text += '[[zone]]\nid = "z"\nname = "x"\n[[display]]\nid = "d"\n'
    found = "\n".join(problem.message for problem in problems(tmp_path, text))
    assert "There is no waiting zone “q”. There are: z.\n" in found
    assert "must be a list in square brackets, not “5”." in found


def test_fail__a_printer_without_its_end_is_said_although_another_setting_is_wrong(
    tmp_path: Path,
) -> None:
    file = tmp_path / "device.toml"
    file.write_text('name = "k"\n[printer]\ntransport = "tcp"\nbaud = 5\n', encoding="utf-8")
    found = examine(file, Device, SAY, cross_check)[1]
    assert [problem.line for problem in found] == [2, 4]
    assert "needs the setting “address”" in found[0].message


def test_ok__what_may_stand_in_a_broken_line_is_not_called_missing(tmp_path: Path) -> None:
    file = tmp_path / "device.toml"
    file.write_text('name = "k"\n[printer]\ntransport = "tcp"\naddress = 10.0.0.1:1\n', "utf-8")
    assert [problem.line for problem in examine(file, Device, SAY, cross_check)[1]] == [4]


def run(file: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "aufruf", "check", str(file), *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )


def test_the_exit_code_tells_scripts(tmp_path: Path) -> None:
    file = tmp_path / "office.toml"
    file.write_text(SMALL + '[[display]]\nid = "d"\n', encoding="utf-8")
    good = run(file)
    assert (good.returncode, good.stderr) == (0, "")
    summary = "fine – one service, one counter, one waiting zone, one display."
    assert good.stdout == f"{file}: {summary}\n"
    file.write_text(SMALL + "x = 1\n", encoding="utf-8")
    bad = run(file)
    assert bad.returncode == 1
    assert bad.stdout.splitlines() == [
        f"{file}:6:6: Warning: No display shows the calls of the waiting zone “z”.",
        f"{file}:19:1: Unknown setting “x”.",
        "1 error, 1 warning.",
    ]


def test_json_for_programs(tmp_path: Path) -> None:
    file = tmp_path / "device.toml"
    file.write_text('nam = "x"\n[hub]\n', encoding="utf-8")
    found = run(file, "--format", "json")
    assert found.returncode == 1
    report = json.loads(found.stdout)
    assert (report["file"], report["ok"]) == (str(file), False)
    assert report["problems"][0] == {
        "line": 1,
        "column": 1,
        "severity": "error",
        "message": "The setting “name” is missing.",
        "hint": "",
    }
    assert report["problems"][1]["hint"] == "Did you mean “name”?"


def test_fail__a_file_that_is_something_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text("[tool.x]\na = 1\n", encoding="utf-8")
    assert check(file) == 1
    said = capsys.readouterr().out
    assert said.startswith(f"{file}:1:1: This is neither a site.toml ")
    assert said.endswith("\n1 error, no warnings.\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("pyproject.toml", "This is neither a site.toml (which has"),
        ("none.toml", "There is no file"),
        ("folder", "cannot be read: Is a directory"),
    ],
)
def test_fail__programs_read_json_whatever_the_file_is(
    tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.x]\na = 1\n", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    found = run(tmp_path / name, "--format", "json")
    assert (found.returncode, found.stderr) == (1, "")
    report = json.loads(found.stdout)
    assert (report["file"], report["ok"]) == (str(tmp_path / name), False)
    (problem,) = report["problems"]
    assert message in problem.pop("message")
    assert problem == {"line": 1, "column": 1, "severity": "error", "hint": ""}


def test_fail__a_broken_file_is_known_by_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "site.toml"
    file.write_text('[site\nid = "a"\n[site]\nx = [\n', encoding="utf-8")
    assert check(file) == 1
    assert capsys.readouterr().out.startswith(f"{file}:1:6: The header of a table does not end")


def test_ok__a_language_that_lacks_texts_is_pointed_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(FOLDER, tmp_path / "texts")
    monkeypatch.setattr("config.texts.FOLDER", copy)
    (copy / "nl").mkdir()
    written = changed('name = "Haus"', 'name = "H"\nlanguages = ["de", "uk", "nl"]')
    for file in (copy / "uk").glob("*.ftl"):
        shutil.copy(file, copy / "nl")
    ticket = (copy / "nl" / "ticket.ftl").read_text("utf-8")
    (copy / "nl" / "ticket.ftl").write_text(ticket.replace("ticket-copy", "#"), "utf-8")
    found = only([each for each in problems(tmp_path, written) if "lacks" in each.message])
    assert found.message == (
        "The language “nl” lacks 1 text (ticket-copy): German stands there instead."
    )
    assert found.warning
