from __future__ import annotations

import msgspec
import pytest

from config.texts import Texts
from hub.protocol.replies import StepState, Ticket, Wait
from hub.protocol.site import Counter, Service, Site, Way, Zone
from hub.visitors.model import PageFacts, fixed, page_facts

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


def seen(
    state: StepState,
    *,
    ahead: int = 0,
    service: str = "pass",
    language: str = "de",
    old_since_ms: int | None = None,
    wait: Wait | None = None,
) -> PageFacts:
    here = state in (StepState.CALLED, StepState.SERVING)
    ticket = Ticket(
        "v", "A017", service, state, ahead, NINE_MS,
        counter="5" if here else None, counter_label="5" if here else None, wait=wait,
    )  # fmt: skip
    say = Texts.load().say(language)
    return page_facts(
        ticket, SITE, say, language, now_ms=NINE_MS + 60_000, old_since_ms=old_since_ms
    )


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
    ticket = Ticket("v", "A1", "pass", StepState.CALLED, 0, 0, counter="5", counter_label="5")
    say = Texts.load().say("de")
    assert page_facts(ticket, site, say, "de", now_ms=0, old_since_ms=None).zone == ""


@pytest.mark.parametrize("state", list(StepState))
@pytest.mark.parametrize("language", ["de", "en"])
def test_ok__every_state_has_its_words_in_every_language(state: StepState, language: str) -> None:
    facts = seen(state, language=language)
    for text in (facts.headline, facts.detail, facts.spoken):
        assert "visitors-" not in text
    assert facts.headline
    assert facts.state == state.value


@pytest.mark.parametrize("state", list(StepState))
def test_ok__only_who_has_not_been_served_can_give_the_number_back(state: StepState) -> None:
    may = state in {StepState.WAITING, StepState.CALLED, StepState.MISSED, StepState.PARKED}
    assert seen(state).may_cancel is may
    assert seen(state).may_return is (state is StepState.MISSED)


def test_ok__when_the_hub_is_gone_the_page_says_since_when() -> None:
    facts = seen(StepState.WAITING, ahead=2, old_since_ms=NINE_MS)
    assert "09:00" in facts.old
    assert facts.as_of == "Stand 09:00 Uhr"
    assert seen(StepState.WAITING).old == ""


def test_ok__without_a_public_address_the_page_names_the_wifi() -> None:
    ticket = Ticket("v", "A1", "pass", StepState.WAITING, 0, NINE_MS)
    say = Texts.load().say("de")
    assert "„Gast“" in fixed(ticket, SITE, say).reach
    assert fixed(ticket, msgspec.structs.replace(SITE, wifi=""), say).reach != ""
    assert fixed(ticket, msgspec.structs.replace(SITE, public=True), say).reach == ""
    assert fixed(ticket, SITE, say).issued == "Gezogen um 09:00 Uhr"


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
