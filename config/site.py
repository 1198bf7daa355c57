"""`site.toml` → the site as the hub knows it, its look, and its own wording.

`load_site` gives the whole truth or raises `ConfigError` with everything that is wrong.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from config import booking, booking_file, layouts, site_file, special_days
from config.findings import load
from config.mailing import MailSettings
from config.site_checks import cross_check
from config.site_file import SiteFile
from config.sources import SourceSettings
from config.values import in_every_language
from config.written import ALL
from hub.protocol import screens
from hub.protocol import site as core
from hub.protocol.site import Place, Site, VisitorClass, Way
from hub.protocol.theme import Theme
from hub.protocol.wording import Say

SettingT = TypeVar("SettingT")


@dataclass(frozen=True)
class LoadedSite:
    """What a hub starts with."""

    site: Site
    theme: Theme
    texts: dict[str, dict[str, str]]
    """The site's own wording by language and text id."""
    alarm_command: tuple[str, ...]
    """Program and arguments to run on the hub's machine at an alarm; may be empty."""
    mail: MailSettings | None = None
    """How letters about appointments are sent; `None`: there are none."""
    sources: tuple[SourceSettings, ...] = ()
    """Where appointments come from that are booked elsewhere."""


def load_site(path: Path, say: Say | None = None, *, today: date | None = None) -> LoadedSite:
    """Raises `ConfigError`. A relative `logo` is taken from the file's own folder.

    `today`: around which day public holidays are looked up, the machine's if nothing is said.
    """
    return build(load(path, SiteFile, say, cross_check), path.parent, today=today)


def build(written: SiteFile, folder: Path, *, today: date | None = None) -> LoadedSite:
    languages = tuple(written.site.languages)
    day = today or datetime.now(ZoneInfo(written.site.timezone)).date()
    services = tuple(_service(service, written, languages) for service in written.service)
    counters = tuple(_counter(counter, services) for counter in written.counter)
    head_start = written.order.head_start
    site = Site(
        id=written.site.id,
        name=in_every_language(written.site.name, languages),
        timezone=written.site.timezone,
        languages=languages,
        services=services,
        counters=counters,
        zones=tuple(
            core.Zone(
                zone.id,
                in_every_language(zone.name, languages),
                zone.capacity or 0,
                zone.wait_outside,
            )
            for zone in written.zone
        ),
        displays=tuple(_display(display) for display in written.display),
        ranges={
            prefix: core.NumberRange(numbers.first, numbers.last, numbers.step)
            for prefix, numbers in written.numbers.items()
        },
        head_start_s={
            VisitorClass.WALKIN: head_start.walkin,
            VisitorClass.APPOINTMENT: head_start.appointment,
            VisitorClass.PRIORITY: head_start.priority,
        },
        grace_s=written.site.grace,
        wifi=written.public.wifi,
        public_url=written.public.base_url or "",
        public=written.public.outside,
        days=special_days.of_the_house(written, day),
        missed=core.Missed(written.missed.calls, written.missed.after, Place(written.missed.place)),
        handed_on=Place(written.order.handed_on),
        ratio=_ratio(written.order.ratio),
        early_s=written.order.early,
        late_s=written.order.late,
        undo_s=written.staff.undo,
        auto_next=written.staff.auto_next,
        idle_norm_s=written.norms.idle,
        sign_in=written.staff.sign_in,
        alarm_spoken=written.alarm.spoken,
        groups=tuple(_group(group, languages) for group in written.group),
        kiosk=_kiosk(written.kiosk, languages),
        gate_early_s=written.gate.early,
        slots=booking.plans(written, counters),
        booking=booking.booking(written),
        checking=booking.checking(written),
        video_url=written.virtual.url or "",
        hold_s=written.phone.hold,
        let_first=written.phone.let_first,
        remind_s=booking.reminders(written.mail),
        mails=written.mail is not None,
        contacts_kept_s=written.privacy.contacts,
        page_kept_s=written.phone.kept,
        kept=_kept(written.privacy),
    )
    return LoadedSite(
        site,
        _theme(written, languages, folder),
        written.texts,
        tuple(written.alarm.command),
        booking.mailing(written, folder),
        booking.sources(written, folder),
    )


def _ratio(ratio: site_file.Ratio | None) -> core.Ratio | None:
    return core.Ratio(ratio.appointments, ratio.walkins, ratio.cap) if ratio else None


def _service(
    service: site_file.Service, written: SiteFile, languages: Sequence[str]
) -> core.Service:
    house, norms = written.site, written.norms
    hours = _own(service.hours, house.hours)
    return core.Service(
        id=service.id,
        name=in_every_language(service.name, languages),
        prefix=service.prefix,
        hours=tuple(sorted(hours, key=lambda each: (each.weekday, each.opens_s))),
        bring=in_every_language(service.bring, languages) if service.bring else {},
        icon=service.icon,
        note=in_every_language(service.note, languages) if service.note else {},
        copies=service.copies,
        expected_s=service.expected,
        retired=service.retired,
        internal=service.internal,
        before=tuple(service.before),
        after=tuple(service.after),
        days=special_days.of_service(service.id, written),
        last_ticket_s=_own(service.last_ticket, house.last_ticket),
        until_full=_own(service.until_full, house.until_full),
        quota=service.quota or 0,
        results=tuple(
            core.Result(result.code, in_every_language(result.name, languages))
            for result in service.results
        ),
        wait_norm_s=_own(service.norm_wait, norms.wait),
        service_norm_s=_own(service.norm_service, norms.service),
    )


def _own(own: SettingT | None, common: SettingT) -> SettingT:
    """A service's own setting, else that of the house."""
    return common if own is None else own


def _group(group: site_file.Group, languages: Sequence[str]) -> core.Group:
    name = in_every_language(group.name, languages)
    return core.Group(group.id, name, _once(group.services), group.icon)


def _kept(privacy: booking_file.Privacy) -> core.Kept:
    return core.Kept(
        tickets_s=privacy.tickets,
        answers_s=privacy.answers,
        language_s=privacy.language,
        notes_s=privacy.notes,
        clerks_s=privacy.clerks,
        figures_by_clerk=privacy.figures_by_clerk,
    )


def _kiosk(kiosk: site_file.Kiosk, languages: Sequence[str]) -> core.Kiosk:
    return core.Kiosk(
        long_wait_s=kiosk.long_wait,
        bring_first=kiosk.bring_first,
        several=kiosk.several,
        appointments=kiosk.appointments,
        feedback=kiosk.feedback,
        priority=in_every_language(kiosk.priority, languages) if kiosk.priority else {},
    )


def _counter(counter: site_file.Counter, services: tuple[core.Service, ...]) -> core.Counter:
    served = [each.id for each in services] if ALL in counter.services else counter.services
    return core.Counter(
        id=counter.id,
        label=counter.id if counter.label is None else counter.label,
        zone=counter.zone,
        services=_once(served),
        way=Way(counter.way),
        head_start_s=counter.head_start,
        retired=counter.retired,
        express_s=counter.express,
    )


def _display(display: site_file.Display) -> core.Display:
    return core.Display(
        id=display.id,
        zones=_once(display.zones),
        services=_once(display.services),
        counters=_once(display.counters),
    )


def _screen(display: site_file.Display) -> screens.Screen:
    return screens.Screen(
        layout=display.layout or "",
        shade=screens.Shade(display.shade),
        distance_m=display.distance or 0.0,
        diagonal_in=display.diagonal or 0.0,
        labels=screens.Labels(display.labels),
        languages=_once(display.languages),
        on=tuple(display.on),
    )


def _voice(voice: site_file.VoiceTable) -> screens.Voice:
    return screens.Voice(
        languages=_once(voice.languages),
        gap_s=voice.gap,
        quiet=tuple(voice.quiet),
        loudness=tuple(
            screens.Loudness(tuple(each.hours), each.percent) for each in voice.loudness
        ),
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _theme(written: SiteFile, languages: Sequence[str], folder: Path) -> Theme:
    theme, template = written.theme, written.ticket.template
    return Theme(
        ground=theme.ground,
        text=theme.text,
        muted=theme.muted,
        accent=theme.accent,
        on_accent=theme.on_accent,
        call=theme.call,
        on_call=theme.on_call,
        alert=theme.alert,
        on_alert=theme.on_alert,
        logo=(folder / theme.logo).read_bytes() if theme.logo else b"",
        minimum_show_s=float(theme.minimum_show),
        message=in_every_language(theme.message, languages) if theme.message else {},
        ticket=(folder / template).read_text(encoding="utf-8") if template else "",
        ticker=in_every_language(theme.ticker, languages) if theme.ticker else {},
        layouts={**layouts.supplied(), **layouts.drawn(written.layout)},
        screens={display.id: _screen(display) for display in written.display},
        voice=_voice(written.voice),
        plans={
            counter.id: _picture(folder / counter.plan)
            for counter in written.counter
            if counter.plan
        },
    )


def _picture(path: Path) -> str:
    """As a data URI: a page shows it without fetching anything."""
    kind = "image/png" if path.suffix.lower() == ".png" else "image/svg+xml"
    return f"data:{kind};base64,{b64encode(path.read_bytes()).decode()}"
