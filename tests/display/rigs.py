"""Short ways to calls and views."""

from collections.abc import Iterable

from hub.protocol.site import Counter, Service, Site, Way, Zone
from hub.protocol.views import CallLine, DisplayView, ScreenMessage, ServiceLoad

NOW_MS = 1_795_513_320_000
"""Tuesday, 24 November 2026, 10:42 in Berlin."""

SITE = Site(
    id="rathaus",
    name={"de": "Bürgerbüro", "en": "Citizen office"},
    timezone="Europe/Berlin",
    languages=("de", "en"),
    services=(
        Service("ausweis", {"de": "Personalausweis und Reisepass", "en": "Passport"}, "A"),
        Service("kfz", {"de": "Kfz-Zulassung", "en": "Vehicles"}, "B"),
    ),
    counters=tuple(
        Counter(str(at), str(at), "halle", ("ausweis", "kfz"), way=way)
        for at, way in enumerate(Way, start=1)
    ),
    zones=(Zone("halle", {"de": "Halle"}),),
)


def line(
    seq: int,
    visit: str = "",
    counter: str = "3",
    *,
    at_ms: int = NOW_MS,
    repeat: bool = False,
    live: bool = True,
    language: str = "de",
) -> CallLine:
    return CallLine(
        call_seq=seq,
        visit=visit or f"visit-{seq}",
        number=f"A{seq:03}",
        counter=counter,
        counter_label=counter,
        way=Way.LEFT,
        zone="halle",
        service="ausweis",
        at_ms=at_ms,
        repeat=repeat,
        live=live,
        language=language,
    )


def view(
    calls: Iterable[CallLine] = (),
    *,
    speaks: Iterable[str] = ("halle",),
    waiting: int = 5,
    messages: Iterable[ScreenMessage] = (),
) -> DisplayView:
    loads = (ServiceLoad("ausweis", True, waiting), ServiceLoad("kfz", True, 0))
    return DisplayView(1, NOW_MS, tuple(calls), loads, tuple(speaks), tuple(messages))
