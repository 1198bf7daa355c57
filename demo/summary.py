"""What came of a morning: counted from the journal, the paper, the frames and the keys."""

from __future__ import annotations

import json
import wave
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from hub.journal.audit import Audit, Finding
from hub.journal.replay import load
from hub.journal.sqlite import RecordedJournal
from hub.protocol.replies import StepState
from hub.queueing.events import CloseReason, TicketIssued, VisitCalled, VisitClosed, VisitRecalled


class Quantiles(msgspec.Struct):
    """Real milliseconds; `null` where nothing was measured."""

    p50: float | None
    p99: float | None


class Summary(msgspec.Struct):
    """The content of summary.json. Each issued ticket is in exactly one of served … open."""

    issued: int
    called: int
    recalled: int
    served: int
    missed: int
    cancelled: int
    open: int
    printed: int
    not_printed: dict[str, str]
    """By number: the printer's trouble. These stood on the kiosk's screen, as they should."""
    call_to_frame_ms: Quantiles
    issue_ms: Quantiles
    journal_events: int
    journal_holds: bool
    problems: list[str]


def quantiles(values: Iterable[float]) -> Quantiles:
    """The median and the 99th percentile (nearest rank)."""
    ordered = sorted(values)
    if not ordered:
        return Quantiles(None, None)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 2)

    return Quantiles(at(0.5), at(0.99))


def summarise(
    journal: Path,
    tickets: Path,
    frames: Sequence[Path],
    pressed_ns: dict[int, int],
    issue_ms: Sequence[float],
    not_printed: dict[str, str],
) -> Summary:
    """Count. `frames`: the displays' folders; `pressed_ns`: by call, when its key was pressed;
    `not_printed`: the tickets that a kiosk had to show instead, and why.
    """
    recorded = RecordedJournal(journal)
    finding = Audit(recorded).run()
    state, _ = load(recorded)
    numbers: dict[str, str] = {}
    missed: set[str] = set()
    called = recalled = 0
    seen_calls: set[int] = set()
    for record in recorded.read():
        match record.event():
            case TicketIssued(visit=visit, number=number):
                numbers[visit] = number
            case VisitCalled(call_seq=seq):
                called += 1
                seen_calls.add(seq)
            case VisitRecalled(call_seq=seq):
                recalled += 1
                seen_calls.add(seq)
            case VisitClosed(visit=visit, reason=CloseReason.NO_SHOW):
                missed.add(visit)
    recorded.close()
    ends = {visit: state.core.visits[visit].step.state for visit in numbers}
    missed |= {visit for visit, end in ends.items() if end is StepState.MISSED}
    served = sum(end is StepState.DONE for end in ends.values())
    cancelled = sum(end is StepState.CANCELLED for end in ends.values())
    printed = {path.stem for path in tickets.glob("*.bin")}
    shown = [_frames(folder) for folder in frames]
    summary = Summary(
        issued=len(numbers),
        called=called,
        recalled=recalled,
        served=served,
        missed=len(missed),
        cancelled=cancelled,
        open=len(numbers) - served - len(missed) - cancelled,
        printed=len(printed),
        not_printed=not_printed,
        call_to_frame_ms=quantiles(
            (frame_ns - pressed_ns[seq]) / 1e6
            for folder in shown
            for seq, frame_ns in folder.items()
            if seq in pressed_ns
        ),
        issue_ms=quantiles(issue_ms),
        journal_events=finding.events,
        journal_holds=finding.holds,
        problems=_problems(
            finding, set(numbers.values()), printed | set(not_printed), seen_calls, shown
        ),
    )
    if summary.open:
        summary.problems.append(f"{summary.open} visits are still open")
    return summary


def _problems(
    finding: Finding,
    issued: set[str],
    handed_out: set[str],
    calls: set[int],
    shown: Sequence[dict[int, int]],
) -> list[str]:
    """Everything that is not accounted for."""
    unseen = calls - {seq for folder in shown for seq in folder}
    return [
        *finding.problems,
        *(
            f"{number} was issued but neither printed nor shown"
            for number in sorted(issued - handed_out)
        ),
        *(f"{number} was printed but not issued" for number in sorted(handed_out - issued)),
        *(f"call {seq} was never on a screen" for seq in sorted(unseen)),
    ]


def _frames(folder: Path) -> dict[int, int]:
    """By call: when its first frame was on the screen (machine's monotonic clock)."""
    first: dict[int, int] = {}
    file = folder / "frames.jsonl"
    if file.exists():
        for line in file.read_text(encoding="utf-8").splitlines():
            fact = json.loads(line)
            first.setdefault(fact["call_seq"], fact["frame_monotonic_ns"])
    return first


def save_sound(raw: Path, target: Path, rate_hz: int) -> None:
    """What a display played (signed 16 bit, one channel) as a WAV file."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with wave.open(str(target), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate_hz)
        sound.writeframes(raw.read_bytes() if raw.exists() else b"")
