"""Any sequence of bookings, moves, cancellations and days: no place is given twice, none is lost,
and every letter is owed exactly once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from msgspec.structs import replace

from hub.journal.records import Head
from hub.journal.replay import snapshot_of
from hub.protocol import commands as cmd
from hub.protocol.commands import Contact, LetterKind, Origin
from hub.protocol.concerns import Concern
from hub.protocol.questions import FindSlots
from hub.protocol.replies import Refusal
from hub.protocol.site import Booking, Checking, SlotPlan, SpecialDay
from hub.queueing import events as ev
from hub.queueing.evolve import evolve
from hub.queueing.letters import Due
from hub.queueing.rules.letters import letters_due, next_letter_ms
from hub.queueing.rules.slots import free_slots
from hub.queueing.snapshot import Appointment, Snapshot
from hub.queueing.state import State
from hub.queueing.upkeep import next_deadline
from tests.hub.house import HOUR_MS, MINUTE_MS, MONDAY_9_MS, House, whole_site
from tests.hub.queueing.test_slots import DAY_MS, hours, plan

SITE = whole_site(
    slots=(
        plan(
            services=("pass", "register"),
            hours=hours(10, 11),
            kept=2,
            kept_until_s=11 * 3600,
        ),
        plan(
            id="wide",
            services=("pass",),
            counters=(),
            hours=hours(10.5, 11.5),
            capacity=0,
            share=30,
        ),
        plan(
            id="video",
            services=("pickup",),
            hours=hours(10, 11),
            every_s=1800,
            virtual=True,
            online=False,
        ),
    ),
    booking=Booking(public=True, days=2, most=2, kiosk=True),
    checking=Checking(early_s=3600, gate=True),
    days=(SpecialDay("2026-09-29", times=((10 * 3600, 11 * 3600),)),),
    mails=True,
    remind_s=(24 * 3600, 1800),
)
"""Small plans, so that all is soon taken."""
ORIGINS = st.sampled_from(Origin)
SERVICES = st.sampled_from(["pass", "pass", "register", "pickup"])
CONTACTS = st.sampled_from([None, Contact(mail="a@example.org"), Contact(mail="b@x", earlier=True)])
STARTS_MS = st.builds(
    lambda day, quarter: MONDAY_9_MS + HOUR_MS + day * DAY_MS + quarter * 15 * MINUTE_MS,
    st.integers(0, 1),
    st.integers(0, 5),
)
PICK = st.integers(0, 1000)


def last_date(house: House) -> str:
    return (date.fromisoformat(house.state.core.day) + timedelta(days=5)).isoformat()


class AnyBooking(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.house = House(SITE)
        self.given = 0
        self.told: set[tuple[object, ...]] = set()
        self.house.do(cmd.OpenSlots(first="2026-09-28", last="2026-10-03"))

    @property
    def state(self) -> State:
        return self.house.state

    @rule(
        service=SERVICES,
        at_ms=STARTS_MS,
        quantity=st.integers(1, 2),
        urgent=st.booleans(),
        origin=ORIGINS,
        contact=CONTACTS,
    )
    def book(
        self,
        service: str,
        at_ms: int,
        quantity: int,
        urgent: bool,
        origin: Origin,
        contact: Contact | None,
    ) -> None:
        """Taken is what was shown as free, and nothing else."""
        question: dict[str, Any] = {
            "service": service,
            "quantity": quantity,
            "urgent": urgent,
            "origin": origin,
        }
        free = self._free(**question)
        self.given += 1
        command = cmd.BookSlot(
            at_ms=at_ms, contact=contact, appointment=f"here:{self.given}", **question
        )
        outcome = self.house.do(command)
        assert isinstance(outcome, Refusal) == (at_ms not in free)
        if not isinstance(outcome, Refusal):
            self._check_places(command.appointment)

    @rule(service=SERVICES, minutes=st.integers(-90, 120), quantity=st.integers(1, 3), n=PICK)
    def booked_elsewhere(self, service: str, minutes: int, quantity: int, n: int) -> None:
        at_ms = self.house.now_ms + minutes * MINUTE_MS
        told = cmd.BookAppointment(
            appointment=f"kal:{n % 5}",
            service=service,
            at_ms=at_ms,
            quantity=quantity,
            more=(Concern("register"),) * (n % 2),
            code="X",
        )
        before = self.state.core.appointments.get(told.appointment)
        outcome = self.house.do(told)
        assert not isinstance(outcome, Refusal) or (before is not None and before.visit)

    @rule(pick=PICK, at_ms=STARTS_MS, urgent=st.booleans(), origin=ORIGINS)
    def move(self, pick: int, at_ms: int, urgent: bool, origin: Origin) -> None:
        id_ = self._pick(pick)
        before = self._copy(id_)
        question = {"service": "pass", "moved": id_, "urgent": urgent, "origin": origin}
        free = self._free(**question)
        outcome = self.house.do(
            cmd.MoveAppointment(appointment=id_, at_ms=at_ms, urgent=urgent, origin=origin)
        )
        if isinstance(outcome, Refusal):
            assert self.state.core.appointments.get(id_) == before
        elif outcome:
            assert at_ms in free
            self._check_places(id_)

    @rule(pick=PICK, origin=ORIGINS)
    def call_off(self, pick: int, origin: Origin) -> None:
        """The place is free at once, for whoever may take what is kept."""
        id_ = self._pick(pick)
        before = self._copy(id_)
        outcome = self.house.do(cmd.CancelAppointment(appointment=id_, origin=origin))
        if isinstance(outcome, Refusal) or before is None or before.missed or before.cancelled:
            return
        assert not self.state.core.appointments[id_].kept
        self.ask(before.service, before.booked_ms)

    @rule(service=SERVICES, at_ms=STARTS_MS)
    def ask(self, service: str, at_ms: int) -> None:
        """Free is what is left when everybody is counted one by one."""
        left: dict[bool, int] = {}
        for of in self.state.site.slots:
            if service not in of.services or not self._is_offered(of, at_ms):
                continue
            free = self._capacity(of, service) - self._overlapping(of, at_ms)
            if free > 0 and (not left or of.virtual in left):
                left[of.virtual] = left.get(of.virtual, 0) + free
        if at_ms >= self.house.now_ms:
            assert self._free(service=service, urgent=True).get(at_ms, 0) == sum(left.values())

    @rule(pick=PICK, gate=st.booleans())
    def come(self, pick: int, gate: bool) -> None:
        id_ = self._pick(pick)
        come = (
            cmd.Admit(code="X", appointment=id_) if gate else cmd.CheckIn(code="X", appointment=id_)
        )
        self.house.do(come)

    @rule(opens=st.booleans(), first=st.integers(0, 4), days=st.integers(0, 3))
    def open_or_close(self, opens: bool, first: int, days: int) -> None:
        begins = date.fromisoformat(self.state.core.day) + timedelta(days=first)
        kind = cmd.OpenSlots if opens else cmd.CloseSlots
        command = kind(first=str(begins), last=str(begins + timedelta(days=days)))
        assert not isinstance(self.house.do(command), Refusal)
        assert self.house.do(command) == []

    @rule(minutes=st.sampled_from([1, 14, 60, 24 * 60]))
    def time_passes(self, minutes: int) -> None:
        self.house.now_ms += minutes * MINUTE_MS
        self.house.do(cmd.Tick())
        if next_deadline(self.state) <= self.house.now_ms:  # of the day that has just begun
            [*_, taken] = self.house.do(cmd.Tick())  # type: ignore[misc]
            assert isinstance(taken, ev.LeadTimeTaken)
        assert next_deadline(self.state) > self.house.now_ms
        assert all(
            one.visit or not one.kept or one.booked_ms + HOUR_MS > self.house.now_ms
            for one in self.state.core.appointments.values()
        )

    @rule(most=st.integers(0, 3), delivered=st.booleans())
    def post(self, most: int, delivered: bool) -> None:
        for due in list(letters_due(self.state, self.house.now_ms))[:most]:
            letter = _letter(due)
            assert letter not in self.told, "told already"
            self.told.add(letter)
            report = cmd.ReportLetter(
                appointment=due.appointment, kind=due.kind, version=due.version, delivered=delivered
            )
            assert len(self.house.do(report)) == 1  # type: ignore[arg-type]
            assert letter not in map(_letter, letters_due(self.state, self.house.now_ms))

    @rule(capacity=st.integers(1, 2), every_s=st.sampled_from([900, 1800]))
    def configured_anew(self, capacity: int, every_s: int) -> None:
        first = replace(SITE.slots[0], capacity=capacity, every_s=every_s)
        self.house.do(cmd.ChangeSite(site=replace(SITE, slots=(first, *SITE.slots[1:]))))

    @invariant()
    def what_is_owed_is_what_the_appointments_call_for(self) -> None:
        now_ms = self.house.now_ms
        owed = {
            (due.appointment, due.kind)
            for due in letters_due(self.state, now_ms)
            if due.kind in (LetterKind.CONFIRMATION, LetterKind.CALLED_OFF)
        }
        expected = {
            (id_, kind)
            for id_, one in self.state.core.appointments.items()
            if one.mail and one.booked_ms > now_ms
            for kind in [LetterKind.CALLED_OFF if one.cancelled else LetterKind.CONFIRMATION]
            if one.cancelled or not (one.missed or one.visit)
            if one.letters.get(kind) != one.version
        }
        assert owed == expected
        wakes_ms = next_letter_ms(self.state, now_ms)
        assert wakes_ms is None or wakes_ms > now_ms

    def teardown(self) -> None:
        replayed = State()
        for event, at_ms in self.house.events:
            evolve(replayed, event, at_ms)
        live = snapshot_of(self.state, Head())
        assert snapshot_of(replayed, Head()) == live
        restored = State(msgspec.msgpack.decode(live.body, type=Snapshot))
        assert restored.diary.misses == self.state.diary.misses
        assert restored.diary.letters == self.state.diary.letters
        free = self._free(service="pass", urgent=True)
        self.house.state = restored
        assert self._free(service="pass", urgent=True) == free

    def _free(self, **question: Any) -> dict[int, int]:
        asked = FindSlots(first=self.state.core.day, last=last_date(self.house), **question)
        days = free_slots(self.state, asked, self.house.now_ms)
        return {slot.at_ms: slot.free for day in days for slot in day.slots}

    def _pick(self, pick: int) -> str:
        ids = list(self.state.core.appointments)
        return ids[pick % len(ids)] if ids else "nobody"

    def _copy(self, id_: str) -> Appointment | None:
        known = self.state.core.appointments.get(id_)
        return replace(known) if known else None

    def _plan(self, plan_id: str) -> SlotPlan:
        return next(one for one in self.state.site.slots if one.id == plan_id)

    def _ends_ms(self, one: Appointment, of: SlotPlan) -> int:
        work_s = sum(
            self.state.services[concern.service].expected_s * concern.quantity
            for concern in one.concerns
        )
        return one.booked_ms + -(-work_s // of.every_s) * of.every_s * 1000

    def _overlapping(self, of: SlotPlan, at_ms: int) -> int:
        """Counted one by one: who has a place of the plan at this time."""
        return sum(
            one.booked_ms < at_ms + of.every_s * 1000 and at_ms < self._ends_ms(one, of)
            for one in self.state.core.appointments.values()
            if one.kept and self._plan_of(one) == of.id
        )

    def _plan_of(self, one: Appointment) -> str:
        if one.plan:
            return one.plan
        second = self._second(one.booked_ms)
        for of in self.state.site.slots:
            each_day = of.hours[0]
            if one.service in of.services and each_day.opens_s <= second < each_day.closes_s:
                return of.id
        return ""

    def _second(self, at_ms: int) -> int:
        """Of the day; the clocks are not changed in these weeks."""
        return (at_ms - MONDAY_9_MS + 9 * HOUR_MS) // 1000 % (24 * 3600)

    def _capacity(self, of: SlotPlan, service: str) -> int:
        serving = sum(service in one.services for one in self.state.site.counters)
        return of.capacity or max(1, serving * of.share // 100)

    def _is_offered(self, of: SlotPlan, at_ms: int) -> bool:
        second, hours = self._second(at_ms), of.hours[0]
        day = str(date(2026, 9, 28) + timedelta(days=(at_ms - MONDAY_9_MS + 9 * HOUR_MS) // DAY_MS))
        closes_s = 11 * 3600 if day == "2026-09-29" else hours.closes_s
        opened = self.state.core.open_slots.get(of.id, [])
        return (
            any(first <= day <= last for first, last in opened)
            and hours.opens_s <= second <= closes_s - of.every_s
            and (second - hours.opens_s) % of.every_s == 0
        )

    def _check_places(self, id_: str) -> None:
        """There was room, also for the emergencies that may come."""
        one = self.state.core.appointments[id_]
        of = self._plan(one.plan)
        every_ms = of.every_s * 1000
        for at_ms in range(one.booked_ms, self._ends_ms(one, of), every_ms):
            assert self._overlapping(of, at_ms) <= self._capacity(of, one.service)
        midnight_ms = one.booked_ms - self._second(one.booked_ms) * 1000
        if one.urgent or self.house.now_ms >= midnight_ms + of.kept_until_s * 1000:
            return
        that_day = [
            other
            for other in self.state.core.appointments.values()
            if other.kept and midnight_ms <= other.booked_ms < midnight_ms + DAY_MS
        ]
        urgent = sum(other.urgent for other in that_day if self._plan_of(other) == of.id)
        starts = range(midnight_ms, midnight_ms + DAY_MS, every_ms)
        left = sum(
            max(0, self._capacity(of, one.service) - self._overlapping(of, at_ms))
            for at_ms in starts
            if at_ms >= self.house.now_ms and self._is_offered(of, at_ms)
        )
        assert left >= of.kept - urgent


def _letter(due: Due) -> tuple[object, ...]:
    """What makes it another letter than all others."""
    reminder_ms = due.due_ms if due.kind is LetterKind.REMINDER else 0
    return due.appointment, due.kind, due.version, reminder_ms, due.offered_ms


AnyBooking.TestCase.settings = settings(max_examples=60, stateful_step_count=40)
TestAnyBooking = AnyBooking.TestCase
