"""Site time and machine time."""

from __future__ import annotations

import pytest

from hub.clock import SANE_MS, SystemClock, plausible


class Machine:
    """A wall clock and a monotonic clock that go as they are told."""

    def __init__(self) -> None:
        self.wall_s = 1_800_000_000.0
        self.monotonic_s = 100.0

    def pass_by(self, seconds: float) -> None:
        self.wall_s += seconds
        self.monotonic_s += seconds

    def clock(self, *, start_ms: int | None = None, speed: float = 1.0) -> SystemClock:
        return SystemClock(
            start_ms=start_ms,
            speed=speed,
            wall_s=lambda: self.wall_s,
            monotonic_s=lambda: self.monotonic_s,
        )


def test_ok__site_time_is_the_wall_clock() -> None:
    machine = Machine()
    clock = machine.clock()
    machine.pass_by(1.5)
    assert clock.site_ms() == 1_800_000_001_500
    assert clock.machine_ms() == 101_500


def test_ok__staged_time_starts_where_told_and_runs_faster() -> None:
    machine = Machine()
    clock = machine.clock(start_ms=1_000_000, speed=60)
    machine.pass_by(2)
    assert clock.site_ms() == 1_120_000
    assert clock.machine_ms() == 102_000


def test_ok__staged_time_does_not_jump_with_the_wall_clock() -> None:
    machine = Machine()
    clock = machine.clock(start_ms=1_000_000)
    machine.wall_s += 3600
    assert clock.jump_ms() == 0
    assert clock.site_ms() == 1_000_000


@pytest.mark.parametrize("by_s", [-7200.0, 2.5])
def test_ok__a_jump_is_told_once(by_s: float) -> None:
    machine = Machine()
    clock = machine.clock()
    machine.pass_by(10)
    machine.wall_s += by_s
    assert clock.jump_ms() == pytest.approx(by_s * 1000, abs=2)
    assert clock.jump_ms() == 0


def test_ok__a_small_correction_is_no_jump() -> None:
    machine = Machine()
    clock = machine.clock()
    machine.wall_s += 1.9
    assert clock.jump_ms() == 0


def test_fail__time_that_stands_still() -> None:
    with pytest.raises(ValueError, match="above 0"):
        SystemClock(speed=0)


def test_ok__a_date_before_the_last_recorded_one_is_not_plausible() -> None:
    now_ms = SANE_MS + 1_000_000_000
    assert plausible(now_ms, now_ms)
    assert not plausible(now_ms, now_ms + 60_000)
    assert not plausible(0, 0)
