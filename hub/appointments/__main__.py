"""`aufruf booking`: appointments from elsewhere, and the letters about all of them."""

from __future__ import annotations

import asyncio
import logging
import os
from email.utils import parseaddr
from importlib.metadata import version as distribution_version
from pathlib import Path

import uvloop

from config.device import load_device, read_key
from config.errors import UserError, why
from config.logs import start_logging
from config.mailing import MailSettings
from config.site import LoadedSite, load_site
from config.sources import SourceSettings
from config.texts import Texts, in_all_languages, preferred_language
from hub.appointments.mail.message import Sender
from hub.appointments.mail.posting import Pace
from hub.appointments.mail.relay import Account
from hub.appointments.running import Followed
from hub.appointments.secret import NAME, kept_secret
from hub.appointments.service import Adopt, Mailing, Work, serve
from hub.appointments.sources.caldav import Account as Calendar
from hub.appointments.sources.caldav import CalDav
from hub.appointments.sources.files import Files
from hub.appointments.sources.following import Format, Source
from hub.appointments.sources.ical.calendars import Calendars
from hub.appointments.sources.processes import Processes
from hub.appointments.sources.rules import Fields, Rules, When
from hub.appointments.sources.table import DATES, Tables
from hub.link import LinkSettings
from hub.link.complaints import complaint
from hub.protocol.wire import Hello, Role

log = logging.getLogger(__name__)

LOOK_S = 1.0
"""So often the site file is looked at."""


def booking(*, device: Path, site: Path) -> None:
    """Take in appointments from calendars, tables and booking systems; send the letters.

    Parameters
    ----------
    device
        The device's configuration, device.toml: its key (role booking) and how to reach the hub.
    site
        The site's configuration, site.toml: sources and mail server; a valid change takes effect at
        once.
    """
    start_logging("booking")
    logging.getLogger("httpx").setLevel(logging.WARNING)
    say = Texts.load().say(preferred_language(os.environ))
    loaded = load_device(device, say)
    written = load_site(site, say)
    settings = LinkSettings(
        address=loaded.hub.address,
        site=loaded.hub.site,
        fingerprint=loaded.hub.fingerprint,
        key=read_key(loaded, say),
    )
    folder = Path(os.environ.get("STATE_DIRECTORY", "").partition(":")[0] or device.parent)
    try:
        secret = kept_secret(folder)
    except OSError as error:
        facts = {"file": str(folder / NAME), "reason": why(error)}
        raise UserError(say("appointments-no-secret", **facts)) from error
    hello = Hello(device=loaded.name, role=Role.BOOKING, version=distribution_version("aufruf"))
    complain = complaint(
        say, say("appointments-wrong-role", file=str(loaded.hub.key_file), role=Role.BOOKING.value)
    )

    async def follow_site(adopt: Adopt) -> None:
        await _follow_site_file(site, written, adopt)

    uvloop.run(serve(settings, hello, in_all_languages, secret, say, follow_site, complain))


def work_of(written: LoadedSite) -> Work:
    """What there is to do, as the site file has it. What has no place is handed in to the hub."""
    mailing = None if written.mail is None else _mailing(written.mail)
    read = [source for source in written.sources if source.path or source.url]
    return Work(tuple(map(_followed, read)), mailing)


async def _follow_site_file(path: Path, written: LoadedSite, adopt: Adopt) -> None:
    """Until cancelled. A file that is not valid changes nothing."""
    seen = _stamp(path)
    await adopt(work_of(written))
    while True:
        await asyncio.sleep(LOOK_S)
        stamp = _stamp(path)
        if stamp is None or stamp == seen:
            continue
        seen = stamp
        try:
            changed = await asyncio.to_thread(load_site, path)
        except UserError as error:
            log.error("site_file_invalid", extra={"problem": str(error).partition("\n")[0]})
            continue
        await adopt(work_of(changed))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None  # an editor is just replacing it
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def _mailing(mail: MailSettings) -> Mailing:
    name, address = parseaddr(mail.sender)
    return Mailing(
        Account(mail.server, mail.port, mail.security, mail.user, mail.password_file, mail.ca),
        Sender(name, address, mail.reply_to),
        Pace(mail.per_minute),
    )


def _followed(source: SourceSettings) -> Followed:
    return Followed(
        id=source.id,
        every_s=source.every_s,
        days=source.days,
        complete=source.complete,
        settings=source,
        open=lambda: _opened(source),
    )


def _opened(source: SourceSettings) -> Source:
    if source.kind == "caldav":
        account = Calendar(source.url, source.user, source.password_file, source.ca)
        return CalDav(account, _format(source))
    return Files(source.path or Path(), _format(source))


def _format(source: SourceSettings) -> Format:
    match source.kind:
        case "ical" | "caldav":
            return Calendars(_rules(source))
        case "csv":
            dates = source.dates or DATES
            return Tables(_rules(source), source.separator, source.encoding, dates)
        case "zms":
            return Processes(source.services, source.offices, source.code)


def _rules(source: SourceSettings) -> Rules:
    usual = Rules()
    return Rules(
        fields=Fields(**source.fields),
        when=tuple(
            When(rule.field, rule.service, rule.exactly, rule.begins, rule.matches)
            for rule in source.when
        ),
        service=source.service,
        languages=source.languages,
        cancelled=usual.cancelled if source.cancelled is None else source.cancelled,
        all_day_s=source.all_day_s,
    )
