"""What is said of days that were lived through once more."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import msgspec

from hub.whatif.answer import Answer, Asked, admits_alike, answer
from hub.whatif.asked.counters import change
from hub.whatif.compared import Difference
from hub.whatif.crew import lived, unpack
from hub.whatif.lived import Task
from hub.whatif.record.recorded import Record, read_record
from tests.hub.whatif.given import office_log, office_site
from tests.hub.whatif.golden import FILE, shown, two_days

SITE = office_site()


@cache
def one_more() -> Answer:
    return two_days()


def record(folder: Path, days: int = 1, load: float = 0.2) -> Record:
    log = office_log(folder / "log.csv", days, load=load)
    return read_record(log, SITE, None, None, lambda broken: None)


def one(found: Answer, figure: str, stat: str, **by: str) -> Difference:
    return next(
        each for each in found.differences
        if (each.figure, each.stat, each.by) == (figure, stat, by)
    )  # fmt: skip


def test_ok__the_same_seed_says_the_same_for_good() -> None:
    assert shown(one_more()) == json.loads(FILE.read_text(encoding="utf-8"))


def test_ok__the_replay_is_close_to_what_was_and_says_so() -> None:
    check = one_more().check
    assert check.close
    medians = [held for held in check.held if held.stat == "median"]
    assert [held.figure for held in medians] == ["wait_walkin", "wait_appointment"]
    for held in check.held:
        assert held.was is not None
        assert held.replayed is not None
        assert abs(held.was - held.replayed) <= max(2, 0.1 * held.was)
    assert 0 < check.other_calls < 0.2 * check.calls


def test_ok__one_more_counter_shortens_waits_and_nothing_else_changes() -> None:
    found = one_more()
    wait = one(found, "wait_walkin", "mean")
    assert wait.before is not None
    assert wait.then is not None
    assert wait.difference == wait.then - wait.before < 0
    visits = one(found, "visits", "count")
    assert visits.was == visits.before == visits.then == found.visits
    services = {each.by["service"] for each in found.differences if "service" in each.by}
    assert services >= {"pass", "register"}
    whole = one(found, "wait_walkin", "count")
    parts = [
        each.then for each in found.differences
        if (each.figure, each.stat) == ("wait_walkin", "count") and "service" in each.by
    ]  # fmt: skip
    assert sum(part or 0 for part in parts) == whole.then == whole.n_then


def test_ok__several_runs_say_between_what_it_lies(tmp_path: Path) -> None:
    whole = record(tmp_path)
    task = Task(SITE, whole.samples, SITE, (change("+1 pass", SITE),), runs=2)
    wait = one(answer(task, whole, Asked()), "wait_walkin", "mean")
    assert wait.low is not None
    assert wait.high is not None
    assert wait.low <= (wait.then or 0) <= wait.high


def test_ok__without_a_change_it_is_the_replay_itself(tmp_path: Path) -> None:
    whole = record(tmp_path)
    found = answer(Task(SITE, whole.samples), whole, Asked())
    wait = one(found, "wait_walkin", "median")
    assert (wait.then, wait.difference, wait.n_then) == (None, None, 0)
    assert wait.before == next(
        figure.value for figure in found.figures
        if (figure.figure, figure.stat, figure.by) == ("wait_walkin", "median", {})
    )  # fmt: skip


def test_ok__several_processes_say_what_one_says(tmp_path: Path) -> None:
    whole = record(tmp_path, days=6, load=0.15)
    task = Task(SITE, whole.samples, SITE, (change("-1", SITE),))
    alone, together = (list(lived(task, whole.days, processes)) for processes in (1, 2))
    assert together == alone
    assert [day.day for day in together] == sorted(day.day for day in together)
    assert len(unpack(together[0].was)["visits"]) > 20


def test_ok__who_gets_a_ticket_is_asked_again_where_the_rules_for_that_change() -> None:
    assert admits_alike(SITE, msgspec.structs.replace(SITE, grace_s=1))
    few = tuple(msgspec.structs.replace(one, quota=5) for one in SITE.services)
    assert not admits_alike(SITE, msgspec.structs.replace(SITE, services=few))
