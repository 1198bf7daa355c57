"""From what somebody has written to a command: pure.

`Wrong` says why it is none; the question then stays, with what was written.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import msgspec

from counter.house.dates import one_date, range_of, today
from counter.house.drafts import BookNow, Draft, Looking
from counter.house.model import chosen_concerns
from counter.house.pressing import issue_command
from counter.house.questions import MOST_CHARS, Write, Writing
from counter.house.state import House
from hub.protocol import commands as cmd
from hub.protocol.limits import Mail, Phone

_CASE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
_TIME = re.compile(r"(\d{1,2})[.:]?(\d{2})")


@dataclass(frozen=True, slots=True)
class Wrong:
    """`text_id`: the sentence that says what is expected."""

    text_id: str


Meant = cmd.TerminalCommand | House | Wrong


def meant(house: House, question: Write, text: str) -> Meant:
    """The command, or the screen with a changed form, or what is wrong."""
    words = " ".join(text.split())[: MOST_CHARS[question.what]]
    subject = question.subject
    match question.what:
        case Writing.NOTE:
            return cmd.NoteVisit(visit=subject, text=words)
        case Writing.REASON:
            return cmd.CloseService(service=subject, reason=words)
        case Writing.MESSAGE:
            return cmd.PostMessage(zone=subject, text=words)
        case Writing.CASE if words and not _CASE.fullmatch(words):
            return Wrong("house-case-wrong")
        case Writing.CASE:
            return replace(house, asking=None, form=replace(house.form, case=words))
        case Writing.BOOKED:
            booked_ms = time_today(house, words)
            concerns = chosen_concerns(house)
            if booked_ms is None or not concerns:
                return Wrong("house-booked-wrong")
            return issue_command(house, concerns, booked_ms)
        case Writing.OPEN | Writing.CLOSE:
            return _dates(house, question, words)
        case Writing.DAY | Writing.FROM:
            date = one_date(words, today(house))
            if date is None:
                return Wrong("house-date-wrong")
            return replace(house, asking=Looking(date.isoformat(), question.draft))
        case Writing.NAME | Writing.MAIL | Writing.PHONE:
            return _contact(house, question, words)


def _dates(house: House, question: Write, words: str) -> Meant:
    dates = range_of(words, today(house))
    if dates is None:
        return Wrong("house-dates-wrong")
    first, last = (one.isoformat() for one in dates)
    command = cmd.OpenSlots if question.what is Writing.OPEN else cmd.CloseSlots
    return command(first=first, last=last, plan=question.subject)


def _contact(house: House, question: Write, words: str) -> Meant:
    """Name, address, telephone: one after the other; nothing written is an answer too."""
    draft, what = question.draft or Draft(), question.what
    shape = {Writing.MAIL: Mail, Writing.PHONE: Phone}.get(what)
    try:
        if shape is not None:
            msgspec.convert(words, shape)
    except msgspec.ValidationError:
        return Wrong(f"house-{what}-wrong")
    contact = msgspec.structs.replace(draft.contact, **{what.value: words})
    known = replace(draft, contact=contact)
    order = [Writing.NAME, Writing.MAIL, Writing.PHONE]
    if house.site is None or not house.site.mails:
        order.remove(Writing.MAIL)
    following = order[order.index(what) + 1 :]
    if following:
        return replace(house, asking=Write(following[0], draft=known))
    return replace(house, asking=BookNow(replace(known, asked=True)))


def time_today(house: House, text: str) -> int | None:
    """“9:30”, “930” or “09.30” as a moment of today's site time."""
    found = _TIME.fullmatch(text)
    if found is None or house.site is None:
        return None
    hour, minute = map(int, found.groups())
    if hour > 23 or minute > 59:
        return None
    zone = ZoneInfo(house.site.timezone)
    today = datetime.datetime.fromtimestamp(house.now_ms / 1000, zone)
    moment = today.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return round(moment.timestamp() * 1000)
