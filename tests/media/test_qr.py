"""The code on a screen of characters holds what a code on paper holds."""

from __future__ import annotations

from media.qr import half_blocks, qr_modules


def test_two_rows_of_modules_are_one_line() -> None:
    modules = qr_modules("https://warten.musterstadt.de/t/k7QmX2vRt9LpZ4wB", 2)
    lines = half_blocks("https://warten.musterstadt.de/t/k7QmX2vRt9LpZ4wB", 2)
    assert {len(line) for line in lines} == {len(modules)}
    assert len(lines) == -(-len(modules) // 2)
    upper = [character in "▀█" for character in lines[3]]
    lower = [character in "▄█" for character in lines[3]]
    assert (tuple(upper), tuple(lower)) == (modules[6], modules[7])


def test_light_modules_stand_round_it() -> None:
    lines = half_blocks("A", 2)
    assert lines[0].strip() == ""
    assert all(line.startswith("  ") and line.endswith("  ") for line in lines)
