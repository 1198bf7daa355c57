"""`aufruf forecast`: what has been learned, readable."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import msgspec

from hub.forecast.calibration import Calibrator, Case, Spread
from hub.forecast.lessons import Taught, Took
from hub.forecast.memory import FILE, Memory, Past
from hub.replay.report import FEW, report

ROOT = Path(__file__).parents[3]


def forecast(*words: str | Path, language: str = "en_GB") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "aufruf", "forecast", *map(str, words)]
    environment = {"LC_ALL": f"{language}.UTF-8", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def learned() -> Memory:
    """Twenty calls, and as many waits of about five minutes of which every other was told well."""
    memory = Memory()
    past, calibrator = Past(memory), Calibrator(memory.calibration)
    for number in range(20):
        past.take(Taught(number + 1, (Took("pass", 300 + number, number > 1),)))
        said = Spread(240, 300, 360)
        calibrator.add(Case("first", said, said, 300 if number % 2 else 480, "2026-09-28"))
    calibrator.add(Case("later", Spread(0, 0, 0), Spread(0, 0, 0), 0, "2026-09-28"))
    return memory


def test_ok__each_class_of_ranges_is_judged_if_there_are_enough_cases() -> None:
    said = report(learned())
    [service] = said.services
    assert (service.service, service.calls, service.came, service.median_s) == (
        ("pass", 20, 18, 309.5)
    )
    first, later = said.quality
    assert (first.about, first.from_s, first.until_s, first.cases) == ("first", 180, 360, 20)
    assert (first.coverage, first.coverage_in_steps) == (0.5, 1.0)
    assert (first.width_s, first.mae_s, first.bias_s) == (120, 90, -90)
    assert (later.cases, later.coverage) == (1, None)
    assert later.cases < FEW
    assert said.whole.cases == 21


def test_ok__the_command_says_it_to_people_and_to_programs(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(msgspec.json.encode(learned()))
    shown = forecast(tmp_path)
    assert (shown.returncode, shown.stderr) == (0, "")
    rows = [line.split() for line in shown.stdout.splitlines()]
    assert any(row[:2] == ["pass", "20"] for row in rows)
    assert any(row[:2] == ["3–6", "min"] and "50 %" in " ".join(row) for row in rows if row)
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())
    told = json.loads(forecast(tmp_path, "--format", "json").stdout)
    assert told == msgspec.to_builtins(report(learned()))


def test_fail__where_no_hub_has_learned_that_is_said_in_one_line(tmp_path: Path) -> None:
    done = forecast(tmp_path)
    assert done.returncode == 1
    assert done.stderr == f"In {tmp_path} no hub has learned anything of waiting times yet.\n"
    (tmp_path / FILE).write_text('{"format": 7}')
    done = forecast(tmp_path)
    assert done.returncode == 1
    assert "this is no memory of waiting times" in done.stderr
