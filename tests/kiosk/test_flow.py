"""The ways to a number and beside it: groups, several concerns, priority, appointments, scans."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol.replies import Done, Reason, Refusal, StepState, TicketReply
from hub.protocol.site import Hours, SpecialDay
from hub.protocol.views import MissedNumber, ServiceLoad
from kiosk import choices, keys, model, opening, pressing, steps
from kiosk.messages import (
    Aid,
    AidToggled,
    Answered,
    CodeScanned,
    CodeShortened,
    CodeTyped,
    Confirmed,
    ConnectionLost,
    CursorConfirmed,
    CursorMoved,
    CursorStepped,
    Dismissed,
    FeedbackGiven,
    GroupChosen,
    HelpWanted,
    KeyTyped,
    LanguageChosen,
    LanguageToggled,
    LoadsCame,
    Message,
    PageOpened,
    PrintEnded,
    ReturnChosen,
    ServiceChosen,
    TimePassed,
    Touched,
    Welcomed,
)
from kiosk.view import Access, Notice, Page, Printing, View
from kiosk.wishes import CheckInWith, ComeBack, Feedback, GetHelp, LookUp, TakeNumber
from tests.kiosk import office

TAP = "tap"
YES = Confirmed(TAP)
TICKET_PAGE = f"https://warten.musterstadt.de/t/{office.TOKEN}"


def after(view: View, *happened: Message, start_s: float = 100.0, pause_s: float = 2.0) -> View:
    for count, message in enumerate(happened):
        view = model.apply(view, message, start_s + count * pause_s)
    return view


def full() -> View:
    return office.opened(site=office.FULL)


def pressed(view: View, part: choices.Part) -> list[object]:
    return [choice.pressed for choice in choices.choices(view) if choice.part is part]


# Groups


def test_ok__the_start_page_has_groups_then_what_is_in_none() -> None:
    here = pressed(full(), choices.Part.LIST)
    assert here[:3] == [GroupChosen(TAP, group.id) for group in office.GROUPS]
    assert here[3:] == [ServiceChosen(TAP, "meldung"), ServiceChosen(TAP, "fund")]


def test_ok__a_group_leads_to_its_services_and_back() -> None:
    view = after(full(), KeyTyped("key:2", "2"))
    assert (view.page, view.group) == (Page.GROUP, "auto")
    assert pressed(view, choices.Part.LIST) == [
        ServiceChosen(TAP, "kfz"),
        ServiceChosen(TAP, "schein"),
    ]
    back = after(view, Dismissed(TAP), start_s=110)
    assert (back.page, back.group) == (Page.START, "")
    assert after(view, ServiceChosen(TAP, "schein"), start_s=110).asking == TakeNumber(
        "schein", "de"
    )


def test_ok__a_group_without_anything_on_offer_is_not_there() -> None:
    retired = tuple(
        replace(service, retired=service.id in ("kfz", "schein"))
        for service in office.FULL.services
    )
    view = office.opened(site=replace(office.FULL, services=retired))
    assert GroupChosen(TAP, "auto") not in pressed(view, choices.Part.LIST)
    assert after(view, GroupChosen(TAP, "auto")).page is Page.START


def test_ok__a_group_that_goes_while_it_is_shown_ends_at_the_start() -> None:
    view = after(full(), GroupChosen(TAP, "auto"), Welcomed(office.SITE, office.THEME))
    assert view.page is Page.START


@pytest.mark.parametrize("service", [service.id for service in office.FULL.services])
def test_ok__three_taps_are_enough_for_every_service(service: str) -> None:
    """Whatever there is to know before: group, service, yes."""
    group = next((each.id for each in office.GROUPS if service in each.services), None)
    opened = replace(full(), loads={})
    taps: list[Message] = [GroupChosen(TAP, group)] if group else []
    view = after(opened, *taps, ServiceChosen(TAP, service))
    if view.page is Page.CONFIRM:
        view = after(view, YES, start_s=110)
    assert view.asking == TakeNumber(service, "de")


# What there is to know before


def test_ok__a_long_wait_is_said_before_the_number() -> None:
    view = after(full(), GroupChosen(TAP, "auto"), ServiceChosen(TAP, "kfz"))
    assert (view.page, view.wish) == (Page.CONFIRM, TakeNumber("kfz", "de"))
    assert after(view, YES, start_s=110).asking == TakeNumber("kfz", "de")
    back = after(view, Dismissed(TAP), start_s=110)
    assert (back.page, back.group, back.wish) == (Page.GROUP, "auto", None)


def test_ok__a_second_tap_of_a_trembling_finger_does_not_confirm() -> None:
    view = after(full(), GroupChosen(TAP, "auto"), ServiceChosen(TAP, "kfz"))
    assert model.apply(view, YES, 102.4).page is Page.CONFIRM
    assert model.apply(view, YES, 103.0).page is Page.ASKING


def test_ok__without_the_hub_nobody_is_asked_about_a_wait_that_is_not_known() -> None:
    lost = after(full(), ConnectionLost(), GroupChosen(TAP, "auto"), ServiceChosen(TAP, "kfz"))
    assert lost.asking == TakeNumber("kfz", "de")


def test_ok__what_to_bring_is_shown_where_the_house_wants_it() -> None:
    view = after(full(), GroupChosen(TAP, "papiere"), ServiceChosen(TAP, "ausweis"))
    assert view.page is Page.CONFIRM
    assert isinstance(view.wish, TakeNumber)
    assert steps.to_bring(view, view.wish) == ("ausweis",)
    calm = replace(office.FULL, kiosk=replace(office.FULL.kiosk, bring_first=False))
    view = office.opened(site=calm)
    assert after(view, GroupChosen(TAP, "papiere"), ServiceChosen(TAP, "ausweis")).asking


# Several concerns


def several(*services: str) -> View:
    taps = [ServiceChosen(f"tap-{service}", service) for service in services]
    return after(full(), PageOpened(TAP, Page.SEVERAL), *taps)


def test_ok__several_concerns_are_one_number() -> None:
    view = several("meldung", "fund", "beglaubigung")
    asking = after(view, YES, start_s=120)
    assert asking.asking == TakeNumber("meldung", "de", ("fund", "beglaubigung"))


def test_ok__a_mark_is_taken_back_by_another_tap_but_not_by_a_trembling_one() -> None:
    view = several("meldung", "fund")
    tremble = model.apply(view, ServiceChosen("tap-fund", "fund"), 104.3)
    assert tremble.chosen == ("meldung", "fund")
    assert model.apply(view, ServiceChosen("tap-fund", "fund"), 105.0).chosen == ("meldung",)


def test_ok__nothing_chosen_no_number() -> None:
    view = after(several(), YES, start_s=120)
    assert (view.page, view.asking) == (Page.SEVERAL, None)


def test_ok__what_is_closed_cannot_be_marked_and_nine_are_the_most() -> None:
    assert several("wohngeld").chosen == ()
    view = replace(full(), loads={})
    taps = [ServiceChosen(f"tap-{each.id}", each.id) for each in view.services]
    view = after(view, PageOpened(TAP, Page.SEVERAL), *taps)
    assert view.chosen == tuple(each.id for each in view.services[:9])


def test_ok__back_from_the_question_leads_to_the_marks() -> None:
    view = after(several("kfz", "fund"), YES, start_s=120)
    assert view.page is Page.CONFIRM
    back = after(view, Dismissed(TAP), start_s=130)
    assert (back.page, back.chosen) == (Page.SEVERAL, ("kfz", "fund"))
    assert after(back, Dismissed(TAP), start_s=140).chosen == ()


# Priority


def test_ok__priority_is_the_rule_a_yes_and_the_service() -> None:
    view = after(full(), PageOpened(TAP, Page.PRIORITY), YES)
    assert (view.page, view.priority) == (Page.GROUP, True)
    assert len(choices.entries(view)) == len(office.FULL.services)
    asking = after(view, ServiceChosen(TAP, "kfz"), start_s=110)
    assert asking.asking == TakeNumber("kfz", "de", priority=True)


def test_ok__priority_that_was_not_confirmed_is_none() -> None:
    view = after(full(), PageOpened(TAP, Page.PRIORITY), Dismissed(TAP))
    assert after(view, ServiceChosen(TAP, "fund"), start_s=110).asking == TakeNumber("fund", "de")
    view = after(full(), PageOpened(TAP, Page.PRIORITY), YES, Dismissed(TAP))
    assert not view.priority


@pytest.mark.parametrize(
    "page", [Page.PRIORITY, Page.SEVERAL, Page.APPOINTMENT, Page.FEEDBACK, Page.MISSED]
)
def test_ok__what_the_house_does_not_offer_cannot_be_reached(page: Page) -> None:
    assert after(office.opened(), PageOpened(TAP, page)).page is Page.START


# Appointments


def test_ok__a_code_is_typed_and_checked_in() -> None:
    typed = [KeyTyped(f"key:{place}", letter) for place, letter in enumerate("k7x-l9")]
    view = after(full(), PageOpened(TAP, Page.APPOINTMENT), *typed, CodeShortened(TAP))
    assert view.code == "K7X-L"
    asking = after(view, CursorConfirmed("key:enter"), start_s=130)
    assert asking.asking == CheckInWith("K7X-L", "de")
    ticket = after(asking, Answered(asking.turn, office.reply("T001")), start_s=131)
    assert (ticket.page, ticket.printing) == (Page.TICKET, Printing.RUNNING)


def test_ok__without_a_code_nothing_is_asked_and_no_code_grows_for_ever() -> None:
    view = after(full(), PageOpened(TAP, Page.APPOINTMENT))
    assert after(view, YES, start_s=110).asking is None
    assert after(view, CursorConfirmed("key:enter"), start_s=110).cursor == 0
    many = after(view, *[CodeTyped(f"key:{n}", "A") for n in range(99)], start_s=110, pause_s=0.1)
    assert len(many.code) == pressing.LONGEST_TYPED


# Scans


def test_ok__a_ticket_under_the_reader_shows_how_the_visit_stands() -> None:
    asking = after(full(), CodeScanned(TICKET_PAGE))
    assert asking.asking == LookUp(office.TOKEN)
    missed = replace(office.ticket(), state=StepState.MISSED, token=None)
    view = after(asking, Answered(asking.turn, TicketReply(missed)))
    assert (view.page, view.ticket, view.printing) == (Page.VISIT, missed, Printing.NONE)
    back = after(view, CursorConfirmed("key:enter"), start_s=110)
    assert back.asking == ComeBack(MissedNumber("visit-A017", "A017"))


def test_ok__a_visit_that_is_over_leads_to_the_question_how_it_was() -> None:
    asking = after(full(), CodeScanned(TICKET_PAGE))
    over = replace(office.ticket(), state=StepState.DONE, token=None)
    view = after(asking, Answered(asking.turn, TicketReply(over)), PageOpened(TAP, Page.FEEDBACK))
    assert view.page is Page.FEEDBACK
    assert after(view, FeedbackGiven(TAP, 2), start_s=110).asking == Feedback(2, "ausweis")


@pytest.mark.parametrize(
    "text", ["", "A 1", "ä", "\x00\x01\x02", "x" * 10_000, "https://x/y", "\ud800", " "]
)
def test_ok__what_is_none_of_ours_is_said_kindly(text: str) -> None:
    view = after(full(), CodeScanned(text))
    assert (view.page, view.notice, view.asking) == (Page.NOTICE, Notice.UNKNOWN_CODE, None)
    assert after(view, TimePassed(), start_s=200).page is Page.START


def test_ok__a_code_checks_in_only_where_appointments_are_offered() -> None:
    assert after(full(), CodeScanned("K7-3F9Q")).asking == CheckInWith("K7-3F9Q", "de")
    assert after(office.opened(), CodeScanned("K7-3F9Q")).notice is Notice.UNKNOWN_CODE


def test_ok__a_code_that_lies_under_the_reader_is_one_scan() -> None:
    view = full()
    asked = set()
    for read in range(40):
        view = after(view, CodeScanned("K7-3F9Q"), start_s=100 + read * 0.4)
        if view.asking is not None:
            asked.add(view.turn)
            view = after(view, Answered(view.turn, office.reply("T001")), start_s=100 + read * 0.4)
    assert len(asked) == 1
    assert view.page is Page.TICKET


def test_ok__a_scan_does_not_take_a_number_from_the_screen_that_is_on_no_paper() -> None:
    asking = after(full(), ServiceChosen(TAP, "fund"))
    view = after(asking, Answered(asking.turn, office.reply("B001")))
    assert after(view, CodeScanned("K7-3F9Q"), start_s=110).ticket == view.ticket
    failed = after(view, PrintEnded("visit-B001", "out-of-paper"), start_s=110)
    assert after(failed, CodeScanned("K7-3F9Q"), start_s=112).ticket == view.ticket
    printed = after(view, PrintEnded("visit-B001", ""), start_s=110)
    assert after(printed, CodeScanned(TICKET_PAGE), start_s=112).page is Page.TICKET  # their own
    assert after(printed, CodeScanned("K7-3F9Q"), start_s=112).asking


def test_ok__a_scan_while_the_hub_is_asked_asks_nothing_more() -> None:
    asking = after(full(), ServiceChosen(TAP, "fund"))
    again = after(asking, CodeScanned("K7-3F9Q"), CodeScanned(TICKET_PAGE))
    assert (again.turn, again.asking) == (asking.turn, TakeNumber("fund", "de"))


# Without the hub


@pytest.mark.parametrize(
    "happened",
    [
        [CodeScanned("K7-3F9Q")],
        [CodeScanned(TICKET_PAGE)],
        [HelpWanted("key:f1")],
        [PageOpened(TAP, Page.FEEDBACK), FeedbackGiven(TAP, 5)],
    ],
)
def test_ok__what_needs_the_hub_says_so_at_once(happened: list[Message]) -> None:
    view = after(full(), ConnectionLost(), *happened)
    assert (view.page, view.notice, view.can_try_again) == (Page.NOTICE, Notice.NO_ANSWER, True)


def test_ok__a_number_is_asked_for_without_the_hub_too() -> None:
    view = after(full(), ConnectionLost(), ServiceChosen(TAP, "fund"))
    assert view.asking == TakeNumber("fund", "de")


def test_ok__a_kept_site_opens_the_kiosk_before_the_hub_has_spoken() -> None:
    view = after(office.blank(), Welcomed(office.FULL, office.THEME, connected=False))
    assert not view.connected
    assert after(view, ServiceChosen(TAP, "fund"), start_s=110).asking is not None
    assert after(view, LoadsCame(office.loads()), start_s=110).connected


HOURS = (Hours(1, 8 * 3600, 12 * 3600), Hours(3, 13 * 3600, 18 * 3600))
"""Tuesday morning, Thursday afternoon; it is Tuesday, 9:12."""


def stands(view: View, now_ms: int, **changes: object) -> ServiceLoad:
    service = replace(office.SITE.services[0], hours=HOURS, **changes)
    site = replace(office.SITE, services=(service, *office.SITE.services[1:]))
    return opening.load_of(replace(view, site=site), service, now_ms)


def test_ok__without_the_hub_hours_say_what_is_open() -> None:
    lost = after(office.opened(), ConnectionLost())
    assert stands(lost, office.NOW_MS).open
    noon = stands(lost, office.at(24, 12))
    assert (noon.open, noon.opens_ms) == (False, office.at(26, 13))
    holiday = SpecialDay("2026-11-24")
    closed = stands(lost, office.NOW_MS, days=(holiday,))
    assert (closed.open, closed.opens_ms) == (False, office.at(26, 13))


def test_ok__what_staff_have_closed_stays_closed_without_the_hub() -> None:
    by_hand = ServiceLoad(
        "ausweis", False, 3, why=Reason.CLOSED_BY_STAFF, note="Server", by_hand=True
    )
    view = after(replace(office.opened(), loads={"ausweis": by_hand}), ConnectionLost())
    load = stands(view, office.NOW_MS)
    assert (load.open, load.note) == (False, "Server")
    full_up = replace(by_hand, by_hand=False, why=Reason.QUOTA_REACHED)
    assert stands(replace(view, loads={"ausweis": full_up}), office.NOW_MS).open


# Languages and aids


def test_ok__one_tap_on_a_name_changes_the_language() -> None:
    view = after(full(), LanguageChosen(TAP, "ar"))
    assert (view.page, view.language) == (Page.START, "ar")
    assert LanguageChosen(TAP, "uk") in pressed(view, choices.Part.LANGUAGES)
    assert after(view, LanguageChosen(TAP, "xx"), start_s=110).language == "ar"
    assert after(view, TimePassed(), start_s=100 + view.times.idle_s).language == "de"


def test_ok__with_many_languages_there_is_a_page_of_them_and_back_is_where_one_was() -> None:
    view = after(full(), GroupChosen(TAP, "auto"), LanguageToggled("key:f2"))
    assert view.page is Page.LANGUAGES
    assert len(choices.entries(view)) == len(office.LANGUAGES)
    chosen = after(view, KeyTyped("key:3", "3"), start_s=110)
    assert (chosen.page, chosen.group, chosen.language) == (Page.GROUP, "auto", "en")


def test_ok__aids_hold_until_the_next_person() -> None:
    view = after(full(), PageOpened("key:f4", Page.ACCESS))
    for aid in (Aid.CONTRAST, Aid.LARGE, Aid.SLOW, Aid.LOW):
        view = after(view, AidToggled(f"tap-{aid}", aid), start_s=110)
    view = after(view, Dismissed(TAP), start_s=120)
    assert (view.page, view.access) == (Page.START, Access(True, True, True, True))
    asking = after(view, ServiceChosen(TAP, "fund"), start_s=130)
    ticket = after(asking, Answered(asking.turn, office.reply("B001")), start_s=131)
    assert ticket.access == view.access
    assert after(ticket, Dismissed(TAP), start_s=140).access == Access()
    assert after(view, TimePassed(), start_s=1000).access == Access()


def test_ok__buttons_that_move_are_not_pressed_by_the_same_finger() -> None:
    view = after(full(), PageOpened("key:f4", Page.ACCESS), AidToggled(TAP, Aid.LOW))
    assert model.apply(view, AidToggled(TAP, Aid.LARGE), 102.3).access == Access(low=True)


def test_ok__an_aid_that_is_pressed_while_the_hub_is_asked_asks_nothing_more() -> None:
    asking = after(full(), ServiceChosen(TAP, "fund"))
    assert after(asking, AidToggled("tap-late", Aid.LARGE)).turn == asking.turn


def test_ok__slow_is_three_times_as_long_and_more_patient_with_hands() -> None:
    slow = replace(full(), access=Access(slow=True))
    view = after(slow, ServiceChosen(TAP, "wohngeld"))
    assert view.due_s == 100 + 3 * steps.NOTICE_S
    assert model.apply(view, Dismissed(TAP), 101.2).page is Page.NOTICE
    assert model.apply(view, Dismissed(TAP), 101.5).page is Page.START


def test_ok__aids_and_languages_leave_the_ticket_and_its_print_alone() -> None:
    asking = after(full(), ServiceChosen(TAP, "fund"))
    ticket = after(asking, Answered(asking.turn, office.reply("B001")), start_s=101)
    aside = after(ticket, PageOpened("key:f4", Page.ACCESS), start_s=103)
    assert aside.page is Page.ACCESS
    printed = after(aside, PrintEnded("visit-B001", ""), start_s=104)
    back = after(printed, Dismissed(TAP), start_s=106)
    assert (back.page, back.ticket, back.printing) == (Page.TICKET, ticket.ticket, Printing.DONE)


def test_ok__speech_is_only_where_it_can_be_heard() -> None:
    star = AidToggled("key:asterisk", Aid.SPOKEN)
    assert not after(full(), star).spoken
    assert after(replace(full(), can_speak=True), star).spoken


def test_ok__a_touch_anywhere_keeps_the_page() -> None:
    view = after(full(), GroupChosen(TAP, "auto"))
    assert steps.is_ending(view, 100 + view.times.idle_s - 5)
    kept = after(view, Touched(TAP), start_s=140)
    assert kept.due_s == 140 + view.times.idle_s
    assert not steps.is_ending(kept, 141)


# Keys


def test_ok__plus_reaches_everything_that_can_be_chosen() -> None:
    view = full()
    reached = []
    for step in range(len(choices.choices(view))):
        view = after(view, CursorStepped("key:+", 1), start_s=100 + step)
        reached.append(view.cursor)
    assert reached == list(range(len(choices.choices(view))))
    assert after(view, CursorStepped("key:+", 1), start_s=200).cursor == 0
    assert after(full(), CursorStepped("key:-", -1)).cursor == len(choices.choices(view)) - 1


def test_ok__arrows_follow_the_screen_and_the_direction_of_reading() -> None:
    view = replace(full(), cursor=0)
    right = CursorMoved("key:right", 1, 0)
    assert after(view, right).cursor == 1
    assert keys.meaning("right", None, backwards=True) == CursorMoved("key:right", -1, 0)
    assert keys.meaning("left", None, backwards=True) == CursorMoved("key:left", 1, 0)
    bottom = replace(view, cursor=4)
    assert after(bottom, CursorMoved("key:down", 0, 1)).cursor == 5


@pytest.mark.parametrize("page", list(Page))
def test_ok__every_choice_says_what_it_does_and_no_key_means_two_things(page: Page) -> None:
    view = replace(full(), page=page, missed=office.with_missed(3).missed, ticket=office.ticket())
    here = choices.choices(view)
    keys = [choice.key for choice in here if choice.key]
    assert len(keys) == len(set(keys))
    assert sum(choice.main for choice in here) <= 1
    assert here or page is Page.ASKING


def test_ok__help_can_be_had_on_the_way_and_comes_once() -> None:
    view = after(full(), GroupChosen(TAP, "auto"), HelpWanted("key:f1"))
    assert view.asking == GetHelp()
    assert after(view, Answered(view.turn, Done())).notice is Notice.HELP


def test_ok__a_refused_code_may_be_typed_again() -> None:
    asking = after(full(), CodeScanned("K7-3F9Q"))
    view = after(asking, Answered(asking.turn, Refusal(Reason.UNKNOWN_CODE)))
    assert (view.notice, view.wish) == (Notice.REFUSED, CheckInWith("K7-3F9Q", "de"))
    assert after(view, ReturnChosen(TAP, "visit-A001"), start_s=110).page is Page.NOTICE
