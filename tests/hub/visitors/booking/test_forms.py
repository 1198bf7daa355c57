"""Forms and their keys."""

from __future__ import annotations

import pytest

from hub.protocol.commands import Contact
from hub.visitors.booking.forms import LONGEST_S, Keys, filled, parse_form


class Clock:
    now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


def test_ok__a_key_knows_how_old_its_form_is() -> None:
    clock = Clock()
    keys = Keys(clock)
    key = keys.new()
    assert len(key) == 40
    clock.now_s += 90
    assert keys.age_s(key) == pytest.approx(90, abs=0.01)
    clock.now_s += LONGEST_S
    assert keys.age_s(key) is None


def test_fail__a_key_that_was_not_given_out() -> None:
    keys = Keys(Clock())
    key = keys.new()
    other = "A" if key[5] != "A" else "B"
    for wrong in ("", "x", "ä" * 40, key[:5] + other + key[6:], key[:-4], Keys(Clock()).new()):
        assert keys.age_s(wrong) is None
    assert keys.new() != key


def test_ok__what_was_typed_is_tidied_and_kept() -> None:
    sent = filled(
        parse_form(
            b"service=pass&quantity=2&at=1795507200000&key=k&earlier=on"
            b"&name=+Erika%0D%0AMuster+&mail=+erika%40example.org+"
        )
    )
    assert (sent.service, sent.quantity, sent.at_ms) == ("pass", 2, 1_795_507_200_000)
    assert sent.contact == Contact("Erika Muster", "erika@example.org", earlier=True)
    assert sent.wrong == ()
    assert not sent.trapped


def test_ok__nobody_has_to_say_who_they_are() -> None:
    sent = filled(parse_form(b"service=pass&name=&mail=&earlier=on"))
    assert sent.contact is None
    assert sent.wrong == ()


def test_ok__only_who_can_be_written_to_waits_for_an_earlier_time() -> None:
    contact = filled({"name": "Erika", "earlier": "on"}).contact
    assert contact is not None
    assert not contact.earlier


def test_fail__what_the_hub_would_not_read_is_named_and_kept() -> None:
    sent = filled({"name": "x" * 81, "mail": "erika at example.org"})
    assert sent.wrong == ("name", "mail")
    assert (sent.name, sent.mail) == ("x" * 81, "erika at example.org")
    assert filled({"name": "Eri\x07ka"}).wrong == ("name",)


def test_ok__a_form_does_not_tell_a_log_who_has_filled_it_in() -> None:
    assert "Erika" not in repr(filled({"name": "Erika", "mail": "erika@example.org"}))


@pytest.mark.parametrize("body", [b"\xff\xfe", b"&".join(b"a=1" for _ in range(50)), b"", b"%%%"])
def test_fail__what_is_no_form_is_an_empty_one(body: bytes) -> None:
    assert filled(parse_form(body)).service == ""


@pytest.mark.parametrize("digits", ["", "-3", "9" * 40, "1e3", "٣"])
def test_fail__a_number_that_is_none(digits: str) -> None:
    sent = filled({"quantity": digits, "at": digits})
    assert (sent.quantity, sent.at_ms) == (1, 0)


def test_fail__a_time_that_no_calendar_knows_is_none() -> None:
    assert filled({"at": "9" * 13}).at_ms == 9_999_999_999_999
    assert filled({"at": "9" * 14}).at_ms == 0
