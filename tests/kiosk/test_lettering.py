"""Large letters: they fit, stand on one line, and small ones are not drawn at all."""

from __future__ import annotations

import pytest

from kiosk import lettering
from kiosk.lettering import CAPS, JOINED_CAP, lines, rows_of


@pytest.mark.parametrize("text", ["Ausweis abholen", "Über-Ämter Ödnis", "Паспорт", "بطاقة الهوية"])
@pytest.mark.parametrize("columns", [60, 100, 150])
@pytest.mark.parametrize("rows", [5, 6, 12, 20])
def test_ok__what_is_drawn_fits(text: str, columns: int, rows: int) -> None:
    drawn = lines(text, columns, rows)
    assert sum(len(line) // 2 for line in drawn) <= rows
    assert all(len(row) <= columns * 2 for line in drawn for row in line)
    assert all(any(map(any, line)) for line in drawn)


def test_ok__what_does_not_fit_is_left_to_the_terminal() -> None:
    assert lines("Führungszeugnis und Meldebescheinigung", 60, rows_of(CAPS[-1])) == ()
    assert lines("A", 60, rows_of(CAPS[-1]) - 1) == ()
    assert lines("", 60, 20) == ()


def test_ok__more_room_is_larger_letters_up_to_what_was_asked_for() -> None:
    heights = [len(lines("Auto", 100, 20, largest)[0]) for largest in (6, 7, 9, 12)]
    assert heights == [2 * rows_of(cap) for cap in (6, 7, 9, 12)]
    assert len(lines("Auto", 100, rows_of(7), 12)[0]) == 2 * rows_of(7)


def test_ok__joined_letters_are_never_so_small_that_their_dots_run_together() -> None:
    assert len(lines("السيارة", 100, 20, CAPS[-1])[0]) == 2 * rows_of(JOINED_CAP)
    assert lines("السيارة", 100, rows_of(JOINED_CAP) - 1, CAPS[-1]) == ()


def test_ok__without_a_font_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering, "_typesetter", lambda: None)
    assert lines.__wrapped__("Auto", 100, 20) == ()
