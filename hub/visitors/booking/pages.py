"""Making the pages of appointments: the look of the ticket's page, templates of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from hub.protocol.replies import AppointmentState, Booked, Purpose, Slot, SlotDay
from hub.protocol.site import Service, Site
from hub.protocol.wording import Say
from hub.visitors.booking import model
from hub.visitors.booking.calendar import Entry
from hub.visitors.booking.forms import TRAP, Filled
from hub.visitors.booking.qr import qr_path
from hub.visitors.booking.slots import bookable, by_week, first_free, halves, neighbours
from hub.visitors.model import in_language
from hub.visitors.pages import FOLDER as FRAME_FOLDER
from hub.visitors.pages import Pages, digest

FOLDER = Path(__file__).parent / "templates"
SAID = {
    "booked": AppointmentState.BOOKED,
    "mailed": AppointmentState.BOOKED,
    "moved": AppointmentState.BOOKED,
    "off": AppointmentState.CALLED_OFF,
}
"""What a page may say has just been done, as long as it still is so."""


class BookingPages:
    """Renders everything that is about appointments. `look` has the site's colours and wording."""

    def __init__(self, look: Pages) -> None:
        self._look = look
        self._templates = Environment(
            loader=FileSystemLoader((FOLDER, FRAME_FOLDER)), autoescape=True,
            undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        )  # fmt: skip
        self._css = (FOLDER / "booking.css").read_text("utf-8")

    def headers(self) -> dict[str, str]:
        """For a page; the ones that all answers have come on top."""
        style = digest(self._style())
        policy = (
            f"default-src 'none'; style-src {style}; img-src data:; form-action 'self'; "
            "base-uri 'none'; frame-ancestors 'none'"
        )
        return {"Content-Security-Policy": policy, "Vary": "Accept-Language"}

    # Booking.

    def services(self, language: str, site: Site) -> str:
        groups = [
            (
                in_language(each.group.name, language) if each.group else "",
                [(one.id, one.icon, in_language(one.name, language)) for one in each.services],
            )
            for each in bookable(site)
        ]
        return self._render("services.html", language, groups=groups)

    def days(
        self, language: str, site: Site, service: Service, quantity: int,
        days: Sequence[SlotDay], today: date, *, gone: bool = False,
    ) -> str:  # fmt: skip
        """`gone`: the day that was asked for has no free times any more."""
        say = self._look.say(language)
        keep = {"service": service.id, "quantity": quantity}
        first = first_free(days)
        return self._render(
            "days.html", language, keep,
            service=in_language(service.name, language),
            bring=in_language(service.bring, language),
            service_id=service.id,
            quantity=quantity,
            most=site.booking.most,
            first=model.moment_choices([first], site, say)[0] if first else None,
            weeks=model.day_choices(by_week(days, today), say),
            gone=gone,
        )  # fmt: skip

    def times(
        self, language: str, site: Site, service: Service, quantity: int,
        day: SlotDay, days: Sequence[SlotDay],
    ) -> str:  # fmt: skip
        keep = {"service": service.id, "quantity": quantity}
        return self._render(
            "times.html", language, keep | {"day": day.date},
            service=in_language(service.name, language),
            **self._times(day, days, site, language),
            base=_query(keep),
        )  # fmt: skip

    def confirm(
        self, language: str, site: Site, service: Service, filled: Filled, slot: Slot,
        *, key: str, failed: str = "",
    ) -> str:  # fmt: skip
        """The form. `filled`: what was typed before; `failed`: what went wrong with it."""
        say = self._look.say(language)
        keep = {"service": service.id, "quantity": filled.quantity}
        return self._render(
            "confirm.html", language, keep | {"at": filled.at_ms},
            **self._form(filled, key, site),
            facts=model.facts_of(
                service, slot.at_ms, filled.quantity, slot.virtual, site, say, language
            ),
            wrong=filled.wrong,
            failed=say(failed) if failed else "",
            day=str(model.local_day(slot.at_ms, site)),
            base=_query(keep),
        )  # fmt: skip

    def taken(
        self, language: str, site: Site, service: Service, filled: Filled,
        slots: Sequence[Slot], *, key: str,
    ) -> str:  # fmt: skip
        """The time is gone. `key`: of a form that was sent: each of these is booked with one press,
        with what was typed; empty: there was none yet."""
        keep = {"service": service.id, "quantity": filled.quantity}
        return self._render(
            "taken.html", language, keep,
            **self._form(filled, key, site),
            typed=bool(key),
            choices=model.moment_choices(slots, site, self._look.say(language)),
            base=_query(keep),
        )  # fmt: skip

    # The appointment.

    def appointment(
        self, language: str, site: Site, booked: Booked, places: Mapping[Purpose, str],
        now_ms: int, *, up: str, said: str = "", failed: str = "",
    ) -> str:  # fmt: skip
        """`places`: where its holder may do what; `up`: leads from the address shown to where
        these are; `said`: what has just been done."""
        say = self._look.say(language)
        size, path = qr_path(booked.code)
        return self._render(
            "appointment.html", language,
            sheet=model.sheet(booked, places, site, say, language, now_ms),
            up=up,
            qr_size=size, qr_path=path,
            said=said if SAID.get(said) is booked.state else "",
            failed=failed,
            may_book=site.booking.public,
        )  # fmt: skip

    def cancel(self, language: str, site: Site, booked: Booked, token: str) -> str:
        return self._of_appointment("booking-cancel.html", language, site, booked, token)

    def change_days(
        self, language: str, site: Site, booked: Booked, token: str,
        days: Sequence[SlotDay], today: date, *, gone: bool = False,
    ) -> str:  # fmt: skip
        """`gone`: the day or time that was chosen is not free any more."""
        say = self._look.say(language)
        first = first_free(days)
        return self._of_appointment(
            "change-days.html", language, site, booked, token,
            first=model.moment_choices([first], site, say)[0] if first else None,
            weeks=model.day_choices(by_week(days, today), say),
            gone=gone,
        )  # fmt: skip

    def change_times(
        self, language: str, site: Site, booked: Booked, token: str,
        day: SlotDay, days: Sequence[SlotDay],
    ) -> str:  # fmt: skip
        return self._of_appointment(
            "change-times.html", language, site, booked, token, {"day": day.date},
            **self._times(day, days, site, language), base="",
        )  # fmt: skip

    def change_confirm(
        self, language: str, site: Site, booked: Booked, token: str, slot: Slot,
        *, failed: str = "",
    ) -> str:  # fmt: skip
        say = self._look.say(language)
        return self._of_appointment(
            "change-confirm.html", language, site, booked, token, {"at": slot.at_ms},
            at=slot.at_ms,
            old=model.moment_text(booked.at_ms, site, say),
            new=model.moment_text(slot.at_ms, site, say),
            failed=say(failed) if failed else "",
        )  # fmt: skip

    def calendar(self, language: str, site: Site, booked: Booked, now_ms: int) -> Entry:
        """The entry for the phone's calendar, with the address of the page that only shows it."""
        view = booked.tokens.get(Purpose.VIEW, "")
        address = f"{site.public_url.rstrip('/')}/a/{view}" if site.public_url and view else ""
        say = self._look.say(language)
        return model.entry(booked, site, say, language, now_ms=now_ms, address=address)

    def notice(self, notice: str, language: str, *, retry_s: int = 0) -> str:
        """A page without an appointment: `unknown`, `closed`, `busy`, `hub-gone`, `broken`."""
        return self._render("booking-notice.html", language, notice=notice, retry_s=retry_s)

    def say(self, language: str) -> Say:
        return self._look.say(language)

    def _of_appointment(
        self, template: str, language: str, site: Site, booked: Booked, token: str,
        keep: dict[str, Any] | None = None, **values: Any,
    ) -> str:  # fmt: skip
        facts = model.booked_facts(booked, site, self._look.say(language), language)
        return self._render(template, language, keep, facts=facts, token=token, **values)

    def _times(
        self, day: SlotDay, days: Sequence[SlotDay], site: Site, language: str
    ) -> dict[str, Any]:
        say = self._look.say(language)
        parted = halves(day, ZoneInfo(site.timezone))
        before, after = neighbours(days, day.date)
        return {
            "day": model.day_text(date.fromisoformat(day.date), say),
            "morning": model.time_choices(parted.morning, site, say),
            "afternoon": model.time_choices(parted.afternoon, site, say),
            "before": before,
            "after": after,
        }

    def _form(self, filled: Filled, key: str, site: Site) -> dict[str, Any]:
        return {
            "filled": filled,
            "key": key,
            "trap": TRAP,
            "mails": site.mails,
            "kept_days": model.kept_days(site),
        }

    def _render(
        self, template: str, language: str, keep: dict[str, Any] | None = None, **values: Any
    ) -> str:
        """`keep`: what makes this page what it is, so that it is the same in another language."""
        frame = self._look.frame(language)
        frame |= {"css": Markup(self._style()), "keep": _query(keep or {})}
        return self._templates.get_template(template).render(frame, **values)

    def _style(self) -> str:
        return f"{self._look.css}{self._css}"


def _query(values: dict[str, Any]) -> str:
    """`service=pass&quantity=2&`: what goes before the rest of a query."""
    return f"{urlencode(values)}&" if values else ""
