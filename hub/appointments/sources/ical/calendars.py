"""Calendars → a reading: events of one uid are brought together, from whatever files they come.

Servers and exports keep a moved occurrence beside its series or in a file of its own; both are the
same here. Of several versions the newest counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hub.appointments.sources import naming
from hub.appointments.sources.entries import Gathering, Parsed
from hub.appointments.sources.frame import Frame, Moment
from hub.appointments.sources.ical.events import Event, parse
from hub.appointments.sources.ical.series import NoSeries, as_utc, keys, wall_of
from hub.appointments.sources.reading import Reading
from hub.appointments.sources.rules import Rules


@dataclass(frozen=True)
class Calendars:
    """The format of .ics files."""

    rules: Rules
    suffixes = (".ics", ".ical", ".ifb")

    def parse(self, file: str, data: bytes) -> Parsed:
        return parse(file, data, self.rules.named)

    def read(self, files: Iterable[Parsed], frame: Frame) -> Reading:
        gathering = Gathering(self.rules, frame)
        by_uid: dict[str, list[Event]] = defaultdict(list)
        for parsed in files:
            gathering.file(parsed)
            for entry in parsed.entries:
                if isinstance(entry, Event):
                    by_uid[entry.uid].append(entry)
        for events in by_uid.values():
            _gather(events, gathering, frame)
        return gathering.reading()


def _gather(events: list[Event], gathering: Gathering, frame: Frame) -> None:
    newest = sorted(events, key=lambda event: event.version)
    master = next((event for event in reversed(newest) if event.recurrence is None), None)
    replacing = [event for event in newest if event.recurrence is not None]
    if master is not None and not replacing and not master.repeats:
        gathering.single(master)
    elif master is not None and master.cancelled:
        gathering.call_off(gathering.owner(master.uid))
    else:
        _Series(master, replacing, gathering, frame).gather()


class _Series:
    """A repeating event and what replaces some of its occurrences."""

    def __init__(
        self, master: Event | None, replacing: list[Event], gathering: Gathering, frame: Frame
    ) -> None:
        self._master, self._gathering, self._frame = master, gathering, frame
        start = master.start if master else replacing[0].recurrence or replacing[0].start
        self._zone = start.zone or frame.zone
        self._all_day = start.all_day
        self._owner = gathering.owner((master or replacing[0]).uid)
        self._replaced = {self._key(event): event for event in replacing}

    def gather(self) -> None:
        for key, event in self._replaced.items():
            self._take(key, event, event.start)
        if self._master is None:
            return
        onwards = sorted((key, event) for key, event in self._replaced.items() if event.onwards)
        try:
            for key in keys(self._master, self._frame):
                if key in self._replaced:
                    continue
                changed = [event for since, event in onwards if since <= key]
                if changed:
                    shift = wall_of(changed[-1].start, self._zone) - self._key(changed[-1])
                    self._take(key, changed[-1], self._moment(key + shift))
                else:
                    self._take(key, self._master, self._moment(key))
        except NoSeries as broken:
            self._gathering.problem(self._master, broken.fault)

    def _key(self, event: Event) -> datetime:
        """On the series' clock; a date stands for the time that the series has on that day."""
        moment = event.recurrence or event.start
        if moment.all_day and not self._all_day and self._master is not None:
            return datetime.combine(moment.wall.date(), self._master.start.wall.time())
        return wall_of(moment, self._zone)

    def _moment(self, wall: datetime) -> Moment:
        return Moment(wall, self._zone, self._all_day)

    def _take(self, key: datetime, event: Event, start: Moment) -> None:
        named = key if self._all_day else as_utc(key, self._zone)
        appointment = naming.occurrence(self._owner, named, self._all_day)
        if event.cancelled:
            self._gathering.call_off(appointment)
        else:
            self._gathering.book(event, appointment, start, series_day=key)
