"""What the visitor's page shows the hub: tokens of tickets and of appointments.

What a token stands for is remembered with the connection until it is dismissed, and commands may do
no more. An unknown token costs the same work as a known one.
"""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from hub.projection import booked, ticket
from hub.protocol import wire
from hub.protocol.commands import CheckIn, TerminalCommand
from hub.protocol.replies import BookedReply, Purpose, Reason, Refusal, TicketReply
from hub.server.access import granted
from hub.server.house import House
from hub.server.terminal import Terminal

NOTHING = Refusal(Reason.UNKNOWN_VISIT)


class Presenting:
    """For all terminals of role `visitors`."""

    def __init__(self, house: House) -> None:
        self._house = house

    def present(self, terminal: Terminal, presented: wire.Presented) -> None:
        """Find what the token stands for; the terminal is told with `Resolved`."""
        if terminal.hello.role is not wire.Role.VISITORS:
            refusal = Refusal(Reason.WRONG_ROLE)
            terminal.say(wire.Resolved(id=presented.id, answer=refusal))
            return
        self._house.committed.when(partial(self._resolve, terminal, presented))

    def dismiss(self, terminal: Terminal, shown: str) -> None:
        """Nobody looks at this visit or appointment any more."""
        if terminal.presented.pop(shown, "") is None:
            self._house.publisher.presented(terminal)

    def whose(self, command: TerminalCommand) -> TerminalCommand:
        """The command with the appointment whose code it says, so that it can be judged."""
        if not isinstance(command, CheckIn):
            return command
        appointment = self._house.writer.asides.appointment_of(command.code)
        return replace(command, appointment=appointment or "")

    def absent(self, command: TerminalCommand) -> Refusal | None:
        """Why somebody may not check in by phone: whoever is there can read the house's code, and
        who has a virtual appointment is nowhere."""
        if not isinstance(command, CheckIn):
            return None
        house = self._house
        appointment = house.writer.state.core.appointments.get(command.appointment)
        if appointment is not None and appointment.virtual:
            return None
        if not house.site.checking.phone:
            return Refusal(Reason.NOT_OFFERED)
        if not house.tokens.is_present(command.presence, house.clock.machine_ms() / 1000):
            return Refusal(Reason.WRONG_PRESENCE)
        return None

    def _resolve(self, terminal: Terminal, presented: wire.Presented) -> None:
        writer, tokens = self._house.writer, self._house.tokens
        state, asides = writer.state, writer.asides
        visit = asides.visit_of(presented.token)
        known = tokens.find(presented.token, state.core.appointments)
        if visit is not None and visit in state.core.visits:
            terminal.presented[visit] = None
            answer: TicketReply | BookedReply | Refusal = TicketReply(
                ticket(
                    state,
                    visit,
                    asides.languages.get(visit, ""),
                    waits=writer.waits,
                    room_of=tokens.room,
                )
            )
            self._house.publisher.presented(terminal)
        elif known is not None:
            purpose, appointment = known
            terminal.presented[granted(purpose, appointment)] = None
            own = {one: tokens.token(one, appointment) for one in {purpose, Purpose.VIEW}}
            answer = BookedReply(booked(state, asides, appointment, own), purpose)
        else:
            answer = NOTHING
        terminal.say(wire.Resolved(id=presented.id, answer=answer))
