"""What was sent is given the meaning that only the hub knows: who sits where, whose code it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hub.addressing import ADDRESSED, Desk, addressed
from hub.asides import Asides
from hub.journal.records import Aside
from hub.protocol import commands as cmd
from hub.protocol.commands import TransferVisit
from hub.protocol.replies import (
    Answer,
    Purpose,
    Reason,
    Refusal,
    StepState,
    Ticket,
    TicketReply,
)
from hub.queueing.snapshot import Appointment, Snapshot
from hub.tokens import Tokens

TOKEN = "k7Qm2xT9bWcR4vLz8NpY3s"
ASIDES = Asides(
    [
        Aside("clerk:1", 1, note="mue Frau Müller"),
        Aside("clerk:2", 1, note="sch Herr Schmidt"),
        Aside("v1", 1, token=TOKEN, language="tr"),
        Aside("appointment:t1", 1, token="K4P9", language="uk"),
        Aside("appointment:t0", 1, token="GONE"),
        Aside("contact:t1", 1, note='{"name":"Ada","mail":"ada@example.org"}'),
    ]
)
CORE = Snapshot(
    appointments={
        "t1": Appointment("car", booked_ms=1),
        "t0": Appointment("car", booked_ms=1, cancelled=True),
    }
)
TOKENS = Tokens(b"what only this hub knows")


def nothing_asked(issue: str) -> Answer | None:
    return None


def meant(
    command: cmd.AnyCommand, first_answer: Callable[[str], Answer | None] = nothing_asked
) -> cmd.AnyCommand | Refusal:
    return addressed(command, Desk(ASIDES, CORE, TOKENS, first_answer, fresh_id="x1"))


def test_ok__a_clerk_stands_for_the_counter_they_have_taken() -> None:
    to_clerk = TransferVisit(counter="1", service="car", to_clerk="sch", back=True)
    assert meant(to_clerk) == TransferVisit(counter="1", service="car", to_counter="2", back=True)


def test_ok__what_names_no_clerk_stays_as_it_is() -> None:
    command = TransferVisit(counter="1", to_counter="3")
    assert meant(command) is command


def test_fail__nobody_is_handed_to_a_clerk_who_is_away() -> None:
    command = TransferVisit(counter="1", to_clerk="abc")
    assert meant(command) == Refusal(Reason.CLERK_AWAY, {"clerk": "abc"})


@pytest.mark.parametrize("code", ["K4P9", "k4p9"])
def test_ok__a_code_stands_for_its_appointment_however_it_is_typed(code: str) -> None:
    assert meant(cmd.CheckIn(code=code)) == cmd.CheckIn(code=code, appointment="t1")
    assert meant(cmd.Admit(code=code)) == cmd.Admit(code=code, appointment="t1")


def test_ok__a_token_stands_for_its_visit_and_for_nothing_else() -> None:
    assert meant(cmd.ShowTicket(token=TOKEN)) == cmd.ShowTicket(token=TOKEN, visit="v1")
    assert meant(cmd.Admit(code=TOKEN)) == cmd.Admit(code=TOKEN, visit="v1")
    assert meant(cmd.CheckIn(code=TOKEN)) == cmd.CheckIn(code=TOKEN)


def test_fail__what_a_sender_fills_in_itself_counts_for_nothing() -> None:
    forged = cmd.Admit(code="nobody", visit="v1", appointment="t1", past=True)
    assert meant(forged) == cmd.Admit(code="nobody")
    assert meant(cmd.ShowTicket(token="x" * 22, visit="v1")) == cmd.ShowTicket(token="x" * 22)
    assert meant(cmd.CheckIn(code="nobody", appointment="t1")) == cmd.CheckIn(code="nobody")
    issue = cmd.IssueTicket(service="car")
    void = cmd.AdoptFallback(issue="q", ticket=issue, age_ms=0, void="v1")
    assert meant(void) == cmd.AdoptFallback(issue="q", ticket=issue, age_ms=0)


def test_ok__a_fallback_takes_the_place_of_what_the_tap_was_answered() -> None:
    answers = {"q": TicketReply(Ticket("v1", "A001", "car", StepState.WAITING, 0, 1))}
    adopt = cmd.AdoptFallback(issue="q", ticket=cmd.IssueTicket(service="car"), age_ms=0)
    filled = meant(adopt, answers.get)
    assert isinstance(filled, cmd.AdoptFallback)
    assert filled.void == "v1"


@pytest.mark.parametrize(
    ("command", "outcome"),
    [
        (cmd.BookAppointment(appointment="t1", service="car", at_ms=1, code="k4p9"), False),
        (cmd.BookAppointment(appointment="t1", service="car", at_ms=1, code="NEW"), True),
        (
            cmd.BookAppointment(
                appointment="t1", service="car", at_ms=1, code="K4P9", language="ru"
            ),
            True,
        ),
        (
            cmd.BookAppointment(
                appointment="t1",
                service="car",
                at_ms=1,
                code="K4P9",
                contact=cmd.Contact(name="Ada", mail="ada@example.org"),
            ),
            False,
        ),
        (
            cmd.BookAppointment(
                appointment="t1", service="car", at_ms=1, code="K4P9", contact=cmd.Contact("Eve")
            ),
            True,
        ),
    ],
)
def test_ok__booked_again_with_another_code_is_a_change(
    command: cmd.BookAppointment, outcome: bool
) -> None:
    filled = meant(command)
    assert isinstance(filled, cmd.BookAppointment)
    assert filled.recoded is outcome


def test_fail__two_appointments_never_share_a_code() -> None:
    other = cmd.BookAppointment(appointment="t2", service="car", at_ms=1, code="K4P9")
    assert meant(other) == Refusal(Reason.CODE_TAKEN)


def test_ok__the_code_of_an_appointment_that_was_called_off_is_free_again() -> None:
    filled = meant(cmd.BookAppointment(appointment="t2", service="car", at_ms=1, code="gone"))
    assert isinstance(filled, cmd.BookAppointment)
    assert filled.recoded


def test_ok__who_books_here_is_given_an_id_and_a_code_that_nobody_has() -> None:
    filled = meant(cmd.BookSlot(service="car", at_ms=1, appointment="forged", code="forged"))
    assert isinstance(filled, cmd.BookSlot)
    assert filled.appointment == "here:x1"
    assert filled.code == TOKENS.code("here:x1")
    taken = Asides([Aside("appointment:t9", 1, token=filled.code)])
    other = addressed(
        cmd.BookSlot(service="car", at_ms=1), Desk(taken, CORE, TOKENS, nothing_asked, "x1")
    )
    assert isinstance(other, cmd.BookSlot)
    assert other.code not in ("", filled.code)


@pytest.mark.parametrize(
    ("purpose", "opens"), [(Purpose.VIEW, "t1"), (Purpose.CANCEL, ""), (Purpose.CHANGE, "")]
)
def test_ok__the_page_of_an_appointment_stands_for_it_at_a_gate(
    purpose: Purpose, opens: str
) -> None:
    page = cmd.Admit(code=f"https://amt.example.org/a/{TOKENS.token(purpose, 't1')}")
    filled = meant(page)
    assert isinstance(filled, cmd.Admit)
    assert filled.appointment == opens


def test_ok__every_command_with_something_to_fill_in_is_asked_about() -> None:
    filled = {kind for kind in ADDRESSED if kind is not TransferVisit}
    assert filled == {
        kind
        for kind in (*cmd.EntranceCommand.__args__, *cmd.BookingCommand.__args__)
        if {"visit", "appointment", "void", "past", "recoded"} & set(kind.__struct_fields__)
        and kind not in (cmd.CancelAppointment, cmd.MoveAppointment, cmd.ReportLetter)
    }
