"""What was written by a released version is read by every later one."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import get_args

import msgspec
from msgspec import inspect

from hub.journal.memory import MemoryJournal
from hub.journal.records import Batch, Head, SavedSnapshot, chain
from hub.journal.replay import FORMAT, load, snapshot_of
from hub.protocol.replies import StepState
from hub.queueing.events import Event
from hub.queueing.snapshot import Snapshot
from hub.queueing.state import State
from tests.hub.house import House

EVENTS_1 = Path(__file__).with_name("events-1.jsonl")
"""One line of every type, as the first version writes them. Only ever add lines or files."""
EVENTS_2 = Path(__file__).with_name("events-2.jsonl")
"""A day with what came later: journeys, clerks, undo, alarms."""
EVENTS_3 = Path(__file__).with_name("events-3.jsonl")
"""The entrance: numbers of kiosks without a hub, appointments, a gate, feedback."""
EVENTS_4 = Path(__file__).with_name("events-4.jsonl")
"""Displays that leave calls out, and agree on who speaks."""
EVENTS_5 = Path(__file__).with_name("events-5.jsonl")
"""Slots, letters, who never came; people on their way, or who let others go first."""

EVENTS_6 = Path(__file__).with_name("events-6.jsonl")
"""What figures are made of: refusals, what people were told, how long one waits for a time."""

SHAPES = {
    4: "f7833c7c83e48b08392a164dc9df7cc0baecf9ce144c62256bfafa07f0b8355d",
    5: "b6a79464482c3272e15eac37216d96eac0e960eae410d71cfd019a6c4260de49",
    6: "bd6317994d00ac46de756665ad9f9f29857304a66c15666c640697bf1bbb4c69",
    7: "d8a0137341da64944d0a5b427bc3f641a4f9c6b4461308bb33410d3779c4dd59",
    8: "4e7849e3bc4e8eb18ddfd452f4b4fa4be08edff2f092cea5bfc0d5ae8f50f51d",
    9: "8820b8f241ef911b18bb97aff12c2f67f3a790aaddc08cf1ecc710adf9077353",
}
"""By format: the digest of the snapshot's shape, since this way of describing it."""


def followed(path: Path) -> State:
    """The state after the events of a file."""
    journal, head = MemoryJournal(), Head()
    for number, line in enumerate(path.read_bytes().splitlines()):
        event: Event = msgspec.json.decode(line, type=Event)
        record = chain(head, "hall", 1_790_578_800_000 + number, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    state, _ = load(journal)
    return state


def shape(kind: type) -> dict[str, object]:
    """What matters for reading: every struct's fields, every enumeration's values, by name."""
    found: dict[str, object] = {}

    def described(of: inspect.Type) -> object:
        match of:
            case inspect.StructType(cls=cls, fields=fields):
                if cls.__name__ not in found:
                    found[cls.__name__] = None  # while its own fields are looked at
                    found[cls.__name__] = {
                        one.encode_name: [described(one.type), one.required] for one in fields
                    }
                return cls.__name__
            case inspect.EnumType(cls=cls):
                found[cls.__name__] = sorted(str(member.value) for member in cls)
                return cls.__name__
            case inspect.UnionType(types=types):
                return sorted((described(one) for one in types), key=str)
            case inspect.DictType(key_type=key, value_type=value):
                return {"key": described(key), "value": described(value)}
            case inspect.TupleType(item_types=items):
                return [described(item) for item in items]
            case inspect.ListType(item_type=item) | inspect.VarTupleType(item_type=item):
                return {"each": described(item)}
        return type(of).__name__

    described(inspect.type_info(kind))
    return found


def test_ok__events_of_the_first_version_are_read_and_followed() -> None:
    state = followed(EVENTS_1)
    states = {visit.id: visit.step.state for visit in state.core.visits.values()}
    assert states == {
        "v1": StepState.DONE,
        "v2": StepState.CLOSED,
        "v3": StepState.CANCELLED,
    }
    assert state.core.last_call_seq == 5


def test_ok__events_of_the_second_version_are_read_and_followed() -> None:
    state = followed(EVENTS_2)
    ways = {
        visit.number: [f"{step.service} {step.state}" for step in visit.steps]
        for visit in state.core.visits.values()
    }
    assert ways == {
        "D001": ["photo done", "licence done", "cashier waiting"],
        "A001": ["pass done", "register cancelled", "register waiting"],
        "": ["pass done"],
    }


def test_ok__events_of_the_third_version_are_read_and_followed() -> None:
    state = followed(EVENTS_3)
    assert {visit.number: visit.step.state for visit in state.core.visits.values()} == {
        "A001": StepState.CANCELLED,
        "A101": StepState.WAITING,
        "B010": StepState.WAITING,
        "A002": StepState.WAITING,
    }
    assert [(held.slot, held.day) for held in state.core.leases.values()] == [(0, "2026-09-28")]
    assert [booked.cancelled for booked in state.core.appointments.values()] == [False, True]
    assert state.core.entries == {"hall": 1}


def test_ok__events_of_the_fourth_version_are_read_and_followed() -> None:
    state = followed(EVENTS_4)
    assert [(call.speaker, call.outcomes) for call in state.core.calls] == [
        ("hall", {"door-3": "shown", "hall": "spoken"}),
        ("door-3", {}),
    ]
    assert [display.selects for display in state.site.displays] == [False, True]


def test_ok__events_of_the_fifth_version_are_read_and_followed() -> None:
    state = followed(EVENTS_5)
    booked = state.core.appointments
    assert {id_: (one.version, one.cancelled, one.missed) for id_, one in booked.items()} == {
        "kal:1": (1, False, True),
        "here:1": (2, True, False),
        "here:2": (2, False, False),
        "here:3": (1, False, False),
    }
    assert booked["here:2"].letters == {"confirmation": 1, "earlier": 1, "reminder": 1}
    assert state.core.open_slots == {
        "plan": [("2026-09-28", "2026-10-02"), ("2026-10-05", "2026-10-11")],
        "video": [("2026-09-28", "2026-10-11")],
    }
    people = {visit.number: visit for visit in state.core.visits.values()}
    assert people["A001"].let_first == 1
    assert people["A002"].step.state is StepState.CLOSED
    assert people["B010"].virtual


def test_ok__events_of_the_sixth_version_are_read_and_followed() -> None:
    state = followed(EVENTS_6)
    assert state.core.lead_day == state.core.day == "2026-09-28"
    assert state.lead_due_ms is None
    assert [visit.number for visit in state.core.visits.values()] == ["A001"]


def test_ok__every_type_of_event_has_a_line() -> None:
    files = (EVENTS_1, EVENTS_2, EVENTS_3, EVENTS_4, EVENTS_5, EVENTS_6)
    lines = [line for file in files for line in file.read_bytes().splitlines()]
    written = {msgspec.json.decode(line)["type"] for line in lines}
    assert written == {kind.__name__ for kind in get_args(Event)}


def test_fail__a_snapshot_of_another_shape_needs_another_format() -> None:
    described = msgspec.json.encode(shape(Snapshot), order="deterministic")
    assert hashlib.sha256(described).hexdigest() == SHAPES.get(FORMAT), (
        "Snapshot has changed: raise hub.journal.replay.FORMAT and enter the new digest here, "
        "or an old snapshot is taken for a new one"
    )


def test_ok__a_snapshot_that_cannot_be_used_is_passed_over() -> None:
    house, journal, head = House(), MemoryJournal(), Head()
    house.issue()
    for event, at_ms in house.events:
        record = chain(head, "test", at_ms, event)
        journal.append(Batch([record], [], []))
        head = Head(record.seq, record.digest)
    good = snapshot_of(house.state, head)
    journal.save_snapshot(SavedSnapshot(head, FORMAT + 1, good.body))
    journal.save_snapshot(SavedSnapshot(head, FORMAT - 1, good.body))
    journal.save_snapshot(SavedSnapshot(head, FORMAT, good.body[: len(good.body) // 2]))
    journal.save_snapshot(SavedSnapshot(head, FORMAT, b"\xa9something"))
    state, end = load(journal)
    assert snapshot_of(state, end) == good
