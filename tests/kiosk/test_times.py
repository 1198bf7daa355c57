"""Rather come back at a fixed time today; and what becomes of an appointment's code."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from hub.protocol.commands import BookSlot, Origin
from hub.protocol.replies import BookedReply, Reason, Refusal
from hub.protocol.views import ServiceLoad
from hub.protocol.wire import CommandSent
from kiosk import choices, model, spoken, wording
from kiosk.labels import Speakers, label
from kiosk.messages import (
    Answered,
    CodeScanned,
    CodeTyped,
    Confirmed,
    ConnectionLost,
    Dismissed,
    LoadsCame,
    Message,
    NoAnswerCame,
    PageOpened,
    PrintEnded,
    ServiceChosen,
    TimeChosen,
)
from kiosk.view import Notice, Page, Printing, View
from kiosk.wishes import BookTime, TakeNumber
from tests.kiosk import office
from tests.kiosk.house import house

TAP = "tap"
SAY = office.speakers()("de")
SPEAKERS = Speakers(SAY, office.speakers())
WITH_TIMES = LoadsCame(office.with_times())
CHOSEN = ServiceChosen(TAP, "ausweis")
TWENTY_PAST = TimeChosen(TAP, office.TIMES[1])
BOOKED = BookedReply(office.BOOKED)
PAGE = f"https://warten.musterstadt.de/a/{office.TOKEN}"


def after(*happened: Message, view: View | None = None, start_s: float = 0.0) -> View:
    shown = office.opened() if view is None else view
    for count, message in enumerate(happened):
        shown = model.apply(shown, message, start_s + count)
    return shown


def checked_in_with(refusal: Refusal) -> View:
    checking = replace(office.FULL.kiosk, appointments=True)
    view = office.opened(site=replace(office.SITE, kiosk=checking))
    typed = (PageOpened(TAP, Page.APPOINTMENT), CodeTyped("k", "K"), Confirmed("enter"))
    return after(*typed, Answered(2, refusal), view=view)


def told(view: View) -> str:
    words = wording.words(view, office.NOW, SAY)
    return " ".join((words.heading, *words.lines)).replace("\xa0", " ")


def test_ok__times_stand_beside_the_number() -> None:
    view = after(WITH_TIMES, CHOSEN)
    assert (view.page, view.offered_ms) == (Page.CONFIRM, office.TIMES)
    assert [label(view, each, office.NOW, SPEAKERS).title for each in choices.entries(view)] == [
        *("14:00", "14:20", "14:40", "15:00", "15:20", "15:40"),
    ]
    assert "Heute noch frei:" in told(view)
    assert after(Confirmed("yes"), view=view, start_s=9).asking == TakeNumber("ausweis", "de")


def test_ok__a_time_is_asked_for_once_and_stands_large_with_its_code() -> None:
    asking = after(WITH_TIMES, CHOSEN, TWENTY_PAST)
    assert asking.asking == BookTime("ausweis", office.TIMES[1], "de")
    view = after(Answered(2, BOOKED), view=asking, start_s=9)
    assert (view.page, view.printing, view.paper) == (Page.BOOKED, Printing.RUNNING, "here:1")
    assert "Code: K7QM2F3A" in wording.booked_lines(view, office.BOOKED, SAY)[1]
    assert wording.booked_qr(view, office.BOOKED) == PAGE
    failed = after(PrintEnded("here:1", "out-of-paper"), view=view, start_s=10)
    assert "Ihr Termin gilt trotzdem" in wording.paper(failed, SAY)
    assert after(Dismissed("escape"), view=failed, start_s=20).page is Page.START


def test_ok__without_a_page_the_phone_gets_the_code_itself() -> None:
    assert wording.booked_qr(after(), replace(office.BOOKED, tokens={})) == "K7QM2F3A"


@pytest.mark.parametrize("reason", [Reason.SLOT_TAKEN, Reason.NO_SUCH_SLOT, Reason.TOO_SOON])
def test_ok__a_time_that_is_gone_leaves_the_others(reason: Reason) -> None:
    view = after(WITH_TIMES, CHOSEN, TWENTY_PAST, Answered(2, Refusal(reason)))
    assert view.page is Page.CONFIRM
    assert view.offered_ms == tuple(t for t in office.TIMES if t != office.TIMES[1])
    assert "14:20 Uhr ist gerade vergeben worden." in told(view)


def test_ok__when_the_last_one_is_gone_it_says_so_and_the_number_is_left() -> None:
    last = replace(
        office.with_times(),
        slots=(replace(office.with_times().slots[0], times_ms=(office.TIMES[1],)),),
    )
    gone = Answered(2, Refusal(Reason.SLOT_TAKEN))
    view = after(LoadsCame(last), CHOSEN, TWENTY_PAST, gone)
    assert "Heute ist leider keine Zeit mehr frei." in told(view)
    assert Confirmed(TAP) in [each.pressed for each in choices.ways(view)]


def test_ok__the_buttons_stay_where_they_are_while_others_book() -> None:
    fewer = replace(
        office.with_times(),
        slots=(replace(office.with_times().slots[0], times_ms=office.TIMES[3:]),),
    )
    assert after(WITH_TIMES, CHOSEN, LoadsCame(fewer)).offered_ms == office.TIMES


def test_ok__a_closed_service_may_have_times_but_gives_no_number() -> None:
    view = after(WITH_TIMES, ServiceChosen(TAP, "wohngeld"))
    assert view.page is Page.CONFIRM
    assert [each.pressed for each in choices.ways(view)] == [Dismissed(TAP)]
    assert told(view).startswith("Öffnet am Donnerstag")


def test_ok__times_that_are_over_and_those_without_a_hub_are_not_offered() -> None:
    past = replace(
        office.with_times(),
        slots=(replace(office.with_times().slots[0], times_ms=(office.at(24, 9),)),),
    )
    assert after(LoadsCame(past), CHOSEN).asking == TakeNumber("ausweis", "de")
    assert after(WITH_TIMES, ConnectionLost(), CHOSEN).asking == TakeNumber("ausweis", "de")


def test_ok__a_booking_without_an_answer_is_never_made_twice() -> None:
    view = after(WITH_TIMES, CHOSEN, TWENTY_PAST, NoAnswerCame(2))
    assert (view.notice, view.can_try_again) == (Notice.NO_ANSWER, False)
    assert "Wir wissen gerade nicht" in told(view)


def test_ok__the_slip_that_has_just_come_out_is_no_check_in() -> None:
    site = replace(office.SITE, kiosk=replace(office.SITE.kiosk, appointments=True))
    view = office.opened(site=site)
    view = after(WITH_TIMES, CHOSEN, TWENTY_PAST, Answered(2, BOOKED), view=view)
    view = after(PrintEnded("here:1", ""), CodeScanned("K7QM2F3A"), view=view, start_s=9)
    assert view.page is Page.BOOKED


def test_ok__the_address_of_an_appointment_is_asked_for_its_code() -> None:
    site = replace(office.SITE, kiosk=replace(office.SITE.kiosk, appointments=True))
    view = after(CodeScanned(PAGE), view=office.opened(site=site))
    assert (view.notice, view.asking) == (Notice.PAGE_SCANNED, None)
    assert told(view).startswith("Bitte zeigen Sie den Code Ihres Termins")


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (Refusal(Reason.TOO_EARLY, {"at_ms": office.at(24, 13, 40)}), "ab 13:40 Uhr"),
        (Refusal(Reason.NOT_TODAY, {"at_ms": office.at(26, 10)}), "am 26.11. um 10:00 Uhr"),
        (Refusal(Reason.TIME_PASSED), "Die Zeit für Ihren Termin ist leider vorbei"),
        (Refusal(Reason.CALLED_OFF), "Dieser Termin ist abgesagt"),
    ],
)
def test_ok__why_somebody_is_not_checked_in(refusal: Refusal, words: str) -> None:
    assert words in told(checked_in_with(refusal))


@pytest.mark.parametrize("reason", [Reason.TIME_PASSED, Reason.CALLED_OFF])
def test_ok__who_comes_too_late_takes_a_number_for_the_same(reason: Reason) -> None:
    view = checked_in_with(Refusal(reason, {"service": "fuehrung"}))
    offered = choices.ways(view)[-1]
    assert label(view, offered, office.NOW, SPEAKERS).title == "Nummer ziehen"
    assert offered.main
    asking = after(offered.pressed, view=view, start_s=30)
    assert asking.asking == TakeNumber("fuehrung", "de")
    unknown = checked_in_with(Refusal(reason, {"service": "gone"}))
    assert [each.pressed for each in choices.ways(unknown)] == [Dismissed(TAP)]


def test_ok__the_code_for_phones_is_shown_only_while_it_holds() -> None:
    view = after(WITH_TIMES)
    assert told(view).strip() == "Mit dem Termin am Handy anmelden: Code 4711"
    assert "4711" not in told(after(ConnectionLost(), view=view))
    assert "4711" not in told(after(CHOSEN, view=view, start_s=9))


def test_ok__an_appointment_is_read_out_letter_by_letter() -> None:
    view = replace(after(WITH_TIMES, CHOSEN, TWENTY_PAST, Answered(2, BOOKED)), spoken=True)
    read = spoken.spoken(view, office.NOW, 9.0, SPEAKERS)
    assert "14:20" in read or "14 Uhr 20" in read
    assert "K, 7, Q, M, 2, F, 3, A" in read


def test_ok__a_closed_load_without_a_view_of_it_gives_the_number() -> None:
    view = after(WITH_TIMES, CHOSEN)
    closed = ServiceLoad("ausweis", False, 0, why=Reason.QUOTA_REACHED)
    shut = replace(office.with_times(), services=(closed,))
    assert Confirmed(TAP) in [each.pressed for each in choices.ways(view)]
    later = after(LoadsCame(shut), view=view, start_s=9)
    assert [each.pressed for each in choices.ways(later)] == [Dismissed(TAP)]


async def test_ok__from_a_touch_to_the_slip_in_the_hand() -> None:
    async with house() as at:
        await at.hub.show(office.with_times())
        await at.app.until(lambda view: bool(view.slots))
        await at.press("1")
        await at.app.page(Page.CONFIRM)
        await at.press("2")
        await at.app.until(lambda view: view.printing is Printing.DONE)
        (paper,) = await at.papers(1)
        assert b"K7QM2F3A" in paper.data
        asked = [one.command for one in at.hub.of(CommandSent)]
        await at.press("escape")
        assert (await at.app.page(Page.START)).paper == ""
    assert asked == [
        BookSlot(service="ausweis", at_ms=office.TIMES[1], language="de", origin=Origin.KIOSK)
    ]
