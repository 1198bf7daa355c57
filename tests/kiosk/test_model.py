"""One tap, one number; always a way back to the start."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol.replies import Done, Reason, Refusal
from hub.protocol.views import HelpLine, MissedNumber
from kiosk import choices, keys, model, steps
from kiosk.messages import (
    Answered,
    ConnectionLost,
    CursorConfirmed,
    CursorMoved,
    Dismissed,
    HelpWanted,
    KeyTyped,
    LanguageToggled,
    ListTurned,
    LoadsCame,
    Message,
    NoAnswerCame,
    PageOpened,
    Pressed,
    PrintEnded,
    Resized,
    ReturnChosen,
    ServiceChosen,
    TimePassed,
    TriedAgain,
    Welcomed,
)
from kiosk.view import Notice, Page, Printing, View
from kiosk.wishes import ComeBack, GetHelp, TakeNumber
from tests.kiosk import office

TAP = "tap"


def after(view: View, *happened: Message, start_s: float = 100.0, pause_s: float = 1.0) -> View:
    for count, message in enumerate(happened):
        view = model.apply(view, message, start_s + count * pause_s)
    return view


def with_ticket() -> View:
    return after(office.opened(), ServiceChosen(TAP, "ausweis"), Answered(1, office.reply()))


def test_ok__a_tap_asks_for_that_service_in_the_language_on_the_screen() -> None:
    view = after(office.opened(), LanguageToggled(TAP), ServiceChosen(TAP, "kfz"))
    assert (view.page, view.asking) == (Page.ASKING, TakeNumber("kfz", "en"))


def test_ok__taps_while_asking_ask_nothing_more() -> None:
    asking = after(office.opened(), ServiceChosen(TAP, "ausweis"))
    again = after(asking, *[ServiceChosen(TAP, "kfz"), KeyTyped("key:3", "3")] * 5)
    assert (again.turn, again.asking) == (asking.turn, TakeNumber("ausweis", "de"))


def test_ok__ten_taps_in_a_second_are_one_number_that_stays_on_the_screen() -> None:
    view = after(office.opened(), ServiceChosen(TAP, "ausweis"))
    view = after(view, Answered(1, office.reply()), start_s=100.02)
    for tap in range(10):
        view = after(view, Dismissed(TAP), start_s=100.1 + tap / 10)
    assert view.page is Page.TICKET
    assert after(view, Dismissed(TAP), start_s=102.0).page is Page.START


def test_ok__a_held_key_neither_dismisses_nor_takes_a_second_number() -> None:
    view = after(office.opened(), CursorConfirmed("key:enter"), start_s=99.0)
    assert view.cursor == 0
    questions = set()
    for repeat in range(300):
        now_s = 100.0 + repeat / 30
        view = model.apply(view, CursorConfirmed("key:enter"), now_s)
        if view.asking is not None:
            questions.add(view.turn)
            view = model.apply(view, Answered(view.turn, office.reply()), now_s)
    assert len(questions) == 1
    assert view.page is Page.TICKET


def test_ok__different_keys_in_quick_succession_all_count() -> None:
    view = after(office.opened(), KeyTyped("key:1", "1"), pause_s=0.01)
    view = after(view, Answered(1, office.reply()), start_s=100.02)
    view = after(view, Dismissed("key:escape"), start_s=100.03)
    assert after(view, KeyTyped("key:1", "1"), start_s=100.04).asking == TakeNumber("ausweis", "de")


@pytest.mark.parametrize("press", [Dismissed("key:escape"), CursorConfirmed("key:enter")])
def test_ok__escape_and_enter_end_the_ticket_page_at_once(press: Pressed) -> None:
    view = model.apply(with_ticket(), press, 101.05)
    assert (view.page, view.ticket, view.due_s) == (Page.START, None, None)


def test_ok__other_keys_leave_the_ticket_alone() -> None:
    view = with_ticket()
    for press in (KeyTyped("key:2", "2"), CursorMoved("key:up", 0, -1), ListTurned("x", 1)):
        assert after(view, press, start_s=110).ticket == view.ticket


def test_ok__a_closed_service_says_so_and_asks_nothing() -> None:
    view = after(office.opened(), ServiceChosen(TAP, "wohngeld"))
    assert (view.page, view.notice, view.asking) == (Page.NOTICE, Notice.CLOSED, None)


def test_ok__what_the_kiosk_does_not_know_yet_counts_as_open() -> None:
    view = after(office.blank(), Welcomed(office.SITE, office.THEME), KeyTyped("key:8", "8"))
    assert view.asking == TakeNumber("wohngeld", "de")


def test_ok__a_refusal_is_shown_with_its_reason() -> None:
    refusal = Refusal(Reason.NUMBERS_EXHAUSTED)
    view = after(office.opened(), ServiceChosen(TAP, "kfz"), Answered(1, refusal))
    assert (view.notice, view.refusal, view.can_try_again) == (Notice.REFUSED, refusal, False)


def test_ok__no_answer_offers_another_try_for_the_same_service() -> None:
    view = after(office.opened(), ServiceChosen(TAP, "kfz"), NoAnswerCame(1))
    assert (view.notice, view.can_try_again) == (Notice.NO_ANSWER, True)
    again = after(view, TriedAgain(TAP), start_s=110)
    assert (again.asking, again.turn) == (TakeNumber("kfz", "de"), view.turn + 1)


def test_ok__an_answer_to_an_older_question_is_not_for_this_screen() -> None:
    view = after(office.opened(), ServiceChosen(TAP, "kfz"), NoAnswerCame(1))
    again = after(view, TriedAgain(TAP), start_s=110)
    assert after(again, Answered(1, office.reply()), start_s=111) == again
    assert after(view, Answered(1, office.reply()), start_s=111) == view


def test_ok__a_question_without_any_end_becomes_a_notice() -> None:
    asking = after(office.opened(), ServiceChosen(TAP, "kfz"))
    assert after(asking, TimePassed(), start_s=100 + steps.ASK_S - 0.1).page is Page.ASKING
    assert after(asking, TimePassed(), start_s=100 + steps.ASK_S).notice is Notice.NO_ANSWER


def test_ok__the_paper_is_out_then_the_page_ends_soon() -> None:
    view = with_ticket()
    assert view.printing is Printing.RUNNING
    done = after(view, PrintEnded("visit-A017", ""), start_s=102)
    assert (done.printing, done.due_s) == (Printing.DONE, 102 + done.times.take_s)


def test_ok__without_paper_the_number_stands_longer() -> None:
    failed = after(with_ticket(), PrintEnded("visit-A017", "out-of-paper"), start_s=102)
    assert failed.printing is Printing.FAILED
    assert failed.printer_trouble == "out-of-paper"
    assert after(failed, TimePassed(), start_s=102 + steps.COPY_S - 1).page is Page.TICKET
    assert after(failed, TimePassed(), start_s=102 + steps.COPY_S).page is Page.START


def test_ok__a_kiosk_without_printer_gives_time_to_write_the_number_down() -> None:
    view = office.opened(has_printer=False)
    view = after(view, ServiceChosen(TAP, "kfz"), Answered(1, office.reply()))
    assert (view.printing, view.due_s) == (Printing.NONE, 101 + steps.COPY_S)


def test_ok__news_of_an_older_print_does_not_touch_the_next_ticket() -> None:
    view = after(with_ticket(), PrintEnded("visit-A016", "timeout"), start_s=102)
    assert view.printing is Printing.RUNNING
    assert view.printer_trouble == "timeout"


def test_ok__the_next_person_is_greeted_in_the_language_of_the_house() -> None:
    view = after(office.opened(), LanguageToggled(TAP), ListTurned("x", 0))
    assert view.language == "en"
    assert after(view, TimePassed(), start_s=101 + view.times.idle_s).language == "de"
    ticket = after(view, ServiceChosen(TAP, "kfz"), Answered(1, office.reply()), start_s=110)
    assert ticket.language == "en"
    assert after(ticket, Dismissed(TAP), start_s=120).language == "de"


def test_ok__the_language_can_be_changed_on_every_page() -> None:
    for view in (office.opened(), with_ticket()):
        toggled = after(view, LanguageToggled("key:l"), start_s=110)
        assert (toggled.language, toggled.page) == ("en", view.page)


def test_ok__a_device_with_a_language_of_its_own_greets_in_it() -> None:
    english = View(language="en", home="en")
    assert after(english, Welcomed(office.SITE, office.THEME)).language == "en"
    unknown = View(language="tr", home="tr")
    assert after(unknown, Welcomed(office.SITE, office.THEME)).language == "de"


def test_ok__the_list_is_paged_and_goes_round() -> None:
    view = office.opened(capacity=4)
    assert choices.pages(view) == 3
    seen = []
    for turned in range(4):
        view = after(view, ListTurned("key:pagedown", 1), start_s=100 + turned)
        seen.append(choices.page_number(view))
    assert seen == [2, 3, 1, 2]
    assert choices.shown(view)[0].pressed == ServiceChosen(TAP, "kfz")
    assert choices.page_number(after(view, Resized(6, 2))) == 1


def test_ok__arrows_and_enter_choose_what_they_point_at() -> None:
    view = after(
        office.opened(),
        CursorMoved("key:down", 0, 1),
        CursorMoved("key:down", 0, 1),
        CursorMoved("key:right", 1, 0),
    )
    assert view.cursor == 3
    assert after(view, CursorConfirmed("key:enter"), start_s=110).asking == TakeNumber(
        "fuehrung", "de"
    )


def test_ok__arrows_stop_at_the_edges() -> None:
    view = after(office.opened(), CursorMoved("key:up", 0, -1), CursorMoved("key:up", 0, -1))
    assert view.cursor == 0


def test_ok__a_lost_hub_is_remembered_until_it_speaks() -> None:
    lost = after(office.opened(), ConnectionLost())
    assert not lost.connected
    assert after(lost, LoadsCame(office.loads())).connected


def test_ok__a_site_with_fewer_services_keeps_the_list_in_range() -> None:
    view = after(office.opened(capacity=4), ListTurned("x", 2))
    assert choices.page_number(view) == 3
    fewer = replace(office.SITE, services=office.SITE.services[:3])
    assert choices.page_number(after(view, Welcomed(fewer, office.THEME))) == 1


def test_ok__every_service_of_a_large_site_has_a_key_of_its_own() -> None:
    names = [choices.entry_key(place) for place in range(len(choices.ENTRY_KEYS))]
    assert names[:12] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "a", "b"]
    assert len(set(names)) == len(names)
    assert "l" not in names
    assert choices.entry_key(99) == ""
    for name in names:
        assert keys.meaning(name, name) == KeyTyped(f"key:{name}", name)


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "f12", "ctrl+backslash"])
def test_ok__keys_that_end_other_programs_mean_nothing(key: str) -> None:
    assert keys.meaning(key, None) is None
    assert keys.meaning(key, "\x03") is None


def missed(count: int = 9, capacity: int = 4) -> View:
    return after(office.opened(capacity=capacity), LoadsCame(office.with_missed(count)))


def test_ok__internal_services_are_not_offered_but_have_a_name() -> None:
    last = replace(office.SITE.services[-1], internal=True)
    site = replace(office.SITE, services=(*office.SITE.services[:-1], last))
    view = after(office.opened(), Welcomed(site, office.THEME), ServiceChosen(TAP, last.id))
    assert (view.page, view.asking) == (Page.START, None)
    assert after(view, KeyTyped("key:0", "0"), start_s=110).asking is None
    assert last not in view.services
    assert view.service(last.id) == last


def test_ok__who_missed_the_call_finds_the_number_and_waits_again() -> None:
    view = after(missed(), PageOpened(TAP, Page.MISSED), ListTurned("key:pagedown", 1))
    assert (view.page, choices.page_number(view), choices.pages(view)) == (Page.MISSED, 2, 3)
    view = after(view, ReturnChosen(TAP, "visit-A006"), start_s=110)
    number = MissedNumber("visit-A006", "A006")
    assert view.asking == ComeBack(number)
    done = after(view, Answered(view.turn, Done()), start_s=111)
    assert (done.notice, done.wish) == (Notice.BACK, ComeBack(number))
    assert after(done, Dismissed(TAP), start_s=120).page is Page.START


@pytest.mark.parametrize(
    ("presses", "number"),
    [
        ([KeyTyped("key:3", "3")], "A003"),
        ([CursorMoved("key:down", 0, 1), CursorMoved("key:down", 0, 1)], "A003"),
    ],
)
def test_ok__keys_choose_the_number_too(presses: list[Pressed], number: str) -> None:
    view = after(
        missed(), PageOpened("key:f3", Page.MISSED), *presses, CursorConfirmed("key:enter")
    )
    assert view.asking == ComeBack(MissedNumber(f"visit-{number}", number))


def test_ok__without_missed_numbers_nobody_is_led_to_an_empty_list() -> None:
    assert after(office.opened(), PageOpened("key:f3", Page.MISSED)).page is Page.START
    lost = after(missed(), ConnectionLost(), PageOpened("key:f3", Page.MISSED))
    assert lost.page is Page.START


def test_ok__a_number_that_is_no_longer_missed_is_not_returned() -> None:
    view = after(missed(), PageOpened(TAP, Page.MISSED), ListTurned("key:pagedown", 2))
    shorter = after(view, LoadsCame(office.with_missed(5)), start_s=110)
    assert [one.pressed for one in choices.shown(shorter)] == [ReturnChosen(TAP, "visit-A005")]
    assert after(shorter, ReturnChosen(TAP, "visit-A009"), start_s=111).page is Page.MISSED
    empty = after(shorter, LoadsCame(office.loads()), start_s=112)
    assert (empty.page, choices.shown(empty), choices.page_number(empty)) == (Page.MISSED, (), 1)


def test_ok__the_list_of_missed_numbers_ends_by_itself() -> None:
    view = after(missed(), PageOpened(TAP, Page.MISSED))
    assert after(view, TimePassed(), start_s=100 + view.times.idle_s + 1).page is Page.START
    assert after(view, Dismissed("key:escape"), start_s=102).page is Page.START


def test_ok__a_refused_return_keeps_the_number_and_says_so() -> None:
    view = after(missed(), PageOpened(TAP, Page.MISSED), KeyTyped("key:1", "1"))
    refused = after(view, Answered(view.turn, Refusal(Reason.NOT_MISSED)), start_s=110)
    assert (refused.notice, refused.can_try_again) == (Notice.REFUSED, False)
    silent = after(view, NoAnswerCame(view.turn), start_s=110)
    again = after(silent, TriedAgain(TAP), start_s=120)
    assert again.asking == view.asking


def test_ok__whoever_asks_for_help_sees_when_somebody_comes() -> None:
    view = after(replace(office.opened(), device="kiosk-1"), HelpWanted(TAP))
    assert view.asking == GetHelp()
    told = after(view, Answered(view.turn, Done()), start_s=101)
    assert told.notice is Notice.HELP
    assert told.help_asked is None
    coming = HelpLine("kiosk-1", office.NOW_MS, coming=True)
    other = HelpLine("kiosk-2", office.NOW_MS)
    news = LoadsCame(replace(office.loads(), help=(other, coming)))
    heard = after(told, news, start_s=140)
    assert heard.help_asked == coming
    assert heard.due_s == 140 + heard.times.idle_s
    assert after(heard, TimePassed(), start_s=140 + heard.times.idle_s).page is Page.START
    assert after(heard, ConnectionLost(), start_s=141).help_asked is None


def test_ok__a_hub_that_does_not_hear_the_call_for_help_is_not_passed_over() -> None:
    view = after(office.opened(), HelpWanted("key:f1"), NoAnswerCame(1))
    assert (view.notice, view.wish, view.can_try_again) == (Notice.NO_ANSWER, GetHelp(), True)
