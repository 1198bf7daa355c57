"""A recorded day happens again, by the real core."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hub.exchange import moment as said
from hub.exchange.moment import Moment
from hub.forecast.draws import Draws
from hub.protocol.site import Missed, Place, Ratio, Site, VisitorClass
from hub.whatif.asked.counters import change
from hub.whatif.asked.staff import staffed, with_added
from hub.whatif.play.chance import Chance
from hub.whatif.play.played import Play
from hub.whatif.record.reading import Reader
from hub.whatif.record.script import Samples, Script
from tests.hub.house import site
from tests.hub.whatif.given import chance, office_moments, office_site, read_days
from tests.hub.whatif.lines import BERLIN, at, line, minutes, read

HOUSE = site()


def play(
    script: Script, of: Site = HOUSE, *, anyway: bool = True, grace_s: int = 600
) -> list[Moment]:
    """Whoever is not known to take any time takes ten minutes."""
    samples = Samples({"pass": [minutes(10)] * 20}, [minutes(1)], [20_000], [0])
    expected_s = {service.id: service.expected_s for service in of.services}
    drawn = Chance(samples, expected_s, Draws(1), 0)
    return Play(of, script, drawn, anyway=anyway, grace_s=grace_s).run()


def of_ticket(moments: list[Moment], ticket: str) -> list[str]:
    """What happened to it, with the time of day and, where there is one, the counter."""
    return [
        f"{clock(one)} {one.event} {one.counter}".rstrip()
        for one in moments
        if one.ticket == ticket
    ]


def clock(one: Moment) -> str:
    return datetime.fromtimestamp(one.at_ms / 1000, BERLIN).strftime("%H:%M")


MORNING = [
    line("08:00", "open", counter="3"),
    line("08:00", "open", counter="1"),
    line("08:01", "issue", "a", service="pass"),
    line("08:01", "call", "a", counter="3"),
    line("08:02", "issue", "b", service="pass"),
    line("08:03", "issue", "c", service="pickup"),
    line("08:03", "call", "c", counter="1"),
    line("08:04", "start", "c", counter="1"),
    line("08:05", "issue", "d", service="pass"),
    line("08:06", "transfer", "c", counter="1", note="register"),
    line("08:06", "close", counter="1"),
    line("08:11", "finish", "a", counter="3"),
    line("08:12", "call", "b", counter="3"),
    line("08:14", "miss", "b", counter="3"),
    line("08:15", "call", "c", counter="3"),
    line("08:20", "requeue", "b"),
    line("08:25", "park", "c", counter="3"),
    line("08:26", "call", "b", counter="3"),
    line("08:30", "finish", "b", counter="3"),
    line("08:31", "call", "d", counter="3"),
    line("08:32", "no_show", "d", counter="3"),
    line("08:45", "unpark", "c"),
    line("08:45", "call", "c", counter="3"),
    line("08:50", "finish", "c", counter="3"),
    line("08:55", "open", counter="1"),
    line("09:00", "direct", "w", service="register", counter="1"),
    line("09:06", "finish", "w", counter="1"),
    line("09:10", "pause", counter="3"),
    line("09:20", "open", counter="3"),
    line("09:30", "close", counter="1"),
    line("09:40", "issue", "e", service="pass"),
    line("09:41", "call", "e", counter="3"),
    line("09:44", "finish", "e", counter="3"),
    line("09:45", "close", counter="3"),
]


def test_ok__a_day_on_which_staff_kept_the_order_is_as_it_was() -> None:
    played = play(read(*MORNING))
    assert of_ticket(played, "a") == [
        "08:01 issue",
        "08:01 call 3",
        "08:11 start 3",
        "08:11 finish 3",
    ]
    assert of_ticket(played, "d")[:3] == ["08:05 issue", "08:31 call 3", "08:32 miss 3"]
    assert of_ticket(played, "b") == [
        "08:02 issue", "08:12 call 3", "08:14 miss 3", "08:20 requeue", "08:26 call 3",
        "08:30 start 3", "08:30 finish 3",
    ]  # fmt: skip
    assert of_ticket(played, "c") == [
        "08:03 issue", "08:03 call 1", "08:04 start 1", "08:06 transfer 1", "08:15 call 3",
        "08:25 start 3", "08:25 park 3", "08:45 unpark", "08:45 call 3", "08:50 start 3",
        "08:50 finish 3",
    ]  # fmt: skip
    assert of_ticket(played, "w") == ["09:00 direct 1", "09:06 finish 1"]
    assert [f"{clock(one)} {one.event}" for one in played if one.counter == "3" and not one.ticket
            ] == ["08:00 open", "09:10 pause", "09:20 open", "09:44 close"]  # fmt: skip


def test_ok__who_left_leaves_after_the_same_wait_if_not_called_before() -> None:
    lines = [
        line("08:00", "open", counter="3"),
        line("08:00", "issue", "a", service="pass"),
        line("08:00", "call", "a", counter="3"),
        line("08:05", "issue", "b", service="pass"),
        line("08:25", "cancel", "b"),
        line("08:40", "finish", "a", counter="3"),
        line("09:00", "close", counter="3"),
    ]
    script = read(*lines)
    assert of_ticket(play(script), "b") == ["08:05 issue", "08:25 cancel"]
    more = replace(script, duties=staffed(HOUSE, script, [change("counter 6 open", HOUSE)]))
    assert of_ticket(play(more), "b") == [
        "08:05 issue", "08:05 call 6", "08:15 start 6", "08:15 finish 6",
    ]  # fmt: skip


def test_ok__who_comes_back_too_late_for_a_shorter_grace_is_not_called_again() -> None:
    script = read(
        line("08:00", "open", counter="3"),
        line("08:00", "issue", "a", service="pass"),
        line("08:00", "call", "a", counter="3"),
        line("08:01", "miss", "a", counter="3"),
        line("08:09", "requeue", "a"),
        line("08:09", "call", "a", counter="3"),
        line("08:15", "finish", "a", counter="3"),
        line("09:00", "close", counter="3"),
    )
    assert of_ticket(play(script), "a")[-1] == "08:15 finish 3"
    short = replace(HOUSE, grace_s=300)
    assert of_ticket(play(script, short), "a")[-1] == "08:06 no_show"
    # Whom staff took back although the time was over they take back again.
    assert of_ticket(play(script, short, grace_s=300), "a")[-1] == "08:15 finish 3"


def test_ok__whoever_is_called_must_be_called_as_often_as_the_rules_say() -> None:
    script = read(
        line("08:00", "open", counter="3"),
        line("08:00", "issue", "a", service="pass"),
        line("08:00", "call", "a", counter="3"),
        line("08:01", "no_show", "a", counter="3"),
        line("09:00", "close", counter="3"),
    )
    patient = replace(HOUSE, missed=Missed(calls=2, after_s=120, place=Place.ORIGINAL))
    assert of_ticket(play(script, patient), "a") == [
        "08:00 issue", "08:00 call 3", "08:01 recall 3", "08:03 miss 3", "08:13 no_show",
    ]  # fmt: skip


def test_ok__nobody_goes_home_while_somebody_waits_whom_only_they_can_serve() -> None:
    lines = [
        line("08:00", "open", counter="3"),
        line("08:00", "open", counter="6"),
        line("08:00", "issue", "a", service="pass"),
        line("08:00", "call", "a", counter="3"),
        line("08:01", "issue", "b", service="pass"),
        line("08:01", "call", "b", counter="6"),
        line("08:29", "finish", "a", counter="3"),
        line("08:30", "close", counter="3"),
        line("08:30", "finish", "b", counter="6"),
        line("08:31", "close", counter="6"),
    ]
    script = read(*lines)
    fewer = replace(script, duties=staffed(HOUSE, script, [change("counter 6 closed", HOUSE)]))
    played = play(fewer)
    assert of_ticket(played, "b")[1:] == ["08:29 call 3", "08:58 start 3", "08:58 finish 3"]
    assert clock(played[-1]) == "08:58"
    assert played[-1].event == said.CLOSE


def test_ok__whoever_comes_after_all_have_gone_is_served_too() -> None:
    lines = [
        line("08:00", "open", counter="3"),
        line("08:00", "issue", "a", service="pass"),
        line("08:01", "call", "a", counter="3"),
        line("08:05", "finish", "a", counter="3"),
        line("08:06", "close", counter="3"),
        line("08:30", "issue", "b", service="pass"),
        line("08:31", "call", "b", counter="6"),
        line("08:40", "finish", "b", counter="6"),
    ]
    script = read(*lines)
    alone = replace(script, duties=staffed(HOUSE, script, [change("counter 6 closed", HOUSE)]))
    assert of_ticket(play(alone), "b")[-1] == "08:39 finish 3"


def test_ok__whom_no_counter_serves_the_day_s_end_closes() -> None:
    script = read(
        line("08:00", "open", counter="1"),
        line("08:00", "issue", "a", service="pass"),
        line("09:00", "close", counter="1"),
    )
    assert of_ticket(play(script), "a") == ["08:00 issue", "00:00 auto_close"]


def test_ok__other_rules_give_tickets_to_others() -> None:
    """A quota of one; and without it whoever had been refused asks again."""
    script = read(
        line("08:00", "open", counter="3"),
        line("08:00", "issue", "a", service="pass"),
        line("08:01", "issue", "b", service="pass"),
        line("08:02", "refused", service="pass", note="quota-reached", kiosk="door"),
        line("12:00", "close", counter="3"),
    )
    few = replace(
        HOUSE, services=tuple(replace(one, quota=one.id == "pass") for one in HOUSE.services)
    )
    events = Counter(one.event for one in play(script, few, anyway=False))
    assert (events[said.ISSUE], events[said.REFUSED]) == (1, 2)
    events = Counter(one.event for one in play(script, HOUSE, anyway=False))
    assert (events[said.ISSUE], events[said.REFUSED]) == (3, 0)
    events = Counter(one.event for one in play(script, few))
    assert (events[said.ISSUE], events[said.REFUSED]) == (2, 1), "the same people as then"


def test_ok__late_appointments_bear_the_class_that_the_record_gave_them() -> None:
    script = read(
        line("08:00", "open", counter="3"),
        line("07:00", "booked", "t", service="pass", sched="08:00"),
        line("08:40", "issue", "t", service="pass", cls="appt", sched="08:00"),
        line("12:00", "close", counter="3"),
    )
    (issued,) = (one for one in play(script) if one.event == said.ISSUE)
    assert (issued.cls, issued.sched_ms) == ("appt", at("08:00"))


def test_ok__one_more_counter_shortens_the_waits() -> None:
    of = office_site()
    (day,), reader = read_days(office_moments(), of)
    changes = [change("08:00-12:00 +2 pass,register", of)]
    more = replace(day.script, duties=staffed(of, day.script, changes))
    before = Play(of, day.script, chance(reader, of), grace_s=of.grace_s).run()
    after = Play(with_added(of, changes), more, chance(reader, of), grace_s=of.grace_s).run()
    assert mean_wait(after) < 0.8 * mean_wait(before)
    assert mean_wait(before) == mean_wait(
        Play(of, day.script, chance(reader, of), grace_s=of.grace_s).run()
    ), "the same again"


def test_ok__a_day_is_played_as_it_was_where_the_order_was_kept() -> None:
    of = office_site()
    days, reader = read_days(office_moments(2), of)
    for day in days:
        replayed = Play(of, day.script, chance(reader, of), grace_s=of.grace_s).run()
        assert abs(mean_wait(replayed) - mean_wait(day.moments)) < 0.05 * mean_wait(day.moments)


def mean_wait(moments: list[Moment]) -> float:
    """From issue to first call, of all who were called, in minutes."""
    came = {one.ticket: one.at_ms for one in moments if one.event == said.ISSUE}
    called: dict[str, int] = {}
    for one in moments:
        if one.event == said.CALL:
            called.setdefault(one.ticket, one.at_ms)
    return sum(called[t] - came[t] for t in called if t in came) / len(called) / 60_000


# ── Nobody is lost ───────────────────────────────────────────────────────────────────────────────

CHANGES = (
    "+1", "-3", "09:00-11:00 -9", "counter 2,4 closed", "10:00-12:00 counter 9 closed",
    "counter 10 open", "counter 1 serves foreigners", "counter 6 serves -licence", "+2 pickup",
)  # fmt: skip
ENDS = frozenset({said.FINISH, said.NO_SHOW, said.CANCEL, said.AUTO_CLOSE})
houses = st.builds(
    replace,
    st.just(office_site()),
    missed=st.builds(Missed, calls=st.integers(1, 3), after_s=st.sampled_from((0, 90))),
    grace_s=st.sampled_from((0, 300, 1800)),
    handed_on=st.sampled_from(Place),
    early_s=st.sampled_from((0, 900)),
    auto_next=st.booleans(),
    ratio=st.sampled_from((None, Ratio(1, 2, 1800))),
    head_start_s=st.fixed_dictionaries(
        {cls: st.sampled_from((0, 1200, 86_400)) for cls in VisitorClass}
    ),
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    house=houses,
    texts=st.lists(st.sampled_from(CHANGES), max_size=3),
    seed=st.integers(1, 5),
    load=st.sampled_from((0.2, 0.6)),
    anyway=st.booleans(),
)
def test_ok__nobody_is_lost_and_nobody_is_at_two_places(
    house: Site, texts: list[str], seed: int, load: float, anyway: bool
) -> None:
    reader = Reader(house)
    (day,) = reader.days(office_moments(seed=seed, load=load))
    changes = [change(text, house) for text in texts]
    script = replace(day.script, duties=staffed(house, day.script, changes))
    other = with_added(house, changes)
    played = Play(other, script, chance(reader, house), anyway=anyway, grace_s=600).run()
    by_ticket: defaultdict[str, list[Moment]] = defaultdict(list)
    for one in played:
        if one.ticket:
            by_ticket[one.ticket].append(one)
    came = {person.ticket for person in script.people}
    assert {ticket for ticket, lines in by_ticket.items() if has(lines, said.ISSUE)} == came
    for ticket in came:
        assert by_ticket[ticket][-1].event in ENDS, by_ticket[ticket]
        assert sum(one.event == said.ISSUE for one in by_ticket[ticket]) == 1
    present: dict[str, str] = {}
    for one in played:
        if one.event in (said.CALL, said.DIRECT):
            assert present.setdefault(one.counter, one.ticket) == one.ticket
        elif one.event in (said.FINISH, said.MISS, said.PARK, said.CANCEL, said.AUTO_CLOSE):
            present = {counter: who for counter, who in present.items() if who != one.ticket}
        elif one.event == said.TRANSFER and one.counter:
            present.pop(one.counter, None)
    assert not present
    times = [one.at_ms for one in played]
    assert times == sorted(times)


def has(lines: list[Moment], event: str) -> bool:
    return any(one.event == event for one in lines)
