"""What each key does at both posts, and that no press ever does two things."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from counter.alarms import Delivery
from counter.house import pressing, rows, written
from counter.house.answering import choose, put_in, with_entries
from counter.house.keys import RECEPTION, SUPERVISOR, Panel, Post
from counter.house.model import apply
from counter.house.questions import (
    AssignWhich,
    Help,
    MoveWhere,
    Sure,
    WhatWithCounter,
    WhatWithVisit,
    WhyClose,
    Write,
    Writing,
)
from counter.house.state import (
    Answered,
    Cursor,
    House,
    PrintEnded,
    TimePassed,
    Unanswered,
    ViewArrived,
    start,
)
from counter.notices import Tone
from counter.told import HubLost, SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Done, Reason, Refusal
from hub.protocol.site import Place, VisitorClass
from tests.counter.desks import say
from tests.counter.house.office import ALARM, HELP, NOW_MS, SITE, ticket, view


def house(post: Post = RECEPTION, **changes: object) -> House:
    one = apply(start(post, "tresen"), SiteKnown(SITE))
    return apply(one, ViewArrived(view(**changes)))


def pressed(at: House, *strokes: str) -> tuple[House, list[cmd.TerminalCommand]]:
    sent = []
    for stroke in strokes:
        character = stroke if len(stroke) == 1 else None
        at, command = pressing.press(at, stroke, character, say)
        if command is not None:
            sent.append(command)
    return at, sent


def wrote(at: House, text: str) -> tuple[House, cmd.TerminalCommand | None]:
    question = at.asking
    assert isinstance(question, Write)
    meant = written.meant(at, question, text)
    if isinstance(meant, written.Wrong):
        return at.telling(Tone.BAD, meant.text_id), None
    return (meant, None) if isinstance(meant, House) else put_in(at, question, meant)


def on(at: House, panel: Panel, key: str) -> House:
    """The cursor of this panel on this row."""
    cursor = Cursor(key, rows.keys(at, panel).index(key))
    return dataclasses.replace(at, panel=panel, cursors={**at.cursors, panel: cursor})


# Issuing


def test_a_digit_and_enter_issue_a_number() -> None:
    after, sent = pressed(house(), "3", "enter")
    assert sent == [cmd.IssueTicket(service="beschein", channel="reception")]
    assert after.sent == sent[0]


def test_while_the_answer_is_awaited_nothing_more_is_issued() -> None:
    assert len(pressed(house(), "enter", "enter", "f2", "enter")[1]) == 1


def test_a_held_enter_issues_one_number_only() -> None:
    after, (command,) = pressed(house(), "enter")
    after = apply(after, Answered(command, ticket()))
    after, more = pressed(after, "enter", "enter")
    assert more == []
    assert after.issued is not None
    assert pressed(after, "escape", "enter")[1] != [], "the next person"


def test_the_next_persons_key_puts_the_ticket_away() -> None:
    after, (command,) = pressed(house(), "enter")
    after = apply(after, Answered(command, ticket()))
    after, sent = pressed(after, "2", "enter")
    assert [one.service for one in sent if isinstance(one, cmd.IssueTicket)] == ["melde"]


def test_several_concerns_with_their_quantities() -> None:
    _, sent = pressed(house(), "space", "3", "plus", "plus", "minus", "f5", "f5", "enter")
    assert sent == [
        cmd.IssueTicket(
            service="ausweis", more=(Concern("beschein", 2),), cls=VisitorClass.PRIORITY,
            channel="reception",
        )
    ]  # fmt: skip
    assert pressed(house(), "space", "space", "2", "enter")[1][0] == cmd.IssueTicket(
        service="melde", channel="reception"
    )


def test_no_more_concerns_than_one_number_holds() -> None:
    strokes = [key for stroke in "123456789ab" for key in (stroke, "space")]
    after, _ = pressed(house(), *strokes)
    assert len(after.form.marked) == pressing.MOST_CONCERNS
    assert after.notice is not None


def test_the_language_and_the_case_go_with_it_and_are_gone_afterwards() -> None:
    after, _ = pressed(house(), "f6", "2", "f7")
    after, _ = wrote(after, "AZ-17/26")
    after, (command,) = pressed(after, "enter")
    assert command == cmd.IssueTicket(
        service="ausweis", language="en", case="AZ-17/26", channel="reception"
    )
    after = apply(after, Answered(command, ticket()))
    assert after.form == type(after.form)()
    assert after.issued is not None
    assert after.issued.language == "en"


def test_an_appointment_asks_for_its_time() -> None:
    after, sent = pressed(house(), "f5", "enter")
    assert sent == []
    assert after.asking == Write(Writing.BOOKED)
    after, nothing = wrote(after, "9 Uhr")
    assert nothing is None
    assert after.notice is not None
    assert after.asking == Write(Writing.BOOKED)
    _, command = wrote(after, "10:30")
    assert command == cmd.IssueTicket(
        service="ausweis", cls=VisitorClass.APPOINTMENT, booked_ms=NOW_MS + 600_000,
        channel="reception",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "minutes"), [("10:30", 10), ("1030", 10), ("9.20", -60), ("25:00", None), ("x", None)]
)
def test_times_of_day(text: str, minutes: int | None) -> None:
    expected = None if minutes is None else NOW_MS + minutes * 60_000
    assert written.time_today(house(), text) == expected


def test_a_closed_service_is_asked_about_and_then_issued_anyway() -> None:
    after, (command,) = pressed(house(), "8", "enter")
    closed = Refusal(Reason.SERVICE_CLOSED, {"service": "fuehrerschein"})
    after = apply(after, Answered(command, closed))
    assert isinstance(after.asking, Sure)
    assert pressed(after, "enter")[1] == [], "the cursor stands on no"
    _, again = pressed(after, "j")
    assert again == [cmd.IssueTicket(service="fuehrerschein", channel="reception", anyway=True)]


def test_fail__what_cannot_be_set_aside_is_one_sentence() -> None:
    after, (command,) = pressed(house(), "enter")
    after = apply(after, Answered(command, Refusal(Reason.NUMBERS_EXHAUSTED)))
    assert after.asking is None
    assert after.notice is not None
    assert after.notice.text_id == "refusal-numbers-exhausted"


def test_what_becomes_of_the_paper() -> None:
    at = apply(start(RECEPTION, "tresen", has_printer=True), SiteKnown(SITE))
    at, (command,) = pressed(apply(at, ViewArrived(view())), "enter")
    at = apply(at, Answered(command, ticket()))
    assert at.issued is not None
    assert at.issued.printing
    late = apply(at, PrintEnded(99, "offline"))
    assert late == at, "another ticket's paper"
    failed = apply(at, PrintEnded(at.issued.turn, "offline"))
    assert failed.issued is not None
    assert (failed.issued.printing, failed.issued.trouble) == (False, "offline")


# The people in the house


def test_a_number_is_found_by_a_part_of_it() -> None:
    after, _ = pressed(house(), "slash", "0", "1", "7")
    assert [row.number for row in rows.people(after)] == ["A017"]
    after, sent = pressed(after, "enter")
    assert after.asking == WhatWithVisit("v-A017")
    assert sent == []
    after, _ = pressed(after, "escape", "escape")
    assert len(rows.people(after)) > 20


def test_while_searching_letters_are_letters() -> None:
    after, sent = pressed(house(), "f3", "j", "n", "y", "backspace")
    assert (after.search, sent) == ("JN", [])


def test_cancelling_asks() -> None:
    at = on(house(), Panel.PEOPLE, "v-F012")
    asked, sent = pressed(at, "enter", "3")
    assert isinstance(asked.asking, Sure)
    assert sent == []
    assert pressed(asked, "n")[1] == []
    assert pressed(asked, "y")[1] == [cmd.CancelVisit(visit="v-F012")]


@pytest.mark.parametrize(
    ("number", "command"),
    [
        ("B020", cmd.ReturnVisit(visit="v-B020")),
        ("A013", cmd.UnparkVisit(visit="v-A013")),
        ("F012", cmd.ReprintTicket(visit="v-F012")),
    ],
)
def test_the_first_thing_to_do_with_somebody(number: str, command: cmd.Command) -> None:
    assert pressed(on(house(), Panel.PEOPLE, f"v-{number}"), "f4", "1")[1] == [command]


def test_a_reprint_is_a_copy_in_the_visitors_own_language() -> None:
    at, (command,) = pressed(on(house(), Panel.PEOPLE, "v-B022"), "enter", "1")
    at = apply(at, Answered(command, ticket("B022")))
    assert at.issued is not None
    assert (at.issued.copy, at.issued.language) == (True, "tr")


def test_a_ticket_in_the_answer_to_something_else_is_none_to_give_out() -> None:
    at, (command,) = pressed(on(house(SUPERVISOR), Panel.PEOPLE, "v-F012"), "f5", "1")
    at = apply(at, Answered(command, ticket("F012")))
    assert at.issued is None
    assert at.notice is not None
    assert at.notice.text_id == "house-done-first"


def test_a_note_starts_from_what_is_known() -> None:
    at, _ = pressed(on(house(), Panel.PEOPLE, "v-A017"), "enter", "2")
    assert isinstance(at.asking, Write)
    assert at.asking.before == "Rollstuhl, bitte Schalter 3"
    assert wrote(at, "  kommt   später ")[1] == cmd.NoteVisit(visit="v-A017", text="kommt später")


def test_only_the_supervisor_reopens_and_moves() -> None:
    for number in ("v-A012", "v-E008"):
        at, _ = pressed(on(house(), Panel.PEOPLE, number), "enter")
        assert at.asking is None
    assert pressed(on(house(SUPERVISOR), Panel.PEOPLE, "v-E008"), "enter", "1")[1] == [
        cmd.ReopenVisit(visit="v-E008")
    ]
    at = on(house(SUPERVISOR), Panel.PEOPLE, "v-F012")
    assert pressed(at, "f5")[0].asking == MoveWhere("v-F012")
    assert pressed(at, "f5", "1")[1] == [cmd.MoveVisit(visit="v-F012", place=Place.FIRST)]
    assert pressed(at, "f5", "2")[1] == [cmd.MoveVisit(visit="v-F012", service="ausweis")]


def test_a_question_about_somebody_who_has_gone_closes() -> None:
    at, _ = pressed(on(house(), Panel.PEOPLE, "v-F012"), "enter")
    after = apply(at, ViewArrived(view(people=(), ended=())))
    assert after.asking is None
    assert after.notice is not None
    assert after.notice.text_id == "house-gone"


def test_the_cursor_stays_on_its_person_and_at_its_place_when_that_one_has_gone() -> None:
    at = on(house(), Panel.PEOPLE, "v-B022")
    now = view()
    fewer = apply(at, ViewArrived(replace(now, people=now.people[1:])))
    assert rows.chosen(fewer, Panel.PEOPLE) == "v-B022"
    gone = apply(at, ViewArrived(replace(now, people=now.people[:2] + now.people[3:])))
    assert rows.chosen(gone, Panel.PEOPLE) == "v-A017"


# The supervisor


def test_a_service_is_closed_with_a_reason() -> None:
    at = on(house(SUPERVISOR), Panel.SERVICES, "melde")
    asked, _ = pressed(at, "f4")
    assert asked.asking == WhyClose("melde")
    assert pressed(asked, "1")[1] == [cmd.CloseService(service="melde", reason="house-close-staff")]
    own, _ = pressed(asked, "5")
    assert wrote(own, "Umzug")[1] == cmd.CloseService(service="melde", reason="Umzug")


def test_a_closed_service_is_opened_or_follows_its_hours() -> None:
    at = on(house(SUPERVISOR), Panel.SERVICES, "fuehrerschein")
    assert pressed(at, "f4", "1")[1] == [cmd.OpenService(service="fuehrerschein")]
    assert pressed(at, "f4", "2")[1] == [cmd.FollowHours(service="fuehrerschein")]


def test_a_function_key_first_shows_the_row_it_is_for() -> None:
    at = on(house(SUPERVISOR), Panel.SERVICES, "melde")
    at = on(at, Panel.COUNTERS, "3")
    at, sent = pressed(at, "f4")
    assert (at.panel, at.asking, sent) == (Panel.SERVICES, None, [])


def test_services_are_assigned_by_ticking() -> None:
    at, _ = pressed(on(house(SUPERVISOR), Panel.COUNTERS, "9"), "f6")
    assert isinstance(at.asking, AssignWhich)
    assert at.asking.chosen == ("kfz", "fuehrerschein", "parken")
    assert pressed(at, "8", "1", "enter")[1] == [
        cmd.AssignServices(counter="9", services=("ausweis", "kfz", "parken"))
    ]
    none, sent = pressed(at, "7", "8", "9", "enter")
    assert sent == []
    assert isinstance(none.asking, AssignWhich)


def test_back_to_what_is_configured() -> None:
    at, _ = pressed(on(house(SUPERVISOR), Panel.COUNTERS, "6"), "f2")
    assert at.asking == WhatWithCounter("6")
    assert pressed(at, "2")[1] == [cmd.AssignServices(counter="6", services=None)]


@pytest.mark.parametrize(
    ("counter", "command"),
    [
        ("8", cmd.CloseCounter(counter="8")),
        ("4", cmd.FinishService(counter="4")),
        ("10", cmd.UndoLast(counter="10")),
    ],
)
def test_what_was_forgotten_is_set_right_after_a_question(
    counter: str, command: cmd.Command
) -> None:
    at, _ = pressed(on(house(SUPERVISOR), Panel.COUNTERS, counter), "enter", "2")
    assert isinstance(at.asking, Sure)
    assert pressed(at, "j")[1] == [command]


def test_undo_of_any_counter() -> None:
    for post in (RECEPTION, SUPERVISOR):
        assert pressed(house(post), "f10", "1")[1] == [cmd.UndoLast(counter="10")]
    nothing, _ = pressed(house(counters=()), "f10")
    assert nothing.notice is not None
    assert nothing.notice.text_id == "house-no-undo"


def test_a_message_for_a_zone() -> None:
    at, _ = pressed(on(house(SUPERVISOR), Panel.MESSAGES, "og"), "enter")
    assert isinstance(at.asking, Write)
    assert at.asking.before == "Der Aufzug fährt heute nicht."
    assert wrote(at, "")[1] == cmd.PostMessage(zone="og", text="")


def test_a_warning_leads_to_what_it_is_about() -> None:
    at = on(house(SUPERVISOR), Panel.WARNINGS, "service:melde4")
    at, _ = pressed(at, "enter")
    assert (at.panel, rows.chosen(at, at.panel)) == (Panel.COUNTERS, "4")
    at = on(at, Panel.WARNINGS, "wait:kfz")
    at, _ = pressed(at, "enter")
    assert (at.panel, rows.chosen(at, at.panel)) == (Panel.SERVICES, "kfz")


# Alarms and help


def test_an_alarm_goes_out_at_one_press_whatever_is_on_the_screen() -> None:
    at, _ = pressed(house(), "f6")
    for one in (at, pressed(house(), "enter")[0], house(), apply(house(), HubLost("closed"))):
        after, sent = pressed(one, "f12")
        assert sent == [cmd.RaiseAlarm()]
        assert after.asking == one.asking
    lost = pressed(apply(house(), HubLost("closed")), "f12")[0]
    assert lost.alarm.delivery is Delivery.NOT_SENT
    silent = apply(pressed(house(), "f12")[0], Unanswered(cmd.RaiseAlarm()))
    assert silent.alarm.delivery is Delivery.NOT_SENT


def test_an_alarm_that_was_not_sent_stands_there_until_it_was_read() -> None:
    at = pressed(apply(house(), HubLost("closed")), "f12")[0]
    for stroke in ("f2", "f4", "tab", "enter"):
        at = pressed(at, stroke)[0]
        assert at.alarm.delivery is Delivery.NOT_SENT, stroke
    at = apply(at, ViewArrived(view()))
    assert at.alarm.delivery is Delivery.NOT_SENT
    assert pressed(at, "escape")[0].alarm.delivery is Delivery.NONE


def test_whoever_raised_an_alarm_is_told_that_somebody_comes() -> None:
    mine = replace(ALARM, device="tresen", counter="")
    sent = apply(pressed(house(), "f12")[0], Answered(cmd.RaiseAlarm(), Done()))
    shown = apply(sent, ViewArrived(view(alarms=(mine,))))
    assert shown.alarm.delivery is Delivery.SENT
    over = apply(shown, ViewArrived(view()))
    assert over.alarm.delivery is Delivery.TAKEN
    assert pressed(over, "escape")[0].alarm.delivery is Delivery.NONE


def test_an_open_list_keeps_its_places_when_a_colleague_is_faster() -> None:
    seven, eight, nine = (replace(ALARM, alarm=number) for number in (7, 8, 9))
    at = house(alarms=(seven, eight))
    at = with_entries(at, pressed(at, "f9")[0])
    at = with_entries(at, apply(at, ViewArrived(view(alarms=(nine, eight)))))
    assert pressed(at, "2")[1] == [cmd.TakeAlarm(alarm=8)]
    assert pressed(at, "3")[1] == [cmd.TakeAlarm(alarm=9)]
    after, sent = pressed(at, "1")
    assert (after.asking, sent) == (at.asking, [])
    assert after.notice is not None
    assert after.notice.text_id == "counter-entry-gone"
    anew = with_entries(at, pressed(at, "escape")[0])
    assert pressed(anew, "f9", "1")[1] == [cmd.TakeAlarm(alarm=9)]


def test_taking_an_alarm_and_answering_help() -> None:
    at = house(alarms=(ALARM,), help=(HELP,))
    assert pressed(at, "f9", "enter")[1] == [cmd.TakeAlarm(alarm=7)]
    assert pressed(at, "f8", "enter")[1] == [cmd.AnswerHelp(device="kiosk-eingang")]
    busy, _ = pressed(at, "enter")
    assert pressed(busy, "f9", "enter")[1] == [cmd.TakeAlarm(alarm=7)], "waits for nothing"


# The hub


def test_without_a_hub_nothing_is_sent_and_everything_stays_readable() -> None:
    at = apply(house(), HubLost("unreachable"))
    after, sent = pressed(at, "enter", "f4", "f10", "tab")
    assert sent == []
    assert after.view == at.view
    frozen = apply(at, TimePassed(NOW_MS + 60_000))
    assert frozen.now_ms == NOW_MS, "its age is told; its times stand still"
    assert apply(at, ViewArrived(view())).lost is None


def test_no_answer_frees_the_keys() -> None:
    at, (command,) = pressed(house(), "enter")
    at = apply(at, Unanswered(command))
    assert at.sent is None
    assert len(pressed(at, "enter")[1]) == 1


def test_what_was_done_is_one_sentence() -> None:
    at, (command,) = pressed(on(house(), Panel.PEOPLE, "v-B020"), "enter", "1")
    at = apply(at, Answered(command, Done()))
    assert at.notice is not None
    assert (at.notice.tone, at.notice.text_id) == (Tone.GOOD, "house-done-return")
    assert at.notice.facts == {"number": "B020"}


def test_before_the_first_view_every_key_is_harmless() -> None:
    at, sent = pressed(
        start(SUPERVISOR, "x"), "enter", "f2", "f4", "f6", "f9", "tab", "up", "space"
    )
    assert sent == []
    assert at.view is None


def test_help_is_read_to_its_end_and_closes_with_any_key() -> None:
    at, _ = pressed(house(), "f1", "down", "down")
    assert at.asking == Help(2)
    assert pressed(at, "f2")[0].asking is None


STROKES = st.sampled_from(
    [
        *("enter", "escape", "tab", "shift+tab", "up", "down", "space", "plus", "minus", "end"),
        *(f"f{at}" for at in range(1, 13)), *"123abjnz", "slash", "backspace", "ctrl+t", "ctrl+l",
    ]
)  # fmt: skip


@settings(max_examples=60)
@given(st.sampled_from([RECEPTION, SUPERVISOR]), st.lists(STROKES, max_size=40))
def test_whatever_is_pressed_one_command_is_under_way_at_most(
    post: Post, strokes: list[str]
) -> None:
    at, waiting = house(post, alarms=(ALARM,)), 0
    for stroke in strokes:
        at, sent = pressed(at, stroke)
        waiting += sum(not isinstance(one, cmd.RaiseAlarm | cmd.TakeAlarm) for one in sent)
        assert waiting <= 1
        assert -1 <= rows.at(at, at.panel) < max(1, len(rows.keys(at, at.panel)))


def test_clicks_choose_rows_and_answers() -> None:
    at, _ = pressing.click(house(), Panel.PEOPLE, 2)
    assert (at.panel, rows.chosen(at, Panel.PEOPLE)) == (Panel.PEOPLE, "v-B022")
    at, _ = pressing.click(at, Panel.PEOPLE, 2)
    assert at.asking == WhatWithVisit("v-B022")
    _, command = choose(at, 0, say)
    assert command == cmd.ReprintTicket(visit="v-B022")
