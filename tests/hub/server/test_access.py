"""Who may do what: the table itself, and that the documents say the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.questions import FindSlots
from hub.protocol.site import VisitorClass
from hub.protocol.wire import Role
from hub.server.access import MAY_SEND, ORIGINS, asked_by, may_act

PROTOCOL = Path(__file__).parents[3] / "docs" / "protocol.md"


def documented() -> dict[Role, set[str]]:
    """The rows of “may send” by role."""
    table = PROTOCOL.read_text(encoding="utf-8").partition("| role | may send |")[2]
    rows = re.findall(r"^\| (\w+)[^|]*\| (.*) \|$", table.partition("\n\n")[0], re.MULTILINE)
    told = {Role(role): set(re.findall(r"`([A-Z]\w+)`", what)) for role, what in rows}
    told[Role.SUPERVISOR] |= told[Role.RECEPTION] | {
        command.__name__ for command in get_args(cmd.CounterCommand)
    }
    return told


def test_ok__the_documents_say_who_may_send_what() -> None:
    sending = {role: kinds for role, kinds in MAY_SEND.items() if kinds}
    assert documented() == {
        role: {kind.__name__ for kind in kinds} for role, kinds in sending.items()
    }


def test_ok__every_command_of_terminals_is_somebodys_and_the_hubs_own_are_nobodys() -> None:
    allowed = frozenset().union(*MAY_SEND.values())
    assert allowed == set(get_args(cmd.TerminalCommand))
    assert not allowed & set(get_args(cmd.HubCommand))


@pytest.mark.parametrize(
    "command",
    [
        cmd.IssueTicket(service="s", cls=VisitorClass.PRIORITY),
        cmd.IssueTicket(service="s", cls=VisitorClass.APPOINTMENT),
        cmd.IssueTicket(service="s", anyway=True),
        cmd.IssueTicket(service="s", booked_ms=0),
        cmd.IssueTicket(service="s", case="c"),
    ],
)
def test_ok__what_only_staff_give_out(command: cmd.IssueTicket) -> None:
    assert not may_act(Role.KIOSK, command, scope="", presented=())
    assert not may_act(Role.COUNTER, command, scope="1", presented=())
    assert may_act(Role.RECEPTION, command, scope="", presented=())
    assert may_act(Role.SUPERVISOR, command, scope="", presented=())


def test_ok__a_kiosk_gives_a_family_its_number() -> None:
    more = (Concern("t", 2),)
    command = cmd.IssueTicket(service="s", quantity=3, more=more)
    assert may_act(Role.KIOSK, command, scope="", presented=())


@pytest.mark.parametrize("kind", [cmd.RaiseAlarm, cmd.UndoLast, cmd.AddStep, cmd.ServeDirect])
def test_ok__a_counter_acts_for_itself(kind: type[cmd.Command]) -> None:
    more = {"service": "s"} if kind in (cmd.AddStep, cmd.ServeDirect) else {}
    for counter, may in (("1", True), ("2", False)):
        command: Any = kind(**{"counter": counter, **more})
        assert may_act(Role.COUNTER, command, scope="1", presented=()) is may


@pytest.mark.parametrize(("counter", "scope", "may"), [
    ("", "1", True), ("1", "", True), ("", "", True), ("2", "1", False),
])  # fmt: skip
def test_ok__an_alarm_is_not_refused_for_its_place(counter: str, scope: str, may: bool) -> None:
    for command in (cmd.RaiseAlarm(counter=counter), cmd.TakeAlarm(alarm=1, counter=counter)):
        assert may_act(Role.COUNTER, command, scope=scope, presented=()) is may
    assert not may_act(Role.COUNTER, cmd.CallNext(counter="1"), scope="", presented=())


def test_ok__reception_takes_back_what_any_counter_did_and_does_nothing_else_there() -> None:
    assert may_act(Role.RECEPTION, cmd.UndoLast(counter="2"), scope="", presented=())
    assert not may_act(Role.RECEPTION, cmd.CallNext(counter="2"), scope="", presented=())


@pytest.mark.parametrize("role", [Role.KIOSK, Role.COUNTER, Role.RECEPTION])
@pytest.mark.parametrize(
    "command",
    [
        cmd.ReopenVisit(visit="v"),
        cmd.MoveVisit(visit="v"),
        cmd.AssignServices(counter="1"),
        cmd.CloseService(service="s"),
        cmd.OpenService(service="s"),
        cmd.FollowHours(service="s"),
        cmd.PostMessage(text="t"),
    ],
)
def test_fail__what_is_the_supervisors(role: Role, command: cmd.TerminalCommand) -> None:
    assert not may_act(role, command, scope="1", presented=())
    assert may_act(Role.SUPERVISOR, command, scope="", presented=())


HERE = "here:1"


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (cmd.CancelAppointment(appointment=HERE, origin=cmd.Origin.PAGE), "cancel:here:1"),
        (cmd.MoveAppointment(appointment=HERE, at_ms=0, origin=cmd.Origin.PAGE), "change:here:1"),
        (cmd.CheckIn(code="K4P9", appointment=HERE), "view:here:1"),
        (cmd.OnMyWay(visit="v"), "v"),
        (cmd.LetFirst(visit="v"), "v"),
        (cmd.GiveFeedback(score=5), "v"),
    ],
)
def test_ok__a_page_may_do_what_it_has_shown_a_token_for(
    command: cmd.TerminalCommand, shown: str
) -> None:
    assert may_act(Role.VISITORS, command, scope="", presented={shown})
    others = {"view:here:2", "cancel:here:2", "change:here:2"}
    allowed = may_act(Role.VISITORS, command, scope="", presented=others)
    assert allowed is isinstance(command, cmd.GiveFeedback)
    assert not may_act(Role.VISITORS, command, scope="", presented=())


def test_fail__nobody_speaks_in_anothers_name_or_gives_away_what_is_kept() -> None:
    for role, own in ORIGINS.items():
        for origin in cmd.Origin:
            command = cmd.BookSlot(service="s", at_ms=0, origin=origin)
            assert may_act(role, command, scope="", presented=()) is (origin is own)
        urgent = cmd.BookSlot(service="s", at_ms=0, origin=own, urgent=True)
        staff = role in (Role.RECEPTION, Role.SUPERVISOR)
        assert may_act(role, urgent, scope="", presented=()) is staff


def test_ok__a_question_is_asked_in_ones_own_name() -> None:
    asked = FindSlots(
        service="s", first="2026-11-23", last="2026-11-23", urgent=True, moved=HERE,
        origin=cmd.Origin.SYSTEM,
    )  # fmt: skip
    page = asked_by(Role.VISITORS, asked)
    assert page == replace(asked, origin=cmd.Origin.PAGE, urgent=False, moved="")
    changing = asked_by(Role.VISITORS, asked, ("change:here:1",))
    assert changing == replace(asked, origin=cmd.Origin.PAGE, urgent=False)
    assert asked_by(Role.RECEPTION, asked) == replace(asked, origin=cmd.Origin.HOUSE)
    for role in (Role.DISPLAY, Role.COUNTER, Role.GATE, Role.READER):
        assert asked_by(role, asked) is None
