"""Who was at the counter: by the order of what happened, and nothing where nobody is known."""

from __future__ import annotations

import msgspec

from hub.reports.gather import Gatherer, Rows, Saved
from tests.hub.reports.written import BERLIN, at, moments


def gathering(text: str, gatherer: Gatherer | None = None) -> Gatherer:
    """Takes what is written; `sits mue @3`: from here on that clerk is there, `sits @3`: nobody."""
    taking = gatherer or Gatherer(BERLIN)
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("sits"):
            *clerk, counter = line.split()[1:]
            taking.sit(counter.removeprefix("@"), "".join(clerk))
        else:
            for moment in moments(line):
                taking.take(moment)
    return taking


def finished(gatherer: Gatherer) -> Rows:
    gatherer.finish_day()
    return gatherer.finished()


def clerks(rows: Rows) -> list[str]:
    """Of the stretches, as they came."""
    return [one.clerk for one in rows["segments"]]


def clerks_of(text: str) -> list[str]:
    return clerks(finished(gathering(text)))


def test_ok__whoever_calls() -> None:
    text = """
        sits mue @3
        sits sch @4
        09:00 issue T1 pass
        09:00 issue T2 pass
        09:00 issue T3 pass
        09:10 call T1 @3
        09:20 finish T1 @3
        09:20 call T2 @4
        09:25 transfer T2 @4 note=register
        09:26 call T2 @3
        09:30 finish T2 @3
        09:40 call T3 @5
    """
    assert clerks_of(text) == ["mue", "sch", "mue", ""]


def test_ok__who_takes_over_in_between_has_not_called() -> None:
    text = """
        sits mue @3
        09:00 issue T1 pass
        09:10 call T1 @3
        sits @3
        sits sch @3
        09:11 start T1 @3
        09:11 recall T1 @3
        09:12 finish T1 @3
        09:13 issue T2 pass
        09:14 call T2 @3
        sits @3
        09:15 finish T2 @3
        09:16 issue T3 pass
        09:17 call T3 @3
        sits mue @3
        09:18 finish T3 @3
    """
    assert clerks_of(text) == ["mue", "sch", ""]


def test_ok__without_a_call_whoever_begins() -> None:
    text = """
        sits mue @3
        09:00 direct T1 pass @3
        sits @3
        09:10 finish T1 @3
        sits sch @3
        09:11 issue T2 pass
        09:12 start T2 @3
        09:20 finish T2 @3
        09:21 issue T3 pass
        09:22 finish T3 @3
        09:30 direct service=pass @3
    """
    assert clerks_of(text) == ["mue", "sch", "sch", ""]


def test_ok__called_again_elsewhere_is_somebody_else_s() -> None:
    text = """
        sits mue @3
        sits sch @4
        09:00 issue T1 pass
        09:10 call T1 @3
        09:12 miss T1 @3
        09:20 requeue T1
        09:25 call T1 @4
        09:26 call T1 @3
        09:30 park T1 @3
        09:40 unpark T1
        09:50 cancel T1
    """
    assert clerks_of(text) == ["mue", "sch", "mue", ""]


def test_ok__what_is_taken_back_was_nobody_s() -> None:
    text = """
        sits mue @3
        sits sch @4
        09:00 issue T1 pass
        09:10 call T1 @3
        09:10 clock note=5
        09:10 start T1 @3
        09:11 undo T1
        09:11 undo T1
        09:20 start T1 @4
        09:30 finish T1 @4
        09:31 direct T2 pass @3
        09:32 undo T2
        09:33 direct T2 pass @5
    """
    assert clerks_of(text) == ["sch", ""]


def test_ok__a_clock_that_was_set_back_changes_nobody() -> None:
    text = """
        sits mue @3
        09:00 issue T1 pass
        09:10 call T1 @3
        09:20 finish T1 @3
        sits @3
        sits sch @3
        08:00 clock note=-5400
        08:00 issue T2 pass
        08:10 call T2 @3
        08:20 finish T2 @3
    """
    assert clerks_of(text) == ["mue", "sch"]


def test_ok__the_next_day_begins_with_nobody() -> None:
    gatherer = gathering("sits mue @3\n09:00 issue T1 pass\n09:10 call T1 @3\n09:20 finish T1 @3")
    gatherer.pass_time(at("2026-03-03T00:00"))
    gatherer.leave_all()
    gathering("2026-03-03T09:00 issue T1 pass\n2026-03-03T09:10 call T1 @3", gatherer)
    assert clerks(finished(gatherer)) == ["mue", ""]


def test_ok__who_resumes_knows_who_sits_there() -> None:
    text = """
        sits mue @3
        09:00 issue T1 pass
        09:10 call T1 @3
        09:11 start T1 @3
        09:12 issue T2 pass
        sits sch @3
        09:20 call T2 @3
        09:25 undo T1
        09:30 finish T1 @3
        2026-03-03T00:10 issue T3 pass
        2026-03-03T00:20 call T3 @3
    """
    gatherer, stepwise = Gatherer(BERLIN), list[str]()
    for line in filter(None, map(str.strip, text.splitlines())):
        gathering(line, gatherer)
        stepwise += clerks(gatherer.finished())
        kept = msgspec.msgpack.encode(gatherer.saved())
        gatherer = Gatherer(BERLIN, saved=msgspec.msgpack.decode(kept, type=Saved))
    stepwise += clerks(finished(gatherer))
    assert stepwise == clerks_of(text) == ["mue", "sch", "sch"]


def test_ok__what_is_forgotten_stands_nowhere() -> None:
    gatherer = gathering("sits mue @3\n09:00 issue T1 pass\n09:10 call T1 @3")
    gathering("2026-03-03T09:00 issue T2 pass\n2026-03-03T09:10 call T2 @3", gatherer)
    assert b"mue" in msgspec.msgpack.encode(gatherer.saved())
    gatherer.forget_clerks()
    assert b"mue" not in msgspec.msgpack.encode(gatherer.saved())
    assert clerks(gatherer.today(at("2026-03-03T09:30"))) == [""]
    assert clerks(finished(gatherer)) == ["", ""]
