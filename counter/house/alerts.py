"""Which alarms and requests for help have to be heard and reported now: pure.

Each rings when it comes and again every `RING_EVERY_S` until somebody goes there. That this screen
shows an alarm is reported once. What was raised here is silent here: whoever needs help may not
want it known. `now_s` is machine time.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from hub.protocol.views import AlarmLine, HelpLine, HouseView

RING_EVERY_S = 20.0


@dataclass(frozen=True, slots=True)
class Alerts:
    """`rang_s`: when each last rang; `seen`: alarms of which the hub knows that they stand here."""

    rang_s: dict[str, float] = field(default_factory=dict)
    seen: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Due:
    """`ring`: there is something to hear; `call_out`: these alarms are called out, too."""

    ring: bool = False
    call_out: tuple[AlarmLine, ...] = ()
    report: tuple[int, ...] = ()


def due(alerts: Alerts, view: HouseView, device: str, now_s: float) -> tuple[Alerts, Due]:
    """What is to be done now, and what is remembered of it."""
    alarms = {f"alarm:{line.alarm}": line for line in strange(view, device)}
    help_lines = {f"help:{line.device}": line for line in unanswered(view)}
    open_now = (*alarms, *help_lines)
    ringing = {
        key for key in open_now if now_s - alerts.rang_s.get(key, float("-inf")) >= RING_EVERY_S
    }
    rang_s = {
        key: now_s if key in ringing else alerts.rang_s[key] for key in open_now
    }  # whatever is over is forgotten
    report = tuple(line.alarm for line in alarms.values() if line.alarm not in alerts.seen)
    known = frozenset(line.alarm for line in view.alarms)
    after = Alerts(rang_s, (alerts.seen & known) | frozenset(report))
    called = tuple(line for key, line in alarms.items() if key in ringing)
    return after, Due(bool(ringing), called, report)


def not_reported(alerts: Alerts, alarm: int) -> Alerts:
    """The hub has not answered: report it again."""
    return Alerts(alerts.rang_s, alerts.seen - {alarm})


def strange(view: HouseView, device: str) -> tuple[AlarmLine, ...]:
    """The alarms that were raised elsewhere."""
    return tuple(line for line in view.alarms if line.device != device)


def own(view: HouseView, device: str) -> tuple[AlarmLine, ...]:
    """The alarms that were raised here."""
    return tuple(line for line in view.alarms if line.device == device)


def unanswered(view: HouseView) -> tuple[HelpLine, ...]:
    """Where somebody wants help and nobody has said to come."""
    return tuple(line for line in view.help if not line.coming)
