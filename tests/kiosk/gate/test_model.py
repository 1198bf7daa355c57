"""What a gate makes of scans, answers, silence and time."""

from __future__ import annotations

from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.protocol.replies import AdmitReply, Verdict
from hub.protocol.theme import Theme
from kiosk.gate import model, wording
from kiosk.gate.messages import (
    Admitted,
    CodeScanned,
    ConnectionLost,
    Message,
    NotDecided,
    ScanFailed,
    ScannerSpoke,
    TimePassed,
    Welcomed,
    ZonesCame,
)
from kiosk.gate.view import Meaning, Sign, View
from kiosk.scanner.tickets import ticket_token
from tests.kiosk.gate import entrance
from tests.kiosk.gate.entrance import after

TICKET = CodeScanned(entrance.URL)
VALID = entrance.reply(Verdict.VALID)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_ok__what_the_hub_says_stands_for_a_while(verdict: Verdict) -> None:
    said = after(entrance.opened(), TICKET, Admitted(1, entrance.reply(verdict)))
    assert said.sign.value == verdict.value
    assert after(said, TimePassed(), now_s=3.9).sign.value == verdict.value
    assert after(said, TimePassed(), now_s=model.READ_S).sign is Sign.IDLE


def test_ok__whoever_is_checked_in_here_has_time_to_read_the_number() -> None:
    reply = AdmitReply(Verdict.VALID, "T003", "kfz", at_ms=entrance.NOW_MS)
    said = after(entrance.opened(), CodeScanned("TERMIN-K7QX"), Admitted(1, reply))
    say = entrance.speakers()("de")
    assert "Ihre Nummer ist T003." in wording.sentence(said, UTC, say)
    assert wording.holder(said, "de").startswith("T003")
    assert after(said, TimePassed(), now_s=model.GO_S + 1).sign is Sign.VALID
    assert after(said, TimePassed(), now_s=model.READ_S).sign is Sign.IDLE


def test_ok__only_welcome_is_green_and_each_meaning_is_used() -> None:
    meanings = {
        verdict: after(entrance.opened(), TICKET, Admitted(1, entrance.reply(verdict))).meaning
        for verdict in Verdict
    }
    assert [verdict for verdict in Verdict if meanings[verdict] is Meaning.GO] == [Verdict.VALID]
    assert set(meanings.values()) == {Meaning.GO, Meaning.WAIT, Meaning.STOP}


def test_ok__the_next_scan_ends_it() -> None:
    said = after(entrance.opened(), TICKET, Admitted(1, VALID))
    other = after(said, CodeScanned("TERMIN-K7QX"), now_s=0.5)
    assert (other.sign, other.asking, other.code) == (Sign.IDLE, True, "TERMIN-K7QX")


def test_ok__the_same_code_in_quick_succession_is_asked_about_once() -> None:
    asked = after(entrance.opened(), TICKET)
    assert after(asked, TICKET, CodeScanned(entrance.TOKEN), now_s=1.0) == asked
    said = after(asked, Admitted(1, VALID))
    assert after(said, TICKET, now_s=model.SAME_S - 0.1) == said
    assert after(said, TICKET, now_s=model.SAME_S).turn == 2


def test_ok__an_address_is_asked_about_by_its_token() -> None:
    assert after(entrance.opened(), TICKET).code == entrance.TOKEN
    assert after(entrance.opened(), CodeScanned("k7-qx")).code == "k7-qx"


def test_fail__an_answer_to_an_earlier_scan_is_not_shown() -> None:
    asked = after(entrance.opened(), TICKET, CodeScanned("TERMIN-K7QX"), now_s=1.0)
    assert after(asked, Admitted(1, VALID), NotDecided(1)) == asked


def test_fail__without_a_hub_nothing_is_guessed() -> None:
    lost = after(entrance.opened(), ConnectionLost())
    assert (lost.sign, lost.meaning) == (Sign.LOST, Meaning.STAFF)
    asked = after(lost, TICKET)
    assert (asked.sign, asked.asking, asked.turn) == (Sign.LOST, False, 1)
    assert after(lost, ZonesCame(entrance.ZONES, 0)).sign is Sign.IDLE


def test_fail__no_answer_is_no_verdict() -> None:
    asked = after(entrance.opened(), TICKET)
    assert after(asked, NotDecided(1)).sign is Sign.LOST
    late = after(asked, TimePassed(), now_s=model.ASK_S)
    assert late.sign is Sign.LOST
    assert after(late, Admitted(1, VALID), now_s=model.ASK_S) == late
    assert after(late, TimePassed(), now_s=model.ASK_S + model.READ_S).sign is Sign.IDLE


def test_ok__an_answer_that_takes_its_time_is_waited_for_in_words() -> None:
    asked = after(entrance.opened(), TICKET)
    assert asked.sign is Sign.IDLE
    assert after(asked, TimePassed(), now_s=model.SLOW_S).sign is Sign.CHECKING


def test_fail__what_cannot_be_read_is_said_at_once() -> None:
    view = after(entrance.opened(), TICKET, ScanFailed(), Admitted(1, VALID))
    assert view.sign is Sign.UNREADABLE


def test_fail__no_reader() -> None:
    view = after(entrance.opened(), ScannerSpoke("no-device"))
    assert (view.sign, view.meaning) == (Sign.SCANNER, Meaning.STAFF)
    assert after(view, ScannerSpoke("")).sign is Sign.IDLE


def test_ok__before_the_hub_has_spoken_it_is_starting() -> None:
    assert View(language="de").sign is Sign.STARTING
    assert after(View(language="de"), ConnectionLost(), TimePassed()).sign is Sign.STARTING


def test_ok__the_second_language_is_truly_another_one() -> None:
    assert entrance.opened().languages == ("de", "en")


@pytest.mark.parametrize(
    ("code", "token"),
    [
        (entrance.URL, entrance.TOKEN),
        (f"{entrance.URL}/", entrance.TOKEN),
        (f"{entrance.URL}?l=de", entrance.TOKEN),
        (f"http://10.0.0.5:8480/warten/t/{entrance.TOKEN}", entrance.TOKEN),
        (entrance.TOKEN, entrance.TOKEN),
        ("TERMIN-K7QX", None),
        ("https://example.org/", None),
        ("https://example.org/t/short", None),
        ("4006381333931", None),
        (f"javascript:/t/{entrance.TOKEN}", None),
    ],
)
def test_ok__which_codes_are_tickets(code: str, token: str | None) -> None:
    assert ticket_token(code) == token


messages = st.one_of(
    st.sampled_from(["A", "B", entrance.URL]).map(CodeScanned),
    st.just(ScanFailed()),
    st.builds(Admitted, st.integers(0, 6), st.sampled_from(Verdict).map(entrance.reply)),
    st.builds(NotDecided, st.integers(0, 6)),
    st.just(ConnectionLost()),
    st.just(ZonesCame(entrance.ZONES, entrance.NOW_MS)),
    st.just(Welcomed(entrance.SITE, Theme())),
    st.sampled_from(["", "no-device"]).map(ScannerSpoke),
    st.just(TimePassed()),
)


@given(st.lists(st.tuples(messages, st.floats(0, 5)), max_size=40))
def test_any__it_always_comes_back_and_welcomes_nobody_unasked(
    happened: list[tuple[Message, float]],
) -> None:
    view, now_s = entrance.opened(), 0.0
    for message, gap_s in happened:
        now_s += gap_s
        before, view = view, model.apply(view, message, now_s)
        if view.sign is Sign.VALID and before.sign is not Sign.VALID:
            assert isinstance(message, Admitted)
            assert message.turn == before.turn
            assert message.reply.verdict is Verdict.VALID
    for _ in range(2):  # an unanswered question first, then what was said about it
        now_s += model.READ_S
        view = model.apply(view, TimePassed(), now_s)
    assert view.said is None
