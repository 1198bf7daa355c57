"""Views and desks for tests of the model, made by hand."""

from __future__ import annotations

from counter.model import Desk
from counter.pressing import Moment
from hub.protocol.replies import Rule, StepState, Why
from hub.protocol.site import Counter, Service, Site, Zone
from hub.protocol.views import CounterState, CounterView, Present, QueueRow, ServiceLoad

SITE = Site(
    id="rathaus",
    name={"de": "Rathaus", "en": "Town hall"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=(
        Service("pass", {"de": "Ausweise", "en": "Passports"}, "A"),
        Service("move", {"de": "Ummelden", "en": "Moving"}, "B"),
        Service("old", {"de": "Altes"}, "C", retired=True),
    ),
    counters=(Counter("3", "3", "hall", ("pass", "move")),),
    zones=(Zone("hall", {"de": "Halle"}),),
)
NINE_MS = 1_795_507_200_000
"""24 November 2026, 09:00 in Berlin."""


def say(text_id: str, /, **facts: str | int | float) -> str:
    """Shows the id and the facts: what was said, not how."""
    return " ".join([text_id, *(f"{name}={fact}" for name, fact in facts.items())])


MOMENT = Moment(say, NINE_MS)


def row(number: str, service: str = "pass", **more: object) -> QueueRow:
    return QueueRow(
        visit=f"v-{number}", number=number, service=service,
        issued_ms=NINE_MS - 600_000, since_ms=NINE_MS - 600_000, language="de", **more,  # type: ignore[arg-type]
    )  # fmt: skip


def present(number: str = "A001", state: StepState = StepState.CALLED, **more: object) -> Present:
    facts: dict[str, object] = {
        "visit": f"v-{number}", "number": number, "service": "pass", "state": state,
        "issued_ms": NINE_MS - 900_000, "called_ms": NINE_MS - 60_000,
        "started_ms": None if state is StepState.CALLED else NINE_MS - 30_000,
        "calls": 1, "call_seq": 7, "language": "de", "why": Why(Rule.ORDER, 840, 0), "screens": 2,
    }  # fmt: skip
    return Present(**{**facts, **more})  # type: ignore[arg-type]


def view(
    here: Present | None = None,
    *,
    state: CounterState = CounterState.OPEN,
    queue: tuple[QueueRow, ...] = (),
    missed: tuple[QueueRow, ...] = (),
    parked: tuple[QueueRow, ...] = (),
    revision: int = 1,
    **more: object,
) -> CounterView:
    facts: dict[str, object] = {
        "revision": revision, "now_ms": NINE_MS, "counter": "3", "state": state, "reason": "",
        "present": here, "waiting": len(queue), "queue": queue, "missed": missed, "parked": parked,
        "loads": (ServiceLoad("pass", True, len(queue)), ServiceLoad("move", False, 0)),
        "served_today": 4,
    }  # fmt: skip
    return CounterView(**{**facts, **more})  # type: ignore[arg-type]


def desk(seen: CounterView | None = None, site: Site = SITE) -> Desk:
    return Desk("3", site=site, view=seen if seen is not None else view())
