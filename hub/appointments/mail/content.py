"""What a letter says, in the language of whom it is for: from the hub's facts to sentences.

No subject names the service: what somebody goes to an office for is nobody else's business, and
subjects stand on locked phones.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from hub.protocol.commands import LetterKind
from hub.protocol.replies import Purpose
from hub.protocol.site import Service, Site
from hub.protocol.theme import Theme
from hub.protocol.views import Letter
from hub.protocol.wording import Say
from media.script import is_right_to_left, tongue

OWN = "here:"
"""Before the ids of appointments from the house's own slots: only those can be moved by mail."""
_DAY_S = 86_400


class House(msgspec.Struct, frozen=True):
    """Who writes. `say`: by language."""

    site: Site
    theme: Theme
    say: Mapping[str, Say]


class Fact(msgspec.Struct, frozen=True):
    label: str
    value: str


class Way(msgspec.Struct, frozen=True):
    """A link. `first`: what most people want of this letter."""

    label: str
    url: str
    first: bool = False


class Content(msgspec.Struct, frozen=True):
    """Everything that stands in a letter, in order. Empty: not there."""

    language: str
    right_to_left: bool
    subject: str
    house: str
    greeting: str
    says: tuple[str, ...]
    facts: tuple[Fact, ...]
    bring: Fact | None
    hints: tuple[str, ...]
    ways: tuple[Way, ...]
    closing: tuple[str, ...]
    title: str
    """What the appointment is called in a calendar."""
    place: str


def content(letter: Letter, house: House) -> Content:
    language = spoken(letter.language, house)
    say, site = house.say[language], house.site
    name = in_language(site.name, language)
    service = next((one for one in site.services if one.id == letter.service), None)
    what = _what(letter, service, say, language)
    place = say("mail-place-video") if letter.virtual else say("mail-place", house=name)
    date, time = _moment(letter.at_ms, site, say)
    offered = letter.offered_ms if letter.kind is LetterKind.EARLIER else None
    sooner, sooner_time = _moment(letter.at_ms if offered is None else offered, site, say)
    takes_place = letter.kind is not LetterKind.CALLED_OFF
    bring = in_language(service.bring, language) if service and takes_place else ""
    return Content(
        language=tongue(language),
        right_to_left=is_right_to_left(language),
        subject=say(f"mail-{letter.kind.value}-subject", date=sooner, time=sooner_time),
        house=name,
        greeting=say("mail-greeting", name=letter.name) if letter.name else say("mail-hello"),
        says=_says(letter, say, sooner, sooner_time),
        facts=(
            Fact(
                say("mail-when" if offered is None else "mail-when-now"),
                say("mail-moment", date=date, time=time),
            ),
            Fact(say("mail-what"), what),
            *((Fact(say("mail-where"), place),) if takes_place else ()),
            *((Fact(say("mail-code"), letter.code),) if takes_place else ()),
        ),
        bring=Fact(say("mail-bring"), bring) if bring else None,
        hints=_hints(letter, say) if takes_place else (),
        ways=_ways(letter, site, say),
        closing=(
            say("mail-automatic"),
            say("mail-privacy", days=-(-site.contacts_kept_s // _DAY_S)),
        ),
        title=say("mail-calendar", service=what, house=name),
        place=place,
    )


def spoken(wanted: str, house: House) -> str:
    """The language of a letter: the one that is wanted, if the house offers it."""
    offered = [one for one in house.site.languages if one in house.say] or sorted(house.say)
    near = (one for one in offered if one == tongue(wanted))
    return wanted if wanted in offered else next(near, offered[0])


def in_language(texts: Mapping[str, str], language: str) -> str:
    """A text of the site in this language, else in German, else in any."""
    return texts.get(language) or texts.get("de") or next(iter(texts.values()), "")


def _moment(at_ms: int, site: Site, say: Say) -> tuple[str, str]:
    """Day and time of day, on the clock of the site."""
    at = datetime.fromtimestamp(at_ms / 1000, ZoneInfo(site.timezone))
    date = say(
        "mail-date",
        weekday=say(f"ticket-weekday-{at.weekday()}"),
        day=str(at.day),
        month=say(f"ticket-month-{at.month}"),
        year=str(at.year),
    )
    return date, say("mail-time", time=f"{at:%H:%M}")


def _what(letter: Letter, service: Service | None, say: Say, language: str) -> str:
    name = in_language(service.name, language) if service else letter.service
    if letter.quantity == 1:
        return name
    return say("ticket-quantity", service=name, count=letter.quantity)


def _says(letter: Letter, say: Say, date: str, time: str) -> tuple[str, ...]:
    match letter.kind:
        case LetterKind.CONFIRMATION if letter.confirmed:
            return (say("mail-confirmation-changed"),)
        case LetterKind.EARLIER:
            return (say("mail-earlier-text", date=date, time=time), say("mail-earlier-first"))
        case kind:
            return (say(f"mail-{kind.value}-text"),)


def _hints(letter: Letter, say: Say) -> tuple[str, ...]:
    there = say("mail-video" if letter.virtual else "mail-check-in")
    if letter.kind is LetterKind.EARLIER:
        return ()
    return there, say("mail-cannot-come")


def _ways(letter: Letter, site: Site, say: Say) -> tuple[Way, ...]:
    """Links, as far as there is a page that the letter's reader reaches and a token for it."""
    if not site.public_url:
        return ()
    if letter.kind is LetterKind.CALLED_OFF:
        again = Way(say("mail-book"), f"{site.public_url}/book", first=True)
        return (again,) if site.booking.public else ()
    pages = {Purpose.VIEW: "", Purpose.CHANGE: "/change", Purpose.CANCEL: "/cancel"}
    moves = letter.kind is LetterKind.EARLIER
    labels = {
        Purpose.VIEW: say("mail-view"),
        Purpose.CHANGE: say("mail-take" if moves else "mail-change"),
        Purpose.CANCEL: say("mail-cancel"),
    }
    first = Purpose.CHANGE if moves else Purpose.VIEW
    ways = [
        Way(labels[purpose], f"{site.public_url}/a/{token}{page}", purpose is first)
        for purpose, page in pages.items()
        if (token := letter.tokens.get(purpose))
        and (purpose is not Purpose.CHANGE or letter.appointment.startswith(OWN))
    ]
    return tuple(sorted(ways, key=lambda way: not way.first))
