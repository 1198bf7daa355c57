"""What the page of an appointment says."""

from __future__ import annotations

from msgspec.structs import replace

from config.texts import Texts
from hub.protocol.replies import AppointmentState, Booked, Purpose
from hub.protocol.site import Checking, Service, Site
from hub.visitors.booking.model import Sheet, entry, kept_days, own_place, sheet

NINE_MS = 1_795_507_200_000
"""2026-11-24 09:00 in Berlin."""
MINUTE_MS = 60_000
SITE = Site(
    id="rathaus",
    name={"de": "Rathaus"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=(Service("pass", {"de": "Pass", "en": "Passport"}, "A", bring={"de": "Foto"}),),
    counters=(),
    zones=(),
    public_url="https://termine.example.org/",
    checking=Checking(phone=True),
)
BOOKED = Booked("here:1", "pass", NINE_MS, "AB12", tokens={Purpose.VIEW: "view"})
PLACES = {Purpose.VIEW: "view", Purpose.CANCEL: "cancel", Purpose.CHANGE: "change"}


def seen(
    booked: Booked = BOOKED, site: Site = SITE, *, now_ms: int = NINE_MS, language: str = "de"
) -> Sheet:
    return sheet(booked, PLACES, site, Texts.load().say(language), language, now_ms)


def test_ok__it_says_what_when_and_what_to_bring() -> None:
    facts = seen().facts
    assert (facts.service, facts.day, facts.time) == ("Pass", "Dienstag, 24. November", "09:00 Uhr")
    assert facts.bring == "Foto"
    english = seen(language="en").facts
    assert (english.service, english.day) == ("Passport", "Tuesday, 24 November")


def test_ok__whoever_may_changes_it_while_nobody_has_come() -> None:
    assert (seen().cancel, seen().change) == ("cancel", "change")
    for state in set(AppointmentState) - {AppointmentState.BOOKED}:
        over = seen(replace(BOOKED, state=state, ticket="t"))
        assert (over.cancel, over.change, over.here) == ("", "", False)
        assert bool(over.ticket) == (state is AppointmentState.CHECKED_IN)
    assert seen(replace(BOOKED, state=AppointmentState.CHECKED_IN)).state == "missed"


def test_ok__one_checks_in_on_the_day_only() -> None:
    assert seen().here
    assert seen().presence
    day_ms = 24 * 60 * MINUTE_MS
    for now_ms in (NINE_MS - day_ms, NINE_MS + day_ms):
        assert not seen(now_ms=now_ms).here
    assert not seen(site=replace(SITE, checking=Checking())).here


def test_ok__where_the_house_wants_it_not_too_early() -> None:
    site = replace(SITE, checking=Checking(phone=True, early_s=1800))
    early = seen(site=site, now_ms=NINE_MS - 45 * MINUTE_MS)
    assert (early.here, early.here_from) == (False, "08:30")
    now = seen(site=site, now_ms=NINE_MS - 30 * MINUTE_MS)
    assert (now.here, now.here_from) == (True, "")


def test_ok__whoever_talks_by_video_reads_no_code_in_the_house() -> None:
    virtual = seen(replace(BOOKED, virtual=True), replace(SITE, checking=Checking()))
    assert virtual.here
    assert not virtual.presence


def test_ok__a_service_that_is_gone_loses_no_appointment() -> None:
    gone = seen(replace(BOOKED, service="unheard-of"))
    assert (gone.facts.service, gone.code) == ("", "AB12")


def test_ok__the_calendar_is_told_the_same() -> None:
    booked = replace(BOOKED, version=4, quantity=3)
    told = entry(
        booked, SITE, Texts.load().say("de"), "de", now_ms=NINE_MS, address="https://x.example/a/v"
    )
    assert (told.uid, told.sequence) == ("here:1@rathaus", 4)
    assert (told.starts_ms, told.lasts_s) == (NINE_MS, 1800)
    assert (told.title, told.place) == ("Pass · Rathaus", "Rathaus")
    assert "AB12" in told.text
    assert "Foto" in told.text
    assert told.text.endswith("https://x.example/a/v")
    assert not told.cancelled


def test_ok__whoever_has_booked_has_an_address_for_everything() -> None:
    assert own_place(replace(BOOKED, tokens=PLACES)) == "change.cancel"


def test_ok__days_are_promised_in_whole_ones() -> None:
    assert kept_days(SITE) == 2
    assert kept_days(replace(SITE, contacts_kept_s=3600)) == 1
    assert kept_days(replace(SITE, contacts_kept_s=3 * 24 * 3600 + 1)) == 4
