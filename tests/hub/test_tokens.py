"""Tokens that are made again and again, and found among the appointments that there are."""

from __future__ import annotations

from pathlib import Path

from hub.protocol.replies import Purpose
from hub.tokens import FORGOTTEN, PRESENCE_S, SECRET_BYTES, Tokens


def there(*ids: str) -> dict[str, None]:
    return dict.fromkeys(ids)


def test_ok__each_purpose_has_a_token_that_only_this_secret_makes() -> None:
    tokens, other = Tokens(b"a" * 32), Tokens(b"b" * 32)
    made = tokens.tokens("here:1")
    assert len({*made.values(), *other.tokens("here:1").values()}) == 6
    for purpose, token in made.items():
        assert tokens.find(token, there("here:0", "here:1")) == (purpose, "here:1")
        assert other.find(token, there("here:1")) is None


def test_ok__a_token_dies_with_its_appointment_and_lives_again_with_it() -> None:
    tokens = Tokens(b"a" * 32)
    view = tokens.token(Purpose.VIEW, "here:1")
    for present, found in ((("here:1",), True), ((), False), (("here:2", "here:1"), True)):
        assert (tokens.find(view, there(*present)) is not None) is found


def test_ok__they_are_made_a_few_at_a_time_and_those_of_the_past_are_forgotten() -> None:
    tokens = Tokens(b"a" * 32)
    ids = there(*map(str, range(FORGOTTEN + 10)))
    assert tokens.learn(ids, FORGOTTEN)
    assert not tokens.learn(ids, FORGOTTEN)
    assert not tokens.learn(there("new"), 1)
    assert tokens.find(tokens.token(Purpose.CANCEL, "new"), there("new"))
    assert tokens.find(tokens.token(Purpose.CANCEL, "1"), there("new")) is None


def test_ok__a_code_that_is_taken_is_made_anew() -> None:
    tokens = Tokens(b"a" * 32)
    code = tokens.code("here:1")
    assert code == tokens.code("here:1")
    assert tokens.code("here:1", [code]) not in ("", code)


def test_ok__the_code_of_the_house_holds_for_two_spans() -> None:
    tokens = Tokens(b"a" * 32)
    shown = tokens.presence(1000.0)
    assert [tokens.is_present(shown, 1000.0 + PRESENCE_S * spans) for spans in (-1, 0, 1, 2)] == [
        False, True, True, False,
    ]  # fmt: skip
    assert not tokens.is_present("", 1000.0)


def test_ok__a_secret_that_was_cut_short_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_bytes(b"")
    made = Tokens.of(tmp_path).token(Purpose.VIEW, "here:1")
    assert len(path.read_bytes()) == SECRET_BYTES
    assert made != Tokens(b"").token(Purpose.VIEW, "here:1")
    assert made == Tokens.of(tmp_path).token(Purpose.VIEW, "here:1")
