"""What follows for the hub: only what is new, only what is the source's own, and once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from hub.appointments.difference import MOST_AT_ONCE, CalledOff, Known, difference
from hub.appointments.sources.frame import Window
from hub.appointments.sources.naming import owner_of
from hub.appointments.sources.reading import Booking, Person, Reading
from hub.protocol import commands as cmd
from tests.hub.appointments.given import NOW_MS, frame
from tests.hub.house import House

HOUR_MS = 3_600_000
WINDOW = frame().window
ONE = Booking("cal:1", "pass", NOW_MS + HOUR_MS, "AB12")
KNOWN = Known("pass", NOW_MS + HOUR_MS, "AB12")
NOTHING = Reading(WINDOW)

Commands = Iterable[cmd.BookAppointment | cmd.CancelAppointment]


def reading(*bookings: Booking, **said: object) -> Reading:
    return replace(NOTHING, bookings=bookings, **said)


def commands(known: Mapping[str, Known], wanted: Reading, source: str = "cal") -> Commands:
    return difference(known, wanted, source, NOW_MS).commands


def carried_out(known: Mapping[str, Known], orders: Commands) -> dict[str, Known]:
    """What the hub knows afterwards, by its rules."""
    after = dict(known)
    for order in orders:
        before = after.get(order.appointment)
        assert before is None or not before.checked_in
        if isinstance(order, cmd.CancelAppointment):
            assert before is not None
            after[order.appointment] = replace(before, called_off=CalledOff.SOURCE)
        else:
            language = order.language or (before.language if before else None)
            after[order.appointment] = Known(
                order.service, order.at_ms, order.code.upper(), order.quantity, language
            )
    return after


def test_ok__new_moved_and_changed_ones_are_booked_the_same_ones_are_not() -> None:
    (booked,) = commands({}, reading(ONE))
    assert booked == cmd.BookAppointment(
        appointment="cal:1", service="pass", at_ms=ONE.at_ms, code="AB12"
    )
    assert commands({"cal:1": KNOWN}, reading(ONE)) == ()
    assert commands({"cal:1": KNOWN}, reading(replace(ONE, code="ab12"))) == ()
    for changed in (
        replace(ONE, at_ms=ONE.at_ms + 1),
        replace(ONE, service="register"),
        replace(ONE, quantity=2),
        replace(ONE, code="CD34"),
        replace(ONE, language="uk"),
    ):
        assert len(tuple(commands({"cal:1": KNOWN}, reading(changed)))) == 1


MIA = Person("Mia Muster", "mia@example.org", "030 1234")
CONTACT = cmd.Contact("Mia Muster", "mia@example.org", "030 1234")


def booked(known: Mapping[str, Known], wanted: Reading, *, mails: bool = True) -> list[object]:
    """The contacts that go along with what is booked."""
    found = difference(known, wanted, "cal", NOW_MS, mails=mails).commands
    return [one.contact for one in found if isinstance(one, cmd.BookAppointment)]


def test_ok__who_it_is_for_goes_along_and_is_shown_nowhere() -> None:
    named = reading(replace(ONE, person=MIA))
    assert booked({}, named) == [CONTACT]
    assert "ia" not in repr(commands({}, named))
    assert "ia" not in repr(replace(KNOWN, name="Mia Muster", contact=CONTACT))
    assert booked({}, named, mails=False) == [replace(CONTACT, mail="")]
    assert booked({}, reading(ONE)) == [None]


def test_ok__a_contact_that_is_another_is_news_the_same_is_none() -> None:
    named = reading(replace(ONE, person=MIA))
    seen = replace(KNOWN, name="Mia Muster", mail=True)
    assert booked({"cal:1": KNOWN}, named) == [CONTACT]
    assert booked({"cal:1": seen}, named) == [CONTACT], "the hub knows whether it is another"
    assert booked({"cal:1": replace(seen, contact=CONTACT)}, named) == []
    other = reading(replace(ONE, person=replace(MIA, mail="m@example.org")))
    only_named = reading(replace(ONE, person=Person("Mia Muster")))
    assert booked({"cal:1": replace(KNOWN, name="Mia Muster")}, only_named) == []
    assert booked({"cal:1": replace(seen, contact=CONTACT)}, other) == [
        replace(CONTACT, mail="m@example.org")
    ]


def test_ok__a_contact_that_is_gone_from_the_source_is_taken_back() -> None:
    assert booked({"cal:1": replace(KNOWN, name="Mia Muster", mail=True)}, reading(ONE)) == [
        cmd.Contact()
    ]


def test_fail__what_is_no_address_keeps_nobody_out() -> None:
    odd = Person("x" * 200, "Frau Muster <mia@example.org>", "Zimmer 5")
    assert booked({}, reading(replace(ONE, person=odd))) == [cmd.Contact("x" * 80)]
    assert booked({}, reading(replace(ONE, person=Person(mail="a@b\r\nBcc: c@d")))) == [None]


def test_ok__what_has_vanished_or_is_said_to_be_off_is_cancelled() -> None:
    off = (cmd.CancelAppointment(appointment="cal:1", origin=cmd.Origin.SYSTEM),)
    assert commands({"cal:1": KNOWN}, NOTHING) == off
    assert commands({"cal:1": KNOWN}, reading(called_off=frozenset({"cal:1"}))) == off
    occurrence = {"cal:1:20260330": KNOWN}
    series_off = reading(called_off=frozenset({"cal:1"}), complete=False)
    assert commands(occurrence, series_off) == (
        cmd.CancelAppointment(appointment="cal:1:20260330", origin=cmd.Origin.SYSTEM),
    )


def test_ok__nothing_follows_from_absence_if_it_proves_nothing() -> None:
    known = {"cal:1": KNOWN, "cal:1:20260330": KNOWN}
    assert commands(known, reading(complete=False)) == ()
    assert commands(known, reading(unclear=frozenset({"cal:1"}))) == ()
    assert commands({"other:1": KNOWN}, NOTHING) == ()
    assert commands({"4711": KNOWN}, NOTHING) == ()
    assert commands({"cal:1": replace(KNOWN, at_ms=NOW_MS - 1)}, NOTHING) == ()
    assert commands({"cal:1": replace(KNOWN, at_ms=WINDOW.end_ms)}, NOTHING) == ()


def test_fail__a_folder_without_a_file_calls_off_nobody_and_says_so() -> None:
    few = {f"cal:{number}": KNOWN for number in range(2)}
    held = difference(few, reading(bare=True), "cal", NOW_MS)
    assert (held.commands, held.held_back) == ((), 2)
    assert difference({}, reading(bare=True), "cal", NOW_MS).held_back == 0
    assert len(list(commands(few, reading()))) == 2


def test_ok__whoever_is_here_is_left_alone() -> None:
    here = {"cal:1": replace(KNOWN, checked_in=True)}
    assert commands(here, NOTHING) == ()
    assert commands(here, reading(replace(ONE, at_ms=ONE.at_ms + HOUR_MS))) == ()


def test_ok__called_off_in_the_house_stays_so_until_the_source_moves_it() -> None:
    by_house = {"cal:1": replace(KNOWN, called_off=CalledOff.HOUSE)}
    assert commands(by_house, reading(ONE)) == ()
    assert len(tuple(commands(by_house, reading(replace(ONE, at_ms=ONE.at_ms + HOUR_MS))))) == 1
    by_source = {"cal:1": replace(KNOWN, called_off=CalledOff.SOURCE)}
    assert len(tuple(commands(by_source, reading(ONE)))) == 1


def test_fail__nobody_believes_that_all_are_gone() -> None:
    few = {f"cal:{n}": KNOWN for n in range(MOST_AT_ONCE)}
    assert len(difference(few, NOTHING, "cal", NOW_MS).commands) == MOST_AT_ONCE
    many = few | {"cal:x": KNOWN}
    assert difference(many, NOTHING, "cal", NOW_MS).held_back == MOST_AT_ONCE + 1
    assert difference(many, NOTHING, "cal", NOW_MS).commands == ()
    assert len(tuple(commands(many, reading(ONE)))) == MOST_AT_ONCE


IDS = st.builds("{}:{}{}".format, st.sampled_from(["cal", "kfz"]), st.integers(1, 4),
                st.sampled_from(["", ":20260330", ":20260331"]))  # fmt: skip
TIMES = st.sampled_from([WINDOW.start_ms, NOW_MS - 1, NOW_MS + 1, NOW_MS + HOUR_MS])
SERVICES = st.sampled_from(["pass", "register"])
LANGUAGES = st.sampled_from([None, "uk", "tr"])
CODES = st.sampled_from(["AB12", "cd34"])
KNOWNS = st.dictionaries(
    IDS,
    st.builds(
        Known, SERVICES, TIMES, CODES, st.integers(1, 2), LANGUAGES,
        st.sampled_from(CalledOff), st.booleans(),
    ),
)  # fmt: skip
OWN = IDS.filter(lambda id_: id_.startswith("cal:"))
BOOKINGS = st.builds(Booking, OWN, SERVICES, TIMES, CODES, st.integers(1, 2), LANGUAGES)
READINGS = st.builds(
    Reading,
    window=st.just(WINDOW),
    bookings=st.lists(BOOKINGS, unique_by=lambda booking: booking.id).map(tuple),
    called_off=st.frozensets(OWN | OWN.map(owner_of), max_size=2),
    unclear=st.frozensets(OWN | OWN.map(owner_of), max_size=2),
    complete=st.booleans(),
)


@given(KNOWNS, READINGS)
def test_ok__the_same_again_changes_nothing(known: dict[str, Known], wanted: Reading) -> None:
    after = carried_out(known, commands(known, wanted))
    assert commands(after, wanted) == ()


@given(KNOWNS, READINGS)
def test_ok__the_hub_comes_to_what_the_source_says(known: dict[str, Known], said: Reading) -> None:
    wanted = replace(said, called_off=frozenset(), unclear=frozenset(), complete=True)
    found = difference(known, wanted, "cal", NOW_MS)
    after = carried_out(known, found.commands)
    for booking in wanted.bookings:
        now = after[booking.id]
        by_house = now.called_off is CalledOff.HOUSE
        assert now.checked_in or (now.service, now.at_ms) == (booking.service, booking.at_ms)
        assert now.checked_in or by_house or now.called_off is CalledOff.NO
    named = {booking.id for booking in wanted.bookings}
    for id_, now in after.items():
        if id_ in named or now.checked_in or found.held_back:
            continue
        if id_.startswith("cal:") and now.at_ms > NOW_MS:
            assert now.called_off is not CalledOff.NO
        else:
            assert now == known[id_]


@given(KNOWNS, st.lists(READINGS, max_size=4))
def test_ok__others_appointments_are_never_touched(
    known: dict[str, Known], readings: list[Reading]
) -> None:
    after = known
    for wanted in readings:
        after = carried_out(after, commands(after, wanted))
    others = {id_: one for id_, one in known.items() if not id_.startswith("cal:")}
    assert {id_: one for id_, one in after.items() if not id_.startswith("cal:")} == others


@given(st.lists(READINGS, min_size=1, max_size=4))
def test_ok__the_real_core_takes_every_command_and_comes_to_rest(readings: list[Reading]) -> None:
    house = House(now_ms=NOW_MS)
    codes: dict[str, str] = {}
    languages: dict[str, str] = {}

    def known() -> dict[str, Known]:
        return {
            id_: Known(
                one.service,
                one.booked_ms,
                codes[id_],
                one.quantity,
                languages.get(id_),
                CalledOff.SOURCE if one.cancelled else CalledOff.NO,
            )
            for id_, one in house.state.core.appointments.items()
        }

    for wanted in readings:
        for order in commands(known(), wanted):
            if isinstance(order, cmd.BookAppointment):
                order = replace(order, recoded=codes.get(order.appointment) != order.code)
                codes[order.appointment] = order.code
                if order.language:
                    languages[order.appointment] = order.language
            assert isinstance(house.do(order), list)
        assert commands(known(), wanted) == ()
        for booking in wanted.bookings:
            one = house.state.core.appointments[booking.id]
            assert (one.service, one.booked_ms, one.quantity, one.cancelled) == (
                booking.service, booking.at_ms, booking.quantity, False,
            )  # fmt: skip


def test_ok__cancellations_come_first_so_that_codes_are_free() -> None:
    first, second = commands({"cal:9": KNOWN}, reading(ONE))
    assert isinstance(first, cmd.CancelAppointment)
    assert isinstance(second, cmd.BookAppointment)


def test_ok__a_window_that_has_become_smaller_calls_nothing_off() -> None:
    near = replace(NOTHING, window=Window(NOW_MS, NOW_MS + 1))
    assert commands({"cal:1": KNOWN}, near) == ()
