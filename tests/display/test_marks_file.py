"""What a display remembers survives; what is broken is forgotten, not fatal."""

from pathlib import Path

from display.marks import REMEMBERED, Marks
from display.marks_file import MarksFile


def test_ok__saved_is_loaded(tmp_path: Path) -> None:
    file = MarksFile(tmp_path / "deep" / "hall.json")
    assert file.load() == Marks()
    marks = Marks(shown=3, spoken=4).remembering({4: "v", 3: "w"})
    file.save(marks)
    assert file.load() == marks
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["hall.json"]


def test_ok__the_latest_are_remembered() -> None:
    marks = Marks().remembering({seq: str(seq) for seq in range(1, 200)})
    assert len(marks.recent) == REMEMBERED
    assert max(marks.recent) == 199


def test_fail__a_broken_file_is_a_display_without_memory(tmp_path: Path) -> None:
    path = tmp_path / "hall.json"
    path.write_bytes(b'{"shown": "many"')
    assert MarksFile(path).load() == Marks()
