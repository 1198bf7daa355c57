"""How many come in each half hour, and how long they take."""

from __future__ import annotations

import pytest

from hub.whatif.lived import facts
from hub.whatif.staffing.arrivals import WrongTable, read_arrivals
from hub.whatif.staffing.demand import busy, come_on, from_opening, usual
from tests.hub.house import site
from tests.hub.whatif.lines import BERLIN, line


def counted(come: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """Only those half hours in which somebody comes."""
    return {
        service: {
            f"{slot // 2:02}:{slot % 2 * 30:02}": many for slot, many in enumerate(counts) if many
        }
        for service, counts in come.items()
    }


def test_ok__each_stretch_comes_and_an_appointment_at_its_time() -> None:
    rows, _ = facts(site(), [
        line("08:10", "issue", "a", service="pass"),
        line("08:20", "issue", "t", service="pass", cls="appt", sched="09:00"),
        line("08:29", "call", "a", service="pass", counter="3"),
        line("08:35", "transfer", "a", service="pass", counter="3", note="register"),
        line("08:40", "call", "a", service="register", counter="3"),
        line("08:50", "finish", "a", service="register", counter="3"),
        line("08:55", "issue", "late", service="pass", cls="appt", sched="08:30"),
    ])  # fmt: skip
    assert counted(come_on(rows, BERLIN)) == {
        "pass": {"08:00": 1, "08:30": 1, "09:00": 1}, "register": {"08:30": 1},
    }  # fmt: skip
    expected_s = {"pass": 600, "register": 600}
    assert busy([rows], expected_s, 20.0) == {"pass": 620, "register": 620}, "too few to know"
    assert busy([rows] * 5, expected_s, 20.0) == {"pass": 380, "register": 620}


def test_ok__the_mean_of_days_or_a_busier_one() -> None:
    days = [{"pass": [0.0] * 16 + [many] + [0.0] * 31} for many in (2.0, 4.0, 4.0, 10.0)]
    days.append({})
    assert counted(usual(days, None)) == {"pass": {"08:00": 4.0}}
    assert counted(usual(days, 0.8)) == {"pass": {"08:00": pytest.approx(5.2)}}


def test_ok__who_comes_before_the_doors_open_is_served_from_then_on() -> None:
    come = {"pass": [0.0] * 14 + [3.0, 2.0, 5.0] + [0.0] * 31, "office": [1.0] * 48}
    moved = from_opening(come, {"pass": [(8 * 3600, 12 * 3600)]})
    assert counted(moved)["pass"] == {"08:00": 10.0}
    assert moved["office"] == come["office"]


TABLE = "time,service,arrivals\n08:00,pass,4\n08:15,pass,1.5\n\n9:30,register,2\n"


def test_ok__a_table_of_arrivals() -> None:
    come = read_arrivals(TABLE.splitlines(), ["pass", "register"])
    assert counted(come) == {"pass": {"08:00": 5.5}, "register": {"09:30": 2.0}}


@pytest.mark.parametrize(
    ("text", "line_number", "reason"),
    [
        ("time,service\n", 0, "whatif-staffing-no-table"),
        ("time,service,arrivals\n24:00,pass,1\n", 2, "whatif-staffing-no-time"),
        ("time,service,arrivals\n08:00,passport,1\n", 2, "whatif-no-service"),
        ("time,service,arrivals\n08:00,pass,many\n", 2, "whatif-staffing-no-number"),
        ("time,service,arrivals\n08:00,pass,-1\n", 2, "whatif-staffing-no-number"),
        ("time,service,arrivals\n08:00,pass,nan\n", 2, "whatif-staffing-no-number"),
        ("time,service,arrivals\n08:00,pass\n", 2, "whatif-staffing-no-number"),
    ],
)
def test_fail__a_line_of_it_that_is_wrong(text: str, line_number: int, reason: str) -> None:
    with pytest.raises(WrongTable) as caught:
        read_arrivals(text.splitlines(), ["pass"])
    assert (caught.value.line, caught.value.reason) == (line_number, reason)
