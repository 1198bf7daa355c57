from __future__ import annotations

import json
import wave
from pathlib import Path

import pytest

from demo.summary import Quantiles, quantiles, save_sound, summarise
from hub.journal.records import Batch, Head, chain
from hub.journal.sqlite import SqliteJournal
from hub.protocol import commands as cmd
from tests.hub.house import House


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Five tickets: one served, one missed, one cancelled, one at a counter, one waiting."""
    house = House()
    visits = [house.issue() for _ in range(5)]
    for counter, then in (("3", cmd.FinishService), ("6", cmd.MarkMissed), ("9", cmd.Recall)):
        house.do(cmd.CallNext(counter=counter))
        house.do(then(counter=counter))
    house.do(cmd.CancelVisit(visit=visits[3].id))
    path = tmp_path / "journal.sqlite"
    kept, head = SqliteJournal(path), Head()
    for event, at_ms in house.events:
        record = chain(head, "test", at_ms, event)
        kept.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    kept.close()
    return path


def leave(tmp_path: Path, printed: list[str], shown: list[int]) -> tuple[Path, Path]:
    tickets, frames = tmp_path / "tickets", tmp_path / "frames"
    tickets.mkdir()
    frames.mkdir()
    for number in printed:
        (tickets / f"{number}.bin").write_bytes(b"")
    lines = [json.dumps({"call_seq": seq, "frame_monotonic_ns": seq * 10_000_000}) for seq in shown]
    (frames / "frames.jsonl").write_text("\n".join(lines))
    return tickets, frames


def test_ok__everything_is_counted_once(tmp_path: Path, journal: Path) -> None:
    tickets, frames = leave(tmp_path, ["A001", "A002", "A003", "A004"], [1, 2, 3, 4])
    summary = summarise(
        journal, tickets, [frames], {1: 5_000_000}, [1.0, 3.0], {"A005": "out-of-paper"}
    )
    assert (summary.issued, summary.called, summary.recalled) == (5, 3, 1)
    assert (summary.served, summary.missed, summary.cancelled, summary.open) == (1, 1, 1, 2)
    assert summary.call_to_frame_ms == Quantiles(5.0, 5.0)
    assert summary.journal_holds
    assert summary.problems == ["2 visits are still open"]


def test_fail__what_is_missing_is_named(tmp_path: Path, journal: Path) -> None:
    tickets, frames = leave(tmp_path, ["A001", "A002", "A003", "B999"], [1, 2, 4])
    summary = summarise(journal, tickets, [frames], {}, [], {})
    assert "A005 was issued but neither printed nor shown" in summary.problems
    assert "B999 was printed but not issued" in summary.problems
    assert "call 3 was never on a screen" in summary.problems
    assert summary.issue_ms == Quantiles(None, None)


def test_ok__quantiles_are_taken_from_the_values() -> None:
    assert quantiles(range(1, 101)) == Quantiles(51.0, 100.0)


def test_ok__sound_becomes_a_wav(tmp_path: Path) -> None:
    raw = tmp_path / "hall.pcm"
    raw.write_bytes(b"\1\0" * 480)
    save_sound(raw, tmp_path / "sound" / "hall.wav", 48_000)
    with wave.open(str(tmp_path / "sound" / "hall.wav"), "rb") as sound:
        assert (sound.getframerate(), sound.getnframes()) == (48_000, 480)
