"""A town hall's morning as a clerk at counter 3 may find it: views made by hand, for pictures."""

from __future__ import annotations

from dataclasses import dataclass, field

from msgspec.structs import replace

from hub.protocol.concerns import Concern
from hub.protocol.replies import Answer, Done, Reason, Refusal, Rule, StepState, Why
from hub.protocol.site import Counter, Display, Missed, Result, Service, Site, VisitorClass, Zone
from hub.protocol.views import (
    AheadLine,
    AlarmLine,
    Colleague,
    CounterState,
    CounterView,
    Figures,
    Present,
    QueueRow,
    ServiceLoad,
    TakenAlarm,
    Trouble,
    Undoable,
)
from tests.counter.desks import NINE_MS

MINUTE_MS = 60_000

SITE = Site(
    id="rathaus",
    name={"de": "Bürgerbüro Musterstadt", "en": "Citizen Office Musterstadt"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=(
        Service(
            "ausweis",
            {"de": "Personalausweis und Reisepass", "en": "Identity card and passport"},
            "A",
            bring={
                "de": "Biometrisches Foto, bisheriges Dokument, Geburts- oder Heiratsurkunde",
                "en": "Biometric photo, previous document, birth or marriage certificate",
            },
            wait_norm_s=20 * 60,
            service_norm_s=15 * 60,
            results=(
                Result("done", {"de": "Beantragt", "en": "Applied for"}),
                Result("papers", {"de": "Unterlagen fehlen", "en": "Papers missing"}),
                Result("wrong", {"de": "Nicht zuständig", "en": "Not our task"}),
            ),
        ),
        Service(
            "meldewesen", {"de": "An-, Um- und Abmeldung", "en": "Registering an address"}, "B"
        ),
        Service(
            "bescheinigung", {"de": "Meldebescheinigung", "en": "Certificate of residence"}, "B"
        ),
        Service("fuehrung", {"de": "Führungszeugnis", "en": "Certificate of good conduct"}, "C"),
        Service("beglaubigung", {"de": "Beglaubigungen", "en": "Certified copies"}, "D"),
        Service(
            "abholung", {"de": "Ausweis oder Pass abholen", "en": "Collecting a passport"}, "E"
        ),
        Service("kfz", {"de": "Kfz-Zulassung und Abmeldung", "en": "Vehicle registration"}, "F"),
        Service("kasse", {"de": "Kasse", "en": "Cash desk"}, "K", internal=True),
    ),
    counters=tuple(
        Counter(str(at), str(at), "halle", ("ausweis", "meldewesen", "bescheinigung"))
        for at in range(1, 13)
    ),
    zones=(Zone("halle", {"de": "Wartehalle", "en": "Waiting hall"}),),
    displays=(Display("halle"),),
    missed=Missed(calls=2, after_s=30),
    idle_norm_s=5 * 60,
)


def waiting(number: str, service: str, minutes: float, **more: object) -> QueueRow:
    since_ms = NINE_MS - round(minutes * MINUTE_MS)
    facts: dict[str, object] = {"language": "de", "issued_ms": since_ms, "since_ms": since_ms}
    return QueueRow(f"v-{number}", number, service, **{**facts, **more})  # type: ignore[arg-type]


QUEUE = (
    waiting("B004", "bescheinigung", 31, first=True),
    waiting("A011", "ausweis", 26, language="tr", remark="braucht ein Babyfoto"),
    waiting("A014", "ausweis", 9, cls=VisitorClass.APPOINTMENT, booked_ms=NINE_MS, quantity=3),
    waiting("B007", "meldewesen", 18, cls=VisitorClass.PRIORITY),
    waiting("A012", "ausweis", 14, more=(Concern("fuehrung"), Concern("beglaubigung"))),
    waiting("B008", "bescheinigung", 12, language="ar"),
    waiting("B009", "meldewesen", 7),
    waiting("A013", "ausweis", 0.5, language="en"),
)
MISSED = (waiting("A009", "ausweis", 4, until_ms=NINE_MS + 6 * MINUTE_MS),)
PARKED = (
    waiting("A008", "ausweis", 11, note="macht ein Foto", room="EG 7"),
    waiting("B003", "meldewesen", 6, note="Unterlagen fehlen", until_ms=NINE_MS + 20 * MINUTE_MS),
)
LOADS = (
    ServiceLoad("ausweis", True, 4),
    ServiceLoad("meldewesen", True, 2),
    ServiceLoad("bescheinigung", False, 2, why=Reason.LAST_TICKET),
    ServiceLoad("fuehrung", False, 0, by_hand=True, note="Drucker gestört"),
    ServiceLoad("beglaubigung", False, 0, opens_ms=NINE_MS + 60 * MINUTE_MS),
    ServiceLoad("abholung", True, 11, by_hand=True),
    ServiceLoad("kfz", False, 0, why=Reason.QUOTA_REACHED),
)
COLLEAGUES = (
    Colleague("1", CounterState.OPEN, "kl", "B. Klein"),
    Colleague("2", CounterState.PAUSED, "oz", "M. Özdemir"),
    Colleague("4", CounterState.CLOSED),
)
IDLE = CounterView(
    revision=1, now_ms=NINE_MS, counter="3", state=CounterState.OPEN, reason="", present=None,
    waiting=len(QUEUE), queue=QUEUE, missed=MISSED, parked=PARKED, loads=LOADS, served_today=12,
    services=("ausweis", "meldewesen", "bescheinigung"), clerk="A. Kaya", colleagues=COLLEAGUES,
    figures=Figures(served=12, direct=1, missed=2, service_s=13 * 8 * 60),
    idle_ms=NINE_MS - MINUTE_MS,
)  # fmt: skip
CALLED_ONE = Present(
    visit="v-A010", number="A010", service="ausweis", state=StepState.CALLED,
    issued_ms=NINE_MS - 22 * MINUTE_MS, called_ms=NINE_MS - 20_000, started_ms=None, calls=1,
    call_seq=7, language="de", last_call_ms=NINE_MS - 20_000,
    outcomes={"a": "spoken", "b": "shown", "c": "shown"}, screens=4,
    why=Why(Rule.ORDER, 22 * 60, 600, ("B004", "A011"), 2),
)  # fmt: skip
SERVED_ONE = replace(
    CALLED_ONE, state=StepState.SERVING, started_ms=NINE_MS - 7 * MINUTE_MS - 12_000, calls=2,
)  # fmt: skip
FAMILY = Present(
    visit="v-A010", number="A010", service="ausweis", state=StepState.SERVING,
    issued_ms=NINE_MS - 40 * MINUTE_MS, called_ms=NINE_MS - 18 * MINUTE_MS,
    started_ms=NINE_MS - 17 * MINUTE_MS - 5_000, calls=1, call_seq=7, language="uk",
    why=Why(Rule.RATIO, 9 * 60, 0, ("B004", "A011", "B007", "A012"), 6),
    cls=VisitorClass.APPOINTMENT, booked_ms=NINE_MS - 30 * MINUTE_MS, quantity=3,
    more=(Concern("fuehrung"), Concern("beglaubigung", 2)),
    ahead=(AheadLine("kasse"), AheadLine("abholung", 3, "2")), been=("meldewesen",),
    remark="Sohn kommt nach, Foto liegt schon vor", case="2026-4711",
)  # fmt: skip
SOMEBODY = replace(
    CALLED_ONE, number="", why=Why(Rule.DIRECT, 0, 0), state=StepState.SERVING, outcomes={},
    issued_ms=NINE_MS - MINUTE_MS, started_ms=NINE_MS - MINUTE_MS,
)  # fmt: skip

ALARM = AlarmLine(5, "4", "counter-4", NINE_MS - 12_000, seen=2)
MINE = AlarmLine(6, "3", "counter-3", NINE_MS - 5_000, seen=3)


@dataclass(frozen=True)
class Scene:
    """A view, the keys pressed in it, what the hub answers; `sizes`: at all of them or a few."""

    name: str
    view: CounterView
    keys: tuple[str, ...] = ()
    reply: Answer | None = field(default_factory=Done)
    typed: str = ""
    full_hd: bool = False


CALLED = replace(IDLE, present=CALLED_ONE, idle_ms=None)
SERVING = replace(IDLE, present=SERVED_ONE, idle_ms=None)
WITH_FAMILY = replace(IDLE, present=FAMILY, idle_ms=None)
ROOM = "https://video.musterstadt.de/kB3xQ9tR2mWv7LpZ5nYc4A"
ON_WAY = replace(CALLED, present=replace(CALLED_ONE, on_way=True, calls=2))
BY_VIDEO = replace(
    CALLED,
    present=replace(
        CALLED_ONE, virtual=True, video_url=ROOM, outcomes={}, cls=VisitorClass.APPOINTMENT,
        booked_ms=NINE_MS,
    ),
)  # fmt: skip
HELD = replace(
    IDLE,
    parked=(waiting("A010", "ausweis", 1, held=True, until_ms=NINE_MS + 5 * MINUTE_MS), *PARKED),
    queue=(
        replace(QUEUE[0], on_way=True),
        replace(QUEUE[1], virtual=True, remark=""),
        *QUEUE[2:],
    ),
    undo=Undoable("VisitHeld", "A010", NINE_MS + 24_000),
)
UNDO = Undoable("ServiceFinished", "A010", NINE_MS + 24_000)
FEW = replace(IDLE, queue=(), waiting=0, missed=(), parked=(), loads=LOADS[:3])

SCENES = (
    Scene("idle", IDLE, full_hd=True),
    Scene("idle_too_long", replace(IDLE, idle_ms=NINE_MS - 6 * MINUTE_MS - 12_000)),
    Scene("nobody", FEW),
    Scene("help", IDLE, ("f1",)),
    Scene("list", IDLE, ("f10",)),
    Scene("what_with", IDLE, ("f10", "5")),
    Scene("pause", IDLE, ("f9",)),
    Scene("paused", replace(IDLE, state=CounterState.PAUSED, reason="Mittagspause")),
    Scene("refused", IDLE, ("f3",)),
    Scene("direct", IDLE, ("ctrl+d",)),
    Scene("directly_served", replace(SERVING, present=SOMEBODY)),
    Scene("called", CALLED, full_hd=True),
    Scene("called_unseen", replace(CALLED, present=replace(CALLED_ONE, screens=0, outcomes={}))),
    Scene("came_or_not", CALLED, ("f2",)),
    Scene(
        "too_early", replace(CALLED, revision=2), ("f6", "n"),
        reply=Refusal(Reason.TOO_EARLY, {"number": "A010", "calls": 1, "seconds": 30}),
    ),
    Scene("on_way", ON_WAY, ("f6",)),
    Scene("held", HELD),
    Scene("by_video", BY_VIDEO),
    Scene("serving", SERVING, full_hd=True),
    Scene("serving_a_family", WITH_FAMILY, full_hd=True),
    Scene(
        "serving_without_paper",
        replace(SERVING, troubles=(Trouble("kiosk-1", "printer", "out-of-paper"),)),
    ),
    Scene("result", SERVING, ("f5",)),
    Scene("finished", replace(IDLE, undo=UNDO, revision=3)),
    Scene("undone", replace(IDLE, undo=UNDO, revision=4), ("ctrl+z",)),
    Scene("park", SERVING, ("f7",)),
    Scene("park_how_long", SERVING, ("f7", "2")),
    Scene("park_own_reason", SERVING, ("f7", "5"), typed="holt das Auto"),
    Scene("park_room", SERVING, ("f7", "2", "6"), typed="EG 7"),
    Scene("note", WITH_FAMILY, ("ctrl+b",)),
    Scene("transfer", SERVING, ("f8",)),
    Scene("transfer_counter", SERVING, ("f8", "8")),
    Scene("transfer_clerk", SERVING, ("f8", "9")),
    Scene("transfer_place", SERVING, ("f8", "8", "2")),
    Scene("transfer_step", SERVING, ("f8", "a")),
    Scene("leave", SERVING, ("ctrl+l",)),
    Scene("alarm_of_another", replace(SERVING, alarms=(ALARM,)), full_hd=True),
    Scene("alarm_taking", replace(SERVING, alarms=(ALARM,)), ("ctrl+k",)),
    Scene("own_alarm_sent", replace(SERVING, alarms=(MINE,))),
    Scene("own_alarm_taken", replace(SERVING, taken=TakenAlarm(6, "counter-7", NINE_MS - 9_000))),
    Scene(
        "own_alarm_not_sent", SERVING, ("f12",),
        reply=Refusal(Reason.OVERLOADED),
    ),
)  # fmt: skip
