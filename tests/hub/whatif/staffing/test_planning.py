"""`aufruf staffing`: by the formula, and checked by playing days."""

from __future__ import annotations

import csv
import json
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from config.errors import UsageError, UserError
from hub.protocol.site import Site
from hub.whatif.__main__ import staffing
from hub.whatif.record.recorded import read_record
from hub.whatif.staffing import planning as module
from hub.whatif.staffing.planning import Plan, Staffing, from_history, from_table
from hub.whatif.staffing.planning import staffing as plan_staffing
from hub.whatif.staffing.roster import Aim
from tests.hub.house import site
from tests.hub.whatif.given import office_file, office_log, office_site

MONDAY = date(2026, 9, 28)
FEW_DAYS = 8


@pytest.fixture(autouse=True)
def in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setattr(module, "IMAGINED_DAYS", FEW_DAYS)


def come(service: str, *counts: float) -> dict[str, list[float]]:
    """From 08:00 on."""
    return {service: [0.0] * 16 + [*counts] + [0.0] * (32 - len(counts))}


def plan(of: Site, aim: Aim | None = None, day: date = MONDAY) -> Plan:
    return Plan(of, day, aim or Aim(), None, 1)


@cache
def morning() -> Staffing:
    """Twelve an hour and a half, ten minutes each."""
    asked = plan(site())
    return plan_staffing(asked, from_table(asked, come("pass", 6, 6, 6)))


def test_ok__the_played_day_is_as_the_formula_says() -> None:
    advice = morning()
    assert [one.time for one in advice.half_hours] == ["08:00", "08:30", "09:00"]
    for one in advice.half_hours:
        (group,) = one.groups
        assert group.load == pytest.approx(2.0)
        assert one.needed == group.needed == 3
        assert len(one.counters) >= 3
        assert one.played is not None
        assert one.played >= 0.8
        assert one.cases > 30
    assert advice.hours == sum(len(one.counters) for one in advice.half_hours) / 2
    assert (advice.history_days, advice.played_days, advice.short) == (0, FEW_DAYS, [])


def test_ok__one_less_is_worse_and_one_more_is_better() -> None:
    effects = {(one.figure, one.stat): one for one in morning().effects}
    level = effects["service_level", "share"]
    assert (level.less or 0) < (level.advised or 0) <= (level.more or 0)
    wait = effects["wait_walkin", "p90"]
    assert (wait.less or 0) > (wait.advised or 0) >= (wait.more or 0)


def test_ok__where_the_aim_is_missed_one_more_opens() -> None:
    """The formula shares all counters out; skills of their own need more of them."""
    plain = site()
    counters = tuple(
        replace(one, services=("pass",) if int(one.id) % 2 else ("pickup",))
        for one in plain.counters[:8]
    )
    linked = replace(plain.counters[8], services=("pass", "pickup"))
    of = replace(plain, counters=(*counters, linked))
    asked = plan(of, Aim(120, 0.9))
    known = from_table(asked, come("pass", 5, 5) | come("pickup", 5, 5))
    advice = plan_staffing(asked, known)
    opened = sum(len(one.counters) for one in advice.half_hours)
    assert opened > sum(one.needed for one in advice.half_hours)
    assert all(one.played is not None and one.played >= 0.9 for one in advice.half_hours)
    assert advice.short == []


def test_ok__history_knows_arrivals_durations_and_breaks(tmp_path: Path) -> None:
    of = office_site()
    log = office_log(tmp_path / "log.csv", 6, load=0.3)
    record = read_record(log, of, None, None, lambda broken: None)
    asked = plan(of)
    known = from_history(asked, record.days, record.samples)
    assert known.demand.days == len(known.scripts) == 2, "two Mondays"
    assert any(duty.rest_ms for duty in known.scripts[0].duties)
    advice = plan_staffing(asked, known)
    assert (advice.history_days, advice.weekday) == (2, 1)
    assert 200 < advice.busy_s["pickup"] < 500 < advice.busy_s["pass"]
    assert advice.half_hours[0].time == "07:00"
    late = [one for one in advice.half_hours if one.time >= "09:00" and one.played is not None]
    assert late
    assert all((one.played or 0) > 0.6 for one in late)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    office_file(folder / "site.toml")
    table = ["time,service,arrivals", *(f"{clock},pass,4" for clock in ("08:00", "08:30", "09:00"))]
    (folder / "come.csv").write_text("\n".join(table) + "\n")
    return folder


def ask(folder: Path, **more: object) -> None:
    given: dict[str, object] = {"site": folder / "site.toml", "arrivals": folder / "come.csv"}
    staffing(**(given | more))  # type: ignore[arg-type]


def test_ok__texts_tables_and_a_picture(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ask(folder, weekday="Di", chart=tmp_path / "chart.svg")
    told = capsys.readouterr().out
    for text in ("Tuesday: 80% shall wait 15", "counter hours in all", "one less", "as advised",
                 "Breaks, appointments and people who do not come are not known"):  # fmt: skip
        assert text in told, told
    assert max(map(len, told.splitlines())) <= 88
    picture = ElementTree.parse(tmp_path / "chart.svg").getroot()
    assert picture.tag == "{http://www.w3.org/2000/svg}svg"
    assert "08:30" in "".join(picture.itertext())
    ask(folder, weekday="Di", format="csv")
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [row["time"] for row in rows] == ["08:00", "08:30", "09:00"]
    assert all(len(row["which"].split()) == int(row["counters"]) for row in rows)


def test_ok__figures_for_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ask(folder, day="2026-09-29", target="5m", share="0.9", format="json")
    told = json.loads(capsys.readouterr().out)
    assert (told["date"], told["weekday"], told["target_s"], told["share"]) == (
        "2026-09-29", 2, 300, 0.9,
    )  # fmt: skip
    assert [one["needed"] for one in told["half_hours"]] == [4, 4, 4]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"arrivals": None}, "Give an event table, --state or --arrivals, exactly one of them."),
        ({"state": Path()}, "exactly one of them"),
        ({"day": "2026-09-29", "weekday": "Di"}, "Give --date or --weekday, not both."),
        ({"weekday": "Mo-Fr"}, "“Mo-Fr” is not a weekday."),
        ({"share": "most"}, "“most” is not a share."),
        ({"share": "120%"}, "“120%” is not a share."),
        ({"target": "soon"}, "“soon” is not a duration."),
    ],
)
def test_fail__what_cannot_be_meant_so(folder: Path, given: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        ask(folder, **given)
    assert said in str(caught.value)


def test_fail__what_cannot_be_read(folder: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("time,service,arrivals\n08:00,passport,3\n")
    with pytest.raises(UserError, match=r"wrong\.csv, line 2: The site has no service “passport”"):
        ask(folder, arrivals=wrong)
    log = office_log(tmp_path / "log.csv", 1, load=0.1)
    with pytest.raises(UserError, match="Nobody has come on this weekday yet"):
        staffing(log, site=folder / "site.toml", weekday="So")
