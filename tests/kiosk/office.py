"""A citizen office for the kiosk's tests: ten services, some closed, a Tuesday morning."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from config.texts import Texts
from hub.protocol.replies import Booked, Purpose, Reason, StepState, Ticket, TicketReply, Wait
from hub.protocol.site import Group, Kiosk, Service, Site
from hub.protocol.theme import Theme
from hub.protocol.views import KioskView, MissedNumber, ServiceLoad, SlotOffer
from hub.protocol.wording import Say
from kiosk import messages, model
from kiosk.view import SiteClock, View

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 9, 12, tzinfo=BERLIN)
NOW_MS = round(NOW.timestamp() * 1000)

_NAMES = [
    ("ausweis", "Personalausweis und Reisepass", "Identity card and passport", "A"),
    ("abholung", "Ausweis abholen", "Collect a document", "A"),
    ("meldung", "An-, Um- und Abmeldung", "Register a change of address", "M"),
    ("fuehrung", "Führungszeugnis und Meldebescheinigung", "Certificates", "F"),
    ("kfz", "Kfz-Zulassung", "Vehicle registration", "K"),
    ("schein", "Führerschein", "Driving licence", "K"),
    ("gewerbe", "Gewerbeanmeldung", "Register a business", "G"),
    ("wohngeld", "Wohngeld", "Housing benefit", "W"),
    ("beglaubigung", "Beglaubigungen", "Certified copies", "B"),
    ("fund", "Fundbüro", "Lost and found", "B"),
]
WAITING = (4, 1, 7, 0, 12, 3, 0, 2, 1, 0)


def at(day: int, hour: int, minute: int = 0) -> int:
    """Milliseconds of a time of day in November 2026."""
    return round(datetime(2026, 11, day, hour, minute, tzinfo=BERLIN).timestamp() * 1000)


SITE = Site(
    id="rathaus",
    name={"de": "Bürgerbüro Musterstadt", "en": "Musterstadt Citizen Office"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=tuple(
        Service(id=name, name={"de": de, "en": en}, prefix=prefix)
        for name, de, en, prefix in _NAMES
    ),
    counters=(),
    zones=(),
    public_url="https://warten.musterstadt.de",
    public=True,
    kiosk=Kiosk(long_wait_s=0),
)
THEME = Theme()
LANGUAGES = ("de", "de-simple", "en", "tr", "uk", "ru", "ar", "pl", "fr")
_ICONS = {"kfz": "K", "fund": "?"}
_BRING = {
    "ausweis": {
        "de": "Ihren alten Ausweis und ein Passfoto",
        "en": "your old card and a photo",
        "ar": "بطاقتك القديمة وصورة شخصية",
    }
}
_AR = {
    "ausweis": "بطاقة الهوية وجواز السفر",
    "abholung": "استلام الوثائق",
    "meldung": "تسجيل السكن أو تغييره",
    "fuehrung": "شهادة حسن السلوك",
    "kfz": "تسجيل المركبات",
    "schein": "رخصة القيادة",
    "gewerbe": "تسجيل نشاط تجاري",
    "wohngeld": "إعانة السكن",
    "beglaubigung": "تصديق الوثائق",
    "fund": "المفقودات",
}
GROUPS = (
    Group(
        "papiere",
        {"de": "Ausweise und Urkunden", "en": "Cards and certificates", "ar": "الوثائق والشهادات"},
        ("ausweis", "abholung", "fuehrung", "beglaubigung"),
        "▣",
    ),
    Group(
        "auto",
        {"de": "Auto und Führerschein", "en": "Car and licence", "ar": "السيارة والرخصة"},
        ("kfz", "schein"),
        "⊙",
    ),
    Group(
        "geld",
        {"de": "Geld und Gewerbe", "en": "Money and trade", "ar": "المال والتجارة"},
        ("gewerbe", "wohngeld"),
        "€",
    ),
)
FULL = msgspec.structs.replace(
    SITE,
    name={**SITE.name, "ar": "مكتب المواطنين"},
    languages=LANGUAGES,
    services=tuple(
        msgspec.structs.replace(
            service, name={**service.name, "ar": _AR[service.id]}, bring=_BRING.get(service.id, {})
        )
        for service in SITE.services
    ),
    groups=GROUPS,
    kiosk=Kiosk(
        long_wait_s=3600,
        bring_first=True,
        several=True,
        appointments=True,
        feedback=True,
        priority={
            "de": "Schwangere, Menschen mit Schwerbehindertenausweis und Eltern mit Säuglingen "
            "kommen bei uns zuerst an die Reihe.",
            "en": "Pregnant women, people with a disability card and parents with babies go first.",
            "ar": "الحوامل والأشخاص ذوو الإعاقة والأهل مع الرضّع لهم الأولوية.",
        },
    ),
)
"""The same office with all that a kiosk can offer."""
TOKEN = "kB3xQ9tR2mWv7LpZ5nYc4A"
TIMES = tuple(at(24, 14 + place // 3, place % 3 * 20) for place in range(6))
BOOKED = Booked("here:1", "ausweis", TIMES[1], "K7QM2F3A", tokens={Purpose.VIEW: TOKEN})
_OPENS = {"gewerbe": at(24, 13), "wohngeld": at(26, 7, 30)}


def loads(waiting: tuple[int, ...] = WAITING) -> KioskView:
    services = tuple(
        ServiceLoad(
            service=service.id,
            open=service.id not in _OPENS,
            waiting=count,
            ahead=count,
            wait=Wait(count * 240, count * 480) if count else None,
            opens_ms=_OPENS.get(service.id),
        )
        for service, count in zip(SITE.services, waiting, strict=True)
    )
    return KioskView(revision=1, now_ms=NOW_MS, services=services)


def with_times(base: KioskView | None = None) -> KioskView:
    """With times that are left of today, also of a service that is closed; and people may check in
    by phone."""
    slots = tuple(SlotOffer(service, TIMES) for service in ("ausweis", "meldung", "wohngeld"))
    return msgspec.structs.replace(base or loads(), slots=slots, presence="4711")


def with_reasons() -> KioskView:
    """Closed for each of the reasons that there are."""
    monday, tomorrow, noon = at(30, 7, 30), at(25, 7, 30), at(24, 13)
    closed = {
        "abholung": (Reason.NO_TIME_LEFT, tomorrow, ""),
        "meldung": (Reason.QUOTA_REACHED, monday, ""),
        "fuehrung": (Reason.CLOSED_BY_STAFF, tomorrow, "Die Bundesdruckerei ist zurzeit gestört"),
        "kfz": (Reason.LAST_TICKET, tomorrow, ""),
        "schein": (Reason.ZONE_FULL, None, ""),
        "gewerbe": (Reason.SERVICE_CLOSED, noon, ""),
        "fund": (Reason.CLOSED_BY_STAFF, None, ""),
    }
    known = {load.service: load for load in loads().services}
    for service, (why, opens_ms, note) in closed.items():
        load = ServiceLoad(service, False, 0, opens_ms=opens_ms, why=why, note=note)
        known[service] = load
    return msgspec.structs.replace(loads(), services=tuple(known.values()))


def with_missed(count: int) -> KioskView:
    """So many have missed their call: A001, A002, …"""
    numbers = [f"A{ordinal:03}" for ordinal in range(1, count + 1)]
    missed = tuple(MissedNumber(f"visit-{number}", number) for number in numbers)
    return msgspec.structs.replace(loads(), missed=missed)


def ticket(number: str = "A017", service: str = "ausweis", ahead: int = 4) -> Ticket:
    return Ticket(
        visit=f"visit-{number}",
        number=number,
        service=service,
        state=StepState.WAITING,
        people_ahead=ahead,
        issued_ms=NOW_MS,
        token=TOKEN,
        wait=Wait(ahead * 240, ahead * 480) if ahead > 0 else None,
    )


def reply(number: str = "A017", service: str = "ausweis", ahead: int = 4) -> TicketReply:
    return TicketReply(ticket=ticket(number, service, ahead))


def speakers(overrides: dict[str, dict[str, str]] | None = None) -> Callable[[str], Say]:
    return Texts.load(overrides or {}).say


def blank(*, has_printer: bool = True) -> View:
    return View(language="de", home="de", device="kiosk-1", has_printer=has_printer)


def opened(
    *, has_printer: bool = True, capacity: int = 10, now_s: float = 0.0, site: Site = SITE
) -> View:
    """A kiosk that has been welcomed and knows how many wait."""
    view = blank(has_printer=has_printer)
    clock = SiteClock(NOW_MS, now_s)
    for message in (
        messages.Resized(capacity, 2),
        messages.Welcomed(site, THEME, clock),
        messages.LoadsCame(loads()),
    ):
        view = model.apply(view, message, now_s)
    return view
