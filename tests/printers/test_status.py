from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printers.mechanism import Fault, Line, Mechanism
from printers.replies import Kind, Replies, Reply
from printers.status import Interview, Status, of_automatic, of_done
from printers.transport import Deadline
from printers.trouble import PrinterFault
from tests.patience import PATIENCE_S

WELL = b"\x10\x00\x00\x00"
"""An automatic status that says that all is well."""


class Answering:
    """A channel to a printer that gives these answers, by question; `stale`: what lay there.

    `pieces`: how many bytes come at a time.
    """

    def __init__(
        self, answers: dict[int, bytes], stale: bytes = b"", pieces: int | None = None
    ) -> None:
        self.answers = answers
        self._pending = stale
        self._pieces = pieces
        self.asked: list[int] = []

    def write(self, data: bytes, deadline: Deadline) -> None:
        self.asked.append(data[2])
        self._pending += self.answers.get(data[2], b"")

    def read(self, deadline: Deadline) -> bytes:
        count = self._pieces or len(self._pending)
        given_now, self._pending = self._pending[:count], self._pending[count:]
        return given_now

    def finish(self, deadline: Deadline, *, proof: bool) -> None: ...
    def close(self) -> None: ...
    def abort(self) -> None: ...


def asked(channel: Answering, answer_s: float = 0.02) -> Status | None:
    return Interview(answer_s).ask(Replies(channel), Deadline(PATIENCE_S))


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ({1: b"\x12", 4: b"\x12"}, "ok"),
        ({1: b"\x12"}, "ok"),
        ({1: b"\x1a", 2: b"\x16", 3: b"\x12", 4: b"\x12"}, "cover-open"),
        ({1: b"\x1a", 2: b"\x32", 3: b"\x12", 4: b"\x72"}, "out-of-paper"),
        ({1: b"\x1a", 2: b"\x52", 3: b"\x12", 4: b"\x12"}, "error"),
        ({1: b"\x1a", 2: b"\x12", 3: b"\x1a", 4: b"\x12"}, "error"),
        ({1: b"\x1a", 2: b"\x12", 3: b"\x12", 4: b"\x12"}, "offline"),
        ({1: b"\x12", 4: b"\x1e"}, "paper-low"),
        # The cover counts before the paper that cannot be seen while it is open.
        ({1: b"\x1a", 2: b"\x36", 3: b"\x12", 4: b"\x7e"}, "cover-open"),
    ],
)
@pytest.mark.parametrize("pieces", [1, None])
def test_ok__states_from_answers(answers: dict[int, bytes], state: str, pieces: int | None) -> None:
    status = asked(Answering(answers, pieces=pieces))
    assert status is not None
    assert status.state == state


@pytest.mark.parametrize("pieces", [1, 2, 3, None])
def test_ok__an_automatic_status_is_no_answer_to_a_question(pieces: int | None) -> None:
    """It comes unasked, before, between and after, in any pieces."""
    answers = {
        1: WELL + b"\x1a" + WELL, 2: WELL + b"\x16", 3: b"\x12" + WELL, 4: WELL + b"\x12",
    }  # fmt: skip
    status = asked(Answering(answers, stale=WELL[:2], pieces=pieces), PATIENCE_S)
    assert status == Status(offline=True, cover_open=True)


@pytest.mark.parametrize(
    ("frame", "state"),
    [
        (WELL, "ok"),
        (b"\x38\x00\x00\x00", "cover-open"),
        (b"\x18\x00\x0c\x00", "out-of-paper"),
        (b"\x18\x08\x00\x00", "error"),
        (b"\x18\x00\x00\x00", "offline"),
        (b"\x10\x00\x03\x00", "paper-low"),
    ],
)
def test_ok__states_from_automatic_statuses(frame: bytes, state: str) -> None:
    assert of_automatic(frame).state == state


def test_fail__silence_and_noise_are_never_ok() -> None:
    assert asked(Answering({})) is None
    assert asked(Answering({1: b"\xff\x80\x11\x13"})) is None
    assert asked(Answering({1: WELL})) is None


def test_fail__a_stale_byte_is_not_the_answer() -> None:
    channel = Answering({}, stale=b"\x12")
    assert asked(channel) is None
    assert channel.asked == [1]


def test_fail__a_printer_that_stops_answering_in_between_hangs() -> None:
    """No answer about the paper is not paper."""
    channel = Answering({1: b"\x12", 4: b"\x12"})
    interview, replies = Interview(0.02), Replies(channel)
    assert interview.ask(replies, Deadline(PATIENCE_S)) == Status()
    del channel.answers[4]
    with pytest.raises(PrinterFault, match="timeout"):
        interview.ask(replies, Deadline(PATIENCE_S))


def test_ok__a_question_that_a_model_does_not_know_is_not_asked_for_ever() -> None:
    channel = Answering({1: b"\x12"})
    interview, replies = Interview(0.01), Replies(channel)
    for _ in range(5):
        assert interview.ask(replies, Deadline(PATIENCE_S)) == Status()
    assert channel.asked == [1, 4, 1, 4, 1, 4, 1, 1]


def test_ok__done_is_told_from_everything_else() -> None:
    replies = Replies(Answering({}, stale=b"\x12" + WELL + b"\x0c\x03"))
    kinds = []
    while (reply := replies.next(Deadline(0.01))) is not None:
        kinds.append(reply.kind)
    assert kinds == [Kind.REAL_TIME, Kind.AUTOMATIC, Kind.IN_TURN, Kind.IN_TURN]
    assert of_done(0x0C) == Status(paper_out=True)
    assert of_done(0x03).state == "paper-low"


REPLIES = st.one_of(
    st.integers(0, 15).map(lambda bits: Reply(Kind.REAL_TIME, bytes([0x12 | bits << 2 & 0x6C]))),
    st.integers(0, 15).map(lambda bits: Reply(Kind.IN_TURN, bytes([bits]))),
    st.tuples(st.sampled_from([0x10, 0x18, 0x38, 0x58]), st.binary(min_size=3, max_size=3)).map(
        lambda parts: Reply(Kind.AUTOMATIC, bytes([parts[0], *(byte & 0x6F for byte in parts[1])]))
    ),
)


@given(st.lists(REPLIES), st.integers(1, 5))
def test_ok__whatever_comes_in_whatever_pieces_is_told_apart(
    sent: list[Reply], pieces: int
) -> None:
    data = b"".join(reply.data for reply in sent)
    replies = Replies(Answering({}))
    heard = [
        reply
        for at in range(0, len(data), pieces)
        for reply in replies.feed(data[at : at + pieces])
    ]
    assert heard == sent


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (None, "ok"),
        (Fault.PAPER_LOW, "paper-low"),
        (Fault.PAPER_OUT, "out-of-paper"),
        (Fault.COVER_OPEN, "cover-open"),
    ],
)
def test_ok__the_virtual_printer_tells_the_same_in_each_language(
    fault: Fault | None, state: str
) -> None:
    """DLE EOT, GS r and the automatic status agree."""
    mechanism = Mechanism(lambda data, sheet: None)
    unasked: list[bytes] = []
    mechanism.on_automatic = unasked.append
    line = Line(mechanism)
    assert of_automatic(line.take(b"\x1da\x0e")).state == "ok"
    mechanism.become(fault)
    assert [of_automatic(frame).state for frame in unasked] == ([state] if fault else [])
    answers = {question: line.take(bytes([16, 4, question])) for question in (1, 2, 3, 4)}
    status = asked(Answering(answers))
    assert status is not None
    assert status.state == state
    in_turn = line.take(b"\x1dr\x01")
    if status.hopeless:
        assert in_turn == b"", "it waits until somebody has helped"
        mechanism.become(None)
        assert [of_automatic(frame[:4]).state for frame in unasked] == [state, "ok"]
        assert unasked[-1][4:] == b"\x00"
    else:
        assert of_done(in_turn[0]).state == state
