"""What a letter tells the reader's calendar (RFC 5545, RFC 5546): it takes place, or it does not.

The same `UID` with a higher `SEQUENCE` replaces what the calendar has. Times are in UTC, which
every calendar shows as the time of the place where its owner is.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, vCalAddress, vText

from hub.appointments.mail.content import Content
from hub.protocol.commands import LetterKind
from hub.protocol.site import Site
from hub.protocol.views import Letter

PRODUCT = "-//aufruf//booking//DE"
METHODS = {LetterKind.CONFIRMATION: "REQUEST", LetterKind.CALLED_OFF: "CANCEL"}
"""Letters of the other kinds tell calendars nothing."""


def uid(appointment: str, site: Site) -> str:
    """What the appointment's page gives a calendar too, so that it stands there once."""
    return f"{appointment}@{site.id}"


def entry(
    letter: Letter, said: Content, site: Site, *, sender: str, made: datetime
) -> tuple[str, bytes] | None:
    """Method and calendar; `None`: nothing is to be told."""
    method = METHODS.get(letter.kind)
    if method is None:
        return None
    starts = datetime.fromtimestamp(letter.at_ms / 1000, UTC)
    each_s = next((one.expected_s for one in site.services if one.id == letter.service), 600)
    event = Event()
    event.add("uid", uid(letter.appointment, site))
    event.add("sequence", letter.version)
    event.add("dtstamp", made.astimezone(UTC))
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(seconds=each_s * letter.quantity))
    event.add("summary", said.title)
    event.add("location", said.place)
    event.add("description", "\n".join(_described(said)))
    event.add("status", "CONFIRMED" if method == "REQUEST" else "CANCELLED")
    event.add("class", "PRIVATE")
    event.add("organizer", _address(sender, said.house), encode=False)
    attendee = _address(letter.mail, "")
    attendee.params["PARTSTAT"], attendee.params["RSVP"] = vText("ACCEPTED"), vText("FALSE")
    event.add("attendee", attendee, encode=False)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(event)
    return method, calendar.to_ical()


def _described(said: Content) -> list[str]:
    bring = () if said.bring is None else (said.bring,)
    return [f"{fact.label}: {fact.value}" for fact in (*said.facts[1:], *bring)]


def _address(mail: str, name: str) -> vCalAddress:
    address = vCalAddress(f"mailto:{mail}")
    if name:
        address.params["CN"] = vText(name)
    return address
