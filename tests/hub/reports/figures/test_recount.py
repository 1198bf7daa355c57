"""Two programs that know nothing of each other count the same."""

from __future__ import annotations

import io
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from hub.exchange import log, table
from hub.exchange.moment import Moment
from hub.exchange.told import Teller
from hub.journal.sqlite import RecordedJournal
from hub.reports.export.files import write_moments
from hub.reports.export.moments import moments
from hub.reports.figures import compute
from hub.reports.follow import follow
from hub.reports.gather import Gatherer, Rows
from hub.reports.store import open_figures
from hub.reports.terms import Terms, terms_of
from tests.hub.exchange.lived import LIVES, Deed, lived
from tests.hub.forecast.office import Office
from tests.hub.house import HOUR_MS, whole_site
from tests.hub.reports.figures.counted import counted, database
from tests.hub.reports.figures.nasty import ZONE, nasty
from tests.hub.reports.figures.played import journal_of, played
from tests.hub.reports.figures.recount import Recount

TARGETS_S, EXPECTED_S = {"pass": 600}, {"pass": 720, "register": 300}
TERMS = Terms(
    {name: 1000 * target_s for name, target_s in TARGETS_S.items()},
    {name: 1000 * lasts_s for name, lasts_s in EXPECTED_S.items()},
)
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
THREE_DAYS_MS = 72 * HOUR_MS
WHOLE_S = {one.id: one.expected_s for one in whole_site().services if one.expected_s}
APART = (
    (), ("service",), ("counter",), ("hour",), ("weekday",), ("cls",), ("day",), ("kiosk",),
    ("service", "hour"), ("counter", "weekday"),
)  # fmt: skip


def lines(of: str) -> list[str]:
    return of.splitlines(keepends=True)


def read(of: str, zone: ZoneInfo = ZONE) -> list[Moment]:
    found = list(log.moments(lines(of), zone))
    assert all(isinstance(one, Moment) for one in found)
    return [one for one in found if isinstance(one, Moment)]


def written(told: list[Moment], zone: ZoneInfo = ZONE) -> str:
    text = io.StringIO(newline="")
    table.write(told, text, zone)
    return text.getvalue()


def gathered(told: list[Moment], terms: Terms) -> Rows:
    gatherer = Gatherer(ZONE, terms)
    for moment in told:
        gatherer.take(moment)
    gatherer.pass_time(told[-1].at_ms + THREE_DAYS_MS)  # and the last appointment is over
    gatherer.finish_day()
    assert not +gatherer.left_out, gatherer.left_out
    return gatherer.finished()


def same(connection: duckdb.DuckDBPyConnection, again: Recount, *by: str) -> int:
    """Every figure of every group is; so many there are."""
    told = counted(connection, *by)
    there = {
        key: (one.value, one.n, one.left_out, one.flagged)
        for key, one in told.items()
        if one.n or one.left_out
    }
    other = {key: one for key, one in again.figures(by).items() if one[1] or one[2]}
    assert there.keys() == other.keys(), there.keys() ^ other.keys()
    for key, (value, *rest) in there.items():
        expected, *others = other[key]
        assert rest == others, key
        if expected is not None:
            expected = pytest.approx(expected, rel=1e-12, abs=1e-9)
        assert value == expected, key
    return len(there)


@pytest.fixture
def all_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A value is told of a single case too, so that more is compared."""
    monkeypatch.setattr(compute, "FEW", 1)
    monkeypatch.setattr(Recount, "few", 1)


@pytest.mark.usefixtures("all_told")
@pytest.mark.parametrize("seed", range(3))
def test_ok__the_nastiest_days(seed: int) -> None:
    text = nasty(seed, tickets=40)
    again = Recount(lines(text), ZONE, targets=TARGETS_S, expected=EXPECTED_S)
    with database(gathered(read(text), TERMS)) as connection:
        for by in APART:
            assert same(connection, again, *by) > 20


def test_ok__weeks_of_an_office() -> None:
    """Another program's log, without zone and with appointments by seconds of the day."""
    log_of_office = io.StringIO(newline="")
    Office(seed=3).write(log_of_office, days=6)
    told = read(log_of_office.getvalue())
    again = Recount(lines(written(told)), ZONE, targets=TARGETS_S, expected=EXPECTED_S)
    with database(gathered(told, TERMS)) as connection:
        for by in APART:
            assert same(connection, again, *by) > 20


@pytest.mark.usefixtures("all_told")
@given(life=LIVES)
@settings(
    max_examples=6,
    phases=NO_SHRINKING,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_ok__any_life_of_a_house(life: list[tuple[int, Deed]]) -> None:
    house, teller = lived(life), Teller()
    told = [
        moment
        for seq, (event, at_ms) in enumerate(house.events, 1)
        for moment in teller.tell(seq, at_ms, event)
    ]
    again = Recount(lines(written(told)), ZONE, expected=WHOLE_S)
    with database(gathered(told, terms_of(whole_site()))) as connection:
        for by in ((), ("service",), ("counter",)):
            same(connection, again, *by)


def test_ok__a_journal_exported_and_counted_again(tmp_path: Path) -> None:
    """What the report says of the hub's own journal stands in its export, digit for digit."""
    journal_of(played(), tmp_path)
    with closing(RecordedJournal(tmp_path / "journal.sqlite")) as journal:
        write_moments(moments(journal), ZONE, tmp_path / "events.csv", "csv")
    again = Recount(
        lines((tmp_path / "events.csv").read_text(encoding="utf-8")), ZONE, expected=WHOLE_S
    )
    follow(tmp_path)
    with closing(open_figures(tmp_path, "journal").connect()) as connection:
        for by in APART:
            assert same(connection, again, *by) > 20
