"""What may still be known: by age, by kind, the same all day long."""

from __future__ import annotations

import inspect
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hub import subjects
from hub.keeping.schedule import (
    DAY_S,
    EVERYTHING,
    IDS_S,
    NOTHING,
    Limits,
    Stays,
    at,
    limits,
    remembered,
)
from hub.protocol import commands as cmd
from hub.protocol.site import Kept, Site
from hub.queueing.hours import service_day
from tests.hub.house import MONDAY_9_MS, House, site

BERLIN = ZoneInfo("Europe/Berlin")
LONGEST_AGE_S = 30 * DAY_S
"""Of a ticket that a kiosk hands in."""
DAYS = st.dates(date(2024, 1, 1), date(2032, 1, 1))
SECONDS = st.integers(0, 800 * DAY_S)
KEPT = st.builds(
    Kept, tickets_s=SECONDS, answers_s=SECONDS, language_s=SECONDS, notes_s=SECONDS,
    clerks_s=SECONDS, figures_by_clerk=st.booleans(),
)  # fmt: skip
KINDS = [
    name for name, _ in inspect.getmembers(subjects, inspect.isfunction) if name.startswith("of_")
]


def of(kept: Kept) -> Site:
    return replace(site(), kept=kept)


def ms(day: date, hour: int = 0) -> int:
    return int(datetime(day.year, day.month, day.day, hour, tzinfo=BERLIN).timestamp() * 1000)


def test_ok__what_holds_if_nothing_is_said() -> None:
    today = date(2026, 9, 28)
    found = limits(site(), today.isoformat())
    assert found == Limits(
        tickets_ms=ms(today) - DAY_S * 1000,
        answers_ms=ms(today) - 2 * DAY_S * 1000,
        ids_ms=ms(today) - 31 * DAY_S * 1000,
        language_ms=ms(today) - 400 * DAY_S * 1000,
        notes_ms=ms(today) - DAY_S * 1000,
        clerks_ms=ms(today) - DAY_S * 1000,
    )
    # Monday's ticket is still known on Tuesday, and no longer on Wednesday.
    issued_ms = ms(today, 9)
    stays = [
        limits(site(), (today + timedelta(later)).isoformat()).stays("v", issued_ms, ())
        for later in (0, 1, 2)
    ]
    assert stays == [EVERYTHING, EVERYTHING, Stays(token=False, language=True, note=False)]


@given(DAYS, KEPT, st.integers(0, DAY_S - 7200))
def test_ok__nothing_of_the_running_day_is_ever_deleted(
    day: date, kept: Kept, since_s: int
) -> None:
    """Not even where nothing is to be kept, and on days of 23 and 25 hours."""
    found = limits(of(kept), day.isoformat())
    now_ms = ms(day) + since_s * 1000
    assert at(of(kept), now_ms) == found
    assert service_day(now_ms, "Europe/Berlin")[0] == day.isoformat()
    for subject in ("v", "remark:v", "counter:1", "clerk:1", "service:a", "message:", "new:x"):
        assert found.stays(subject, now_ms, ()) == EVERYTHING
    wanted = EVERYTHING if kept.figures_by_clerk else NOTHING
    assert found.stays("sitting:7", now_ms, ()) == wanted
    assert max(found.answers_ms, found.ids_ms) <= ms(day) - DAY_S * 1000


@given(DAYS, KEPT, SECONDS)
def test_ok__what_was_deleted_once_is_deleted_on_every_later_day(
    day: date, kept: Kept, later_s: int
) -> None:
    """So applying the rules to an old backup deletes all that has been deleted since."""
    first = limits(of(kept), day.isoformat())
    again = at(of(kept), ms(day) + later_s * 1000)
    for name in Limits.__struct_fields__:
        assert getattr(again, name) >= getattr(first, name)


@given(KEPT, DAYS)
def test_ok__a_command_is_known_again_as_long_as_a_kiosk_may_hand_in(kept: Kept, day: date) -> None:
    found = limits(of(kept), day.isoformat())
    assert found.ids_ms <= found.answers_ms
    assert found.ids_ms <= ms(day) - LONGEST_AGE_S * 1000
    assert IDS_S > LONGEST_AGE_S
    cmd.AdoptFallback(issue="x", ticket=cmd.IssueTicket(service="a"), age_ms=LONGEST_AGE_S * 1000)


def test_ok__each_kind_of_subject_has_its_limit() -> None:
    kept = Kept(tickets_s=3 * DAY_S, language_s=9 * DAY_S, notes_s=2 * DAY_S, clerks_s=DAY_S)
    found = limits(of(kept), "2026-09-28")
    today_ms = ms(date(2026, 9, 28))

    def days_kept(subject: str) -> list[int]:
        """How many whole days ago it may have been written: token, language, note."""
        return [
            next(
                age
                for age in range(20)
                if not found.stays(subject, today_ms - age * DAY_S * 1000 - 1, ())[part]
            )
            for part in range(3)
        ]

    assert days_kept("0198c0ffee") == [3, 9, 2]
    assert days_kept(subjects.of_clerk("3")) == [1, 1, 1]
    assert days_kept(subjects.of_sitting(7)) == [0, 0, 0], "no figures by clerk are wanted"
    found = limits(of(replace(kept, figures_by_clerk=True)), "2026-09-28")
    assert days_kept(subjects.of_sitting(7)) == [1, 1, 1]
    for subject in (subjects.of_remark("v"), subjects.of_counter("3"), subjects.of_service("a")):
        assert days_kept(subject) == [2, 2, 2]
    assert days_kept(subjects.of_message("")) == [2, 2, 2]
    assert days_kept("what a later version knows:x") == [2, 2, 2]


def test_ok__who_has_an_appointment_is_known_as_long_as_the_appointment() -> None:
    found = limits(site(), "2026-09-28")
    for subject in (subjects.of_contact("here:1"), subjects.of_appointment("here:1")):
        assert found.stays(subject, 0, {"here:1"}) == EVERYTHING
        assert found.stays(subject, MONDAY_9_MS, {"here:2"}) == NOTHING


def test_ok__no_kind_of_subject_is_taken_for_a_visit() -> None:
    assert len(KINDS) >= 7
    for name in KINDS:
        assert subjects.parted(getattr(subjects, name)("x:y")) == (name.removeprefix("of_"), "x:y")
    assert subjects.parted("0198c0ffee") == (subjects.VISIT, "0198c0ffee")


def test_ok__a_hub_that_starts_on_another_day_forgets_appointments_as_the_day_would_have() -> None:
    house = House()
    for id_, after_s in (("old", -2 * DAY_S), ("late", 3600), ("next", 5 * DAY_S)):
        at_ms = MONDAY_9_MS + after_s * 1000
        house.do(cmd.BookAppointment(appointment=id_, service="pass", at_ms=at_ms, code=id_))
    core, of_house = house.state.core, house.state.site
    assert remembered(core, of_house, MONDAY_9_MS) == {"old", "late", "next"}
    after = MONDAY_9_MS + 3 * DAY_S * 1000
    expected = {
        id_ for id_, one in core.appointments.items() if one.booked_ms >= after - 2 * DAY_S * 1000
    }
    assert remembered(core, of_house, after) == expected == {"next"}
    shorter = replace(of_house, contacts_kept_s=0)
    assert remembered(core, shorter, MONDAY_9_MS + DAY_S * 1000) == {"late", "next"}
    assert datetime.fromtimestamp(MONDAY_9_MS / 1000, UTC).hour == 7
