"""A believable office of twelve counters on a Tuesday at 10:20, as the hub would show it."""

from __future__ import annotations

from hub.protocol.concerns import Concern
from hub.protocol.questions import FindAppointments, FindSlots, Question
from hub.protocol.replies import (
    AppointmentLine,
    AppointmentsFound,
    AppointmentState,
    Booked,
    BookedReply,
    Finding,
    Reason,
    Slot,
    SlotDay,
    SlotsFound,
    StepState,
    Ticket,
    TicketReply,
)
from hub.protocol.site import Counter, Hours, Service, Site, SlotPlan, VisitorClass, Zone
from hub.protocol.views import (
    Advice,
    AlarmLine,
    CounterLine,
    CounterState,
    FigureLine,
    Figures,
    HelpLine,
    HouseView,
    QueueRow,
    ScreenMessage,
    ServiceLoad,
    Trouble,
    Undoable,
)

NOW_MS = 1_795_512_000_000
"""24 November 2026, 10:20 in Berlin."""
MINUTE_MS = 60_000
ALL = ("ausweis", "melde", "beschein", "fuehrung", "beglaub", "abholung")
CARS = ("kfz", "fuehrerschein", "parken")

SITE = Site(
    id="rathaus",
    name={"de": "Bürgerbüro Musterstadt", "en": "Citizen Office Musterstadt"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=(
        Service(
            "ausweis", {"de": "Personalausweis und Reisepass", "en": "Identity card and passport"},
            "A", wait_norm_s=1800, service_norm_s=1500,
        ),
        Service(
            "melde", {"de": "An-, Um- und Abmeldung", "en": "Registering an address"},
            "B", wait_norm_s=1800, service_norm_s=1200,
        ),
        Service("beschein", {"de": "Meldebescheinigung", "en": "Certificate of residence"}, "B"),
        Service("fuehrung", {"de": "Führungszeugnis", "en": "Certificate of conduct"}, "C"),
        Service("beglaub", {"de": "Beglaubigungen", "en": "Certified copies"}, "D", quota=40),
        Service("abholung", {"de": "Ausweis oder Pass abholen", "en": "Collecting a card"}, "E"),
        Service(
            "kfz", {"de": "Kfz-Zulassung und Abmeldung", "en": "Vehicle registration"},
            "F", wait_norm_s=2400,
        ),
        Service("fuehrerschein", {"de": "Führerschein", "en": "Driving licence"}, "G"),
        Service("parken", {"de": "Bewohnerparkausweis", "en": "Parking permit"}, "H"),
        Service("fund", {"de": "Fundbüro", "en": "Lost property"}, "H"),
        Service("kasse", {"de": "Kasse", "en": "Cash desk"}, "K", internal=True),
    ),
    counters=(
        *(Counter(str(at), str(at), "halle", ALL) for at in range(1, 9)),
        *(Counter(str(at), str(at), "og", CARS) for at in range(9, 13)),
    ),
    zones=(
        Zone("halle", {"de": "Wartehalle im Erdgeschoss", "en": "Waiting hall, ground floor"}),
        Zone("og", {"de": "1. Obergeschoss", "en": "First floor"}),
    ),
    public_url="https://warten.musterstadt.de",
    public=True,
    idle_norm_s=300,
    slots=(
        SlotPlan(
            "ausweise", ("ausweis", "abholung"), (), (Hours(0, 8 * 3600, 16 * 3600),), 900, kept=1
        ),
        SlotPlan("auto", ("kfz",), (), (Hours(0, 8 * 3600, 12 * 3600),), 1800),
    ),
    mails=True,
)  # fmt: skip


def ago(minutes: float) -> int:
    return NOW_MS - round(minutes * MINUTE_MS)


def person(
    number: str,
    service: str,
    minutes: float,
    state: StepState = StepState.WAITING,
    **more: object,
) -> QueueRow:
    return QueueRow(
        visit=f"v-{number}", number=number, service=service, issued_ms=ago(minutes + 5),
        since_ms=ago(minutes), state=state, **{"language": "de", **more},  # type: ignore[arg-type]
    )  # fmt: skip


def counter(
    counter_id: str,
    clerk: str = "",
    *,
    state: CounterState = CounterState.OPEN,
    visit: QueueRow | None = None,
    served: int = 0,
    **more: object,
) -> CounterLine:
    services = next(one.services for one in SITE.counters if one.id == counter_id)
    facts: dict[str, object] = {
        "since_ms": ago(90), "services": services, "clerk": clerk, "connected": bool(clerk),
        "figures": Figures(served=served),
    }  # fmt: skip
    if visit is not None:
        facts |= {
            "number": visit.number, "visit": visit.visit, "service": visit.service,
            "step": visit.state, "step_since_ms": visit.since_ms,
        }  # fmt: skip
    return CounterLine(counter_id, state, **{**facts, **more})  # type: ignore[arg-type]


SERVED = (
    person("A014", "ausweis", 7, StepState.SERVING, counter="3"),
    person("B021", "melde", 31, StepState.SERVING, counter="4"),
    person("A015", "ausweis", 0.5, StepState.CALLED, counter="5"),
    person("E009", "abholung", 2, StepState.SERVING, counter="1"),
    person("F011", "kfz", 12, StepState.SERVING, counter="9", language="en"),
    person("G004", "fuehrerschein", 9, StepState.SERVING, counter="11"),
)
WAITING = (
    person("F012", "kfz", 44, quantity=2),
    person("A016", "ausweis", 38, more=(Concern("beschein"),)),
    person("B022", "melde", 29, language="tr"),
    person("A017", "ausweis", 26, remark="Rollstuhl, bitte Schalter 3"),
    person("D008", "beglaub", 22),
    person("B023", "melde", 18),
    person("A018", "ausweis", 14, cls=VisitorClass.APPOINTMENT, booked_ms=ago(-10)),
    person("C006", "fuehrung", 12),
    person("H003", "parken", 11),
    person("E010", "abholung", 8, cls=VisitorClass.PRIORITY),
    person("F013", "kfz", 6, language="uk"),
    person("B024", "beschein", 5),
    person("A019", "ausweis", 3),
    person("H004", "fund", 2),
    person("C007", "fuehrung", 1),
)
ASIDE = (
    person("B020", "melde", 6, StepState.MISSED, counter="4"),
    person("A013", "ausweis", 4, StepState.PARKED, counter="3", note="macht ein Foto"),
    person("F010", "kfz", 15, StepState.PARKED, counter="10", note="zahlt", room="Kasse"),
)
GONE = (
    person("A012", "ausweis", 9, StepState.DONE, counter="5"),
    person("E008", "abholung", 13, StepState.CANCELLED),
)


def booked(
    place: int, service: str, minutes: float, name: str = "", **more: object
) -> AppointmentLine:
    """An appointment so many minutes from now."""
    facts: dict[str, object] = {"name": name, "code": f"K7QM2F3{place}", **more}
    at_ms = ago(-minutes)
    return AppointmentLine(f"here:{place}", service, at_ms, **facts)  # type: ignore[arg-type]


EXPECTED = (
    booked(1, "ausweis", -20, "Erika Mustermann", mail=True),
    booked(2, "kfz", 10, "Ali Yılmaz", language="tr"),
    booked(3, "abholung", 25),
    booked(4, "ausweis", 40, "Familie Schmidt-Hohenstein", quantity=4),
    booked(5, "beglaub", 55, "Ngozi Adeyemi", virtual=True),
)
TOMORROW_MS = ago(-24 * 60)
LATER = (
    booked(6, "ausweis", 24 * 60, "Jan Kowalski"),
    booked(7, "kfz", 25 * 60, "Lena Brandt", state=AppointmentState.CALLED_OFF),
)
"""Tomorrow's."""


def found(question: Question) -> Finding:
    """What is free: tomorrow two times and one that is kept; the day after only a kept one."""
    if isinstance(question, FindAppointments):
        return AppointmentsFound(LATER if question.date == "2026-11-25" else ())
    assert isinstance(question, FindSlots)
    if question.first > "2026-11-26":
        return SlotsFound(())
    plain = (Slot(TOMORROW_MS, 2), Slot(TOMORROW_MS + 15 * MINUTE_MS, 1))
    kept = Slot(TOMORROW_MS + 30 * MINUTE_MS, 1)
    if not question.urgent:
        return SlotsFound((SlotDay("2026-11-25", plain),))
    after = Slot(TOMORROW_MS + 24 * 60 * MINUTE_MS, 1)
    days = (SlotDay("2026-11-25", (*plain, kept)), SlotDay("2026-11-26", (after,)))
    return SlotsFound(days)


def appointment(service: str = "ausweis", at_ms: int = TOMORROW_MS) -> BookedReply:
    return BookedReply(Booked("here:9", service, at_ms, "M4RT9WQZ"))


COUNTERS = (
    counter("1", "Yılmaz", visit=SERVED[3], served=21),
    counter("2", state=CounterState.CLOSED),
    counter("3", "Weber", visit=SERVED[0], served=9),
    counter("4", "Kowalski", visit=SERVED[1], served=7),
    counter("5", "Nguyen", visit=SERVED[2], served=8),
    counter("6", "Brandt", served=6, idle_ms=ago(8), assigned=True, services=("melde", "beschein")),
    counter("7", "Öztürk", state=CounterState.PAUSED, reason="Mittagspause", since_ms=ago(14)),
    counter("8", state=CounterState.OPEN, served=4, idle_ms=ago(2), connected=False),
    counter("9", "Schmitt", visit=SERVED[4], served=5),
    counter(
        "10", "Adeyemi", served=6, idle_ms=ago(1),
        undo=Undoable("ServiceFinished", "F009", NOW_MS + 20_000),
    ),
    counter("11", "Lindner", visit=SERVED[5], served=4),
    counter("12", state=CounterState.CLOSED),
)  # fmt: skip
FIVE_MS = ago(-400)
"""17:00 of that day."""
LOADS = (
    ServiceLoad("ausweis", True, 4, closes_ms=FIVE_MS, counters=4, longest_ms=ago(38)),
    ServiceLoad("melde", True, 2, closes_ms=FIVE_MS, counters=5, longest_ms=ago(29)),
    ServiceLoad("beschein", True, 1, closes_ms=FIVE_MS, counters=5, longest_ms=ago(5)),
    ServiceLoad("fuehrung", True, 2, closes_ms=FIVE_MS, counters=4, longest_ms=ago(12)),
    ServiceLoad("beglaub", True, 1, closes_ms=FIVE_MS, counters=4, longest_ms=ago(22), left=9),
    ServiceLoad("abholung", True, 1, closes_ms=FIVE_MS, counters=5, longest_ms=ago(8)),
    ServiceLoad("kfz", True, 2, counters=3, longest_ms=ago(44), by_hand=True),
    ServiceLoad(
        "fuehrerschein", False, 0, why=Reason.CLOSED_BY_STAFF, note="Technische Störung",
        by_hand=True, counters=3,
    ),
    ServiceLoad("parken", True, 1, closes_ms=FIVE_MS, counters=3, longest_ms=ago(11)),
    ServiceLoad("fund", False, 1, why=Reason.SERVICE_CLOSED, longest_ms=ago(2), opens_ms=ago(-160)),
    ServiceLoad("kasse", False, 0, why=Reason.INTERNAL_SERVICE, counters=0),
)  # fmt: skip


def view(**changes: object) -> HouseView:
    """The house on a busy morning."""
    facts: dict[str, object] = {
        "revision": 1, "now_ms": NOW_MS, "loads": LOADS, "counters": COUNTERS,
        "people": (*WAITING, *SERVED, *ASIDE), "inside": len(WAITING + SERVED + ASIDE),
        "ended": GONE,
        "messages": (ScreenMessage("og", "Der Aufzug fährt heute nicht.", ago(30)),),
        "expected": EXPECTED,
        "troubles": (Trouble("kiosk-1", "printer", "paper-low"),), "overtaking_s": 2400,
    }  # fmt: skip
    return HouseView(**{**facts, **changes})  # type: ignore[arg-type]


def empty_view() -> HouseView:
    """Before the doors open."""
    closed = tuple(
        CounterLine(one.id, CounterState.CLOSED, ago(900), services=one.services)
        for one in SITE.counters
    )
    loads = tuple(ServiceLoad(one.id, False, 0, why=Reason.SERVICE_CLOSED) for one in SITE.services)
    return HouseView(1, NOW_MS, loads, closed, (), 0, overtaking_s=2400)


ADVICE = Advice(("12",), "", "ausweis", 55 * 60, 30 * 60, 600)
FIGURES = (
    FigureLine("served", "count", 184.0, "count", 184),
    FigureLine("refused", "count", 3.0, "count", 215),
    FigureLine("peak_waiting", "max", 43.0, "count", 211),
    FigureLine("wait_walkin", "median", 12.4, "min", 151),
    FigureLine("wait_walkin", "p90", 31.2, "min", 151),
    FigureLine("wait_walkin", "share_within_target", 0.8742, "share", 151),
    FigureLine("wait_appointment", "median", 3.5, "min", 38),
    FigureLine("wait_appointment", "p90", 64.6, "min", 38),
    FigureLine("wait_appointment", "share_within_target", 0.9474, "share", 38),
    FigureLine("no_show_appointment", "share", 0.08, "share", 62),
    FigureLine("no_show_appointment", "count", 5.0, "count", 62),
    FigureLine("satisfaction", "mean", 4.3461, "score", 26),
    FigureLine("wait_walkin", "median", 14.8, "min", 61, "ausweis"),
    FigureLine("wait_walkin", "median", 8.1, "min", 22, "melde"),
    FigureLine("wait_walkin", "median", None, "min", 7, "kfz"),
)
ALARM = AlarmLine(7, "4", "counter-4", ago(0.4), seen=3)
HELP = HelpLine("kiosk-eingang", ago(2))


def ticket(number: str = "A020", service: str = "ausweis", ahead: int = 5) -> TicketReply:
    return TicketReply(
        Ticket(
            f"v-{number}", number, service, StepState.WAITING, ahead, NOW_MS,
            token="k7QmX2vRt9LpZ4wB",
        )
    )  # fmt: skip
