"""Whatever a log says: rows are made of it, and they obey the laws of rows."""

from __future__ import annotations

import itertools

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from hub.exchange import moment as mo
from hub.exchange.moment import Moment
from hub.reports.gather import Gatherer, Rows, Saved, empty
from hub.reports.stay import OF_TICKETS
from tests.hub.reports.written import BERLIN, MINUTE_MS, at

TICKETS = ("T1", "T2", "T3")
OTHERS = (mo.UNDO, mo.CLOCK, mo.OPEN, mo.PAUSE, mo.CLOSE, mo.REFUSED, mo.FEEDBACK, mo.LEAD, "?")
LINES = st.builds(
    Moment,
    at_ms=st.just(0),
    event=st.one_of(
        st.sampled_from(sorted(OF_TICKETS)),
        st.sampled_from((mo.ISSUE, mo.CALL, mo.START, mo.FINISH)),
        st.sampled_from(OTHERS),
    ),
    ticket=st.sampled_from((*TICKETS, *TICKETS, "")),
    service=st.sampled_from(("pass", "register", "")),
    counter=st.sampled_from(("1", "2")),
    cls=st.sampled_from(("", "appt", "prio")),
    sched_ms=st.one_of(st.none(), st.integers(at("06:00"), at("20:00"))),
    note=st.sampled_from(("", "assumed", "register", "3", "3 -", "1 2 3", "-60")),
)
STEPS = st.one_of(st.integers(0, 90 * MINUTE_MS), st.integers(-90 * MINUTE_MS, 16 * 60 * MINUTE_MS))


@st.composite
def logs(draw: st.DrawFn) -> list[Moment]:
    """Mostly in order, over a few days, and full of nonsense."""
    lines = draw(st.lists(st.tuples(STEPS, LINES), max_size=40))
    times = itertools.accumulate((step for step, _ in lines), initial=at("08:00"))
    return [line._replace(at_ms=at_ms) for at_ms, (_, line) in zip(times, lines, strict=False)]


def rows_of(log: list[Moment]) -> Rows:
    gatherer = Gatherer(BERLIN)
    for moment in log:
        gatherer.take(moment)
        gatherer.today(moment.at_ms)
    gatherer.finish_day()
    return gatherer.finished()


@given(logs())
def test_ok__rows_obey_their_laws(log: list[Moment]) -> None:
    rows = rows_of(log)
    durations = ("wait_ms", "way_ms", "service_ms", "occupancy_ms", "parked_ms")
    for segment in rows["segments"]:
        assert all((getattr(segment, name) or 0) >= 0 for name in durations)
        assert segment.how != "open"
        assert segment.service_ms is None or not segment.assumed
        assert segment.invalid in ("", "clock", "negative", "auto_close")
    stretches: dict[tuple[str, str], list[int]] = {}
    for segment in rows["segments"]:
        stretches.setdefault((segment.ticket, segment.day), []).append(segment.part)
    for visit in rows["visits"]:
        assert visit.ended != "open"
        assert (visit.wait_ms or 0) >= 0
        assert (visit.stay_ms or 0) >= 0
        assert visit.wait_ms is None or visit.first_call_ms is not None
        assert stretches[visit.ticket, visit.day]
    for row in rows["open_hours"]:
        assert row.open_ms >= 0
    assert len({(row.day, row.hour, row.counter) for row in rows["open_hours"]}) <= len(
        rows["open_hours"]
    )


@given(logs(), st.integers(0, 40))
def test_ok__saved_anywhere_it_goes_on_the_same(log: list[Moment], after: int) -> None:
    gatherer, rows = Gatherer(BERLIN), empty()
    for part in (log[:after], log[after:]):
        for moment in part:
            gatherer.take(moment)
        for table, new in gatherer.finished().items():
            rows[table] += new
        kept = msgspec.msgpack.encode(gatherer.saved())
        gatherer = Gatherer(BERLIN, saved=msgspec.msgpack.decode(kept, type=Saved))
    gatherer.finish_day()
    for table, new in gatherer.finished().items():
        rows[table] += new
    assert rows == rows_of(log)


@given(logs(), st.integers(0, 40), LINES)
def test_ok__what_is_taken_back_was_never_there(
    log: list[Moment], place: int, line: Moment
) -> None:
    if line.event not in OF_TICKETS or not line.ticket:
        return
    at_ms = log[place].at_ms if place < len(log) else (log[-1].at_ms if log else at("08:00"))
    done = line._replace(at_ms=at_ms)
    undone = Moment(at_ms, mo.UNDO, line.ticket)
    before = Gatherer(BERLIN)
    for moment in log[:place]:
        before.take(moment)
    before.pass_time(at_ms)
    known = {ticket for ticket, moments in before.saved().tickets.items() if moments}
    if line.ticket not in known and line.event not in (mo.ISSUE, mo.DIRECT, mo.BOOKED):
        return  # it would be left out, and the undo would take back something else
    assert rows_of([*log[:place], done, undone, *log[place:]]) == rows_of(
        [*log[:place], undone._replace(event=mo.PAUSE, ticket="", counter="9"), *log[place:]]
    )


@given(logs())
def test_ok__tickets_do_not_touch_each_other(log: list[Moment]) -> None:
    whole = rows_of(log)
    for ticket in TICKETS:
        # What is said of others tells the time all the same.
        alone = [
            one
            if one.ticket == ticket or one.event == mo.CLOCK
            else Moment(one.at_ms, mo.PAUSE, counter="9")
            for one in log
        ]
        rows = rows_of(alone)
        for table in ("visits", "segments", "appointments"):
            assert rows[table] == [one for one in whole[table] if one.ticket == ticket]
