"""How durations, hours, names and addresses are written."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from config import values
from hub.protocol.site import Hours


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("90s", 90), ("10m", 600), ("10min", 600), ("1h30m", 5400), ("1h 30m", 5400),
        ("1d", 86_400), ("0m", 0), ("2d3h4m5s", 183_845),
    ],
)  # fmt: skip
def test_ok__durations(written: str, seconds: int) -> None:
    assert values.duration_s(written) == seconds


@pytest.mark.parametrize("written", ["", "10", "ten", "10x", "-5m", "m", "1.5h", 10, None, "5m1h"])
def test_fail__durations(written: Any) -> None:
    with pytest.raises(PydanticCustomError, match="config-duration"):
        values.duration_s(written)


def clock(hours: int, minutes: int = 0) -> int:
    return hours * 3600 + minutes * 60


def test_ok__hours_of_an_office() -> None:
    office = values.opening_hours(["Mo-Do 07:30-17:00", "Fr 07:30-13:00"])
    assert office == [
        *(Hours(day, clock(7, 30), clock(17)) for day in range(4)),
        Hours(4, clock(7, 30), clock(13)),
    ]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Mo 08:00-12:00", [0]),
        ("mon 08:00-12:00", [0]),
        ("MON-thu 08:00-12:00", [0, 1, 2, 3]),
        ("Di,Do 08:00-12:00", [1, 3]),
        ("Mo.–Mi. 08:00–12:00", [0, 1, 2]),
        ("Sa-Mo 08:00-12:00", [0, 5, 6]),
        ("täglich 8:00-12:00", list(range(7))),
        ("daily 08:00-12:00", list(range(7))),
    ],
)
def test_ok__weekdays(written: str, days: list[int]) -> None:
    assert values.opening_hours([written]) == [Hours(day, clock(8), clock(12)) for day in days]


def test_ok__lunch_break_and_midnight() -> None:
    assert values.opening_hours(["Mo 08:00-12:00 13:00-24:00"]) == [
        Hours(0, clock(8), clock(12)),
        Hours(0, clock(13), clock(24)),
    ]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Mo-Do 07:30-17:00", "config-hours"),
        (["Mo"], "config-hours"),
        (["07:30-17:00"], "config-hours"),
        (["Xy 07:30-17:00"], "config-hours"),
        (["Mo-Di-Mi 07:30-17:00"], "config-hours"),
        (["Mo 7-17"], "config-hours"),
        (["Mo 07:30-17:61"], "config-hours"),
        ([7], "config-hours"),
        (["Mo 17:00-07:30"], "config-hours-backwards"),
        (["Mo 08:00-08:00"], "config-hours-backwards"),
        (["Mo 08:00-24:30"], "config-hours-backwards"),
        (["Mo-Fr 08:00-12:00", "Mi 11:00-13:00"], "config-hours-overlap"),
    ],
)
def test_fail__hours(written: Any, text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        values.opening_hours(written)
    assert caught.value.type == text


@pytest.mark.parametrize(
    ("written", "times"),
    [
        ([], []),
        (["08:00-12:00", "13:00-16:00"], [(8, 12), (13, 16)]),
        (["13:00–16:00 8:00–12:00"], [(8, 12), (13, 16)]),
        (["00:00-24:00"], [(0, 24)]),
    ],
)
def test_ok__times_of_one_day(written: Any, times: list[tuple[int, int]]) -> None:
    assert values.times_of_day(written) == [(clock(opens), clock(ends)) for opens, ends in times]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("08:00-12:00", "config-times"),
        ([""], "config-times"),
        (["Mo 08:00-12:00"], "config-times"),
        ([8], "config-times"),
        (["12:00-08:00"], "config-hours-backwards"),
        (["08:00-12:00", "11:00-13:00"], "config-hours-overlap"),
    ],
)
def test_fail__times_of_one_day(written: Any, text: str) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        values.times_of_day(written)
    assert caught.value.type == text


@pytest.mark.parametrize("written", ["2028-02-29", date(2028, 2, 29)])
def test_ok__dates(written: Any) -> None:
    assert values.calendar_day(written) == date(2028, 2, 29)


@pytest.mark.parametrize(
    "written",
    ["2027-02-29", "24.12.2026", "20261224", "2026-W52-4", 20261224, datetime.now(UTC)],
)
def test_fail__dates(written: Any) -> None:
    with pytest.raises(PydanticCustomError, match="config-date"):
        values.calendar_day(written)


@pytest.mark.parametrize("written", ["hub:8443", "192.0.2.7:1", "[2001:db8::7]:65535"])
def test_ok__addresses(written: str) -> None:
    assert values.host_and_port(written) == written


@pytest.mark.parametrize("written", ["hub", "hub:", ":80", "hub:0", "hub:65536", "2001:db8::7:80"])
def test_fail__addresses(written: str) -> None:
    with pytest.raises(PydanticCustomError, match="config-address"):
        values.host_and_port(written)


def test_ok__fingerprints_with_colons_and_capitals() -> None:
    assert values.fingerprint(":".join(["AB"] * 32)) == "ab" * 32


def test_fail__a_short_fingerprint() -> None:
    with pytest.raises(PydanticCustomError, match="config-fingerprint"):
        values.fingerprint("ab" * 31)


def test_ok__web_addresses_lose_their_last_slash() -> None:
    assert values.web_address("https://a.example/wait/") == "https://a.example/wait"


@pytest.mark.parametrize("written", ["a.example", "ftp://a.example", "https://", "https://a/?b"])
def test_fail__web_addresses(written: str) -> None:
    with pytest.raises(PydanticCustomError, match="config-web-address"):
        values.web_address(written)
