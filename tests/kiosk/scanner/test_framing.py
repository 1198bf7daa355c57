"""Codes out of bytes: whatever the cuts, whatever the noise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.framing import MOST_BYTES, Framing, fed, paused
from kiosk.scanner.scan import MOST_CHARACTERS, Reading, Scan, Unreadable

PAUSE = None
"""In a stream: nothing comes for a while."""
URL = "https://warten.musterstadt.de/t/kB3xQ9tR2mWv7LpZ5nYc4A"


def read(*stream: bytes | None) -> list[Reading]:
    framing = Framing()
    readings: list[Reading] = []
    for piece in stream:
        framing, new = paused(framing) if piece is PAUSE else fed(framing, piece)
        readings += new
        assert len(framing.begun) <= MOST_BYTES
    return readings


@pytest.mark.parametrize(
    "sent",
    [
        b"%s\r", b"%s\n", b"%s\r\n", b"%s\t", b"\x02%s\x03", b"\x02%s\r\n\x03", b"%s\r\r\n\n",
        b"\r\n%s\r\n", b" %s \r",
    ],
)  # fmt: skip
def test_ok__every_usual_framing_gives_the_code_alone(sent: bytes) -> None:
    assert read(sent % URL.encode()) == [Scan(URL)]


def test_ok__a_pause_ends_a_code_that_has_no_end() -> None:
    assert read(b"K7", b"QX") == []
    assert read(b"K7", b"QX", PAUSE) == [Scan("K7QX")]


def test_ok__codes_one_after_the_other() -> None:
    assert read(b"K7QX\rA", b"B12\r\nC") == [Scan("K7QX"), Scan("AB12")]


def test_ok__any_script_may_be_in_a_code_even_cut_within_a_letter() -> None:
    sent = "Größe-Ж".encode()
    assert read(sent[:3], sent[3:], b"\r") == [Scan("Größe-Ж")]


def test_fail__ten_thousand_characters_are_one_unreadable_reading() -> None:
    assert read(b"9" * 10_000, b"\r", PAUSE, b"K7QX\r") == [Unreadable(), Scan("K7QX")]


def test_fail__noise_is_one_unreadable_reading_whatever_ends_it_seems_to_have() -> None:
    noise = bytes(range(256)) * 40
    assert read(noise[16:], PAUSE) == [Unreadable()]
    assert read(b"\xff\xfe\r\xff\r\xfd\r", PAUSE, b"K7QX\r") == [Unreadable(), Scan("K7QX")]


@pytest.mark.parametrize(("characters", "reading"), [(512, True), (513, False)])
def test_ok__the_longest_code(characters: int, reading: bool) -> None:
    assert characters > MOST_CHARACTERS or reading
    sent = "ж" * characters
    assert read(sent.encode() + b"\r") == [Scan(sent) if reading else Unreadable()]


bytes_of_any_kind = st.one_of(
    st.binary(max_size=60),
    st.sampled_from([b"\r", b"\n", b"\r\n", b"\x02", b"\x03", b"K7QX", b"9" * 300, b"\xc3\x9f"]),
)
streams = st.lists(st.one_of(bytes_of_any_kind, st.none()), max_size=20)


@given(streams, st.data())
def test_any__the_cuts_do_not_matter(stream: list[bytes | None], data: st.DataObject) -> None:
    cut: list[bytes | None] = []
    for piece in stream:
        while piece:
            length = data.draw(st.integers(1, len(piece)))
            cut.append(piece[:length])
            piece = piece[length:]
        if piece is PAUSE:
            cut.append(PAUSE)
    assert read(*cut) == read(*stream)


@given(streams)
def test_any__every_code_is_one_line_and_short_and_noise_is_told_once_a_pause(
    stream: list[bytes | None],
) -> None:
    readings = read(*stream)
    for one in readings:
        assert isinstance(one, Unreadable) or (
            0 < len(one.text) <= MOST_CHARACTERS and one.text.isprintable()
        )
    assert readings.count(Unreadable()) <= stream.count(PAUSE) + 1
