"""What is kept of clerks, PINs and sessions, and how often somebody may be wrong."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from hub.server import attempts, pins
from hub.server.admin import (
    AddClerk,
    ChangePin,
    ChangeSkills,
    Holdings,
    ListClerks,
    RemoveClerk,
    perform,
)
from hub.server.attempts import Attempts
from hub.server.clerks import Clerk, Clerks
from hub.server.sessions import Sessions

PIN = "739154"
HASHED = pins.kept(PIN)
MUE = Clerk(id="mue", name="Frau Müller", created="2026-11-22", pin=HASHED)


def test_ok__a_pin_is_known_again_and_not_kept() -> None:
    assert pins.fits(PIN, HASHED)
    assert not pins.fits("739155", HASHED)
    assert not pins.fits(PIN, pins.NOBODYS)
    assert not pins.fits(PIN, "damaged")
    assert PIN not in HASHED
    assert HASHED.startswith("$argon2id$")
    assert pins.kept(PIN) != HASHED


def test_ok__nobodys_hash_takes_as_long_as_a_clerks() -> None:
    cost = slice(0, HASHED.index("p=1") + 3)
    assert pins.NOBODYS[cost] == HASHED[cost]


@pytest.mark.parametrize(
    "pin", ["0000", "1111", "1234", "7890", "4321", "1212", "121212", "000000"]
)
def test_fail__what_anybody_would_try_first(pin: str) -> None:
    assert pins.is_pin(pin)
    assert pins.is_trivial(pin)


@pytest.mark.parametrize("pin", ["7391", "1235", "12121", "2580"])
def test_ok__other_pins_will_do(pin: str) -> None:
    assert pins.is_pin(pin)
    assert not pins.is_trivial(pin)


@pytest.mark.parametrize("pin", ["", "739", "7" * 13, "73a1", "73 91", "７３９１", "7391\n"])
def test_fail__what_is_no_pin(pin: str) -> None:
    assert not pins.is_pin(pin)


def test_ok__a_generated_pin_will_do() -> None:
    made = {pins.fresh() for _ in range(50)}
    assert len(made) > 40
    assert all(pins.is_pin(pin) and not pins.is_trivial(pin) for pin in made)


def test_ok__clerks_are_kept_privately_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "clerks.json"
    Clerks(path).add(MUE)
    again = Clerks(path)
    assert again.all() == [MUE]
    assert again.name_of("mue") == "Frau Müller"
    assert again.name_of("gone") == "gone"
    assert PIN not in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["clerks.json"]


def test_ok__clerks_are_added_changed_listed_and_forgotten(tmp_path: Path) -> None:
    held = Holdings.of(tmp_path)
    assert not perform(held, AddClerk("mue", "Frau Müller", None, HASHED)).error
    assert not perform(held, ChangeSkills("mue", ("id-card",))).error
    assert not perform(held, ChangePin("mue", "other")).error
    listed = perform(held, ListClerks())
    (record,) = listed.clerks
    assert (record.id, record.name, record.skills) == ("mue", "Frau Müller", ("id-card",))
    assert "other" not in repr(listed)
    assert not perform(held, RemoveClerk("mue")).error
    assert perform(Holdings.of(tmp_path), ListClerks()).clerks == []
    assert "Müller" not in (tmp_path / "clerks.json").read_text()


def test_fail__clerks_that_are_not_there_or_there_already(tmp_path: Path) -> None:
    held = Holdings.of(tmp_path)
    for request in (ChangePin("sch", ""), ChangeSkills("sch", None), RemoveClerk("sch")):
        assert perform(held, request).error == "clerk-unknown"
    perform(held, AddClerk("mue", "Frau Müller", None, HASHED))
    assert perform(held, AddClerk("mue", "Herr Mühe", None, HASHED)).error == "clerk-known"


def test_fail__a_service_that_the_site_does_not_have(tmp_path: Path) -> None:
    clerks = Clerks(tmp_path / "clerks.json")
    held = Holdings(tmp_path, Holdings.of(tmp_path).keys, clerks, lambda: ("id-card",))
    reply = perform(held, AddClerk("mue", "Frau Müller", ("id-card", "id-crad"), HASHED))
    assert (reply.error, reply.facts) == ("clerk-unknown-service", {"service": "id-crad"})
    assert clerks.all() == []


def test_ok__nothing_secret_is_in_what_may_be_logged(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path / "sessions.json")
    token = sessions.begin(MUE, counter="1", key="k", day="2026-11-23")
    (session,) = sessions.all()
    spoken = [MUE, AddClerk("mue", "", None, HASHED), ChangePin("mue", HASHED), session]
    for secret in (HASHED, session.sha256, token):
        assert secret not in repr(spoken)
    assert token not in (tmp_path / "sessions.json").read_text()
    assert stat.S_IMODE((tmp_path / "sessions.json").stat().st_mode) == 0o600


def test_ok__a_session_is_one_clerk_at_one_counter_with_one_key_on_one_day(tmp_path: Path) -> None:
    token = Sessions(tmp_path / "s.json").begin(MUE, counter="1", key="k", day="mon")
    again = Sessions(tmp_path / "s.json")
    other_pin = Clerk(id="mue", name="", created="", pin=pins.kept(PIN))
    somebody = Clerk(id="sch", name="", created="", pin=HASHED)

    def holds(
        token: str = token, counter: str = "1", clerk: Clerk = MUE, key: str = "k", day: str = "mon"
    ) -> bool:
        return again.holds(token, counter=counter, clerk=clerk, key=key, day=day)

    assert holds()
    assert not holds(token="")
    assert not holds(token=token + "x")
    assert not holds(counter="2")
    assert not holds(clerk=other_pin)
    assert not holds(clerk=somebody)
    assert not holds(key="other")
    assert not holds(day="tue")
    again.end("1")
    assert not holds()
    assert Sessions(tmp_path / "s.json").all() == []


def test_ok__another_session_at_the_counter_ends_the_first(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path / "s.json")
    first = sessions.begin(MUE, counter="1", key="k", day="mon")
    second = sessions.begin(MUE, counter="1", key="k", day="mon")
    held = [
        sessions.holds(token, counter="1", clerk=MUE, key="k", day="mon")
        for token in (first, second)
    ]
    assert held == [False, True]


def test_fail__sessions_that_cannot_be_read_or_written_keep_nobody_from_working(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "gone" / "sessions.json"
    sessions = Sessions(path)
    token = sessions.begin(MUE, counter="1", key="k", day="mon")
    assert sessions.holds(token, counter="1", clerk=MUE, key="k", day="mon")
    assert "sessions_not_kept" in caplog.text
    (tmp_path / "broken.json").write_text("{")
    assert Sessions(tmp_path / "broken.json").all() == []
    assert "sessions_unreadable" in caplog.text


def test_ok__five_wrong_pins_lock_a_clerk_and_each_further_time_for_longer() -> None:
    tried = Attempts()
    assert [tried.failed("mue", "k", 0.0) for _ in range(5)] == [4, 3, 2, 1, 0]
    assert tried.locked_s("mue", "k", 0.0) == attempts.LOCKED_S
    assert tried.locked_s("sch", "k", 0.0) == 0
    assert tried.locked_s("mue", "k", attempts.LOCKED_S) == 0
    for _ in range(5):
        tried.failed("mue", "other", 1000.0)
    assert tried.locked_s("mue", "k", 1000.0) == 2 * attempts.LOCKED_S
    tried.forgive("mue")
    assert tried.locked_s("mue", "k", 1000.0) == 0


def test_ok__the_wait_grows_up_to_a_limit_and_is_forgotten_one_day() -> None:
    tried = Attempts()
    now_s = 0.0
    for _ in range(10):
        for _ in range(5):
            tried.failed("mue", "k", now_s)
        locked_s = tried.locked_s("mue", "other", now_s)
        now_s += locked_s
    assert locked_s == attempts.LONGEST_LOCKED_S
    now_s += attempts.FORGOTTEN_S + 1
    for _ in range(5):
        tried.failed("mue", "k", now_s)
    assert tried.locked_s("mue", "other", now_s) == attempts.LOCKED_S


def test_ok__wrong_pins_of_long_ago_do_not_count() -> None:
    tried = Attempts()
    for _ in range(4):
        tried.failed("mue", "k", 5_000.0)
    assert tried.failed("mue", "k", 5_000.0 + attempts.WITHIN_S + 1) == 4


def test_ok__one_key_does_not_try_many_clerks() -> None:
    tried = Attempts()
    for number in range(attempts.OF_KEY):
        tried.failed(f"clerk-{number}", "k", 0.0)
    assert tried.locked_s("mue", "k", 0.0) == attempts.LOCKED_S
    assert tried.locked_s("mue", "other", 0.0) == 0
