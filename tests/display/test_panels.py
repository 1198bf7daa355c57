"""What each panel says."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from config.texts import languages
from display.facts import Facts, labels
from display.marks import Marks
from display.model import Rules, advance, apply, started
from display.picture import front, picture
from display.rect import Rect
from display.scene import Arrow, Box, Paragraph, Region, Text
from hub.protocol.replies import Wait
from hub.protocol.screens import Labels, Screen
from hub.protocol.site import Display, Way
from hub.protocol.views import (
    BookedLine,
    CallLine,
    CounterState,
    PlaceLine,
    ScreenMessage,
    ServiceLoad,
)
from media.fonts import Weight
from tests.display.rigs import NOW_MS, line, view
from tests.display.scenes import HOUSE, TEXTS, THEME, moment, with_view

SIZE = (1920, 1080)
UPRIGHT = (1080, 1920)
MINUTE_MS = 60_000
BERLIN_NOON_MS = 1_795_518_000_000
"""Tuesday, 24 November 2026, 12:00 in Berlin."""


def region(facts: Facts, name: str, size: tuple[int, int] = SIZE) -> Region:
    return next(each for each in picture(facts, size).regions if each.name == name)


def names(facts: Facts, size: tuple[int, int] = SIZE) -> set[str]:
    return {each.name for each in picture(facts, size).regions}


def texts(facts: Facts, name: str, size: tuple[int, int] = SIZE) -> list[str]:
    items = region(facts, name, size).items
    return [item.text for item in items if isinstance(item, Text | Paragraph)]


def rows(facts: Facts, name: str, size: tuple[int, int] = SIZE) -> list[tuple[str, str]]:
    """What stands in a list below its heading and the mark of its page, left and right."""
    found = texts(facts, name, size)
    cells = found[1 + any("/" in text for text in found[:2]) :]
    return list(zip(cells[::2], cells[1::2], strict=True))


def page(facts: Facts, name: str, size: tuple[int, int] = SIZE) -> str:
    return next((text for text in texts(facts, name, size)[:2] if "/" in text), "")


def called(*calls: CallLine, layout: str = "hall", live: bool = True) -> Facts:
    """A screen that has seen these calls come, one after the other, each for its time."""
    facts = moment(layout, SIZE)
    places = front(facts, HOUSE, SIZE)
    model = started(Marks(), Rules(comfort=places.comfort, capacity=places.capacity))
    model = apply(model, view(), NOW_MS)
    for count in range(1, len(calls) + 1):
        model = apply(model, view(calls[:count]), NOW_MS + count * 10_000)
    return replace(facts, model=advance(model, NOW_MS + 3_600_000), now_ms=NOW_MS + 3_600_000)


# Who was called before


def test_ok__the_history_is_newest_first_without_those_who_have_left() -> None:
    calls = [line(seq, live=False) for seq in range(1, 5)]
    calls[1] = msgspec.structs.replace(calls[1], over=True)
    assert rows(called(*calls), "history") == [
        ("A004", "Schalter 3"),
        ("A003", "Schalter 3"),
        ("A001", "Schalter 3"),
    ]


def test_ok__whom_somebody_still_waits_for_stands_out_and_is_never_left_out() -> None:
    many, awaited = 60, range(35, 50)
    facts = called(*[line(seq, live=seq in awaited) for seq in range(1, many)])
    standing = {tile.call.number for tile in facts.model.front}
    seen: dict[str, Weight] = {}
    pages = int(page(facts, "history").partition("/")[2])
    for beat in range(pages):
        items = region(replace(facts, beat=beat), "history").items
        shown = [item for item in items if isinstance(item, Text) and item.text.startswith("A0")]
        assert shown
        seen |= {item.text: item.weight for item in shown}
    live = {f"A{seq:03}" for seq in awaited} - standing
    assert live <= seen.keys()
    assert {number for number, weight in seen.items() if weight is Weight.BOLD} == live
    assert len(seen) < many - 1 - len(standing), "others are left out where there is no room"


def test_ok__nobody_called_yet() -> None:
    facts = replace(moment("hall", SIZE), model=apply(started(Marks(), Rules()), view(), NOW_MS))
    assert texts(facts, "history")[1:] == ["Heute noch niemand"]
    assert {"calls", "please-wait"} <= names(facts)
    assert texts(facts, "please-wait") == [
        "Bitte nehmen Sie Platz.",
        "Ihre Nummer erscheint hier.",
        "Please take a seat. Your number will appear here.",
    ]
    empty = called(line(1))
    assert len(texts(empty, "history")) == 1, "it does not say that nobody was called"


# Who waits, and how long


def loads(*some: ServiceLoad) -> Facts:
    return with_view(moment("hall", SIZE), waiting=some)


def test_ok__waiting_by_service_in_the_order_of_the_house() -> None:
    facts = loads(
        ServiceLoad("meldewesen", open=True, waiting=3),
        ServiceLoad("ausweis", open=False, waiting=2),
        ServiceLoad("kfz", open=False, waiting=0),
        ServiceLoad("gone", open=True, waiting=1),
    )
    assert rows(facts, "waiting") + rows(replace(facts, beat=1), "waiting") == [
        ("Personalausweis und Reisepass", "2"),
        ("An-, Um- und Abmeldung", "3"),
        ("gone", "1"),
    ]
    assert texts(loads(), "waiting")[1:] == ["Niemand"]


def test_ok__pages_turn_with_the_beat_and_are_counted() -> None:
    facts = loads(*[ServiceLoad(each.id, open=True, waiting=1) for each in HOUSE.services])
    pages = int(page(facts, "waiting").partition("/")[2])
    assert pages > 1
    seen: list[str] = []
    for beat in range(pages):
        now = replace(facts, beat=beat)
        assert page(now, "waiting") == f"{beat + 1}/{pages}"
        seen += [left for left, _ in rows(now, "waiting")]
    assert seen == [service.name["de"] for service in HOUSE.services]
    assert rows(replace(facts, beat=pages), "waiting") == rows(facts, "waiting")
    assert page(loads(ServiceLoad("ausweis", open=True, waiting=1)), "waiting") == ""


def test_ok__a_long_name_has_two_lines_and_a_short_one_one() -> None:
    long = "Führungszeugnis und Gewerbezentralregister"
    services = (
        msgspec.structs.replace(HOUSE.services[0], name={"de": long}),
        msgspec.structs.replace(HOUSE.services[1], name={"de": "Pässe"}),
    )
    facts = replace(
        loads(*[ServiceLoad(each.id, open=True, waiting=1) for each in services]),
        site=msgspec.structs.replace(HOUSE, services=services),
    )
    items = region(facts, "waiting").items
    (broken,) = (item for item in items if isinstance(item, Paragraph) and item.text == long)
    (single,) = (item for item in items if isinstance(item, Text) and item.text == "Pässe")
    assert broken.rect.h > 1.5 * single.rect.h


def test_ok__expected_waits_and_those_that_are_not_known() -> None:
    facts = with_view(
        moment("room", SIZE),
        waiting=(
            ServiceLoad("ausweis", open=True, waiting=4, wait=Wait(900, 1_800)),
            ServiceLoad("meldewesen", open=True, waiting=4),
            ServiceLoad("kfz", open=False, waiting=4, wait=Wait(900, 1_800)),
        ),
    )
    assert rows(facts, "wait") == [
        ("Personalausweis und Reisepass", "etwa 15–30\N{NO-BREAK SPACE}Min."),
        ("An-, Um- und Abmeldung", "nicht bekannt"),
    ]
    closed = with_view(facts, waiting=())
    assert texts(closed, "wait")[1:] == ["Zurzeit ist nichts geöffnet"]


def test_ok__appointments_by_their_time() -> None:
    facts = with_view(
        moment("appointments", SIZE),
        booked=(
            BookedLine("A004", BERLIN_NOON_MS, "ausweis"),
            BookedLine("B002", BERLIN_NOON_MS + 10 * MINUTE_MS, "meldewesen"),
        ),
    )
    assert rows(facts, "appointments") == [("A004", "12:00"), ("B002", "12:10")]
    assert texts(with_view(facts, booked=()), "appointments")[1:] == ["Keine Termine"]


# The sign of a door


def door(state: CounterState, *services: str) -> Facts:
    return with_view(moment("door", SIZE), places=(PlaceLine("3", state, services),))


def test_ok__which_counter_what_it_is_for_and_whether_somebody_works_there() -> None:
    served = "Personalausweis und Reisepass  ·  An-, Um- und Abmeldung"
    opened = door(CounterState.OPEN, "ausweis", "meldewesen")
    assert texts(opened, "place") == ["Schalter 3", served]
    paused = door(CounterState.PAUSED, "ausweis", "meldewesen")
    assert texts(paused, "place") == ["Schalter 3", served, "Gleich wieder da  ·  Back in a moment"]
    closed = door(CounterState.CLOSED)
    assert texts(closed, "place")[0] == "Schalter 3"
    assert texts(closed, "place")[2:] == ["Geschlossen  ·  Closed"]
    assert "Meldebescheinigung" in texts(closed, "place")[1], "what it is for in general"


def test_ok__a_sign_without_a_counter_stays_empty() -> None:
    assert texts(with_view(moment("door", SIZE), places=()), "place") == []
    unknown = with_view(moment("door", SIZE), places=(PlaceLine("99", CounterState.OPEN),))
    assert texts(unknown, "place") == []


def test_ok__a_display_of_one_counter_does_not_name_it_beside_every_number() -> None:
    alone = moment("door", SIZE, tickets=("de",))
    assert texts(alone, "front-0") == ["A017"]
    assert not any(isinstance(item, Arrow) for item in region(alone, "front-0").items)
    assert not any(name.startswith("heading") for name in names(alone))
    shared = replace(alone, display="")
    assert texts(shared, "front-0") == ["A017", alone.model.front[0].call.counter_label]
    assert "heading-0" in names(shared)


# Sentences


def test_ok__the_newest_message_of_staff_goes_before_the_house_s() -> None:
    facts = moment("hall", SIZE)
    assert texts(facts, "message") == ["Heute schließen wir um 17 Uhr."]
    old = ScreenMessage("", "Aufzug gestört", NOW_MS - 60_000)
    new = ScreenMessage("halle", "Probealarm um 11 Uhr", NOW_MS)
    assert texts(with_view(facts, messages=(new, old)), "message") == ["Probealarm um 11 Uhr"]


def test_ok__the_ticker_runs_through_in_every_language_of_the_headings() -> None:
    facts = moment("totem", UPRIGHT, labels=("de", "en"))
    (ticker,) = region(facts, "ticker", UPRIGHT).items
    assert isinstance(ticker, Text)
    assert ticker.runs
    assert ticker.text == f"{THEME.ticker['de']}   ·   {THEME.ticker['en']}"
    assert "ticker" not in names(replace(facts, theme=msgspec.structs.replace(THEME, ticker={})))


@pytest.mark.parametrize("layout", ["hall", "totem", "door"])
def test_ok__a_silent_hub_is_told_at_the_foot_and_takes_the_place_of_messages(layout: str) -> None:
    facts = replace(moment(layout, SIZE), lost_ms=BERLIN_NOON_MS)
    assert texts(facts, "foot") == ["Verbindung unterbrochen – Stand von 12:00 Uhr"]
    foot = region(facts, "foot")
    assert foot.rect.bottom == SIZE[1]
    assert foot.rect.w == SIZE[0]
    assert "message" not in names(facts)
    assert facts.model.front[0].call.number in texts(facts, "front-0"), "the last state stays"


def test_ok__before_the_hub_was_heard() -> None:
    first = replace(moment("hall", SIZE), site=None)
    assert texts(first, "whole") == [
        "Die Anzeige startet.",
        "Verbindung zur Zentrale wird hergestellt …",
    ]
    turned_away = replace(first, turned_away="unknown-key")
    assert texts(turned_away, "whole")[1].endswith("unknown-key")


# Calls


def first_words(
    ticket: str, labelled: tuple[str, ...] = ("de", "en"), *, repeat: bool = False
) -> list[str]:
    """Below the number of the newest call."""
    facts = moment("hall", SIZE, labels=labelled, tickets=(ticket,), repeat=repeat)
    return texts(facts, "front-0")[2:]


@pytest.mark.parametrize("language", languages())
def test_ok__where_to_go_in_the_language_of_the_ticket(language: str) -> None:
    counter = moment("hall", SIZE).model.front[0].call.counter_label
    words = first_words(language)
    if language in ("de", "de-simple"):
        assert words == []
    else:
        assert words == [TEXTS.say(language)("display-go", label=counter)]


def test_ok__german_is_said_where_it_is_not_the_first_language() -> None:
    counter = moment("hall", SIZE).model.front[0].call.counter_label
    assert first_words("de", ("en",)) == [f"Bitte zu Schalter {counter}"]
    assert first_words("en", ("en",)) == []
    assert first_words("tlh") == [], "a language that the house does not have"


def test_ok__a_repeated_call_has_a_frame_and_says_so() -> None:
    facts = moment("hall", SIZE, repeat=True, tickets=("de",))
    assert texts(facts, "front-0")[2:] == ["Erneuter Aufruf  ·  Called again"]
    outer, inner = (item for item in region(facts, "front-0").items if isinstance(item, Box))
    assert outer.rect.contains(inner.rect)
    assert outer.rect != inner.rect
    assert outer.fill != inner.fill
    once = moment("hall", SIZE, tickets=("de",))
    assert len([item for item in region(once, "front-0").items if isinstance(item, Box)]) == 1
    assert first_words("en", repeat=True) == [
        f"Erneuter Aufruf   ·   Please go to counter {_label(facts)}"
    ]


def _label(facts: Facts) -> str:
    return facts.model.front[0].call.counter_label


def test_ok__the_way_is_drawn_where_there_is_one() -> None:
    for way in Way:
        call = msgspec.structs.replace(line(1), way=way)
        arrows = [i.way for i in region(called(call), "front-0").items if isinstance(i, Arrow)]
        assert arrows == ([] if way is Way.NONE else [way])


def test_ok__a_house_of_rooms_has_room_for_their_names() -> None:
    rooms = tuple(
        msgspec.structs.replace(each, label=f"Zimmer {100 + at}")
        for at, each in enumerate(HOUSE.counters)
    )
    call = msgspec.structs.replace(line(1, language="en"), counter_label="Zimmer 102")
    facts = replace(called(call), site=msgspec.structs.replace(HOUSE, counters=rooms))
    assert "Zimmer 102" in texts(facts, "front-0")
    headings = {texts(replace(facts, beat=beat), "heading-0")[1] for beat in range(4)}
    assert headings == {"Bitte hierhin", "Please go to"}, "in turns: there is no room for both"
    assert texts(facts, "front-0")[-1] == TEXTS.say("en")("display-go-place", label="Zimmer 102")


def test_ok__new_and_live_calls_are_told_apart_by_colour() -> None:
    facts = moment("hall", SIZE, fresh=1, live=2)
    new, old = (region(facts, name).items[0] for name in ("front-0", "front-1"))
    assert isinstance(new, Box)
    assert isinstance(old, Box)
    assert new.fill == tuple(bytes.fromhex(THEME.call.removeprefix("#")))
    assert old.fill != new.fill


# Headings


def test_ok__headings_stand_beside_each_other_once_where_they_agree() -> None:
    assert texts(moment("hall", SIZE), "heading-0")[0] == "Nummer  ·  Number"
    german = moment("hall", SIZE, labels=("de", "de-simple"))
    assert texts(german, "heading-0")[0] == "Nummer"


def test_ok__where_there_is_no_room_beside_each_other_they_alternate() -> None:
    facts = moment("hall", SIZE)
    shown = [texts(replace(facts, beat=beat), "history")[0] for beat in range(3)]
    assert shown == ["Zuletzt aufgerufen", "Called before", "Zuletzt aufgerufen"]
    wide = moment("hall", UPRIGHT)
    assert texts(wide, "history", UPRIGHT)[0] == "Zuletzt aufgerufen  ·  Called before"


def test_ok__or_take_turns() -> None:
    rotating = Screen(labels=Labels.ROTATE, languages=("de", "tr", "ar"))
    house = ("de", "en", "tr", "ar")
    turns = [labels(rotating, house, beat) for beat in range(4)]
    assert turns == [("de",), ("tr",), ("ar",), ("de",)]
    seen = [texts(moment("hall", SIZE, labels=each), "heading-0")[0] for each in turns]
    assert seen == ["Nummer", "Numara", "الرقم", "Nummer"]


def test_ok__the_first_language_and_the_next_that_is_another_one() -> None:
    house = ("de", "de-simple", "en", "tr")
    assert labels(Screen(), house) == ("de", "en")
    assert labels(Screen(), ("de", "de-simple")) == ("de",)
    assert labels(Screen(languages=("tr", "ar")), house) == ("tr", "ar")
    assert labels(Screen(labels=Labels.ROTATE), house, 1) == ("en",)


def test_ok__a_missing_name_in_the_first_language_is_no_error() -> None:
    facts = replace(
        moment("room", SIZE, labels=("tr",)),
        site=msgspec.structs.replace(HOUSE, name={"de": "Nur deutsch"}),
    )
    assert picture(facts, SIZE).regions


def test_ok__every_panel_by_itself() -> None:
    for panel in ("name", "date", "clock"):
        own = {"own": msgspec.structs.replace(THEME.layouts["hall"], grid=((panel,), ("calls",)))}
        own["own"] = msgspec.structs.replace(own["own"], columns=(1,), rows=(1, 5))
        facts = moment("hall", SIZE)
        facts = replace(
            facts,
            theme=msgspec.structs.replace(THEME, layouts=own, message={}),
            screen=Screen(layout="own"),
        )
        (found,) = (each for each in picture(facts, SIZE).regions if each.name == panel)
        assert found.rect == Rect(0, 0, 1920, 180)


def test_ok__a_display_of_some_counters_is_none_of_one() -> None:
    two = msgspec.structs.replace(HOUSE, displays=(Display("two", counters=("3", "4")),))
    facts = replace(moment("hall", SIZE), site=two, display="two")
    assert "heading-0" in names(facts)
