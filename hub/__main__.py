"""`aufruf hub`: the process that owns a site's queues, composed from its parts."""

from __future__ import annotations

import asyncio
import datetime
import errno
import gc
import logging
import os
import resource
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version as distribution_version
from pathlib import Path
from zoneinfo import ZoneInfo

import uvloop

from config.errors import ConfigError, UsageError, UserError, why
from config.logs import start_logging
from config.site import LoadedSite, load_site
from config.texts import STAFF_LANGUAGES, Texts, preferred_language
from hub.clock import Clock, SystemClock
from hub.journal.interface import JournalBroken, JournalFull
from hub.journal.reserve import Reserve
from hub.journal.sqlite import SqliteJournal
from hub.priority import come_first
from hub.protocol.wording import Say
from hub.server.certificate import Certificate
from hub.server.file_watch import watch
from hub.server.house import BookingSystem, Presentation
from hub.server.listener import AddressUnusable, NoAddress, bind, is_loopback, split_address
from hub.server.lock import StateInUse, StateLock, StateUnusable
from hub.server.service import PartEnded, Service
from hub.server.systemd import Notifier
from hub.tokens import Tokens
from hub.writer import Writer

log = logging.getLogger(__name__)

FASTEST = 10_000
"""More is no demonstration: the rules would be woken all the time."""


@dataclass(frozen=True)
class _Options:
    site_path: Path
    state: Path
    listen: tuple[str, int]
    clock: Clock
    staged: bool
    mdns: bool
    say: Say


def hub(
    *,
    site: Path,
    state: Path,
    listen: str = "127.0.0.1:8470",
    site_time: str | None = None,
    speed: float = 1.0,
    mdns: bool = True,
) -> None:
    """Run the hub of a site until it is told to stop.

    Parameters
    ----------
    site
        The site's configuration, site.toml; a valid change takes effect at once.
    state
        The directory that holds the journal, the keys and the certificate.
    listen
        HOST:PORT to listen on. Outside loopback the hub speaks TLS only. Port 0: any free port,
        written to the file `address` in the state directory.
    site_time
        Pretend that it is this time at the site (ISO 8601), for demonstrations.
    speed
        Let site time pass so many times as fast, for demonstrations; above 0.
    mdns
        Let terminals find the hub by mDNS.
    """
    start_logging("hub")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    os.umask(0o077)  # the journal holds tokens, and somebody else may have made the directory
    say = Texts.load().say(preferred_language(os.environ))
    try:
        address = split_address(listen)
    except NoAddress:
        raise UsageError(say("hub-bad-address", address=listen)) from None
    if not 0 < speed <= FASTEST:  # nan is neither
        raise UsageError(say("hub-bad-speed", speed=f"{speed:g}", most=FASTEST))
    moment = None if site_time is None else _moment(site_time, say)
    loaded = load_site(site, say, today=moment and moment.date())
    try:
        with StateLock(state):
            start_ms = None if moment is None else _unix_ms(moment, loaded.site.timezone)
            clock = SystemClock(start_ms=start_ms, speed=speed)
            _allow_many_connections()
            staged = moment is not None or speed != 1.0
            options = _Options(site, state, address, clock, staged, mdns, say)
            uvloop.run(_run(options, loaded))
    except StateInUse as error:
        facts = {"directory": str(state), "owner": error.owner}
        raise UserError(say("hub-state-in-use", **facts)) from error
    except StateUnusable as error:
        facts = {"directory": str(state), "reason": why(error.error)}
        raise UserError(say("hub-state-unusable", **facts)) from error
    except AddressUnusable as error:
        facts = {"address": error.address, "reason": why(error.error)}
        raise UserError(say("hub-cannot-listen", **facts)) from error
    except JournalFull as error:
        raise UserError(say("hub-disk-full", directory=str(state))) from error
    except OSError as error:  # a secret, a certificate or a socket has no room any more
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise
        raise UserError(say("hub-disk-full", directory=str(state))) from error
    except JournalBroken as error:
        raise UserError(str(error)) from error
    except PartEnded:
        log.critical("hub_failed", exc_info=True)
        sys.exit(1)


async def _run(options: _Options, loaded: LoadedSite) -> None:
    bound = bind(*options.listen)
    certificate = None if is_loopback(bound) else Certificate(options.state)
    if certificate:
        certificate.ensure()
        print(f"fingerprint {certificate.fingerprint()}", file=sys.stderr, flush=True)
    journal = SqliteJournal(options.state / "journal.sqlite")
    tokens, reserve = Tokens.of(options.state), Reserve(options.state / "reserve")
    writer = Writer(journal, options.clock, tokens=tokens, reserve=reserve)
    recorded = writer.state.core.site
    if recorded is not None and recorded.id != loaded.site.id:
        facts = {"directory": str(options.state), "recorded": recorded.id, "site": loaded.site.id}
        raise UserError(options.say("hub-foreign-journal", **facts))
    await writer.configure(loaded.site)
    _spare_the_collector()
    service = Service(
        directory=options.state,
        writer=writer,
        journal=journal,
        clock=options.clock,
        presentation=_presentation(loaded),
        bound=bound,
        tls=certificate.context() if certificate else None,
        fingerprint=certificate.fingerprint() if certificate else None,
        version=distribution_version("aufruf"),
        notifier=Notifier(os.environ),
        mdns=options.mdns,
        staged=options.staged,
        wording=wording,
        alarm_command=loaded.alarm_command,
    )
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, service.stop)
    first = not options.staged and come_first()  # who plays may be in a hurry
    log.info("hub_priority", extra={"realtime": "on" if first else "off"})
    await service.run(_follow_site_file(options.site_path, loaded, service))


def wording(own: Mapping[str, Mapping[str, str]]) -> dict[str, Say]:
    """From a site's own texts to what speaks each language of staff."""
    texts = Texts.load(own)
    return {language: texts.say(language) for language in STAFF_LANGUAGES}


def _presentation(loaded: LoadedSite) -> Presentation:
    zms = next((one for one in loaded.sources if one.kind == "zms" and one.path is None), None)
    if zms is None:
        return Presentation(loaded.theme, loaded.texts)
    # Few houses have one.
    from hub.appointments.sources.processes import Processes

    processes = Processes(zms.services, zms.offices, zms.code)
    system = BookingSystem(zms.id, processes, zms.days)
    return Presentation(loaded.theme, loaded.texts, system)


def _spare_the_collector() -> None:
    """Let it look seldom, and never at what was loaded: state is freed by counting references.

    With 50,000 people in the house one full collection stops the hub for 27 ms.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 1_000)


async def _follow_site_file(path: Path, loaded: LoadedSite, service: Service) -> None:
    """Load it when it has changed, and each day: which public holidays there are depends on it."""
    in_force = loaded

    def day() -> str:
        return service.house.writer.state.core.day

    async def reload() -> None:
        nonlocal in_force
        try:
            today = datetime.date.fromisoformat(day())
            changed = await asyncio.to_thread(load_site, path, today=today)
        except ConfigError as error:
            for problem in error.problems:
                log.error("site_file_invalid", extra={"problem": str(problem)})
            return
        except UserError as error:
            log.error("site_file_invalid", extra={"problem": str(error)})
            return
        if changed.site.id != in_force.site.id:
            log.error("site_file_invalid", extra={"problem": f"{path}: the site's id has changed"})
            return
        if changed == in_force:
            return
        presentation = _presentation(changed)
        command = changed.alarm_command
        if not await service.change_site(changed.site, presentation, command):
            log.error("site_not_changed", extra={"site": changed.site.id, "reason": "disk-full"})
            return
        in_force = changed
        log.info("site_changed", extra={"site": changed.site.id})

    await watch(path, day, reload)


def _moment(site_time: str, say: Say) -> datetime.datetime:
    """ISO 8601. Raises `UsageError`."""
    try:
        return datetime.datetime.fromisoformat(site_time)
    except ValueError:
        raise UsageError(say("hub-bad-time", time=site_time)) from None


def _unix_ms(moment: datetime.datetime, timezone: str) -> int:
    """A time without an offset is the site's own."""
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(timezone))
    return int(moment.timestamp() * 1000)


def _allow_many_connections() -> None:
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
