from __future__ import annotations

import pytest

from printers.status import Status, ask_status, await_done
from printers.transport import Deadline


class Answering:
    """A channel to a printer that gives these answers, by question; `stale`: what lay there."""

    def __init__(self, answers: dict[int, bytes], stale: bytes = b"") -> None:
        self._answers = answers
        self._pending = stale
        self.asked: list[int] = []

    def write(self, data: bytes, deadline: Deadline) -> None:
        self.asked.append(data[2])
        self._pending += self._answers.get(data[2], b"")

    def read(self, deadline: Deadline) -> bytes:
        given, self._pending = self._pending, b""
        return given

    def finish(self, deadline: Deadline, *, proof: bool) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({1: b"\x12", 4: b"\x12"}, "ok"),
        ({1: b"\x12"}, "ok"),
        ({1: b"\x1a", 2: b"\x16", 4: b"\x12"}, "cover-open"),
        ({1: b"\x1a", 2: b"\x32", 4: b"\x72"}, "out-of-paper"),
        ({1: b"\x1a", 2: b"\x52", 4: b"\x12"}, "error"),
        ({1: b"\x1a", 2: b"\x12", 4: b"\x12"}, "offline"),
        ({1: b"\x12", 4: b"\x1e"}, "ok"),
        # An automatic status of four bytes before the answer is not the answer.
        ({1: b"\x10\x00\x00\x00\x1a", 2: b"\x16", 4: b"\x12"}, "cover-open"),
    ],
)
def test_ok__states_from_answers(answers: dict[int, bytes], state: str) -> None:
    status = ask_status(Answering(answers), Deadline(30))
    assert status is not None
    assert status.state == state


def test_ok__paper_that_runs_low_is_seen() -> None:
    status = ask_status(Answering({1: b"\x12", 4: b"\x1e"}), Deadline(30))
    assert status == Status(paper_low=True)


def test_fail__silence_and_noise_are_never_ok() -> None:
    assert ask_status(Answering({}), Deadline(0.05)) is None
    assert ask_status(Answering({1: b"\xff\x00\x80"}), Deadline(0.05)) is None


def test_fail__a_stale_byte_is_not_the_answer() -> None:
    channel = Answering({}, stale=b"\x12")
    assert ask_status(channel, Deadline(0.05)) is None
    assert channel.asked == [1]


def test_ok__done_is_told_from_a_late_real_time_answer() -> None:
    assert await_done(Answering({}, stale=b"\x12\x00"), Deadline(30)) == Status()
    assert await_done(Answering({}, stale=b"\x12"), Deadline(0.05)) is None
    assert await_done(Answering({}, stale=b"\x0c"), Deadline(30)) == Status(paper_out=True)
