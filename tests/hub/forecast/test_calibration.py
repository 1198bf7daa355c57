"""Ranges that hold in eight of ten cases, whatever the runs were wrong about."""

from __future__ import annotations

from random import Random

import msgspec
import pytest

from hub.forecast.calibration import (
    DAYS,
    ENOUGH,
    Calibration,
    Calibrator,
    Case,
    Spread,
    spread,
)
from hub.protocol.replies import Wait


def said(random: Random) -> Spread:
    """What runs say that believe in too narrow a range."""
    mid_s = random.uniform(0, 5000)
    return Spread(mid_s * 0.95, mid_s, mid_s * 1.05)


def came_s(random: Random, about: Spread) -> float:
    """Really it takes a fifth longer, and is spread far wider."""
    return max(0.0, random.gauss(about.mid_s * 1.2, about.mid_s * 0.3))


def lived(days: int, a_day: int, random: Random) -> tuple[Calibrator, list[tuple[bool, float]]]:
    """Of each wait of the second half: whether it ended in its range, and how far off it was."""
    calibrator = Calibrator(Calibration())
    outcomes: list[tuple[bool, float]] = []
    for day in range(days):
        for _ in range(a_day):
            raw = said(random)
            told, ended_s = calibrator.apply("first", raw), came_s(random, raw)
            calibrator.add(Case("first", raw, told, ended_s, f"day {day}"))
            if day >= days // 2:
                outcomes.append((told.low_s <= ended_s <= told.high_s, told.mid_s - ended_s))
    return calibrator, outcomes


def test_ok__ranges_hold_in_eight_of_ten_cases_and_the_middle_is_in_the_middle() -> None:
    _, outcomes = lived(20, 200, Random(1))
    held = sum(holds for holds, _ in outcomes) / len(outcomes)
    assert 0.77 <= held <= 0.83
    above = sum(off_s > 0 for _, off_s in outcomes) / len(outcomes)
    assert 0.46 <= above <= 0.54


def test_ok__without_scores_the_runs_are_believed() -> None:
    raw = Spread(100, 200, 300)
    assert Calibrator(Calibration()).apply("first", raw) == raw


def test_ok__a_bin_with_few_scores_borrows_from_its_neighbours() -> None:
    calibrator = Calibrator(Calibration())
    for _ in range(ENOUGH):
        raw = Spread(500, 600, 700)
        calibrator.add(Case("first", raw, raw, 900, "day"))
    narrow = calibrator.apply("first", Spread(1900, 2000, 2100))
    assert narrow.mid_s == pytest.approx(2000 + 300 / 160 * 160)
    assert calibrator.apply("later", Spread(500, 600, 700)) == Spread(500, 600, 700)


def test_ok__old_days_are_forgotten() -> None:
    calibrator, _ = lived(DAYS + 10, 20, Random(2))
    assert len(calibrator.calibration.days) == DAYS
    assert calibrator.calibration.days[0].day == "day 10"


def test_ok__saved_and_loaded_it_says_the_same() -> None:
    calibrator, _ = lived(5, 100, Random(3))
    saved = msgspec.json.encode(calibrator.calibration)
    loaded = Calibrator(msgspec.json.decode(saved, type=Calibration))
    random = Random(4)
    for raw in [said(random) for _ in range(50)]:
        assert loaded.apply("first", raw) == calibrator.apply("first", raw)
    assert loaded.figures() == calibrator.figures()


def test_ok__no_range_begins_before_now() -> None:
    calibrator, _ = lived(5, 100, Random(5))
    assert calibrator.apply("first", Spread(0, 1, 2)).low_s >= 0


def test_ok__only_in_one_case_of_twenty_it_is_sooner_than_the_soonest() -> None:
    calibrator, _ = lived(20, 200, Random(1))
    random, sooner = Random(6), 0
    for _ in range(2000):
        raw = said(random)
        sooner += came_s(random, raw) < calibrator.apply("first", raw).soonest_s
    assert 0.03 <= sooner / 2000 <= 0.07


def test_ok__what_was_told_is_compared_with_what_came_and_can_be_taken_back() -> None:
    calibrator, outcomes = lived(4, 100, Random(7))
    told = [each for day in calibrator.calibration.days[2:] for each in day.told.values()]
    assert sum(each.cases for each in told) == len(outcomes) == 200
    assert sum(each.held for each in told) == sum(holds for holds, _ in outcomes)
    assert sum(each.late_s for each in told) == pytest.approx(sum(off_s for _, off_s in outcomes))
    assert all(each.held_in_steps >= each.held for each in told)
    before = msgspec.json.encode(calibrator.calibration), calibrator.figures()
    raw = Spread(500, 600, 700)
    case = Case("first", raw, calibrator.apply("first", raw), 900, "day 3")
    calibrator.add(case)
    assert calibrator.figures() != before[1]
    calibrator.take_back(case)
    assert calibrator.figures() == before[1]


def test_ok__a_range_is_shown_in_steps_of_five_minutes() -> None:
    assert Spread(0, 0, 0).shown() == Wait(0, 300, 0)
    assert Spread(299, 400, 301, 119).shown() == Wait(0, 600, 60)
    assert Spread(1200, 1200, 1200, 1199).shown() == Wait(1200, 1500, 1140)
    assert Spread(310, 500, 899, 300).shown() == Wait(300, 900, 300)


def test_ok__sixteen_runs_have_a_median_and_tenths() -> None:
    runs_ms = [1000 * minute for minute in range(16)]
    assert spread(runs_ms) == Spread(1.5, 7.5, 13.5, 0)
    assert spread([1000 + in_ms for in_ms in runs_ms]) == Spread(2.5, 8.5, 14.5, 1)
