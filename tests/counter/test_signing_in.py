"""The first page: clerk, PIN, counter."""

from __future__ import annotations

import logging

import pytest
from msgspec.structs import replace

from counter.model import Answered, Desk, SignedOut, SignInAnswered, ViewArrived, apply
from counter.notices import NO_ANSWER, PUT_OUT, Notice, Tone
from counter.pressing import press, sign_in
from counter.signing_in import Credentials
from counter.told import HubLost, SiteKnown
from hub.protocol import commands as cmd
from hub.protocol.replies import Reason, Refusal
from hub.protocol.wire import SignedIn, SignIn, SignOut
from tests.counter.conftest import screen, shown, until
from tests.counter.desks import MOMENT, desk, view
from tests.counter.desks import SITE as PLAIN
from tests.counter.scenes import IDLE, SITE
from tests.counter.stage import Stage
from tests.counter.test_model import pressed

CLERKS = replace(SITE, sign_in=True)
TYPED = Credentials(clerk=" kaya ", pin="4711")
WELCOME = SignedIn(id="1", counter="4", name="A. Kaya", session="s")


def page(counter: str = "3") -> Desk:
    return apply(Desk(counter), SiteKnown(CLERKS))


def test_the_page_comes_where_clerks_sign_in_or_no_counter_is_known() -> None:
    assert page().signing is not None
    assert apply(Desk("3"), SiteKnown(SITE)).signing is None
    chosen = apply(Desk(""), SiteKnown(SITE)).signing
    assert chosen is not None
    assert (chosen.asks_clerk, chosen.counter) == (False, "1")


def test_the_configured_counter_is_preselected_and_arrows_choose_another() -> None:
    signing = page().signing
    assert signing is not None
    assert signing.counter == "3"
    down, _ = press(page(), "down", MOMENT)
    assert sign_in(down, TYPED)[1] == Credentials("4", "kaya", "4711")
    top, _ = pressed(page(), "pageup", "up", "up")
    assert sign_in(top, TYPED)[1] == Credentials("1", "kaya", "4711")


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        (Credentials(), "counter-sign-clerk-missing"),
        (Credentials(clerk="  ", pin="1"), "counter-sign-clerk-missing"),
        (Credentials(clerk="kaya"), "counter-sign-pin-missing"),
    ],
)
def test_fail__what_is_missing_is_said(typed: Credentials, missing: str) -> None:
    after, asked = sign_in(page(), typed)
    assert asked is None
    assert after.signing is not None
    assert after.signing.notice == Notice(Tone.PLAIN, missing)


def test_where_nobody_is_asked_enter_takes_the_counter() -> None:
    chosen = apply(Desk(""), SiteKnown(SITE))
    after, sent = pressed(chosen, "down", "enter", "enter")
    assert sent == [Credentials("2")]
    seated = apply(after, SignInAnswered(SignedIn(id="1", counter="2")))
    assert (seated.counter, seated.signing, seated.signed_in) == ("2", None, True)


def test_the_view_may_come_before_the_answer_is_taken_in() -> None:
    asked, _ = sign_in(press(page(), "down", MOMENT)[0], TYPED)
    ours = replace(view(), counter="4")
    early = apply(asked, ViewArrived(ours))
    assert apply(early, SignInAnswered(WELCOME)).view == ours
    assert apply(page(), ViewArrived(view())).view is None, "nobody has asked"


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(Reason.WRONG_PIN, {"left": 2}),
        Refusal(Reason.PIN_LOCKED, {"minutes": 5}),
        Refusal(Reason.UNKNOWN_COUNTER, {"counter": "9"}),
    ],
)
def test_fail__a_refusal_is_said_and_the_page_stays(refusal: Refusal) -> None:
    asked, _ = sign_in(page(), TYPED)
    after = apply(asked, SignInAnswered(SignedIn(id="1", refusal=refusal)))
    assert after.signing is not None
    assert after.signing.notice == Notice(Tone.BAD, f"refusal-{refusal.reason}", refusal.facts)
    assert sign_in(after, TYPED)[1] is not None, "once more"


def test_fail__who_is_still_elsewhere_reads_where() -> None:
    facts: dict[str, str | int] = {"number": "A001", "counter": "4"}
    busy = SignedIn(id="1", refusal=Refusal(Reason.COUNTER_BUSY, facts))
    after = apply(sign_in(page(), TYPED)[0], SignInAnswered(busy))
    assert after.signing is not None
    assert after.signing.notice == Notice(Tone.BAD, "counter-sign-elsewhere", facts)


def test_whoever_is_signed_out_by_others_is_told_so() -> None:
    at_work = apply(sign_in(page(), TYPED)[0], SignInAnswered(WELCOME))
    told = apply(at_work, SignedOut())
    assert told.signing is not None
    assert told.signing.notice == PUT_OUT
    left = apply(at_work, SignedOut(wanted=True))
    assert left.signing is not None
    assert left.signing.notice is None


def test_fail__no_answer_is_said_too() -> None:
    asked, _ = sign_in(page(), TYPED)
    after = apply(asked, SignInAnswered(None))
    assert after.signing is not None
    assert after.signing.notice == NO_ANSWER


def test_after_a_reconnection_nobody_signs_in_twice() -> None:
    seated = apply(sign_in(page(), TYPED)[0], SignInAnswered(WELCOME))
    back = apply(apply(seated, HubLost("closed")), SiteKnown(CLERKS))
    assert (back.signing, back.counter) == (None, "4")


def test_signed_out_nothing_of_the_visitors_stays() -> None:
    out = apply(desk(), SignedOut())
    assert (out.view, out.signed_in) == (None, False)
    assert out.signing is not None
    assert out.signing.counter == "3"


def test_a_hub_that_wants_a_clerk_first_brings_the_page() -> None:
    waiting, _ = pressed(desk(view(), PLAIN), "f2")
    assert apply(waiting, Answered(Refusal(Reason.SIGN_IN))).signing is not None


def test_an_alarm_from_the_page_names_no_counter() -> None:
    assert pressed(page(), "f12")[1] == [cmd.RaiseAlarm(counter="")]


def test_the_pin_is_in_no_picture_of_a_value() -> None:
    after, asked = sign_in(page(), TYPED)
    assert "4711" not in repr((TYPED, asked, after))


# On the screen.


async def test_signing_in_and_out_by_keys(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    stage = Stage(CLERKS, replace(IDLE, counter="4"))
    stage.signed_in = SignedIn(id="", refusal=Refusal(Reason.WRONG_PIN, {"left": 2}))
    await stage.start()
    app = screen(stage)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.desk.signing and app.focused)
        await pilot.press(*"kaya", "down", "enter", *"9999", "enter")
        await until(pilot, lambda: "Name und PIN passen nicht zusammen" in shown(app))
        assert "9999" not in shown(app)
        stage.signed_in = replace(WELCOME, id="")
        await pilot.press(*"4711", "enter")
        await until(pilot, lambda: "Schalter 4 · Bürgerbüro" in shown(app))
        await until(pilot, lambda: "Es warten 8" in shown(app))
        assert app.focused is None
        await pilot.press("ctrl+l")
        await until(pilot, lambda: "An welchem Schalter arbeiten Sie?" in shown(app))
        assert "Es warten" not in shown(app)
        assert "kaya" not in shown(app)
        await stage.received(SignOut)
    await stage.stop()
    asked = stage.of(SignIn)
    assert [(one.counter, one.clerk, one.pin) for one in asked] == [
        ("4", "kaya", "9999"), ("4", "kaya", "4711"),
    ]  # fmt: skip
    assert "4711" not in caplog.text
    assert "9999" not in caplog.text


async def test_a_pin_never_gets_into_the_field_that_can_be_read() -> None:
    """Enter in the first field leads to the PIN, whatever stands there already."""
    stage = Stage(CLERKS, IDLE)
    await stage.start()
    app = screen(stage)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.desk.signing and app.focused)
        await pilot.press("tab", "x", "enter")
        await until(pilot, lambda: app.focused and app.focused.id == "entrance-clerk")
        await pilot.press("tab", "x", "shift+tab", *"kaya", "enter", *"4711")
        assert stage.of(SignIn) == []
        assert "4711" not in shown(app)
    await stage.stop()


async def test_a_counter_is_chosen_with_the_mouse_where_nobody_is_asked() -> None:
    stage = Stage(SITE, replace(IDLE, counter="2"))
    stage.signed_in = SignedIn(id="", counter="2")
    await stage.start()
    app = screen(stage, counter="")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Schalter 12" in shown(app))
        await pilot.click("#entrance-counters", offset=(5, 1))
        await until(pilot, lambda: "Schalter 2 · Bürgerbüro" in shown(app))
        await until(pilot, lambda: "Es warten 8" in shown(app))
    await stage.stop()
    assert [one.counter for one in stage.of(SignIn)] == ["2"]
