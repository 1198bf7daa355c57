"""Sessions and attempts, with a clock of our own."""

from __future__ import annotations

from counter.web.sessions import (
    FAILURES_ALLOWED,
    FAILURES_WINDOW_S,
    SESSION_S,
    Attempts,
    Sessions,
)


class Clock:
    now_s = 1_000.0

    def __call__(self) -> float:
        return self.now_s


def test_a_token_finds_its_session_and_no_other_does() -> None:
    sessions = Sessions(Clock())
    token, session = sessions.begin("secret-key", "3")
    other_token, other = sessions.begin("secret-key", "4")
    assert sessions.find(token) is session
    assert sessions.find(other_token) is other
    assert sessions.find(token + "x") is None
    assert sessions.find("") is None


def test_a_session_shows_neither_key_nor_token() -> None:
    token, session = Sessions(Clock()).begin("secret-key", "3")
    assert "secret-key" not in repr(session)
    assert token not in repr(session)


def test_a_session_ends_after_a_day_and_closes_what_it_had_open() -> None:
    clock = Clock()
    sessions = Sessions(clock)
    token, session = sessions.begin("key", "3")
    closed: list[str] = []
    session.on_end["socket"] = lambda: closed.append("socket")
    clock.now_s += SESSION_S
    assert sessions.find(token) is None
    assert closed == ["socket"]


def test_after_too_many_wrong_keys_an_address_waits_and_others_do_not() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(FAILURES_ALLOWED):
        assert attempts.wait_s("10.0.0.1") == 0
        attempts.begun("10.0.0.1")
    assert attempts.wait_s("10.0.0.1") == FAILURES_WINDOW_S
    assert attempts.wait_s("10.0.0.2") == 0
    clock.now_s += FAILURES_WINDOW_S
    assert attempts.wait_s("10.0.0.1") == 0


def test_the_right_key_forgets_what_went_before() -> None:
    attempts = Attempts(Clock())
    for _ in range(FAILURES_ALLOWED - 1):
        attempts.begun("a")
    attempts.succeeded("a")
    attempts.begun("a")
    assert attempts.wait_s("a") == 0


def test_an_unreachable_hub_is_nobodys_failure() -> None:
    attempts = Attempts(Clock())
    for _ in range(FAILURES_ALLOWED * 2):
        attempts.begun("a")
        attempts.not_judged("a")
    assert attempts.wait_s("a") == 0
