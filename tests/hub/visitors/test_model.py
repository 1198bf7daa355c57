from __future__ import annotations

from typing import Any

import msgspec
import pytest

from config.texts import Texts
from hub.protocol.replies import StepState, Stretch, Ticket, Wait
from hub.protocol.site import Counter, Kiosk, Service, Site, VisitorClass, Way, Zone
from hub.visitors.model import PageFacts, Seen, fixed, page_facts

NINE_MS = 1_795_507_200_000
"""2026-11-24 09:00 in Berlin."""
SITE = Site(
    id="rathaus",
    name={"de": "Rathaus"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=(
        Service("pass", {"de": "Pass", "en": "Passport"}, "A", bring={"de": "Foto"}),
        Service("till", {"de": "Kasse"}, "K", internal=True, bring={"de": "EC-Karte"}),
    ),
    counters=(Counter("5", "5", "hall", ("pass",), way=Way.LEFT),),
    zones=(Zone("hall", {"de": "Halle"}), Zone("up", {"de": "Oben"})),
    wifi="Gast",
)


def ticket(state: StepState, **facts: Any) -> Ticket:
    here = state in (StepState.CALLED, StepState.SERVING)
    at = {"counter": "5", "counter_label": "5"} if here else {}
    told: dict[str, Any] = {"service": "pass", "people_ahead": 0, "issued_ms": NINE_MS} | at | facts
    return Ticket(visit="v", number="A017", state=state, **told)


def seen(
    state: StepState,
    *,
    language: str = "de",
    site: Site = SITE,
    soonest_ms: int | None = None,
    old_since_ms: int | None = None,
    has_plan: bool = False,
    may_rate: bool = True,
    **facts: Any,
) -> PageFacts:
    """What the holder of such a ticket reads at 09:01."""
    if "ahead" in facts:
        facts["people_ahead"] = facts.pop("ahead")
    if state is StepState.MISSED:
        facts.setdefault("until_ms", NINE_MS + 600_000)
    known = Seen(
        ticket=ticket(state, **facts),
        now_ms=NINE_MS + 60_000,
        soonest_ms=soonest_ms,
        old_since_ms=old_since_ms,
        has_plan=has_plan,
        may_rate=may_rate,
    )
    return page_facts(known, site, Texts.load().say(language), language)


def test_ok__who_waits_sees_how_many_are_before_them() -> None:
    facts = seen(StepState.WAITING, ahead=3)
    assert (facts.count, facts.count_label) == ("3", "Personen vor Ihnen")
    assert facts.headline == "Noch 3 Personen vor Ihnen"
    assert facts.title == "A017 · Noch 3 Personen vor Ihnen"
    assert facts.bring == "Foto"
    assert facts.as_of == "Stand 09:01 Uhr"


def test_ok__one_person_is_not_several() -> None:
    assert seen(StepState.WAITING, ahead=1).headline == "Noch 1 Person vor Ihnen"
    assert seen(StepState.WAITING, ahead=1, language="en").count_label == "person before you"


def test_ok__who_is_next_is_asked_to_come() -> None:
    facts = seen(StepState.WAITING, ahead=0)
    assert facts.headline == "Gleich sind Sie dran"
    assert facts.count == ""


def test_ok__who_goes_on_to_another_service_sees_that_one() -> None:
    served = seen(StepState.SERVING)
    further = seen(StepState.WAITING, ahead=2, service="till")
    assert (served.service, further.service) == ("Pass", "Kasse")
    assert (further.headline, further.bring) == ("Noch 2 Personen vor Ihnen", "EC-Karte")


def test_ok__who_is_set_aside_reads_that_the_number_stays_good() -> None:
    facts = seen(StepState.PARKED)
    assert facts.headline == "Ihr Anliegen ist unterbrochen"
    assert facts.detail == "Ihre Nummer gilt weiter. Wir rufen Sie wieder auf."
    assert (facts.count, facts.place) == ("", "")


def test_ok__who_is_called_sees_where_to_go() -> None:
    facts = seen(StepState.CALLED)
    assert (facts.place, facts.way, facts.way_text) == ("5", "left", "nach links")
    assert facts.zone == "Halle"
    assert facts.bring == ""
    assert facts.spoken == (
        "A017 Sie sind dran! Bitte gehen Sie jetzt zu Schalter 5. nach links Halle"
    )


def test_ok__in_a_house_with_one_hall_it_is_not_named() -> None:
    site = msgspec.structs.replace(SITE, zones=SITE.zones[:1])
    assert seen(StepState.CALLED, site=site).zone == ""
    assert seen(StepState.WAITING, site=site, zone="hall").zone == ""
    assert seen(StepState.WAITING, zone="up").zone == "Bitte warten Sie hier: Oben"


@pytest.mark.parametrize("state", list(StepState))
@pytest.mark.parametrize("language", ["de", "en"])
def test_ok__every_state_has_its_words_in_every_language(state: StepState, language: str) -> None:
    facts = seen(state, language=language)
    for text in (facts.headline, facts.detail, facts.spoken, facts.return_label, facts.coming):
        assert "visitors-" not in text
    assert facts.headline
    assert facts.state == state.value


@pytest.mark.parametrize("state", list(StepState))
def test_ok__only_who_has_not_been_served_can_give_the_number_back(state: StepState) -> None:
    may = state in {StepState.WAITING, StepState.CALLED, StepState.MISSED, StepState.PARKED}
    assert seen(state).may_cancel is may
    assert bool(seen(state).return_label) is (state is StepState.MISSED)


def test_ok__when_the_hub_is_gone_the_page_says_since_when() -> None:
    facts = seen(StepState.WAITING, ahead=2, old_since_ms=NINE_MS)
    assert "09:00" in facts.old
    assert facts.as_of == "Stand 09:00 Uhr"
    assert seen(StepState.WAITING).old == ""


def test_ok__without_a_public_address_the_page_names_the_wifi() -> None:
    its = ticket(StepState.WAITING)
    say = Texts.load().say("de")
    assert "„Gast“" in fixed(its, SITE, say).reach
    assert fixed(its, msgspec.structs.replace(SITE, wifi=""), say).reach != ""
    assert fixed(its, msgspec.structs.replace(SITE, public=True), say).reach == ""
    assert fixed(its, SITE, say).issued == "Gezogen um 09:00 Uhr"


@pytest.mark.parametrize(
    ("wait", "ahead", "said"),
    [
        (Wait(600, 1200), 3, "Waiting time: about 10–20 minutes"),
        (Wait(0, 300), 1, "Waiting time: up to about 5 minutes"),
        (Wait(0, 300), 0, ""),
        (None, 3, ""),
    ],
)
def test_ok__the_wait_is_a_range_and_nothing_where_nobody_knows(
    wait: Wait | None, ahead: int, said: str
) -> None:
    assert seen(StepState.WAITING, ahead=ahead, language="en", wait=wait).wait == said


def test_ok__nobody_is_told_to_come_later_than_true() -> None:
    facts = seen(StepState.WAITING, ahead=4, soonest_ms=NINE_MS + 1_859_999)
    assert facts.soonest_ms == NINE_MS + 1_800_000
    assert facts.soonest == "Wahrscheinlich nicht vor 09:30 Uhr"
    assert seen(StepState.WAITING, ahead=4).soonest_ms == 0
    assert seen(StepState.CALLED, soonest_ms=NINE_MS).soonest_ms == 0


def test_ok__who_is_next_has_to_come_but_reads_no_time() -> None:
    facts = seen(StepState.WAITING, ahead=0, soonest_ms=NINE_MS)
    assert (facts.soonest_ms, facts.soonest) == (NINE_MS, "")


def test_ok__who_is_next_but_not_soon_reads_when() -> None:
    facts = seen(StepState.WAITING, ahead=0, soonest_ms=NINE_MS + 1_200_000, wait=Wait(1200, 1800))
    assert facts.headline == "Niemand mehr vor Ihnen"
    assert (
        facts.detail == "Sie müssen nichts tun. Diese Seite sagt Ihnen, wann Sie an der Reihe sind."
    )
    assert (facts.wait, facts.soonest) == (
        "Wartezeit: etwa 20–30 Minuten", "Wahrscheinlich nicht vor 09:20 Uhr",
    )  # fmt: skip


def test_ok__who_is_early_for_an_appointment_is_not_told_that_it_is_soon() -> None:
    booked: dict[str, Any] = {"cls": VisitorClass.APPOINTMENT, "booked_ms": NINE_MS + 3_600_000}
    early = seen(StepState.WAITING, ahead=0, **booked)
    assert early.soonest == "Wahrscheinlich nicht vor 09:55 Uhr"
    assert (early.headline, early.soonest_ms) == ("Niemand mehr vor Ihnen", NINE_MS + 3_300_000)
    by_video = seen(StepState.WAITING, ahead=0, virtual=True, **booked)
    assert (by_video.soonest, by_video.soonest_ms) == (early.soonest, 0)
    passed = seen(StepState.WAITING, ahead=0, cls=VisitorClass.APPOINTMENT, booked_ms=NINE_MS)
    assert passed.headline == "Gleich sind Sie dran"


def test_ok__a_full_waiting_area_lets_in_by_and_by() -> None:
    full = seen(StepState.WAITING, ahead=40, come_in=False)
    assert (full.room, full.alarm) == ("full", "")
    assert "draußen" in full.come_in
    next_outside = seen(StepState.WAITING, ahead=0, come_in=False)
    assert next_outside.detail.startswith("Sie müssen nichts tun.")
    room = seen(StepState.WAITING, ahead=20, come_in=True)
    assert (room.room, room.come_in) == ("in", "Bitte kommen Sie jetzt herein.")
    assert (room.alarm, room.spoken) == ("in", f"A017 {room.headline} {room.come_in}")
    assert seen(StepState.WAITING, ahead=20).room == ""


def test_ok__a_screen_reader_is_left_in_peace_until_it_is_soon() -> None:
    assert seen(StepState.WAITING, ahead=4).spoken == ""
    assert seen(StepState.WAITING, ahead=3).spoken == "A017 Noch 3 Personen vor Ihnen"


def test_ok__who_is_on_the_way_is_waited_for() -> None:
    assert seen(StepState.WAITING, ahead=2).may_come
    coming = seen(StepState.WAITING, ahead=2, on_way=True)
    assert not coming.may_come
    assert coming.coming.endswith("warten wir 5 Minuten auf Sie.")
    held = seen(StepState.PARKED, held=True, on_way=True, until_ms=NINE_MS + 300_000)
    assert (held.state, held.return_label, held.alarm) == ("held", "Ich bin da", "held")
    assert "bis 09:05 Uhr" in held.detail
    nobody_waits = msgspec.structs.replace(SITE, hold_s=0)
    assert not seen(StepState.WAITING, site=nobody_waits).may_come


def test_ok__who_is_away_reads_until_when_they_may_come_back() -> None:
    missed = seen(StepState.MISSED, until_ms=NINE_MS + 540_000)
    assert "bis 09:09 Uhr" in missed.detail
    parked = seen(StepState.PARKED, until_ms=NINE_MS + 900_000)
    assert "Ab 09:15 Uhr" in parked.detail


def test_ok__a_journey_shows_what_is_done_and_what_is_to_come() -> None:
    way = (
        Stretch("pass", StepState.DONE),
        Stretch("till", StepState.WAITING),
        Stretch("pass", StepState.WAITING),
    )
    steps = seen(StepState.WAITING, service="till", way=way).steps
    assert [(step.name, step.mark, step.word) for step in steps] == [
        ("Pass", "done", "erledigt"),
        ("Kasse", "here", "jetzt"),
        ("Pass", "todo", "danach"),
    ]


def test_ok__a_name_without_translation_says_which_language_it_is() -> None:
    assert seen(StepState.WAITING, language="en", service="till").service_lang == "de"
    assert seen(StepState.WAITING, language="en").service_lang == "en"
    assert seen(StepState.WAITING, language="en").bring_lang == "de"


def test_ok__a_virtual_visit_is_called_to_a_video_call_not_to_a_counter() -> None:
    waits = seen(StepState.WAITING, ahead=1, virtual=True, zone="hall", soonest_ms=NINE_MS)
    assert (waits.zone, waits.soonest_ms, waits.may_come, waits.video) == ("", 0, False, "")
    called = seen(StepState.CALLED, virtual=True, video_url="https://v.example/x")
    assert (called.place, called.way, called.video) == ("", "none", "https://v.example/x")
    assert "Videogespräch" in called.detail
    assert seen(StepState.MISSED, virtual=True).return_hint == ""
    assert "im Haus" in seen(StepState.MISSED).return_hint


def test_ok__the_plan_is_offered_while_somebody_looks_for_the_counter() -> None:
    assert seen(StepState.CALLED, has_plan=True).plan
    assert not seen(StepState.SERVING, has_plan=True).plan
    assert not seen(StepState.CALLED).plan


def test_ok__where_the_house_asks_it_is_asked_once_how_it_was() -> None:
    asks = msgspec.structs.replace(SITE, kiosk=Kiosk(feedback=True))
    before, after = (seen(StepState.DONE, site=asks, may_rate=may) for may in (True, False))
    assert (before.rate, before.thanks) == (True, False)
    assert (after.rate, after.thanks) == (False, True)
    assert not seen(StepState.DONE).rate
    assert not seen(StepState.CANCELLED, site=asks).rate


def test_ok__each_call_is_an_alarm_of_its_own() -> None:
    first, again = (seen(StepState.CALLED, call_seq=seq).alarm for seq in (7, 8))
    assert first != again
