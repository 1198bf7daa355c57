"""Days as people live them: any commands at any time, decided by the real core."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st
from msgspec.structs import replace

from hub.protocol import commands as cmd
from hub.protocol.concerns import Concern
from hub.protocol.replies import Refusal, StepState
from hub.protocol.site import Missed, VisitorClass
from hub.queueing.events import Event
from hub.queueing.evolve import evolve
from hub.queueing.rules.demand import unmet
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, House, whole_site
from tests.hub.queueing.test_slots import hours, plan

SERVICES = st.sampled_from(["pass", "register", "licence", "pickup"])
PICK = st.integers(0, 20)


class AtCounter(NamedTuple):
    """What clerks press, one after the other."""

    counter: str
    commands: tuple[cmd.CounterCommand, ...]
    pause_ms: int


class Came(NamedTuple):
    """Somebody with an appointment: what became of it."""

    appointment: int
    in_min: int
    then: tuple[str, ...]


class About(NamedTuple):
    """Something about one of those who are known."""

    what: str
    pick: int
    service: str


class Lost(NamedTuple):
    """A kiosk had no answer, and gave out a number of its own."""

    service: str
    age_min: int
    answered: bool


Deed = AtCounter | Came | About | Lost | cmd.AnyCommand

_CALL, _START, _FINISH, _UNDO = (
    cmd.CallNext(counter=""),
    cmd.StartService(counter=""),
    cmd.FinishService(counter=""),
    cmd.UndoLast(counter=""),
)
_SENT_ON = cmd.TransferVisit(counter="", service="register")
_TO_SIX = cmd.TransferVisit(counter="", to_counter="6", back=True, service="pickup")
_MISSED = (_CALL, cmd.Recall(counter=""), cmd.MarkMissed(counter=""))
_PRESSED = st.sampled_from(
    [
        *((_CALL,), (_CALL,), (_START,), (_FINISH,), (_UNDO,), (_CALL, _START, _FINISH)),
        *((_CALL, _START, _CALL), (_CALL, _START, _CALL, _UNDO), (_CALL, _FINISH, _UNDO)),
        *(_MISSED, _MISSED, (*_MISSED, _UNDO), (_CALL, cmd.Recall(counter=""), _UNDO)),
        *((_CALL, cmd.ParkVisit(counter="")), (_CALL, _START, cmd.ParkVisit(counter=""), _UNDO)),
        *((_CALL, _SENT_ON), (_CALL, _START, _SENT_ON), (_CALL, _TO_SIX), (_CALL, _TO_SIX, _UNDO)),
        (_CALL, _START, cmd.AddStep(counter="", service="pickup"), _FINISH),
        (cmd.ServeDirect(counter="", service="pickup"), _FINISH),
        (cmd.ServeDirect(counter="", service="pass"), _UNDO),
        (cmd.OpenCounter(counter=""),),
        (cmd.PauseCounter(counter="", reason=""),),
        (cmd.CloseCounter(counter=""),),
        (cmd.CloseCounter(counter=""), _UNDO),
    ]
)
_AT_COUNTERS = [
    st.builds(AtCounter, st.just(counter), _PRESSED, st.sampled_from([500, 40_000]))
    for counter in ("3", "6", "15", "3", "6")
]
_DEEDS: st.SearchStrategy[Deed] = st.one_of(
    st.builds(
        cmd.IssueTicket,
        service=SERVICES,
        cls=st.sampled_from([VisitorClass.WALKIN, VisitorClass.PRIORITY]),
        more=st.lists(st.builds(Concern, SERVICES), max_size=1).map(tuple),
    ),
    *_AT_COUNTERS,
    st.builds(
        Came,
        st.integers(0, 4),
        st.integers(-30, 90),
        st.lists(st.sampled_from(["check-in", "move", "call-off", "book"]), max_size=3).map(tuple),
    ),
    st.builds(
        About,
        st.sampled_from(
            [
                *("return", "return", "unpark", "unpark", "reopen", "reopen"),
                *("cancel", "move", "on the way", "on the way", "call"),
            ]
        ),
        PICK,
        SERVICES,
    ),
    st.builds(Lost, SERVICES, st.sampled_from([0, 5, 40, 12 * 60]), st.booleans()),
    st.sampled_from(
        [
            cmd.CloseService(service="pass"),
            cmd.OpenService(service="pass"),
            cmd.AssignServices(counter="3", services=("pickup",)),
            cmd.StaffCounter(counter="3", clerk="mue", skills=("pass",)),
            cmd.ChangeSite(site=replace(whole_site(), counters=whole_site().counters[:5])),
            cmd.ChangeSite(site=whole_site()),
            cmd.RecordClockJump(by_ms=-3_600_000),
            cmd.GiveFeedback(score=4, service="pass"),
        ]
    ),
)
_STATES = {
    "return": frozenset({StepState.MISSED}),
    "unpark": frozenset({StepState.PARKED}),
    "on the way": frozenset({StepState.WAITING, StepState.CALLED}),
    "reopen": frozenset({StepState.DONE, StepState.CLOSED, StepState.CANCELLED}),
}
"""About whom they make sense."""
LIVES = st.lists(
    st.tuples(
        st.sampled_from([0] * 16 + [20_000, MINUTE_MS] * 6 + [20 * MINUTE_MS, 9 * HOUR_MS]),
        _DEEDS,
    ),
    min_size=20,
    max_size=60,
)


class Lived(House):
    """Remembers refusals too, as the hub does."""

    def __init__(self) -> None:
        plans = (plan(hours=hours(10, 11)),)
        super().__init__(whole_site(slots=plans, hold_s=120, missed=Missed(after_s=30)))
        self._taps = 0
        for service in ("pass", "licence", "register", "pass", "pickup", "licence"):
            self.issue(service)

    def live(self, deed: Deed, after_ms: int) -> None:
        self.now_ms += after_ms
        match deed:
            case AtCounter(counter, commands, pause_ms):
                for command in commands:
                    self.now_ms += pause_ms
                    self.do(replace(command, counter=counter))
            case Came():
                self._came(deed)
            case About():
                self._about(deed)
            case Lost():
                self._lost(deed)
            case _:
                self.do(deed, sender="kiosk-1")

    def do(self, command: cmd.AnyCommand, sender: str = "") -> list[Event] | Refusal:
        """First what is due, as the writer sees to."""
        if self.state.core.day:
            while next_deadline(self.state) <= self.now_ms:
                super().do(cmd.Tick())
        outcome = super().do(command, sender)
        if isinstance(outcome, Refusal):
            for event in unmet(self.state, command, outcome, sender):
                evolve(self.state, event, self.now_ms)
                self.events.append((event, self.now_ms))
        return outcome

    def _came(self, came: Came) -> None:
        id_ = f"kal:{came.appointment}"
        booking = cmd.BookAppointment(
            appointment=id_, service="pass", at_ms=self.now_ms + came.in_min * MINUTE_MS, code="X"
        )
        commands: dict[str, cmd.AnyCommand] = {
            "book": booking,
            "check-in": cmd.CheckIn(code="X", appointment=id_),
            "call-off": cmd.CancelAppointment(appointment=id_),
            "move": replace(booking, at_ms=booking.at_ms + 24 * HOUR_MS),
        }
        for what in ("book", *came.then):
            self.do(commands[what], sender="kiosk-1")

    def _about(self, about: About) -> None:
        fitting = _STATES.get(about.what, frozenset(StepState))
        midnight_ms = self.state.core.day_ends_ms - 24 * HOUR_MS
        visits = [
            visit.id
            for visit in self.state.core.visits.values()
            # Nobody begins again what a kiosk gave out yesterday and was closed with that day.
            if visit.step.state in fitting and visit.issued_ms >= midnight_ms
        ]
        if not visits:
            return
        visit = visits[about.pick % len(visits)]
        commands: dict[str, cmd.AnyCommand] = {
            "return": cmd.ReturnVisit(visit=visit),
            "unpark": cmd.UnparkVisit(visit=visit),
            "reopen": cmd.ReopenVisit(visit=visit),
            "cancel": cmd.CancelVisit(visit=visit),
            "move": cmd.MoveVisit(visit=visit, service=about.service),
            "on the way": cmd.OnMyWay(visit=visit),
            "call": cmd.CallVisit(counter="3", visit=visit),
        }
        self.do(commands[about.what])

    def _lost(self, lost: Lost) -> None:
        self._taps += 1
        prefix = self.state.services[lost.service].prefix
        fallback = cmd.Fallback(number=f"{prefix}{900 + self._taps}", token="t" * 22)
        ticket = cmd.IssueTicket(service=lost.service, fallback=fallback)
        given = self.do(ticket, sender="kiosk-1") if lost.answered else []
        void = getattr(given[0], "visit", "") if isinstance(given, list) and given else ""
        if void and lost.age_min:  # meanwhile somebody has called it
            self.do(cmd.CallVisit(counter="6", visit=void))
        age_ms = lost.age_min * MINUTE_MS
        adopt = cmd.AdoptFallback(issue="x", ticket=ticket, age_ms=age_ms, void=void)
        self.do(adopt, sender="kiosk-1")


def lived(life: list[tuple[int, Deed]]) -> Lived:
    """A house that has seen all that."""
    house = Lived()
    for after_ms, deed in life:
        house.live(deed, after_ms)
    return house
