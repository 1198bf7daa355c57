"""When what stands beside the journal has to be deleted: by age and by rule only.

All limits are counted back from the beginning of the service day, so they are the same whenever
they are applied on that day: at midnight, after a start at noon, or to a journal that was put back
from an old backup. Thus a restore deletes again what had been deleted before it.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from hub import subjects
from hub.protocol.site import Site
from hub.queueing.hours import service_day
from hub.queueing.snapshot import Snapshot

DAY_S = 24 * 3600
SHORTEST_ANSWERS_S = DAY_S
"""While the day lasts, a kiosk that comes back must be told which ticket its tap had led to."""
IDS_S = 31 * DAY_S
"""So long a command is known again by its id alone: a kiosk that was cut off hands in what it gave
out up to 30 days ago (`AdoptFallback.age_ms`), and hands it in again if it had no answer."""


class Stays(NamedTuple):
    """What of a subject's facts may still be known."""

    token: bool
    language: bool
    note: bool


NOTHING = Stays(token=False, language=False, note=False)
EVERYTHING = Stays(token=True, language=True, note=True)


class Limits(msgspec.Struct, frozen=True):
    """What was written before these instants (site time, Unix milliseconds) is deleted."""

    tickets_ms: int
    answers_ms: int
    ids_ms: int
    language_ms: int
    notes_ms: int
    clerks_ms: int
    sittings: bool = False
    """Who sat at a counter before may be known at all."""

    def stays(self, subject: str, at_ms: int, appointments: Container[str]) -> Stays:
        """What may still be known of a subject that was last written about at `at_ms`.

        `appointments`: the ids of those that are still remembered.
        """
        kind, about = subjects.parted(subject)
        if kind in subjects.OF_APPOINTMENTS:
            return EVERYTHING if about in appointments else NOTHING
        if kind == subjects.VISIT:
            return Stays(
                token=at_ms >= self.tickets_ms,
                language=at_ms >= self.language_ms,
                note=at_ms >= self.notes_ms,
            )
        if kind == subjects.SITTING and not self.sittings:
            return NOTHING
        limit_ms = self.clerks_ms if kind in subjects.OF_CLERKS else self.notes_ms
        return EVERYTHING if at_ms >= limit_ms else NOTHING


def limits(site: Site, day: str) -> Limits:
    """Those of this service day (ISO date)."""
    midnight = datetime.combine(date.fromisoformat(day), time(), ZoneInfo(site.timezone))
    begins_ms = int(midnight.timestamp() * 1000)
    kept = site.kept
    answers_s = max(SHORTEST_ANSWERS_S, kept.answers_s)

    def back(by_s: int) -> int:
        return begins_ms - by_s * 1000

    return Limits(
        tickets_ms=back(kept.tickets_s),
        answers_ms=back(answers_s),
        ids_ms=back(max(IDS_S, answers_s)),
        language_ms=back(kept.language_s),
        notes_ms=back(kept.notes_s),
        clerks_ms=back(kept.clerks_s),
        sittings=kept.figures_by_clerk,
    )


def at(site: Site, now_ms: int) -> Limits:
    """Those of the service day to which an instant belongs."""
    return limits(site, service_day(now_ms, site.timezone)[0])


def remembered(core: Snapshot, site: Site, now_ms: int) -> frozenset[str]:
    """The appointments of which a hub that starts now would still know.

    The start of a day, which it has missed, forgets the others.
    """
    if now_ms < core.day_ends_ms:
        return frozenset(core.appointments)
    forgotten_ms = now_ms - max(DAY_S, site.contacts_kept_s) * 1000
    return frozenset(id_ for id_, one in core.appointments.items() if one.booked_ms >= forgotten_ms)
