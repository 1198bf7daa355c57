"""Figures by clerk: only where the works council has agreed, only so long, and nowhere else."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import AsyncIterator, Container
from contextlib import asynccontextmanager, closing
from pathlib import Path

import duckdb
import pytest
from msgspec.structs import replace

from hub import forgetting, subjects
from hub.journal.sqlite import SqliteJournal
from hub.keeping import schedule
from hub.keeping.schedule import Limits
from hub.protocol import commands as cmd
from hub.protocol.site import Kept, Site
from hub.reports.follow import JOURNAL_FILE, Follower, follow
from hub.reports.head import Head
from hub.reports.store import open_figures
from hub.reports.terms import NEVER, KnownFrom, known_from
from hub.writer import Writer
from tests.hub.house import MINUTE_MS, site
from tests.hub.running import HandClock, issue, running
from tests.patience import until

DAY_MS = 24 * 3600 * 1000
MUE, SCH = "muezzin-7", "schwalbe-8"
"""Ids that stand nowhere by chance."""
FAR = Kept(clerks_s=60 * 24 * 3600, figures_by_clerk=True)


def agreed(**kept: int) -> Site:
    return site(sign_in=True, kept=replace(FAR, **kept))


NOT_AGREED = site(sign_in=True)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever was hindered by a reader tries again at once."""
    monkeypatch.setattr(forgetting, "AGAIN_S", 0.02)


class Slow(SqliteJournal):
    """Never comes to the end of deleting."""

    def sift(self, limits: Limits, appointments: Container[str], most: int) -> bool:
        return True


class Office:
    """A writer at work on its journal, and whoever follows that."""

    def __init__(
        self, state: Path, journal: SqliteJournal, writer: Writer, clock: HandClock
    ) -> None:
        self.state, self.journal, self.writer, self.clock = state, journal, writer, clock
        self.staying = Follower(state)

    async def sit(self, clerk: str) -> None:
        name = f"Name of {clerk}" if clerk else ""
        await self.writer.submit(cmd.StaffCounter(counter="3", clerk=clerk, name=name))

    async def serve(self, people: int = 1) -> None:
        for _ in range(people):
            await issue(self.writer)
            for command in (cmd.CallNext, cmd.StartService, cmd.FinishService):
                self.clock.now_ms += MINUTE_MS
                await self.writer.submit(command(counter="3"))

    async def tomorrow(self, days: int = 1) -> None:
        self.clock.now_ms += days * DAY_MS
        await self.writer.submit(cmd.Tick())

    async def forgotten(self, of: Site) -> None:
        """All that the rules of this site do not let stay."""
        limits = schedule.at(of, self.clock.now_ms)
        await until(lambda: self.journal.sifted() == limits)

    async def change(self, of: Site) -> None:
        await self.writer.submit(cmd.ChangeSite(site=of))
        await self.forgotten(of)

    def clerks(self) -> list[tuple[str, str]]:
        """Day and clerk of the stretches, as whoever stays there has counted them."""
        self.staying.refresh()
        return segments(self.state)

    def anew(self) -> list[tuple[str, str]]:
        """The same, counted from the journal as it is now."""
        copy = self.state.parent / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in self.state.glob(f"{JOURNAL_FILE}*"):
            shutil.copyfile(file, copy / file.name)
        follow(copy)
        return segments(copy)


@asynccontextmanager
async def at_work(
    folder: Path, of: Site, kind: type[SqliteJournal] = SqliteJournal
) -> AsyncIterator[Office]:
    state, clock = folder / "state", HandClock()
    state.mkdir()
    journal = kind(state / JOURNAL_FILE)
    async with running(journal, clock, of=of) as writer:
        yield Office(state, journal, writer, clock)


def segments(state: Path) -> list[tuple[str, str]]:
    with closing(open_figures(state, "journal").connect()) as tables:
        rows = "SELECT substr(day, 9), clerk FROM segments ORDER BY queued_ms"
        return tables.execute(rows).fetchall()


def head(state: Path) -> Head:
    return open_figures(state, "journal").head


def holding(state: Path, *texts: str) -> set[str]:
    """Which of these some file there holds, packed or not."""
    found = set[str]()
    for file in state.rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            if file.suffix == ".gz":
                content = gzip.decompress(content)
            elif file.suffix == ".parquet":
                with duckdb.connect() as database:
                    rows = database.execute("SELECT * FROM read_parquet(?)", [str(file)]).fetchall()
                content += repr(rows).encode()
            found.update(text for text in texts if text.encode() in content)
    return found


async def test_ok__whoever_called_is_counted_and_never_named(tmp_path: Path) -> None:
    async with at_work(tmp_path, agreed()) as office:
        await office.serve()
        await office.sit(MUE)
        await office.serve(2)
        assert office.clerks() == [("28", ""), ("28", MUE), ("28", MUE)]
        await office.sit(SCH)
        await office.serve()
        follow(office.state)  # somebody else goes on from there
        await office.sit("")
        await office.serve()
        known = [("28", one) for one in ("", MUE, MUE, SCH, "")]
        assert office.clerks() == office.anew() == known
        await office.sit(SCH)
        await office.tomorrow()
        await office.serve()
        assert office.clerks() == office.anew() == [*known, ("29", "")], "with the day all leave"
    assert holding(office.state / "figures", "Name of") == set()


async def test_ok__off_nothing_is_kept_of_who_sat_where(tmp_path: Path) -> None:
    async with at_work(tmp_path, NOT_AGREED) as office:
        await office.sit(MUE)
        await office.serve()
        assert office.clerks() == [("28", "")]
        assert head(office.state).clerks_from == NEVER
        assert not list(office.journal.asides([f"sitting:{seq}" for seq in range(1, 20)]))
    assert holding(office.state / "figures", MUE) == set()


async def test_ok__forgotten_as_the_hub_forgets(tmp_path: Path) -> None:
    """Two days are kept: beside the journal, in the tables, and in what goes on from there."""
    of = agreed(clerks_s=2 * 24 * 3600)
    async with at_work(tmp_path, of) as office:
        for clerk in (MUE, SCH, SCH, SCH):
            await office.sit(clerk)
            await office.serve()
            office.clerks()
            await office.tomorrow()
        await office.forgotten(of)
        known = [("28", ""), ("29", ""), ("30", SCH), ("01", SCH)]
        assert office.clerks() == office.anew() == known
        assert head(office.state).clerks_from == "2026-09-30"
        await until(lambda: not holding(office.state, MUE))
        await office.tomorrow(3)
        await office.forgotten(of)
        assert {clerk for _, clerk in office.clerks()} == {""}
        await until(lambda: not holding(office.state, SCH))  # also where nobody has come since


async def test_ok__who_sat_there_for_nothing_is_forgotten_too(tmp_path: Path) -> None:
    of = agreed(clerks_s=24 * 3600)
    async with at_work(tmp_path, of) as office:
        await office.serve()
        await office.writer.submit(cmd.CloseCounter(counter="3"))
        await office.tomorrow()
        await office.sit(SCH)
        assert office.clerks() == [("28", "")]
        assert holding(office.state / "figures", SCH) == {SCH}
        await office.tomorrow(3)
        await office.forgotten(of)
        office.clerks()
        await until(lambda: not holding(office.state, SCH))


async def test_ok__switched_off_all_of_it_goes_at_once(tmp_path: Path) -> None:
    async with at_work(tmp_path, agreed()) as office:
        await office.sit(MUE)
        await office.serve(3)
        office.clerks()
        await office.tomorrow()
        await office.sit(SCH)
        await office.serve()
        assert [clerk for _, clerk in office.clerks()] == [MUE, MUE, MUE, SCH]
        assert holding(office.state / "figures", MUE, SCH) == {MUE, SCH}
        await office.change(NOT_AGREED)
        assert {clerk for _, clerk in office.clerks()} == {""}
        assert holding(office.state / "figures", MUE, SCH) == set()
        await until(lambda: not holding(office.state, MUE))
        await office.serve()
        await office.change(agreed())
        await office.serve()
        await office.sit(MUE)
        await office.serve()
        known = [("28", "")] * 3 + [("29", "")] * 3 + [("29", MUE)]
        assert office.clerks() == office.anew() == known, "and begins with the next sign-in"


async def test_ok__off_and_on_between_two_looks(tmp_path: Path) -> None:
    """What was known before is forgotten all the same, though the journal's file still has it."""
    async with at_work(tmp_path, agreed(), Slow) as office:
        await office.sit(MUE)
        await office.serve()
        office.clerks()
        await office.tomorrow()
        await office.sit(MUE)
        await office.serve()
        office.clerks()
        for of in (NOT_AGREED, agreed()):
            await office.writer.submit(cmd.ChangeSite(site=of))
        await office.sit(SCH)
        await office.serve()
        assert office.clerks() == office.anew() == [("28", ""), ("29", ""), ("29", SCH)]
        assert holding(office.state / "figures", MUE) == set()


async def test_ok__an_agreement_that_is_over_leaves_nothing(tmp_path: Path) -> None:
    """Read for the first time, in small pieces, while it still stands beside the journal."""
    async with at_work(tmp_path, NOT_AGREED, Slow) as office:
        await office.writer.submit(cmd.ChangeSite(site=agreed()))
        for _ in range(3):
            await office.sit(MUE)
            await office.serve(2)
            await office.tomorrow()
        for of in (NOT_AGREED, agreed(), NOT_AGREED):
            for _ in range(2):
                await office.sit(MUE)
                await office.serve(2)
                await office.tomorrow()
            await office.writer.submit(cmd.ChangeSite(site=of))
        office.staying = Follower(office.state, rows_at_once=1, piece=4)
        assert {clerk for _, clerk in office.clerks()} == {""}
        assert len(segments(office.state)) == 18
    assert holding(office.state / "figures", MUE) == set()


async def test_ok__who_sat_there_is_in_no_event(tmp_path: Path) -> None:
    async with at_work(tmp_path, agreed()) as office:
        await office.sit(MUE)
        assert all(MUE.encode() not in record.body for record in office.journal.read())
        [sitting] = office.journal.asides([subjects.of_sitting(office.journal.head().seq)])
        assert sitting.note == MUE, "the id, and no name"


@pytest.mark.parametrize(
    ("clerks", "known"),
    [
        (0, "2026-10-26"),
        (3600, "2026-10-26"),
        (86_400, "2026-10-25"),
        (2 * 86_400 + 7200, "2026-10-24"),
        (10**15, "0001-01-01"),
    ],
)
def test_ok__only_whole_days_are_told(clerks: int, known: str) -> None:
    """The day before had 25 hours."""
    found = known_from(agreed(clerks_s=clerks), "2026-10-26")
    assert found == KnownFrom("2025-09-21", known)
