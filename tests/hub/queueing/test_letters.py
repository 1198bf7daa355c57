"""Which letters are owed: each once for every version, none too late, none about what is over."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.commands import Contact, LetterKind, Origin
from hub.protocol.replies import Reason
from hub.queueing import events as ev
from hub.queueing.rules.letters import letters_due, next_letter_ms
from tests.hub.house import HOUR_MS, MINUTE_MS, House, refused
from tests.hub.queueing.test_slots import DAY_MS, TEN_MS, book, booking_house

WRITTEN = Contact(name="Ada", mail="ada@example.org", earlier=True)
TOMORROW_MS = TEN_MS + DAY_MS
REMINDERS = {"mails": True, "remind_s": (24 * 3600, 2 * 3600)}


def posting_house(**changes: Any) -> House:
    """A house that writes, with an appointment in three days."""
    house = booking_house(**(REMINDERS | changes))
    book(house, TEN_MS + 3 * DAY_MS, contact=WRITTEN)
    return house


def owed(house: House) -> list[str]:
    return [due.kind.value for due in letters_due(house.state, house.now_ms)]


def post(house: House, *, delivered: bool = True) -> list[str]:
    """Send all that is owed, and say so."""
    kinds = []
    for due in list(letters_due(house.state, house.now_ms)):
        report = cmd.ReportLetter(
            appointment=due.appointment, kind=due.kind, version=due.version, delivered=delivered
        )
        assert len(house.do(report)) == 1  # type: ignore[arg-type]
        assert house.do(report) == [], "said twice it is one letter"
        kinds.append(due.kind.value)
    return kinds


def test_ok__what_is_booked_moved_or_called_off_is_told_once_for_each_version() -> None:
    house = posting_house()
    assert owed(house) == owed(house) == ["confirmation"]
    assert post(house) == ["confirmation"]
    assert owed(house) == []
    house.do(cmd.MoveAppointment(appointment="here:1", at_ms=TEN_MS + 2 * DAY_MS))
    assert post(house) == ["confirmation"]
    house.do(cmd.CancelAppointment(appointment="here:1", origin=Origin.PAGE))
    assert post(house) == ["called-off"]
    house.now_ms += 2 * HOUR_MS
    assert owed(house) == []


def test_ok__a_letter_about_an_older_version_counts_for_nothing() -> None:
    house = posting_house()
    (due,) = letters_due(house.state, house.now_ms)
    house.do(cmd.MoveAppointment(appointment="here:1", at_ms=TEN_MS + 2 * DAY_MS))
    report = cmd.ReportLetter(appointment="here:1", kind=due.kind, version=due.version)
    assert house.do(report) == []
    assert post(house) == ["confirmation"]
    unknown = replace(report, appointment="here:2")
    assert refused(house.do(unknown)) is Reason.UNKNOWN_APPOINTMENT


def test_ok__what_cannot_be_delivered_is_not_tried_again() -> None:
    house = posting_house()
    assert post(house, delivered=False) == ["confirmation"]
    assert owed(house) == []


def test_ok__nobody_is_written_to_without_an_address_or_where_the_house_writes_nothing() -> None:
    house = posting_house()
    house.do(cmd.ChangeSite(site=replace(house.state.site, mails=False)))
    assert owed(house) == []
    assert next_letter_ms(house.state, house.now_ms) is None
    house.do(cmd.ChangeSite(site=replace(house.state.site, mails=True)))
    assert owed(house) == ["confirmation"]
    post(house)
    book(house, TEN_MS, "2", contact=Contact(name="Eve", phone="0431 1"))
    book(house, TEN_MS + 30 * MINUTE_MS, "3")
    assert owed(house) == []


def test_ok__reminders_come_in_their_time_and_wake_whoever_sends_them() -> None:
    house = posting_house()
    post(house)
    booked_ms = TEN_MS + 3 * DAY_MS
    assert next_letter_ms(house.state, house.now_ms) == booked_ms - DAY_MS
    house.now_ms = booked_ms - DAY_MS - 1
    assert owed(house) == []
    house.now_ms += 1
    assert next_letter_ms(house.state, house.now_ms) is None
    (due,) = letters_due(house.state, house.now_ms)
    assert (due.kind, due.due_ms) == (LetterKind.REMINDER, booked_ms - DAY_MS)
    assert post(house) == ["reminder"]
    assert next_letter_ms(house.state, house.now_ms) == booked_ms - 2 * HOUR_MS
    house.now_ms = booked_ms - 2 * HOUR_MS
    assert post(house) == ["reminder"]
    house.now_ms = booked_ms - 1
    assert owed(house) == []


def test_ok__after_a_long_pause_one_reminder_is_enough_and_after_the_time_none() -> None:
    house = posting_house()
    post(house)
    house.now_ms = TEN_MS + 3 * DAY_MS - HOUR_MS
    assert post(house) == ["reminder"]
    assert owed(house) == []
    unread = posting_house()
    unread.now_ms = TEN_MS + 3 * DAY_MS
    assert owed(unread) == []


def test_ok__whoever_books_inside_the_time_of_a_reminder_has_just_been_told() -> None:
    house = posting_house()
    book(house, TEN_MS + DAY_MS - 30 * MINUTE_MS + HOUR_MS, "soon", contact=WRITTEN)
    post(house)
    assert next_letter_ms(house.state, house.now_ms) == TEN_MS + DAY_MS + 30 * MINUTE_MS - DAY_MS
    close = booking_house(**REMINDERS)
    close.now_ms -= 30 * MINUTE_MS
    book(close, TEN_MS, contact=WRITTEN)
    assert post(close) == ["confirmation"]
    assert next_letter_ms(close.state, close.now_ms) is None


def test_ok__a_change_brings_its_reminders_anew() -> None:
    house = posting_house()
    post(house)
    house.now_ms = TEN_MS + 2 * DAY_MS
    assert post(house) == ["reminder"]
    house.do(cmd.MoveAppointment(appointment="here:1", at_ms=TEN_MS + 5 * DAY_MS))
    assert post(house) == ["confirmation"]
    house.now_ms = TEN_MS + 4 * DAY_MS
    assert post(house) == ["reminder"]


def test_ok__whoever_is_there_or_did_not_come_is_not_written_to() -> None:
    house = booking_house(**REMINDERS)
    book(house, TEN_MS, contact=WRITTEN)
    book(house, TEN_MS + 15 * MINUTE_MS, "2", contact=WRITTEN)
    house.do(cmd.CheckIn(code="1", appointment="here:1"))
    assert [due.appointment for due in letters_due(house.state, house.now_ms)] == ["here:2"]
    house.now_ms = TEN_MS + 80 * MINUTE_MS
    house.do(cmd.Tick())
    assert owed(house) == []


def test_ok__an_earlier_time_is_offered_while_it_is_free_and_another_one_again() -> None:
    house = posting_house()
    for number, at_ms in (("2", TOMORROW_MS), ("3", TOMORROW_MS + HOUR_MS)):
        book(house, at_ms, number)
    post(house)
    house.do(cmd.CancelAppointment(appointment="here:2"))
    (due,) = letters_due(house.state, house.now_ms)
    assert (due.kind, due.appointment, due.offered_ms) == (
        LetterKind.EARLIER,
        "here:1",
        TOMORROW_MS,
    )
    book(house, TOMORROW_MS, "4")
    assert owed(house) == [], "somebody was faster"
    house.do(cmd.CancelAppointment(appointment="here:4"))
    assert post(house) == ["earlier"]
    assert owed(house) == []
    house.do(cmd.CancelAppointment(appointment="here:3"))
    assert post(house) == ["earlier"]
    house.do(
        cmd.MoveAppointment(appointment="here:1", at_ms=TOMORROW_MS + HOUR_MS, origin=Origin.PAGE)
    )
    assert post(house) == ["confirmation"]


def test_ok__what_a_booking_system_tells_is_written_about_too() -> None:
    house = booking_house(**REMINDERS)
    told = cmd.BookAppointment(
        appointment="kal:1", service="pass", at_ms=TOMORROW_MS, code="K", contact=WRITTEN
    )
    house.do(told)
    assert post(house) == ["confirmation"]
    # It says nothing new of who it is: they are written to as before.
    house.do(replace(told, at_ms=TOMORROW_MS + HOUR_MS, contact=None))
    assert post(house) == ["confirmation"]
    house.do(replace(told, contact=Contact(name="Ada"), recoded=True))
    assert owed(house) == []


def test_ok__the_oldest_come_first() -> None:
    house = booking_house(**REMINDERS)
    for number in range(4):
        book(house, TEN_MS + (8 - number) * 15 * MINUTE_MS, str(number), contact=WRITTEN)
        house.now_ms += 1000
    due = letters_due(house.state, house.now_ms)
    assert [one.appointment for one in due] == ["here:1", "here:2", "here:3"]


def test_ok__what_was_told_is_on_record_without_saying_to_whom() -> None:
    house = posting_house()
    post(house)
    assert house.events[-1][0] == ev.LetterReported(
        appointment="here:1", kind=LetterKind.CONFIRMATION, version=1
    )


def test_ok__a_house_that_begins_to_write_does_not_write_about_what_was_before() -> None:
    house = booking_house(mails=False, remind_s=(24 * 3600,))
    at_ms = TEN_MS + 3 * DAY_MS
    content = replace(WRITTEN, earlier=False)
    for number in range(4):
        book(house, at_ms + number * 15 * MINUTE_MS, str(number), contact=content)
    house.do(cmd.CancelAppointment(appointment="here:3"))
    writes = replace(house.state.site, mails=True)
    house.do(cmd.ChangeSite(site=writes))
    assert owed(house) == []

    # What happens from now on is told, to those from before too.
    house.do(cmd.MoveAppointment(appointment="here:0", at_ms=at_ms + HOUR_MS))
    house.do(cmd.CancelAppointment(appointment="here:1"))
    book(house, TOMORROW_MS + HOUR_MS, "new", contact=WRITTEN)
    told = {due.appointment: due.kind for due in letters_due(house.state, house.now_ms)}
    assert told == {
        "here:0": LetterKind.CONFIRMATION,
        "here:1": LetterKind.CALLED_OFF,
        "here:new": LetterKind.CONFIRMATION,
    }
    post(house)
    house.now_ms = at_ms + 30 * MINUTE_MS - DAY_MS
    assert [(due.appointment, due.kind) for due in letters_due(house.state, house.now_ms)] == [
        ("here:2", LetterKind.REMINDER)
    ]


def test_ok__what_was_owed_before_letters_were_off_for_a_while_is_owed_still() -> None:
    house = posting_house()
    for mails in (False, True):
        house.do(cmd.ChangeSite(site=replace(house.state.site, mails=mails)))
    assert post(house) == ["confirmation"]


def test_ok__an_address_that_comes_because_letters_begin_is_no_news_for_who_has_it() -> None:
    house = booking_house(mails=False, remind_s=(24 * 3600,))
    told = cmd.BookAppointment(
        appointment="kal:1", service="pass", at_ms=TEN_MS + 2 * DAY_MS, code="K"
    )
    house.do(told)
    house.do(cmd.ChangeSite(site=replace(house.state.site, mails=True)))
    house.now_ms += HOUR_MS
    reached = replace(told, contact=WRITTEN, recoded=True)
    house.do(reached)
    assert owed(house) == []
    assert next_letter_ms(house.state, house.now_ms) == told.at_ms - DAY_MS
    house.do(replace(reached, contact=Contact(mail="eve@example.org")))
    assert post(house) == ["confirmation"], "another address than the one that we knew"


def test_ok__no_earlier_time_is_offered_where_nobody_would_hear_of_it() -> None:
    house = booking_house(mails=False)
    book(house, TOMORROW_MS, contact=WRITTEN)
    book(house, TOMORROW_MS + HOUR_MS, "2", contact=WRITTEN)
    outcome = house.do(cmd.CancelAppointment(appointment="here:1"))
    assert isinstance(outcome, list)
    assert [type(one) for one in outcome] == [ev.AppointmentCancelled]
