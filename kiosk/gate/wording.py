"""What the gate says in words: pure."""

from __future__ import annotations

from datetime import datetime, tzinfo

from hub.protocol.views import ZoneLoad
from hub.protocol.wording import Say
from kiosk.gate.view import Sign, View
from kiosk.names import local_time, named


def clock(moment: datetime) -> str:
    return f"{moment:%H:%M}"


def word(view: View, say: Say) -> str:
    """The huge word, two or three at most."""
    if view.sign is Sign.IDLE:
        return say("gate-show")
    if view.sign in (Sign.STARTING, Sign.CHECKING):
        return ""
    return say(f"gate-{view.sign.value}")


def sentence(view: View, zone: tzinfo, say: Say) -> str:
    """What to do now."""
    at_ms = view.reply.at_ms if view.reply is not None else None
    at = None if at_ms is None else local_time(at_ms, zone)
    number = view.reply.number if view.reply is not None else ""
    match view.sign, at:
        case (Sign.IDLE | Sign.STARTING | Sign.CHECKING) as calm, _:
            return say(f"gate-{calm.value}")
        case Sign.VALID, datetime() if number:
            return say("gate-valid-number", number=number)
        case Sign.VALID, datetime():
            return say("gate-valid-appointment", time=clock(at))
        case Sign.TOO_EARLY, datetime():
            return say("gate-too-early-from", time=clock(at))
        case Sign.NOT_TODAY, datetime():
            return say(
                "gate-not-today-on",
                weekday=at.weekday(),
                day=at.day,
                month=at.month,
                time=clock(at),
            )
    return say(f"gate-{view.sign.value}-text")


def holder(view: View, language: str) -> str:
    """Whose verdict it is: the number, and what they come for."""
    if view.reply is None:
        return ""
    services = view.site.services if view.site else ()
    name = next((one.name for one in services if one.id == view.reply.service), {})
    return " · ".join(part for part in (view.reply.number, named(name, language)) if part)


def place(view: View, language: str, say: Say) -> str:
    """Where the gate leads, as its head says it."""
    if view.site is None:
        return ""
    house = named(view.site.name, language)
    return f"{house} – {zone_name(view, view.zone, language, say)}" if view.zone else house


def zone_name(view: View, zone_id: str, language: str, say: Say) -> str:
    zones = view.site.zones if view.site else ()
    zone = next((one for one in zones if one.id == zone_id), None)
    return named(zone.name, language) if zone is not None else say("gate-zone-house")


def loads(view: View, language: str, say: Say) -> tuple[str, ...]:
    """For staff: how full it is behind this gate, and in the house as a whole."""
    shown = [_load(view, load, language, say) for load in view.zones if load.zone == view.zone]
    house = next((load for load in view.zones if not load.zone and view.zone), None)
    if house is not None:
        shown.append(f"{say('gate-zone-house')}: {say('gate-zone-inside', inside=house.inside)}")
    return tuple(shown)


def _load(view: View, load: ZoneLoad, language: str, say: Say) -> str:
    if load.capacity:
        inside = say("gate-zone-inside-of", inside=load.inside, capacity=load.capacity)
    else:
        inside = say("gate-zone-inside", inside=load.inside)
    waiting = say("gate-zone-waiting", waiting=load.waiting)
    entries = say("gate-zone-entries", entries=load.entries)
    name = zone_name(view, load.zone, language, say)
    return f"{name}: {inside}, {waiting}, {entries}"
