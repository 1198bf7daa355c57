"""Appointments at reception and supervisor: who is expected, what is free, booked, moved, off."""

from __future__ import annotations

import dataclasses
import datetime

import pytest
from msgspec.structs import replace

from config.texts import Texts
from counter.house import rows
from counter.house.answering import choose, offered
from counter.house.dates import one_date, range_of
from counter.house.drafts import BookNow, Draft, Looking, WhatNow, WhichDay, WhichTime
from counter.house.keys import RECEPTION, SUPERVISOR, Panel, Post
from counter.house.looking import look
from counter.house.model import apply
from counter.house.option import Option
from counter.house.pressing import press
from counter.house.questions import Choice, Write, Writing
from counter.house.questions import Question as Asked
from counter.house.state import Answered, House, NothingCame, ViewArrived, start
from counter.house.wording import HousePhrases
from counter.house.written import Wrong, meant
from counter.told import SiteKnown
from hub.link import NoAnswer
from hub.protocol import commands as cmd
from hub.protocol.questions import FindAppointments, Question
from hub.protocol.replies import (
    AppointmentLine,
    AppointmentsFound,
    AppointmentState,
    Done,
    Finding,
    Reason,
    Refusal,
    StepState,
)
from hub.protocol.wording import Say
from tests.counter.desks import say
from tests.counter.house import office
from tests.counter.house.office import SITE, TOMORROW_MS, appointment, found, view

NOW = datetime.date(2026, 11, 24)


def at(post: Post = RECEPTION, *, printer: bool = True) -> House:
    house = apply(start(post, "tresen", has_printer=printer), SiteKnown(SITE))
    return apply(house, ViewArrived(view()))


def office_say(language: str) -> Say:
    return Texts.load().say(language)


def replace_asking(house: House, question: Asked) -> House:
    return dataclasses.replace(house, asking=question)


def options_of(house: House) -> tuple[Option, ...]:
    assert isinstance(house.asking, Choice)
    return offered(house, house.asking)


def pressed(house: House, *strokes: str) -> tuple[House, cmd.TerminalCommand | None]:
    command = None
    for stroke in strokes:
        house, command = press(house, stroke, stroke if len(stroke) == 1 else None, say)
    return house, command


async def answered(question: Question) -> Finding:
    return found(question)


async def looked(house: House) -> House:
    """With what the hub has found."""
    assert isinstance(house.asking, Looking)
    return apply(house, await look(answered, house.asking))


def wrote(house: House, text: str) -> House:
    assert isinstance(house.asking, Write)
    after = meant(house, house.asking, text)
    assert isinstance(after, House), after
    return after


async def to_the_times(house: House, day: str = "1") -> House:
    """One identity card, on the first day."""
    asking = await looked(pressed(house, "ctrl+e", "ctrl+e", "1", "1", "1")[0])
    return pressed(asking, day)[0]


def test_the_key_shows_the_panel_then_asks_what_to_do() -> None:
    shown, _ = pressed(at(), "ctrl+e")
    assert (shown.panel, shown.asking) == (Panel.EXPECTED, None)
    asked, _ = pressed(shown, "ctrl+e")
    assert asked.asking == WhatNow()


async def test_a_booking_from_service_to_the_code() -> None:
    house = await to_the_times(at())
    assert isinstance(house.asking, WhichTime)
    house, _ = pressed(house, "2")
    for text in ("  Erika   Mustermann ", "erika@example.org", ""):
        house = wrote(house, text)
    contact = cmd.Contact(name="Erika Mustermann", mail="erika@example.org")
    time_ms = TOMORROW_MS + 15 * office.MINUTE_MS
    assert house.asking == BookNow(Draft("ausweis", 1, time_ms, contact=contact, asked=True))
    house, command = pressed(house, "enter")
    assert command == cmd.BookSlot(
        service="ausweis", at_ms=time_ms, language="de", contact=contact, origin=cmd.Origin.HOUSE
    )
    assert isinstance(command, cmd.BookSlot)
    house = apply(house, Answered(command, appointment()))
    assert house.slip is not None
    assert (house.slip.booked.code, house.slip.printing) == ("M4RT9WQZ", True)
    assert pressed(house, "escape")[0].slip is None


async def test_nobody_has_to_say_who_they_are() -> None:
    house, _ = pressed(await to_the_times(at()), "1")
    for _ in range(3):
        house = wrote(house, "")
    _, command = pressed(house, "enter")
    assert isinstance(command, cmd.BookSlot)
    assert command.contact is None


async def test_mail_is_asked_for_only_where_letters_are_sent() -> None:
    house = apply(at(), SiteKnown(replace(SITE, mails=False)))
    house = wrote(pressed(await to_the_times(house), "1")[0], "Erika")
    assert isinstance(house.asking, Write)
    assert house.asking.what is Writing.PHONE


@pytest.mark.parametrize(
    ("what", "text", "wrong"),
    [
        (Writing.MAIL, "erika at example", "house-mail-wrong"),
        (Writing.PHONE, "please ring", "house-phone-wrong"),
        (Writing.DAY, "31.2.", "house-date-wrong"),
        (Writing.FROM, "soon", "house-date-wrong"),
        (Writing.OPEN, "31.3. - 1.3.2027", "house-dates-wrong"),
        (Writing.CLOSE, "", "house-dates-wrong"),
    ],
)
def test_what_is_no_address_or_date_is_said_and_stays(what: Writing, text: str, wrong: str) -> None:
    assert meant(at(), Write(what, draft=Draft("kfz")), text) == Wrong(wrong)


async def test_what_is_kept_for_emergencies_is_marked_and_booked_as_such() -> None:
    words = HousePhrases(office_say("de"), "de", SITE)
    house = await to_the_times(at())
    assert isinstance(house.asking, WhichTime)
    assert [(time.free, time.kept) for time in house.asking.day.times] == [(2, 0), (1, 0), (1, 1)]
    house, _ = pressed(house, "3")
    for _ in range(3):
        house = wrote(house, "")
    assert house.asking is not None
    assert "Notfallplatz" in words.question(house, house.asking)
    _, command = pressed(house, "enter")
    assert isinstance(command, cmd.BookSlot)
    assert command.urgent


async def test_a_day_with_emergency_places_only_says_so() -> None:
    words = HousePhrases(office_say("de"), "de", SITE)
    house = await looked(pressed(at(), "ctrl+e", "ctrl+e", "1", "1", "1")[0])
    assert isinstance(house.asking, WhichDay)
    told = [words.option(one) for one in options_of(house)]
    assert told[0].startswith("Mi, 25.11. – 3 frei, ab 10:20")
    assert told[1] == "Do, 26.11. – ‼ nur für Notfälle: 1"


async def test_later_days_are_looked_for_from_there_on() -> None:
    house = await looked(pressed(at(), "ctrl+e", "ctrl+e", "1", "1", "2")[0])
    house, _ = pressed(house, "3")
    assert house.asking == Looking("2027-01-23", Draft("ausweis", 2))
    house = await looked(house)
    assert house.notice is not None
    assert house.notice.text_id == "house-no-slots"
    other = wrote(pressed(house, "2")[0], "1.12.")
    assert other.asking == Looking("2026-12-01", Draft("ausweis", 2))


@pytest.mark.parametrize("reason", [Reason.SLOT_TAKEN, Reason.NO_SUCH_SLOT])
async def test_a_time_that_is_gone_leads_back_and_loses_nothing(reason: Reason) -> None:
    contact = cmd.Contact(name="Erika")
    command = cmd.BookSlot(service="ausweis", at_ms=TOMORROW_MS, contact=contact)
    house = apply(at(), Answered(command, Refusal(reason)))
    draft = Draft("ausweis", contact=contact, asked=True, language="de")
    assert house.asking == Looking("2026-11-25", draft)
    assert house.notice is not None
    house, _ = pressed(await looked(house), "1", "1")
    assert house.asking == BookNow(
        Draft("ausweis", 1, TOMORROW_MS, contact=contact, asked=True, language="de")
    )


async def test_whoever_has_an_address_may_be_told_of_an_earlier_time_and_in_their_language() -> (
    None
):
    contact = cmd.Contact(mail="a@example.org")
    draft = Draft("ausweis", 1, TOMORROW_MS, contact=contact, asked=True)
    house = at()
    house = pressed(replace_asking(house, BookNow(draft)), "4")[0]
    house = pressed(house, "3", "2")[0]
    _, command = pressed(house, "2")
    assert isinstance(command, cmd.BookSlot)
    assert command.language == "en"
    assert command.contact == cmd.Contact(mail="a@example.org", earlier=True)


def test_without_a_printer_nothing_is_offered_on_paper() -> None:
    house = replace_asking(at(printer=False), BookNow(Draft("kfz", 1, TOMORROW_MS, asked=True)))
    assert next(one.text_id for one in options_of(house)) == "house-book-only"


def test_somebody_expected_is_checked_in_and_has_a_number() -> None:
    house, _ = pressed(at(), "ctrl+e", "down", "enter")
    house, command = pressed(house, "enter")
    assert command == cmd.CheckIn(code="K7QM2F32", language="tr", channel="reception")
    assert isinstance(command, cmd.CheckIn)
    house = apply(house, Answered(command, office.ticket("T002", "kfz")))
    assert house.issued is not None
    assert (house.issued.ticket.number, house.issued.language) == ("T002", "tr")


async def test_an_appointment_is_moved() -> None:
    house, _ = pressed(at(), "ctrl+e", "enter", "2")
    assert house.asking == Looking("2026-11-24", Draft("ausweis", moved="here:1"))
    house, _ = pressed(await looked(house), "1", "1")
    _, command = pressed(house, "2")
    assert command == cmd.MoveAppointment(
        appointment="here:1", at_ms=TOMORROW_MS, origin=cmd.Origin.HOUSE
    )


def test_calling_off_asks_first() -> None:
    house, nothing = pressed(at(), "ctrl+e", "enter", "3", "enter")
    assert (house.asking, nothing) == (None, None)
    _, command = pressed(at(), "ctrl+e", "enter", "3", "j")
    assert command == cmd.CancelAppointment(appointment="here:1", origin=cmd.Origin.HOUSE)


def test_what_a_booking_system_has_made_is_moved_there() -> None:
    foreign = replace(office.EXPECTED[0], appointment="ics:77")
    house = apply(at(), ViewArrived(view(expected=(foreign,))))
    house, _ = pressed(house, "ctrl+e", "enter")
    assert [one.text_id for one in options_of(house)] == ["house-do-check-in", "house-do-call-off"]


def test_whoever_has_checked_in_elsewhere_meanwhile_is_not_asked_about() -> None:
    house, _ = pressed(at(), "ctrl+e", "enter")
    house = apply(house, ViewArrived(view(expected=office.EXPECTED[1:])))
    assert house.asking is None
    assert house.notice is not None
    assert house.notice.text_id == "house-gone"


def test_names_and_codes_are_found() -> None:
    house, _ = pressed(at(), "ctrl+e", "f3", *"yıl")
    assert [line.name for line in rows.expected(house)] == ["Ali Yılmaz"]
    back, _ = pressed(house, "tab")
    assert (back.search, len(rows.people(back))) == ("", len(rows.people(at())))


async def test_another_day_is_shown_until_escape() -> None:
    house = wrote(pressed(at(), "ctrl+e", "ctrl+e", "2")[0], "25.11.")
    house = await looked(house)
    assert (house.day, [line.name for line in rows.expected(house)]) == (
        "2026-11-25",
        ["Jan Kowalski", "Lena Brandt"],
    )
    off = cmd.CancelAppointment(appointment="here:6")
    house = apply(house, Answered(off, Done()))
    assert house.others[0].state is AppointmentState.CALLED_OFF
    assert pressed(house, "escape", "escape")[0].day == ""


async def test_a_day_may_have_more_appointments_than_one_answer_holds() -> None:
    lines = [AppointmentLine(f"here:{number:03}", "kfz", TOMORROW_MS, "") for number in range(5)]

    async def paged(question: Question) -> Finding:
        assert isinstance(question, FindAppointments)
        rest = [line for line in lines if line.appointment > question.after]
        return AppointmentsFound(tuple(rest[:2]), more=len(rest) > 2)

    house = replace_asking(at(), Looking("2026-11-25"))
    assert isinstance(house.asking, Looking)
    house = apply(house, await look(paged, house.asking))
    assert len(house.others) == 5


async def test_silence_and_refusals_end_the_search_with_a_sentence() -> None:
    async def silent(question: Question) -> Finding:
        raise NoAnswer("timeout")

    async def refused(question: Question) -> Finding:
        return Refusal(Reason.UNKNOWN_SERVICE, {"service": "kfz"})

    looking = Looking("2026-11-25", Draft("kfz"))
    house = replace_asking(at(), looking)
    for find, text_id in ((silent, "house-no-answer"), (refused, "refusal-unknown-service")):
        after = apply(house, await look(find, looking))
        assert after.asking is None
        assert after.notice is not None
        assert after.notice.text_id == text_id
    stopped, _ = pressed(house, "escape")
    assert apply(stopped, NothingCame(looking)).notice is None


def test_too_early_is_said_with_the_time() -> None:
    words = HousePhrases(office_say("de"), "de", SITE)
    refusal = Refusal(Reason.TOO_EARLY, {"at_ms": office.ago(-30)})
    house = apply(at(), Answered(cmd.CheckIn(code="K7QM2F31"), refusal))
    assert house.notice is not None
    told = words.sentence(house.notice.text_id, house.notice.facts)
    assert told.replace("\xa0", " ").endswith("ab 10:50 Uhr.")


def test_the_supervisor_opens_and_closes_times() -> None:
    asked, _ = pressed(at(SUPERVISOR), "ctrl+e", "ctrl+e", "3", "2")
    assert asked.asking == Write(Writing.OPEN, "ausweise")
    assert isinstance(asked.asking, Write)
    assert meant(asked, asked.asking, "1.12. - 31.12.") == cmd.OpenSlots(
        first="2026-12-01", last="2026-12-31", plan="ausweise"
    )
    closing, _ = pressed(at(SUPERVISOR), "ctrl+e", "ctrl+e", "4", "1")
    assert isinstance(closing.asking, Write)
    assert meant(closing, closing.asking, "24.12.") == cmd.CloseSlots(
        first="2026-12-24", last="2026-12-24"
    )
    assert len(options_of(pressed(at(), "ctrl+e", "ctrl+e")[0])) == 2, "the reception does not"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("24.11.", "2026-11-24"), ("23.11", "2027-11-23"), ("1/3", "2027-03-01"),
        ("29.2.", "2028-02-29"), ("1.3.27", "2027-03-01"), ("2027-03-01", "2027-03-01"),
        ("31.4.", None), ("24", None), ("24.11. um 9", None),
    ],
)  # fmt: skip
def test_dates_as_people_write_them(text: str, date: str | None) -> None:
    known = one_date(text, NOW)
    assert (known.isoformat() if known else None) == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1.12. - 31.12.", ("2026-12-01", "2026-12-31")),
        ("1.12.–31.12.", ("2026-12-01", "2026-12-31")),
        ("20.12. bis 10.1.", ("2026-12-20", "2027-01-10")),
        ("2026-12-01 2026-12-24", ("2026-12-01", "2026-12-24")),
        ("24.12.", ("2026-12-24", "2026-12-24")),
        ("1.12. und 31.12.", None), ("1.12. 2.12. 3.12.", None), ("ab 1.12.", None),
    ],
)  # fmt: skip
def test_ranges_as_people_write_them(text: str, dates: tuple[str, str] | None) -> None:
    known = range_of(text, NOW)
    assert (tuple(one.isoformat() for one in known) if known else None) == dates


def test_whoever_is_on_the_way_is_shown_as_such() -> None:
    words = HousePhrases(office_say("de"), "de", SITE)
    waiting = office.person("A001", "kfz", 3, on_way=True)
    held = office.person("A002", "kfz", 3, StepState.PARKED, held=True, until_ms=office.ago(-5))
    assert (words.state(waiting), words.state(held)) == ("○ unterwegs", "▶ unterwegs")
    house = apply(at(), ViewArrived(view(people=(held,))))
    house, _ = pressed(house, "tab", "enter")
    assert options_of(house)[0].then == cmd.ReturnVisit(visit="v-A002")
    video = office.person("A003", "kfz", 3, virtual=True)
    assert words.came_for(video).startswith("Video: ")


def test_clicks_answer_too() -> None:
    asked, _ = pressed(at(), "ctrl+e", "ctrl+e")
    assert choose(asked, 1, say)[0].asking == Write(Writing.DAY)
