"""What `site.toml` says about appointments: for the core, and for who reads sources and mails."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from config import booking_file
from config.mailing import MailSettings
from config.site_file import SiteFile
from config.sources import SourceSettings, When
from hub.protocol import site as core


def plans(written: SiteFile, counters: Sequence[core.Counter]) -> tuple[core.SlotPlan, ...]:
    return tuple(_plan(plan, counters) for plan in written.slots)


def booking(written: SiteFile) -> core.Booking:
    table = written.booking
    return core.Booking(
        public=table.public,
        days=table.days,
        notice_s=table.notice,
        most=table.most,
        kiosk=table.kiosk,
    )


def checking(written: SiteFile) -> core.Checking:
    table = written.check_in
    return core.Checking(
        early_s=table.early,
        too_late=core.TooLate(table.too_late),
        no_show_s=table.no_show,
        phone=table.phone,
        gate=table.gate,
    )


def mailing(written: SiteFile, folder: Path) -> MailSettings | None:
    """`None`: no letters."""
    table = written.mail
    if table is None:
        return None
    return MailSettings(
        server=table.server,
        port=table.port,
        security=table.security,
        user=table.user,
        password_file=_beside(folder, table.password_file),
        sender=table.sender,
        remind_s=reminders(table),
        reply_to=table.reply_to or "",
        ca=_beside(folder, table.ca),
        per_minute=table.per_minute,
    )


def reminders(table: booking_file.Mail | None) -> tuple[int, ...]:
    """The longest first, each once."""
    return tuple(sorted(set(table.remind), reverse=True)) if table else ()


def sources(written: SiteFile, folder: Path) -> tuple[SourceSettings, ...]:
    return tuple(_source(source, folder) for source in written.appointments.source)


def _plan(plan: booking_file.SlotPlan, counters: Sequence[core.Counter]) -> core.SlotPlan:
    services = tuple(dict.fromkeys(plan.services))
    serving = (one.id for one in counters if not one.retired and set(services) & set(one.services))
    return core.SlotPlan(
        id=plan.id,
        services=services,
        counters=tuple(dict.fromkeys(plan.counters or serving)),
        hours=tuple(sorted(plan.hours, key=lambda each: (each.weekday, each.opens_s))),
        every_s=plan.every,
        capacity=plan.capacity or 0,
        share=plan.share,
        kept=plan.keep,
        kept_until_s=plan.keep_until,
        online=plan.online,
        virtual=plan.virtual,
    )


def _source(source: booking_file.Source, folder: Path) -> SourceSettings:
    return SourceSettings(
        id=source.id,
        kind=source.kind,
        every_s=source.every,
        days=source.days,
        complete=source.complete,
        path=_beside(folder, source.path),
        url=source.url or "",
        user=source.user,
        password_file=_beside(folder, source.password_file),
        ca=_beside(folder, source.ca),
        service=source.service,
        when=tuple(When(**rule.model_dump()) for rule in source.when),
        fields=_set(source.fields.model_dump()),
        languages={word.casefold(): language for word, language in source.languages.items()},
        cancelled=_small(source.cancelled) or None,
        all_day_s=source.all_day,
        separator=source.separator,
        encoding=source.encoding,
        dates=tuple(source.dates),
        offices=frozenset(source.offices),
        services=source.services,
        code=source.code,
    )


def _set(names: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in names.items() if value}


def _small(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def _beside(folder: Path, path: Path | None) -> Path | None:
    return None if path is None else folder / path
