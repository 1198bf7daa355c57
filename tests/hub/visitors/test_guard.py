from __future__ import annotations

import pytest

from hub.visitors.guard import (
    acts,
    guesses,
    household,
    may_be_token,
    parse_networks,
    visitor_address,
)
from hub.visitors.masking import masked

PROXIES = parse_networks(["10.0.0.0/8", "::1"])


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.7", "", "203.0.113.7"),
        ("203.0.113.7", "1.2.3.4", "203.0.113.7"),  # not a proxy of ours: a lie
        ("10.1.1.1", "198.51.100.9", "198.51.100.9"),
        ("10.1.1.1", "1.2.3.4, 198.51.100.9, 10.2.2.2", "198.51.100.9"),
        ("10.1.1.1", "", "10.1.1.1"),
        ("::1", "2001:db8::5", "2001:db8::5"),
        ("::ffff:10.1.1.1", "198.51.100.9", "198.51.100.9"),  # a socket that speaks both
    ],
)
def test_ok__the_header_is_believed_as_far_as_our_proxies_wrote_it(
    peer: str, forwarded: str, address: str
) -> None:
    assert visitor_address(peer, forwarded, PROXIES) == address


def test_fail__a_broken_network_is_named() -> None:
    with pytest.raises(ValueError, match=r"10\.0\.0/x"):
        parse_networks(["10.0.0/x"])


def test_ok__a_line_of_ipv6_is_one_asker() -> None:
    assert household("2001:db8::1") == household("2001:db8::ffff")
    assert household("2001:db8::1") != household("2001:db8:0:1::1")
    assert household("192.0.2.1") != household("192.0.2.2")
    assert household("::ffff:192.0.2.1") == household("192.0.2.1")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("198.51.100.7:1234", "198.51.100.7"),
        ("[2001:db8::1]:443", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("[::ffff:198.51.100.7]:80", "198.51.100.7"),
    ],
)
def test_ok__an_address_is_the_same_one_with_a_port(written: str, meant: str) -> None:
    assert household(written) == household(meant) != "?"
    proxies = parse_networks([f"{meant}/128" if ":" in meant else meant])
    assert visitor_address(written, "192.0.2.1", proxies) == "192.0.2.1", "a proxy of ours"


@pytest.mark.parametrize("written", ["", "unknown", "[]:1", "198.51.100.7:x", "1.2.3.4:5:6"])
def test_fail__what_is_no_address_is_one_household(written: str) -> None:
    assert household(written) == "?"


def test_ok__guessing_is_slowed_down_and_forgiven() -> None:
    now_s = 0.0
    limit = guesses(lambda: now_s)
    for _ in range(30):
        assert limit.may_ask("a")
    assert not limit.may_ask("a")
    assert limit.may_ask("b")
    now_s = 2.0
    assert limit.may_ask("a")
    assert not limit.may_ask("a")


def test_ok__who_guesses_right_is_not_guessing() -> None:
    limit = guesses(lambda: 0.0)
    for _ in range(100):
        assert limit.may_ask("a")
        limit.was_right("a")


def test_ok__nobody_presses_a_key_more_than_ten_times_a_minute() -> None:
    now_s = 0.0
    limit = acts(lambda: now_s)
    assert [limit.may_ask("t") for _ in range(11)] == [True] * 10 + [False]
    now_s = 6.0
    assert limit.may_ask("t")
    assert not limit.may_ask("t")


@pytest.mark.parametrize("text", ["", "short", "with space aaaa", "ä" * 22, "a" * 65, "a/b" * 8])
def test_fail__what_cannot_be_a_token_is_not_asked_for(text: str) -> None:
    assert not may_be_token(text)


def test_ok__a_token_may_be_one() -> None:
    assert may_be_token("AKmz9GL2D0HwTKa-wVygiw")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/t/AKmz9GL2D0HwTKa-wVygiw", "/t/***"),
        ("/t/AKmz9GL2D0HwTKa-wVygiw/live", "/t/***/live"),
        ("/t/AKmz9GL2D0HwTKa-wVygiw/cancel", "/t/***/cancel"),
        ("/t/AKmz9GL2D0HwTKa-wVygiw/let-first", "/t/***/let-first"),
        ("/t/sw.js", "/t/sw.js"),
        ("/t/AKmz9GL2D0HwTKa-wVygiw/AKmz9GL2D0HwTKa", "/t/***"),
        ("/AKmz9GL2D0HwTKa-wVygiw", "/***"),
        ("//t/AKmz9GL2D0HwTKa-wVygiw", "/***"),
        ("/healthz", "/healthz"),
    ],
)
def test_ok__a_token_never_reaches_the_log(path: str, shown: str) -> None:
    assert masked(path) == shown
