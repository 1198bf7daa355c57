"""`aufruf report --by clerk`: told where the works council has agreed, else refused."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from msgspec.structs import replace

from hub.journal.records import Aside
from hub.protocol import commands as cmd
from hub.protocol.site import Kept
from hub.reports.folder import fill
from hub.reports.store import folder_of
from hub.server.clerks import Clerk, Clerks
from tests.hub.house import MINUTE_MS, House, site
from tests.hub.reports.figures.played import journal_of
from tests.hub.reports.test_command import reports
from tests.hub.reports.written import gathered

AGREED = site(sign_in=True, kept=Kept(clerks_s=60 * 24 * 3600, figures_by_clerk=True))
AT = {"2": "mue", "5": "sch"}
BY_CLERK = ("--date", "2026-09-28", "--by", "clerk")


def morning(state: Path, *, revoked: bool = False) -> None:
    """Twelve are served by Frau Müller, three by somebody who has been removed since, one by
    nobody who had signed in. `revoked`: then the agreement ends."""
    house, asides = House(AGREED), list[Aside]()
    for counter, clerk in AT.items():
        assert house.do(cmd.StaffCounter(counter=counter, clerk=clerk))
        asides.append(Aside(f"sitting:{house.state.core.seq}", house.now_ms, note=clerk))
    for counter in "2" * 12 + "5" * 3 + "8":
        house.issue()
        for command in (cmd.CallNext, cmd.StartService, cmd.FinishService):
            house.now_ms += MINUTE_MS
            house.do(command(counter=counter))
    if revoked:
        house.do(cmd.ChangeSite(site=replace(AGREED, kept=Kept())))
    house.now_ms = house.state.core.day_ends_ms
    house.do(cmd.Tick())
    journal_of(house, state, asides)
    Clerks(state / "clerks.json").add(Clerk(id="mue", name="Frau Müller", created="", pin="hash"))
    log = gathered("2026-09-28T09:00 issue T1 pass\n2026-09-28T09:30 call T1 @3")
    fill(folder_of(state, "history"), [log.rows])


@pytest.fixture(scope="module")
def agreed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    state = tmp_path_factory.mktemp("agreed")
    morning(state)
    return state


def test_ok__told_with_names_to_people_and_ids_to_programs(agreed: Path) -> None:
    of = ("--state", agreed, *BY_CLERK)
    text, table, whole, log = reports(
        of,
        (*of, "--format", "csv"),
        ("--state", agreed, "--date", "2026-09-28", "--format", "csv"),
        (*of, "--source", "history", "--format", "csv"),
        language="de_DE",
    )
    assert text[0] == 0, text[2]
    assert "Aufgeteilt nach Sachbearbeitung" in text[1]
    rows = [line.split() for line in text[1].splitlines() if line.split()]
    assert [row for row in rows if row[:2] == ["Frau", "Müller"]]
    assert [row for row in rows if row[:2] == ["sch", "–"]], "an id, and of three no value"
    told = list(csv.DictReader(io.StringIO(table[1], newline="")))
    assert {row["figure"] for row in told} == {"way", "service_time", "occupancy"}
    cases = {row["clerk"]: row["n"] for row in told if row["figure"] == "service_time"}
    assert cases == {"mue": "12", "sch": "3", "": "1"}
    few = {row["value"] for row in told if row["clerk"] != "mue" and row["stat"] != "count"}
    assert few == {""}
    assert "clerk" not in whole[1]
    assert "mue" not in whole[1]
    others = csv.DictReader(io.StringIO(log[1], newline=""))
    assert {row["clerk"] for row in others} == {""}, "a log of others knows nobody"


@pytest.mark.parametrize(
    ("language", "said"),
    [("de_DE", "„figures_by_clerk“ unter [privacy]"), ("en_GB", "“figures_by_clerk” in [privacy]")],
)
def test_fail__off_it_is_refused_in_a_sentence(tmp_path: Path, language: str, said: str) -> None:
    revoked = tmp_path / "revoked"
    nowhere = tmp_path / "log only"
    revoked.mkdir()
    nowhere.mkdir()
    morning(revoked, revoked=True)
    fill(folder_of(nowhere, "history"), [gathered("2026-09-28T09:00 issue T1 pass").rows])
    told = reports(
        ("--state", revoked, *BY_CLERK),
        ("--state", revoked, "--by", "service,clerk", "--format", "json"),
        ("--state", revoked, *BY_CLERK, "--source", "history"),
        ("--state", nowhere, *BY_CLERK, "--source", "history"),
        language=language,
    )
    for code, out, err in told:
        assert (code, out) == (1, "")
        assert said in err
        assert err.count("\n") == 1
