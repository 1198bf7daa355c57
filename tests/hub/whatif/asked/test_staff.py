"""The duties of a day under other staffing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from hub.protocol.site import Site
from hub.whatif.asked.counters import change
from hub.whatif.asked.staff import staffed, with_added
from hub.whatif.record.script import Duty, Script
from tests.hub.house import site

BERLIN = ZoneInfo("Europe/Berlin")
HOUSE = replace(site(), counters=site().counters[:3])


def at(clock: str) -> int:
    hour, minute = map(int, clock.split(":"))
    return round(datetime(2026, 9, 28, hour, minute, tzinfo=BERLIN).timestamp() * 1000)


def script(*duties: Duty) -> Script:
    return Script("2026-09-28", at("00:00"), at("00:00") + 86_400_000, (), (), (), (), duties)


def work(counter: str, first: str, last: str, *, rest_min: int | None = None) -> Duty:
    rest_ms = None if rest_min is None else rest_min * 60_000
    return Duty(counter, at(first), at(last), rest_ms)


DAY = script(
    work("1", "08:00", "12:00", rest_min=30), work("1", "12:30", "16:00"),
    work("2", "09:00", "14:00"),
    work("3", "08:00", "11:00"),
)  # fmt: skip


def under(*texts: str, of: Site = HOUSE, day: Script = DAY) -> dict[str, list[str]]:
    changes = [change(text, of) for text in texts]
    shown: dict[str, list[str]] = {duty.counter: [] for duty in day.duties}
    for duty in staffed(of, day, changes):
        first, last = (
            datetime.fromtimestamp(ms / 1000, BERLIN).strftime("%H:%M")
            for ms in (duty.from_ms, duty.due_ms)
        )
        rest = "" if duty.rest_ms is None else f"~{duty.rest_ms // 60_000}"
        served = f" {','.join(duty.services)}" if duty.services else ""
        shown.setdefault(duty.counter, []).append(f"{first}-{last}{rest}{served}")
    return shown


AS_IT_WAS = {"1": ["08:00-12:00~30", "12:30-16:00"], "2": ["09:00-14:00"], "3": ["08:00-11:00"]}


def test_ok__nothing_changed() -> None:
    assert under() == AS_IT_WAS
    assert under("Di +2 pass", "Sa counter 1 closed") == AS_IT_WAS, "that day is a Monday"


def test_ok__more_counters_have_names_of_their_own() -> None:
    assert under("+2 pass", "Mo 10:00-11:00 +1") == AS_IT_WAS | {
        "+1": ["08:00-16:00"], "+2": ["08:00-16:00"], "+3": ["10:00-11:00"],
    }  # fmt: skip
    # A change of another weekday keeps its names.
    assert under("Di +2 pass", "+1 pass") == AS_IT_WAS | {"+3": ["08:00-16:00"]}
    changes = [change(text, HOUSE) for text in ("+2 pass", "+1", "-1")]
    added = with_added(HOUSE, changes).counters[3:]
    assert [(one.id, one.label, one.services) for one in added] == [
        ("+1", "+1", ("pass",)), ("+2", "+2", ("pass",)),
        ("+3", "+3", ("pass", "register", "pickup", "office")),
    ]  # fmt: skip
    assert {one.zone for one in added} == {"hall"}


def test_ok__fewer_are_those_that_work_longest_then_the_last() -> None:
    assert under("-1") == {"1": [], "2": ["09:00-14:00"], "3": ["08:00-11:00"]}
    assert under("09:00-10:00 -2") == {
        "1": AS_IT_WAS["1"], "2": ["10:00-14:00"], "3": ["08:00-09:00", "10:00-11:00"],
    }  # fmt: skip
    # Only counter 2 serves pass, register and pickup; of these with "pass" there are 2 and 3.
    assert under("09:00-10:00 -1 pass")["3"] == ["08:00-09:00", "10:00-11:00"]


def test_ok__closed_for_a_while_and_for_the_day() -> None:
    assert under("counter 2 10:00-11:00 closed")["2"] == ["09:00-10:00", "11:00-14:00"]
    assert under("counter 2 closed")["2"] == []
    assert under("counter 1 11:00-13:00 closed")["1"] == ["08:00-11:00", "13:00-16:00"]
    assert under("counter 1 12:10-13:00 closed")["1"] == ["08:00-12:00", "13:00-16:00"]
    assert under("counter 1 13:00-16:00 closed")["1"] == ["08:00-12:00~30", "12:30-13:00"]


def test_ok__open_takes_the_place_of_breaks_and_closing() -> None:
    assert under("counter 3 10:00-13:00 open")["3"] == ["08:00-10:00", "10:00-13:00"]
    assert under("counter 1 11:30-13:00 open")["1"] == [
        "08:00-11:30", "11:30-13:00", "13:00-16:00",
    ]  # fmt: skip
    assert under("counter 3 12:00-13:00 open pass")["3"] == ["08:00-11:00", "12:00-13:00 pass"]
    assert under("counter 3 open")["3"] == ["08:00-16:00"]


def test_ok__what_a_counter_serves() -> None:
    assert under("counter 2 serves pass")["2"] == ["09:00-14:00 pass"]
    assert under("counter 2 10:00-11:00 serves pickup")["2"] == [
        "09:00-10:00", "10:00-11:00 pickup", "11:00-14:00 pass,register,pickup",
    ]  # fmt: skip
    assert under("counter 2 serves +office")["2"] == ["09:00-14:00 pass,register,pickup,office"]
    assert under("counter 2 serves -register")["2"] == ["09:00-14:00 pass,pickup"]
    assert under("counter 1 serves pickup")["1"] == ["08:00-12:00~30 pickup", "12:30-16:00 pickup"]
    assert under("counter 1 12:30-16:00 serves -register,pickup")["1"] == ["08:00-12:00"]


def test_ok__one_after_the_other() -> None:
    assert under("counter 2 closed", "counter 2 10:00-11:00 open pass")["2"] == [
        "10:00-11:00 pass"
    ]  # fmt: skip


def test_ok__a_day_on_which_nobody_worked_stays_one() -> None:
    assert under("+1 pass", day=script()) == {}
